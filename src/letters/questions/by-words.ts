// A plain look beside the weighed one: is a question passed over, told by how many of its words are said and whether a figure stands by them?
import type { Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { NUMBER } from '#russian/text/tokens.ts'
import { coverage, isSaid, type Heard, type Root } from '../rules/answers.ts'
import { asksFigure, hasKind, type KindsHeld } from '../rules/kinds-asked.ts'
import { COMMON, type Asked } from './asked.ts'
import { KIND, WINDOW, some } from './stretch.ts'

/** A question with no more of its words in the text is passed over… */
const MET = 0.4
/** …if the text speaks so much more of another; of a question hardly touched, a little more is enough. */
const GAP = 0.3
const LITTLE = 0.2
const LITTLE_GAP = 0.2
/** So many telling words of a question, of which none is said, and it is passed over too. */
const TELLING = 3
/** A figure counts as the answer where it stands by no less than this share of the words best met. */
const NEAR = 0.5
/** Met so well, a question is answered even where nothing is counted. */
const WELL_MET = 0.75
const SYNONYM = 0.7

export type Letter = {
  text: Text
  sentences: readonly Sentence[]
  heard: Heard
  kinds: KindsHeld
  /** Root → how many of the questions ask about it. */
  askers: ReadonlyMap<string, number>
  /** Is the sentence nothing but an evasion? */
  isEvasion: (sentence: number) => boolean
  putsOff: boolean
}

/** Of each question: does it seem to be passed over? */
export function passedByWords(letter: Letter, questions: readonly (readonly Asked[])[]): boolean[] {
  const { sentences, heard, kinds, askers, putsOff } = letter
  const plain = ({ root, rare }: Root): Root => ({
    root,
    rare,
    weight: rare * (askers.get(root)! > 1 ? COMMON : 1),
    near: SYNONYM,
  })
  const asked = questions.map(([whole]) => whole!.roots.map(plain))
  const places = questions.map(([whole], at) => bestPlace(letter, whole!, asked[at]!))
  const best = Math.max(...places.map(({ share }) => share))
  const worst = places.reduce((low, { share }, at) => (share < places[low]!.share ? at : low), 0)
  const alone = questions.length === 1
  return questions.map((parts, at) => {
    const { share, from, to } = places[at]!
    const { leans, kind } = parts[0]!
    if (leans && at > 0 && asksFigure(kind) && some(0, sentences.length, kinds.holds(kind!))) return false
    const figureMissing = (parts.length > 1 ? parts.slice(1) : parts).some(part => {
      if (!asksFigure(part.kind)) return false
      const place = parts.length > 1 ? bestPlace(letter, part, part.roots.map(plain)) : places[at]!
      return (place.share > 0 || parts.length > 1) && !place.isFigured()
    })
    const evaded = figureMissing || (share >= MET && isEvaded(letter, from, to)) || (alone && share < WELL_MET && putsOff)
    const passedOver = at === worst && share <= MET && best - share >= (share <= LITTLE ? LITTLE_GAP : GAP)
    const silent = share === 0 && (!alone || sentences.length < 3)
    const rare = asked[at]!.filter(({ weight }) => weight === 1)
    const foreign =
      !alone && rare.length >= TELLING && !rare.some(({ root }) => isSaid(heard.get(root)!, 0, sentences.length, 'close'))
    return evaded || passedOver || silent || foreign
  })
}

/** The sentences, three at most, that speak most of what was asked; the shortest such stretch. */
function bestPlace({ sentences, heard, kinds }: Letter, { kind }: Asked, roots: readonly Root[]) {
  const covering = coverage(roots, heard, 'close')
  const hasSign = kind !== undefined && kind !== 'how'
  const holdsAt = hasSign ? kinds.holds(kind) : () => false
  const figure = asksFigure(kind)
  const plus = hasSign ? KIND : 0
  let best = { share: 0, from: 0, to: 0 }
  for (let from = 0; from < sentences.length; from++) {
    let held = false
    let looked = from
    for (let to = from; to < Math.min(sentences.length, from + WINDOW); to++) {
      const covered = covering(from, to)
      // Nobody looks for the kind of thing where it would not help.
      if (covered === 0 || covered + plus <= best.share - 0.01) continue
      for (; looked <= to; looked++) held ||= (!figure || covering(looked, looked) > 0) && holdsAt(looked)
      const share = covered + (held ? plus : -plus)
      const shorter = to - from < best.to - best.from
      if (share > best.share + 0.01 || (shorter && share > best.share - 0.01)) best = { share, from, to }
    }
  }
  /** Does the kind of thing stand where no less than that much is said, itself saying it or not? */
  const isHeldBy = (least: number): boolean => {
    for (let from = 0; from < sentences.length; from++)
      for (let to = from; to < Math.min(sentences.length, from + WINDOW); to++) {
        const covered = covering(from, to)
        if (covered === 0 || covered < least) continue
        if (some(from, to + 1, holdsAt)) return true
      }
    return false
  }
  return { ...best, isFigured: () => isHeldBy(best.share * NEAR) }
}

/** The stretch taken for the answer says nothing exact: «этот вопрос регулируется законодательством». */
function isEvaded({ text, sentences, isEvasion }: Letter, from: number, to: number): boolean {
  const { start, end } = sentences[from]!
  const echoed = /^(?:Вы |На вопрос|Вас интересует|По вопросу)/u.test(text.source.slice(start, end))
  const last = echoed ? Math.min(to + 1, sentences.length - 1) : to
  if (last - from >= 2) return false
  return !hasKind(text, sentences[from]!.first, sentences[last]!.last, NUMBER) && some(from, last + 1, isEvasion)
}
