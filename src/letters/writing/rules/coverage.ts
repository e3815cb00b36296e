// Which paragraphs answer which question: shown to the writer as a map; whether it is enough is decided by the checker alone.
import { isBody, type Text } from '#russian/text/read.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Finding } from '../../model.ts'
import { askedIn } from '../../questions/asked.ts'
import { likelyAnswers } from '../../questions/likely.ts'
import type { Covered } from '../model.ts'

type Asked = { id: string; body: string }

/** A paragraph so likely to hold the answer stands in the map: two of three that do are shown, seven of ten shown do (hands that taught nothing). */
const enough = 0.3

/** Paragraphs of the body are numbered from one. `findings` are those of the same text. */
export function coverageOf(
  dictionary: Dictionary,
  text: Text,
  questions: readonly Asked[],
  findings: readonly Finding[],
): { paragraphs: number; covered: Covered[] } {
  const body = [...text.blocks.keys()].filter(at => isParagraph(text, at))
  const sentences = text.sentences.filter(({ block }) => isBody(text.blocks[block]!))
  const likely = likelyAnswers(
    text,
    sentences,
    questions.map(question => askedIn(dictionary, question.body)),
  )
  const covered = questions.map(({ id }, index): Covered => {
    const ofParagraph = body.map(block =>
      sentences.reduce((sum, sentence, at) => (sentence.block === block ? sum + likely[index]![at]! : sum), 0),
    )
    const paragraphs = ofParagraph.flatMap((share, at) => (share >= enough ? [at + 1] : []))
    const missing = findings.some(finding => finding.rule === 'question-unanswered' && finding.question === index)
    return { id, paragraphs, answered: missing ? 'no' : paragraphs.length > 0 ? 'yes' : 'unsure' }
  })
  return { paragraphs: body.length, covered }
}

const isParagraph = ({ blocks }: Text, at: number): boolean => blocks[at]!.kind === 'paragraph' || blocks[at]!.kind === 'item'
