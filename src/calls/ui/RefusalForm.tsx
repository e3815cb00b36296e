// Polite refusal: its ground and where to go, put into a phrase that can be said as it is.
import { useState } from 'react'
import { calls } from '../api.ts'
import type { CallOnDesk } from '../model.ts'
import { refusalPhrase } from '../rules/words.ts'
import type { Acting } from './calls-state.ts'
import { LineForm, TextField } from './LineForm.tsx'

export function RefusalForm({ call, acting, onClose }: { call: CallOnDesk; acting: Acting; onClose: () => void }) {
  const [ground, setGround] = useState(call.refusalGround ?? '')
  const [where, setWhere] = useState(call.refusalWhere ?? '')
  const refuse = async () => {
    if (await acting.act(calls.refuse, { params: { id: call.id }, body: { ground, where } })) onClose()
  }
  return (
    <LineForm
      title="Это решаем не мы"
      say={refusalPhrase(ground, where)}
      done="Записать"
      onSubmit={() => void refuse()}
      onClose={onClose}
    >
      <TextField label="Почему не можем помочь" value={ground} onChange={setGround} first />
      <TextField label="Кто поможет: адрес и телефон" value={where} onChange={setWhere} />
    </LineForm>
  )
}
