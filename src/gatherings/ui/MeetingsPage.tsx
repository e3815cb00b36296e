// «Совещания»: what I am asked to, what was, a new one; the pattern of the centre's video addresses.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { counted } from '#calendar/plural.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { meetings } from '../meeting-api.ts'
import type { MeetingText } from '../meeting-model.ts'
import { MeetingForm } from './MeetingForm.tsx'
import { RoomLinks } from './RoomLinks.tsx'
import { useAct, useMeetings, useSetting, useWhen, useLiveGatherings } from './gatherings-state.ts'
import './Gatherings.css'

export function Page() {
  const me = useMe()
  const [when, setWhen] = useState<'coming' | 'past'>('coming')
  const [adding, setAdding] = useState<string>()
  useLiveGatherings()
  const found = useMeetings(when)
  const words = useWhen()
  const navigate = useNavigate()
  const save = useAct(
    (body: MeetingText) => send(meetings.save, { params: { id: adding! }, body }),
    ({ id }) => void navigate({ to: '/meetings/$id', params: { id } }),
  )
  useKeys([{ code: 'Alt+KeyY', does: 'Созвать совещание', run: () => setAdding(uuid7()) }])
  return (
    <main className="page gatherings">
      <h1>Совещания</h1>
      <RoomLinks />
      <div className="gatherings-head">
        <div className="gatherings-tabs" role="group" aria-label="Какие совещания">
          {(['coming', 'past'] as const).map(one => (
            <button key={one} type="button" className="btn" aria-pressed={when === one} onClick={() => setWhen(one)}>
              {one === 'coming' ? 'Будут' : 'Прошли'}
            </button>
          ))}
        </div>
        {adding === undefined && (
          <button type="button" className="btn btn-main" onClick={() => setAdding(uuid7())}>
            <Icon name="plus" /> Созвать совещание <Kbd code="Alt+KeyY" />
          </button>
        )}
      </div>
      {adding !== undefined && (
        <MeetingForm
          id={adding}
          error={save.error}
          pending={save.isPending}
          onSave={body => save.mutate(body)}
          onCancel={() => setAdding(undefined)}
        />
      )}
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting lines={6} />}
      {found.data?.length === 0 && adding === undefined && (
        <Empty>
          <p>
            {when === 'coming'
              ? 'Вас никуда не звали. Нужно решить вместе: созовите совещание с повесткой и временем на каждый вопрос.'
              : 'Здесь останутся протоколы прошедших совещаний.'}
          </p>
        </Empty>
      )}
      <ul className="rows gatherings-rows">
        {found.data?.map(one => (
          <li key={one.id}>
            <Link to="/meetings/$id" params={{ id: one.id }}>
              <b>{one.title}</b>
              <span>
                {[words(one), one.place || (one.video ? 'по видео' : ''), one.organiser].filter(Boolean).join(' · ')}
                <small>{counted(one.people, 'человек', 'человека', 'человек')}</small>
              </span>
              {one.state === 'cancelled' ? (
                <span className="state soon">
                  <Icon name="cross" /> отменили
                </span>
              ) : (
                <span>{one.state === 'held' ? 'есть протокол' : ''}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {(hasRole(me, 'director') || hasRole(me, 'admin')) && <PatternForm />}
    </main>
  )
}

function PatternForm() {
  const setting = useSetting()
  return setting.data ? <Pattern known={setting.data.videoPattern} /> : null
}

function Pattern({ known }: { known: string }) {
  const [pattern, setPattern] = useState(known)
  const save = useAct(() => send(meetings.set, { body: { videoPattern: pattern } }))
  return (
    <form
      className="gatherings-form"
      onSubmit={event => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      <h2>Адрес видеовстреч</h2>
      <TextField
        label="Образец адреса"
        value={pattern}
        onChange={setPattern}
        hint="Например, https://vks.example.ru/{code}: вместо {code} встанет код совещания"
      />
      {save.error && <Trouble error={save.error} />}
      <div className="gatherings-acts">
        <button className="btn" disabled={save.isPending}>
          Сохранить образец
        </button>
        {save.isSuccess && <span role="status">Записали.</span>}
      </div>
    </form>
  )
}
