// A paper on the way: a copy to another body, an inquiry of documents, a notice.
import { useState } from 'react'
import { appeals } from '../../api.ts'
import type { FormProps } from '../ActDialog.tsx'
import { useAct, useToday } from '../appeal-state.ts'
import { FormFrame } from './FormFrame.tsx'
import { PaperFields, usePaper } from './PaperFields.tsx'

const kinds = [
  ['inquiry', 'Запрос документов другому органу, ответ в 15 дней'],
  ['copy', 'Копия другому органу: часть вопросов его'],
  ['notice', 'Сообщение автору'],
] as const

export function PaperForm({ card, onDone }: FormProps) {
  const { act, wrong, busy } = useAct(card.id)
  const [kind, setKind] = useState<(typeof kinds)[number][0]>('inquiry')
  const [paper, setPaper] = usePaper({ addressee: '', way: 'post', today: useToday() })
  const save = async () => {
    if (await act(appeals.sendPaper, { body: { kind, paper } })) onDone()
  }
  return (
    <FormFrame main="Записать" wrong={wrong} busy={busy} onSubmit={save}>
      <fieldset className="choices">
        <legend>Что отправили</legend>
        {kinds.map(([value, words]) => (
          <label key={value}>
            <input type="radio" name="paper" checked={kind === value} onChange={() => setKind(value)} />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <PaperFields title="Бумага" paper={paper} onChange={setPaper} focus />
    </FormFrame>
  )
}
