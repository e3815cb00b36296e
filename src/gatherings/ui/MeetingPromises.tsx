// Decisions that became promises to colleagues: what, who, by when; kept where all promises are.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dueWords } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { SlotSelect } from '#promises/ui/SlotSelect.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { useMe } from '#staff/ui/me.ts'
import { meetings } from '../meeting-api.ts'
import type { MeetingPage } from '../meeting-model.ts'
import { useAct, useZone } from './gatherings-state.ts'

const states = { open: 'ждём', kept: 'сделано', cancelled: 'отменили' }

export function PromiseList({ promises }: { promises: MeetingPage['promises'] }) {
  const zone = useZone()
  const [now] = useState(() => new Date().toISOString())
  if (promises.length === 0) return null
  return (
    <section>
      <h2>Обещания</h2>
      <ul className="gatherings-promises">
        {promises.map(({ id, what, ownerName, dueAt, state }) => (
          <li key={id}>
            <Icon name="loop" />
            <span>
              <b>{what}</b>
              <small>
                {ownerName}, {dueWords(dueAt, { now, zone })}, {states[state]}
              </small>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/promises">Все обещания</Link>
      </p>
    </section>
  )
}

export function PromiseForm({ meeting, onDone }: { meeting: MeetingPage; onDone: () => void }) {
  const me = useMe()
  const people = meeting.persons.map(({ staffId, name }) => [staffId, name] as const)
  const [id] = useState(uuid7)
  const [given, setGiven] = useState({
    what: '',
    ownerId: people.find(([one]) => one !== me.id)?.[0] ?? me.id,
    toId: me.id,
    dueAt: '',
  })
  const set = (key: keyof typeof given) => (value: string) => setGiven({ ...given, [key]: value })
  const promise = useAct(() => send(meetings.promise, { params: { id: meeting.id }, body: { id, ...given } }), onDone)
  return (
    <form
      className="gatherings-form"
      aria-label="Обещание"
      onSubmit={event => {
        event.preventDefault()
        if (given.dueAt !== '') promise.mutate(undefined)
      }}
    >
      <h2>Записать обещание</h2>
      <TextField label="Что сделать" value={given.what} onChange={set('what')} max={500} first />
      <SelectField
        label="Кто сделает"
        value={given.ownerId}
        onChange={ownerId => setGiven({ ...given, ownerId, dueAt: '' })}
        options={people}
      />
      <SelectField label="Кому обещает" value={given.toId} onChange={set('toId')} options={people} />
      <SlotSelect label="К какому времени" ownerId={given.ownerId} value={given.dueAt} onChange={set('dueAt')} />
      {promise.error && <Trouble error={promise.error} />}
      <div className="gatherings-acts">
        <button className="btn btn-main" disabled={promise.isPending} aria-disabled={given.dueAt === ''}>
          Записать
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Не сейчас
        </button>
      </div>
      {given.dueAt === '' && <p className="gatherings-soft">Выберите время.</p>}
    </form>
  )
}
