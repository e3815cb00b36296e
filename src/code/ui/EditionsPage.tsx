// «Редакции Кодекса»: a document is taken in, two editions are compared clause by clause.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import type { Difference, Edition } from '../model.ts'
import { useBook, useDifferences, useImport } from './code-state.ts'
import './Code.css'

export function Page() {
  const book = useBook()
  return (
    <main className="page code">
      <h1>Редакции Кодекса</h1>
      <p className="lead">Документ остаётся как есть: пункты и примеры программа находит сама. Ничего из текста не теряется.</p>
      <ImportForm />
      {book.error && !book.data && <Trouble error={book.error} onRetry={() => void book.refetch()} />}
      {book.isPending && <Waiting lines={4} />}
      {book.data?.editions.length === 0 && (
        <Empty>
          <p>Редакций ещё нет. Выберите файл выше: DOCX, TXT или MD.</p>
        </Empty>
      )}
      {book.data && book.data.editions.length > 0 && <Editions editions={book.data.editions} />}
    </main>
  )
}

function ImportForm() {
  const zone = useMe().centre.timeZone
  const [file, setFile] = useState<File>()
  const [approvedBy, setApprovedBy] = useState('')
  const [inForceFrom, setFrom] = useState(() => todayAt({ now: Date.now(), zone }))
  const taken = useImport()
  return (
    <form
      className="code-import"
      onSubmit={event => {
        event.preventDefault()
        if (file) taken.mutate({ file, approvedBy, inForceFrom })
      }}
    >
      <label>
        Файл: DOCX, TXT или MD
        <input type="file" accept=".docx,.txt,.md" onChange={event => setFile(event.target.files?.[0])} />
      </label>
      <label>
        Кем утверждён
        <input value={approvedBy} placeholder="Приказ № 5 от 01.12.2026" onChange={event => setApprovedBy(event.target.value)} />
      </label>
      <label>
        Действует с
        <input type="date" required value={inForceFrom} onChange={event => setFrom(event.target.value)} />
      </label>
      <button type="submit" className="btn btn-main" disabled={!file || taken.isPending}>
        Принять
      </button>
      {!file && <p className="soft">Сначала выберите файл.</p>}
      {taken.error && <Trouble error={taken.error} />}
      {taken.data && (
        <p role="status">
          Принято: «{taken.data.title}», пунктов {taken.data.clauses}. <Link to="/code">Открыть Кодекс</Link>
        </p>
      )}
    </form>
  )
}

function Editions({ editions }: { editions: readonly Edition[] }) {
  const [older, setOlder] = useState(editions[1]?.id)
  const [newer, setNewer] = useState(editions[0]?.id)
  const differences = useDifferences(older, newer)
  return (
    <>
      <table className="list code-editions">
        <thead>
          <tr>
            <th scope="col">Действует с</th>
            <th scope="col">Название</th>
            <th scope="col">Кем утверждён</th>
            <th scope="col">Пунктов</th>
          </tr>
        </thead>
        <tbody>
          {editions.map(one => (
            <tr key={one.id}>
              <td data-label="Действует с" className="num">
                {numericDay(one.inForceFrom, 0)}
              </td>
              <th scope="row">{one.title}</th>
              <td data-label="Утверждён">{one.approvedBy || 'не сказано'}</td>
              <td data-label="Пунктов" className="num">
                {one.clauses}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editions.length > 1 && (
        <section aria-labelledby="compare">
          <h2 id="compare">Что изменилось</h2>
          <div className="code-acts">
            <Choice label="Прежняя" editions={editions} chosen={older} onChoose={setOlder} />
            <Choice label="Новая" editions={editions} chosen={newer} onChoose={setNewer} />
          </div>
          {differences.error && <Trouble error={differences.error} />}
          {differences.data?.length === 0 && <p>Отличий нет.</p>}
          {differences.data?.map(one => (
            <DifferenceItem key={one.id} difference={one} />
          ))}
        </section>
      )}
    </>
  )
}

type ChoiceProps = { label: string; editions: readonly Edition[]; chosen: string | undefined; onChoose: (id: string) => void }

const Choice = ({ label, editions, chosen, onChoose }: ChoiceProps) => (
  <label>
    {label}{' '}
    <select value={chosen} onChange={event => onChoose(event.target.value)}>
      {editions.map(one => (
        <option key={one.id} value={one.id}>
          с {numericDay(one.inForceFrom, 0)}
        </option>
      ))}
    </select>
  </label>
)

const DifferenceItem = ({ difference: { id, before, after } }: { difference: Difference }) => (
  <article className="code-difference">
    <h3>
      {id} <small>{before === null ? 'новый пункт' : after === null ? 'пункта больше нет' : 'сказано иначе'}</small>
    </h3>
    {before !== null && (
      <p>
        <small>Было</small> <del>{before}</del>
      </p>
    )}
    {after !== null && (
      <p>
        <small>Стало</small> <ins>{after}</ins>
      </p>
    )}
  </article>
)
