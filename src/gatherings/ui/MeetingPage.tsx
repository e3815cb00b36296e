// A meeting: agenda and its time, who takes part, minutes, decisions that became promises.
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { meetings } from '../meeting-api.ts'
import type { MeetingPage, MeetingText } from '../meeting-model.ts'
import { hoursWords } from '../rules/words.ts'
import { MeetingForm } from './MeetingForm.tsx'
import { MinutesForm } from './MinutesForm.tsx'
import { PromiseForm, PromiseList } from './MeetingPromises.tsx'
import { RoomLinks } from './RoomLinks.tsx'
import { useAct, useMeeting, useWhen, useLiveGatherings } from './gatherings-state.ts'
import './Gatherings.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  useLiveGatherings()
  const found = useMeeting(id)
  return (
    <main className="page gatherings">
      <h1>{found.data?.title ?? 'Совещание'}</h1>
      <RoomLinks />
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting lines={6} />}
      {found.data && <Meeting key={id} meeting={found.data} />}
    </main>
  )
}

function Meeting({ meeting }: { meeting: MeetingPage }) {
  const [doing, setDoing] = useState<'change' | 'minutes' | 'promise'>()
  const [isBegun] = useState(() => Date.parse(meeting.startsAt) < Date.now())
  const done = () => setDoing(undefined)
  const change = useAct((body: MeetingText) => send(meetings.save, { params: { id: meeting.id }, body }), done)
  const cancel = useAct(() => send(meetings.cancel, { params: { id: meeting.id } }))
  return (
    <>
      <Facts meeting={meeting} />
      <Agenda meeting={meeting} />
      {meeting.minutes && <p className="gatherings-about">{meeting.minutes}</p>}
      <PromiseList promises={meeting.promises} />
      {cancel.error && <Trouble error={cancel.error} />}
      {meeting.mayChange && doing === undefined && (
        <div className="gatherings-acts">
          {isBegun ? (
            <>
              <button type="button" className="btn btn-main" onClick={() => setDoing('minutes')}>
                {meeting.state === 'held' ? 'Поправить протокол' : 'Записать протокол'}
              </button>
              <button type="button" className="btn" onClick={() => setDoing('promise')}>
                <Icon name="loop" /> Записать обещание
              </button>
            </>
          ) : (
            <>
              <button type="button" className="btn" onClick={() => setDoing('change')}>
                Изменить
              </button>
              <button type="button" className="btn btn-bare" disabled={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
                Отменить совещание
              </button>
            </>
          )}
        </div>
      )}
      {doing === 'change' && (
        <MeetingForm
          id={meeting.id}
          known={meeting}
          error={change.error}
          pending={change.isPending}
          onSave={body => change.mutate(body)}
          onCancel={done}
        />
      )}
      {doing === 'minutes' && <MinutesForm meeting={meeting} onDone={done} />}
      {doing === 'promise' && <PromiseForm meeting={meeting} onDone={done} />}
    </>
  )
}

function Facts({ meeting }: { meeting: MeetingPage }) {
  const when = useWhen()
  const people = meeting.persons.map(({ name, came }) => (came === false ? `${name} (не было)` : name)).join(', ')
  return (
    <>
      {meeting.state === 'cancelled' && (
        <p className="state soon">
          <Icon name="cross" /> отменили
        </p>
      )}
      <dl className="gatherings-facts">
        <div>
          <dt>Когда</dt>
          <dd>
            {when(meeting)}
            {meeting.heldMinutes !== null && `, шло ${hoursWords(meeting.heldMinutes)}`}
          </dd>
        </div>
        {meeting.place && (
          <div>
            <dt>Где</dt>
            <dd>{meeting.place}</dd>
          </div>
        )}
        {meeting.video && meeting.state === 'planned' && (
          <div>
            <dt>Видео</dt>
            <dd>
              <a href={meeting.video} target="_blank" rel="noreferrer">
                Подключиться
              </a>
            </dd>
          </div>
        )}
        <div>
          <dt>Созывает</dt>
          <dd>{meeting.organiser}</dd>
        </div>
        <div>
          <dt>Участвуют</dt>
          <dd>{people}</dd>
        </div>
      </dl>
    </>
  )
}

const Agenda = ({ meeting: { items } }: { meeting: MeetingPage }) => (
  <section>
    <h2>
      Повестка <small>{hoursWords(items.reduce((sum, { minutes }) => sum + minutes, 0))}</small>
    </h2>
    <ol className="gatherings-items">
      {items.map(({ nth, title, minutes, decision }) => (
        <li key={nth}>
          <b>{title}</b> <small>{minutes} мин</small>
          {decision && <p>Решили: {decision}</p>}
        </li>
      ))}
    </ol>
  </section>
)
