// The bank as rows of a list: what a keeper may write in a spreadsheet and send in.
import { z } from 'zod'
import type { BankItem, Option } from '../model.ts'
import { WrittenSituation } from '../model.ts'
import { lackOf } from './bank.ts'
import { difficultyWords, spotWords } from './words.ts'

const text = z.string()
const option = (at: number) =>
  ({
    [`text${at}`]: { title: `Вариант ${at}`, hint: 'что делает сотрудник', shape: text },
    [`right${at}`]: { title: `Верно ${at}`, hint: 'да или нет', shape: text },
    [`why${at}`]: { title: `Почему ${at}`, hint: 'одно-два предложения', shape: text },
  }) as Record<string, { title: string; hint: string; shape: z.ZodType<string, string> }>

/** Titles of the columns, in the order of the file. */
export const bankColumns = {
  key: { title: 'Ключ', hint: 'пусто у нового вопроса', shape: text },
  clause: { title: 'Пункт', hint: '4.2.3', shape: text },
  place: { title: 'Где', hint: Object.values(spotWords).join(', '), shape: text },
  difficulty: { title: 'Трудность', hint: Object.values(difficultyWords).join(', '), shape: text },
  scene: { title: 'Случай', hint: 'что происходит', shape: text },
  ...option(1),
  ...option(2),
  ...option(3),
  ...option(4),
} as Record<string, { title: string; hint: string; shape: z.ZodType<string, string> }>

export const bankTitles = Object.values(bankColumns).map(({ title }) => title)

export const rowOf = ({ key, clause, place, difficulty, scene, options }: BankItem): string[] => [
  key,
  clause,
  spotWords[place],
  difficultyWords[difficulty],
  scene,
  ...[0, 1, 2, 3].flatMap(at => {
    const one = options.at(at)
    return one ? [one.text, one.right ? 'да' : 'нет', one.why] : ['', '', '']
  }),
]

export type ListedSituation = Omit<z.infer<typeof WrittenSituation>, 'edition'> & { key: string }

/** A row read, or what is wrong with it: the title of the column ('' for the whole row) and the words. */
export function situationOf(row: Record<string, string>): ListedSituation | { column: string; problem: string } {
  const place = codeOf(spotWords, row.place)
  if (place === undefined) return { column: 'Где', problem: `Одно из: ${Object.values(spotWords).join(', ')}` }
  const difficulty = codeOf(difficultyWords, row.difficulty)
  if (difficulty === undefined) return { column: 'Трудность', problem: `Одно из: ${Object.values(difficultyWords).join(', ')}` }
  const options = [1, 2, 3, 4].flatMap((at): Option[] => {
    const words = row[`text${at}`] ?? ''
    return words === '' ? [] : [{ text: words, right: isYes(row[`right${at}`]), why: row[`why${at}`] ?? '' }]
  })
  const read = WrittenSituation.safeParse({
    edition: 0,
    clause: row.clause,
    place,
    difficulty: Number(difficulty),
    scene: row.scene,
    options,
  })
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    return { column: columnOf(path), problem: message }
  }
  const lack = lackOf(read.data)
  const { edition: _, ...words } = read.data
  return lack ? { column: '', problem: lack } : { key: row.key ?? '', ...words }
}

const codeOf = (words: Record<string, string>, said = '') =>
  Object.entries(words).find(([, word]) => word.toLocaleLowerCase('ru') === said.trim().toLocaleLowerCase('ru'))?.[0]
const isYes = (said = '') => ['да', '+', '1'].includes(said.trim().toLocaleLowerCase('ru'))

function columnOf([field, at, part]: readonly PropertyKey[]): string {
  if (field === 'options' && typeof at === 'number') return `${part === 'why' ? 'Почему' : 'Вариант'} ${at + 1}`
  return bankColumns[String(field)]?.title ?? ''
}
