// The author as written in the paper; a file of the centre may be found and linked.
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { clients } from '#clients/api.ts'
import { call } from '#platform/web/call.ts'
import type { Author } from '../../model.ts'

type Props = { author: Required<Author>; onChange: (author: Required<Author>) => void; focus?: boolean }

const fields: [field: keyof Omit<Author, 'clientId'>, label: string, max: number][] = [
  ['surname', 'Фамилия', 300],
  ['name', 'Имя', 300],
  ['patronymic', 'Отчество', 300],
  ['title', 'Организация, если от неё', 300],
  ['address', 'Почтовый адрес для ответа', 500],
  ['email', 'Электронный адрес', 200],
  ['phone', 'Телефон', 40],
]

export function AuthorFields({ author, onChange, focus }: Props) {
  const id = useId()
  return (
    <fieldset className="author-fields">
      <legend>Автор, как в письме</legend>
      {fields.map(([field, label, max], i) => (
        <div key={field} className={`field ${field === 'address' || field === 'title' ? 'wide' : ''}`}>
          <label htmlFor={`${id}-${field}`}>{label}</label>
          <input
            id={`${id}-${field}`}
            data-autofocus={focus && i === 0}
            autoComplete="off"
            maxLength={max}
            value={author[field]}
            onChange={event => onChange({ ...author, [field]: event.target.value })}
          />
        </div>
      ))}
      <ClientLink author={author} onChange={onChange} />
    </fieldset>
  )
}

/** Offers files of the same name; nothing is linked by itself. */
function ClientLink({ author, onChange }: Props) {
  const [asked] = useDebouncedValue(
    [author.surname, author.name, author.patronymic, author.title].filter(Boolean).join(' ').trim(),
    400,
  )
  const [linked, setLinked] = useState('')
  const found = useQuery({
    queryKey: ['find', asked, 'appeal'],
    queryFn: () => call(clients.find, { query: { q: asked } }),
    enabled: asked.length > 3 && author.clientId === null,
    staleTime: 30_000,
  })
  if (author.clientId !== null)
    return (
      <p className="wide soft">
        Связано с делом{linked && `: ${linked}`}.{' '}
        <button type="button" className="btn btn-bare" onClick={() => onChange({ ...author, clientId: null })}>
          Отвязать
        </button>
      </p>
    )
  const lines = (found.data ?? []).slice(0, 3)
  if (lines.length === 0) return null
  return (
    <div className="wide">
      <p className="soft">Есть похожее дело. Это тот же человек?</p>
      <ul className="chosen">
        {lines.map(line => {
          const name = line.title || [line.surname, line.name, line.patronymic].filter(Boolean).join(' ')
          return (
            <li key={line.id}>
              {[name, line.birthOn?.slice(0, 4), line.phoneMasked].filter(Boolean).join(', ')}
              <button
                type="button"
                className="btn btn-bare"
                onClick={() => {
                  setLinked(name)
                  onChange({ ...author, clientId: line.id })
                }}
              >
                Да, связать
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
