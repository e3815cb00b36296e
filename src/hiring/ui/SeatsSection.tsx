// The interview of a candidate: when, who marks, who has closed; somebody put in where one left.
import { useState } from 'react'
import { isoOf, msOfLocal } from '#calendar/zone.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useColleagueList } from '#staff/ui/colleagues.ts'
import { useMe } from '#staff/ui/me.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { candidates } from '../api.ts'
import type { Candidate } from '../model.ts'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { useAct, useMomentWords } from './hiring-state.ts'

export function SeatsSection({ candidate: { id, meetingAt, seats, marked, panelSize, standing } }: { candidate: Candidate }) {
  const moment = useMomentWords()
  const [moving, setMoving] = useState(false)
  const going = standing === 'applied' || standing === 'interview'
  const sitting = seats.filter(({ left }) => !left)
  if (!going && seats.length === 0) return null
  return (
    <section>
      <h2>Собеседование {meetingAt && <small>{moment(meetingAt)}</small>}</h2>
      {seats.length > 0 && (
        <ul className="hiring-seats">
          {seats.map(({ staffId, name, tie, left, closed }) => (
            <li key={staffId}>
              <span>{name}</span>
              {left ? (
                <span className="soft">{tie === null || tie === 'none' ? 'заменили' : 'знаком с кандидатом, заменили'}</span>
              ) : closed ? (
                <span className="state ok">
                  <Icon name="check" /> отметки закрыты
                </span>
              ) : (
                <span className="soft">{tie === null ? 'ещё не начинал' : 'ставит отметки'}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {marked === null && seats.length > 0 && (
        <p className="hint">Отметки и заметки увидят все сразу, когда их закроет последний.</p>
      )}
      {going && (meetingAt === null || moving) && <Inviting id={id} onDone={() => setMoving(false)} />}
      {going && meetingAt !== null && !moving && (
        <div className="hiring-acts">
          <button type="button" className="btn" onClick={() => setMoving(true)}>
            Перенести
          </button>
          {marked === null && (
            <Replacing id={id} seats={sitting} lacks={sitting.length < panelSize} sat={seats.map(one => one.staffId)} />
          )}
        </div>
      )}
    </section>
  )
}

function Inviting({ id, onDone }: { id: string; onDone: () => void }) {
  const { timeZone: zone } = useMe().centre
  const [given, setGiven] = useState({ day: '', time: '10:00' })
  const invite = useAct(() => {
    const [hours = 0, minutes = 0] = given.time.split(':').map(Number)
    const meetingAt = isoOf(msOfLocal({ date: given.day, minute: hours * 60 + minutes }, zone))
    return send(candidates.invite, { params: { id }, body: { meetingAt } })
  }, onDone)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (given.day) invite.mutate(undefined)
      }}
    >
      <div className="hiring-two hiring-narrow">
        <TextField label="День" type="date" value={given.day} onChange={day => setGiven({ ...given, day })} />
        <SelectField label="Время" value={given.time} onChange={time => setGiven({ ...given, time })} options={times} />
      </div>
      {invite.error && <Trouble error={invite.error} />}
      <div className="hiring-acts">
        <button className="btn btn-main" disabled={given.day === '' || invite.isPending}>
          Пригласить на собеседование
        </button>
      </div>
    </form>
  )
}

const times = Array.from({ length: 20 }, (_, at) => {
  const words = `${String(8 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`
  return [words, words] as const
})

type Replaced = { id: string; seats: Candidate['seats']; lacks: boolean; sat: readonly string[] }

/** Where somebody left without a stand-in one more is put in; else one instead of another who has not closed. */
function Replacing({ id, seats, lacks, sat }: Replaced) {
  const people = useColleagueList().filter(one => one.leftOn === null && !sat.includes(one.id))
  const open = seats.filter(({ closed }) => !closed)
  const [instead, setInstead] = useState('')
  const put = useAct((staffId: string) =>
    send(candidates.seat, { params: { id }, body: { staffId, instead: lacks ? null : instead } }),
  )
  return (
    <>
      {!lacks && (
        <SelectField
          label="Заменить"
          value={instead}
          onChange={setInstead}
          options={[['', 'никого'], ...open.map(({ staffId, name }): [string, string] => [staffId, name])]}
        />
      )}
      {(lacks || instead !== '') && (
        <SelectField
          label={lacks ? 'Не хватает человека: кто будет' : 'На кого'}
          value=""
          onChange={staffId => staffId && put.mutate(staffId)}
          options={[['', 'выберите человека'], ...people.map((one): [string, string] => [one.id, `${one.surname} ${one.name}`])]}
        />
      )}
      {put.error && <Trouble error={put.error} />}
    </>
  )
}
