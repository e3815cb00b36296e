// Whom I have to call back: by when, why, how often it was tried; one press dials.
import { useRef } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { dueWords } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { useMe } from '#staff/ui/me.ts'
import { useNow } from '#platform/web/now.ts'
import { calls } from '../api.ts'
import type { CallBack, CallDesk } from '../model.ts'
import { numberWords } from '../rules/words.ts'
import type { Acting } from './calls-state.ts'

export function CallBacks({ desk, acting }: { desk: CallDesk; acting: Acting }) {
  const list = useRef<HTMLUListElement>(null)
  /** From one to the next without the mouse; Enter on «Позвонить» dials. */
  const step = (by: 1 | -1) => () => {
    const all = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-dial]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length]?.focus()
  }
  useKeys(
    desk.callBacks.length === 0
      ? []
      : [
          { code: 'Alt+KeyJ', does: 'Перезвонить: следующий', run: step(1) },
          { code: 'Alt+Shift+KeyJ', does: 'Перезвонить: предыдущий', run: step(-1) },
        ],
  )
  return (
    <section aria-labelledby="call-backs">
      <h2 id="call-backs">Перезвонить {desk.callBacks.length > 0 && <Kbd code="Alt+KeyJ" />}</h2>
      {desk.callBacks.length === 0 && <p className="soft">Некому. Пропущенные звонки появятся здесь сами.</p>}
      <ul className="calls-lines" ref={list}>
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
        {back.attempts > 0 && `, не ответили: ${back.attempts} из ${attempts}`}
      </span>
      <span className="calls-row">
        <button type="button" className="btn" data-dial onClick={event => event.detail < 2 && dial()}>
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
