// What one letter gives to templates: who writes to whom, of which appeal, and what is known of it; names and titles in any case.
import { decline } from '#russian/names/decline.ts'
import { initialsThenSurname } from '#russian/names/initials.ts'
import type { Case } from '#russian/names/model.ts'
import { phraseIn } from '#russian/inflect/phrase.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { nameOf, type Correspondents } from './rules/frame.ts'
import type { CaseName, FactName, FieldName, Wording } from './rules/template.ts'

export type Facts = Correspondents & {
  number: string
  receivedOn: string
  today: string
  questions: readonly string[]
  centre: { title: string; address: string; phone: string }
  department: string
  facts: Partial<Record<FactName, boolean | undefined>>
}

/** `form` of a value whose case does not matter is the value itself. */
export function wordingOf(about: Facts, dictionary: Dictionary): Wording {
  const phrase = (words: string, to: CaseName) =>
    to === 'именительный' ? words : (phraseIn(dictionary, words, cases[to].phrase) ?? words)
  const client = (to: CaseName) => {
    const { surname, name, patronymic } = decline(nameOf(about.reader), cases[to].name)
    return [surname, name, patronymic].filter(Boolean).join(' ') || about.reader.title
  }
  const values: Record<FieldName, (to: CaseName) => string> = {
    клиент: client,
    номер: () => about.number,
    'дата обращения': () => about.receivedOn,
    сегодня: () => about.today,
    вопросы: () => about.questions.map(question => `– ${question}`).join('\n'),
    центр: to => phrase(about.centre.title, to),
    'адрес центра': () => about.centre.address,
    'телефон центра': () => about.centre.phone,
    отдел: to => phrase(lowered(about.department), to),
    'должность подписанта': to => phrase(lowered(about.signer?.position ?? '[должность]'), to),
    подписант: () => (about.signer ? initialsThenSurname(about.signer) : '[кто подпишет]'),
    исполнитель: () => [about.executor.name, about.executor.patronymic, about.executor.surname].filter(Boolean).join(' '),
    'телефон исполнителя': () => about.executor.phone,
  }
  return { field: (name, to) => values[name](to), fact: name => about.facts[name] }
}

const lowered = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1)

const cases: Record<CaseName, { name: Case; phrase: Parameters<typeof phraseIn>[2] }> = {
  именительный: { name: 'nom', phrase: 'NOMINATIVE' },
  родительный: { name: 'gen', phrase: 'GENITIVE' },
  дательный: { name: 'dat', phrase: 'DATIVE' },
  винительный: { name: 'acc', phrase: 'ACCUSATIVE' },
  творительный: { name: 'ins', phrase: 'INSTRUMENTAL' },
  предложный: { name: 'prep', phrase: 'PREPOSITIONAL' },
}
