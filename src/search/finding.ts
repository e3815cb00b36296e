// One question to clients, appeals and letters: words first, then parts of names and numbers, then slips where nothing else is found.
import { findClients } from '#clients/finding.ts'
import { keyWords, nameKey } from '#clients/rules/name-key.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { has, servesClients } from '#staff/may.ts'
import type { Found, FoundAppeal, FoundConversation } from './model.ts'
import { queryOf, wordsOf } from './rules/asked.ts'
import { marked, snippet } from './rules/snippet.ts'
import { appealsByParts, appealsBySlips, appealsByWords, type AppealHit } from './store/appeals.ts'
import { lastLetters, lettersByWords, ourTexts, theirTexts, threadsByParts, threadsBySlips } from './store/letters.ts'
import type { Newest } from './store/newest.ts'
import { stemsOf, tsqueryOf, withSlips } from './store/query.ts'

/** Of each kind. */
const most = 10
/** A shorter part stands in every second name; the index of trigrams does not know it. */
const shortestPart = 3

/** What is asked for, in every form that the tables know. */
type Asked = {
  tsquery: string
  stems: string[]
  /** The stem of the last word, if it may be unfinished. */
  open: string | undefined
  /** Parts of names as name_key has them. */
  keys: string[]
  /** Part of a number. */
  number: string
}

/** At most ten of each kind, best first. Clients and letters only for those who serve clients. `typed` of any content. */
export async function findAll(db: Db, who: Who, now: Date, typed: string): Promise<Found> {
  const words = wordsOf(typed)
  const nothing: Found = {
    clients: [],
    appeals: [],
    conversations: [],
    more: { clients: false, appeals: false, conversations: false },
    newestOnly: { appeals: false, conversations: false },
  }
  if (words.length === 0) return nothing
  const tsquery = await tsqueryOf(db, queryOf(words))
  const stems = stemsOf(tsquery)
  const keys = keyWords(typed).filter(key => key.length >= shortestPart)
  const asked = { tsquery, stems, open: tsquery.endsWith(':*') ? stems.at(-1) : undefined, keys, number: nameKey(typed).trim() }
  const serves = servesClients(who)
  const clients = serves ? await findClients(db, now, typed, undefined) : []
  const { hits: appeals, newestOnly: newestAppeals } = await findAppeals(db, who, asked)
  const { hits: conversations, newestOnly: newestLetters } = serves
    ? await findConversations(db, who, asked)
    : { hits: [], newestOnly: false }
  return {
    clients: clients.slice(0, most),
    appeals: appeals.slice(0, most).map(hit => shownAppeal(hit, asked)),
    conversations: await shownConversations(db, conversations.slice(0, most), asked),
    more: {
      clients: clients.length > most,
      appeals: appeals.length > most,
      conversations: conversations.length > most,
    },
    newestOnly: { appeals: newestAppeals, conversations: newestLetters },
  }
}

async function findAppeals(db: Db, who: Who, { tsquery, keys, number }: Asked): Promise<Newest<AppealHit>> {
  const byWords = await appealsByWords(db, who, tsquery, most + 1)
  if (byWords.hits.length > most || number.length < shortestPart) return byWords
  const byParts = await appealsByParts(db, who, keys, number, most + 1)
  const hits = unique([...byWords.hits, ...byParts])
  if (hits.length > 0 || keys.length === 0) return { ...byWords, hits }
  return { hits: await withSlips(db, tx => appealsBySlips(tx, who, keys, most + 1)), newestOnly: false }
}

type Place = { id: string | undefined; threadId: string; at: string; ours: boolean }

async function findConversations(db: Db, who: Who, { tsquery, keys }: Asked): Promise<Newest<Place>> {
  const { hits, newestOnly } = await lettersByWords(db, who, tsquery)
  const places = new Map<string, Place>()
  for (const hit of hits) if (!places.has(hit.threadId)) places.set(hit.threadId, hit)
  if (places.size > most || keys.length === 0) return { hits: [...places.values()], newestOnly }
  const add = (threads: { id: string; lastAt: string }[]) => {
    for (const { id, lastAt } of threads)
      if (!places.has(id)) places.set(id, { id: undefined, threadId: id, at: lastAt, ours: false })
  }
  add(await threadsByParts(db, who, keys, most + 1))
  if (places.size === 0) add(await withSlips(db, tx => threadsBySlips(tx, who, keys, most + 1)))
  return { hits: [...places.values()], newestOnly }
}

const unique = (hits: AppealHit[]) => [...new Map(hits.map(hit => [hit.id, hit])).values()]

function shownAppeal(hit: AppealHit, { stems, open }: Asked): FoundAppeal {
  const { surname, name, patronymic, title } = hit
  const initials = [name, patronymic].flatMap(part => (part === '' ? [] : `${Array.from(part)[0]}.`)).join(' ')
  return {
    id: hit.id,
    number: hit.number === null ? null : marked(hit.number, stems, open),
    author: title || [surname, initials].filter(Boolean).join(' ') || 'Без подписи',
    receivedOn: hit.receivedOn,
    ended: hit.endedOn !== null,
    snippet: snippet(hit.body, stems, open),
  }
}

async function shownConversations(db: Db, places: Place[], { stems, open }: Asked): Promise<FoundConversation[]> {
  const without = places.filter(({ id }) => id === undefined).map(({ threadId }) => threadId)
  const last = new Map((await lastLetters(db, without)).map(letter => [letter.threadId, letter]))
  const letters = places.map(place => ({ ...place, id: place.id ?? last.get(place.threadId)?.id }))
  const ids = letters.flatMap(({ id }) => id ?? [])
  const theirs = new Map((await theirTexts(db, ids)).map(text => [text.id, text]))
  const ours = new Map((await ourTexts(db, ids)).map(text => [text.id, { ...text, fromName: '' }]))
  return letters.flatMap(({ id, threadId, at, ours: byUs }) => {
    const text = id === undefined ? undefined : (theirs.get(id) ?? ours.get(id))
    if (!text) return []
    const name = byUs ? '' : text.fromName
    return {
      id: threadId,
      with: marked(name || text.address, stems, open),
      subject: marked(text.subject, stems, open),
      at,
      ours: byUs,
      snippet: snippet(text.body, stems, open),
    }
  })
}

/** Who may search at all: integrity finds appeals only. */
export const maySearch = (who: Parameters<typeof servesClients>[0]): boolean =>
  servesClients(who) || (who !== undefined && has(who, 'integrity'))
