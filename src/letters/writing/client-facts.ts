// What is known of a letter to a client that answers no appeal: who reads, who writes, and how a template says it.
import { monthDay } from '#calendar/day-words.ts'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import { genderOf } from '#russian/names/gender.ts'
import { phoneWords } from '#staff/rules.ts'
import { departments, getCentre, getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Reader } from './model.ts'
import { salutationOf } from './rules/frame.ts'
import { fill, parseTemplate } from './rules/template.ts'
import { phoneOf } from './store.ts'
import { templatesFor } from './templates.ts'
import { wordingOf, type Facts } from './wording.ts'

type Named = { title: string; surname: string; name: string; patronymic: string; gender: 'male' | 'female' | null }

/** By the name, else by the file, else as the writer has said; null where nobody knows: the writer is asked. */
export function readerNamed({ title, surname, name, patronymic, gender }: Named, asked: Reader['gender']): Reader {
  const told = genderOf({ surname, name, patronymic })
  const shown = told ? (told === 'm' ? 'male' : 'female') : gender
  return { title, surname, name, patronymic, gender: shown ?? asked, genderKnown: shown !== null }
}

/** Everything such a letter may say without the writer. */
export async function factsOfLetter(db: Db, who: Who, now: Date, reader: Reader): Promise<Facts> {
  const [centre, me] = [await getCentre(db), await getColleague(db, who.staffId)]
  const line = await phoneOf(db, who.staffId, who.departmentId)
  const department = (await departments(db)).find(({ id }) => id === who.departmentId)?.title ?? centre.title
  const { surname, name, patronymic } = me
  return {
    ...{ reader, address: '', reference: '', number: '', receivedOn: '', questions: [], signer: null, centre, department },
    executor: { surname, name, patronymic, phone: phoneWords(line && line.length > 5 ? line : centre.phone) },
    today: monthDay(await todayOf(db, now), 0),
    facts: {
      организация: reader.title !== '',
      женщина: reader.gender === null ? undefined : reader.gender === 'female',
      мужчина: reader.gender === null ? undefined : reader.gender === 'male',
    },
  }
}

/** Salutation and words, ready to be written on; `template` null: the salutation alone. */
export async function letterTo(db: Db, who: Who, now: Date, reader: Reader, template: string | null): Promise<string> {
  const words = template === null ? '' : await wordsOf(db, who, now, reader, template)
  return `${salutationOf(reader)}\n\n${words}`
}

async function wordsOf(db: Db, who: Who, now: Date, reader: Reader, code: string): Promise<string> {
  const found = (await templatesFor(db, await todayOf(db, now), who.departmentId, 'letter')).find(one => one.code === code)
  if (!found) throw notFound('Такого шаблона нет или его больше не применяют.')
  return fill(parseTemplate(found.body).nodes, wordingOf(await factsOfLetter(db, who, now, reader), await readyDictionary())).text
}
