// Invented clients: people of all ages with believable names, and organisations with somebody who speaks for each.
import { addDays } from '#calendar/day.ts'
import type { Row } from './books.ts'
import { chanceOf, type Chance } from './chance.ts'
import { occupations, organisations, peoples } from './names.data.ts'

export type ClientRow = Row<'client'>

/** Whom to look for when somebody comes: a grown-up, somebody of school age, or somebody sent by an organisation. */
export type Sort = 'adult' | 'teen' | 'envoy'

export type Person = {
  row: ClientRow
  sort: Sort
  /** Whom an envoy speaks for. */
  principal: ClientRow | undefined
  /** The date of the last visit, or a date before all. */
  lastSeen: string
}

/** A person as of a day; the same word is the same person. `number` makes the telephone, so it must be of this person alone. */
export function inventPerson(word: string, number: number, sort: Sort, today: string): ClientRow {
  const chance = chanceOf(`person ${word}`)
  const people = chance.weigh(peoples.map(one => [one, one.weight] as const))
  const woman = chance.happens(0.54)
  const surname = chance.pick(people.surnames)
  const [his, her] = chance.pick(people.patronymics)
  const age =
    sort === 'teen' ? chance.between(14, 17) : chance.weigh(ages.map(([from, to, weight]) => [chance.between(from, to), weight]))
  return {
    ...blank,
    id: chance.id(Date.parse(today)),
    kind: 'person',
    surname: woman ? ofWoman(surname) : surname,
    name: chance.pick(woman ? people.women : people.men),
    // Some files have none: the document has none, or nobody wrote it down.
    patronymic: chance.happens(0.02) ? '' : woman ? her : his,
    gender: woman ? 'female' : 'male',
    birthOn: addDays(today, -Math.round(age * 365.25) - chance.between(1, 360)),
    occupation: sort === 'teen' ? 'учится в школе' : sort === 'envoy' ? 'кадровик' : chance.pick(occupations),
    // Code 907 is given to no operator.
    phone: `+790700${String(number).padStart(5, '0')}`,
    email: chance.happens(0.3) ? `client${number}@example.org` : null,
    knownSince: `${today}T06:00:00.000Z`,
  }
}

const ages = [
  [18, 24, 14],
  [25, 34, 22],
  [35, 44, 26],
  [45, 54, 22],
  [55, 64, 16],
] as const

const blank = { title: '', inn: null, language: 'ru', fixedForms: {}, createdBy: null, mergedInto: null } as const

export function inventOrganisation(number: number, since: string): ClientRow {
  const [title, field] = organisations[number]!
  const chance = chanceOf(`organisation ${title}`)
  return {
    ...blank,
    id: chance.id(Date.parse(since)),
    kind: 'organisation',
    surname: '',
    name: '',
    patronymic: '',
    gender: null,
    birthOn: null,
    title,
    // Region 00 does not exist, so no real organisation is named.
    inn: `00${String(chance.between(10_000_000, 99_999_999))}`,
    occupation: field,
    phone: `+783500003${String(number).padStart(2, '0')}`,
    email: null,
    knownSince: `${since}T06:00:00.000Z`,
  }
}

const ofWoman = (surname: string): string => {
  if (/(?:ов|ев|ёв|ин|ын)$/u.test(surname)) return `${surname}а`
  if (/(?:ский|цкий)$/u.test(surname)) return surname.replace(/ий$/u, 'ая')
  return /[оы]й$/u.test(surname) ? surname.replace(/[оы]й$/u, 'ая') : surname
}

export type Crowd = {
  /** Somebody who comes today: known from before or new; never twice on a day. */
  comes: (sort: Sort, date: string, chance: Chance) => { person: Person; isNew: boolean }
  /** Somebody grown-up who has a file and has not been here for so many days; undefined where there is nobody. */
  findRested: (date: string, days: number, chance: Chance) => Person | undefined
  /** Files that stood in the shelves before the first day. */
  before: readonly Person[]
}

const knownBefore = { adult: 240, teen: 16 }
const shareOfNew: Record<Sort, number> = { adult: 0.3, teen: 0.5, envoy: 0 }
/** Nobody comes again before this many days have passed. */
const restDays = 4

/** `since`: the date by which the first files stood. */
export function gatherCrowd(word: string, since: string): Crowd {
  let count = 0
  const known: Record<Sort, Person[]> = { adult: [], teen: [], envoy: [] }
  const add = (sort: Sort, day: string, principal?: ClientRow): Person => {
    const row = inventPerson(`${word} ${count}`, count++, sort, day)
    const person = { row, sort, principal, lastSeen: '' }
    known[sort].push(person)
    return person
  }
  const startOf = (n: number) => addDays(since, -1 - ((n * 37) % 400))
  for (let n = 0; n < knownBefore.adult; n++) add('adult', startOf(n))
  for (let n = 0; n < knownBefore.teen; n++) add('teen', startOf(n))
  organisations.forEach((_, n) => add('envoy', startOf(n), inventOrganisation(n, startOf(n))))
  const before = Object.values(known).flat()

  function restedOf(sort: Sort, date: string, days: number): Person[] {
    const before = addDays(date, -days)
    return known[sort].filter(({ lastSeen }) => lastSeen < before)
  }

  function comes(sort: Sort, date: string, chance: Chance): { person: Person; isNew: boolean } {
    const free = restedOf(sort, date, restDays)
    const isNew = chance.happens(shareOfNew[sort]) || free.length === 0
    const person = isNew ? add(sort, date) : chance.pick(free)
    person.lastSeen = date
    return { person, isNew }
  }

  function findRested(date: string, days: number, chance: Chance): Person | undefined {
    const free = restedOf('adult', date, days)
    const person = free.length > 0 ? chance.pick(free) : undefined
    if (person) person.lastSeen = date
    return person
  }
  return { comes, findRested, before }
}
