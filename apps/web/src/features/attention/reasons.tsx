import type { CheckId, FindingCode } from '@keyhaven/contract'
import { useFindingText } from '../show-verification/finding-view.tsx'

// Which check found it makes no difference to what is wrong, but for what could not be proven.
const CHECK: CheckId = 'permissions'

/** What is wrong, in a sentence each. The things that a sentence leads up to stand on the account's page. */
export function Reasons({ codes }: { codes: readonly FindingCode[] }) {
  const findingText = useFindingText()
  return (
    <ul>
      {codes.map((code) => (
        <li key={code}>{findingText({ code }, CHECK).wrong.replace(/\s*[:：]$/, '')}</li>
      ))}
    </ul>
  )
}
