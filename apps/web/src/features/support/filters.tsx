import { ACCOUNT_SORTS, ExchangeId, FINDINGS, FindingCode, HealthFilter, VERIFICATION_SORTS, Verdict } from '@keyhaven/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { exchangesQuery } from '../../api/exchanges.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Field } from '../../ui/field.tsx'
import { FilterChips } from '../../ui/lists/filter-chips.tsx'
import { Select } from '../../ui/select.tsx'
import { useFindingText } from '../show-verification/finding-view.tsx'
import { startOfDay, toDay } from './days.ts'
import { listed, type SearchState, searchAddress, sinceMoment, sortsOf, withoutFilters } from './search-state.ts'

interface FiltersProps {
  state: SearchState
  /** @param goingOn - what was chosen before is still being typed. */
  onChange: (part: Partial<SearchState>, goingOn?: boolean) => void
}

const MARKED = FindingCode.options.filter((code) => ['failed', 'warning', 'unknown'].includes(FINDINGS[code]))
const DAYS = ['7', '30', '90'] as const

/** Narrows down what is listed; each filter goes with every other, and none narrows down unseen. */
export function Filters({ state, onChange }: FiltersProps) {
  const { filters: t } = usePart('support').search
  const { accounts, tests } = listed(state)
  return (
    <fieldset className="@container mt-4">
      <legend className="sr-only">{t.title}</legend>
      <div className="grid grid-cols-2 gap-x-3 sm:grid-cols-3 lg:grid-cols-6">
        {accounts && <OfAccounts state={state} onChange={onChange} />}
        {tests && <OfTests state={state} onChange={onChange} />}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {accounts && (
          <FilterChips
            label={t.title}
            chips={[{ id: 'missing', label: t.missing }]}
            chosen={new Set(state.addressMissing ? ['missing'] : [])}
            onToggle={() => onChange({ addressMissing: !state.addressMissing })}
          />
        )}
        {searchAddress(state) !== withoutFilters(state) && (
          <Link href={withoutFilters(state)} className="link min-h-6 text-small">
            {t.clear}
          </Link>
        )}
      </div>
    </fieldset>
  )
}

function OfAccounts({ state, onChange }: FiltersProps) {
  const { format } = useLanguage()
  const { filters: t, sorts } = usePart('support').search
  const { health } = usePart('account').list
  const sayFinding = useFindingText()
  const exchanges = useQuery(exchangesQuery).data
  const any = { value: '', label: t.any }
  const offered = sortsOf(state)
  return (
    <>
      <Select
        label={t.health}
        value={state.health ?? ''}
        options={[
          any,
          ...HealthFilter.options.map((value) => ({ value, label: value === 'needs-attention' ? t.attention : health[value] })),
        ]}
        onChoose={(value) => onChange({ health: HealthFilter.safeParse(value).data })}
      />
      <Select
        label={t.exchange}
        value={state.exchange ?? ''}
        options={[any, ...ExchangeId.options.map((value) => ({ value, label: exchanges?.find(({ id }) => id === value)?.name ?? value }))]}
        onChoose={(value) => onChange({ exchange: ExchangeId.safeParse(value).data })}
      />
      <Select
        label={t.finding}
        value={state.finding ?? ''}
        options={[
          any,
          ...MARKED.map((code) => ({ value: code, label: sayFinding({ code }, 'permissions').wrong.replace(/[:：]$/, '') })).toSorted(
            (one, other) => one.label.localeCompare(other.label),
          ),
        ]}
        onChoose={(value) => onChange({ finding: FindingCode.safeParse(value).data })}
      />
      <Field
        type="date"
        label={t.added}
        value={toDay(state.addedSince)}
        onChange={(event) => onChange({ addedSince: startOfDay(event.currentTarget.value) }, state.addedSince !== undefined)}
      />
      <Select
        label={t.expiring}
        value={state.expiringWithin ?? ''}
        options={[any, { value: '0', label: t.expired }, ...DAYS.map((value) => ({ value, label: t.within(format.days(Number(value))) }))]}
        onChoose={(value) => onChange({ expiringWithin: value || undefined })}
      />
      {offered.length > 0 && (
        <div className="@5xl:hidden">
          <Select
            label={t.sort}
            value={state.sort ?? offered[0] ?? ''}
            options={offered.map((value) => ({ value, label: sorts[value] }))}
            onChoose={(value) => onChange({ sort: ACCOUNT_SORTS.find((sort) => sort === value) })}
          />
        </div>
      )}
    </>
  )
}

function OfTests({ state, onChange }: FiltersProps) {
  const { filters: t, testSorts } = usePart('support').search
  const { verdicts } = usePart('account').timeline
  return (
    <>
      <Select
        label={t.verdict}
        value={state.verdict ?? ''}
        options={[{ value: '', label: t.any }, ...Verdict.options.map((value) => ({ value, label: verdicts[value] }))]}
        onChoose={(value) => onChange({ verdict: Verdict.safeParse(value).data })}
      />
      <Field
        type="date"
        label={t.since}
        value={toDay(sinceMoment(state.since))}
        onChange={(event) => onChange({ since: startOfDay(event.currentTarget.value) }, state.since !== undefined)}
      />
      <div className="@2xl:hidden">
        <Select
          label={t.sortTests}
          value={state.testsSort ?? VERIFICATION_SORTS[0]}
          options={VERIFICATION_SORTS.map((value) => ({ value, label: testSorts[value] }))}
          onChoose={(value) => onChange({ testsSort: VERIFICATION_SORTS.find((sort) => sort === value) })}
        />
      </div>
    </>
  )
}
