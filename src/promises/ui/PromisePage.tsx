// What became of a promise, for the client by the private link: told honestly, late or in time; a word that it is late.
import { useEffect, useState } from 'react'
import { dueWords, momentWords } from '#calendar/moment-words.ts'
import { call, send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { light } from '#platform/web/light.ts'
import { phoneWords } from '#staff/rules.ts'
import type { promises } from '../api.ts'
import type { PromiseState } from '../model.ts'
import { becameOf, becameWords } from '../rules/became.ts'
import './Summary.css'

const state = light<typeof promises.state>('GET', '/api/promised/:token')
const ask = light<typeof promises.ask>('POST', '/api/promised/:token/asking')

export default function PromisePage({ code }: { code: string }) {
  const [page, setPage] = useState<PromiseState>()
  const [trouble, setTrouble] = useState('')
  useEffect(() => {
    document.title = 'Наше обещание'
    call(state, { params: { token: code } }).then(setPage, (error: Error) => setTrouble(error.message))
  }, [code])
  if (!page)
    return (
      <main className="summary">
        <h1>Наше обещание</h1>
        {trouble ? <p role="alert">{trouble}</p> : <p>Загружаем</p>}
      </main>
    )
  return <Sheet page={page} code={code} onPage={setPage} />
}

type Props = { page: PromiseState; code: string; onPage: (page: PromiseState) => void }

function Sheet({ page, code, onPage }: Props) {
  const [trouble, setTrouble] = useState('')
  const { centre } = page
  const telling = { now: page.at, zone: centre.timeZone }
  const became = becameOf(page, new Date(page.at))
  useEffect(() => void (location.search === '?print' && window.print()), [])
  const remind = () => void send(ask, { params: { token: code } }).then(onPage, (error: Error) => setTrouble(error.message))
  return (
    <main className="summary promised">
      <p className="rating-brand">
        <Icon name="loop" />
        {centre.title}
      </p>
      <h1>{page.what}</h1>
      <p className={`became ${became}`}>
        <Icon name={became === 'kept' || became === 'kept-late' ? 'check' : became === 'ahead' ? 'loop' : 'clock'} />
        <b>{becameWords(page, telling)}</b>
      </p>
      {became === 'cancelled' && page.reason && <p>{page.reason}</p>}
      <dl>
        <dt>Срок</dt>
        <dd>{dueWords(page.dueAt, telling)}</dd>
        {page.moves.map(({ from, to }) => (
          <div key={from + to}>
            <dt>Переносили с Вашего согласия</dt>
            <dd>
              {dueWords(from, telling)}, стало {dueWords(to, telling)}
            </dd>
          </div>
        ))}
        <dt>{page.byClient ? 'Кому сказать, если не получится' : 'Отвечает'}</dt>
        <dd>
          {page.who}, {page.department}
        </dd>
        <dt>Обещали</dt>
        <dd>{momentWords(page.madeAt, telling)}</dd>
      </dl>
      {page.asked && became === 'late' && <p role="status">Передали: отвечающий видит, что Вы ждёте.</p>}
      <p role="alert">{trouble}</p>
      {page.mayAsk && (
        <div className="summary-acts">
          <button type="button" className="btn btn-main" onClick={remind}>
            Напомнить о себе
          </button>
        </div>
      )}
      <p className="soft">
        Вопросы: {phoneWords(centre.phone)}, {centre.address}
      </p>
    </main>
  )
}
