// Questions that were disputed: one's own with their answers; all of them for those who keep the bank.
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import type { Dispute } from '../model.ts'
import { useDecide, useDisputes } from './practice-state.ts'

const outcomeWords = { upheld: 'Замечание верное', kept: 'Вопрос оставлен' } as const

export function OwnDisputes() {
  const disputes = useDisputes()
  const mine = disputes.data?.filter(one => one.mine) ?? []
  if (mine.length === 0) return null
  return (
    <section aria-labelledby="disputes">
      <h2 id="disputes">Спорные вопросы</h2>
      <ul className="disputes">
        {mine.map(one => (
          <Item key={one.id} dispute={one} />
        ))}
      </ul>
    </section>
  )
}

export function OpenDisputes() {
  const disputes = useDisputes()
  const open = disputes.data?.filter(({ outcome }) => outcome === null) ?? []
  if (disputes.error && !disputes.data) return <Trouble error={disputes.error} onRetry={() => void disputes.refetch()} />
  if (open.length === 0) return null
  return (
    <section aria-labelledby="open-disputes">
      <h2 id="open-disputes">Ждут ответа: {open.length}</h2>
      <ul className="disputes">
        {open.map(one => (
          <Item key={one.id} dispute={one}>
            <DecideForm id={one.id} fromTest={one.fromTest} />
          </Item>
        ))}
      </ul>
    </section>
  )
}

const Item = ({ dispute, children }: { dispute: Dispute; children?: React.ReactNode }) => (
  <li>
    <p className="soft">
      {dispute.clause && <span className="clause">{dispute.clause}</span>} {dispute.scene}
    </p>
    <p>
      {dispute.text} <small>{dispute.author || 'из тренировки, без имени'}</small>
    </p>
    {dispute.outcome && (
      <p>
        <b>{outcomeWords[dispute.outcome]}.</b> {dispute.answer}
      </p>
    )}
    {children}
  </li>
)

function DecideForm({ id, fromTest }: { id: string; fromTest: boolean }) {
  const [answer, setAnswer] = useState('')
  const decide = useDecide()
  const send = (outcome: 'upheld' | 'kept') => decide.mutate({ id, outcome, answer })
  return (
    <div className="decide">
      <Textarea
        label="Ответ"
        description={fromTest ? 'Если человек прав, вопрос зачтётся ему в аттестации' : 'Ответ прочтёт тот, кто написал'}
        autosize
        value={answer}
        onChange={event => setAnswer(event.currentTarget.value)}
      />
      {decide.error && <Trouble error={decide.error} />}
      <div className="acts">
        <button type="button" className="btn" disabled={decide.isPending} onClick={() => send('upheld')}>
          Человек прав
        </button>
        <button type="button" className="btn" disabled={decide.isPending || !answer.trim()} onClick={() => send('kept')}>
          Оставить вопрос
        </button>
      </div>
    </div>
  )
}
