// The result of an attempt: a certificate to print, what to read again, each question with why.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { saveScan } from '#learning/ui/learning-state.ts'
import { useMe } from '#staff/ui/me.ts'
import type { Asked, Attempt } from '../model.ts'
import { clauseWords, spotWords } from '../rules/words.ts'
import { Explanations } from './Choices.tsx'
import { DisputeForm } from './DisputeForm.tsx'

export function AttemptResult({ attempt }: { attempt: Attempt }) {
  const { right, of, passed, clauses, asked } = attempt
  return (
    <>
      <h1>{passed ? 'Сдано' : 'Пока не сдано'}</h1>
      <p className="lead">
        Верно {right} из {of}, нужно не меньше {attempt.order.passPercent} %.
        {!passed && ' Посмотрите пояснения ниже: они помогут в следующий раз.'}
      </p>
      <Certificate attempt={attempt} />
      <Weak clauses={clauses!} />
      <section aria-labelledby="questions" className="no-print">
        <h2 id="questions">Вопросы</h2>
        {asked.map((one, at) => (
          <QuestionTold key={one.key} asked={one} at={at} attemptId={attempt.id} />
        ))}
      </section>
    </>
  )
}

/** A clause is asked once or twice: no share of it, only where to read again. */
function Weak({ clauses }: { clauses: NonNullable<Attempt['clauses']> }) {
  const weak = clauses.filter(({ right, of }) => right < of)
  if (weak.length === 0) return null
  return (
    <section aria-labelledby="clauses" className="no-print">
      <h2 id="clauses">Что перечитать</h2>
      <ul className="practice-weak">
        {weak.map(({ clause, right, of }) => (
          <li key={clause}>
            <Link to="/code/clauses/$id" params={{ id: clause }}>
              {clauseWords(clause)}
            </Link>{' '}
            <span className="soft">
              верно {right} из {of}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Certificate({ attempt: { holder, order, right, of, passed, finishedAt, id, paperId } }: { attempt: Attempt }) {
  const { centre } = useMe()
  const [trouble, setTrouble] = useState('')
  const day = numericDay(todayAt({ now: finishedAt!, zone: centre.timeZone }), 0)
  return (
    <section className="sheet certificate" aria-labelledby="certificate">
      <p className="soft">{centre.title}</p>
      <h2 id="certificate">Справка о результате проверки знания Кодекса</h2>
      <dl className="order-facts">
        <dt>Кто</dt>
        <dd>
          {holder.name}, {holder.position}
        </dd>
        <dt>Отдел</dt>
        <dd>{holder.department}</dd>
        <dt>Когда</dt>
        <dd>{day}</dd>
        <dt>По приказу</dt>
        <dd>
          № {order.number} от {numericDay(order.dated, 0)}
        </dd>
        <dt>Результат</dt>
        <dd>
          {right} из {of}, {passed ? 'сдано' : 'не сдано'}
        </dd>
        <dt>Номер записи</dt>
        <dd className="num">{id}</dd>
      </dl>
      <p className="practice-papers no-print">
        {paperId && (
          <button
            type="button"
            className="btn"
            onClick={() => void saveScan(paperId).catch((error: Error) => setTrouble(error.message))}
          >
            Скачать сертификат
          </button>
        )}
        <button type="button" className="btn" onClick={() => globalThis.print()}>
          <Icon name="print" /> Напечатать
        </button>
      </p>
      {paperId && <p className="soft no-print">Сертификат записан в «Моё обучение», его видят и в реестре квалификации.</p>}
      {trouble && <p role="alert">{trouble}</p>}
    </section>
  )
}

function QuestionTold({ asked, at, attemptId }: { asked: Asked; at: number; attemptId: string }) {
  const { options, chosen, told, scene, place, key, edition } = asked
  if (!told) return null
  const rows = options.map((text, i) => ({
    text,
    right: told.right.at(i)!,
    chosen: chosen?.includes(i) ?? false,
    why: told.why.at(i)!,
  }))
  return (
    <details className="practice-told">
      <summary>
        <Icon name={told.counted ? 'check' : 'cross'} label={told.counted ? 'Зачтено' : 'Не зачтено'} />
        <span>
          {at + 1}. {spotWords[place]}: {scene}
        </span>
      </summary>
      {chosen === null && <p className="soft">Ответа не было.</p>}
      <Explanations options={rows} />
      {told.disputed ? (
        <p className="soft">Вы написали, что вопрос спорный.</p>
      ) : (
        <DisputeForm about={{ key, edition, attemptId, place: at }} hint="Тот, кто ведёт вопросы, увидит Ваше имя" />
      )}
    </details>
  )
}
