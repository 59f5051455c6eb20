import { readVerificationCode } from '@keyhaven/contract'
import { type FormEvent, useEffect, useRef } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { usePart } from '../../texts/use-part.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { AccountResults } from './account-results.tsx'
import { Filters } from './filters.tsx'
import { rememberSearch } from './last-search.ts'
import { SavedViews } from './saved-views.tsx'
import { listed, readSearch, type SearchState, searchAddress } from './search-state.ts'
import { moveByArrows, openFirst, STOP } from './stops.ts'
import { TestResults } from './test-results.tsx'
import { useTyped } from './use-typed.ts'

/** Everybody's accounts and tests, found as one types. */
export default function SearchPage() {
  const { search: t } = usePart('support')
  const search = useSearch()
  const state = readSearch(search)
  const [, navigate] = useLocation()
  const { query } = state
  /** The way back undoes one choice at a time, and not one letter. */
  const change = (part: Partial<SearchState>, goingOn = false) =>
    navigate(searchAddress({ ...readSearch(location.search), ...part }), { replace: goingOn })
  const { typed, secret, type, settle } = useTyped(query, (text) => change({ query: text }, true))
  const { accounts, tests } = listed(state)
  const code = readVerificationCode(typed)

  const address = searchAddress(state)
  useEffect(() => {
    rememberSearch(address)
    // What the address holds that is no filter, a private key among it, does not stay there.
    if (address !== `/support${location.search}`) navigate(address, { replace: true })
  }, [address, navigate])

  const field = useRef<HTMLInputElement>(null)
  // Rather than the heading: whoever comes here comes to type.
  useEffect(() => field.current?.focus(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code !== undefined) navigate(`/support/verifications/${code}`)
    else if (settle()) openFirst()
  }

  return (
    <>
      <PageHeading title={t.title} className="mb-4" />
      <search>
        <form noValidate onSubmit={submit}>
          <Field
            {...STOP}
            ref={field}
            type="search"
            label={t.label}
            hint={`${t.hint} ${t.keys}`}
            value={typed}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            translate="no"
            data-1p-ignore=""
            data-lpignore="true"
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={moveByArrows}
          />
        </form>
        {secret && (
          <Notice alert tone="bad" className="mt-2" title={t.secret.title}>
            <p>{t.secret.text}</p>
          </Notice>
        )}
        {code !== undefined && (
          <p className="mt-2">
            <Link
              {...STOP}
              href={`/support/verifications/${code}`}
              className="link inline-flex min-h-6 items-center gap-1"
              onKeyDown={moveByArrows}
            >
              <Icon name="start" className="-scale-x-100 rtl:scale-x-100" />
              {t.openCode(code)}
            </Link>
          </p>
        )}
        <SavedViews state={state} />
        <Filters state={state} onChange={change} />
      </search>
      <div className="mt-5 space-y-6">
        {accounts && <AccountResults state={state} onChange={change} />}
        {tests && <TestResults state={state} onChange={change} />}
      </div>
    </>
  )
}
