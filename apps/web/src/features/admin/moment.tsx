import { useLanguage } from '../../texts/language.ts'

/** A moment as the reader writes it; what is said instead where there was none. */
export function Moment({ at, otherwise }: { at: string | null; otherwise: string }) {
  const { format } = useLanguage()
  return at === null ? <span className="text-soft">{otherwise}</span> : <time dateTime={at}>{format.dateTime(at)}</time>
}
