// What is known of a colleague: name, position, department, roles; the same for a new one and for a change.
import { useId } from 'react'
import type { AccountChange, Department, Role } from '../model.ts'
import { roleOpens, roles, roleWords } from './role-words.ts'
import { TextField } from './TextField.tsx'

type Props = {
  value: AccountChange
  onChange: (value: AccountChange) => void
  departments: Department[]
  wrong: Record<string, string>
}

export function AccountFields({ value, onChange, departments, wrong }: Props) {
  const id = useId()
  const set = (change: Partial<AccountChange>) => onChange({ ...value, ...change })
  const toggle = (role: Role) =>
    set({ roles: value.roles.includes(role) ? value.roles.filter(one => one !== role) : [...value.roles, role] })
  return (
    <>
      <div className="three">
        <TextField label="Фамилия" first value={value.surname} wrong={wrong.surname} onChange={surname => set({ surname })} />
        <TextField label="Имя" value={value.name} wrong={wrong.name} onChange={name => set({ name })} />
        <TextField
          label="Отчество"
          value={value.patronymic}
          wrong={wrong.patronymic}
          onChange={patronymic => set({ patronymic })}
        />
      </div>
      <div className="three">
        <TextField label="Должность" value={value.position} wrong={wrong.position} onChange={position => set({ position })} />
        <div className="field">
          <label htmlFor={`${id}-place`}>Отдел</label>
          <select id={`${id}-place`} value={value.departmentId} onChange={event => set({ departmentId: event.target.value })}>
            {departments.map(place => (
              <option key={place.id} value={place.id}>
                {place.shortTitle}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-gender`}>Как склонять имя</label>
          <select
            id={`${id}-gender`}
            value={value.gender ?? ''}
            onChange={event => set({ gender: (event.target.value || null) as AccountChange['gender'] })}
          >
            <option value="">по имени</option>
            <option value="female">женское</option>
            <option value="male">мужское</option>
          </select>
        </div>
      </div>
      <fieldset className="roles">
        <legend>Роли: что человеку открыто</legend>
        {roles.map(role => (
          <label key={role} className="tick">
            <input type="checkbox" checked={value.roles.includes(role)} onChange={() => toggle(role)} />
            <span>
              {roleWords[role]}
              <small>{roleOpens[role]}</small>
            </span>
          </label>
        ))}
        {wrong.roles && <p className="wrong">{wrong.roles}</p>}
      </fieldset>
    </>
  )
}
