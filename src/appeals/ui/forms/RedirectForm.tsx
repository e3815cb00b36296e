// To another body: the letter to it, and the notice to the author, both on paper before it leaves the register.
import { useState } from 'react'
import { appeals } from '../../api.ts'
import { isReachable } from '../../rules/counting.ts'
import type { FormProps } from '../ActDialog.tsx'
import { useAct, useToday } from '../appeal-state.ts'
import { FormFrame } from './FormFrame.tsx'
import { PaperFields, toAuthor, usePaper } from './PaperFields.tsx'

export function RedirectForm({ card, onDone }: FormProps) {
  const { act, wrong, busy } = useAct(card.id)
  const today = useToday()
  const [to, setTo] = useState('')
  const [letter, setLetter] = usePaper({ addressee: '', way: 'post', today })
  const [notice, setNotice] = usePaper(toAuthor(card, today))
  const reachable = isReachable(card.authorAs)
  const save = async () => {
    const body = { to, letter: { ...letter, addressee: letter.addressee || to }, notice: reachable ? notice : null }
    if (await act(appeals.redirect, { body })) onDone()
  }
  return (
    <FormFrame main="Направить" wrong={wrong} busy={busy} onSubmit={save}>
      <label className="field">
        <span>Какому органу</span>
        <input
          data-autofocus
          autoComplete="off"
          maxLength={300}
          value={to}
          onChange={event => {
            setTo(event.target.value)
            setLetter({ ...letter, addressee: event.target.value })
          }}
        />
      </label>
      <PaperFields title="Письмо органу" paper={letter} onChange={setLetter} />
      {reachable ? (
        <PaperFields title="Уведомление автору" paper={notice} onChange={setNotice} />
      ) : (
        <p className="soft">Адреса нет, уведомить некого.</p>
      )}
    </FormFrame>
  )
}
