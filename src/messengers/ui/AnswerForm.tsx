// The answer: text, what to mend in it, the signature that will stand under it; sent by keyboard, taken back within a minute.
import { useRef, useState } from 'react'
import { Mend } from '#correspondence/ui/AnswerForm.tsx'
import type { Finding } from '#letters/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { messengers } from '../api.ts'
import { longestAnswer, type ConversationCard } from '../model.ts'
import { useFindings, type Acting } from './messages-state.ts'

type Left = { rule: string; fragment: string; reason: string }

type Props = { card: ConversationCard; acting: Acting; text: string; onText: (text: string) => void }

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
  const [left, setLeft] = useState<Left[]>([])
  const id = useRef(uuid7())
  const field = useRef<HTMLTextAreaElement>(null)
  const findings = useFindings(card.id, text).filter(finding => !left.some(one => isSame(one, finding, text)))
  // What was taken back becomes the draft again.
  const back = card.messages.findLast(one => one.side === 'ours' && one.mine && one.state === 'withdrawn')
  const [backBefore, setBackBefore] = useState(back?.id)
  if (back?.id !== backBefore) {
    setBackBefore(back?.id)
    if (back && text === '') setText(back.body.slice(0, -card.signature.length).trimEnd())
  }
  const anyway = acting.wrong?.code === 'answered-meanwhile' || acting.wrong?.code === 'written-meanwhile'
  const send = async (regardless: boolean) => {
    const body = { id: id.current, text, seen: card.messages.map(one => one.id), anyway: regardless, setAside: left }
    if (!(await acting.act(messengers.answer, { params: { id: card.id }, body }))) return
    id.current = uuid7()
    setText('')
    setLeft([])
  }
  useKeys([
    { code: 'Ctrl+Enter', does: 'Отправить ответ', run: () => void send(false) },
    { code: 'Alt+KeyO', does: 'К тексту ответа', run: () => field.current?.focus() },
  ])
  return (
    <section className="answer" aria-label="Ответ">
      <h2>Ответ</h2>
      <label className="field">
        <span>
          Текст <Kbd code="Alt+KeyO" />
        </span>
        <textarea ref={field} rows={5} maxLength={longestAnswer} value={text} onChange={event => setText(event.target.value)} />
      </label>
      <Mend
        text={text}
        findings={findings}
        onFix={({ start, end }, words) => setText(text.slice(0, start) + words + text.slice(end))}
        onLeave={(finding, reason) => setLeft([...left, { rule: finding.rule, fragment: fragmentOf(text, finding), reason }])}
      />
      <p className="signature">
        <span className="vh">Подпись, добавится сама:</span>
        {card.signature}
      </p>
      {acting.wrong && (
        <p className="wrong" role="alert">
          {acting.wrong.message}
        </p>
      )}
      <p className="go">
        <button
          type="button"
          className="btn btn-main"
          disabled={acting.busy || text.trim() === ''}
          onClick={() => void send(false)}
          aria-keyshortcuts="Control+Enter"
        >
          Отправить <Kbd code="Ctrl+Enter" />
        </button>
        {anyway && (
          <button type="button" className="btn" disabled={acting.busy} onClick={() => void send(true)}>
            Всё равно отправить
          </button>
        )}
      </p>
    </section>
  )
}

const fragmentOf = (text: string, { start, end }: Finding) => text.slice(start, end).slice(0, 2000)
const isSame = (left: Left, finding: Finding, text: string) =>
  left.rule === finding.rule && left.fragment === fragmentOf(text, finding)
