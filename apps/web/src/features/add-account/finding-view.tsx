import type { Finding, FindingCode } from '@keyhaven/contract'
import type { FindingText } from '../../texts/finding-text.ts'
import { useLanguage } from '../../texts/language.ts'
import { CopyValue } from '../../ui/copy-value.tsx'
import { joined } from './addresses.tsx'
import { krakenBox } from './kraken-words.ts'

/** Turns a finding's code and facts into sentences. */
export function useFindingText(): (finding: Finding) => FindingText {
  const { texts, format } = useLanguage()
  return ({ code, facts = {} }) =>
    texts.findings[code]({
      facts,
      wait: facts.retryAfterSeconds === undefined ? undefined : format.wait(facts.retryAfterSeconds),
      took: facts.durationMs === undefined ? undefined : format.took(facts.durationMs),
      date: format.date,
      days: format.days,
      number: format.number,
    })
}

const ABOUT_RIGHTS = new Set<FindingCode>(['missing', 'excess', 'unknown-permissions', 'withdrawal-enabled'])

interface FindingViewProps {
  finding: Finding
  /** The platform's own, to be pasted as a whole. */
  addresses: readonly string[] | null
}

/** What is wrong, which things it is about, what to do, and Kraken's own words for whoever wants them. */
export function FindingView({ finding, addresses }: FindingViewProps) {
  const { findingParts, candidates } = useLanguage().texts
  const { code, facts = {} } = finding
  const { wrong, fix } = useFindingText()(finding)
  const which = ABOUT_RIGHTS.has(code) ? facts.which?.map(krakenBox) : facts.which
  const krakenSaid = [...(facts.status ? [facts.status] : []), ...(facts.errors ?? [])]

  return (
    <div className="space-y-1 text-small">
      <p className="font-medium">{wrong}</p>
      {which && which.length > 0 && (
        <ul className="flex flex-wrap gap-1.5 py-0.5">
          {which.map((item) => (
            <li key={item} lang="en" translate="no" className="rounded-tag border border-line bg-sunken px-1.5 font-medium wrap-anywhere">
              {item}
            </li>
          ))}
        </ul>
      )}
      {fix && <p className="text-soft">{fix}</p>}
      {finding.candidates && finding.candidates.length > 0 && (
        <ol className="list-decimal space-y-0.5 ps-5 text-soft">
          {finding.candidates.map((candidate) => (
            <li key={candidate}>{candidates[candidate]}</li>
          ))}
        </ol>
      )}
      {code === 'egress-not-listed' && addresses && (
        <CopyValue label={findingParts.pasteAll} copyLabel={findingParts.copyList} value={joined(addresses)} />
      )}
      {krakenSaid.length > 0 && (
        <p className="text-soft">
          {findingParts.krakenSaid}{' '}
          <span lang="en" translate="no" className="value">
            {krakenSaid.join(' · ')}
          </span>
        </p>
      )}
    </div>
  )
}
