// A nomination: what was done, evidence, the committee, the decision with its ground, disagreement.
import { Link, useParams } from '@tanstack/react-router'
import { numericDay } from '#calendar/day-words.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { Member, Nomination } from '../model.ts'
import { outcomeWords, stateWords } from '../rules/words.ts'
import { Acts } from './Acts.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { useLiveRecognition, useNomination } from './recognition-state.ts'
import './Recognition.css'

export function Page() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  useLiveRecognition(id)
  const { data, error, refetch } = useNomination(id)
  return (
    <main className="page recognition">
      <p className="recognition-back">
        <Link to="/recognition">Признание</Link>
      </p>
      {error && !data && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={8} />}
      {data && <Shown one={data} />}
    </main>
  )
}

const Shown = ({ one }: { one: Nomination }) => (
  <>
    <h1>
      {one.nominee}, «{one.title}»
    </h1>
    <p className="lead">
      {stateWords[one.state]}
      {one.outcome === null && `, срок до ${numericDay(one.votesUntil, 0)}`}
      {one.round === 2 && ', вторая комиссия'}
    </p>
    {one.outcome !== null && (
      <section className="recognition-sheet" aria-label="Решение">
        <p className="recognition-grade">
          Решение: <b>{outcomeWords[one.outcome]}</b>
        </p>
        <p>{one.ground}</p>
        {one.outcome === 'awarded' && <p className="soft">{one.award}</p>}
      </section>
    )}
    <Acts one={one} />
    {one.appeal && (
      <section aria-label="Возражение">
        <h2>Возражение</h2>
        <p>{one.appeal.text}</p>
        {one.appeal.outcome === null ? (
          <p className="soft">Ответит тот, кто не решал, не позже {numericDay(one.appeal.dueOn, 0)}.</p>
        ) : (
          <p>
            <b>{one.appeal.outcome === 'upheld' ? 'Принято, смотрит другая комиссия.' : 'Решение оставлено.'}</b>{' '}
            {one.appeal.answer}
          </p>
        )}
      </section>
    )}
    <section aria-labelledby="why">
      <h2 id="why">Что сделано</h2>
      <p className="recognition-words">{one.why}</p>
      <p className="soft">
        Выдвигает {one.nominator}. Смотрим работу с {numericDay(one.sinceOn, 0)} по {numericDay(one.untilOn, 0)}.
      </p>
      <ul className="recognition-criteria">
        {one.criteria.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
    <EvidenceList rows={one.evidence} />
    {one.members.length > 0 && <Members rows={one.members} quorum={one.quorum} />}
  </>
)

const Members = ({ rows, quorum }: { rows: readonly Member[]; quorum: number }) => (
  <section aria-labelledby="members">
    <h2 id="members">Комиссия</h2>
    <p className="soft">Выбрана жребием из тех, у кого нет личного интереса. Для решения нужно голосов: {quorum}.</p>
    <ul className="recognition-members">
      {rows.map(({ name, me, voted, left, choice, reason }) => (
        <li key={name}>
          <span>
            <b>{name}</b>
            {me && ', это Вы'}
          </span>
          <span className="soft">
            {left === 'interest'
              ? 'личный интерес, вышел запасной'
              : left === 'silent'
                ? 'не ответил в срок'
                : voted
                  ? choice === null
                    ? 'голос записан'
                    : choice === 'for'
                      ? 'за'
                      : 'против'
                  : 'ещё думает'}
          </span>
          {reason && <p className="recognition-words">{reason}</p>}
        </li>
      ))}
    </ul>
  </section>
)
