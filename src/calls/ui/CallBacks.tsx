// Whom I have to call back: by when, why, how often it was tried; one press dials.
import { Icon } from '#platform/web/components/Icon.tsx'
import { dueWords } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { useMe } from '#staff/ui/me.ts'
import { calls } from '../api.ts'
import type { CallBack, CallDesk } from '../model.ts'
import { numberWords } from '../rules/words.ts'
import { useNow, type Acting } from './calls-state.ts'

export function CallBacks({ desk, acting }: { desk: CallDesk; acting: Acting }) {
  return (
    <section aria-labelledby="call-backs">
      <h2 id="call-backs">Перезвонить</h2>
      {desk.callBacks.length === 0 && <p className="soft">Некому. Пропущенные звонки появятся здесь сами.</p>}
      <ul className="calls-lines">
        {desk.callBacks.map(one => (
          <Line key={one.id} back={one} attempts={desk.norms.attempts} acting={acting} />
        ))}
      </ul>
    </section>
  )
}

function Line({ back, attempts, acting }: { back: CallBack; attempts: number; acting: Acting }) {
  const now = useNow()
  const { centre } = useMe()
  const late = now > Date.parse(back.dueAt)
  const dial = () => void acting.act(calls.begin, { body: { id: uuid7(), direction: 'out', callBackId: back.id } })
  const giveUp = () => void acting.act(calls.giveUp, { params: { id: back.id }, body: {} })
  return (
    <li className={late ? 'calls-line late' : 'calls-line'}>
      <b>{back.clientName || numberWords(back.number)}</b>
      <span>{back.what}</span>
      <span>
        <Icon name="loop" /> {late && 'Срок прошёл: '}
        {dueWords(back.dueAt, { now: new Date(now).toISOString(), zone: centre.timeZone })}
        {back.attempts > 0 && `, не ответили: ${back.attempts}`}
      </span>
      <span className="calls-row">
        <button type="button" className="btn" onClick={dial}>
          Позвонить
        </button>
        {back.attempts >= attempts && (
          <button type="button" className="btn btn-bare" onClick={giveUp}>
            Не дозвонились
          </button>
        )}
      </span>
    </li>
  )
}
