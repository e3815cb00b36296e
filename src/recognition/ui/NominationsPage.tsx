// «Признание»: what one judges, nominated or was decided about; and what the centre has published.
import { Link } from '@tanstack/react-router'
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { nominations } from '../api.ts'
import type { Award, NominationLine, Nominations } from '../model.ts'
import { outcomeWords, stateWords } from '../rules/words.ts'
import { useAwards, useLiveRecognition, useNominations } from './recognition-state.ts'
import { RoomLinks } from './RoomLinks.tsx'
import './Recognition.css'

const parts: readonly (readonly [keyof Nominations, string])[] = [
  ['toJudge', 'Вы в комиссии'],
  ['toPublish', 'Можно опубликовать'],
  ['aboutMe', 'О Вас'],
  ['mine', 'Вы выдвинули'],
]

export function Page() {
  useLiveRecognition()
  const mine = useNominations()
  const awards = useAwards()
  const me = useMe()
  const error = mine.error ?? awards.error
  return (
    <main className="page recognition">
      <h1>Признание</h1>
      <RoomLinks />
      <p className="go">
        <Link className="btn btn-main" to="/recognition/new">
          Выдвинуть коллегу
        </Link>
      </p>
      {error && <Trouble error={error} onRetry={() => void Promise.all([mine.refetch(), awards.refetch()])} />}
      {(mine.isPending || awards.isPending) && !error && <Waiting lines={6} />}
      {mine.data && parts.map(([key, title]) => <Lines key={key} title={title} rows={mine.data[key]} />)}
      {awards.data && <Awards rows={awards.data} />}
      {hasRole(me, 'director', 'hr') && (awards.data?.length ?? 0) > 0 && <ListFiles href={nominations.awardsList.path} />}
    </main>
  )
}

const Lines = ({ title, rows }: { title: string; rows: readonly NominationLine[] }) =>
  rows.length > 0 && (
    <section>
      <h2>{title}</h2>
      <ul className="rows">
        {rows.map(one => (
          <li key={one.id}>
            <Link to="/recognition/$id" params={{ id: one.id }}>
              <b>{one.nominee}</b>
              <span>«{one.title}»</span>
              <span>
                {one.outcome === null
                  ? `${stateWords[one.state]}, до ${numericDay(one.votesUntil, Number(one.madeAt.slice(0, 4)))}`
                  : `${stateWords[one.state]}: ${outcomeWords[one.outcome]}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )

function Awards({ rows }: { rows: readonly Award[] }) {
  const zone = useMe().centre.timeZone
  return (
    <section>
      <h2>Решения</h2>
      {rows.length === 0 && (
        <Empty>
          <p>Здесь появятся решения комиссий: кого отметили и за что. Выдвинуть коллегу может каждый.</p>
        </Empty>
      )}
      {rows.map(({ id, nominee, title, ground, award, at }) => (
        <article key={id} className="thanks-line">
          <p className="recognition-pair">
            <b>{nominee}</b>
            <span>«{title}»</span>
          </p>
          <p className="recognition-words">{ground}</p>
          <p className="soft">
            {award}, {numericDay(todayAt({ now: at, zone }), 0)}
          </p>
        </article>
      ))}
    </section>
  )
}
