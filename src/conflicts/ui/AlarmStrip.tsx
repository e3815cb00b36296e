// Alarms that go on: for those on watch loud and plain, with who goes there; for whoever raised one a small calm line.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useState, type FormEvent } from 'react'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { Me } from '#staff/model.ts'
import { useActing } from '#platform/web/acting.ts'
import { alarms } from '../alarm-api.ts'
import type { Alarm } from '../alarm-model.ts'
import { saidAtWords } from '../rules/words.ts'
import { alarmsKey, useAlarms } from './alarm-state.ts'
import { chimeEvery } from './chime.ts'
import { SoundAsleep } from './SoundAsleep.tsx'

const soundEveryMs = 4000

export function AlarmStrip({ me }: { me: Me }) {
  const state = useAlarms(me)
  const open = (state.data?.alarms ?? []).filter(({ endedAt }) => endedAt === null)
  const others = open.filter(({ staffId }) => staffId !== me.id)
  const own = open.filter(({ staffId }) => staffId === me.id)
  const sounds = state.data?.watch === true && others.some(({ help }) => !help.some(({ staffId }) => staffId === me.id))
  useEffect(() => (sounds ? chimeEvery('alarm', soundEveryMs) : undefined), [sounds])
  return (
    <div role="alert" className="everywhere">
      {sounds && <SoundAsleep />}
      {others.map((alarm, i) => (
        <OneAlarm key={alarm.id} alarm={alarm} me={me} first={i === 0} />
      ))}
      {own.map(alarm => (
        <p key={alarm.id} className="alarm-own">
          {alarm.rehearsal && 'Учебная. '}Передано в {saidAtWords(alarm.raisedAt, me.centre.timeZone)}.{' '}
          {alarm.help.length > 0 ? `Идут: ${alarm.help.map(({ name }) => name).join(', ')}` : 'Ждите, помощь извещена'}
          {alarm.rehearsal && <EndRehearsal alarm={alarm} />}
        </p>
      ))}
    </div>
  )
}

function EndRehearsal({ alarm }: { alarm: Alarm }) {
  const queries = useQueryClient()
  const { act: run } = useActing()
  const end = async () => {
    await send(alarms.end, { params: { id: alarm.id }, body: { reason: 'Учения окончены' } })
    await queries.invalidateQueries({ queryKey: alarmsKey })
  }
  return (
    <button type="button" className="btn" onClick={() => void run(end)}>
      Закончить учения
    </button>
  )
}

function OneAlarm({ alarm, me, first }: { alarm: Alarm; me: Me; first: boolean }) {
  const queries = useQueryClient()
  const { trouble, act: run } = useActing()
  const [ending, setEnding] = useState(false)
  const goes = alarm.help.some(({ staffId }) => staffId === me.id)
  const params = { id: alarm.id }
  const again = () => queries.invalidateQueries({ queryKey: alarmsKey })
  const go = () => void run(async () => (await send(alarms.go, { params, body: {} }), again()))
  const end = (reason: string) => void run(async () => (await send(alarms.end, { params, body: { reason } }), again()))
  useKeys(first && !goes ? [{ code: 'Alt+Digit9', does: 'Тревога: иду', run: go }] : [])
  return (
    <section
      className={alarm.rehearsal ? 'alarm rehearsal' : 'alarm'}
      aria-label={alarm.rehearsal ? 'Учебная тревога' : 'Тревога'}
    >
      <p className="summons-what">
        <Icon name="alarm" />
        <span>
          <b>
            {alarm.rehearsal ? 'Учебная тревога' : 'Тревога: угроза жизни'}. {alarm.place}
          </b>{' '}
          {alarm.staffName}, {saidAtWords(alarm.raisedAt, me.centre.timeZone)}.{' '}
          {alarm.help.length > 0 && `Идут: ${alarm.help.map(({ name }) => name).join(', ')}.`}
        </span>
      </p>
      {trouble && <p className="trouble">{trouble}</p>}
      <p className="summons-acts">
        {!goes && (
          <button type="button" className="btn btn-main" onClick={go}>
            Иду <Kbd code="Alt+Digit9" />
          </button>
        )}
        <button type="button" className="btn" aria-expanded={ending} onClick={() => setEnding(!ending)}>
          Снять тревогу
        </button>
      </p>
      {ending && <EndForm onEnd={end} />}
    </section>
  )
}

function EndForm({ onEnd }: { onEnd: (reason: string) => void }) {
  const id = useId()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onEnd(reason)
  }
  return (
    <form className="alarm-end" onSubmit={submit}>
      <label htmlFor={id}>Почему тревога окончена</label>
      <input
        id={id}
        autoFocus
        autoComplete="off"
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
      <button type="submit" className="btn btn-main">
        Снять от своего имени
      </button>
    </form>
  )
}
