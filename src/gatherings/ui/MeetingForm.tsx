// Calling a meeting: people, the day, common free time, agenda with its minutes.
import { useState } from 'react'
import { timeWords } from '#calendar/moment-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import type { MeetingPage, MeetingText } from '../meeting-model.ts'
import { hoursWords } from '../rules/words.ts'
import { PeoplePick, When } from './Fields.tsx'
import { FreeTimes } from './FreeTimes.tsx'
import { clockOf, spanOf, useZone } from './gatherings-state.ts'

type Props = {
  id: string
  known?: MeetingPage
  error: Error | null
  pending: boolean
  onSave: (given: MeetingText) => void
  onCancel: () => void
}

export function MeetingForm({ id, known, error, pending, onSave, onCancel }: Props) {
  const [zone, me] = [useZone(), useMe()]
  const [given, setGiven] = useState({ title: known?.title ?? '', place: known?.place ?? '' })
  const [video, setVideo] = useState(known ? known.video !== null : false)
  const [clock, setClock] = useState(known ? clockOf(known, zone) : { date: '', from: '10:00', to: '10:30' })
  const [staffIds, setStaffIds] = useState<readonly string[]>(
    known?.persons.map(({ staffId }) => staffId).filter(one => one !== me.id) ?? [],
  )
  const [items, setItems] = useState(
    known?.items.map(({ title, minutes }) => ({ title, minutes: String(minutes) })) ?? [{ title: '', minutes: '10' }],
  )
  const set = (i: number, change: Partial<(typeof items)[number]>) =>
    setItems(items.map((item, j) => (i === j ? { ...item, ...change } : item)))
  const span = spanOf(clock, zone)
  const length = span ? (Date.parse(span.endsAt) - Date.parse(span.startsAt)) / 60_000 : 0
  const planned = items.reduce((sum, { minutes }) => sum + (Number(minutes) || 0), 0)
  const take = (startsAt: string) => {
    const endsAt = new Date(Date.parse(startsAt) + Math.max(5, length) * 60_000).toISOString()
    setClock({ ...clock, from: timeWords(startsAt, zone), to: timeWords(endsAt, zone) })
  }
  return (
    <form
      className="gatherings-form"
      aria-label="Совещание"
      onSubmit={event => {
        event.preventDefault()
        if (!span) return
        const agenda = items
          .filter(({ title }) => title.trim() !== '')
          .map(one => ({ ...one, minutes: Number(one.minutes) || 0 }))
        onSave({ ...given, ...span, video, staffIds: [...staffIds], items: agenda })
      }}
    >
      <TextField
        label="О чём"
        value={given.title}
        onChange={title => setGiven({ ...given, title })}
        max={200}
        hint="Попадёт в календари: без имён клиентов"
        first
      />
      <PeoplePick legend="Кого зовём" value={staffIds} onChange={setStaffIds} without={me.id} />
      <When value={clock} onChange={setClock} />
      <FreeTimes staffIds={[me.id, ...staffIds]} day={clock.date} minutes={length} without={known?.id ?? id} onTake={take} />
      <TextField label="Где" value={given.place} onChange={place => setGiven({ ...given, place })} />
      <label className="gatherings-tick">
        <input type="checkbox" checked={video} onChange={event => setVideo(event.target.checked)} /> По видео: адрес сделаем сами
      </label>
      <fieldset className="gatherings-agenda">
        <legend>
          Повестка{' '}
          <small>
            {hoursWords(planned)} из {hoursWords(Math.max(0, length))}
          </small>
        </legend>
        {items.map((item, i) => (
          <div key={i}>
            <TextField label={`Вопрос ${i + 1}`} value={item.title} onChange={title => set(i, { title })} />
            <TextField label="Минут" value={item.minutes} onChange={minutes => set(i, { minutes })} max={3} />
          </div>
        ))}
        <button type="button" className="btn btn-bare" onClick={() => setItems([...items, { title: '', minutes: '10' }])}>
          <Icon name="plus" /> Ещё вопрос
        </button>
      </fieldset>
      {error && <Trouble error={error} />}
      <div className="gatherings-acts">
        <button className="btn btn-main" disabled={pending} aria-disabled={!span}>
          {known ? 'Сохранить' : 'Позвать'}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          Не сейчас
        </button>
      </div>
      {!span && <p className="gatherings-soft">Укажите день и время.</p>}
    </form>
  )
}
