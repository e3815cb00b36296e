// The answer is not at hand: an apology, the number, a convenient time inside working hours; it becomes a promise.
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { useMe } from '#staff/ui/me.ts'
import { calls } from '../api.ts'
import type { CallOnDesk } from '../model.ts'
import { callBackPhrase, numberWords } from '../rules/words.ts'
import type { Acting } from './calls-state.ts'
import { LineForm, TextField } from './LineForm.tsx'
import { SlotField } from './SlotField.tsx'

type Props = { call: CallOnDesk; acting: Acting; onClose: () => void }

export function CallBackForm({ call, acting, onClose }: Props) {
  const me = useMe()
  const [id] = useState(uuid7)
  const [what, setWhat] = useState(call.purpose ? `Перезвонить: ${call.purpose}` : 'Перезвонить: ')
  const [number, setNumber] = useState(call.number ? numberWords(call.number) : '')
  const [dueAt, setDueAt] = useState('')
  const agree = async () => {
    const body = { id, what, dueAt, number: number || null }
    if (await acting.act(calls.callBack, { params: { id: call.id }, body })) onClose()
  }
  return (
    <LineForm
      title="Договориться перезвонить"
      say={callBackPhrase}
      done="Обещаем перезвонить"
      onSubmit={() => void agree()}
      onClose={onClose}
    >
      <TextField label="О чём перезвоним" value={what} onChange={setWhat} first />
      <TextField label="По какому номеру" type="tel" value={number} onChange={setNumber} />
      <SlotField ownerId={me.id} value={dueAt} onChange={setDueAt} label="Когда удобно" />
    </LineForm>
  )
}
