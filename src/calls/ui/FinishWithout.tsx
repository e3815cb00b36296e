// The talk ended before all steps were passed: a reason is written, or one goes on.
import { useState } from 'react'
import { counted } from '#calendar/plural.ts'
import { calls } from '../api.ts'
import type { CallOnDesk } from '../model.ts'
import type { Acting } from './calls-state.ts'
import { LineForm, TextField } from './LineForm.tsx'

type Props = { call: CallOnDesk; left: number; acting: Acting; onClose: () => void }

export function FinishWithout({ call, left, acting, onClose }: Props) {
  const [reason, setReason] = useState('')
  const finish = async () => {
    if (await acting.act(calls.finish, { params: { id: call.id }, body: { withoutCheck: reason } })) onClose()
  }
  return (
    <LineForm
      title={`Остаётся ${counted(left, 'шаг', 'шага', 'шагов')}`}
      done="Завершить так"
      onSubmit={() => void finish()}
      onClose={onClose}
    >
      <TextField label="Почему завершаем без них" value={reason} onChange={setReason} first />
    </LineForm>
  )
}
