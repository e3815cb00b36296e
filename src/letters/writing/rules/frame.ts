// What stands around the words of a letter: addressee, reference, salutation, signature, executor; and what of it is missing.
import { decline } from '#russian/names/decline.ts'
import { initialsThenSurname, surnameThenInitials } from '#russian/names/initials.ts'
import { salutation } from '#russian/names/salutation.ts'
import type { Paper } from '../../paper/paper.ts'
import type { Details, Reader } from '../model.ts'
import { blanksIn } from './template.ts'

type Person = { surname: string; name: string; patronymic: string }

/** Who writes and to whom, as known now. `phone` in the form in which it is printed; `signer` null until one is chosen. */
export type Correspondents = {
  reader: Reader
  address: string
  /** «К-118 от 09.11.2026» */
  reference: string
  signer: (Person & { position: string }) | null
  executor: Person & { phone: string }
}

/** Stand in the text until the writer has said who reads: a form of a name is never guessed. */
export const unknownSalutation = '[как обращаться]'
export const unknownAddressee = '[кому]'

export const nameOf = ({ surname, name, patronymic, gender }: Reader) => ({
  surname,
  name,
  patronymic,
  gender: gender === null ? undefined : gender === 'male' ? ('m' as const) : ('f' as const),
})

/** «Уважаемый Игорь Дмитриевич!», or the place to be filled. */
export function salutationOf(reader: Reader): string {
  if (reader.title !== '' && reader.surname === '' && reader.name === '') return 'Уважаемые коллеги!'
  return salutation(nameOf(reader)).text ?? unknownSalutation
}

/** «Котову И. Д.»; of an organisation its title as it is written. */
export function addresseeOf(reader: Reader): string[] {
  const person = nameOf(reader)
  const declined = decline(person, 'dat')
  const named = reader.surname === '' ? '' : declined.gender ? surnameThenInitials(declined) : unknownAddressee
  return [reader.title, named].filter(Boolean)
}

export const signatureOf = ({ position, ...person }: Person & { position: string }): string =>
  `${capital(position)}${' '.repeat(20)}${initialsThenSurname(person)}`

export const executorLine = ({ surname, name, patronymic, phone }: Correspondents['executor']): string =>
  `Исп.: ${[surname, name, patronymic].filter(Boolean).join(' ')}, тел. ${phone}`

/** The whole letter around its words. */
export function framed(body: string, { reader, address, reference, signer, executor }: Correspondents): string {
  return [
    [...addresseeOf(reader), address].filter(Boolean).join('\n'),
    `На № ${reference}`,
    salutationOf(reader),
    body.trim(),
    signer ? signatureOf(signer) : '',
    executorLine(executor),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The text after the writer has said who reads or who signs: only what stood there because of the former answer is put anew. */
export function reframed(text: string, before: Correspondents, after: Correspondents): string {
  let now = text
  const put = (old: string, fresh: string) => {
    if (old !== fresh && old !== '') now = now.replace(old, () => fresh)
  }
  put(salutationOf(before.reader), salutationOf(after.reader))
  put(unknownSalutation, salutationOf(after.reader))
  put(unknownAddressee, addresseeOf(after.reader).at(-1) ?? '')
  if (before.signer && after.signer) put(signatureOf(before.signer), signatureOf(after.signer))
  else if (after.signer && !now.includes(initialsThenSurname(after.signer)))
    put(executorLine(after.executor), `${signatureOf(after.signer)}\n\n${executorLine(after.executor)}`)
  return now
}

const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)
const plain = (words: string) => words.replaceAll(/[\s.]+/gu, '').toLowerCase()

type Asked = {
  text: string
  paper: Paper
  details: Pick<Details, 'result' | 'cause' | 'remedy'>
  isComplaint: boolean
} & Pick<Correspondents, 'reader' | 'signer' | 'executor'>

/** What keeps the letter from going on besides the checker's errors: a sentence each, what to do. Clauses 4.4, 4.5, 2.5. */
export function lacksOf({ text, paper, details, isComplaint, reader, signer, executor }: Asked): string[] {
  const blanks = blanksIn(text)
  const { result } = details
  const right = isComplaint && (result === 'supported' || result === 'measures')
  return [
    reader.gender === null &&
      (reader.surname !== '' || reader.name !== '') &&
      'Скажите, как обращаться: «Уважаемый» или «Уважаемая».',
    result === null && 'Выберите, чем закончилось рассмотрение.',
    right && details.cause === '' && 'Жалоба обоснована: напишите, почему так вышло.',
    right && details.remedy === '' && 'Жалоба обоснована: напишите, что изменили.',
    blanks.length > 0 && `Заполните: ${blanks.map(blank => `[${blank}]`).join(', ')}.`,
    paper.body.length === 0 && 'Напишите сам ответ.',
    paper.addressee.length === 0 && 'Напишите сверху, кому письмо.',
    signer === null && 'Выберите, кто подпишет.',
    signer !== null &&
      plain(paper.signature.name) !== plain(initialsThenSurname(signer)) &&
      `Под письмом нужна подпись «${initialsThenSurname(signer)}»: подписывает ${initialsThenSurname(signer)}.`,
    !/\d{3}/u.test(paper.executor.join(' ')) && `Внизу назовите исполнителя: «${executorLine(executor)}».`,
  ].filter(lack => lack !== false)
}
