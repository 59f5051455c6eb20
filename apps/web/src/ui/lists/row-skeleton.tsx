import { useLanguage } from '../../texts/language.ts'

/** As tall as a short list, so that the page does not jump when the list arrives. */
export function RowSkeleton() {
  const { common } = useLanguage().texts
  return (
    <div className="card divide-y divide-line" role="status">
      <span className="sr-only">{common.loading}</span>
      <div className="hidden h-9 sm:block" />
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex h-15 animate-breathe items-center gap-4 px-4">
          <div className="h-3.5 w-2/5 rounded-tag bg-sunken sm:w-1/4" />
          <div className="h-3.5 w-1/4 rounded-tag bg-sunken" />
        </div>
      ))}
    </div>
  )
}
