// How the centre registers appeals: the number's pattern and where a day off moves a term; the norms it counts by, with their sources.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Reply } from '#platform/endpoint.ts'
import { call, send } from '#platform/web/call.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { appeals } from '../api.ts'
import type { Order } from '../model.ts'
import { numberOf } from '../rules/number.ts'
import { useToday } from './appeal-state.ts'
import { Choice } from './forms/Choice.tsx'
import './Appeals.css'

type Shown = Reply<typeof appeals.order>

const key = ['appeals', 'order']

export function Page() {
  const order = useQuery({ queryKey: key, queryFn: () => call(appeals.order, {}) })
  const me = useMe()
  return (
    <main className="page appeals">
      <p className="back">
        <Link to="/appeals">Обращения</Link>
      </p>
      <h1>Порядок обращений</h1>
      {order.error && <Trouble error={order.error} onRetry={() => void order.refetch()} />}
      {order.isPending && <Waiting lines={6} />}
      {order.data && (
        <>
          <Now order={order.data.now} />
          {hasRole(me, 'director', 'admin') && <NewOrder now={order.data.now} />}
          <Norms norms={order.data.norms} />
        </>
      )}
    </main>
  )
}

const offDays = { before: 'На рабочий день раньше', after: 'На рабочий день позже' } as const

const Now = ({ order }: { order: Order }) => (
  <section>
    <h2>Сейчас</h2>
    <dl className="facts">
      <dt>Номер</dt>
      <dd>
        {order.pattern}, например {example(order.pattern)}
      </dd>
      <dt>Срок выпал на выходной</dt>
      <dd>{offDays[order.offDay]}</dd>
      <dt>Чем решено</dt>
      <dd>{order.source}</dd>
    </dl>
  </section>
)

const example = (pattern: string) => numberOf(pattern, { count: 118, letter: 'К', year: 2026 })

function NewOrder({ now }: { now: Order }) {
  const today = useToday()
  const queries = useQueryClient()
  const [order, setOrder] = useState<Order>({ ...now, source: '', validFrom: today })
  const [wrong, setWrong] = useState('')
  const set = (change: Partial<Order>) => setOrder({ ...order, ...change })
  const save = async () => {
    setWrong('')
    try {
      await send(appeals.setOrder, { body: order }, uuid7())
      await queries.invalidateQueries({ queryKey: key })
    } catch (error) {
      setWrong((error as Error).message)
    }
  }
  return (
    <section>
      <h2>Изменить с какого-то дня</h2>
      <form
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <div className="field-row">
          <label className="field">
            <span>Образец номера</span>
            <input
              autoComplete="off"
              maxLength={60}
              value={order.pattern}
              onChange={event => set({ pattern: event.target.value })}
            />
          </label>
          <label className="field">
            <span>С какого дня</span>
            <input type="date" min={today} value={order.validFrom} onChange={event => set({ validFrom: event.target.value })} />
          </label>
          <label className="field">
            <span>Приказ</span>
            <input
              autoComplete="off"
              maxLength={300}
              value={order.source}
              onChange={event => set({ source: event.target.value })}
            />
          </label>
        </div>
        <p className="soft">
          В образце: {'{буква}'} автора, {'{номер}'} по порядку за год, {'{год}'}, {'{гг}'}. Получится {example(order.pattern)}.
        </p>
        <Choice legend="Срок выпал на выходной" words={offDays} value={order.offDay} onChange={offDay => set({ offDay })} />
        <p className="wrong" role="alert">
          {wrong}
        </p>
        <p className="go">
          <button type="submit" className="btn btn-main">
            Записать порядок
          </button>
        </p>
      </form>
    </section>
  )
}

const units: Record<string, string> = { d: 'дн.', w: 'раб. дн.', h: 'ч', min: 'мин' }

const Norms = ({ norms }: { norms: Shown['norms'] }) => (
  <section>
    <h2>По каким нормам считаем</h2>
    <ul className="norms">
      {norms.map(({ code, title, value, unit, source, from }) => (
        <li key={code}>
          <b>{title}</b>
          <span className="num">
            {value} {units[unit]}
          </span>
          <span className="soft">
            {source}; с {numericDay(from, 0)}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
