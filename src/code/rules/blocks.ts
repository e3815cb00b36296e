// The document cut into blocks: a heading, a clause, an item of a list, a paragraph; each with its place in the source.

export type Mark = { kind: 'number'; number: string } | { kind: 'letter'; letter: string } | { kind: 'dash' } | { kind: 'none' }

/** `start` and `end` are offsets of the source, mark included; `text` is what stands after the mark, lines joined. */
export type Block = { mark: Mark; text: string; start: number; end: number }

const marks: readonly [RegExp, (found: RegExpExecArray) => Mark][] = [
  [/^#*\s*(\d+(?:\.\d+)*)\.?\s+(?=\S)/u, found => ({ kind: 'number', number: found[1]! })],
  [/^[-–—•*]?\s*([а-яё])\)\s*/u, found => ({ kind: 'letter', letter: found[1]! })],
  [/^[-–—•]\s*/u, () => ({ kind: 'dash' })],
  [/^#+\s+/u, () => ({ kind: 'none' })],
]

/** A line that goes on with the sentence before, though an empty line stands between them. */
const goesOn = (line: string, before: string) => /^[\p{Ll}(]/u.test(line) && !/[.;:!?»*]$/u.test(before)

export function blocksOf(source: string): Block[] {
  const blocks: Block[] = []
  let afterGap = true
  for (const { line, start } of linesOf(source)) {
    if (line === '') {
      afterGap = true
      continue
    }
    const { mark, rest } = markOf(line)
    const last = blocks.at(-1)
    const joins = last && mark.kind === 'none' && (afterGap ? goesOn(line, last.text) : !line.startsWith('Пример'))
    if (joins) {
      last.text = `${last.text} ${rest}`
      last.end = start + line.length
    } else blocks.push({ mark, text: rest, start, end: start + line.length })
    afterGap = false
  }
  return blocks.map(block => ({ ...block, text: plain(block.text) }))
}

function markOf(line: string): { mark: Mark; rest: string } {
  for (const [pattern, read] of marks) {
    const found = pattern.exec(line)
    if (found) return { mark: read(found), rest: line.slice(found[0].length) }
  }
  return { mark: { kind: 'none' }, rest: line }
}

function* linesOf(source: string): Generator<{ line: string; start: number }> {
  for (const found of source.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/gu)) {
    const raw = found[0].replace(/[\r\n]+$/u, '')
    const line = raw.trim()
    yield { line, start: found.index + raw.length - raw.trimStart().length }
  }
}

/** Without the asterisks of emphasis, spaces single. */
const plain = (text: string) => text.replaceAll(/\*+/gu, '').replaceAll(/\s+/gu, ' ').trim()
