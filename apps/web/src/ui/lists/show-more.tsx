import { Button } from '../button.tsx'
import { FailureText } from '../failure-text.tsx'
import { Notice } from '../notice.tsx'

/** A list that is fetched page by page, as far as its end needs it. */
interface PagedList {
  error: unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => unknown
}

/** Beneath a list: fetches the next page, and says so when that failed. Nothing where there is no more. */
export function ShowMore({ list, more, failed }: { list: PagedList; more: string; failed: string }) {
  return (
    <>
      {list.isFetchNextPageError && (
        <Notice tone="bad" alert className="mt-4" title={failed}>
          <FailureText error={list.error} />
        </Notice>
      )}
      {list.hasNextPage && (
        <div className="mt-4 text-center">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {more}
          </Button>
        </div>
      )}
    </>
  )
}
