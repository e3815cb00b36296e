// «Кодекс»: the tree at the left, a clause with what it means at work at the right; search over the organisation's own words.
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { counted } from '#calendar/plural.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { Book, Said } from '../model.ts'
import { clausesWith, headings } from '../rules/contents.ts'
import { ClauseView } from './ClauseView.tsx'
import { useAcknowledge, useBook } from './code-state.ts'
import './Code.css'

export function Page() {
  const book = useBook()
  return (
    <main className="page code">
      <h1>Кодекс</h1>
      {book.error && !book.data && <Trouble error={book.error} onRetry={() => void book.refetch()} />}
      {book.isPending && <Waiting lines={8} />}
      {book.data && (book.data.edition ? <Reading book={book.data} /> : <NoEdition />)}
    </main>
  )
}

function NoEdition() {
  const me = useMe()
  return (
    <Empty>
      <p>Здесь будет Кодекс Вашего центра: пункты, что они значат на деле и где помогают на экране.</p>
      {hasRole(me, 'director', 'hr') ? (
        <Link className="btn btn-main" to="/code/editions">
          Принять документ
        </Link>
      ) : (
        <p>Документ принимает директор или специалист по кадрам.</p>
      )}
    </Empty>
  )
}

function Reading({ book }: { book: Book }) {
  const { id } = useParams({ strict: false })
  const navigate = useNavigate()
  const search = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const found = typed.trim() === '' ? headings(book.clauses) : clausesWith(book.clauses, typed)
  const open = (clause: string) => void navigate({ to: '/code/clauses/$id', params: { id: clause } })
  const step = (by: number) => {
    const next = found[found.findIndex(one => one.id === id) + by]
    if (next) open(next.id)
  }
  useKeys([
    { code: 'Alt+KeyB', does: 'Искать в Кодексе', run: () => search.current?.focus() },
    { code: 'Alt+ArrowDown', does: 'Следующий пункт', run: () => step(1) },
    { code: 'Alt+ArrowUp', does: 'Предыдущий пункт', run: () => step(id === undefined ? 0 : -1) },
  ])
  return (
    <>
      <Acknowledgement book={book} />
      <OpenQuestions said={book.said} />
      <div className="code-desk">
        <nav aria-label="Пункты">
          <label className="code-search">
            <span>
              Искать <Kbd code="Alt+KeyB" />
            </span>
            <input ref={search} type="search" value={typed} onChange={event => setTyped(event.target.value)} />
          </label>
          <ul>
            {found.map(one => (
              <li key={one.id} data-kind={one.kind}>
                <Link to="/code/clauses/$id" params={{ id: one.id }} aria-current={one.id === id ? 'page' : undefined}>
                  <b className="num">{one.id}</b> {brief(one.text)}
                  <SaidOf said={book.said.find(({ clause }) => clause === one.id)} />
                </Link>
              </li>
            ))}
          </ul>
          {found.length === 0 && <p className="soft">Таких слов в Кодексе нет. Попробуйте другие или номер пункта.</p>}
        </nav>
        {id === undefined ? (
          <p className="soft">Выберите пункт в списке или нажмите Alt ↓.</p>
        ) : (
          <ClauseView key={id} id={id} clauses={book.clauses} />
        )}
      </div>
    </>
  )
}

/** For those who answer: where a colleague waits for it. */
function OpenQuestions({ said }: { said: readonly Said[] }) {
  const me = useMe()
  const open = said.filter(one => one.open > 0)
  if (open.length === 0 || !hasRole(me, 'head', 'director', 'hr', 'integrity')) return null
  return (
    <p className="code-open">
      Коллеги спросили и ждут ответа:{' '}
      {open.map(({ clause }, at) => (
        <span key={clause}>
          {at > 0 && ', '}
          <Link to="/code/clauses/$id" params={{ id: clause }}>
            пункт {clause}
          </Link>
        </span>
      ))}
    </p>
  )
}

function SaidOf({ said }: { said: Said | undefined }) {
  if (!said) return null
  const words = [
    said.examples > 0 && counted(said.examples, 'пример', 'примера', 'примеров'),
    said.questions > 0 && counted(said.questions, 'вопрос', 'вопроса', 'вопросов'),
  ]
  return <small className="code-said">{words.filter(Boolean).join(', ')}</small>
}

function Acknowledgement({ book: { edition, acknowledgedAt } }: { book: Book }) {
  const zone = useMe().centre.timeZone
  const acknowledge = useAcknowledge()
  if (!edition) return null
  const since = numericDay(edition.inForceFrom, 0)
  return (
    <div className="code-edition" data-read={acknowledgedAt !== null}>
      <p>
        Действует с {since}
        {edition.approvedBy && `. ${edition.approvedBy}`}.{' '}
        {acknowledgedAt !== null && `Вы подтвердили, что прочитали, ${numericDay(todayAt({ now: acknowledgedAt, zone }), 0)}.`}
      </p>
      {acknowledgedAt === null && (
        <button
          type="button"
          className="btn btn-main"
          disabled={acknowledge.isPending}
          onClick={() => acknowledge.mutate(edition.id)}
        >
          Кодекс прочитан
        </button>
      )}
      {acknowledge.error && <Trouble error={acknowledge.error} />}
    </div>
  )
}

const brief = (text: string) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text)
