// What is written down when it is over: who was there, how long it took, what was decided on each question.
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { meetings } from '../meeting-api.ts'
import type { MeetingPage } from '../meeting-model.ts'
import { LongText } from './Fields.tsx'
import { useAct } from './gatherings-state.ts'

export function MinutesForm({ meeting, onDone }: { meeting: MeetingPage; onDone: () => void }) {
  const planned = Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000)
  const [heldMinutes, setHeldMinutes] = useState(String(meeting.heldMinutes ?? planned))
  const [minutes, setMinutes] = useState(meeting.minutes)
  const [decisions, setDecisions] = useState(meeting.items.map(({ decision }) => decision))
  const [cameIds, setCameIds] = useState(meeting.persons.filter(({ came }) => came !== false).map(({ staffId }) => staffId))
  const hold = useAct(
    () =>
      send(meetings.hold, {
        params: { id: meeting.id },
        body: { heldMinutes: Number(heldMinutes) || 0, minutes, decisions, cameIds },
      }),
    onDone,
  )
  return (
    <form
      className="gatherings-form"
      aria-label="Протокол"
      onSubmit={event => {
        event.preventDefault()
        hold.mutate(undefined)
      }}
    >
      <h2>Протокол</h2>
      <fieldset className="gatherings-people">
        <legend>Кто был</legend>
        <div>
          {meeting.persons.map(({ staffId, name }) => (
            <label key={staffId}>
              <input
                type="checkbox"
                checked={cameIds.includes(staffId)}
                onChange={() =>
                  setCameIds(cameIds.includes(staffId) ? cameIds.filter(one => one !== staffId) : [...cameIds, staffId])
                }
              />{' '}
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <TextField label="Сколько минут шло" value={heldMinutes} onChange={setHeldMinutes} max={3} />
      {meeting.items.map(({ nth, title }, i) => (
        <LongText
          key={nth}
          label={`Решили: ${title}`}
          value={decisions[i] ?? ''}
          rows={2}
          onChange={words => setDecisions(decisions.map((one, j) => (i === j ? words : one)))}
        />
      ))}
      <LongText label="Ещё записать" value={minutes} onChange={setMinutes} max={10_000} />
      {hold.error && <Trouble error={hold.error} />}
      <div className="gatherings-acts">
        <button className="btn btn-main" disabled={hold.isPending}>
          Сохранить протокол
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Позже
        </button>
      </div>
    </form>
  )
}
