import { type Check, FINDINGS, type Finding, type FindingCode, type HealthReason } from '@keyhaven/contract'
import type { Texts } from '../../texts/en/index.ts'
import type { Texts as SupportTexts } from '../../texts/en/support.ts'
import { meaningOf } from '../../ui/meaning.tsx'
import { krakenBox } from '../follow-guide/kraken-words.ts'
import type { SayFinding } from '../show-verification/finding-view.tsx'

/** What an answer is about. */
export interface Found {
  /** Undefined when the keys were tested, and no account came of it. */
  accountName: string | undefined
  code: string
  /** What is wrong, in the order in which it is told. */
  reasons: readonly HealthReason[]
  /** Whether the keys are known to work: where nothing is wrong, it may be that nobody has found out. */
  works: boolean
  /** A whole address: what stands in for Kraken; undefined when it is Kraken itself. */
  practice: string | undefined
  /** The list for Kraken's address field, where no finding brings its own. */
  paste: string | undefined
  /** A whole address: where the customer goes on. */
  link: string
}

/** Everything in the customer's language. */
interface Words {
  say: SayFinding
  texts: Pick<Texts, 'checks' | 'candidates'>
  t: SupportTexts['answer']
  /** What Kraken's words mean. */
  meanings: Partial<Record<string, string>>
}

const ABOUT_RIGHTS = new Set<FindingCode>(['missing', 'excess', 'unproven', 'unknown-permissions', 'withdrawal-enabled'])
const ABOUT_ADDRESSES = new Set<FindingCode>(['egress-not-listed', 'egress-refused', 'egress-announced', 'unrestricted'])
/** Nobody mends these at Kraken. */
const PASSING = new Set<FindingCode>(['unreachable', 'maintenance', 'rate-limited', 'locked-out', 'bad-answer', 'slow', 'not-available'])

const isMarked = ({ code }: Finding) => ['failed', 'warning', 'unknown'].includes(FINDINGS[code])

/** What a customer is told of a test: what was found wrong, gravest first. */
export const reasonsOf = (checks: readonly Check[]): HealthReason[] =>
  gravestFirst(checks.flatMap(({ id, findings }) => findings.filter(isMarked).map((finding) => ({ check: id, ...finding }))))

/** What a customer is told of, in its order. */
export function gravestFirst(marked: readonly HealthReason[]): HealthReason[] {
  // Kraken refuses live data for want of a right too: then that right is what to tick.
  const lacking = marked.some(({ code }) => code === 'missing')
  const told = marked.filter(({ code }) => !(lacking && code === 'websocket-refused'))
  const isGrave = ({ code }: HealthReason) => FINDINGS[code] === 'failed'
  return [...told.filter(isGrave), ...told.filter((reason) => !isGrave(reason))]
}

/** The text for the customer, ready to be sent: what is wrong, which box to tick, which addresses to paste, and where to go then. */
export function composeAnswer(found: Found, { say, texts, t, meanings }: Words): string {
  const { accountName, code, reasons, works, practice, paste, link } = found
  const opening = [
    t.hello,
    '',
    accountName === undefined ? t.test(code) : t.account(accountName),
    ...(practice === undefined ? [] : [t.practice, practice]),
  ]
  const closing = ['', t.secret, '', t.bye]
  if (reasons.length === 0) return [...opening, '', ...(works ? [t.nothing] : [t.unsure, link]), ...closing].join('\n')

  const toMend = reasons.some((reason) => !PASSING.has(reason.code))
  const told = reasons.flatMap((reason, nth) => ['', ...tell(reason, nth + 1)])
  const going = ['', accountName === undefined ? t.panel : t.mend, link]
  return [...opening, '', toMend ? plain(t.todo) : t.known, ...told, ...going, ...closing].join('\n')

  function tell({ check, ...finding }: HealthReason, number: number): string[] {
    const { wrong, fix } = say(finding, check)
    const which = finding.facts?.which ?? []
    const things = ABOUT_RIGHTS.has(finding.code) ? which.map(krakenBox).map((box) => withMeaning(box, box)) : which
    const list = finding.facts?.paste ?? (ABOUT_ADDRESSES.has(finding.code) ? paste : undefined)
    return [
      `${number}. ${texts.checks[check].name}: ${wrong}`,
      ...things.map((thing) => `   - ${thing}`),
      ...(finding.candidates ?? []).map((candidate) => `   - ${plain(texts.candidates[candidate])}`),
      ...(fix === undefined ? [] : [`   ${plain(fix)}`]),
      ...(list ? [`   ${plain(t.paste)}`, `   ${list}`] : []),
    ]
  }

  /** A text in which Kraken's labels stand in [brackets], where nothing can be drawn around them. */
  function plain(text: string): string {
    return text.replace(/\[(.+?)\]/g, (_, label: string) => withMeaning(t.quoted(label), label))
  }

  /** Kraken's own words, for they are what the customer looks for, and what they mean. */
  function withMeaning(shown: string, label: string): string {
    const meaning = meaningOf(label, meanings)
    return meaning === undefined ? shown : `${shown} (${meaning})`
  }
}
