// Puts particulars right: the kind, the form, the author; the text and the days only before registration.
import { useState } from 'react'
import { appeals } from '../../api.ts'
import type { Form, Kind } from '../../model.ts'
import { formWords, kindWords } from '../../rules/words.ts'
import type { FormProps } from '../ActDialog.tsx'
import { useAct } from '../appeal-state.ts'
import { AuthorFields } from './AuthorFields.tsx'
import { Choice } from './Choice.tsx'
import { FormFrame } from './FormFrame.tsx'

export function ParticularsForm({ card, onDone }: FormProps) {
  const { act, wrong, busy } = useAct(card.id)
  const { channel, law, receivedOn } = card
  const [kind, setKind] = useState<Kind>(card.kind)
  const [form, setForm] = useState<Form>(card.form)
  const [signatories, setSignatories] = useState(card.signatories)
  const [author, setAuthor] = useState(card.authorAs)
  const [body, setBody] = useState(card.body)
  const save = async () => {
    const asked = { channel, law, receivedOn, kind, form, signatories, author, body }
    if (await act(appeals.correct, { body: asked })) onDone()
  }
  return (
    <FormFrame main="Сохранить" wrong={wrong} busy={busy} onSubmit={save}>
      <Choice legend="Что это" words={kindWords} value={kind} onChange={setKind} />
      <Choice legend="От кого" words={formWords} value={form} onChange={setForm} />
      {form === 'collective' && (
        <label className="field">
          <span>Сколько подписей</span>
          <input type="number" min={2} value={signatories} onChange={event => setSignatories(Number(event.target.value))} />
        </label>
      )}
      <AuthorFields author={author} onChange={setAuthor} focus />
      {card.number === null && (
        <label className="field">
          <span>Текст</span>
          <textarea rows={8} maxLength={60_000} value={body} onChange={event => setBody(event.target.value)} />
        </label>
      )}
    </FormFrame>
  )
}
