// The board of the hall: who is called where, large enough for eight metres; honest when the network is away.
import { useEffect, useRef, useState } from 'react'
import { longDay } from '#calendar/day-words.ts'
import { timeWords } from '#calendar/moment-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { listen } from '#platform/web/live.ts'
import { useNow } from '#platform/web/now.ts'
import type { BoardState } from '../model.ts'
import { announcer } from './announcer.ts'
import { localDay, localHour, minutesWords } from './board-words.ts'
import './Board.css'

const directions: Record<string, { word: string; icon: 'left' | 'right' | 'ahead' }> = {
  left: { word: 'налево', icon: 'left' },
  right: { word: 'направо', icon: 'right' },
  ahead: { word: 'прямо', icon: 'ahead' },
}

export default function BoardPage() {
  const { state, staleSince } = useBoard()
  const now = useNow()
  const [sound, setSound] = useState(() => navigator.userActivation?.hasBeenActive ?? false)
  if (!state)
    return (
      <main className="board-wait">
        <h1>Табло зала</h1>
        <p>{staleSince ? 'Нет связи. Вас позовёт администратор.' : 'Загружаем'}</p>
      </main>
    )
  const [first, ...others] = state.calls
  const zone = state.timeZone
  return (
    <div className={staleSince ? 'board is-stale' : 'board'}>
      <main className="called" aria-live="assertive">
        {first ? (
          <>
            <h1>{staleSince ? `Пригласили в ${timeWords(Date.parse(first.at), zone)}` : 'Приглашаем'}</h1>
            <p className="number">{first.label}</p>
            <p className="where">
              <b>Окно {first.counter}</b>
              <Direction to={first.direction} />
            </p>
          </>
        ) : (
          <h1 className="nobody">Приглашений пока нет. Возьмите талон, номер появится здесь</h1>
        )}
      </main>
      <section className="last" aria-label="Уже пригласили">
        <p className="clock">
          <time>{timeWords(now, zone)}</time>
          <span>{longDay(localDay(now, zone), Number(localDay(now, zone).slice(0, 4)))}</span>
        </p>
        <h2>Уже пригласили</h2>
        <ul>
          {others.slice(0, 3).map(call => (
            <li key={call.callId}>
              {call.label}
              <span>окно {call.counter}</span>
            </li>
          ))}
        </ul>
      </section>
      {staleSince ? <Stale since={timeWords(staleSince, zone)} /> : <Waits state={state} />}
      {!sound && (
        <button type="button" className="sound" onClick={() => setSound(true)}>
          Включить звук
        </button>
      )}
    </div>
  )
}

function Direction({ to }: { to: string }) {
  const direction = directions[to]
  return direction ? (
    <span>
      {direction.word} <Icon name={direction.icon} />
    </span>
  ) : null
}

const Waits = ({ state }: { state: BoardState }) => (
  <section className="waits" aria-label="Сколько ждать">
    <h2>Сколько ждать, минут</h2>
    <div>
      {state.waits.slice(0, 4).map(({ title, wait }) => (
        <dl key={title}>
          <dt>{title}</dt>
          <dd>{minutesWords(wait)}</dd>
        </dl>
      ))}
    </div>
  </section>
)

const Stale = ({ since }: { since: string }) => (
  <section className="stale" role="status" aria-label="Связь">
    <Icon name="offline" />
    <div>
      <b>Табло отстаёт с {since}</b>
      <p>Ваша очередь не пропадёт: Вас позовёт администратор</p>
    </div>
  </section>
)

/** The whole state comes with every change and after every reconnect: nothing has to be caught up by hand. */
function useBoard() {
  const [state, setState] = useState<BoardState>()
  const [staleSince, setStale] = useState<number>()
  const zone = useRef('Europe/Moscow')
  useEffect(() => {
    const voice = announcer(() => ([13].includes(localHour(Date.now(), zone.current)) ? 0.25 : 0.6))
    const end = listen(
      ['board'],
      ({ state: heard }) => {
        const board = heard as BoardState
        zone.current = board.timeZone
        setState(board)
        setStale(undefined)
        voice.hear(board.calls)
      },
      () => setStale(since => since ?? Date.now()),
    )
    document.title = 'Табло зала'
    return () => {
      end()
      voice.stop()
    }
  }, [])
  return { state, staleSince }
}
