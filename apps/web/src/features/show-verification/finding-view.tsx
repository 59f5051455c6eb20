import type { CheckId, Finding, FindingCode } from '@keyhaven/contract'
import { FINDINGS } from '@keyhaven/contract'
import type { Texts } from '../../texts/en/index.ts'
import type { FindingText } from '../../texts/finding-text.ts'
import type { Format } from '../../texts/format.ts'
import { useLanguage } from '../../texts/language.ts'
import { Meaning } from '../../ui/meaning.tsx'
import { isKrakenStatus, krakenBox } from '../follow-guide/kraken-words.ts'
import { WithLabels } from '../follow-guide/labels.tsx'

/** Turns a finding's code and facts into sentences. */
export type SayFinding = (finding: Finding, check: CheckId) => FindingText

/** @param texts - of the language that is spoken. */
export const sayFindings =
  (texts: Texts, format: Format): SayFinding =>
  ({ code, facts = {}, candidates = [] }, check) =>
    texts.findings[code]({
      ...format,
      facts,
      check,
      causes: candidates.length,
      wait: facts.retryAfterSeconds === undefined ? undefined : format.wait(facts.retryAfterSeconds),
      took: facts.durationMs === undefined ? undefined : format.took(facts.durationMs),
    })

export function useFindingText(): SayFinding {
  const { texts, format } = useLanguage()
  return sayFindings(texts, format)
}

const ABOUT_RIGHTS = new Set<FindingCode>(['missing', 'excess', 'unproven', 'unknown-permissions', 'withdrawal-enabled'])

interface FindingViewProps {
  finding: Finding
  check: CheckId
}

/** What is wrong, which things it is about, what to do, and Kraken's own words for whoever wants them. */
export function FindingView({ finding, check }: FindingViewProps) {
  const { findingParts: t, krakenStatuses, candidates } = useLanguage().texts
  const { code, facts = {} } = finding
  const { wrong, fix } = useFindingText()(finding, check)
  const which = ABOUT_RIGHTS.has(code) ? facts.which?.map(krakenBox) : facts.which
  const status = facts.status !== undefined && isKrakenStatus(facts.status) ? facts.status : undefined
  const krakenSaid = [...(facts.status && !status ? [facts.status] : []), ...(facts.errors ?? [])]

  return (
    <div className="space-y-1 text-small">
      <p className={FINDINGS[code] === 'ok' ? 'text-soft' : 'font-medium'}>{wrong}</p>
      {which && which.length > 0 && (
        <ul className="flex flex-wrap gap-1.5 py-0.5">
          {which.map((item) => (
            <li key={item} className="rounded-tag border border-line bg-sunken px-1.5 font-medium wrap-anywhere">
              <span lang="en" translate="no">
                {item}
              </span>
              <Meaning of={item} />
            </li>
          ))}
        </ul>
      )}
      {status && (
        <p>
          {t.krakenStatus} <strong className="font-semibold">{krakenStatuses[status]}</strong>
        </p>
      )}
      {fix && (
        <p className="text-soft">
          <WithLabels text={fix} />
        </p>
      )}
      {finding.candidates && finding.candidates.length > 0 && (
        <ol className="list-decimal space-y-0.5 ps-5 text-soft">
          {finding.candidates.map((candidate) => (
            <li key={candidate}>
              <WithLabels text={candidates[candidate]} />
            </li>
          ))}
        </ol>
      )}
      {krakenSaid.length > 0 && (
        <p className="text-soft">
          {t.krakenSaid}{' '}
          <span lang="en" translate="no" className="value">
            {krakenSaid.join(' · ')}
          </span>
        </p>
      )}
    </div>
  )
}
