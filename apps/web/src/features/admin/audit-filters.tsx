import { AuditAction } from '@keyhaven/contract'
import { Link } from 'wouter'
import { usePart } from '../../texts/use-part.ts'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { endOfDay, lastDay, startOfDay, toDay } from '../support/days.ts'
import { useTyped } from '../support/use-typed.ts'
import { type AuditState, auditAddress, isWholeId } from './audit-state.ts'

interface AuditFiltersProps {
  state: AuditState
  onChange: (part: Partial<AuditState>) => void
}

/** Narrows down which events are shown; each filter goes with every other. */
export function AuditFilters({ state, onChange }: AuditFiltersProps) {
  const { audit: t } = usePart('admin')
  const { pasted } = usePart('support')
  const actor = useTyped(state.actor, (text) => onChange({ actor: text }))
  const account = useTyped(state.account, (text) => onChange({ account: text }))
  const typed = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false, translate: 'no' } as const
  const actions = AuditAction.options
    .map((value) => ({ value, label: t.actions[value] }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  return (
    <search>
      <div className="grid grid-cols-2 gap-x-4 gap-y-2 lg:grid-cols-4">
        <Field
          {...typed}
          label={t.actor}
          hint={t.actorHint}
          error={actor.secret ? pasted : undefined}
          maxLength={254}
          value={actor.typed}
          onChange={(event) => actor.type(event.currentTarget.value)}
        />
        <Select
          label={t.action}
          value={state.action ?? ''}
          options={[{ value: '', label: t.any }, ...actions]}
          onChoose={(value) => onChange({ action: AuditAction.safeParse(value).data })}
        />
        <div className="col-span-2">
          <Field
            {...typed}
            label={t.account}
            error={account.secret ? pasted : state.account !== '' && !isWholeId(state.account) ? t.accountWrong : undefined}
            value={account.typed}
            onChange={(event) => account.type(event.currentTarget.value)}
          />
        </div>
        <Field
          label={t.since}
          type="date"
          value={toDay(state.since)}
          onChange={(event) => onChange({ since: startOfDay(event.currentTarget.value) })}
        />
        <Field
          label={t.until}
          type="date"
          value={lastDay(state.until)}
          onChange={(event) => onChange({ until: endOfDay(event.currentTarget.value) })}
        />
      </div>
      <p className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-small text-soft">
        <span>{t.zone(Intl.DateTimeFormat().resolvedOptions().timeZone)}</span>
        {auditAddress(state) !== auditAddress({}) && (
          <Link href={auditAddress({})} className="link min-h-6">
            {t.clear}
          </Link>
        )}
      </p>
    </search>
  )
}
