// An event: when, where, one's own place, what is decided and changed, how it was.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { gatherings } from '../api.ts'
import type { GatheringPage, GatheringText } from '../model.ts'
import { kindWords, stateWords } from '../rules/words.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { GatheringForm } from './GatheringForm.tsx'
import { placesWords } from './GatheringsPage.tsx'
import { ImpressionSection, LessonsForm } from './Impressions.tsx'
import { MyPlace } from './MyPlace.tsx'
import { RoomLinks } from './RoomLinks.tsx'
import { useAct, useGathering, useWhen, useLiveGatherings } from './gatherings-state.ts'
import './Gatherings.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  useLiveGatherings()
  const found = useGathering(id)
  return (
    <main className="page gatherings">
      <h1>{found.data?.title ?? 'Событие'}</h1>
      <RoomLinks />
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting lines={6} />}
      {found.data && <Event key={id} event={found.data} />}
    </main>
  )
}

function Event({ event }: { event: GatheringPage }) {
  const [doing, setDoing] = useState<'change' | 'cancel'>()
  const [isOver] = useState(() => Date.parse(event.endsAt) < Date.now())
  const [isBegun] = useState(() => Date.parse(event.startsAt) < Date.now())
  return (
    <>
      <Facts event={event} />
      {event.may.decide && <DecisionForm event={event} />}
      {event.state === 'agreed' && !isOver && <MyPlace event={event} />}
      {event.state === 'agreed' && (
        <nav className="gatherings-acts" aria-label="Об этом событии">
          <a className="btn" href={`/api/gatherings/${event.id}/calendar.ics`} download>
            <Icon name="calendar" /> В календарь
          </a>
          {isBegun && (
            <Link className="btn" to="/gatherings/$id/album" params={{ id: event.id }}>
              Альбом
            </Link>
          )}
          {event.may.lead && (
            <Link className="btn" to="/gatherings/$id/door" params={{ id: event.id }}>
              <Icon name="people" /> Кто пришёл
            </Link>
          )}
        </nav>
      )}
      {event.impressions && <ImpressionSection event={event} />}
      {event.may.lead && isBegun && <LessonsForm event={event} />}
      {event.may.change && doing === undefined && (
        <div className="gatherings-acts">
          <button type="button" className="btn btn-bare" onClick={() => setDoing('change')}>
            Изменить событие
          </button>
          <button type="button" className="btn btn-bare" onClick={() => setDoing('cancel')}>
            Отменить событие
          </button>
        </div>
      )}
      {doing === 'change' && <Change event={event} onDone={() => setDoing(undefined)} />}
      {doing === 'cancel' && <Cancel id={event.id} onDone={() => setDoing(undefined)} />}
    </>
  )
}

function Facts({ event }: { event: GatheringPage }) {
  const when = useWhen()
  const whom = { all: 'всех', department: event.department, list: 'по списку' }[event.invited]
  const money = event.budget > 0 ? `${event.budget.toLocaleString('ru')} ₽, ${event.budgetLine || 'статья не названа'}` : ''
  const facts: [string, string][] = [
    ['Когда', when(event)],
    ['Где', event.place || 'место ещё не выбрали'],
    ['Что это', kindWords[event.kind]],
    ['Ведёт', event.organiser],
    ['Зовём', whom],
    ['Места', event.state === 'agreed' ? `${placesWords(event)}${event.waiting > 0 ? `, ждут ${event.waiting}` : ''}` : ''],
    ['Деньги', money],
    ['Решение', event.state === 'agreed' ? '' : stateWords[event.state]],
    ['Почему', event.reason],
  ]
  return (
    <>
      {event.state !== 'agreed' && (
        <p className="state soon">
          <Icon name={event.state === 'proposed' ? 'clock' : 'cross'} /> {stateWords[event.state]}
        </p>
      )}
      {event.about && <p className="gatherings-about">{event.about}</p>}
      <dl className="gatherings-facts">
        {facts
          .filter(([title, words]) => words !== '' && title !== 'Решение')
          .map(([title, words]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}

function Change({ event, onDone }: { event: GatheringPage; onDone: () => void }) {
  const save = useAct((body: GatheringText) => send(gatherings.save, { params: { id: event.id }, body }), onDone)
  return (
    <section>
      <h2>Изменить событие</h2>
      <GatheringForm
        known={event}
        words="Сохранить"
        error={save.error}
        pending={save.isPending}
        onSave={body => save.mutate(body)}
        onCancel={onDone}
      />
    </section>
  )
}

function Cancel({ id, onDone }: { id: string; onDone: () => void }) {
  const [reason, setReason] = useState('')
  const cancel = useAct(() => send(gatherings.cancel, { params: { id }, body: { reason } }), onDone)
  return (
    <form
      className="gatherings-form"
      onSubmit={event => {
        event.preventDefault()
        cancel.mutate(undefined)
      }}
    >
      <TextField
        label="Почему отменяем"
        value={reason}
        onChange={setReason}
        max={1000}
        hint="Прочитают все, кто собирался"
        first
      />
      {cancel.error && <Trouble error={cancel.error} />}
      <div className="gatherings-acts">
        <button className="btn btn-main" disabled={cancel.isPending}>
          Отменить и сказать всем
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Не отменять
        </button>
      </div>
    </form>
  )
}
