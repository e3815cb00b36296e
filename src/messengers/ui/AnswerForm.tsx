// The answer in a messenger: what was taken back becomes the draft again; nothing may be written without consent.
import { useRef, useState } from 'react'
import { useAnswerDraft } from '#correspondence/ui/answer-draft.ts'
import { AnswerFields } from '#correspondence/ui/AnswerFields.tsx'
import { call } from '#platform/web/call.ts'
import { useKeys } from '#platform/web/keys.ts'
import { messengers } from '../api.ts'
import { longestAnswer, mostFiles, type ConversationCard } from '../model.ts'
import { whyNotSent } from '../rules/files.ts'
import type { Acting } from './messages-state.ts'

type Props = { card: ConversationCard; acting: Acting; text: string; onText: (text: string) => void }

const files = {
  hint: `До ${mostFiles} файлов, вместе до 20 МБ: документы и снимки, не программы. Каждый уйдёт отдельным сообщением после текста.`,
  whyNot: whyNotSent,
}

export function AnswerForm(props: Props) {
  const { card } = props
  if (card.barred)
    return (
      <p className="barred" role="status">
        {card.barred}
      </p>
    )
  return <Form {...props} />
}

function Form({ card, acting, text, onText: setText }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const params = { id: card.id }
  const draft = useAnswerDraft({
    ...{ id: card.id, text, onText: setText, seen: card.messages.map(one => one.id) },
    check: checked => call(messengers.check, { params, body: { text: checked } }),
    post: body => acting.act(messengers.answer, { params, body }),
  })
  const back = card.messages.findLast(one => one.side === 'ours' && one.mine && one.state === 'withdrawn' && !one.file)
  const [backBefore, setBackBefore] = useState(back?.id)
  if (back?.id !== backBefore) {
    setBackBefore(back?.id)
    if (back && text === '') setText(back.body.slice(0, -card.signature.length).trimEnd())
  }
  useKeys([
    { code: 'Ctrl+Enter', does: 'Отправить ответ', run: () => void draft.send(false) },
    { code: 'Alt+KeyO', does: 'К тексту ответа', run: () => field.current?.focus() },
  ])
  return (
    <section className="answer" aria-label="Ответ">
      <h2>Ответ</h2>
      <AnswerFields {...{ draft, acting, field, files, rows: 5, longest: longestAnswer, signature: card.signature }} />
    </section>
  )
}
