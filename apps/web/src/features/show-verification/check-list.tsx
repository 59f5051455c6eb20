import { CHECK_IDS, type ExchangeView } from '@keyhaven/contract'
import { CheckRow } from './check-row.tsx'
import type { Progress } from './wizard.ts'

interface CheckListProps extends Pick<Progress, 'checks' | 'asked' | 'over'> {
  outdated?: boolean
  addresses: ExchangeView['addresses']
}

/** Every check there is, in the order of the questions, as far as the verification has come. */
export const CheckList = ({ checks, asked, over, outdated = false, addresses }: CheckListProps) => (
  <ol className={`@container mt-3 divide-y divide-line ${outdated ? 'grayscale' : ''}`}>
    {CHECK_IDS.map((id) => (
      <CheckRow key={id} id={id} check={checks.find((check) => check.id === id)} asking={id === asked} over={over} addresses={addresses} />
    ))}
  </ol>
)
