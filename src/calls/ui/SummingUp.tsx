// Summing up: who, what, by when; each line is a promise.
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { dueWords } from '#calendar/moment-words.ts'
import type { Contact } from '#contacts/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { promises } from '#promises/api.ts'
import { useMe } from '#staff/ui/me.ts'
import { useNow } from '#platform/web/now.ts'
import { SlotField } from './SlotField.tsx'
import { givenKey, useGiven } from './talk-state.ts'

export function SummingUp({ contact }: { contact: Contact }) {
  const me = useMe()
  const given = useGiven(contact.id)
  const telling = { now: new Date(useNow()).toISOString(), zone: me.centre.timeZone }
  return (
    <>
      <ul className="calls-given" aria-label="О чём договорились">
        {(given.data ?? []).map(one => (
          <li key={one.id}>
            <Icon name="loop" /> <b>{one.byClient ? 'Клиент' : one.ownerName}</b>: {one.what}, {dueWords(one.dueAt, telling)}
          </li>
        ))}
      </ul>
      {contact.clientId === null ? (
        <p className="soft">Клиент не назвал себя: обещать некому. Можно перезвонить по номеру, кнопка внизу.</p>
      ) : (
        <PromiseLine contact={contact} clientId={contact.clientId} />
      )}
    </>
  )
}

function PromiseLine({ contact, clientId }: { contact: Contact; clientId: string }) {
  const id = useId()
  const me = useMe()
  const queries = useQueryClient()
  const [what, setWhat] = useState('')
  const [byClient, setByClient] = useState(false)
  const [dueAt, setDueAt] = useState('')
  const [promiseId, setPromiseId] = useState(uuid7)
  const [trouble, setTrouble] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (dueAt === '') return setTrouble('Выберите срок: без него обещания нет.')
    try {
      await send(promises.make, {
        body: { id: promiseId, what, clientId, contactId: contact.id, channel: 'call', byClient, dueAt },
      })
      setPromiseId(uuid7())
      setWhat('')
      setTrouble('')
      await queries.invalidateQueries({ queryKey: givenKey(contact.id) })
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }
  return (
    <form className="calls-line-form" aria-label="Новая строка итога" onSubmit={event => void add(event)}>
      <div className="field">
        <label htmlFor={`${id}-what`}>Что сделаем</label>
        <input id={`${id}-what`} autoFocus autoComplete="off" value={what} onChange={event => setWhat(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-who`}>Кто</label>
        <select id={`${id}-who`} value={String(byClient)} onChange={event => setByClient(event.target.value === 'true')}>
          <option value="false">Мы</option>
          <option value="true">Клиент</option>
        </select>
      </div>
      <SlotField ownerId={me.id} value={dueAt} onChange={setDueAt} />
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      <p className="calls-row">
        <button type="submit" className="btn">
          Записать строку <Kbd code="Enter" />
        </button>
      </p>
    </form>
  )
}
