// The bank of questions: the edition in force, a next one written on the screen or taken from a file.
import type { Db } from '#platform/db.ts'
import { badInput, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { readList } from '#platform/list-files.ts'
import { bad, type ListReport, type SentList } from '#platform/lists.ts'
import type { Act } from '#platform/who.ts'
import { values } from '#reviews/model.ts'
import { valueWords } from '#reviews/rules/words.ts'
import { bankColumns, questionsOf } from './list-columns.ts'
import type { Bank, NewBank, Question } from './model.ts'
import { mustNameNoTrait, traitsIn } from './reaching.ts'
import { shippedBank } from './rules/bank.data.ts'
import { insertBank, latestBank } from './store/bank.ts'

const shipped: Bank = { edition: 0, writtenBy: null, writtenAt: null, questions: [...shippedBank] }

export const bankNow = async (db: Db): Promise<Bank> => (await latestBank(db)) ?? shipped

/** Refuses `changed` where another was quicker, codes that stand twice, a value without questions, `trait` in a new wording. */
export async function writeBank(db: Db, { who, now }: Act, { after, questions }: NewBank): Promise<Bank> {
  const before = await bankNow(db)
  const codes = questions.map(({ code }) => code)
  const twice = codes.find((code, at) => codes.indexOf(code) !== at)
  if (twice !== undefined) throw badInput({ questions: `Код «${twice}» стоит дважды. У каждого вопроса свой код.` })
  const without = emptyValue(questions)
  if (without !== undefined) throw badInput({ questions: without })
  const isNew = newTo(before.questions)
  for (const question of questions) if (isNew(question)) await mustNameNoTrait(wordsOf(question))
  const row = { edition: after + 1, questions, writtenBy: who.staffId, writtenAt: now.toISOString() }
  if (before.edition !== after || !(await insertBank(db, row)))
    throw refused('changed', 'Вопросы уже изменил другой человек. Его правка цела. Обновите страницу и повторите свою.')
  await record(db, now, { kind: 'hiring.bank-written', staffId: who.staffId, data: { edition: row.edition } })
  return bankNow(db)
}

/** A file becomes the next edition, whole or not at all. */
export async function takeBank(db: Db, act: Act, sent: SentList): Promise<ListReport> {
  const before = await bankNow(db)
  const isNew = newTo(before.questions)
  const { rows, report } = await readList(sent, bankColumns, async lines => {
    const known = new Set<string>()
    const wrong = []
    for (const { row, value } of lines) {
      if (known.has(value.code)) wrong.push(bad(row, bankColumns.code.title, value.code, 'Этот код уже стоит выше'))
      known.add(value.code)
      const [question] = questionsOf([value])
      const [named] = isNew(question!) ? await traitsIn(wordsOf(question!)) : []
      if (named) wrong.push(bad(row, bankColumns.text.title, named.words, `Об этом кандидата не спрашивают: ${named.about}`))
    }
    const without = emptyValue(lines.map(({ value }) => value))
    return lines.length > 0 && without !== undefined ? [...wrong, bad(1, bankColumns.value.title, '', without)] : wrong
  })
  if (report.taken) await writeBank(db, act, { after: before.edition, questions: questionsOf(rows) })
  return report
}

/** What nobody is interviewed by could not be asked for in a vacancy. */
function emptyValue(questions: readonly Pick<Question, 'value'>[]): string | undefined {
  const value = values.find(one => !questions.some(question => question.value === one))
  return value && `К ценности «${valueWords[value]}» не осталось ни одного вопроса. Добавьте хотя бы один.`
}

/** What stands in the bank already was looked through when it came in. */
function newTo(questions: readonly Question[]): (question: Question) => boolean {
  const known = new Set(questions.map(wordsOf))
  return question => !known.has(wordsOf(question))
}

const wordsOf = ({ text, anchors }: Question) => [text, ...anchors].join('. ')
