// What tells whether a letter answers a question: how much of it is said, where, with what kind of thing, and whose that place is.
import type { Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { NUMBER } from '#russian/text/tokens.ts'
import { coverage, heardIn, isSaid, type Heard, type Root } from '../rules/answers.ts'
import { asksFigure, mayHold, type Kind } from '../rules/kinds-asked.ts'
import type { Asked } from './asked.ts'
import { passedByWords } from './by-words.ts'
import { redirects, type Evasion } from './evasions.ts'

/** What is known of a question and a letter, in the order of `weights.data.ts`; all but the first are 0…1 or a little more. */
export const signs = [
  'one',
  'share',
  'focusNowhere',
  'restHere',
  'kindMissing',
  'softMissing',
  'figureMissing',
  'figureNowhere',
  'freeKind',
  'noFreeKind',
  'freeText',
  'lessThanOthers',
  'othersHere',
  'alone',
  'outOfOrder',
  'evasionHere',
  'evaded',
  'passedByWords',
] as const

/** Nothing tells against the answer. */
const ANSWERED = Float64Array.from(signs, (_, at) => Number(at === 0))

/** `from` … `to`: the sentences taken for the answer; `share`: how much of the question they say. */
export type Match = { signs: Float64Array; share: number; from: number; to: number }

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

/** Kinds of answers that have no sure signs. */
const SOFT: ReadonlySet<Kind> = new Set<Kind>(['why', 'how', 'whether'])
/** Sentences that an answer may take. */
const WINDOW = 3
/** What a sentence more costs, and what it adds or takes away that the kind of thing asked for stands there or does not. */
const LONGER = 0.03
const KIND = 0.1
/** What a word that several questions share says of one of them, and a word of the question before of one that leans on it. */
const COMMON = 0.5
const LEANT = 0.3
/** A question with less of it said may be answered in other words, by sentences that are no other question's. */
const LITTLE = 0.4
/** A sentence is a question's from this share on. */
const OWNED = 0.3
/** So short a letter may be nothing but putting off. */
const FEW = 6
/** A sentence next to an evasion is what it evades from this share on. */
const NAMED = 0.2

/** Of each question what tells whether its parts are answered. `evades`: does the sentence say nothing but that something is being done? */
export function matches(
  text: Text,
  sentences: readonly Sentence[],
  questions: readonly (readonly Asked[])[],
  evades: (sentence: Sentence) => Evasion,
): Match[][] {
  const heard = heardIn(
    text,
    sentences,
    questions.flatMap(parts => parts.flatMap(({ roots }) => roots.map(({ root }) => root))),
  )
  const judged = judge(text, sentences, questions, heard)
  const owners = ownersOf(judged, sentences.length)
  const evading = sentences.map(evades)
  const evasions = evading.flatMap((how, at) => (how === 'whole' ? [at] : []))
  const hasNumber = (at: number) => text.tokens.kind.subarray(sentences[at]!.first, sentences[at]!.last).includes(NUMBER)
  const saysRoot = (root: string) => (at: number) => isSaid(heard.get(root)!, at)
  const putsOff = sentences.length <= FEW && evading.some(how => how !== 'none') && !some(0, sentences.length, hasNumber)
  const passed = passedByWords({ text, sentences, heard, evading, putsOff }, questions)
  const passedOn = sentences.map(sentence => redirects(text, sentence))
  const all: Match[][] = questions.map(() => [])
  for (const one of judged) {
    const { share, from, to } = one
    all[one.question]!.push({ signs: isPassedOn(one.question) ? ANSWERED : signsOf(one), share, from, to })
  }
  return all

  /** Where a part of the question is spoken of, or right after it, the letter says to whom it was sent. */
  function isPassedOn(question: number): boolean {
    return judged.some(
      ({ question: own, share, from, to }) =>
        own === question && share > NAMED && passedOn.slice(from, to + 1 + WINDOW).some(sent => sent),
    )
  }

  function signsOf(one: Judged): Float64Array {
    const { question, asked, roots, covering, holdsAt, figure, share, from, to, held } = one
    // «Сколько это стоит?» is answered by any sum: what «это» is was asked before.
    if (asked.leans && figure && asked.kind !== 'papers' && question > 0 && some(0, sentences.length, holdsAt)) return ANSWERED
    const others = judged.filter(other => other.question !== question)
    const focus = roots[asked.focus]
    const free = share < LITTLE ? owners.flatMap((owner, at) => (owner < 0 || owner === question ? [at] : [])) : []
    const freeKind = share < LITTLE && asked.kind !== undefined && free.some(holdsAt)
    const mostOf = (value: (other: Judged) => number) => others.reduce((most, other) => Math.max(most, value(other)), 0)
    return Float64Array.of(
      1,
      share,
      Number(focus !== undefined && !some(0, sentences.length, saysRoot(focus.root))),
      telling(one),
      Number(asked.kind !== undefined && !SOFT.has(asked.kind) && !held),
      Number(asked.kind !== undefined && SOFT.has(asked.kind) && !held),
      Number(figure && isFar(one)),
      Number(figure && !held && !some(0, sentences.length, holdsAt)),
      Number(freeKind && !figure),
      Number(share < LITTLE && asked.kind !== undefined && !freeKind),
      Math.min(2, (free.length * questions.length) / Math.max(1, sentences.length)),
      mostOf(other => other.share - share),
      share > 0 ? mostOf(other => other.covering(from, to) - share) : 0,
      Number(questions.length === 1 && (held || !figure)),
      Number(
        share > 0 &&
          others.some(other => other.share > OWNED && (other.question < question ? other.from > from : other.from < from)),
      ),
      Number(share > 0 && evasions.some(at => evadesHere(at, one))),
      Number(
        (questions.length === 1 && putsOff) ||
          evasions.some(at =>
            questions.length === 1
              ? covering(Math.max(0, at - 1), at) > 0
              : mostNamed(Math.max(0, at - 1), at) === question || mostNamed(at, at) === question,
          ),
      ),
      Number(passed[question]),
    )
  }

  /** Of the words that tell most of a question the share that stands in its best place. */
  function telling({ roots, from, to }: Judged): number {
    const most = Math.max(0.5, ...roots.map(({ weight }) => weight))
    const rare = roots.filter(({ weight }) => weight >= most)
    if (rare.length === 0 || sentences.length === 0) return 0.5
    return rare.filter(({ root }) => some(from, to + 1, saysRoot(root))).length / rare.length
  }

  /** No figure stands near words of the question: what is near says less than half of what the best place says. */
  function isFar({ covering, holdsAt, share }: Judged): boolean {
    for (let at = 0; at < sentences.length; at++)
      if (holdsAt(at))
        for (let from = Math.max(0, at - WINDOW + 1); from <= at; from++)
          if (covering(from, Math.min(sentences.length - 1, from + WINDOW - 1)) >= share / 2) return false
    return true
  }

  function evadesHere(at: number, { covering, share, from, to }: Judged): boolean {
    if (at < from || at > to + 1 || hasNumber(at)) return false
    return at > to ? !some(from, to + 1, hasNumber) : covering(at, at) >= share / 2
  }

  /** The question of which these sentences say most. */
  function mostNamed(from: number, to: number): number {
    let most = NAMED
    let named = -1
    for (const { question, covering } of judged) {
      const share = covering(from, to)
      if (share > most) [most, named] = [share, question]
    }
    return named
  }
}

const some = (from: number, to: number, holdsAt: (at: number) => boolean): boolean => {
  for (let at = from; at < to; at++) if (holdsAt(at)) return true
  return false
}

/** Each part of each question, its words weighed, and the sentences that say most of it with the kind of thing asked for. */
function judge(text: Text, sentences: readonly Sentence[], questions: readonly (readonly Asked[])[], heard: Heard): Judged[] {
  const askers = new Map<string, number>()
  for (const [whole] of questions) for (const { root } of whole!.roots) askers.set(root, (askers.get(root) ?? 0) + 1)
  const shared = (one: Root): Root => (askers.get(one.root)! > 1 ? { ...one, weight: one.weight * COMMON } : one)
  return questions.flatMap((parts, question) =>
    (parts.length > 1 ? parts.slice(1) : parts).map(asked => {
      const before = asked.leans && question > 0 ? questions[question - 1]![0]!.roots : []
      const leant = before
        .filter(({ root }) => !asked.roots.some(own => own.root === root))
        .map(one => ({ ...one, weight: one.weight * LEANT }))
      const roots = [...asked.roots.map(shared), ...leant]
      const covering = coverage(roots, heard)
      const focus = asked.kind === 'whether' ? asked.roots[asked.focus] : undefined
      const said = focus && heard.get(focus.root)
      const known = new Int8Array(sentences.length)
      const holdsAt = (at: number): boolean => {
        if (!asked.kind) return false
        const { first, last } = sentences[at]!
        if (known[at] === 0) known[at] = (said && isSaid(said, at)) || mayHold(asked.kind, text, first, last) ? 1 : -1
        return known[at] === 1
      }
      const figure = asksFigure(asked.kind)
      const best = bestPlace({ asked, covering, holdsAt, figure }, sentences.length)
      return { question, asked, roots, covering, holdsAt, figure, ...best }
    }),
  )
}

/** A figure is the answer only where it stands with words of the question. */
function bestPlace(
  { asked, covering, holdsAt, figure }: Pick<Judged, 'asked' | 'covering' | 'holdsAt' | 'figure'>,
  count: number,
) {
  let best = { share: 0, from: 0, to: 0, held: false }
  let most = -1
  for (let from = 0; from < count; from++)
    for (let to = from; to < Math.min(count, from + WINDOW); to++) {
      const share = covering(from, to)
      if (share === 0) continue
      const held = asked.kind !== undefined && some(from, to + 1, at => holdsAt(at) && (!figure || covering(at, at) > 0))
      const worth = share + (asked.kind === undefined ? 0 : held ? KIND : -KIND) - (to - from) * LONGER
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
