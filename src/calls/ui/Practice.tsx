// The telephone on the screen, for demo and training: rings, answers, hangs up, as the exchange would tell of it.
import { useId, useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { calls } from '../api.ts'
import type { CallDesk, ExchangeEvent } from '../model.ts'
import type { Acting } from './calls-state.ts'

type Played = ExchangeEvent['kind']

export function Practice({ desk, acting }: { desk: CallDesk; acting: Acting }) {
  const id = useId()
  const [number, setNumber] = useState('8 903 111-22-33')
  const [call, setCall] = useState<string>()
  const play = async (kind: Played, as = call) => {
    if (!as) return
    await acting.act(calls.practise, {
      body: { id: uuid7(), call: as, kind, number, ...(kind === 'hangup' && { by: 'client' }) },
    })
    setCall(kind === 'hangup' ? undefined : as)
  }
  return (
    <section className="calls-practice" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Учебный телефон</h2>
      <p className="soft">Станция не подключена. Здесь можно сыграть звонок{desk.line && ` на Ваш номер ${desk.line}`}.</p>
      <div className="field">
        <label htmlFor={`${id}-number`}>Кто звонит</label>
        <input
          id={`${id}-number`}
          type="tel"
          autoComplete="off"
          value={number}
          onChange={event => setNumber(event.target.value)}
        />
      </div>
      <p className="calls-row">
        <button type="button" className="btn" onClick={() => void play('newCall', uuid7())}>
          Позвонить сюда
        </button>
        <button type="button" className="btn" disabled={!call} onClick={() => void play('answer')}>
          Снять трубку
        </button>
        <button type="button" className="btn" disabled={!call} onClick={() => void play('hangup')}>
          Клиент положил
        </button>
      </p>
    </section>
  )
}
