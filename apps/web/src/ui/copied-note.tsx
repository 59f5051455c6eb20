import { useLanguage } from '../texts/language.ts'
import { Icon } from './icon.tsx'
import type { Copied } from './use-copy.ts'

/** Says, visibly and to screen readers, what was copied. Its place is kept while it is empty. */
export function CopiedNote({ copied, all }: { copied: Copied; all: string }) {
  const { common } = useLanguage().texts
  return (
    <output className="inline-flex min-h-5 items-center gap-1 text-small font-semibold text-ok">
      {copied && <Icon name="check" />}
      {copied?.how === 'selected' ? common.selected : copied && (copied.what === all ? common.copied : common.copiedOne(copied.what))}
    </output>
  )
}
