// A group: its sittings, who came to each, a new sitting.
import { useState } from 'react'
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { training, type Group } from '../training-api.ts'
import { GroupForm } from './GroupForm.tsx'
import { useToday, useZone, whenWords } from './Sittings.tsx'
import { useAct } from './learning-state.ts'

export function GroupCard({ group }: { group: Group }) {
  const [doing, setDoing] = useState<'sitting' | 'group'>()
  return (
    <article className="learning-group">
      <h3>
        {group.title}{' '}
        <small>{[group.course, group.trainer, `учатся: ${group.members.length}`].filter(Boolean).join(' · ')}</small>
      </h3>
      {group.sittings.map(sitting => (
        <SittingRow key={sitting.id} group={group} sitting={sitting} />
      ))}
      {doing === undefined && (
        <div className="learning-acts">
          <button
            type="button"
            className="btn"
            aria-label={`Назначить занятие, ${group.title}`}
            onClick={() => setDoing('sitting')}
          >
            <Icon name="calendar" /> Назначить занятие
          </button>
          <button
            type="button"
            className="btn btn-bare"
            aria-label={`Изменить группу ${group.title}`}
            onClick={() => setDoing('group')}
          >
            Изменить группу
          </button>
        </div>
      )}
      {doing === 'sitting' && <SittingForm groupId={group.id} onDone={() => setDoing(undefined)} />}
      {doing === 'group' && <GroupForm id={group.id} group={group} onDone={() => setDoing(undefined)} />}
    </article>
  )
}

function SittingRow({ group, sitting }: { group: Group; sitting: Group['sittings'][number] }) {
  const [zone, today] = [useZone(), useToday()]
  const [marking, setMarking] = useState(false)
  const marked = new Map(sitting.came.map(({ staffId, came }) => [staffId, came]))
  const [came, setCame] = useState<readonly string[]>(() =>
    group.members.filter(({ staffId }) => marked.get(staffId) ?? true).map(({ staffId }) => staffId),
  )
  const mark = useAct(
    () =>
      send(training.attendance, {
        params: { id: sitting.id },
        body: { marks: group.members.map(({ staffId }) => ({ staffId, came: came.includes(staffId) })) },
      }),
    () => setMarking(false),
  )
  const callOff = useAct(() => send(training.cancelSitting, { params: { id: sitting.id } }))
  const when = whenWords(sitting, zone, today)
  const error = mark.error ?? callOff.error
  const [begun] = useState(() => Date.parse(sitting.startsAt) <= Date.now())
  return (
    <div className="learning-sitting" data-cancelled={sitting.cancelled}>
      <p>
        <b>{when}</b> <span className="soft">{sitting.place || sitting.link}</span>{' '}
        {sitting.cancelled && (
          <span className="state soon">
            <Icon name="cross" /> отменили
          </span>
        )}
        {sitting.came.length > 0 && (
          <span className="soft">
            · были {sitting.came.filter(one => one.came).length} из {group.members.length}
          </span>
        )}
      </p>
      {!sitting.cancelled && !marking && (
        <div className="learning-acts">
          {begun ? (
            <button type="button" className="btn" aria-label={`Отметить, кто был: ${when}`} onClick={() => setMarking(true)}>
              Отметить, кто был
            </button>
          ) : (
            <button
              type="button"
              className="btn btn-bare"
              aria-label={`Отменить занятие: ${when}`}
              disabled={callOff.isPending}
              onClick={() => callOff.mutate(undefined)}
            >
              Отменить занятие
            </button>
          )}
        </div>
      )}
      {marking && (
        <fieldset className="learning-members">
          <legend>Кто был</legend>
          {group.members.map(({ staffId, name }) => (
            <label key={staffId}>
              <input
                type="checkbox"
                checked={came.includes(staffId)}
                onChange={() => setCame(came.includes(staffId) ? came.filter(one => one !== staffId) : [...came, staffId])}
              />{' '}
              {name}
            </label>
          ))}
          <button type="button" className="btn btn-main" disabled={mark.isPending} onClick={() => mark.mutate(undefined)}>
            Сохранить отметки
          </button>
        </fieldset>
      )}
      {error && <Trouble error={error} />}
    </div>
  )
}

function SittingForm({ groupId, onDone }: { groupId: string; onDone: () => void }) {
  const [id] = useState(uuid7)
  const zone = useZone()
  const [given, setGiven] = useState({ date: '', from: '10:00', to: '12:00', place: '', link: '' })
  const set = (key: keyof typeof given) => (value: string) => setGiven({ ...given, [key]: value })
  const at = (clock: string) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number)
    return isoOf(msOfLocal({ date: given.date, minute: hour * 60 + minute }, zone))
  }
  const ready = given.date !== '' && /^\d{1,2}:\d{2}$/u.test(given.from) && /^\d{1,2}:\d{2}$/u.test(given.to)
  const save = useAct(
    () =>
      send(training.saveSitting, {
        params: { id },
        body: { groupId, startsAt: at(given.from), endsAt: at(given.to), place: given.place, link: given.link },
      }),
    onDone,
  )
  return (
    <form
      className="learning-form"
      onSubmit={event => {
        event.preventDefault()
        if (ready) save.mutate(undefined)
      }}
    >
      <div className="learning-pair">
        <TextField label="День" type="date" value={given.date} onChange={set('date')} first />
        <TextField label="С" value={given.from} onChange={set('from')} max={5} />
        <TextField label="До" value={given.to} onChange={set('to')} max={5} />
      </div>
      <TextField label="Где" value={given.place} onChange={set('place')} />
      <TextField label="Или ссылка на встречу" value={given.link} onChange={set('link')} />
      {save.error && <Trouble error={save.error} />}
      <div className="learning-acts">
        <button className="btn btn-main" disabled={save.isPending} aria-disabled={!ready}>
          Сохранить занятие
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Не назначать
        </button>
      </div>
      {!ready && <p className="soft">Укажите день и время.</p>}
    </form>
  )
}
