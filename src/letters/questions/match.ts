// What tells whether a letter answers a question: how much of it is said, where, with what kind of thing, and whose that place is.
import type { Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { NUMBER } from '#russian/text/tokens.ts'
import { coverage, heardIn, isSaid, type Heard, type Root } from '../rules/answers.ts'
import { asksFigure, hasKind, kindsHeld, type Kind, type KindsHeld } from '../rules/kinds-asked.ts'
import { COMMON, askersOf, type Asked } from './asked.ts'
import { passedByWords } from './by-words.ts'
import { LONGEST, redirects, type Evasion } from './evasions.ts'
import { KIND, WINDOW, some } from './stretch.ts'

/** What is known of a question and a letter, in the order of `weights.data.ts`; all but the first are 0…1 or a little more. */
export const signs = [
  'one',
  'share',
  'focusNowhere',
  'thingsNowhere',
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
  'askedFirst',
  'askedLastOfMany',
  'asksWhether',
  'asksTerm',
  'asksWhy',
  'askedAtLength',
  'longLetter',
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
/** Kinds of answers that are a term or a sum. */
const TERMS: ReadonlySet<Kind> = new Set<Kind>(['when', 'lasts', 'costs'])
/** Words of a question and sentences of a letter from which on longer ones are alike. */
const [LONG_QUESTION, LONG_LETTER] = [15, 20]
/** What a sentence more costs. */
const LONGER = 0.03
/** What a word of the question before says of one that leans on it. */
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
  const kinds = kindsHeld(text, sentences)
  const askers = askersOf(questions)
  const judged = judge(sentences.length, questions, heard, kinds, askers)
  const owners = ownersOf(judged, sentences.length)
  const known: Evasion[] = []
  const evading = (at: number): Evasion => (known[at] ??= evades(sentences[at]!))
  const isEvasion = (at: number) => sentences[at]!.last - sentences[at]!.first <= LONGEST && evading(at) === 'whole'
  const hasNumber = (at: number) => hasKind(text, sentences[at]!.first, sentences[at]!.last, NUMBER)
  const isRootSaid = (root: string, from: number, to: number) => isSaid(heard.get(root)!, from, to)
  const putsOff =
    sentences.length <= FEW && !some(0, sentences.length, hasNumber) && some(0, sentences.length, at => evading(at) !== 'none')
  const passed = passedByWords({ text, sentences, heard, kinds, askers, isEvasion, putsOff }, questions)
  const repeats = (at: number) =>
    at < OPENING &&
    sentences[at]!.block === sentences[0]!.block &&
    REPEATS.test(text.source.slice(sentences[at]!.start, sentences[at]!.end))
  const passedOn = (at: number) => redirects(text, sentences[at]!)
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
        own === question && share > NAMED && some(from, Math.min(sentences.length, to + 1 + WINDOW), passedOn),
    )
  }

  function signsOf(one: Judged): Float64Array {
    const { question, asked, roots, covering, holdsAt, figure, share, from, to, held } = one
    // «Сколько это стоит?» is answered by any sum: what «это» is was asked before.
    if (asked.leans && figure && asked.kind !== 'papers' && question > 0 && some(0, sentences.length, holdsAt)) return ANSWERED
    const others = judged.filter(other => other.question !== question)
    const focus = roots[asked.focus]
    const isNamed = (at: number) =>
      questions.length === 1
        ? covering(Math.max(0, at - 1), at) > 0
        : mostNamed(Math.max(0, at - 1), at) === question || mostNamed(at, at) === question
    const isFree = (at: number) => owners[at]! < 0 || owners[at] === question
    const free = share < LITTLE ? owners.filter((_, at) => isFree(at)).length : 0
    const freeKind = share < LITTLE && asked.kind !== undefined && some(0, sentences.length, at => isFree(at) && holdsAt(at))
    const mostOf = (value: (other: Judged) => number) => others.reduce((most, other) => Math.max(most, value(other)), 0)
    return Float64Array.of(
      1,
      share,
      Number(focus !== undefined && !isRootSaid(focus.root, 0, sentences.length)),
      thingsNowhere(one),
      telling(one),
      Number(asked.kind !== undefined && !SOFT.has(asked.kind) && !held),
      Number(asked.kind !== undefined && SOFT.has(asked.kind) && !held),
      Number(figure && isFar(one)),
      Number(figure && !held && !some(0, sentences.length, holdsAt)),
      Number(freeKind && !figure),
      Number(share < LITTLE && asked.kind !== undefined && !freeKind),
      Math.min(2, (free * questions.length) / Math.max(1, sentences.length)),
      mostOf(other => other.share - share),
      share > 0 ? mostOf(other => other.covering(from, to) - share) : 0,
      Number(questions.length === 1 && (held || !figure)),
      Number(
        share > 0 &&
          others.some(other => other.share > OWNED && (other.question < question ? other.from > from : other.from < from)),
      ),
      Number(share > 0 && some(from, Math.min(sentences.length, to + 2), at => evadesHere(at, one) && isEvasion(at))),
      Number((questions.length === 1 && putsOff) || some(0, sentences.length, at => isEvasion(at) && isNamed(at))),
      Number(passed[question]),
      Number(questions.length > 1 && question === 0),
      Number(questions.length > 2 && question === questions.length - 1),
      Number(asked.kind === 'whether'),
      Number(asked.kind !== undefined && TERMS.has(asked.kind)),
      Number(asked.kind === 'why'),
      Math.min(1, asked.words / LONG_QUESTION),
      Math.min(1, sentences.length / LONG_LETTER),
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

  /** Of the words that tell most of a question the share that stands in its best place. */
  function telling({ roots, from, to }: Judged): number {
    const most = Math.max(0.5, ...roots.map(({ weight }) => weight))
    const rare = roots.filter(({ weight }) => weight >= most)
    if (rare.length === 0 || sentences.length === 0) return 0.5
    return rare.filter(({ root }) => isRootSaid(root, from, to + 1)).length / rare.length
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

/** At the head of a letter the questions are repeated: «Вы спросили о работе лаборантом и о детском саде». */
const OPENING = 2

const REPEATS =
  /^(?:Вы (?:спросили|спрашиваете|спрашивали|пишете|написали|просите|просили|попросили|хотите|хотели|интересуетесь|интересовались|обратились|обращаетесь|задали|пожаловались|жалуетесь)|(?:В|в) (?:своём )?(?:письме|обращении) Вы|Вас интересу|Вам интересно|Мы (?:рассмотрели|получили|прочитали|изучили)|Ваше (?:письмо|обращение)|Спасибо (?:Вам )?за|Отвечаем на|Рассмотрели|Получили)/u

/** Each part of each question, its words weighed, and the sentences that say most of it with the kind of thing asked for. */
function judge(
  count: number,
  questions: readonly (readonly Asked[])[],
  heard: Heard,
  kinds: KindsHeld,
  askers: ReadonlyMap<string, number>,
): Judged[] {
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
      const { kind } = asked
      const mayHold = kind === undefined ? () => false : kinds.mayHold(kind)
      const holdsAt = said ? (at: number) => isSaid(said, at, at + 1) || mayHold(at) : mayHold
      const figure = asksFigure(kind)
      const best = bestPlace({ asked, covering, holdsAt, figure }, count)
      return { question, asked, roots, covering, holdsAt, figure, ...best }
    }),
  )
}

/** A figure is the answer only where it stands with words of the question. */
function bestPlace(
  { asked, covering, holdsAt, figure }: Pick<Judged, 'asked' | 'covering' | 'holdsAt' | 'figure'>,
  count: number,
) {
  const plus = asked.kind === undefined ? 0 : KIND
  const mayHold = (at: number) => (!figure || covering(at, at) > 0) && holdsAt(at)
  let best = { share: 0, from: 0, to: 0, held: false }
  let most = -1
  for (let from = 0; from < count; from++)
    for (let to = from; to < Math.min(count, from + WINDOW); to++) {
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
