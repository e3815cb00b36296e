// Which sentence of a letter answers a question: each is weighed by its words beside what is asked, by what it says of the question and where it stands.
import type { Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { WORD, codeAt } from '#russian/text/tokens.ts'
import { NOTHING, hashedOn, mix } from '../hash.ts'
import { keyOf } from '../keys.ts'
import type { Heard } from '../rules/answers.ts'
import { kinds as allKinds, type KindsHeld } from '../rules/kinds-asked.ts'
import type { Asked, Part } from './asked.ts'
import { evasions, repeatsQuestion } from './evasions.ts'

/** What is known of a sentence as an answer beside its words, in the order of `answering.data.ts`; 0…1. */
export const traits = [
  ...['own', 'close', 'near', 'nearOrBefore', 'nearAfter', 'others', 'moreThanOthers', 'lessThanOthers', 'best'],
  ...['held', 'outOfPlace', 'farOutOfPlace', 'first', 'second', 'last', 'figure', 'length', 'asks'],
  ...['repeats', 'evades', 'evadedAfter'],
  ...allKinds.map(kind => `held ${kind}`),
]

/**
 * What a letter shows of the parts of its questions: `traits`, a row for each part and sentence, sentence by sentence; `stems`: hashes of the beginnings
 * of words, those of a sentence from `from[sentence]` on; `evades`: 1 for a sentence that does nothing but put off.
 */
export type Seen = { traits: Float64Array; stems: Int32Array; from: Int32Array; evades: Uint8Array; parts: readonly Part[] }

/** `none`: what no answer weighs. `rowOf`: the row of a key among `weights`, or −1; a weight is so many steps of `scale`. */
export type Model = {
  traits: ArrayLike<number>
  none: number
  rowOf: (key: number) => number
  weights: ArrayLike<number>
  scale: number
}

/** Of a part: the log weight of each sentence as its answer. */
export type Weighed = readonly Float64Array[]

export function weigh({ traits: rows, stems, from, parts }: Seen, { traits: own, rowOf, weights, scale }: Model): Weighed {
  const count = from.length - 1
  return parts.map(({ asked: { cues } }, part) => {
    const weighed = new Float64Array(count)
    for (let at = 0; at < count; at++) {
      const row = (part * count + at) * own.length
      let sum = 0
      for (let trait = 0; trait < own.length; trait++) sum += rows[row + trait]! * own[trait]!
      let steps = 0
      for (let word = from[at]!; word < from[at + 1]!; word++)
        for (let cue = 0; cue < cues.length; cue++) {
          const place = rowOf(pairOf(cues[cue]!, stems[word]!))
          if (place >= 0) steps += weights[place]!
        }
      weighed[at] = sum + steps * scale
    }
    return weighed
  })
}

/** The key of a cue of the question beside the beginning of a word of the sentence. */
export const pairOf = (cue: number, stem: number): number => keyOf(mix(cue, stem))

/** Looks at each sentence as an answer of each part. `questions`: how many there are. */
export function seenIn(
  text: Text,
  sentences: readonly Sentence[],
  parts: readonly Part[],
  questions: number,
  heard: Heard,
  held: KindsHeld,
): Seen {
  const count = sentences.length
  const rows = new Float64Array(parts.length * count * traits.length)
  const said = parts.map(({ asked }) => saidOf(asked, heard, count))
  const figures = Uint8Array.from(sentences, ({ first, last }) => Number(hasFigure(text, first, last)))
  const isEvasion = evasions(text.dictionary)
  const evades = Uint8Array.from(sentences, sentence => Number(isEvasion(text, sentence)))
  const repeats = Uint8Array.from(sentences, sentence => Number(repeatsQuestion(text, sentence)))
  const { stems, from } = stemsIn(text, sentences)
  for (const [part, { question, asked }] of parts.entries()) {
    const { own, close, near } = said[part]!
    const { kind } = asked
    const holds = kind === undefined ? () => false : held.holds(kind)
    const due = (question + 0.5) / questions
    const most = near.reduce((so, one) => Math.max(so, one), 0)
    for (let at = 0; at < count; at++) {
      let others = 0
      for (let other = 0; other < said.length; other++)
        if (parts[other]!.question !== question) others = Math.max(others, said[other]!.near[at]!)
      const here = near[at]!
      const away = Math.abs((at + 0.5) / count - due)
      let row = (part * count + at) * traits.length
      rows[row++] = own[at]!
      rows[row++] = close[at]!
      rows[row++] = here
      rows[row++] = Math.max(here, near[at - 1] ?? 0)
      rows[row++] = near[at + 1] ?? 0
      rows[row++] = others
      rows[row++] = Math.max(0, here - others)
      rows[row++] = Math.max(0, others - here)
      rows[row++] = Number(here > 0 && most - here < ALIKE)
      const isHeld = holds(at)
      rows[row++] = Number(isHeld)
      rows[row++] = away
      rows[row++] = away * away
      rows[row++] = Number(at === 0)
      rows[row++] = Number(at === 1)
      rows[row++] = Number(at >= count - 2)
      rows[row++] = figures[at]!
      rows[row++] = Math.min(1, (from[at + 1]! - from[at]!) / LONG)
      rows[row++] = Number(text.source[sentences[at]!.end - 1] === '?')
      rows[row++] = repeats[at]!
      rows[row++] = evades[at]!
      rows[row++] = evades[at + 1] ?? 0
      if (isHeld) rows[row + allKinds.indexOf(kind!)] = 1
    }
  }
  return { traits: rows, stems, from, evades, parts }
}

/** Shares that differ by less are alike. */
const ALIKE = 0.01
/** Words of a long sentence. */
const LONG = 30

/** What share of a question each sentence says: itself, by close synonyms, by any. */
function saidOf({ roots }: Asked, heard: Heard, count: number) {
  const [own, close, near] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  let all = 0
  for (const { weight } of roots) all += weight
  for (const { root, weight, near: share } of roots) {
    const said = heard.get(root)!
    const part = weight / all
    for (let at = 0; at < count; at++) {
      if ((said.near[at]! & said.bit) === 0) continue
      const isOwn = (said.own[at]! & said.bit) !== 0
      if (isOwn) own[at]! += part
      if ((said.close[at]! & said.bit) !== 0) close[at]! += part
      near[at]! += isOwn ? part : part * share
    }
  }
  return { own, close, near }
}

function hasFigure({ tokens }: Text, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const code = codeAt(tokens, i)
    if (code >= ZERO && code <= NINE) return true
  }
  return false
}
const [ZERO, NINE] = [48, 57]

