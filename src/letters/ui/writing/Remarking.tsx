// For whoever approves: remarks at places of the text, gathered and sent back together.
import { useState, type RefObject } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { writing } from '../../writing/api.ts'
import type { Letter, NewRemark } from '../../writing/model.ts'
import { shortened } from '../Findings.tsx'
import type { Acting } from './answer-state.ts'

export type RemarkDraft = NewRemark

type Props = {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  letter: Letter
  remarks: RemarkDraft[]
  setRemarks: (remarks: RemarkDraft[]) => void
  acting: Acting
}

export function Remarking({ field, text, letter, remarks, setRemarks, acting }: Props) {
  const [place, setPlace] = useState<{ start: number; quote: string }>()
  const [body, setBody] = useState('')
  const begin = () => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = field.current ?? {}
    setPlace({ start, quote: text.slice(start, end).slice(0, 2000) })
  }
  const add = () => {
    if (!place || body.trim() === '') return
    setRemarks([...remarks, { id: uuid7(), ...place, body: body.trim() }])
    setPlace(undefined)
    setBody('')
    field.current?.focus()
  }
  const giveBack = async () => {
    if (await acting.act(writing.giveBack, { body: { revision: letter.revision, remarks } })) setRemarks([])
  }
  const cancel = () => {
    setPlace(undefined)
    field.current?.focus()
  }
  useKeys([
    { code: 'Alt+KeyP', does: 'Замечание к выделенному месту', run: begin },
    ...(place
      ? [
          { code: 'Ctrl+Enter', does: 'Записать замечание', run: add },
          { code: 'Escape', does: 'Не писать замечание', run: cancel },
        ]
      : remarks.length > 0
        ? [{ code: 'Ctrl+Enter', does: 'Вернуть с замечаниями', run: () => void giveBack() }]
        : []),
  ])
  return (
    <section className="remarking" aria-label="Замечания к письму">
      <h2>Ваши замечания</h2>
      {remarks.length === 0 && !place && <p className="soft">Выделите место в письме и напишите, что поправить.</p>}
      <ol>
        {remarks.map(({ id, quote, body: words }) => (
          <li key={id}>
            {quote !== '' && <q>{shortened(quote)}</q>}
            <p>{words}</p>
            <button type="button" className="btn btn-bare" onClick={() => setRemarks(remarks.filter(one => one.id !== id))}>
              Убрать
            </button>
          </li>
        ))}
      </ol>
      {place ? (
        <form
          onSubmit={event => {
            event.preventDefault()
            add()
          }}
        >
          <label className="field">
            <span>{place.quote === '' ? 'Ко всему письму' : `К месту «${shortened(place.quote, 60)}»`}</span>
            <textarea autoFocus rows={2} maxLength={1000} value={body} onChange={event => setBody(event.target.value)} />
          </label>
          <button type="submit" className="btn btn-main">
            Записать замечание <Kbd code="Ctrl+Enter" />
          </button>
          <button type="button" className="btn btn-bare" aria-keyshortcuts="Escape" onClick={cancel}>
            Не писать <Kbd code="Escape" />
          </button>
        </form>
      ) : (
        <p className="do">
          <button type="button" className="btn" aria-keyshortcuts="Alt+P" onClick={begin}>
            Замечание к месту <Kbd code="Alt+KeyP" />
          </button>
          {remarks.length > 0 && (
            <button type="button" className="btn" aria-disabled={acting.busy} onClick={() => void giveBack()}>
              Вернуть с замечаниями <Kbd code="Ctrl+Enter" />
            </button>
          )}
        </p>
      )}
    </section>
  )
}
