// The window of an act that needs words: which form for which act.
import { Dialog } from '#platform/web/components/Dialog.tsx'
import type { AppealCard } from '../card-model.ts'
import { AnswerForm } from './forms/AnswerForm.tsx'
import { AssignForm } from './forms/AssignForm.tsx'
import { CloseForm } from './forms/CloseForm.tsx'
import { ComplainedForm } from './forms/ComplainedForm.tsx'
import { ExplainForm } from './forms/ExplainForm.tsx'
import { ExtendForm } from './forms/ExtendForm.tsx'
import { PaperForm } from './forms/PaperForm.tsx'
import { ParticularsForm } from './forms/ParticularsForm.tsx'
import { RedirectForm } from './forms/RedirectForm.tsx'
import { ReturnForm } from './forms/ReturnForm.tsx'

const forms = {
  assign: { title: 'Кто ответит', Form: AssignForm },
  return: { title: 'Вернуть с замечаниями', Form: ReturnForm },
  answer: { title: 'Ответ отправлен', Form: AnswerForm },
  redirect: { title: 'Направить другому органу', Form: RedirectForm },
  extend: { title: 'Продлить срок', Form: ExtendForm },
  close: { title: 'Закрыть без ответа по существу', Form: CloseForm },
  explain: { title: 'Объяснить, как подать официально', Form: ExplainForm },
  paper: { title: 'Записать бумагу', Form: PaperForm },
  complained: { title: 'На кого жалуются', Form: ComplainedForm },
  particulars: { title: 'Поправить сведения', Form: ParticularsForm },
} as const

export type DialogName = keyof typeof forms

export type FormProps = { card: AppealCard; onDone: () => void }

export function ActDialog({ name, card, onClose }: { name: DialogName | undefined; card: AppealCard; onClose: () => void }) {
  const form = name && forms[name]
  return (
    <Dialog opened={form !== undefined} onClose={onClose} title={form?.title ?? ''} size="lg">
      {form && <form.Form card={card} onDone={onClose} />}
    </Dialog>
  )
}
