// Without an answer on the merits: a ground of the law, proposed with its reason, chosen and explained by a person.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { appeals } from '../../api.ts'
import { isReachable } from '../../rules/counting.ts'
import type { FormProps } from '../ActDialog.tsx'
import { useAct, useToday } from '../appeal-state.ts'
import { FormFrame } from './FormFrame.tsx'
import { PaperFields, toAuthor, usePaper } from './PaperFields.tsx'

export function CloseForm({ card, onDone }: FormProps) {
  const { act, wrong, busy } = useAct(card.id)
  const [code, setCode] = useState('')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState('')
  const [notice, setNotice] = usePaper(toAuthor(card, useToday()))
  const chosen = card.grounds.find(ground => ground.code === code)
  const asks = chosen?.notice === true && isReachable(card.authorAs)
  const save = async () => {
    if (!code) return setMissing('Выберите основание.')
    setMissing('')
    if (await act(appeals.close, { body: { ground: code, reason, notice: asks ? notice : null } })) onDone()
  }
  return (
    <FormFrame main="Закрыть без ответа" wrong={missing || wrong} busy={busy} onSubmit={save}>
      <p className="soft">Система только предлагает. Решаете Вы, причина останется в деле.</p>
      <fieldset className="choices">
        <legend>Основание</legend>
        {card.grounds.map(ground => (
          <label key={ground.code}>
            <input type="radio" name="ground" checked={code === ground.code} onChange={() => setCode(ground.code)} />
            <span>
              {ground.title}
              <span className="soft">{ground.source}</span>
              {ground.why && <span className="why">Похоже на это. {ground.why}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {chosen && (
        <p className="appeal-todo">
          {chosen.todo}
          {chosen.noticeBy && ` Срок: до ${numericDay(chosen.noticeBy, 0)}.`}
        </p>
      )}
      <label className="field">
        <span>Почему это основание подходит</span>
        <textarea rows={2} maxLength={1000} value={reason} onChange={event => setReason(event.target.value)} />
      </label>
      {asks && <PaperFields title="Сообщение автору" paper={notice} onChange={setNotice} />}
    </FormFrame>
  )
}
