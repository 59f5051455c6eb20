import { usePart } from '../../texts/use-part.ts'
import { Notice } from '../../ui/notice.tsx'
import { wordsBeside } from './kraken-words.ts'
import { Label } from './labels.tsx'
import type { Mend } from './step.ts'

/** What the last test found to be mended at a step, box by box. */
export function MendNote({ mends }: { mends: readonly Mend[] }) {
  const { mend: t } = usePart('guide')
  return (
    <Notice tone={mends.some(({ grave }) => grave) ? 'bad' : 'warn'} title={t.title} className="mb-3">
      <ul className="space-y-1">
        {mends.map(({ act, boxes }) => (
          <li key={act + boxes.join()} className="flex flex-wrap items-baseline gap-1.5">
            {t.acts[act]}
            {boxes.map((box) => (
              <Label key={box}>{wordsBeside(box)}</Label>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
