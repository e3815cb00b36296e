// The common part of rules that judge a whole sentence: sure signs first, then the model of tone.
import { isQuoted, type Text } from '#russian/text/read.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { WORD } from '#russian/text/tokens.ts'
import type { Letter } from '../letter.ts'
import { toneOf, toneRules, type ToneRule } from '../tone/tone.ts'
import { bodySentences } from './places.ts'
import { mark, type Find, type Found } from './rule.ts'

type Judged = {
  rule: ToneRule
  message: string
  /** Log odds that the model must reach in a text of one sentence: most of those who check one do so for a reason. */
  from: number
  /** Is the sentence a fault for sure? */
  sure?: (letter: Letter, sentence: Sentence) => boolean
  /** Is it none, whatever the model says? */
  harmless?: (letter: Letter, sentence: Sentence) => boolean
}

/** Marks whole sentences. In a long letter the model must be surer: there are more chances of a false alarm. */
export function judgeSentences(dictionary: Dictionary, { rule, message, from, sure, harmless }: Judged): Find {
  const tone = toneOf(dictionary)
  const place = toneRules.indexOf(rule)
  return letter => {
    const sentences = bodySentences(letter)
    const alone = sentences.length <= FEW
    const least = alone ? from : IN_LETTER + Math.min(LONG, Math.log10(sentences.length))
    const leastSure = alone ? from - HELP : DOUBT
    const found: Found[] = []
    for (const sentence of judgedOf(letter)) {
      const all = tone(letter.text, sentence)
      const odds = all[place]!
      if (odds < least && odds <= leastSure) continue
      // It sounds so much more like another fault that it is that one.
      const most = Math.max(...all)
      const isBoth = rule === 'rude' && odds >= RUDE_TOO && all[DISCRIMINATION] === most
      if (most >= least && odds < most - (alone ? RIVAL_ALONE : RIVAL) && !isBoth) continue
      if (odds > leastSure && sure?.(letter, sentence)) found.push(mark(letter, sentence, message))
      else if (odds >= least && !harmless?.(letter, sentence))
        found.push({ ...mark(letter, sentence, message), confidence: 'likely' })
    }
    return found
  }
}

/** Sentences that can be judged: the sender's own and Russian. */
function judgedOf(letter: Letter): readonly Sentence[] {
  const { text } = letter
  if (text !== lastText)
    lastJudged = bodySentences(letter).filter(sentence => !isClients(text, sentence) && isRussian(text, sentence))
  lastText = text
  return lastJudged
}

/** One rule after another asks of the same text. */
let lastText: Text | undefined
let lastJudged: readonly Sentence[] = []

/** In a line or two a sure turn asks so much less of the model: twins of offences have such turns as well, meant otherwise. */
const HELP = 1
const FEW = 2
/** A sentence that sounds this much more like another fault is that fault; a line or two may be several faults at once, up to a point. */
const RIVAL = 0.3
const RIVAL_ALONE = 5
/** «Понаехали, двух слов связать не можете»: a judgement by origin or age that sounds so rude is both; below it is called so needlessly as often as not. */
const RUDE_TOO = 3
const DISCRIMINATION = toneRules.indexOf('discrimination')
/** Odds are balanced for letters as they are: in one of ten sentences −0.5 is asked for, in a longer one more. */
const IN_LETTER = -1.68
/** Below these odds even a sure turn is none in a letter: «Вы правы, а журнал врал». */
const DOUBT = -1.5
/** A letter of a hundred sentences is as long as matters. */
const LONG = 2

/** All of it in quotation marks: somebody else's words. */
const isClients = (text: Text, { first, last }: Sentence) => isQuoted(text, first) && isQuoted(text, Math.max(first, last - 2))

/** At least half of its words stand in the dictionary: what is not Russian nobody can judge. */
function isRussian({ tokens, ids, dictionary }: Text, { first, last }: Sentence): boolean {
  let [words, known] = [0, 0]
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] !== WORD) continue
    words++
    if (ids[i]! >= 0 && ids[i]! < dictionary.lexicon.words.wordCount) known++
  }
  return known > 0 && known * 2 >= words
}
