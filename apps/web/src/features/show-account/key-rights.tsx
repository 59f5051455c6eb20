import type { Right } from '@keyhaven/contract'
import { usePart } from '../../texts/use-part.ts'
import { RightsByColumn } from '../show-verification/rights-table.tsx'
import { Section } from './section.tsx'

/** What the key may do, by the columns and boxes of Kraken's dialog. */
export function KeyRights({ rights }: { rights: readonly Right[] }) {
  const { rights: t } = usePart('account')
  return (
    <Section title={t.title} className="@container">
      {rights.length > 0 ? <RightsByColumn rights={rights} /> : <p className="text-soft">{t.untold}</p>}
    </Section>
  )
}
