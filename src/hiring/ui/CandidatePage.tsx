// A candidate: contacts for HR, the interview, marks once all are closed, the decision of two, the letter, erasure.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { monthDay } from '#calendar/day-words.ts'
import { send } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { candidates } from '../api.ts'
import type { Candidate, View } from '../model.ts'
import { seenWords, sourceWords, standingWords } from '../rules/words.ts'
import { AnswerToOffer, DecisionSection } from './DecisionSection.tsx'
import { Discussion } from './Discussion.tsx'
import { MarksTable } from './MarksTable.tsx'
import { SeatsSection } from './SeatsSection.tsx'
import { useAct, useCandidate, useMomentWords } from './hiring-state.ts'
import './Hiring.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const candidate = useCandidate(id)
  return (
    <main className="page hiring">
      {candidate.error && <Trouble error={candidate.error} onRetry={() => void candidate.refetch()} />}
      {candidate.isPending && <Waiting lines={8} />}
      {candidate.data && <Opened key={id} candidate={candidate.data} />}
    </main>
  )
}

function Opened({ candidate }: { candidate: Candidate }) {
  const { id, vacancyId, position, number, name, standing, erased, contacts, eraseOn, marked, letter, seenBy } = candidate
  return (
    <>
      <p className="soft">
        <Link to="/hiring/vacancies/$id" params={{ id: vacancyId }}>
          {position}
        </Link>{' '}
        · кандидат {number}
      </p>
      <h1>{erased ? `Кандидат ${number}` : name}</h1>
      <p className="lead">
        {sentence(standingWords[standing])}
        {erased ? '. Имя, контакты и заметки удалены, остались только числа.' : `. Данные удалим ${monthDay(eraseOn, 0)}.`}
      </p>
      {contacts && (
        <section aria-label="Контакты" className="hiring-contacts">
          <dl>
            <div>
              <dt>Телефон</dt>
              <dd>{contacts.phone || '—'}</dd>
            </div>
            <div>
              <dt>Почта</dt>
              <dd>{contacts.email || '—'}</dd>
            </div>
            <div>
              <dt>Откуда</dt>
              <dd>{sourceWords[contacts.source]}</dd>
            </div>
          </dl>
          <details>
            <summary>Согласие от {monthDay(contacts.consentOn, 0)}</summary>
            <blockquote className="hiring-consent">{contacts.consentWords}</blockquote>
          </details>
        </section>
      )}
      {!erased && <SeatsSection candidate={candidate} />}
      {marked && (
        <section>
          <h2>Отметки</h2>
          <MarksTable candidate={candidate} marked={marked} />
        </section>
      )}
      {marked && !erased && (
        <Discussion
          key={candidate.discussionVersion}
          id={id}
          kept={candidate.discussion}
          version={candidate.discussionVersion}
          open={standing === 'discussion' || standing === 'decision'}
        />
      )}
      {marked && <DecisionSection candidate={candidate} />}
      {standing === 'offer' && <AnswerToOffer id={id} />}
      {letter && contacts && (
        <section>
          <h2>Письмо</h2>
          <p className="hiring-acts">
            <Link className="btn" to="/hiring/candidates/$id/letter" params={{ id }}>
              {letter.kind === 'refuse' ? 'Вежливый отказ' : 'Предложение места'}
            </Link>
            <span className="soft">{letter.handedWay ? 'передано' : 'ещё не передано'}</span>
          </p>
        </section>
      )}
      {seenBy && <SeenBy views={seenBy} />}
      {contacts && <Erasing id={id} />}
    </>
  )
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function SeenBy({ views }: { views: readonly View[] }) {
  const moment = useMomentWords()
  if (views.length === 0) return null
  return (
    <details className="hiring-seen">
      <summary>Кто смотрел: {new Set(views.map(({ name }) => name)).size}</summary>
      <p className="hint">Первый взгляд за день. Имя и контакты видит только тот, кому это нужно для подбора.</p>
      <ul>
        {views.map(({ name, what, at }) => (
          <li key={`${name} ${what} ${at}`}>
            <b>{name}</b> {seenWords[what]} <span className="soft">{moment(at)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Erasing({ id }: { id: string }) {
  const [opened, setOpened] = useState(false)
  const erase = useAct(
    () => send(candidates.withdraw, { params: { id } }),
    () => setOpened(false),
  )
  return (
    <section>
      <button type="button" className="btn btn-bare" onClick={() => setOpened(true)}>
        Человек отозвал согласие: удалить данные
      </button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title="Удалить данные кандидата">
        <p>
          Имя, контакты, заметки и письмо удалятся сразу, вернуть их нельзя. Останутся отметки и даты без имени, для общих чисел.
        </p>
        {erase.error && <Trouble error={erase.error} />}
        <div className="hiring-acts">
          <button type="button" className="btn btn-main" disabled={erase.isPending} onClick={() => erase.mutate(undefined)}>
            Удалить
          </button>
          <button type="button" className="btn" data-autofocus onClick={() => setOpened(false)}>
            Оставить
          </button>
        </div>
      </Dialog>
    </section>
  )
}
