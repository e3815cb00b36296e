// «Кто открывал дело»: the journal of openings, by client, by worker, by day; what had no conversation behind it stands out.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { timeWords, todayAt } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { clients } from '../api.ts'
import type { FileViews, ViewQuery } from '../model.ts'
import { ViewFilter } from './ViewFilter.tsx'
import './Views.css'

const anything: ViewQuery = { q: '', staffId: null, from: null, to: null, withoutContact: false }

export function Page() {
  const [asked, setAsked] = useState(anything)
  const found = useQuery({
    queryKey: ['views', asked],
    queryFn: () => call(clients.views, { body: asked }),
    // Each question is written into the journal itself: it is not asked again without a person.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  return (
    <main className="page">
      <h1>Кто открывал дело</h1>
      <p className="lead">
        Каждое открытие дела записано вместе с основанием. Самих дел здесь не видно. Поиск в журнале тоже записывается.
      </p>
      <ViewFilter value={asked} onAsk={setAsked} />
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting lines={8} />}
      {found.data?.views.length === 0 && (
        <Empty>
          <p>Таких открытий нет. Расширьте дни или сотрите имя: покажем все.</p>
        </Empty>
      )}
      {found.data && found.data.views.length > 0 && <ViewTable found={found.data} />}
    </main>
  )
}

function ViewTable({ found: { views, more } }: { found: FileViews }) {
  const { timeZone } = useMe().centre
  const [year] = useState(() => Number(todayAt({ now: Date.now(), zone: timeZone }).slice(0, 4)))
  const moment = (at: string) => `${numericDay(todayAt({ now: at, zone: timeZone }), year)} ${timeWords(at, timeZone)}`
  return (
    <>
      <table className="list views">
        <thead>
          <tr>
            <th>Когда</th>
            <th>Кто открыл</th>
            <th>Чьё дело</th>
            <th>Основание</th>
          </tr>
        </thead>
        <tbody>
          {views.map(view => (
            <tr key={view.id}>
              <td className="num">{moment(view.at)}</td>
              <td>
                {view.staffName}
                <small>{view.department}</small>
              </td>
              <td>{view.clientName}</td>
              <td>
                {view.inContact ? (
                  <span className="state ok">
                    <Icon name="check" />
                    разговор с клиентом
                  </span>
                ) : (
                  <span className="state soon">
                    <Icon name="question" />
                    без разговора
                  </span>
                )}
                {view.reason && <p>{view.reason}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="views-more">
        {more ? 'Показаны последние 200. Чтобы увидеть раньше, сузьте дни.' : `Всего ${views.length}.`}
      </p>
    </>
  )
}
