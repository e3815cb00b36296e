// A mark as its client may read it: words, author, ground, last day, and what one can do about it. Printed as it stands.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useId, useState, type FormEvent } from 'react'
import { monthDay } from '#calendar/day-words.ts'
import { momentWords, todayAt } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { useActing } from '#platform/web/acting.ts'
import { conflicts } from '../api.ts'
import type { Mark } from '../model.ts'
import { useTelling } from './telling.ts'
import './Conflicts.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const queryKey = ['mark', id]
  const queries = useQueryClient()
  const mark = useQuery({ queryKey, queryFn: () => call(conflicts.openMark, { params: { id } }) })
  return (
    <main className="page conflicts mark-page">
      <h1>Отметка о Вас</h1>
      {mark.error && <Trouble error={mark.error} onRetry={() => void mark.refetch()} />}
      {!mark.data && !mark.error && <Waiting lines={5} />}
      {mark.data && <Paper mark={mark.data} onChange={changed => queries.setQueryData(queryKey, changed)} />}
    </main>
  )
}

function Paper({ mark, onChange }: { mark: Mark; onChange: (mark: Mark) => void }) {
  const { centre } = useMe()
  const { trouble, act: run } = useActing()
  const telling = useTelling()
  const [year, params] = [Number(todayAt(telling).slice(0, 4)), { id: mark.id }]
  const show = () => void run(async () => onChange(await call(conflicts.showMark, { params, body: {} })))
  return (
    <>
      <dl className="conflict-account">
        <dt>Что написано</dt>
        <dd>{mark.words}</dd>
        <dt>Кто написал</dt>
        <dd>
          {mark.authorName}, {mark.authorPosition}
        </dd>
        <dt>На каком основании</dt>
        <dd>
          Разговор {momentWords(mark.groundAt, telling)}. {mark.groundFacts}
        </dd>
        <dt>Кто видит</dt>
        <dd>Сотрудник, который ведёт Ваш приём, автор и начальник отдела</dd>
        <dt>Последний день</dt>
        <dd>
          {monthDay(mark.lastOn, year)}
          {!mark.inForce && `, больше не действует${mark.endReason && `: ${mark.endReason}`}`}
        </dd>
        <dt>Если не согласны</dt>
        <dd>
          Скажите начальнику отдела или напишите нам: {centre.title}, {centre.address}. Отметку пересмотрят и ответят.
        </dd>
      </dl>
      {mark.shownAt && (
        <p className="guide-done">
          <Icon name="check" /> Показали {momentWords(mark.shownAt, telling)}
        </p>
      )}
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      <p className="guide-row no-print">
        <button type="button" className="btn" onClick={() => window.print()}>
          <Icon name="print" /> Напечатать
        </button>
        {!mark.shownAt && (
          <button type="button" className="btn btn-main" onClick={show}>
            Человек прочитал
          </button>
        )}
      </p>
      {mark.mayEnd && <EndMark mark={mark} onChange={onChange} />}
    </>
  )
}

function EndMark({ mark, onChange }: { mark: Mark; onChange: (mark: Mark) => void }) {
  const id = useId()
  const { trouble, act: run } = useActing()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => onChange(await call(conflicts.endMark, { params: { id: mark.id }, body: { reason } })))
  }
  return (
    <form className="guide-sheet no-print" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>Снять раньше: почему отметка больше не нужна</label>
        <input id={id} autoComplete="off" maxLength={300} value={reason} onChange={event => setReason(event.target.value)} />
      </div>
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <button type="submit" className="btn">
        Снять отметку
      </button>
    </form>
  )
}
