// «Правила признания»: open to everybody; the director and personnel write the next edition. Near people are declared here.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { ties } from '../api.ts'
import type { Rules } from '../model.ts'
import { useOptions, useRules, useTies, useWrite } from './recognition-state.ts'
import { RoomLinks } from './RoomLinks.tsx'
import { RulesForm } from './RulesForm.tsx'
import { WhomField } from './WhomField.tsx'
import './Recognition.css'

export function Page() {
  const { data, error, refetch } = useRules()
  const me = useMe()
  const [editing, setEditing] = useState(false)
  const latest = data?.next ?? data?.now
  return (
    <main className="page recognition">
      <h1>Правила признания</h1>
      <RoomLinks />
      {error && !data && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={8} />}
      {data && !editing && (
        <>
          <Shown rules={data.now} />
          {data.next && <p className="soft">Следующая редакция начнёт действовать {numericDay(data.next.inForceFrom!, 0)}.</p>}
          {hasRole(me, 'director', 'hr') && (
            <p className="go">
              <button type="button" className="btn" onClick={() => setEditing(true)}>
                Написать следующую редакцию
              </button>
            </p>
          )}
          <Near />
        </>
      )}
      {editing && latest && <RulesForm latest={latest} onDone={() => setEditing(false)} />}
    </main>
  )
}

const Shown = ({ rules: { edition, inForceFrom, body } }: { rules: Rules }) => (
  <>
    <p className="lead">
      {edition === 0
        ? 'Действуют, пока центр не написал свои.'
        : `Редакция ${edition}, действует с ${numericDay(inForceFrom!, 0)}.`}
    </p>
    <section className="recognition-sheet" aria-labelledby="no-ranking">
      <h2 id="no-ranking">Почему нет баллов и мест</h2>
      <p>{body.whyNoRanking}</p>
    </section>
    <h2>За что отмечаем</h2>
    <dl className="nomination-rules">
      {body.nominations.map(({ title, criteria, award }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <ul className="recognition-criteria">
              {criteria.map(text => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <p className="soft">{award}</p>
          </dd>
        </div>
      ))}
    </dl>
    <h2>Кто и как решает</h2>
    <ul className="recognition-criteria">
      <li>Выдвинуть коллегу может каждый. Себя и близкого человека не выдвигают.</li>
      <li>Смотрим работу за последние месяцы: {body.periodMonths}. Доказательства находит система, вписать их нельзя.</li>
      <li>
        Комиссию выбирает жребий: {body.members} чел., решают {body.quorum} голоса и больше. В неё не входят тот, кого выдвигают,
        кто выдвигает, их близкие, прямой начальник и директор.
      </li>
      <li>Каждый голосует отдельно, за {body.voteDays} дней. При равенстве решение «не в этот раз».</li>
      <li>Возразить можно за {body.appealDays} дней, отвечает тот, кто не решал.</li>
      <li>Взаимные спасибо в пределах {body.mutualDays} дней и повторы за день доказательством не считаются.</li>
      <li>Начальник видит, кого в его отделе не благодарили {body.hintDays} дней. Больше этого не видит никто.</li>
    </ul>
  </>
)

function Near() {
  const { data } = useTies()
  const options = useOptions(false)
  const declare = useWrite(ties.declare)
  const end = useWrite(ties.end)
  return (
    <section aria-labelledby="near">
      <h2 id="near">Близкие люди среди коллег</h2>
      <p className="soft">Жребий не выберет Вас в комиссию, которая решает о близком. Этот список видите только Вы.</p>
      <ul className="recognition-members">
        {data?.map(({ otherId, name }) => (
          <li key={otherId}>
            <b>{name}</b>
            <button
              type="button"
              className="btn btn-bare"
              aria-label={`Убрать: ${name}`}
              onClick={() => end.mutate({ params: { id: otherId } })}
            >
              Убрать
            </button>
          </li>
        ))}
      </ul>
      <div className="recognition-form">
        <WhomField
          label="Добавить"
          options={options}
          value={undefined}
          onChange={one => one && declare.mutate({ body: { otherId: one.staffId! } })}
        />
      </div>
      {(declare.error ?? end.error) && <Trouble error={(declare.error ?? end.error)!} />}
    </section>
  )
}
