// Who interviews: in their order, the first take the seats, the rest stand in when somebody is near the candidate.
import { Icon } from '#platform/web/components/Icon.tsx'
import { useColleagueList } from '#staff/ui/colleagues.ts'
import { SelectField } from '#platform/web/components/SelectField.tsx'

type Props = {
  panel: readonly string[]
  size: number
  fixed: boolean
  onChange: (change: { panel?: string[]; panelSize?: number }) => void
}

export function PanelField({ panel, size, fixed, onChange }: Props) {
  const people = useColleagueList()
  const nameOf = (id: string) => {
    const found = people.find(one => one.id === id)
    return found ? `${found.surname} ${found.name}` : ''
  }
  const free = people.filter(({ id, leftOn }) => leftOn === null && !panel.includes(id))
  return (
    <fieldset>
      <legend>Кто проводит собеседование</legend>
      <p className="hint">Отметки ставят первые {size}. Остальные заменят того, кто знаком с кандидатом.</p>
      <ol className="hiring-panel">
        {panel.map((id, at) => (
          <li key={id}>
            <span>
              {nameOf(id)} {at >= size && <small>запасной</small>}
            </span>
            <button
              type="button"
              className="btn btn-bare"
              aria-label={`Убрать: ${nameOf(id)}`}
              onClick={() => onChange({ panel: panel.filter(one => one !== id) })}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ol>
      <div className="hiring-two">
        <SelectField
          label="Добавить"
          value=""
          onChange={id => id && onChange({ panel: [...panel, id] })}
          options={[
            ['', 'выберите человека'],
            ...free.map(({ id, surname, name }): [string, string] => [id, `${surname} ${name}`]),
          ]}
        />
        {!fixed && (
          <SelectField
            label="Сколько людей ставят отметки"
            value={String(size)}
            onChange={said => onChange({ panelSize: Number(said) })}
            options={['2', '3', '4', '5'].map(one => [one, one])}
          />
        )}
      </div>
    </fieldset>
  )
}
