// The sheet: a plain field with the marks of the findings drawn behind its words, letter over letter.
import { memo, useEffect, useRef, type RefObject } from 'react'
import { longestText, type Finding } from '../model.ts'
import { segmentsOf } from '../marks/segments.ts'

type Props = {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  findings: readonly Finding[]
  /** Index of the finding one stands at; −1: none. */
  current: number
  /** Grows with each step by key: then the mark is brought into view. */
  walked: number
  onType: (text: string) => void
  onStand: (finding: Finding) => void
}

export function Sheet({ field, text, findings, current, walked, onType, onStand }: Props) {
  const standUnderCaret = () => {
    const { selectionStart: at = 0, selectionEnd } = field.current ?? {}
    if (at !== selectionEnd) return
    const under = findings.find(({ start, end }) => start < end && start <= at && at <= end)
    if (under) onStand(under)
  }
  return (
    <div className="sheet">
      <Marks text={text} findings={findings} current={current} walked={walked} />
      <textarea
        ref={field}
        id="check-text"
        aria-label="Текст"
        lang="ru"
        spellCheck={false}
        autoFocus
        placeholder="Вставьте или напишите текст"
        maxLength={longestText}
        value={text}
        onChange={event => onType(event.target.value)}
        onClick={standUnderCaret}
      />
    </div>
  )
}

type MarksProps = Pick<Props, 'text' | 'findings' | 'current' | 'walked'>

const Marks = memo(function Marks({ text, findings, current, walked }: MarksProps) {
  const now = useRef<HTMLElement>(null)
  useEffect(() => {
    if (walked > 0) now.current?.scrollIntoView({ block: 'nearest' })
  }, [walked])
  return (
    <div className="marks" aria-hidden>
      {segmentsOf(text.length, findings).map(({ start, end, over, ends }) => {
        const words = text.slice(start, end)
        if (over.length === 0) return words
        const here = over.includes(current)
        return (
          <mark
            key={start}
            ref={here ? now : null}
            className={`f ${worst(over.flatMap(i => findings[i]?.severity ?? []))}${here ? ' is-now' : ''}`}
            data-n={ends.map(i => i + 1).join(' ')}
          >
            {words}
          </mark>
        )
      })}
      {'\n'}
    </div>
  )
})

const worst = (severities: Finding['severity'][]): Finding['severity'] =>
  (['error', 'warning'] as const).find(one => severities.includes(one)) ?? 'hint'
