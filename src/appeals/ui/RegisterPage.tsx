// The register: what is late above everything, then by due day; filters, and the whole of it by keyboard.
import { useDebouncedValue } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { addDays } from '#calendar/day.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { Register } from '../card-model.ts'
import { useRegister, useToday, type Filter } from './appeal-state.ts'
import { AppealRow } from './AppealRow.tsx'
import { Filters, type Chosen } from './Filters.tsx'
import './Appeals.css'

export function Page() {
  const today = useToday()
  const me = useMe()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<Chosen>({ state: 'open', executorId: '', due: 'any', typed: '' })
  const [typed] = useDebouncedValue(chosen.typed.trim(), 250)
  const register = useRegister(filterOf({ ...chosen, typed }, today))
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const mayWrite = hasRole(me, 'specialist', 'hall', 'head', 'director')
  useKeys([
    ...(mayWrite ? [{ code: 'Alt+KeyY', does: 'Новое обращение', run: () => void navigate({ to: '/appeals/new' }) }] : []),
    { code: 'Alt+KeyB', does: 'Искать', run: () => search.current?.focus() },
    { code: 'Alt+ArrowDown', does: 'Следующее обращение', run: () => step(list.current, 1) },
    { code: 'Alt+ArrowUp', does: 'Предыдущее обращение', run: () => step(list.current, -1) },
  ])
  return (
    <main className="page appeals">
      <div className="page-head">
        <h1>Обращения</h1>
        {mayWrite && (
          <Link className="btn btn-main" to="/appeals/new" aria-keyshortcuts="Alt+Y">
            Новое обращение <Kbd code="Alt+KeyY" />
          </Link>
        )}
      </div>
      <Filters chosen={chosen} onChange={setChosen} search={search} />
      {register.error && <Trouble error={register.error} onRetry={() => void register.refetch()} />}
      {register.isPending && <Waiting lines={8} />}
      <div ref={list}>
        {register.data && <Lists register={register.data} narrowed={isNarrowed(chosen)} mayWrite={mayWrite} />}
      </div>
    </main>
  )
}

function Lists({ register, narrowed, mayWrite }: { register: Register; narrowed: boolean; mayWrite: boolean }) {
  const { late, lines, today, more } = register
  return (
    <>
      {late.length > 0 && (
        <section aria-labelledby="late">
          <h2 id="late">
            Опоздания: {late.length} <small>остаются здесь при любом отборе</small>
          </h2>
          <ul className="appeal-rows">
            {late.map(line => (
              <AppealRow key={line.id} line={line} today={today} />
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Остальные обращения">
        {late.length > 0 && lines.length > 0 && <h2>Остальные по сроку</h2>}
        <ul className="appeal-rows">
          {lines.map(line => (
            <AppealRow key={line.id} line={line} today={today} />
          ))}
        </ul>
        {lines.length === 0 && <Nothing narrowed={narrowed} late={late.length > 0} mayWrite={mayWrite} />}
        {more && <p className="soft">Показаны первые двести. Сузьте отбор, чтобы увидеть остальные.</p>}
      </section>
    </>
  )
}

function Nothing({ narrowed, late, mayWrite }: { narrowed: boolean; late: boolean; mayWrite: boolean }) {
  if (narrowed)
    return (
      <Empty>
        <p>Под этот отбор ничего не подошло. Уберите часть условий.</p>
      </Empty>
    )
  if (late) return null
  return (
    <Empty>
      <p>Здесь будут письма, жалобы и предложения людей со сроками ответа.</p>
      {mayWrite && <p>Пришло новое? Запишите его: номер и срок система даст сама.</p>}
    </Empty>
  )
}

function filterOf({ state, executorId, due, typed }: Chosen, today: string): Filter {
  const dueBy = due === 'today' ? today : due === 'week' ? addDays(today, 7) : undefined
  return { state, ...(executorId && { executorId }), ...(dueBy && { dueBy }), ...(typed && { typed }) }
}

const isNarrowed = ({ state, executorId, due, typed }: Chosen) =>
  state !== 'open' || executorId !== '' || due !== 'any' || typed.trim() !== ''

/** Moves the focus over the rows, the late ones first. */
function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('.appeal-rows a') ?? [])]
  const at = rows.findIndex(row => row === document.activeElement)
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus()
}
