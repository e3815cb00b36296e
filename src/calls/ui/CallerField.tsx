// Who is calling: those who have this number under digits, a search, or a new file in seconds; the unknown becomes known.
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { clients } from '#clients/api.ts'
import type { Client, ClientLine } from '#clients/model.ts'
import { ClientSearch } from '#clients/ui/ClientSearch.tsx'
import { contacts } from '#contacts/api.ts'
import type { Contact } from '#contacts/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { CallOnDesk } from '../model.ts'
import type { Write } from './talk-state.ts'

type Props = { contact: Contact; call: CallOnDesk; client: Client | null; write: Write }

export function CallerField({ contact, call, client, write }: Props) {
  const [other, setOther] = useState(false)
  const [making, setMaking] = useState(false)
  const identify = async (clientId: string) => {
    const body = { clientId, principalId: contact.principalId }
    if (await write(key => send(contacts.identify, { params: { id: contact.id }, body }, key))) {
      setOther(false)
      setMaking(false)
    }
  }
  if (client && !other)
    return (
      <p className="calls-row">
        <Icon name="person" /> <b>{nameOf(client)}</b>
        <button type="button" className="btn btn-bare" onClick={() => setOther(true)}>
          Это не тот человек
        </button>
      </p>
    )
  if (making) return <NewCaller number={call.number} onMade={id => void identify(id)} onCancel={() => setMaking(false)} />
  return <Choose known={call.known} onPick={id => void identify(id)} onNew={() => setMaking(true)} />
}

const nameOf = ({ surname, name, patronymic, title }: Pick<Client, 'surname' | 'name' | 'patronymic' | 'title'>) =>
  [surname, name, patronymic].filter(Boolean).join(' ') || title

type ChooseProps = { known: readonly ClientLine[]; onPick: (id: string) => void; onNew: () => void }

function Choose({ known, onPick, onNew }: ChooseProps) {
  const lines = known.slice(0, 7)
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.querySelector('input')?.focus(), [])
  useKeys([
    ...lines.map((line, i) => ({ code: `Alt+Digit${i + 1}`, does: `Это ${nameOf(line)}`, run: () => onPick(line.id) })),
    { code: 'Alt+KeyN', does: 'Завести дело', run: onNew },
  ])
  return (
    <div ref={field}>
      <ul className="calls-found" aria-label="Кто может звонить">
        {lines.map((line, i) => (
          <li key={line.id}>
            <button type="button" className="btn" onClick={() => onPick(line.id)}>
              <Kbd code={`Alt+Digit${i + 1}`} /> {nameOf(line)}
              {line.phoneMasked && <span className="soft">{line.phoneMasked}</span>}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="btn btn-bare" onClick={onNew}>
            <Icon name="plus" /> Завести дело <Kbd code="Alt+KeyN" />
          </button>
        </li>
      </ul>
      <ClientSearch
        label={lines.length > 0 ? 'Кто из них звонит, или найдите другого' : 'Номер незнаком. Найдите человека'}
        onPick={({ id }) => onPick(id)}
      />
    </div>
  )
}

type NewProps = { number: string | null; onMade: (id: string) => void; onCancel: () => void }

/** The number of the call goes into the file: next time the caller is known. */
function NewCaller({ number, onMade, onCancel }: NewProps) {
  const id = useId()
  const [clientId] = useState(uuid7)
  const [typed, setTyped] = useState({ surname: '', name: '', patronymic: '' })
  const [trouble, setTrouble] = useState('')
  const [sure, setSure] = useState(false)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const { id: made } = await send(clients.create, {
        body: { id: clientId, kind: 'person', ...typed, phone: number, evenIfSimilar: sure },
      })
      onMade(made)
    } catch (error) {
      setTrouble((error as Error).message)
      setSure(true)
    }
  }
  return (
    <form className="calls-form" aria-label="Новое дело" onSubmit={event => void make(event)}>
      {fields.map(({ name, label }, i) => (
        <div className="field" key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <input
            id={`${id}-${name}`}
            autoFocus={i === 0}
            autoComplete="off"
            value={typed[name]}
            onChange={event => setTyped({ ...typed, [name]: event.target.value })}
          />
        </div>
      ))}
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      <p className="calls-row">
        <button type="submit" className="btn btn-main">
          {sure ? 'Всё равно завести' : 'Завести дело'} <Kbd code="Enter" />
        </button>
        <button type="button" className="btn btn-bare" onClick={onCancel}>
          Назад к поиску
        </button>
      </p>
    </form>
  )
}

const fields = [
  { name: 'name', label: 'Имя' },
  { name: 'patronymic', label: 'Отчество' },
  { name: 'surname', label: 'Фамилия' },
] as const
