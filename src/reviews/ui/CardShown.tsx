// A card that was sent: its marks by step, the answer of whoever did the work, how a dispute ended.
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { quality } from '../quality-api.ts'
import type { Card, ItemView } from '../quality-model.ts'
import { stepMarks } from './CardFilling.tsx'
import { scoreWords } from './OwnWork.tsx'
import { useWrite } from './review-state.ts'

const wordOf = (mark: number | null | undefined) => stepMarks.find(([one]) => one === mark)?.[1] ?? ''

type Props = { card: Card; steps: ItemView['steps']; mine: boolean; settles: boolean; title: string }

export function CardShown({ card, steps, mine, settles, title }: Props) {
  return (
    <section className="sheet">
      <h2>
        {title}: {scoreWords(card.score)}
      </h2>
      <ul className="card-steps">
        {steps.map(({ code, title: step }) => (
          <li key={code} data-mark={card.marks[code] ?? 'none'}>
            <span>{step}</span>
            <b>{wordOf(card.marks[code])}</b>
          </li>
        ))}
      </ul>
      {card.comment && <p>{card.comment}</p>}
      {card.repliedAt !== null && (
        <p>
          <b>{card.disputed ? 'Сотрудник возражает.' : 'Сотрудник прочёл.'}</b> {card.reply}
        </p>
      )}
      {card.outcome !== null && (
        <p>
          <b>{card.outcome === 'upheld' ? 'Возражение принято.' : 'Карта оставлена.'}</b> {card.settlement}
        </p>
      )}
      {mine && card.repliedAt === null && <ReplyForm id={card.id} />}
      {settles && card.disputed && card.outcome === null && <SettleForm id={card.id} />}
    </section>
  )
}

function ReplyForm({ id }: { id: string }) {
  const [text, setText] = useState('')
  const reply = useWrite(quality.reply)
  const give = (disputed: boolean) => reply.mutate({ params: { id }, body: { disputed, text } })
  return (
    <div className="form">
      <Textarea autosize label="Ваш ответ" value={text} onChange={event => setText(event.currentTarget.value)} />
      {reply.error && <Trouble error={reply.error} />}
      <div className="acts">
        <button type="button" className="btn" disabled={reply.isPending} onClick={() => give(false)}>
          Согласиться
        </button>
        <button type="button" className="btn" disabled={reply.isPending || !text.trim()} onClick={() => give(true)}>
          Возразить
        </button>
      </div>
    </div>
  )
}

function SettleForm({ id }: { id: string }) {
  const [text, setText] = useState('')
  const settle = useWrite(quality.settle)
  const give = (outcome: 'upheld' | 'kept') => settle.mutate({ params: { id }, body: { outcome, text } })
  return (
    <div className="form">
      <Textarea autosize label="Решение по возражению" value={text} onChange={event => setText(event.currentTarget.value)} />
      {settle.error && <Trouble error={settle.error} />}
      <div className="acts">
        <button type="button" className="btn" disabled={settle.isPending || !text.trim()} onClick={() => give('upheld')}>
          Сотрудник прав
        </button>
        <button type="button" className="btn" disabled={settle.isPending || !text.trim()} onClick={() => give('kept')}>
          Оставить карту
        </button>
      </div>
    </div>
  )
}
