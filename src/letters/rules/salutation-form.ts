// 4.4: a salutation that disagrees in gender or case, names somebody else, or by surname one whose name and patronymic are known.
import { keyOf } from '#russian/names/paradigm.ts'
import { salutation } from '#russian/names/salutation.ts'
import { CODE, INITIAL, WORD, slice, wordAt } from '#russian/text/tokens.ts'
import type { Block } from '#russian/text/letter.ts'
import type { Letter, Reader } from '../letter.ts'
import { mark, type Rule } from './rule.ts'

const firm = { type: 'organisation', title: 'ООО «Ромашка»' } as const
const petrova = { type: 'person', surname: 'Петрова', name: 'Анна', patronymic: 'Львовна', gender: 'female' } as const
const body = ' Пособие придёт 10 апреля.'

export const salutationForm: Rule = {
  id: 'salutation-form',
  clause: '4.4',
  severity: 'error',
  why: 'К человеку обращаются по имени и отчеству, без ошибки в роде и падеже.',
  needs: 'case',
  bad: [
    { text: `Уважаемая Иван Иванович!${body}`, marks: ['Уважаемая Иван Иванович!'], fixed: `Уважаемый Иван Иванович!${body}` },
    { text: `Уважаемый Иванов И. И.!${body}`, marks: ['Уважаемый Иванов И. И.!'] },
    { text: `Уважаемому Ивану Ивановичу!${body}`, marks: ['Уважаемому Ивану Ивановичу!'] },
    { text: `Здравствуйте, Иван Петрович!${body}`, marks: ['Здравствуйте, Иван Петрович!'] },
    {
      addressee: { type: 'person', surname: 'Егоров', gender: 'male' },
      text: `Уважаемый Егоров!${body}`,
      marks: ['Уважаемый Егоров!'],
      fixed: `Уважаемый господин Егоров!${body}`,
    },
    { addressee: { ...firm, person: petrova }, text: `Уважаемые коллеги!${body}`, marks: ['Уважаемые коллеги!'] },
  ],
  good: [
    `Уважаемый Иван Иванович!${body}`,
    `Иван Иванович, добрый день!${body}`,
    `Иван Иванович, приветствуем!${body}`,
    `Здравствуйте!${body}`,
    { kind: 'message', text: `Иван Иванович, здравствуйте. Пособие придёт 10 апреля.` },
    { addressee: petrova, text: `Уважаемая Анна Львовна,\n\nпособие придёт 10 апреля.` },
    { addressee: { type: 'person', surname: 'Егорова', gender: 'female' }, text: `Уважаемая госпожа Егорова!${body}` },
    { addressee: firm, text: `Уважаемые коллеги!${body}` },
  ],
  prepare: () => letter => {
    const { text, reader } = letter
    const block = text.blocks.find(({ kind }) => kind === 'salutation')
    if (!block) return []
    const fault = (reader && nameFault(letter, block, reader)) ?? endFault(letter, block)
    if (!fault) return []
    const offer = reader && offered(letter, block, reader)
    return [mark(letter, block, fault, offer ? [offer] : [])]
  },
}

const ESTEEM = /^(?:глубоко|много)?уважаем/u
const DEAR = /^дорог(?:ой|ая|ие)$/u
const GREETING = /^(?:здравствуй(?:те)?|приветству(?:ю|ем)|привет|добр(?:ый|ое|ого)|день|вечер|утро|дня|времени|суток)$/u

function nameFault(letter: Letter, block: Block, { name: person }: Reader): string | undefined {
  const words = wordsOf(letter, block)
  const adjective = words.find(word => ESTEEM.test(word) || DEAR.test(word))
  const title = words.find(word => /^(?:господин|госпож)/u.test(word))
  const names = words.filter(word => word !== adjective && word !== title && !GREETING.test(word)).join(' ')
  if (names === '' && !adjective && !title) return undefined
  if (adjective && person.gender && !agrees(adjective, person.gender)) return 'Обращение не согласовано: проверьте род и падеж.'
  const [surname, name, patronymic] = [person.surname, person.name, person.patronymic].map(part => keyOf(part ?? ''))
  if (name && patronymic) {
    return names === `${name} ${patronymic}` && !title ? undefined : 'Имя и отчество известны: обратитесь по ним.'
  }
  const titled = !person.gender || title === (person.gender === 'm' ? 'господин' : 'госпожа')
  if (title && titled && names === surname) return undefined
  if (name && !title && (names === name || names === `${name} ${surname}`)) return undefined
  return 'Имя и отчество неизвестны: напишите «господин» или «госпожа» и фамилию.'
}

const agrees = (adjective: string, gender: 'm' | 'f') => (gender === 'm' ? /(?:ый|ой)$/u : /ая$/u).test(adjective)

/** In a chat «Иван Иванович, здравствуйте.» is a sentence like others. */
const endFault = (letter: Letter, block: Block): string | undefined =>
  (letter.case.kind === 'message' ? /[!,.]$/u : /[!,]$/u).test(slice(letter.text.tokens, block.last - 1))
    ? undefined
    : 'Обращение заканчивают восклицательным знаком или запятой.'

/** Lower case, е for ё. */
function wordsOf({ text: { tokens } }: Letter, { first, last }: Block): string[] {
  const words: string[] = []
  for (let i = first; i < last; i++)
    if (tokens.kind[i] === WORD || tokens.kind[i] === INITIAL || tokens.kind[i] === CODE) words.push(keyOf(wordAt(tokens, i)))
  return words
}

/** Keeps the greeting the writer has chosen. */
function offered(letter: Letter, block: Block, { name: person }: Reader): string | undefined {
  const { text } = salutation(person)
  const greeting = /^(?:здравствуйте|добр(?:ый|ое|ого) [а-яё]+)/iu.exec(letter.case.text.slice(block.start, block.end))
  return text && greeting && person.name && person.patronymic ? `${greeting[0]}, ${person.name} ${person.patronymic}!` : text
}
