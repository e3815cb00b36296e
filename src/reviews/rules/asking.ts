// Who is asked about whom when a cycle opens; HR may ask others as well.
import type { Post, Side } from '../model.ts'
import { keyed } from './anonymity.ts'

export type Person = { id: string; departmentId: string; roles: readonly string[] }
export type Ask = { subjectId: string; reviewerId: string; side: Side }

/** Enough for a group that may be shown even where somebody does not answer. */
export const colleaguesAsked = 5
export const subordinatesAsked = 8

/** Heads are those who lead people; at the window, those who serve clients. */
export const postOf = (roles: readonly string[]): Post =>
  roles.some(role => role === 'head' || role === 'director')
    ? 'head'
    : roles.some(role => role === 'specialist' || role === 'hall')
      ? 'window'
      : 'other'

/**
 * Each is asked about themselves; the head of the department about its people (of a head, a director); colleagues are drawn
 * from the department by the seed; of a head, those whom they lead. Directors are not reviewed here.
 */
export function askedOf(people: readonly Person[], subjects: readonly Person[], seed: number): Ask[] {
  const led = (person: Person) => person.roles.includes('head')
  const directs = (person: Person) => person.roles.includes('director')
  const directors = people.filter(directs).toSorted(byId)
  return subjects
    .filter(subject => !directs(subject))
    .flatMap(subject => {
      const near = people.filter(
        one => one.id !== subject.id && one.departmentId === subject.departmentId && !directs(one) && !led(one),
      )
      const head = led(subject)
        ? directors[0]
        : (people.filter(one => one.departmentId === subject.departmentId && led(one)).toSorted(byId)[0] ?? directors[0])
      const peers = led(subject) ? people.filter(one => one.id !== subject.id && led(one)) : near
      const ask = (side: Side) => (one: Person) => ({ subjectId: subject.id, reviewerId: one.id, side })
      return [
        ask('self')(subject),
        ...(head && head.id !== subject.id ? [ask('head')(head)] : []),
        ...drawn(peers, colleaguesAsked, seed, subject.id).map(ask('colleague')),
        ...(led(subject) ? drawn(near, subordinatesAsked, seed, subject.id).map(ask('subordinate')) : []),
      ]
    })
}

const byId = (one: Person, other: Person) => (one.id < other.id ? -1 : 1)

const drawn = (people: readonly Person[], count: number, seed: number, of: string): Person[] =>
  people.toSorted((one, other) => keyed(`${of} ${one.id}`, seed) - keyed(`${of} ${other.id}`, seed)).slice(0, count)
