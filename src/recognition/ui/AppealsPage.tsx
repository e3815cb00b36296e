// «Возражения»: who disagrees with a decision, by the day of the answer.
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { nominations } from '../api.ts'
import type { Appeal } from '../model.ts'
import { useAppeals, useWrite } from './recognition-state.ts'
import { RoomLinks } from './RoomLinks.tsx'
import './Recognition.css'

export function Page() {
  const { data, error, refetch } = useAppeals()
  return (
    <main className="page recognition">
      <h1>Возражения</h1>
      <RoomLinks />
      {error && !data && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} />}
      {data?.length === 0 && (
        <Empty>
          <p>Здесь будут возражения против решений комиссий. Отвечает тот, кто не решал.</p>
        </Empty>
      )}
      {data?.map(one => (
        <Line key={one.id} one={one} />
      ))}
    </main>
  )
}

function Line({ one }: { one: Appeal }) {
  const [text, setText] = useState('')
  const write = useWrite(nominations.answer)
  const answer = (outcome: 'upheld' | 'kept') => write.mutate({ params: { id: one.id }, body: { outcome, text } })
  return (
    <article className="thanks-line">
      <p className="recognition-pair">
        <b>{one.nominee}</b>
        <span>«{one.title}»</span>
      </p>
      <p className="recognition-words">{one.text}</p>
      {one.outcome === null ? (
        <p className="soft">Ответить не позже {numericDay(one.dueOn, 0)}</p>
      ) : (
        <p>
          <b>{one.outcome === 'upheld' ? 'Принято, смотрит другая комиссия.' : 'Решение оставлено.'}</b> {one.answer}
        </p>
      )}
      {one.outcome === null && !one.mayAnswer && <p className="soft">Вы решали это дело или оно близко Вам: ответит другой.</p>}
      {one.mayAnswer && (
        <>
          <Textarea label="Ответ" maxLength={2000} value={text} onChange={event => setText(event.currentTarget.value)} />
          {write.error && <Trouble error={write.error} />}
          <p className="go">
            <button type="button" className="btn" disabled={write.isPending} onClick={() => answer('kept')}>
              Оставить решение
            </button>
            <button type="button" className="btn" disabled={write.isPending} onClick={() => answer('upheld')}>
              Принять: пусть смотрит другая комиссия
            </button>
          </p>
        </>
      )}
    </article>
  )
}
