// What a client takes home: who does what by when; on paper, or by the private link, where the states are as of now.
import { useEffect, useState } from 'react'
import { dueWords, momentWords } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { light } from '#platform/web/light.ts'
import { phoneWords } from '#staff/rules.ts'
import type { promises } from '../api.ts'
import type { Summary } from '../model.ts'
import { becameOf } from '../rules/became.ts'
import './Summary.css'

const summary = light<typeof promises.summary>('GET', '/api/summaries/:code')

export default function SummaryPage({ code }: { code: string }) {
  const [page, setPage] = useState<Summary>()
  const [trouble, setTrouble] = useState('')
  useEffect(() => {
    document.title = 'Итог приёма'
    call(summary, { params: { code } }).then(setPage, error => setTrouble((error as Error).message))
  }, [code])
  if (trouble)
    return (
      <main className="summary">
        <h1>Итог приёма</h1>
        <p role="alert">{trouble}</p>
      </main>
    )
  if (!page)
    return (
      <main className="summary">
        <h1>Итог приёма</h1>
        <p>Загружаем</p>
      </main>
    )
  return <SummarySheet page={page} code={code} />
}

function SummarySheet({ page, code }: { page: Summary; code: string }) {
  const zone = page.centre.timeZone
  const [now] = useState(() => Date.now())
  // Opened from the desk to be printed at once.
  useEffect(() => void (location.search === '?print' && window.print()), [])
  const telling = { now, zone }
  const [ours, theirs] = [page.promises.filter(p => !p.byClient), page.promises.filter(p => p.byClient)]
  return (
    <main className="summary">
      <p className="rating-brand">
        <Icon name="loop" />
        {page.centre.title}
      </p>
      <h1>{page.clientAddress ? `${page.clientAddress}, вот о чём мы договорились` : 'О чём мы договорились'}</h1>
      <p className="when">
        Приём {momentWords(Date.parse(page.visitedAt), telling)}
        {page.counter !== null && `, окно ${page.counter}`}. {page.servedBy}, {page.position}.
      </p>
      {page.essence && (
        <Part title="С чем Вы пришли">
          <p>{page.essence}</p>
        </Part>
      )}
      {page.result && (
        <Part title="Итог">
          <p>{page.result}</p>
        </Part>
      )}
      <Part title="Что сделаем мы">
        {ours.length === 0 && <p>Обещаний не осталось: всё решили на приёме.</p>}
        <Promises list={ours} telling={telling} />
      </Part>
      {theirs.length > 0 && (
        <Part title="Что сделаете Вы">
          <Promises list={theirs} telling={telling} />
        </Part>
      )}
      {page.services.length > 0 && (
        <Part title="О чём рассказали">
          <ul>
            {page.services.map(service => (
              <li key={service.title}>
                <b>{service.title}</b>
                <p>{service.summary}</p>
                {service.documents.length > 0 && <p className="soft">Понадобится: {service.documents.map(lowered).join(', ')}</p>}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <p className="soft">
        Вопросы: {phoneWords(page.centre.phone)}, {page.centre.address}. Все услуги бесплатны.
      </p>
      <div className="summary-acts">
        <button type="button" className="btn" onClick={() => window.print()}>
          <Icon name="print" />
          Напечатать
        </button>
        {!page.rated && (
          <a className="btn btn-main" href={`/r/${code}`}>
            Оценить приём
          </a>
        )}
      </div>
    </main>
  )
}

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)

/** «Паспорт» inside a sentence; «СНИЛС» stays. */
const lowered = (title: string) => title.replace(/^[А-ЯЁ](?=[а-яё])/u, letter => letter.toLowerCase())

/** Late is said as it is; what the client does is not judged. */
function stateWords(line: Summary['promises'][number], now: number): string {
  const became = becameOf(line, new Date(now))
  if (became === 'ahead' || (line.byClient && became === 'late')) return ''
  return { late: 'опаздываем, доводим до конца', kept: 'сделано', 'kept-late': 'сделано позже срока', cancelled: 'отменили' }[
    became
  ]
}

const Promises = ({ list, telling }: { list: Summary['promises']; telling: { now: number; zone: string } }) => (
  <ul className="vows">
    {list.map(line => (
      <li key={line.what + line.dueAt}>
        <Icon name={line.state === 'kept' ? 'check' : 'loop'} />
        <p>
          {line.what}
          <b>{dueWords(Date.parse(line.dueAt), telling)}</b>
          <span>{[line.who, stateWords(line, telling.now)].filter(Boolean).join(', ')}</span>
        </p>
      </li>
    ))}
  </ul>
)
