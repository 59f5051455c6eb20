import { CHECK_IDS, type Check, type CheckId, FINDINGS, type VerificationView } from '@keyhaven/contract'
import type { ApiError } from '../../api/api-error.ts'

/** What a person may have to agree to before keys that passed are stored. */
export type Acceptance = 'warnings' | 'other-account'

/** Where the person is on the way to a stored account. It holds no key. */
export type Wizard =
  | {
      at: 'filling'
      /** The last test, of keys that were changed since: kept in sight, good for nothing else. */
      earlier?: VerificationView
      failure?: ApiError
      /** What had been told when the test broke off. */
      told?: Check[]
    }
  | { at: 'testing'; checks: Check[] }
  | { at: 'tested'; verification: VerificationView; accepted: readonly Acceptance[]; failure?: ApiError }
  | { at: 'saving'; verification: VerificationView; accepted: readonly Acceptance[] }

export type WizardEvent =
  | { type: 'test-started' }
  | { type: 'check-arrived'; check: Check }
  | { type: 'test-ended'; verification: VerificationView }
  | { type: 'test-broke'; failure: ApiError }
  | { type: 'test-stopped' }
  | { type: 'keys-edited' }
  | { type: 'accepted'; what: Acceptance; on: boolean }
  | { type: 'save-started' }
  | { type: 'save-failed'; failure: ApiError }

export const START: Wizard = { at: 'filling' }

/** After these the receipt is worth nothing any more: the keys have to be tested again. */
const TEST_AGAIN = new Set<string>(['receipt-invalid', 'receipt-expired'])

export function nextStep(wizard: Wizard, event: WizardEvent): Wizard {
  switch (event.type) {
    case 'test-started':
      return wizard.at === 'saving' ? wizard : { at: 'testing', checks: [] }
    case 'check-arrived': {
      if (wizard.at !== 'testing') return wizard
      const others = wizard.checks.filter(({ id }) => id !== event.check.id)
      return { ...wizard, checks: [...others, event.check] }
    }
    case 'test-ended':
      return wizard.at === 'testing' ? { at: 'tested', verification: event.verification, accepted: [] } : wizard
    case 'test-broke':
      return wizard.at === 'testing'
        ? { at: 'filling', failure: event.failure, ...(wizard.checks.length > 0 && { told: wizard.checks }) }
        : wizard
    case 'test-stopped':
      return wizard.at === 'testing' ? START : wizard
    case 'keys-edited':
      if (wizard.at === 'tested') return { at: 'filling', earlier: wizard.verification }
      return wizard.at === 'testing' ? START : wizard
    case 'accepted': {
      if (wizard.at !== 'tested') return wizard
      const { failure: _, ...rest } = wizard
      const others = wizard.accepted.filter((one) => one !== event.what)
      return { ...rest, accepted: event.on ? [...others, event.what] : others }
    }
    case 'save-started':
      return wizard.at === 'tested' && maySubmit(wizard)
        ? { at: 'saving', verification: wizard.verification, accepted: wizard.accepted }
        : wizard
    case 'save-failed': {
      if (wizard.at !== 'saving') return wizard
      const { failure } = event
      if (TEST_AGAIN.has(failure.code)) return { at: 'filling', earlier: wizard.verification, failure }
      return { ...wizard, at: 'tested', failure }
    }
  }
}

/** The checks as far as they are known. */
export interface Progress {
  checks: readonly Check[]
  /** The one that is being asked. */
  asked: CheckId | undefined
  /** What has not been told by now will not be. */
  over: boolean
  /** They are about keys that have been changed since. */
  outdated: boolean
}

export function progressOf(wizard: Wizard): Progress {
  switch (wizard.at) {
    case 'testing': {
      const asked = CHECK_IDS.find((id) => !wizard.checks.some((check) => check.id === id))
      return { checks: wizard.checks, asked, over: false, outdated: false }
    }
    case 'filling': {
      const { earlier, told } = wizard
      return {
        checks: earlier?.checks ?? told ?? [],
        asked: undefined,
        over: (earlier ?? told) !== undefined,
        outdated: earlier !== undefined,
      }
    }
    default:
      return { checks: wizard.verification.checks, asked: undefined, over: true, outdated: false }
  }
}

/** The name under which this very key is stored already, as the test found it. */
export const storedAs = ({ checks }: VerificationView) => {
  const finding = checks.flatMap(({ findings }) => findings).find(({ code }) => code === 'already-added')
  return finding && (finding.facts?.account?.name ?? '…')
}

/** What has to be accepted of a test that passed. Another Kraken account than before is more than a warning: it is asked for by itself. */
export function toAccept({ verdict, checks }: VerificationView): Acceptance[] {
  if (verdict !== 'passed-with-warnings') return []
  const codes = checks.flatMap(({ findings }) => findings.map(({ code }) => code)).filter((code) => FINDINGS[code] === 'warning')
  const other = codes.includes('other-kraken-account')
  return [...(other && codes.length === 1 ? [] : (['warnings'] as const)), ...(other ? (['other-account'] as const) : [])]
}

/** Only keys that passed are stored, and only once. */
export function maySubmit(wizard: Wizard): boolean {
  if (wizard.at !== 'tested') return false
  const { verification, accepted, failure } = wizard
  if (!verification.receipt || storedAs(verification) !== undefined || failure?.code === 'already-added') return false
  return toAccept(verification).every((what) => accepted.includes(what))
}
