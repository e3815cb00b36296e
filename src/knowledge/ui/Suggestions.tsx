// Answers to what is being typed: a sign with a key; opened, at most five, put into the letter by key. Never opens by itself.
import { useEffect, useRef, useState } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { Channel } from '../model.ts'
import { useSuggested } from './knowledge-state.ts'
import { SuggestionPanel } from './SuggestionPanel.tsx'

const settles = 400
const lastTyped = 1500

export function Suggestions({ channel }: { channel: Channel }) {
  const { text, field } = useTyped()
  const [open, setOpen] = useState(false)
  const found = useSuggested(text, channel).data ?? []
  const close = () => {
    setOpen(false)
    field.current?.focus()
  }
  const any = found.length > 0 && text !== ''
  useKeys(any || open ? [{ code: 'Alt+KeyI', does: 'Ответы из базы знаний', run: () => (open ? close() : setOpen(true)) }] : [])
  if (open) return <SuggestionPanel found={found} text={text} field={field} onClose={close} />
  if (!any) return null
  return (
    <button type="button" className="knowledge-sign" aria-keyshortcuts="Alt+I" onClick={() => setOpen(true)}>
      <Icon name="book" /> Есть ответ{found.length > 1 && `ы: ${found.length}`} <Kbd code="Alt+KeyI" />
    </button>
  )
}

/** What was typed last in any field of the page, up to the caret, once the hand rests. */
function useTyped() {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement | HTMLInputElement | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const hear = ({ target }: Event) => {
      if (!isWriting(target) || target.closest('.knowledge-panel')) return
      field.current = target
      clearTimeout(timer)
      timer = setTimeout(() => {
        const end = target.selectionEnd ?? target.value.length
        setText(target.value.slice(Math.max(0, end - lastTyped), end))
      }, settles)
    }
    document.addEventListener('input', hear)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('input', hear)
    }
  }, [])
  return { text, field }
}

const isWriting = (target: EventTarget | null): target is HTMLTextAreaElement | HTMLInputElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ['text', 'search'].includes(target.type))
