// A list of colleagues and departments complained of: one select adds, a button takes off.
import { useId } from 'react'
import { useColleagueList } from '#staff/ui/colleagues.ts'
import { useDepartmentList } from '#staff/ui/departments.ts'
import type { Complained } from '../../model.ts'

type Props = { complained: readonly Complained[]; onChange: (complained: Complained[]) => void }

export function ComplainedFields({ complained, onChange }: Props) {
  const id = useId()
  const people = useColleagueList()
  const places = useDepartmentList()
  const nameOf = ({ staffId, departmentId }: Complained) => {
    const person = people.find(one => one.id === staffId)
    return person ? `${person.surname} ${person.name}` : (places.find(one => one.id === departmentId)?.title ?? '')
  }
  const add = (value: string) => {
    const [kind, which = ''] = value.split(':')
    if (which === '' || complained.some(one => (one.staffId ?? one.departmentId) === which)) return
    onChange([...complained, kind === 'staff' ? { staffId: which, departmentId: null } : { staffId: null, departmentId: which }])
  }
  return (
    <div className="field">
      <label htmlFor={id}>На кого жалуются</label>
      <select id={id} value="" onChange={event => add(event.target.value)}>
        <option value="">{complained.length > 0 ? 'Добавить ещё' : 'Выберите сотрудника или отдел'}</option>
        <optgroup label="Сотрудники">
          {people
            .filter(({ leftOn }) => leftOn === null)
            .map(one => (
              <option key={one.id} value={`staff:${one.id}`}>
                {one.surname} {one.name}, {one.position}
              </option>
            ))}
        </optgroup>
        <optgroup label="Отделы">
          {places.map(one => (
            <option key={one.id} value={`department:${one.id}`}>
              {one.title}
            </option>
          ))}
        </optgroup>
      </select>
      <ul className="chosen">
        {complained.map(one => (
          <li key={one.staffId ?? one.departmentId}>
            {nameOf(one)}
            <button
              type="button"
              className="btn btn-bare"
              aria-label={`Убрать: ${nameOf(one)}`}
              onClick={() => onChange(complained.filter(other => other !== one))}
            >
              Убрать
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
