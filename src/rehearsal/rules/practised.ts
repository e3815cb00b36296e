// Where the Code is practised: the clauses of all stories, as marks for the pages of clauses.
import { stories } from '../stories/shelf.ts'
import { clausesOf } from './graph.ts'
import { inOrder } from './shelf.ts'

export const practisedClauses: readonly { clause: string; also: string[]; title: string }[] = inOrder(
  stories.flatMap(clausesOf),
).map(clause => ({ clause, also: [], title: 'Репетиция разговоров' }))
