// Which paragraphs answer which question: shown to the writer as a map; whether it is enough is decided by the checker alone.
import { readText, type Text } from '#russian/text/read.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Finding } from '../../model.ts'
import { coverage, heardIn, rootsIn, weighed } from '../../rules/answers.ts'
import type { Covered } from '../model.ts'

type Asked = { id: string; body: string }

/** Of the question's words so much must be said in a paragraph for it to stand in the map. */
const enough = 0.4

/** Paragraphs of the body are numbered from one. `findings` are those of the same text. */
export function coverageOf(
  dictionary: Dictionary,
  text: Text,
  questions: readonly Asked[],
  findings: readonly Finding[],
): { paragraphs: number; covered: Covered[] } {
  const body = text.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item')
  const covered = questions.map(({ id, body: question }, index): Covered => {
    const asked = readText(dictionary, question, { kind: 'message' })
    const roots = rootsIn(asked, 0, asked.tokens.count)
    const share = coverage(weighed(roots), heardIn(text, body, roots))
    const paragraphs = body.flatMap((_, i) => (share(i, i) >= enough ? [i + 1] : []))
    const missing = findings.some(finding => finding.rule === 'question-unanswered' && finding.question === index)
    return { id, paragraphs, answered: missing ? 'no' : paragraphs.length > 0 ? 'yes' : 'unsure' }
  })
  return { paragraphs: body.length, covered }
}
