// Answers to what somebody asks or writes: ranked, with the words that met, the state and the source beside each.
import type { Db } from '#platform/db.ts'
import type { Found } from './model.ts'
import { readyIndex, type Asking } from './indexing.ts'
import { nearBest, sourceWords, suited, worthSuggesting, type Circumstance } from './rules/answers.ts'
import type { Ranked } from './rules/ranking.ts'
import { termsOf } from './rules/terms.ts'
import { articleRows } from './store/articles.ts'

const mostSuggested = 5
const mostFound = 20
const lastSentences = 3

/** At most five, and none where nothing is near: beside a talk silence is better than noise. */
export async function suggest(db: Db, written: string, circumstance: Circumstance = {}): Promise<Found[]> {
  const asking = await readyIndex(db)
  return shown(db, suggestedOf(asking, written, circumstance))
}

/** Pure: for the bench and its test. What is written last is asked sentence by sentence: a story around a question does not drown it. */
export const suggestedOf = ({ dictionary, index }: Asking, written: string, circumstance: Circumstance = {}): Ranked[] => {
  const sentences = written
    .slice(-2000)
    .split(/[.!?\n]+/u)
    .map(sentence => termsOf(dictionary, sentence))
    .filter(terms => terms.length > 0)
    .slice(-lastSentences)
  const together = sentences.slice(-2)
  const asked = together.length > 1 ? [...sentences, together.flat()] : sentences
  const near = asked.flatMap(terms => index.search(terms, mostSuggested * 2).filter(worthSuggesting))
  const best = new Map<string, Ranked>()
  for (const one of near.flatMap(ranked => suited(ranked, circumstance)))
    if (one.score > (best.get(one.id)?.score ?? 0)) best.set(one.id, one)
  const found = [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, mostSuggested)
  return found.filter(({ score }) => score >= found[0]!.score * 0.6)
}

export async function search(db: Db, words: string): Promise<Found[]> {
  const { dictionary, index } = await readyIndex(db)
  const terms = termsOf(dictionary, words)
  return terms.length === 0 ? [] : shown(db, nearBest(index.search(terms, mostFound)))
}

async function shown(db: Db, ranked: readonly Ranked[]): Promise<Found[]> {
  if (ranked.length === 0) return []
  const rows = new Map(
    (
      await articleRows(
        db,
        ranked.map(({ id }) => id),
      )
    ).map(row => [row.id, row]),
  )
  return ranked.flatMap(({ id, nearest, matches }): Found[] => {
    const row = rows.get(id)
    if (!row) return []
    const { words } = row
    return [
      {
        id,
        title: words.asked[0]!,
        official: words.official[0]!,
        short: words.short,
        source: sourceWords(words),
        state: row.state,
        reviewBy: row.reviewBy,
        owner: row.owner,
        audience: words.audience,
        nearest: [...words.asked, ...words.official][nearest] ?? '',
        matches: unique(matches),
      },
    ]
  })
}

const unique = <T extends { met: string }>(matches: readonly T[]): T[] => [
  ...new Map(matches.map(one => [one.met, one])).values(),
]