/** By so many letters at its beginning a word is known, «ё» as «е»: «выплатят» and «выплата» are one. */
const STEM = 5

function stemsIn({ tokens }: Text, sentences: readonly Sentence[]): { stems: Int32Array; from: Int32Array } {
  const { source, kind, start, end } = tokens
  const from = new Int32Array(sentences.length + 1)
  const stems = new Int32Array(sentences.reduce((sum, { first, last }) => sum + last - first, 0))
  let count = 0
  for (const [at, { first, last }] of sentences.entries()) {
    for (let i = first; i < last; i++)
      if (kind[i] === WORD) stems[count++] = stemOf(source, start[i]!, Math.min(end[i]!, start[i]! + STEM))
    from[at + 1] = count
  }
  return { stems: stems.subarray(0, count), from }
}

function stemOf(source: string, start: number, end: number): number {
  let hash = NOTHING
  for (let at = start; at < end; at++) hash = hashedOn(hash, small(source.charCodeAt(at)))
  return hash
}

/** In small letters. */
function small(code: number): number {
  if (code >= 0x410 && code <= 0x42f) return code + 0x20
  return code === 0x401 || code === 0x451 ? 0x435 : code
}

/**
 * What the weights tell of a part of a question. `answered`: how well anything answers it, what answers another question left out; `behindOthers`: how much
 * better another is answered; `outOfOrder`: its answer and that of another stand the other way round.
 */
export type Told = { answered: number; behindOthers: number; outOfOrder: boolean }

export function told(weighed: Weighed, parts: readonly Pick<Part, 'question'>[], none: number): Told[] {
  const sums = weighed.map(logSum)
  const likely = likelihoods(weighed, none)
  const best = weighed.map(own => own.reduce((most, weight, at) => (weight > own[most]! ? at : most), 0))
  return weighed.map((own, part) => {
    const { question } = parts[part]!
    const others = [...parts.keys()].filter(other => parts[other]!.question !== question)
    const free = own.map((weight, at) => {
      const taken = others.reduce((most, other) => Math.max(most, likely[other]![at]!), 0)
      return weight + Math.log(Math.max(LEFT, 1 - taken))
    })
    return {
      answered: logSum(free),
      behindOthers: others.length > 0 ? Math.max(...others.map(other => sums[other]!)) - sums[part]! : 0,
      outOfOrder: others.some(other =>
        parts[other]!.question < question ? best[other]! > best[part]! : best[other]! < best[part]!,
      ),
    }
  })
}

/** Of a part: how likely each sentence is its answer, 0…1; `none`: what no answer weighs. */
export const likelihoods = (weighed: Weighed, none: number): Float64Array[] =>
  weighed.map(own => {
    const all = logSum([logSum(own), none])
    return own.map(weight => Math.exp(weight - all))
  })

/** What is left of a sentence that surely answers another question. */
const LEFT = 0.001

/** log Σ exp; of nothing, next to nothing. */
function logSum(values: ArrayLike<number>): number {
  let most = -EMPTY
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at]!)
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += Math.exp(values[at]! - most)
  return values.length === 0 ? -EMPTY : most + Math.log(sum)
}
const EMPTY = 10
