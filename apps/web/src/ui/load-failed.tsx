import { useLanguage } from '../texts/language.ts'
import { Button } from './button.tsx'
import { FailureText } from './failure-text.tsx'
import { Notice } from './notice.tsx'

/** Something could not be loaded; says why and offers to try again. */
export function LoadFailed({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) {
  const { common } = useLanguage().texts
  return (
    <Notice tone="bad" title={title} alert>
      <p>
        <FailureText error={error} />
      </p>
      <Button className="mt-3" onClick={onRetry}>
        {common.retry}
      </Button>
    </Notice>
  )
}
