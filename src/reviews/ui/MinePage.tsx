// «Моя оценка»: whom I am asked about, my results, what I agreed to develop, my work that was looked at.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayWords } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import type { Cycle, Mine } from '../model.ts'
import { sideWords } from '../rules/words.ts'
import { OwnWork } from './OwnWork.tsx'
import { Points } from './Points.tsx'
import { ResultView } from './ResultView.tsx'
import { Replies } from './Replies.tsx'
import { useMine, useResult } from './review-state.ts'
import './Reviews.css'

export function Page() {
  const mine = useMine()
  const me = useMe()
  return (
    <main className="page reviews">
      <h1>Моя оценка</h1>
      <p className="lead">
        Оцениваем по шести ценностям и по тому, что видно в работе. <Link to="/reviews/model">Что именно смотрим</Link>
      </p>
      {mine.error && !mine.data && <Trouble error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.isPending && <Waiting lines={8} />}
      {mine.data && (
        <>
          <Forms forms={mine.data.forms} />
          <Results cycles={mine.data.results} staffId={me.id} />
          <Points staffId={me.id} points={mine.data.points} mine cycleId={mine.data.results[0]?.id ?? null} />
          <OwnWork />
        </>
      )}
    </main>
  )
}

function Forms({ forms }: { forms: Mine['forms'] }) {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const waiting = forms.filter(form => !form.sent && form.open)
  const sent = forms.filter(form => form.sent).length
  return (
    <section aria-labelledby="forms">
      <h2 id="forms">О ком спрашивают Вас</h2>
      {waiting.length === 0 && (
        <p className="soft">
          {sent > 0
            ? `Вы ответили обо всех: ${sent}.`
            : 'Сейчас никого оценивать не нужно. Когда оценка начнётся, имена будут здесь.'}
        </p>
      )}
      <ul className="rows">
        {waiting.map(form => (
          <li key={form.id}>
            <Link to="/reviews/forms/$id" params={{ id: form.id }}>
              <b>{form.side === 'self' ? 'О себе' : form.subject}</b>
              <span>{form.side === 'self' ? form.cycleTitle : `${form.position}. Вы отвечаете как ${asWho[form.side]}`}</span>
              <span className="num">
                {form.answered} из {form.of}, до конца дня: {dayWords(form.untilOn, today)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const asWho = { self: 'Вы', head: sideWords.head, colleague: 'коллега', subordinate: 'подчинённый сотрудник' } as const

function Results({ cycles, staffId }: { cycles: readonly Cycle[]; staffId: string }) {
  const [chosen, setChosen] = useState(cycles[0]?.id)
  if (chosen === undefined)
    return (
      <section aria-labelledby="result">
        <h2 id="result">Мой итог</h2>
        <Empty>
          <p>Здесь будет Ваш итог: радар, слова коллег без имён, отметки с объяснением. Его открывают после согласования.</p>
        </Empty>
      </section>
    )
  return (
    <section aria-labelledby="result">
      <h2 id="result">Мой итог</h2>
      {cycles.length === 1 && <p className="soft">{cycles[0]?.title}</p>}
      {cycles.length > 1 && (
        <label className="field narrow">
          <span>Оценка</span>
          <select value={chosen} onChange={event => setChosen(event.currentTarget.value)}>
            {cycles.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <OwnResult cycleId={chosen} staffId={staffId} />
    </section>
  )
}

function OwnResult({ cycleId, staffId }: { cycleId: string; staffId: string }) {
  const result = useResult(cycleId, staffId)
  if (result.error && !result.data) return <Trouble error={result.error} onRetry={() => void result.refetch()} />
  if (!result.data) return <Waiting lines={6} />
  return (
    <>
      <ResultView result={result.data} />
      <Replies key={cycleId} result={result.data} />
    </>
  )
}
