// One line of the batch: tab-separated name, gender and case in, declined name or a plain reason out.
import { decline } from './decline.ts'
import { cases, type Case, type Gender } from './model.ts'

export type BatchAnswer =
  | { surname: string; name: string; patronymic: string; gender: Gender | ''; confident: boolean }
  | { error: string }

/** `surname name patronymic gender case`, tab-separated; the number is only for the text of the error. */
export function answerLine(line: string, number: number): BatchAnswer {
  const fields = line.split('\t').map(field => field.trim())
  if (fields.length !== 5) return { error: `Строка ${number}: нужно 5 полей через табуляцию, а их ${fields.length}` }
  const [surname, name, patronymic, gender, to] = fields as [string, string, string, string, string]
  if (gender !== 'm' && gender !== 'f' && gender !== '') return { error: `Строка ${number}: пол должен быть m, f или пустым` }
  if (!isCase(to)) return { error: `Строка ${number}: падеж должен быть один из ${cases.join(', ')}` }
  if (surname === '' && name === '' && patronymic === '')
    return { error: `Строка ${number}: нет ни фамилии, ни имени, ни отчества` }
  const answer = decline({ surname, name, patronymic, gender: gender || undefined }, to)
  return { ...answer, gender: answer.gender ?? '' }
}

const isCase = (text: string): text is Case => (cases as readonly string[]).includes(text)
