import { type Candidate, type Check, type CheckId, FINDINGS, type Finding, type FindingCode } from '@keyhaven/contract'
import type { Touchable } from './kraken-words.ts'
import type { Act, Mend, StepNumber } from './step.ts'

interface Told {
  which: string[]
  facts: NonNullable<Finding['facts']>
  candidates: readonly Candidate[]
  check: CheckId
}
type Marks = [act: Act, ...boxes: (Touchable | (string & {}))[]][]

const NOTHING = (): Marks => []
const RENEW = (): Marks => [['renew', 'create']]
const ADDRESSES = (): Marks => [['addresses', 'restriction']]
const COPY_ONE = ({ facts }: Told): Marks => [['copy', facts.field === 'publicKey' ? 'public-value' : 'private-value']]
const COPY_BOTH = (): Marks => [['copy', 'public-value', 'private-value']]

const BY_CANDIDATE: Record<Candidate, () => Marks> = {
  'copied-wrongly': COPY_BOTH,
  'futures-key': RENEW,
  'deleted-or-expired': RENEW,
  'address-not-allowed': ADDRESSES,
  'key-has-2fa': RENEW,
}

// What Kraken did not tell is looked up by the person.
const LOOK_AT: Partial<Record<CheckId, Touchable[]>> = {
  'no-withdrawal': ['withdraw-funds'],
  'ip-restriction': ['restriction'],
  egress: ['restriction'],
  limits: ['expiry', 'query-start', 'query-end'],
}

/** Every finding, and what of Kraken's dialog mends it; a finding without an entry is a type error. */
const MENDS: Record<FindingCode, (told: Told) => Marks> = {
  'not-base64': COPY_ONE,
  'wrong-length': COPY_ONE,
  swapped: COPY_BOTH,
  'same-key-twice': COPY_BOTH,
  'key-name-pasted': COPY_ONE,
  'futures-key': RENEW,
  insisted: NOTHING,
  unreachable: NOTHING,
  maintenance: NOTHING,
  'rate-limited': NOTHING,
  'locked-out': NOTHING,
  'bad-answer': NOTHING,
  slow: NOTHING,
  'key-not-recognised': ({ candidates: [likeliest] }) => (likeliest ? BY_CANDIDATE[likeliest]() : []),
  'signature-mismatch': COPY_BOTH,
  expired: () => [
    ['renew', 'create'],
    ['change', 'expiry'],
  ],
  'nonce-behind': () => [
    ['renew', 'create'],
    ['check', 'nonce-window'],
  ],
  'key-has-2fa': RENEW,
  missing: ({ which }) => [['tick', ...which]],
  excess: ({ which }) => [['clear', ...which]],
  'unknown-permissions': NOTHING,
  rights: NOTHING,
  unproven: ({ which, check }) => [['check', ...(which.length > 0 ? which : (LOOK_AT[check] ?? []))]],
  'withdrawal-enabled': ({ which }) => [['clear', ...(which.length > 0 ? which : ['withdraw-funds'])]],
  'websocket-off': () => [['tick', 'create-ws-token']],
  'websocket-refused': () => [['check', 'create-ws-token', 'restriction']],
  'egress-not-listed': ADDRESSES,
  'egress-announced': ADDRESSES,
  unrestricted: ADDRESSES,
  'foreign-addresses': () => [['check', 'restriction']],
  'egress-refused': ADDRESSES,
  'expires-soon': () => [['change', 'expiry']],
  'query-window': ({ facts: { from, to } }) => [['clear', ...(from || !to ? ['query-start'] : []), ...(to || !from ? ['query-end'] : [])]],
  'nonce-window': NOTHING,
  'already-added': NOTHING,
  'same-kraken-account': NOTHING,
  'other-kraken-account': NOTHING,
  'not-reached': NOTHING,
  'addresses-not-set': NOTHING,
  'not-available': NOTHING,
}

const STEP_5 = new Set<string>([
  'create-ws-token',
  'restriction',
  'expiry',
  'query-start',
  'query-end',
  'nonce-window',
] satisfies Touchable[])

function stepOf(box: string): StepNumber {
  if (box === ('create' satisfies Touchable)) return 2
  if (box === 'public-value' || box === 'private-value') return 7
  return STEP_5.has(box) ? 5 : 4
}

/**
 * What a test came to, as things to touch in Kraken's dialog: by steps, in their order, each box once. Empty when nothing
 * at Kraken mends it.
 */
export function whatToMend(checks: readonly Check[]): Mend[] {
  const mends: Mend[] = []
  // Kraken refuses the live data for want of a right too: then that right is the box to tick, and the switch is fine.
  const lacking = checks.some(({ findings }) => findings.some(({ code }) => code === 'missing'))
  const marked = new Set<string>()
  for (const { id, findings } of checks) {
    for (const { code, facts = {}, candidates = [] } of findings) {
      if (lacking && code === 'websocket-refused') continue
      for (const [act, ...boxes] of MENDS[code]({ which: facts.which ?? [], facts, candidates, check: id })) {
        for (const box of boxes) {
          if (marked.has(box)) continue
          marked.add(box)
          add(mends, { step: stepOf(box), act, boxes: [box], grave: FINDINGS[code] === 'failed' })
        }
      }
    }
  }
  return mends.toSorted((one, other) => one.step - other.step)
}

function add(mends: Mend[], { step, act, boxes, grave }: Mend) {
  const same = mends.find((mend) => mend.step === step && mend.act === act && mend.grave === grave)
  if (same) same.boxes.push(...boxes)
  else mends.push({ step, act, boxes, grave })
}
