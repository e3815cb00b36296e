// «Рост: отдел»: how many have a plan and a mentor, whose plan waits, mentors offered. No ranking: people by name.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { mentoring } from '../mentoring-api.ts'
import type { PairLine, Team } from '../model.ts'
import { pairColumns } from '../rules/columns.ts'
import { countWords, sourceWords } from '../rules/words.ts'
import { Twice } from './fields.tsx'
import { useAct, useTeam } from './growth-state.ts'
import { pairWords } from './MyPairs.tsx'
import './Growth.css'

export function Page() {
  const team = useTeam()
  return (
    <main className="page growth">
      <h1>Рост: отдел</h1>
      <p className="lead">
        Планы согласуйте вместе с человеком. Записи о самообразовании и встречах пар видят только их хозяева.
      </p>
      {team.error && <Trouble error={team.error} onRetry={() => void team.refetch()} />}
      {team.isPending && <Waiting lines={8} />}
      {team.data && (
        <>
          <Figures team={team.data} />
          {team.data.people.length > 0 && <People team={team.data} />}
          <Mentoring team={team.data} />
        </>
      )}
    </main>
  )
}

const Figures = ({ team }: { team: Team }) => (
  <table className="list growth-figures">
    <caption className="vh">Планы и наставники</caption>
    <thead>
      <tr>
        <th scope="col">Отдел</th>
        <th scope="col">Есть план</th>
        <th scope="col">Есть наставник</th>
        <th scope="col">Новые с наставником</th>
      </tr>
    </thead>
    <tbody>
      {team.departments.map(one => (
        <tr key={one.department}>
          <th scope="row">{one.department}</th>
          <td className="num" data-label="Есть план">
            {countWords(one.plans)}
          </td>
          <td className="num" data-label="Есть наставник">
            {countWords(one.mentors)}
          </td>
          <td className="num" data-label="Новые с наставником">
            {one.newcomers.of === 0 ? 'новых нет' : countWords(one.newcomers)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const People = ({ team }: { team: Team }) => (
  <section aria-labelledby="people">
    <h2 id="people">Планы</h2>
    <ul className="rows">
      {team.people.map(person => (
        <li key={person.staffId}>
          <Link to="/growth/plans/$id" params={{ id: person.staffId }}>
            <b>{person.name}</b>
            <span>{person.live === 0 ? 'согласованных целей пока нет' : `целей в работе: ${person.live}`}</span>
            <span className="growth-marks">
              {person.waiting > 0 && (
                <span className="state soon">
                  <Icon name="clock" /> ждёт согласия: {person.waiting}
                </span>
              )}
              {person.talkDueOn && person.talkDueOn <= team.today && (
                <span className="state soon">
                  <Icon name="clock" /> пора поговорить
                </span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  </section>
)

function Mentoring({ team }: { team: Team }) {
  const open = team.pairs.filter(({ state }) => state !== 'ended')
  const ended = team.pairs.filter(({ state }) => state === 'ended')
  const taken = useAct(async () => undefined)
  return (
    <section aria-labelledby="mentoring">
      <h2 id="mentoring">Наставники</h2>
      {open.length === 0 && (
        <p className="soft">Пар пока нет. Новым сотрудникам наставник предлагается сам, остальным предложите Вы.</p>
      )}
      <ul className="growth-lines">
        {open.map(pair => (
          <PairRow key={pair.id} pair={pair} team={team} />
        ))}
      </ul>
      <OfferForm team={team} />
      <ListFiles
        href={mentoring.list.path}
        taking={{
          title: 'Загрузить пары',
          columns: pairColumns,
          send: list => send(mentoring.take, { body: list }),
          onTaken: () => taken.mutate(undefined),
        }}
      />
      {ended.length > 0 && (
        <details className="growth-ended">
          <summary>Закрытые пары: {ended.length}</summary>
          <ul className="growth-lines">
            {ended.map(pair => (
              <li key={pair.id}>
                <span>
                  {pair.learner}
                  {pair.mentor !== '' && ` и ${pair.mentor}`}
                  <small>{pairWords(pair, yearOf(team.today))}</small>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function PairRow({ pair, team }: { pair: PairLine; team: Team }) {
  const [mentorId, setMentorId] = useState('')
  const name = useAct(() => send(mentoring.name, { params: { id: pair.id }, body: { mentorId } }))
  const end = useAct(() =>
    send(mentoring.end, { params: { id: pair.id }, body: { ending: pair.state === 'live' ? 'changed' : 'declined' } }),
  )
  const year = yearOf(team.today)
  const last = pair.meetings[0]
  return (
    <li>
      <span>
        <b>
          {pair.learner}
          {pair.mentor !== '' && `, наставник ${pair.mentor}`}
        </b>
        <small>
          {sourceWords[pair.source]} · {pair.state === 'unnamed' ? 'наставника ещё нет' : pairWords(pair, year)}
          {last && ` · последняя ${numericDay(last, year)}`}
        </small>
      </span>
      {pair.state === 'live' ? (
        <Twice label="Сменить" sure="Закрыть пару" title={pair.learner} onSure={() => end.mutate(undefined)} />
      ) : (
        <form
          className="growth-add"
          onSubmit={event => {
            event.preventDefault()
            if (mentorId !== '') name.mutate(undefined)
          }}
        >
          <select
            aria-label={`Наставник для: ${pair.learner}`}
            value={mentorId}
            onChange={event => setMentorId(event.target.value)}
          >
            <option value="">{pair.state === 'unnamed' ? 'Выберите наставника' : 'Другой наставник'}</option>
            {mentorsFor(team, pair.learnerId).map(({ staffId, name: words }) => (
              <option key={staffId} value={staffId}>
                {words}
              </option>
            ))}
          </select>
          <button className="btn" disabled={name.isPending}>
            Назвать
          </button>
        </form>
      )}
      {(name.error ?? end.error) && <Trouble error={(name.error ?? end.error)!} />}
    </li>
  )
}

const mentorsFor = (team: Team, learnerId: string) => team.mentors.filter(({ staffId }) => staffId !== learnerId)

function OfferForm({ team }: { team: Team }) {
  const [learnerId, setLearnerId] = useState('')
  const [mentorId, setMentorId] = useState('')
  const offer = useAct(
    () => send(mentoring.offer, { body: { id: uuid7(), learnerId, mentorId } }),
    () => {
      setLearnerId('')
      setMentorId('')
    },
  )
  if (team.learners.length === 0) return null
  const lacks = learnerId === '' ? 'Выберите, кому нужен наставник.' : mentorId === '' ? 'Выберите наставника.' : ''
  return (
    <form
      className="growth-offer"
      onSubmit={event => {
        event.preventDefault()
        if (lacks === '') offer.mutate(undefined)
      }}
    >
      <SelectField
        label="Кому"
        value={learnerId}
        onChange={setLearnerId}
        options={[['', 'Выберите коллегу'], ...team.learners.map(({ staffId, name }): [string, string] => [staffId, name])]}
      />
      <SelectField
        label="Наставник"
        value={mentorId}
        onChange={setMentorId}
        options={[
          ['', 'Выберите наставника'],
          ...mentorsFor(team, learnerId).map(({ staffId, name, pairs }): [string, string] => [
            staffId,
            pairs === 0 ? name : `${name}, подопечных: ${pairs}`,
          ]),
        ]}
      />
      <button className="btn btn-main" aria-disabled={lacks !== ''} disabled={offer.isPending}>
        Предложить
      </button>
      <p className="soft" role="status">
        {lacks}
      </p>
      {offer.error && <Trouble error={offer.error} />}
    </form>
  )
}
