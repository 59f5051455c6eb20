import { useLanguage } from '../../texts/language.ts'

/** About as tall as what comes, so that the page does not jump. */
export function AccountSkeleton() {
  const { common } = useLanguage().texts
  return (
    <div role="status" className="space-y-5">
      <span className="sr-only">{common.loading}</span>
      <div className="card h-40 animate-breathe" />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="card h-72 animate-breathe" />
        <div className="card h-72 animate-breathe" />
      </div>
    </div>
  )
}
