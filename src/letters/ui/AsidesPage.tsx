// Findings that were left as they are, by rule: a rule that is often left is a rule to be mended.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import { counted } from '#calendar/plural.ts'
import { call } from '#platform/web/call.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { letters } from '../api.ts'
import type { SetAsideOfRule } from '../model.ts'
import { ruleWords } from './rule-words.ts'
import './asides.css'

const spans = [4, 12, 52]

export function Page() {
  const [weeks, setWeeks] = useState(12)
  const { data, error, refetch } = useQuery({
    queryKey: ['letters', 'set-aside', weeks],
    queryFn: () => call(letters.setAsides, { query: { weeks } }),
  })
  return (
    <main className="page asides-page">
      <h1>Отложенные замечания</h1>
      <p className="lead">
        Замечания <Link to="/check">проверки текста</Link>, которые оставили с причиной. Если правило оставляют часто, поправить
        нужно само правило.
      </p>
      <label className="field">
        <span>За сколько недель</span>
        <select value={weeks} onChange={event => setWeeks(Number(event.target.value))}>
          {spans.map(one => (
            <option key={one} value={one}>
              {counted(one, 'неделя', 'недели', 'недель')}
            </option>
          ))}
        </select>
      </label>
      {error ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.length === 0 ? (
        <Empty>
          <p>Пока ничего не оставляли.</p>
          <p>Здесь будет видно, какое правило и почему посчитали неверным. Самих слов письма мы не храним.</p>
        </Empty>
      ) : (
        data.map(of => <OfRule key={of.rule} of={of} />)
      )}
    </main>
  )
}

function OfRule({ of: { rule, count, fragments, authors, reasons } }: { of: SetAsideOfRule }) {
  const zone = useMe().centre.timeZone
  const [now] = useState(() => new Date().toISOString())
  return (
    <section>
      <h2>{ruleWords[rule]}</h2>
      <p className="soft">
        Оставили {counted(count, 'раз', 'раза', 'раз')}. Разных мест: {fragments}, людей: {authors}.
      </p>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Почему</th>
            <th scope="col">Кто</th>
            <th scope="col">Когда</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ reason, by, at }) => (
            <tr key={at + reason}>
              <td>{reason}</td>
              <td>{by}</td>
              <td>{momentWords(at, { now, zone })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
