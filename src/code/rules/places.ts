// Where a clause lives in the system, from the marks that steps, rules and endpoints carry themselves.
import type { Step } from '#contacts/model.ts'
import type { Place } from '../model.ts'
import { rooms } from './rooms.data.ts'

/** «3.6 а», as rules cite it, is «3.6.а» of the document. */
export const clauseId = (cited: string): string => cited.trim().replaceAll(/\s+/gu, '.')

/** A clause and all under it: «4.2» has «4.2.3», not «4.20». */
export const isUnder = (id: string, clause: string): boolean => id === clause || id.startsWith(`${clause}.`)

type Marked = {
  steps: readonly Pick<Step, 'clause' | 'also' | 'title'>[]
  rules: readonly { clause: string; why: string }[]
  endpoints: readonly { path: string; method: string; clauses?: readonly string[] }[]
}

/** Each place once: a step guides, a rule of letters checks, an act is recorded, a reading of the head measures. */
export function placesOf({ steps, rules, endpoints }: Marked): Place[] {
  const guided = steps.flatMap(({ clause, also, title }) =>
    [clause, ...also].map(id => ({ clause: clauseId(id), way: 'guided' as const, title })),
  )
  const checked = rules.map(({ clause, why }) => ({ clause: clauseId(clause), way: 'checked' as const, title: why }))
  const kept = endpoints.flatMap(({ path, method, clauses = [] }) => {
    const title = rooms[path.split('/')[2] ?? '']
    if (title === undefined) return []
    const way = title.measures ? ('measured' as const) : ('recorded' as const)
    return method === 'GET' && way === 'recorded' ? [] : clauses.map(id => ({ clause: clauseId(id), way, title: title.words }))
  })
  const all = [...guided, ...checked, ...kept]
  return [...new Map(all.map(place => [`${place.clause} ${place.way} ${place.title}`, place])).values()]
}
