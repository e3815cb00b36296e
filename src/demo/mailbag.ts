// Which appeals come to the invented centre: who writes, how, about what, and how far it has got.
import type { Channel, Form } from '#appeals/model.ts'
import { anonymousBody, collectiveBody, collectiveQuestions, letterBodies, notAppeals, subjects } from './appeals.data.ts'
import { chanceOf } from './chance.ts'
import { inventPerson, type ClientRow, type Crowd } from './clients.ts'
import type { Frame } from './frame.ts'

type Written = Pick<ClientRow, 'surname' | 'name' | 'patronymic' | 'title'> & {
  clientId: string | null
  address: string
  email: string
  phone: string
}

export type Way = 'answered' | 'late' | 'redirected' | 'closed' | 'explained' | 'received' | 'registered' | 'stays'

export type Spec = {
  key: string
  /** The working day on which it came. */
  date: string
  subject: number
  channel: Channel
  way: Way
  author: Written
  form?: Form
  body?: string
  questions?: readonly string[]
  repeats?: boolean
  extended?: boolean
  /** Registered and given out at once. */
  fresh?: boolean
  /** Who considers it, by login; otherwise anybody whom the law lets. */
  executor?: string
  /** An answer in the editor: its place among the bodies. */
  letter?: (typeof letterBodies)[number]
}

const streets = ['Липовая', 'Садовая', 'Заречная', 'Вокзальная', 'Школьная', 'Больничная']
const channels: readonly Channel[] = [
  'portal',
  'post',
  'in-person',
  'portal',
  'redirected',
  'site',
  'post',
  'portal',
  'spoken',
  'book',
]
const nobody: Written = { clientId: null, surname: '', name: '', patronymic: '', title: '', address: '', email: '', phone: '' }

const [anonymous, collective, first, again, extended] = [3, 8, 0, 26, 15]

export function appealsFor({ word }: Frame, dates: readonly string[], crowd: Crowd): Spec[] {
  const people = crowd.before.filter(({ sort }) => sort === 'adult').map(({ row }) => row)
  const authorOf = (key: number): Written => {
    const chance = chanceOf(`${word} author ${key}`)
    const row =
      key % 3 === 2
        ? inventPerson(`${word} author ${key}`, 70_000 + key, 'adult', dates[0]!)
        : people[(key * 7 + 3) % people.length]!
    const { id, surname, name, patronymic, title, email, phone } = row
    const address = `г. Светлореченск, ул. ${chance.pick(streets)}, д. ${chance.between(1, 48)}, кв. ${chance.between(1, 90)}`
    return {
      clientId: key % 3 === 2 ? null : id,
      surname,
      name,
      patronymic,
      title,
      address,
      email: email ?? '',
      phone: phone ?? '',
    }
  }
  const count = Math.round(dates.length * 1.15)
  const ordinary = Array.from({ length: count }, (_, i): Spec => {
    const subject = i === again ? (first * 7) % subjects.length : (i * 7) % subjects.length
    const base = {
      key: `${i}`,
      date: dates[Math.floor((i * dates.length) / count)]!,
      subject,
      author: authorOf(i === again ? first : i),
    }
    const channel = channels[i % channels.length]!
    if (i === anonymous)
      return { ...base, subject: 4, channel: 'post', way: 'closed', form: 'anonymous', author: nobody, body: anonymousBody }
    if (i === collective)
      return {
        ...base,
        subject: 11,
        channel,
        way: 'answered',
        form: 'collective',
        body: collectiveBody,
        questions: collectiveQuestions,
      }
    if (i % 9 === 7) return { ...base, subject: 4, channel: 'email', way: 'explained', body: notAppeals[i % notAppeals.length]! }
    if (subjects[subject]!.questions.length === 0) return { ...base, channel, way: 'redirected' }
    if (i === extended) return { ...base, subject: 2, channel, way: 'answered', extended: true }
    return { ...base, channel, way: i % 6 === 4 ? 'late' : 'answered', ...(i === again && { repeats: true }) }
  })
  return [...ordinary, ...now(dates, authorOf)]
}

/** What stands on the desks today: late, waiting for a number, for an executor, and answers on their way. */
function now(dates: readonly string[], authorOf: (key: number) => Written): Spec[] {
  const standing: [back: number, Omit<Spec, 'key' | 'date' | 'author'>][] = [
    [27, { subject: 2, channel: 'post', way: 'stays' }],
    [18, { subject: 5, channel: 'portal', way: 'stays' }],
    [3, { subject: 17, channel: 'portal', way: 'registered', fresh: true }],
    [2, { subject: 8, channel: 'portal', way: 'registered', fresh: true }],
    [2, { subject: 10, channel: 'in-person', way: 'received' }],
    [1, { subject: 7, channel: 'post', way: 'received' }],
    ...letterBodies.map((letter, i): [number, Omit<Spec, 'key' | 'date' | 'author'>] => [
      9 + i * 2,
      {
        subject: letter[0],
        channel: 'post',
        way: 'stays',
        fresh: true,
        letter,
        ...(letter[2] === 'draft' && { executor: 'vorontsova' }),
      },
    ]),
  ]
  return standing.flatMap(([back, spec], i) => {
    const date = dates.at(-back)
    // Names whose gender the surname tells: a letter greets without a question.
    return dates.length > back && date ? [{ ...spec, key: `now ${i}`, date, author: authorOf(600 + i * 3) }] : []
  })
}
