// A plain look beside the weighed one: is a question passed over, told by how many of its words are said and whether a figure stands by them?
import type { Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { NUMBER } from '#russian/text/tokens.ts'
import { coverage, isSaid, type Heard, type Root } from '../rules/answers.ts'
import { asksFigure, holds } from '../rules/kinds-asked.ts'
import type { Asked } from './asked.ts'
import type { Evasion } from './evasions.ts'

/** A question with no more of its words in the text is passed over… */
const MET = 0.4
/** …if the text speaks so much more of another; of a question hardly touched, a little more is enough. */
const GAP = 0.3
const LITTLE = 0.2
const LITTLE_GAP = 0.2
/** So many telling words of a question, of which none is said, and it is passed over too. */
const TELLING = 3
/** What it adds that the kind of thing asked for stands there, and takes away that it does not. */
const KIND = 0.1
/** A figure counts as the answer where it stands by no less than this share of the words best met. */
const NEAR = 0.5
/** Met so well, a question is answered even where nothing is counted. */
const WELL_MET = 0.75
/** What a word that several questions share says of one of them. */
const COMMON = 0.5
const SYNONYM = 0.7
const WINDOW = 3

export type Letter = { text: Text; sentences: readonly Sentence[]; heard: Heard; evading: readonly Evasion[]; putsOff: boolean }

/** Of each question: does it seem to be passed over? */
export function passedByWords(letter: Letter, questions: readonly (readonly Asked[])[]): boolean[] {
  const { text, sentences, heard, putsOff } = letter
  const askers = new Map<string, number>()
  for (const [whole] of questions) for (const { root } of whole!.roots) askers.set(root, (askers.get(root) ?? 0) + 1)
  const plain = ({ root, rare }: Root): Root => ({
    root,
    rare,
    weight: rare * (askers.get(root)! > 1 ? COMMON : 1),
    near: SYNONYM,
  })
  const places = questions.map(([whole]) => bestPlace(letter, whole!, whole!.roots.map(plain)))
  const best = Math.max(...places.map(({ share }) => share))
  const worst = places.reduce((low, { share }, at) => (share < places[low]!.share ? at : low), 0)
  const alone = questions.length === 1
  return questions.map((parts, at) => {
    const { share, from, to } = places[at]!
    const { leans, kind } = parts[0]!
    if (leans && at > 0 && asksFigure(kind) && sentences.some(({ first, last }) => holds[kind!](text, first, last))) return false
    const figureMissing = (parts.length > 1 ? parts.slice(1) : parts).some(part => {
      if (!asksFigure(part.kind)) return false
      const place = parts.length > 1 ? bestPlace(letter, part, part.roots.map(plain)) : places[at]!
      return !place.figured && (place.share > 0 || parts.length > 1)
    })
    const evaded = figureMissing || (share >= MET && isEvasion(letter, from, to)) || (alone && share < WELL_MET && putsOff)
    const passedOver = at === worst && share <= MET && best - share >= (share <= LITTLE ? LITTLE_GAP : GAP)
    const silent = share === 0 && (!alone || sentences.length < 3)
    const rare = parts[0]!.roots.map(plain).filter(({ weight }) => weight === 1)
    const foreign =
      !alone && rare.length >= TELLING && !rare.some(({ root }) => sentences.some((_, s) => isSaid(heard.get(root)!, s, 'close')))
    return evaded || passedOver || silent || foreign
  })
}

/** The sentences, three at most, that speak most of what was asked; the shortest such stretch. */
function bestPlace({ text, sentences, heard }: Letter, { kind }: Asked, roots: readonly Root[]) {
  const covering = coverage(roots, heard, 'close')
  const hasSign = kind !== undefined && kind !== 'how'
  const known = new Int8Array(sentences.length)
  const holdsAt = (at: number): boolean => {
    const { first, last } = sentences[at]!
    if (known[at] === 0) known[at] = holds[kind!](text, first, last) ? 1 : -1
    return known[at] === 1
  }
  const figure = asksFigure(kind)
  let best = { share: 0, from: 0, to: 0 }
  let figuredShare = -1
  for (let from = 0; from < sentences.length; from++) {
    let held = false
    let own = false
    let looked = from
    for (let to = from; to < Math.min(sentences.length, from + WINDOW); to++) {
      const covered = covering(from, to)
      if (covered === 0) continue
      // Where nothing asked is said nobody looks for the kind of thing.
      for (; looked <= to; looked++) {
        if (!hasSign || !holdsAt(looked)) continue
        held = true
        own ||= !figure || covering(looked, looked) > 0
      }
      const share = covered + (!hasSign ? 0 : own ? KIND : -KIND)
      if (held && covered > figuredShare) figuredShare = covered
      const shorter = to - from < best.to - best.from
      if (share > best.share + 0.01 || (shorter && share > best.share - 0.01)) best = { share, from, to }
    }
  }
  return { ...best, figured: figuredShare >= best.share * NEAR }
}

/** The stretch taken for the answer says nothing exact: «этот вопрос регулируется законодательством». */
function isEvasion({ text, sentences, evading }: Letter, from: number, to: number): boolean {
  const { start, end } = sentences[from]!
  const echoed = /^(?:Вы |На вопрос|Вас интересует|По вопросу)/u.test(text.source.slice(start, end))
  const last = echoed ? Math.min(to + 1, sentences.length - 1) : to
  if (last - from >= 2) return false
  const kinds = text.tokens.kind.subarray(sentences[from]!.first, sentences[last]!.last)
  return !kinds.includes(NUMBER) && evading.slice(from, last + 1).includes('whole')
}
