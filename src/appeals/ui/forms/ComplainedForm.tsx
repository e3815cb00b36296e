// Who is complained of: the law keeps them and whoever works under them from the appeal.
import { useState } from 'react'
import { appeals } from '../../api.ts'
import type { Complained } from '../../model.ts'
import type { FormProps } from '../ActDialog.tsx'
import { useAct } from '../appeal-state.ts'
import { ComplainedFields } from './ComplainedFields.tsx'
import { FormFrame } from './FormFrame.tsx'

export function ComplainedForm({ card, onDone }: FormProps) {
  const { act, wrong, busy } = useAct(card.id)
  const [complained, setComplained] = useState<Complained[]>(() =>
    card.complained.map(({ staffId, departmentId }) => ({ staffId, departmentId })),
  )
  const save = async () => {
    if (await act(appeals.complained, { body: { complained } })) onDone()
  }
  return (
    <FormFrame main="Сохранить" wrong={wrong} busy={busy} onSubmit={save}>
      <p className="soft">
        Обращение не увидят те, на кого жалуются, и их подчинённые. Если отвечает один из них, обращение сразу перейдёт начальнику
        или директору.
      </p>
      <ComplainedFields complained={complained} onChange={setComplained} />
    </FormFrame>
  )
}
