// Endpoint → action, and who may: everybody reads, asks and tells; who answers for people and for the order decides.
import { refused } from '#platform/errors.ts'
import type { Mount } from '#platform/http.ts'
import { only, signedIn } from '#staff/may.ts'
import { acknowledge, answer, bookFor, clausePage, differences, note, readersFor, takeIn } from './actions.ts'
import { code } from './api.ts'
import { sendReaders } from './listing.ts'
import type { Place } from './model.ts'
import { reminderFor } from './reminding.ts'
import { readDocument, UnreadableDocument } from './reading.ts'

const decide = only('director', 'hr')
const answers = only('head', 'director', 'hr', 'integrity')

/** `places`: where clauses live in the system. */
export function codeRoutes(mount: Mount, places: readonly Place[]): void {
  mount(code.book, signedIn, (_, { db, now, who }) => bookFor(db, now, who))
  mount(code.reminder, signedIn, (_, { db, now, who }) => reminderFor(db, now, who))
  mount(code.differences, signedIn, ({ query }, { db }) => differences(db, query.older, query.newer))
  mount(code.clause, signedIn, ({ params }, { db }) => clausePage(db, places, params.clause))
  mount(code.readers, answers, (_, { db, now, who }) => readersFor(db, now, who))
  mount(code.readersList, answers, ({ query }, { db, res, now, who }) => sendReaders(db, res, now, who, query.format))
  mount(code.importEdition, decide, async ({ body }, { db, now, who }) => {
    const { name, bytes, ...given } = body
    return takeIn(db, now, who.staffId, { ...given, source: await documentOf(name, bytes) })
  })
  mount(code.note, signedIn, async ({ params, body }, { db, ...act }) => {
    await note(db, act, params.clause, body)
    return clausePage(db, places, params.clause)
  })
  mount(code.answer, answers, async ({ params, body }, { db, ...act }) => {
    await answer(db, act, params.id, body.answer)
    return null
  })
  mount(code.acknowledge, signedIn, async ({ params }, { db, ...act }) => {
    await acknowledge(db, act, params.id)
    return bookFor(db, act.now, act.who)
  })
}

async function documentOf(name: string, base64: string): Promise<string> {
  try {
    return await readDocument(name, Buffer.from(base64, 'base64'))
  } catch (error) {
    if (error instanceof UnreadableDocument) throw refused('bad-file', error.message)
    throw error
  }
}
