import { useQuery } from '@tanstack/react-query'
import { attentionQuery } from '../../api/attention.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RowSkeleton } from '../../ui/lists/row-skeleton.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { AttentionEntry } from './attention-entry.tsx'
import { MailChoice } from './mail-choice.tsx'

/** What the person should do, gravest first, and whether they want to be written to about it. */
export default function AttentionPage() {
  const { common } = useLanguage().texts
  const { attention: t } = usePart('account')
  const { data, error, isPending, refetch } = useQuery(attentionQuery)
  return (
    <>
      <BackLink href="/accounts">{common.back}</BackLink>
      <PageHeading title={t.title} className="mt-2 mb-5" />
      <div className="space-y-5">
        {error && !data && <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} />}
        {isPending && <RowSkeleton />}
        {data?.items.length === 0 && (
          <p className="card flex items-center gap-2 p-4 font-medium text-ok sm:p-5">
            <Icon name="ok" />
            {t.none}
          </p>
        )}
        {data && data.items.length > 0 && (
          <ul className="card divide-y divide-line">
            {data.items.map((item) => (
              <AttentionEntry key={item.action === 'mend-mail' ? item.action : `${item.action} ${item.account.id}`} item={item} />
            ))}
          </ul>
        )}
        <MailChoice />
      </div>
    </>
  )
}
