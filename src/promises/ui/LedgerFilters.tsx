// Whose promises and which of them; a client is found by name.
import { ClientSearch } from '#clients/ui/ClientSearch.tsx'
import { useDepartments } from '#staff/ui/departments.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { Ledger, LedgerFilter, LedgerView } from '../model.ts'
import type { Shown } from './ledger-state.ts'

type Props = { shown: Shown; counts: Ledger['counts'] | undefined; onChange: (shown: Shown) => void }

export function LedgerFilters({ shown, counts, onChange }: Props) {
  const me = useMe()
  const departments = useDepartments()
  const leads = hasRole(me, 'head', 'director')
  const views: [LedgerView, string][] = [
    ['mine', 'Мои'],
    ['department', 'Отдела'],
    ...(leads ? ([['raised', 'Подняли ко мне']] as [LedgerView, string][]) : []),
    ['to-me', 'Обещали мне'],
    ['client', 'По человеку'],
  ]
  const filters: [LedgerFilter, string][] = [
    ['open', counts ? `Все открытые: ${counts.open}` : 'Все открытые'],
    ['late', counts ? `Опоздали: ${counts.late}` : 'Опоздали'],
    ['risk', counts ? `Скоро: ${counts.risk}` : 'Скоро'],
    ['ended', 'Законченные'],
  ]
  return (
    <div className="ledger-filters">
      <Choice name="view" legend="Чьи" value={shown.view} options={views} onChange={view => onChange({ ...shown, view })} />
      <Choice
        name="filter"
        legend="Какие"
        value={shown.filter}
        options={filters}
        onChange={filter => onChange({ ...shown, filter })}
      />
      {shown.view === 'department' && hasRole(me, 'director') && (
        <label className="field">
          <span>Отдел</span>
          <select value={shown.departmentId} onChange={event => onChange({ ...shown, departmentId: event.target.value })}>
            {(departments.data ?? []).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {shown.view === 'client' && (
        <div className="client-field">
          <ClientSearch
            key={shown.clientId}
            label="Чьи обещания показать"
            without={shown.clientId}
            onPick={line => onChange({ ...shown, clientId: line.id })}
          />
        </div>
      )}
    </div>
  )
}

type ChoiceProps<V extends string> = {
  name: string
  legend: string
  value: V
  options: [V, string][]
  onChange: (value: V) => void
}

function Choice<V extends string>({ name, legend, value, options, onChange }: ChoiceProps<V>) {
  return (
    <fieldset className="ledger-choice">
      <legend className="vh">{legend}</legend>
      {options.map(([option, words]) => (
        <label key={option}>
          <input type="radio" name={name} className="vh" checked={option === value} onChange={() => onChange(option)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}
