// Leaves a finding as it is: why, in a line; that is kept and counted, the words themselves are not.
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { markOf, type Aside } from '../marks/standing.ts'
import type { Finding } from '../model.ts'
import { shortened } from './Findings.tsx'
import { ruleWords } from './rule-words.ts'

const usual = ['Это точное название', 'Так в законе или приказе', 'Замечание неверное']

type Props = { text: string; finding: Finding | undefined; onLeave: (aside: Aside) => Promise<void>; onClose: () => void }

export const LeaveDialog = ({ finding, onClose, ...rest }: Props) => (
  <Dialog opened={finding !== undefined} onClose={onClose} title="Оставить как есть">
    {finding && <Form finding={finding} {...rest} />}
  </Dialog>
)

function Form({ text, finding, onLeave }: { text: string; finding: Finding; onLeave: Props['onLeave'] }) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const [id] = useState(() => uuid7())
  const write = (words: string) => {
    setReason(words)
    setWrong('')
  }
  const mark = markOf(text, finding)
  const leave = async () => {
    if (busy) return
    if (reason.trim() === '') return setWrong('Напишите, почему так верно: по этим словам правят сами правила.')
    setBusy(true)
    try {
      await onLeave({ ...mark, id, reason: reason.trim() })
    } catch (error) {
      setWrong((error as Error).message)
      setBusy(false)
    }
  }
  useKeys([
    { code: 'Ctrl+Enter', does: 'Оставить с этой причиной', run: () => void leave() },
    ...usual.map((words, i) => ({ code: `Alt+Digit${i + 1}`, does: words, run: () => write(words) })),
  ])
  return (
    <form
      className="leave"
      onSubmit={event => {
        event.preventDefault()
        void leave()
      }}
    >
      <p>
        {ruleWords[finding.rule]}
        {mark.fragment !== '' && `: «${shortened(mark.fragment)}»`}
      </p>
      <label className="field">
        <span>Почему так верно</span>
        <textarea data-autofocus rows={2} maxLength={500} value={reason} onChange={event => write(event.target.value)} />
      </label>
      <ul className="usual">
        {usual.map((words, i) => (
          <li key={words}>
            <button type="button" className="btn" onClick={() => write(words)}>
              {words} <Kbd code={`Alt+Digit${i + 1}`} />
            </button>
          </li>
        ))}
      </ul>
      <p className="wrong" role="alert">
        {wrong}
      </p>
      <button type="submit" className="btn btn-main" aria-disabled={busy}>
        Оставить <Kbd code="Ctrl+Enter" />
      </button>
    </form>
  )
}
