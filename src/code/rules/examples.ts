// Which blocks are examples and not rules: «Пример: …», words to say in quotation marks, a sample letter after its caption.
import type { Block } from './blocks.ts'

const caption = /^Пример[\p{L} ]*:/u
const spoken = /^«[^»]*»?[.!]*$/u
const salutation = /^Уважаем\p{L}+ .*!$/u
const addressee = /^\p{Lu}\p{Ll}+ \p{Lu}\. ?\p{Lu}\.$/u

/** How many blocks from `at` on make one example; 0 if none begins there. */
export function exampleAt(blocks: readonly Block[], at: number): number {
  const { text, mark } = blocks[at]!
  if (mark.kind === 'number' || mark.kind === 'letter') return 0
  if (!caption.test(text)) return mark.kind === 'none' && (spoken.test(text) || salutation.test(text)) ? 1 : 0
  return text.endsWith(':') ? 1 + sampleAfter(blocks, at + 1) : 1 + openQuotation(blocks, at)
}

/** After a bare caption: to whom, the salutation, and one paragraph of the letter. */
function sampleAfter(blocks: readonly Block[], from: number): number {
  let at = from
  const isNext = (pattern: RegExp) => blocks[at]?.mark.kind === 'none' && pattern.test(blocks[at]!.text)
  if (isNext(addressee)) at++
  if (isNext(salutation)) at++
  if (isNext(/^(?!Пример)/u)) at++
  return at - from
}

/** A quotation that is opened and not closed takes the blocks until it is. */
function openQuotation(blocks: readonly Block[], at: number): number {
  const opened = (text: string) => Array.from(text).reduce((sum, sign) => sum + (sign === '«' ? 1 : sign === '»' ? -1 : 0), 0)
  let depth = opened(blocks[at]!.text)
  let more = 0
  while (depth > 0 && blocks[at + more + 1]?.mark.kind === 'none') depth += opened(blocks[at + ++more]!.text)
  return depth > 0 ? 0 : more
}
