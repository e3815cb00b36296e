// «Линии»: for the head: who talks and who waits now, how the day has gone, whom we owe a call and who makes it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { dueWords, timeWords } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useLive } from '#platform/web/live.ts'
import { useMe } from '#staff/ui/me.ts'
import { useNow } from '#platform/web/now.ts'
import { calls } from '../api.ts'
import type { BusyLine, LinesBoard } from '../lines-model.ts'
import { inTimeWords, nowWords, waitsTooLong } from '../rules/board-words.ts'
import { clockWords, stateWords } from '../rules/words.ts'
import './LinesPage.css'

const key = ['lines-board']

export function Page() {
  const me = useMe()
  const queries = useQueryClient()
  useLive([`department:${me.departmentId}`], ({ kinds = [''] }) => {
    if (kinds.some(kind => /^(call|promise)\.|^$/u.test(kind))) void queries.invalidateQueries({ queryKey: key })
  })
  const board = useQuery({ queryKey: key, queryFn: () => call(calls.board, {}), refetchInterval: 10_000 })
  return (
    <main className="page lines-page">
      <h1>Линии</h1>
      {board.error && !board.data && <Trouble error={board.error} onRetry={() => void board.refetch()} />}
      {board.isPending && <Waiting lines={6} />}
      {board.data && <Board board={board.data} />}
    </main>
  )
}

function Board({ board }: { board: LinesBoard }) {
  const { today, norms } = board
  const now = useNow()
  return (
    <>
      <section aria-labelledby="lines-now">
        <h2 id="lines-now">Сейчас: {nowWords(board.busy).toLowerCase()}</h2>
        {board.busy.length === 0 && <p className="soft">Кто говорит и кто ждёт, появится здесь само.</p>}
        <ul className="lines-busy">
          {board.busy.map(line => (
            <Busy key={line.id} line={line} now={now} norms={norms} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="lines-today">
        <h2 id="lines-today">Сегодня</h2>
        <table className="list">
          <tbody>
            <tr>
              <th scope="row">Сняли трубку за {`${norms.answer}\u00a0с`}</th>
              <td>{inTimeWords(today, norms.least)}</td>
            </tr>
            <tr>
              <th scope="row">Ответили всего</th>
              <td>
                {today.answered} из {today.of}
              </td>
            </tr>
            <tr>
              <th scope="row">Не ответили</th>
              <td>
                {today.missed} из {today.of}
              </td>
            </tr>
            <tr>
              <th scope="row">Не дождались на линии</th>
              <td>
                {today.abandoned} из {today.of}
              </td>
            </tr>
          </tbody>
        </table>
      </section>
      <Owed owed={board.owed} now={now} />
      {board.unbriefed.length > 0 && <PastScreen all={board.unbriefed} />}
    </>
  )
}

function Busy({ line, now, norms }: { line: BusyLine; now: number; norms: LinesBoard['norms'] }) {
  const seconds = (now - Date.parse(line.since)) / 1000
  const late = waitsTooLong(line, seconds, norms)
  return (
    <li className={late ? 'late' : undefined}>
      <b>{line.staffName ?? `Весь отдел: ${line.departmentTitle}`}</b>
      <span>{line.numberMasked ?? 'Номер скрыт'}</span>
      <span>
        {late && <Icon name="bell" />} {stateWords(line)} <time>{clockWords(seconds)}</time>
        {late && ', дольше нормы'}
      </span>
    </li>
  )
}

/** Nobody is blamed: whoever sees it asks what hindered the screen, and takes the key away from the telephones. */
function PastScreen({ all }: { all: LinesBoard['unbriefed'] }) {
  const { centre } = useMe()
  return (
    <section aria-labelledby="lines-past">
      <h2 id="lines-past">Передали с телефона, мимо экрана: {all.length}</h2>
      <p className="soft">Коллега не прочёл, с чем звонят. Передавать лучше на экране: F4 во время разговора.</p>
      <ul className="lines-busy">
        {all.map(({ id, at, done, fromName, toName, numberMasked }) => (
          <li key={id}>
            <b>
              {fromName} → {toName}
            </b>
            <span>{numberMasked ?? 'Номер скрыт'}</span>
            <span>
              <time>{timeWords(at, centre.timeZone)}</time>, {done === 'blind' ? 'не предупредив' : 'предупредив голосом'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Owed({ owed, now }: { owed: LinesBoard['owed']; now: number }) {
  const { centre } = useMe()
  return (
    <section aria-labelledby="lines-owed">
      <h2 id="lines-owed">Перезвонить</h2>
      {owed.length === 0 && <p className="soft">Некому. Пропущенные звонки появятся здесь сами, у каждого будет кто и когда.</p>}
      <ul className="lines-busy">
        {owed.map(({ id, what, ownerName, dueAt, attempts }) => {
          const late = now > Date.parse(dueAt)
          return (
            <li key={id} className={late ? 'late' : undefined}>
              <b>{ownerName}</b>
              <span>{what}</span>
              <span>
                {late && 'Срок прошёл: '}
                {dueWords(dueAt, { now: new Date(now).toISOString(), zone: centre.timeZone })}
                {attempts > 0 && `, не ответили: ${attempts}`}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
