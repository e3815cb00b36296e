// The open panel of suggestions: read aloud, put into the text by Alt and a figure, judged in one press.
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { typeOver } from '#letters/ui/typing.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { knowledge } from '../api.ts'
import type { Found } from '../model.ts'
import { AskForm } from './AskForm.tsx'
import { Why } from './FoundList.tsx'
import { useAct } from './knowledge-state.ts'
import { StateLine } from './StateLine.tsx'
import './Knowledge.css'

type Field = RefObject<HTMLTextAreaElement | HTMLInputElement | null>
type Props = { found: readonly Found[]; text: string; field: Field; onClose: () => void }

export function SuggestionPanel({ found, text, field, onClose }: Props) {
  const panel = useRef<HTMLElement>(null)
  const [asking, setAsking] = useState(false)
  useEffect(() => panel.current?.focus(), [])
  const writes = field.current instanceof HTMLTextAreaElement && field.current.isConnected
  const insert = (one: Found) => {
    const area = field.current
    if (!(area instanceof HTMLTextAreaElement) || !area.isConnected) return
    const at = area.selectionEnd
    const before = area.value.slice(0, at)
    typeOver(area, { start: at, end: at }, `${before === '' || /\s$/u.test(before) ? '' : ' '}${one.short}`)
    onClose()
  }
  useKeys([
    { code: 'Escape', does: 'Закрыть ответы', run: onClose },
    ...(writes
      ? found.map((one, at) => ({ code: `Alt+Digit${at + 1}`, does: `Вставить ответ ${at + 1}`, run: () => insert(one) }))
      : []),
  ])
  return (
    <aside className="knowledge-panel knowledge" aria-label="Ответы из базы знаний" ref={panel} tabIndex={-1}>
      <div className="knowledge-panel-head">
        <b>Из базы знаний</b>
        <button type="button" className="btn btn-bare" aria-label="Закрыть ответы" onClick={onClose}>
          <Icon name="cross" />
        </button>
      </div>
      {found.length === 0 && <p className="soft">К тому, что написано сейчас, ответов нет.</p>}
      <ol>
        {found.map((one, at) => (
          <li key={one.id}>
            <Link to="/knowledge/$id" params={{ id: one.id }} target="_blank">
              {one.title}
            </Link>
            <p className="knowledge-say">{one.short}</p>
            <p className="knowledge-about">
              <StateLine state={one.state} reviewBy={one.reviewBy} /> <span>{one.source}</span>
            </p>
            <Why matches={one.matches} nearest="" />
            <div className="knowledge-acts">
              {writes && (
                <button type="button" className="btn" aria-keyshortcuts={`Alt+${at + 1}`} onClick={() => insert(one)}>
                  Вставить <Kbd code={`Alt+Digit${at + 1}`} />
                </button>
              )}
              <Helped id={one.id} />
            </div>
          </li>
        ))}
      </ol>
      {asking ? (
        <AskForm text={lastSentence(text)} kind={found.length === 0 ? 'nothing' : 'no-answer'} onDone={() => setAsking(false)} />
      ) : (
        <button type="button" className="btn btn-bare" onClick={() => setAsking(true)}>
          Нет ответа
        </button>
      )}
    </aside>
  )
}

/** In a talk one press is enough; what did not help is said on the page of the answer. */
function Helped({ id }: { id: string }) {
  const [feedbackId] = useState(uuid7)
  const give = useAct(() => send(knowledge.feedback, { params: { id }, body: { id: feedbackId, helped: true, reason: '' } }))
  return give.isSuccess ? (
    <small role="status">Записали</small>
  ) : (
    <button type="button" className="btn btn-bare" onClick={() => give.mutate(undefined)}>
      Помогло
    </button>
  )
}

const lastSentence = (text: string): string =>
  (text.split(/[.!?\n]+/u).findLast(part => part.trim() !== '') ?? '').trim().slice(-300)
