// The explanation to what is no appeal: a ready text to correct, and how it was sent.
import { useMe } from '#staff/ui/me.ts'
import { appeals } from '../../api.ts'
import { explanationText } from '../../rules/explanation.ts'
import type { FormProps } from '../ActDialog.tsx'
import { useAct, useToday } from '../appeal-state.ts'
import { FormFrame } from './FormFrame.tsx'
import { PaperFields, toAuthor, usePaper } from './PaperFields.tsx'

export function ExplainForm({ card, onDone }: FormProps) {
  const { act, wrong, busy } = useAct(card.id)
  const { centre } = useMe()
  const [paper, setPaper] = usePaper({ ...toAuthor(card, useToday()), body: explanationText(card.authorAs, centre) })
  const save = async () => {
    if (await act(appeals.explain, { body: paper })) onDone()
  }
  return (
    <FormFrame main="Объяснение отправлено" wrong={wrong} busy={busy} onSubmit={save}>
      <PaperFields title="Ответ" paper={paper} onChange={setPaper} text="Текст" focus />
    </FormFrame>
  )
}
