// The bank of questions by values, with what is heard at each mark; HR writes its next edition.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { call, send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { SentList } from '#platform/lists.ts'
import { values, type Value } from '#reviews/model.ts'
import { valueWords } from '#reviews/rules/words.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { bank } from '../api.ts'
import { bankColumns } from '../list-columns.ts'
import type { Bank, Question } from '../model.ts'
import { BankQuestion } from './BankQuestion.tsx'
import { useAct, useBank, useMomentWords } from './hiring-state.ts'
import './Hiring.css'

export function Page() {
  const kept = useBank()
  const keeps = hasRole(useMe(), 'hr')
  const moment = useMomentWords()
  const taking = {
    title: 'Загрузить новую редакцию',
    columns: bankColumns,
    send: (body: SentList) => call(bank.take, { body }),
    onTaken: () => void kept.refetch(),
  }
  return (
    <main className="page hiring">
      <p className="soft">
        <Link to="/hiring">Подбор</Link>
      </p>
      <h1>Вопросы собеседования</h1>
      <p className="lead">
        Опорные фразы говорят, что слышно на каждую отметку: так все слышат одинаково. Правка действует для новых вакансий, в
        открытых остаются вопросы, выбранные раньше.
      </p>
      {kept.error && !kept.data && <Trouble error={kept.error} onRetry={() => void kept.refetch()} />}
      {kept.isPending && <Waiting lines={8} />}
      {kept.data && (
        <>
          <p className="soft">
            {kept.data.writtenAt === null
              ? 'Образец «Заботы»: действует, пока центр не записал свои вопросы.'
              : `Редакция ${kept.data.edition}: ${kept.data.writtenBy}, ${moment(kept.data.writtenAt)}.`}
          </p>
          <ListFiles href={bank.list.path} {...(keeps && { taking })} />
          <Editing key={kept.data.edition} kept={kept.data} keeps={keeps} />
        </>
      )}
    </main>
  )
}

function Editing({ kept, keeps }: { kept: Bank; keeps: boolean }) {
  const [questions, setQuestions] = useState(kept.questions)
  const write = useAct(() => send(bank.write, { body: { after: kept.edition, questions } }))
  const change = (code: string, to: Question | undefined) =>
    setQuestions(questions.flatMap(one => (one.code === code ? (to ?? []) : one)))
  const add = (value: Value) =>
    setQuestions([...questions, { code: `own-${uuid7().slice(24)}`, value, text: '', anchors: ['', '', '', '', ''] }])
  const changed = questions !== kept.questions
  return (
    <>
      {values.map(value => {
        const own = questions.filter(one => one.value === value)
        return (
          <section key={value} aria-labelledby={`bank-${value}`}>
            <h2 id={`bank-${value}`}>
              {valueWords[value]} <small className="soft num">{own.length}</small>
            </h2>
            {own.map(one => (
              <BankQuestion key={one.code} question={one} keeps={keeps} onChange={to => change(one.code, to)} />
            ))}
            {keeps && (
              <button
                type="button"
                className="btn btn-bare"
                aria-label={`Добавить вопрос: ${valueWords[value]}`}
                onClick={() => add(value)}
              >
                <Icon name="plus" /> Добавить вопрос
              </button>
            )}
          </section>
        )
      })}
      {changed && (
        <form
          className="hiring-bar"
          onSubmit={event => {
            event.preventDefault()
            write.mutate(undefined)
          }}
        >
          {write.error && <Trouble error={write.error} />}
          <div className="hiring-acts">
            <button type="submit" className="btn btn-main" disabled={write.isPending}>
              Записать редакцию
            </button>
            <button type="button" className="btn" onClick={() => setQuestions(kept.questions)}>
              Вернуть как было
            </button>
          </div>
        </form>
      )}
    </>
  )
}
