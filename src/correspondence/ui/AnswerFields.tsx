// The fields of an answer, by mail or in a messenger: text, what to mend, the signature that will stand under it, files, sending.
import type { ReactNode, RefObject } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import type { Acting } from '#platform/web/acting.ts'
import type { AnswerDraft } from './answer-draft.ts'
import { FilesField, type File64 } from './FilesField.tsx'
import { Mend } from './Mend.tsx'

type Props = {
  draft: AnswerDraft
  acting: Pick<Acting, 'busy' | 'wrong' | 'clear'>
  field: RefObject<HTMLTextAreaElement | null>
  rows: number
  longest: number
  signature: string
  files: { hint: string; whyNot: (files: readonly File64[]) => string }
  /** Between the text and what to mend in it. */
  tools?: ReactNode
}

export function AnswerFields({ draft, acting: { busy, wrong, clear }, field, rows, longest, signature, files, tools }: Props) {
  const { text, onText, findings, fix, leave, send } = draft
  const anyway = wrong?.code === 'answered-meanwhile' || wrong?.code === 'written-meanwhile'
  return (
    <>
      <label className="field">
        <span>
          Текст <Kbd code="Alt+KeyO" />
        </span>
        <textarea
          ref={field}
          rows={rows}
          maxLength={longest}
          value={text}
          onChange={event => (onText(event.target.value), clear())}
        />
      </label>
      {tools}
      <Mend text={text} findings={findings} onFix={fix} onLeave={leave} />
      <p className="signature">
        <span className="vh">Подпись, добавится сама:</span>
        {signature}
      </p>
      <FilesField files={draft.files} onChange={draft.setFiles} {...files} />
      {wrong && (
        <p className="wrong" role="alert">
          {wrong.message}
        </p>
      )}
      <p className="go">
        <button
          type="button"
          className="btn btn-main"
          disabled={busy || text.trim() === ''}
          onClick={() => void send(false)}
          aria-keyshortcuts="Control+Enter"
        >
          Отправить <Kbd code="Ctrl+Enter" />
        </button>
        {anyway && (
          <button type="button" className="btn" disabled={busy} onClick={() => void send(true)}>
            Всё равно отправить
          </button>
        )}
      </p>
    </>
  )
}
