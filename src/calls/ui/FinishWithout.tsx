// The talk ended before all steps were passed, or the call-back came late: the reason is written, or one goes on.
import { useState } from 'react'
import { counted } from '#calendar/plural.ts'
import { calls } from '../api.ts'
import type { CallOnDesk } from '../model.ts'
import type { Acting } from './calls-state.ts'
import { LineForm, TextField } from './LineForm.tsx'

type Props = { call: CallOnDesk; left: number; late: boolean; acting: Acting; onClose: () => void }

export function FinishWithout({ call, left, late, acting, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [lateness, setLateness] = useState('')
  const finish = async () => {
    const body = { withoutCheck: left > 0 ? reason : null, latenessReason: lateness }
    if (await acting.act(calls.finish, { params: { id: call.id }, body })) onClose()
  }
  return (
    <LineForm
      title={left > 0 ? `Остаётся ${counted(left, 'шаг', 'шага', 'шагов')}` : 'Перезвонили позже, чем обещали'}
      done="Завершить так"
      onSubmit={() => void finish()}
      onClose={onClose}
    >
      {left > 0 && <TextField label="Почему завершаем без них" value={reason} onChange={setReason} first />}
      {late && <TextField label="Почему перезвонили позже срока" value={lateness} onChange={setLateness} first={left === 0} />}
    </LineForm>
  )
}
