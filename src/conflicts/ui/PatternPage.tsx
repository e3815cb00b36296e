// «Что делает конфликты»: topics, hours and processes with their samples, as a plot and a table; proposals. Nobody by name.
import { counted } from '#calendar/plural.ts'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '#platform/web/call.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { conflicts } from '../api.ts'
import type { Pattern } from '../model.ts'
import { perHundred, type Line } from '../rules/pattern.ts'
import { causeWords, outcomeWords, secondsWords } from '../rules/words.ts'
import { HourPlot } from './HourPlot.tsx'
import './Conflicts.css'

export function Page() {
  const id = useId()
  const [span, setSpan] = useState<{ from?: string; to?: string }>({})
  const pattern = useQuery({
    queryKey: ['conflict-pattern', span],
    queryFn: () => call(conflicts.pattern, { query: span }),
    placeholderData: before => before,
  })
  const day = (key: 'from' | 'to', label: string) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <input
        id={`${id}-${key}`}
        type="date"
        value={span[key] ?? pattern.data?.[key] ?? ''}
        onChange={event => event.target.value && setSpan({ ...span, [key]: event.target.value })}
      />
    </div>
  )
  return (
    <main className="page conflicts">
      <h1>Что делает конфликты</h1>
      <p className="lead">Темы, часы и порядок работы, а не люди. Доля видна там, где разговоров достаточно.</p>
      <div className="guide-row">
        {day('from', 'С')}
        {day('to', 'По')}
      </div>
      {pattern.error && <Trouble error={pattern.error} onRetry={() => void pattern.refetch()} />}
      {!pattern.data && !pattern.error && <Waiting lines={6} />}
      {pattern.data &&
        (pattern.data.conflicts === 0 ? (
          <Empty>
            <p>
              За эти дни конфликтов не записано, разговоров {pattern.data.contacts}. Выберите больше дней или вернитесь позже.
            </p>
          </Empty>
        ) : (
          <Figures pattern={pattern.data} />
        ))}
    </main>
  )
}

function Figures({ pattern }: { pattern: Pattern }) {
  const { least, answered, here } = pattern
  const middle = ({ n, seconds }: { n: number; seconds: number | null }) =>
    seconds === null ? 'нет данных' : `${secondsWords(seconds)} в середине, случаев ${n}`
  return (
    <>
      <p>
        {counted(pattern.conflicts, 'конфликт', 'конфликта', 'конфликтов')} на{' '}
        {counted(pattern.contacts, 'разговор', 'разговора', 'разговоров')}. Начальник ответил: {middle(answered)}. Подошёл:{' '}
        {middle(here)}.
      </p>
      <h2>По часам</h2>
      <HourPlot hours={pattern.hours} />
      <Table title="По часам начала разговора" lines={pattern.hours} least={least} />
      <h2>По темам</h2>
      <Table title="По темам, с которыми приходят" lines={pattern.topics} least={least} />
      <h2>По порядку работы</h2>
      <Table title="Как начался разговор" lines={pattern.processes} least={least} />
      <h2>Причины, которые записали</h2>
      {pattern.causes.length === 0 ? (
        <p className="soft">Фактов ещё не записали.</p>
      ) : (
        <ul>
          {pattern.causes.map(({ cause, conflicts: count }) => (
            <li key={cause}>
              {causeWords[cause]}: {count}
            </li>
          ))}
        </ul>
      )}
      <h2>Чем закончилось</h2>
      <ul>
        {pattern.outcomes.map(({ outcome, conflicts: count }) => (
          <li key={outcome}>
            {outcomeWords[outcome]}: {count}
          </li>
        ))}
      </ul>
      {pattern.proposals.length > 0 && (
        <>
          <h2>Что предлагают изменить</h2>
          <ul>
            {pattern.proposals.map(({ conflictId, cause, proposal }) => (
              <li key={conflictId}>
                {proposal} <span className="soft">{causeWords[cause]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Table({ title, lines, least }: { title: string; lines: readonly Line[]; least: number }) {
  const shares = lines.map(line => perHundred(line, least))
  const most = Math.max(1, ...shares.map(share => share ?? 0))
  return (
    // A wide table scrolls within itself, also by keyboard; the page never does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wide" role="region" aria-label={title} tabIndex={0}>
      <table className="list">
        <thead>
          <tr>
            {['', 'Конфликтов', 'Разговоров', 'На сто'].map(cell => (
              <th key={cell} scope="col">
                {cell || <span className="vh">{title}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            <tr key={line.key}>
              <th scope="row">{line.title}</th>
              <td>{line.conflicts}</td>
              <td>{line.contacts}</td>
              <td className="bar-cell">
                {shares[i] === null || shares[i] === undefined ? (
                  <span className="soft">мало данных</span>
                ) : (
                  <>
                    {String(shares[i]).replace('.', ',')}
                    <span className="bar" aria-hidden style={{ width: `${(90 * shares[i]) / most}px` }} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
