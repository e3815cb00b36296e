// The sheet: a plain field with the marks of the findings drawn behind its words, letter over letter.
import { memo, useEffect, useRef, type RefObject } from 'react'
import { longestText, type Finding } from '../model.ts'
import { linesOf, segmentsOf, type Segment } from '../marks/segments.ts'

type Props = {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  findings: readonly Finding[]
  /** Index of the finding one stands at; −1: none. */
  current: number
  /** Grows with each step by key: then the mark is brought into view. */
  walked: number
  onType: (text: string) => void
  onStand: (index: number) => void
  /** Where one only reads; what is selected can still be remarked upon. */
  readOnly?: boolean
}

export function Sheet({ field, text, findings, current, walked, onType, onStand, readOnly = false }: Props) {
  const standUnderCaret = () => {
    const { selectionStart: at = 0, selectionEnd } = field.current ?? {}
    if (at !== selectionEnd) return
    const under = findings.findIndex(({ start, end }) => start < end && start <= at && at <= end)
    if (under >= 0) onStand(under)
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
        autoFocus={!readOnly}
        readOnly={readOnly}
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
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (walked > 0) place.current?.querySelector('.is-now')?.scrollIntoView({ block: 'nearest' })
  }, [walked])
  const lines = linesOf(text, segmentsOf(text.length, findings))
  return (
    <div ref={place} className="marks" aria-hidden>
      {lines.map((line, i) => (
        <Line key={i} pieces={line.map(segment => pieceOf(text, segment, findings, current))} />
      ))}
    </div>
  )
})

/** `look` is empty where nothing is marked. */
type Piece = { words: string; look: string; numbers: string }

const pieceOf = (text: string, { start, end, over, ends }: Segment, findings: readonly Finding[], current: number): Piece => ({
  words: text.slice(start, end),
  look:
    over.length === 0
      ? ''
      : `f ${worst(over.flatMap(i => findings[i]?.severity ?? []))}${over.includes(current) ? ' is-now' : ''}`,
  numbers: ends.map(i => i + 1).join(' '),
})

/** A line by itself, drawn anew only when it has changed: a long text is typed as easily as a short one. */
const Line = memo(
  ({ pieces }: { pieces: readonly Piece[] }) => (
    <div>
      {pieces.map(({ words, look, numbers }, i) =>
        look === '' ? (
          words
        ) : (
          <mark key={i} className={look} data-n={numbers}>
            {words}
          </mark>
        ),
      )}
      {'\n'}
    </div>
  ),
  (a, b) =>
    a.pieces.length === b.pieces.length &&
    a.pieces.every((piece, i) => {
      const other = b.pieces[i]
      return piece.words === other?.words && piece.look === other.look && piece.numbers === other.numbers
    }),
)

const worst = (severities: Finding['severity'][]): Finding['severity'] =>
  (['error', 'warning'] as const).find(one => severities.includes(one)) ?? 'hint'
