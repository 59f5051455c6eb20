import { useEffect, useState } from 'react'

/** A page holds what fits of two hundred rows: so much is looked through before somebody is asked whether to go on. */
const MOST_PAGES = 20

interface SearchedList {
  data: { pages: { items: unknown[] }[] } | undefined
  hasNextPage: boolean
  isFetching: boolean
  isFetchNextPageError: boolean
  isPlaceholderData: boolean
  fetchNextPage: (options: { cancelRefetch: boolean }) => unknown
}

/** A page that is on its way is not asked for again. */
const ONCE = { cancelRefetch: false }
const START = { found: 0, pages: 0 }

/**
 * Fetches page after page of a search until one of them holds something: behind several filters many hold nothing, although there is
 * more to look at. Another search ends this one.
 *
 * @param search - tells one search from another.
 * @returns whether it is looking, and `more`, which goes on from what is there.
 */
export function useGoingOn(list: SearchedList, search: string) {
  const { data, hasNextPage, isFetching, isFetchNextPageError, isPlaceholderData, fetchNextPage } = list
  const [asked, setAsked] = useState({ ...START, search })
  const from = asked.search === search ? asked : START
  const pages = data?.pages.length ?? 0
  const found = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0
  const looking = hasNextPage && !isPlaceholderData && !isFetchNextPageError && found <= from.found && pages < from.pages + MOST_PAGES
  useEffect(() => {
    if (looking && !isFetching) void fetchNextPage(ONCE)
  }, [looking, isFetching, fetchNextPage])
  return {
    looking,
    more() {
      setAsked({ search, found, pages })
      void fetchNextPage(ONCE)
    },
  }
}
