// A note about the client: written when the field is left or by Ctrl+Enter, with its author; kept in this tab until then.
import { useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { clients } from '#clients/api.ts'
import type { ClientFile } from '#clients/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { keys } from './desk-state.ts'

export function NoteField({ file, withKey = true }: { file: ClientFile; withKey?: boolean }) {
  const id = useId()
  const ref = useRef<HTMLTextAreaElement>(null)
  const { text, change, write, wrong } = useNote(file.client.id)
  useUncoveredKeys(withKey ? [{ code: 'Alt+KeyP', does: 'Заметка', run: () => ref.current?.focus() }] : [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return
    event.preventDefault()
    ref.current?.blur()
  }
  const last = file.notes.at(-1)
  return (
    <div className="memo">
      {last && (
        <p className="note">
          {last.body} <small>{last.author}</small>
        </p>
      )}
      <label htmlFor={id}>
        {text ? (
          <span className="note-kept" data-unsaved>
            <Icon name="clock" /> Заметка ещё не записана
          </span>
        ) : last ? (
          'Ещё заметка'
        ) : (
          'Заметка'
        )}
        {withKey && <Kbd code="Alt+KeyP" />}
      </label>
      <textarea
        ref={ref}
        id={id}
        maxLength={2000}
        value={text}
        onChange={event => change(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void write()}
      />
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}

function useNote(clientId: string) {
  const queries = useQueryClient()
  const place = `desk.note.${clientId}`
  const [text, setText] = useState(() => sessionStorage.getItem(place) ?? '')
  const [wrong, setWrong] = useState('')
  // One id for one note, however often its writing is tried.
  const id = useRef(uuid7())
  const writing = useRef(false)
  const change = (typed: string) => {
    setText(typed)
    sessionStorage.setItem(place, typed)
  }
  const write = async () => {
    if (text.trim() === '' || writing.current) return
    writing.current = true
    try {
      queries.setQueryData(
        keys.file(clientId),
        await send(clients.note, { params: { id: clientId }, body: { id: id.current, body: text } }),
      )
      id.current = uuid7()
      setWrong('')
      setText(now => (now === text ? '' : now))
      sessionStorage.removeItem(place)
    } catch (error) {
      setWrong((error as Error).message)
    } finally {
      writing.current = false
    }
  }
  return { text, change, write, wrong }
}
