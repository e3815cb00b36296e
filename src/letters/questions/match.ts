// What tells whether a letter answers a question: how much of it is said, where, with what kind of thing, and whose that place is.
import type { Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { NUMBER } from '#russian/text/tokens.ts'
import { coverage, heardIn, isSaid, type Heard, type Root } from '../rules/answers.ts'
import { asksFigure, hasKind, kindsHeld, type Kind, type KindsHeld } from '../rules/kinds-asked.ts'
import { COMMON, askersOf, partsOf, rootsAsked, type Asked } from './asked.ts'
import { seenIn, told, weigh, type Model, type Seen } from './answering.ts'
import { repeatsQuestion } from './evasions.ts'

/** What is known of a question and a letter, in the order of `weights.data.ts`; most are 0 or 1. The last three the model of answers tells. */
export const signs = [
  'one',
  'thingsNowhere',
  'figureMissing',
  'freeKind',
  'noFreeKind',
  'lessThanOthers',
  'alone',
  'evasionHere',
  'askedFirst',
  'askedLastOfMany',
  'asksTerm',
  'askedAtLength',
  'answered',
  'behindOthers',
  'outOfOrder',
] as const
const FROM_ANSWERS = signs.indexOf('answered')

/** `from` … `to`: the sentences taken for the answer; `share`: how much of the question they say. */
export type Match = { signs: Float64Array; share: number; from: number; to: number }

/** Of each question its parts; `seen`: what the model of answers is shown. */
export type Matches = { parts: Match[][]; seen: Seen }

/** What is asked and where it is best answered. */
type Judged = {
  question: number
  asked: Asked
  roots: readonly Root[]
  covering: (from: number, to: number) => number
  holdsAt: (sentence: number) => boolean
  figure: boolean
  share: number
  from: number
  to: number
  /** The kind of thing asked for stands there. */
  held: boolean
}

/** Sentences that an answer may take. */
const WINDOW = 3
/** What it adds that the kind of thing asked for stands there, and takes away that it does not. */
const KIND = 0.1
/** Kinds of answers that are a term or a sum. */
const TERMS: ReadonlySet<Kind> = new Set<Kind>(['when', 'lasts', 'costs'])
/** Words of a question from which on longer ones are alike. */
const LONG_QUESTION = 15
/** What a sentence more costs. */
const LONGER = 0.03
/** What a word of the question before says of one that leans on it. */
const LEANT = 0.3
/** A question with less of it said may be answered in other words, by sentences that are no other question's. */
const LITTLE = 0.4
/** A sentence is a question's from this share on. */
const OWNED = 0.3
/** What the model of answers tells is counted in steps like those of other signs. */
const STEP = 0.2

/** Of each question what tells whether its parts are answered. */
export function matches(text: Text, sentences: readonly Sentence[], questions: readonly (readonly Asked[])[]): Matches {
  const heard = heardIn(text, sentences, rootsAsked(questions))
  const kinds = kindsHeld(text, sentences)
  const askers = askersOf(questions)
  const repeats = (at: number) =>
    at < OPENING && sentences[at]!.block === sentences[0]!.block && repeatsQuestion(text, sentences[at]!)
  /** What only repeats the questions at the head of a letter answers none. */
  const body = { from: sentences.length > 1 && repeats(0) ? (repeats(1) ? 2 : 1) : 0, to: sentences.length }
  const judged = judge(body, questions, heard, kinds, askers)
  const owners = ownersOf(judged, sentences.length)
  const seen = seenIn(text, sentences, judged, questions.length, heard, kinds)
  const isEvasion = (at: number) => seen.evades[at] === 1
  const hasNumber = (at: number) => hasKind(text, sentences[at]!.first, sentences[at]!.last, NUMBER)
  const parts: Match[][] = questions.map(() => [])
  for (const one of judged) parts[one.question]!.push({ signs: signsOf(one), share: one.share, from: one.from, to: one.to })
  return { parts, seen }

  function signsOf(one: Judged): Float64Array {
    const { question, asked, holdsAt, figure, share, from, to, held } = one
    const isFree = (at: number) => owners[at]! < 0 || owners[at] === question
    const mayBeFree = share < LITTLE && asked.kind !== undefined
    const freeKind = mayBeFree && some(0, sentences.length, at => isFree(at) && holdsAt(at))
    const more = judged.reduce((most, other) => (other.question === question ? most : Math.max(most, other.share - share)), 0)
    return Float64Array.of(
      1,
      thingsNowhere(one),
      Number(figure && isFar(one)),
      Number(freeKind && !figure),
      Number(mayBeFree && !freeKind),
      more,
      Number(questions.length === 1 && (held || !figure)),
      Number(share > 0 && some(from, Math.min(sentences.length, to + 2), at => evadesHere(at, one) && isEvasion(at))),
      Number(questions.length > 1 && question === 0),
      Number(questions.length > 2 && question === questions.length - 1),
      Number(asked.kind !== undefined && TERMS.has(asked.kind)),
      Math.min(1, asked.words / LONG_QUESTION),
      ...[0, 0, 0],
    )
  }

  /** Of the things that only this question asks about the share that no sentence names but one that repeats the question. */
  function thingsNowhere({ asked, roots }: Judged): number {
    const own = roots.filter(({ root, rare }) => rare === 1 && asked.things.has(root) && askers.get(root) === 1)
    if (own.length === 0) return 0
    return (
      own.filter(({ root }) => !some(0, sentences.length, at => isSaid(heard.get(root)!, at, at + 1) && !repeats(at))).length /
      own.length
    )
  }

  /** No figure stands near words of the question: what is near says less than half of what the best place says. */
  function isFar({ covering, holdsAt, share }: Judged): boolean {
    const isNear = (from: number) => covering(from, Math.min(sentences.length - 1, from + WINDOW - 1)) >= share / 2
    return !some(0, sentences.length, at => some(Math.max(0, at - WINDOW + 1), at + 1, isNear) && holdsAt(at))
  }

  function evadesHere(at: number, { covering, share, from, to }: Judged): boolean {
    if (hasNumber(at)) return false
    return at > to ? !some(from, to + 1, hasNumber) : covering(at, at) >= share / 2
  }
}

/** Writes what a model of answers tells of each part into its signs. */
export function tell(parts: readonly (readonly Match[])[], seen: Seen, model: Model): void {
  const of = told(weigh(seen, model), seen.parts, model.none)
  for (const [at, { signs: lit }] of parts.flat().entries()) {
    const { answered, behindOthers, outOfOrder } = of[at]!
    lit.set([answered * STEP, behindOthers * STEP, Number(outOfOrder)], FROM_ANSWERS)
  }
}

/** At the head of a letter the questions are repeated: «Вы спросили о работе лаборантом и о детском саде». */
const OPENING = 2

/** Each part of each question, its words weighed, and the sentences that say most of it with the kind of thing asked for. */
function judge(
  body: { from: number; to: number },
  questions: readonly (readonly Asked[])[],
  heard: Heard,
  kinds: KindsHeld,
  askers: ReadonlyMap<string, number>,
): Judged[] {
  const shared = (one: Root): Root => (askers.get(one.root)! > 1 ? { ...one, weight: one.weight * COMMON } : one)
  return partsOf(questions).map(({ question, asked }) => {
    const before = asked.leans && question > 0 ? questions[question - 1]![0]!.roots : []
    const leant = before
      .filter(({ root }) => !asked.roots.some(own => own.root === root))
      .map(one => ({ ...one, weight: one.weight * LEANT }))
    const roots = [...asked.roots.map(shared), ...leant]
    const covering = coverage(roots, heard)
    const focus = asked.kind === 'whether' ? asked.roots[asked.focus] : undefined
    const said = focus && heard.get(focus.root)
    const { kind } = asked
    const mayHold = kind === undefined ? () => false : kinds.mayHold(kind)
    const holdsAt = said ? (at: number) => isSaid(said, at, at + 1) || mayHold(at) : mayHold
    const figure = asksFigure(kind)
    const best = bestPlace({ asked, covering, holdsAt, figure }, body)
    return { question, asked, roots, covering, holdsAt, figure, ...best }
  })
}

/** A figure is the answer only where it stands with words of the question. */
function bestPlace(
  { asked, covering, holdsAt, figure }: Pick<Judged, 'asked' | 'covering' | 'holdsAt' | 'figure'>,
  body: { from: number; to: number },
) {
  const plus = asked.kind === undefined ? 0 : KIND
  const mayHold = (at: number) => (!figure || covering(at, at) > 0) && holdsAt(at)
  let best = { share: 0, from: 0, to: 0, held: false }
  let most = -1
  for (let { from } = body; from < body.to; from++)
    for (let to = from; to < Math.min(body.to, from + WINDOW); to++) {
      const share = covering(from, to)
      const longer = (to - from) * LONGER
      // Nobody looks for the kind of thing where it would not help.
      if (share === 0 || share + plus - longer <= most + 0.01) continue
      const held = asked.kind !== undefined && some(from, to + 1, mayHold)
      const worth = share + (held ? plus : -plus) - longer
      if (worth > most + 0.01) {
        most = worth
        best = { share, from, to, held }
      }
    }
  return best
}

/** Of each sentence the question that it says most of, −1 if it says little of any. */
function ownersOf(judged: readonly Judged[], count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    let most = 0
    let owner = -1
    for (const { question, covering, roots } of judged) {
      const share = roots.length === 0 ? 0 : covering(at, at)
      if (share >= OWNED && share > most + 0.05) [most, owner] = [share, question]
    }
    return owner
  })
}

/** Is it so of one of the sentences `from` … `to − 1`? */
function some(from: number, to: number, isSo: (sentence: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (isSo(at)) return true
  return false
}
