// The tree of the Code: sections, clauses, items by letter or by place, paragraphs, examples. Nothing of the source is left out.
import type { Clause, ClauseKind, Repair } from '../model.ts'
import { repairAlphabet } from './alphabet.ts'
import { blocksOf, type Block } from './blocks.ts'
import { exampleAt } from './examples.ts'

/** A clause with its place in the source: `source.slice(start, end)` is what it was made of. */
export type Placed = Clause & { start: number; end: number }

/** Pieces in the order of the source; the gaps between them are empty lines only. */
export function parseCode(source: string): { clauses: Placed[]; repairs: Repair[] } {
  const { text, repairs } = repairAlphabet(source)
  const blocks = blocksOf(text)
  const tree = new Tree()
  for (let at = 0; at < blocks.length;) {
    const length = exampleAt(blocks, at)
    if (length > 0) tree.example(blocks.slice(at, at + length))
    else tree.add(blocks[at]!)
    at += Math.max(1, length)
  }
  return { clauses: tree.withOrdinals(), repairs }
}

class Tree {
  readonly #clauses: Placed[] = []
  /** The section or clause that items and paragraphs belong to. */
  #under: Placed | undefined
  /** The item whose text ends with a colon: dashes after it are its own. */
  #list: Placed | undefined
  readonly #counts = new Map<string, number>()
  readonly #ids = new Set<string>()

  add(block: Block): void {
    const { mark } = block
    if (mark.kind === 'number') this.#numbered(block, mark.number)
    else if (mark.kind === 'letter') this.#list = this.#push(block, 'item', `${this.#owner()}.${mark.letter}`, this.#owner())
    else if (mark.kind === 'dash') {
      const owner = this.#list?.text.endsWith(':') ? this.#list.id : this.#owner()
      this.#push(block, 'item', `${owner}.${this.#next(owner)}`, owner)
    } else if (!this.#under) this.#push(block, 'title', `0.${this.#next('0')}`, null)
    else this.#push(block, 'paragraph', `${this.#owner()}.абз${this.#next(`${this.#owner()}.абз`)}`, this.#owner())
  }

  example(blocks: Block[]): void {
    const owner = this.#clauses.findLast(({ kind }) => kind !== 'example')
    const parent = owner?.id ?? '0'
    const text = blocks.map(one => one.text).join('\n')
    const whole = { ...blocks[0]!, text, end: blocks.at(-1)!.end }
    const count = this.#next(`${parent}.пример`)
    this.#push(whole, 'example', `${parent}.пример${count > 1 ? count : ''}`, owner ? parent : null)
  }

  /** Where a clause has no list, its paragraphs are what its items would be: «4.3.2» is its second. */
  withOrdinals(): Placed[] {
    const withItems = new Set(this.#clauses.filter(({ kind }) => kind === 'item').map(({ parent }) => parent))
    const renamed = new Map(
      this.#clauses
        .filter(({ kind, parent }) => kind === 'paragraph' && !withItems.has(parent))
        .map(({ id }) => [id, id.replace('абз', '')] as const)
        .filter(([, ordinal]) => !this.#ids.has(ordinal)),
    )
    const now = (id: string) => {
      const old = [...renamed.keys()].find(one => id === one || id.startsWith(`${one}.`))
      return old === undefined ? id : renamed.get(old)! + id.slice(old.length)
    }
    return this.#clauses.map(one => ({ ...one, id: now(one.id), parent: one.parent && now(one.parent) }))
  }

  #numbered(block: Block, number: string): void {
    const parent = this.#nearest(number)
    this.#under = this.#push(block, number.includes('.') ? 'clause' : 'section', number, parent)
    this.#list = undefined
  }

  #owner = () => this.#under?.id ?? '0'

  /** «4.2» for «4.2.3»; where the document has no such clause, the one above it. */
  #nearest(number: string): string | null {
    if (!number.includes('.')) return null
    const above = number.slice(0, number.lastIndexOf('.'))
    return this.#ids.has(above) ? above : this.#nearest(above)
  }

  #next(of: string): number {
    const count = (this.#counts.get(of) ?? 0) + 1
    this.#counts.set(of, count)
    return count
  }

  /** A number that the document uses twice is told apart by «-2». */
  #push({ text, start, end }: Block, kind: ClauseKind, wanted: string, owner: string | null): Placed {
    let id = wanted
    for (let i = 2; this.#ids.has(id); i++) id = `${wanted}-${i}`
    this.#ids.add(id)
    const parent = owner !== null && this.#ids.has(owner) ? owner : null
    const clause = { id, kind, text, parent, start, end }
    this.#clauses.push(clause)
    return clause
  }
}
