// Somebody who is not in the books yet: the name, and a telephone by which a change of time is told.
import { useId } from 'react'
import type { TypedPerson } from '#clients/rules/typed-person.ts'

export type Person = Pick<TypedPerson, 'surname' | 'name' | 'patronymic' | 'phone'>

const fields: [keyof Person, string, string][] = [
  ['surname', 'Фамилия', ''],
  ['name', 'Имя', ''],
  ['patronymic', 'Отчество, если есть', ''],
  ['phone', 'Телефон', '8 903 123-45-67'],
]

type Props = { person: Person; onChange: (person: Person) => void; onCancel: () => void }

export function NewPersonFields({ person, onChange, onCancel }: Props) {
  const id = useId()
  return (
    <fieldset className="new-person">
      <legend>Кого записать: новый клиент</legend>
      {fields.map(([field, label, hint], i) => (
        <div key={field} className="field">
          <label htmlFor={`${id}-${field}`}>{label}</label>
          <input
            id={`${id}-${field}`}
            autoFocus={i === 0}
            autoComplete="off"
            placeholder={hint}
            maxLength={field === 'phone' ? 40 : 300}
            value={person[field]}
            onChange={event => onChange({ ...person, [field]: event.target.value })}
          />
        </div>
      ))}
      <button type="button" className="btn btn-bare" onClick={onCancel}>
        Искать среди известных
      </button>
    </fieldset>
  )
}
