// «Вопросы»: the bank by clause, what is disputed first; from here a question is edited, taken out or added.
import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SentList } from '#platform/lists.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { situations } from '../api.ts'
import type { BankItem } from '../model.ts'
import { headOf } from '../rules/clauses.ts'
import { bankColumns } from '../rules/columns.ts'
import { clauseWords, countWords, difficultyWords, questionForms, spotWords } from '../rules/words.ts'
import { OpenDisputes } from './Disputes.tsx'
import { useBank } from './practice-state.ts'
import './Practice.css'

export function Page() {
  const bank = useBank()
  const [fresh] = useState(() => `own-${uuid7()}`)
  return (
    <main className="page practice">
      <h1>Вопросы</h1>
      <p className="lead">
        Банк случаев для «Пяти минут» и аттестации.{' '}
        <Link to="/practice/questions/$key" params={{ key: fresh }}>
          Добавить свой
        </Link>
      </p>
      <BankFiles />
      <OpenDisputes />
      {bank.error && !bank.data && <Trouble error={bank.error} onRetry={() => void bank.refetch()} />}
      {bank.isPending && <Waiting lines={8} />}
      {bank.data && <Items items={bank.data} />}
    </main>
  )
}

function BankFiles() {
  const queries = useQueryClient()
  const taking = {
    title: 'Загрузить вопросы',
    columns: bankColumns,
    send: (list: SentList) => send(situations.takeList, { body: list }),
    onTaken: () => void queries.invalidateQueries({ queryKey: ['bank'] }),
  }
  return <ListFiles href={situations.list.path} taking={taking} />
}

function Items({ items }: { items: readonly BankItem[] }) {
  const [typed, setTyped] = useState('')
  const words = typed.toLocaleLowerCase('ru').split(/\s+/u).filter(Boolean)
  const found = items.filter(({ clause, scene }) =>
    words.every(word => clause.startsWith(word) || scene.toLocaleLowerCase('ru').includes(word)),
  )
  const groups = [...Map.groupBy(found, ({ clause }) => headOf(clause))]
  return (
    <>
      <TextInput
        className="bank-search"
        label="Искать по пункту или словам"
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <p className="soft" role="status">
        {countWords(found.length, questionForms)}, из них своих {found.filter(({ own }) => own).length}
      </p>
      {found.length === 0 && (
        <Empty>
          <p>Таких вопросов нет. Попробуйте другое слово или добавьте свой.</p>
        </Empty>
      )}
      {groups.map(([clause, rows]) => (
        <details key={clause} className="bank-group" open={words.length > 0}>
          <summary>
            {clauseWords(clause)} <small>{countWords(rows.length, questionForms)}</small>
          </summary>
          <ul>
            {rows.map(one => (
              <li key={one.key} data-retired={one.retired}>
                <Link to="/practice/questions/$key" params={{ key: one.key }}>
                  {one.scene}
                </Link>
                <small>
                  {one.clause}, {spotWords[one.place].toLocaleLowerCase('ru')}, {difficultyWords[one.difficulty]}
                  {one.own && ', свой'}
                  {one.retired && ', не спрашивают'}
                  {one.open > 0 && `, спорят: ${one.open}`}
                </small>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
