// Returns a draft with remarks.
import { useState } from 'react'
import { appeals } from '../../api.ts'
import type { FormProps } from '../ActDialog.tsx'
import { useAct } from '../appeal-state.ts'
import { FormFrame } from './FormFrame.tsx'

export function ReturnForm({ card, onDone }: FormProps) {
  const { act, wrong, busy } = useAct(card.id)
  const [remarks, setRemarks] = useState('')
  const save = async () => {
    if (await act(appeals.giveBack, { body: { remarks } })) onDone()
  }
  return (
    <FormFrame main="Вернуть" wrong={wrong} busy={busy} onSubmit={save}>
      <label className="field">
        <span>Что поправить</span>
        <textarea data-autofocus rows={4} maxLength={2000} value={remarks} onChange={event => setRemarks(event.target.value)} />
      </label>
    </FormFrame>
  )
}
