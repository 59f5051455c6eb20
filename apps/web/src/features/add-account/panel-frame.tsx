import type { ExchangeView } from '@keyhaven/contract'
import type { ReactNode } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OutsideLink } from '../../ui/outside-link.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type Folding, useFolding } from '../follow-guide/use-guide-place.ts'

interface PanelFrameProps {
  title: string
  back: ReactNode
  practice: boolean
  /** Undefined while it is on its way. */
  exchange: ExchangeView | undefined
  children: (folding: Folding) => ReactNode
}

/** What stands around a panel: its title, that it is practice, and the guide’s switch. */
export function PanelFrame({ title, back, practice, exchange, children }: PanelFrameProps) {
  const { panel: t, guide, common } = useLanguage().texts
  const folding = useFolding()
  return (
    <>
      <div className="print:hidden">{back}</div>
      <div className="mt-2 mb-5 flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-2 print:hidden">
        <PageHeading title={title}>{practice && <Tag tone="practice">{common.practice}</Tag>}</PageHeading>
        <Button
          look="subtle"
          icon={folding.folded ? 'show' : 'hide'}
          className="hidden! lg:inline-flex!"
          onClick={() => folding.fold(!folding.folded)}
        >
          {folding.folded ? guide.show : guide.hide}
        </Button>
      </div>
      {practice && (
        <Notice tone="practice" className="mb-5">
          <p>
            {t.practiceNotice}{' '}
            {exchange && (
              <OutsideLink href={exchange.keySettingsUrl} className="font-semibold underline underline-offset-2">
                {t.openPractice}
              </OutsideLink>
            )}
          </p>
        </Notice>
      )}
      {children(folding)}
    </>
  )
}
