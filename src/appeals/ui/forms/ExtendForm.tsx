// More time: how many days, why, and the notice to the author without which the law does not allow it.
import { useState } from 'react'
import { appeals } from '../../api.ts'
import type { FormProps } from '../ActDialog.tsx'
import { useAct, useToday } from '../appeal-state.ts'
import { FormFrame } from './FormFrame.tsx'
import { PaperFields, toAuthor, usePaper } from './PaperFields.tsx'

export function ExtendForm({ card, onDone }: FormProps) {
  const { act, wrong, busy } = useAct(card.id)
  const [days, setDays] = useState(30)
  const [reason, setReason] = useState('')
  const [notice, setNotice] = usePaper(toAuthor(card, useToday()))
  const save = async () => {
    if (await act(appeals.extend, { body: { days, reason, notice } })) onDone()
  }
  return (
    <FormFrame main="Продлить" wrong={wrong} busy={busy} onSubmit={save}>
      <p className="soft">Один раз, не больше чем на 30 дней, пока срок не прошёл. Человека нужно известить.</p>
      <label className="field">
        <span>На сколько дней</span>
        <input type="number" min={1} max={30} value={days} onChange={event => setDays(Number(event.target.value))} />
      </label>
      <label className="field">
        <span>Почему не успеваем</span>
        <textarea data-autofocus rows={2} maxLength={500} value={reason} onChange={event => setReason(event.target.value)} />
      </label>
      <PaperFields title="Уведомление автору" paper={notice} onChange={setNotice} />
    </FormFrame>
  )
}
