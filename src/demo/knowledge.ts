// The base of answers in the invented centre: written by colleagues, checked by heads, some stale, judged and asked for.
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { readyAnswers, wordsOf } from '#knowledge/articles/ready.ts'
import { iso, tell, type Plan, type Row } from './books.ts'
import { people } from './centre.data.ts'
import { idOf } from './chance.ts'
import type { Frame } from './frame.ts'
import { gaps, soonAnswers, staleAnswers, voices, waitingEdit } from './knowledge.data.ts'

const dayMs = 86_400_000
const articleId = (code: string) => idOf(`answer ${code}`)
const catalogueId = (kind: 'reason' | 'service', code: string) => idOf(`${kind} ${code}`)

export function planKnowledge(plan: Plan, frame: Frame): void {
  const today = todayAt({ now: iso(frame.now), zone: frame.zone })
  for (const [n, answer] of readyAnswers.entries()) {
    const here = people.filter(([, , , , , , place]) => place === answer.place)
    const authors = here.filter(([, , , , , , , roles]) => roles.join() === 'specialist').map(([login]) => login)
    const head = here.find(([, , , , , , , roles]) => roles.includes('head'))![0]
    const ownerId = idOf(authors[n % authors.length]!)
    const written = frame.now - (170 - (n % 40)) * dayMs
    const stale = staleAnswers[answer.code]
    const reviewBy = addDays(today, stale === undefined ? (soonAnswers[answer.code] ?? 60 + ((n * 13) % 150)) : -stale)
    planAnswer(plan, frame, {
      code: answer.code,
      ownerId,
      checker: idOf(head),
      written,
      reviewBy,
      words: wordsOf(answer, reviewBy, catalogueId),
      stale,
    })
  }
  planVoices(plan, frame)
  planGaps(plan, frame)
}

type Answer = {
  code: string
  ownerId: string
  checker: string
  written: number
  reviewBy: string
  words: ReturnType<typeof wordsOf>
  stale: number | undefined
}

function planAnswer(plan: Plan, frame: Frame, { code, ownerId, checker, written, reviewBy, words, stale }: Answer): void {
  const id = articleId(code)
  const checked = written + dayMs
  const say = (at: number, what: string, staffId: string | undefined, data: Record<string, string | number> = {}) =>
    plan.at(at, books =>
      tell(books, at, { kind: `knowledge.${what}`, ...(staffId && { staffId }), data: { article: id, ...data } }),
    )
  let row: Row<'knowledgeArticle'>
  plan.at(written, ({ rows }) => {
    row = {
      ...{
        id,
        state: 'verified',
        ownerId,
        version: 1,
        verifiedVersion: 1,
        verifiedBy: checker,
        verifiedAt: iso(checked),
        reviewBy,
      },
      ...{ staleWhy: '', staleAt: null, told: 0, madeBy: ownerId, madeAt: iso(written), touchedAt: iso(checked) },
    }
    rows.knowledgeArticle.push(row)
    rows.knowledgeVersion.push({
      ...{ articleId: id, version: 1, content: words, authorId: ownerId, writtenAt: iso(written) },
      ...{ verifiedBy: checker, verifiedAt: iso(checked) },
    })
  })
  say(written, 'written', ownerId, { version: 1 })
  say(checked, 'verified', checker, { version: 1 })
  if (stale !== undefined) {
    const at = frame.now - (stale - 1) * dayMs - 3_600_000
    plan.at(at, () => Object.assign(row, { state: 'stale', staleWhy: 'date', staleAt: iso(at), told: stale > 8 ? 2 : 1 }))
    say(at, 'stale', undefined, { owner: ownerId, why: 'date' })
    if (stale > 8) say(at + 7 * dayMs, 'raised', undefined, { owner: ownerId })
  }
  if (code === waitingEdit.code) {
    const at = frame.now - 2 * dayMs
    plan.at(at, ({ rows }) => {
      row.version = 2
      rows.knowledgeVersion.push({
        ...{ articleId: id, version: 2, content: { ...words, full: waitingEdit.full }, authorId: ownerId, writtenAt: iso(at) },
        ...{ verifiedBy: null, verifiedAt: null },
      })
    })
    say(at, 'written', ownerId, { version: 2 })
  }
}

function planVoices(plan: Plan, frame: Frame): void {
  for (const [n, [code, login, reason, ago, answer]] of voices.entries()) {
    const at = frame.now - ago * dayMs
    plan.at(at, books => {
      const id = idOf(`voice ${n}`)
      const { ownerId } = books.rows.knowledgeArticle.find(one => one.id === articleId(code))!
      const answeredAt = answer === '' ? null : iso(at + dayMs)
      books.rows.knowledgeFeedback.push({
        ...{ id, articleId: articleId(code), version: 1, helped: reason === '', reason, givenBy: idOf(login), givenAt: iso(at) },
        ...{ answer, answeredBy: answeredAt && ownerId, answeredAt },
      })
      const what = reason === '' ? 'helped' : 'not-helped'
      tell(books, at, { kind: `knowledge.${what}`, staffId: idOf(login), data: { article: articleId(code), feedback: id } })
    })
  }
}

function planGaps(plan: Plan, frame: Frame): void {
  for (const [n, { kind, asked }] of gaps.entries()) {
    const id = idOf(`gap ${n}`)
    let row: Row<'knowledgeGap'>
    for (const [place, [text, login, ago]] of asked.entries()) {
      const at = frame.now - ago * dayMs
      const { departmentId } = frame.colleagues.find(one => one.id === idOf(login))!
      plan.at(at, books => {
        if (place === 0) {
          row = { id, state: 'open', proposedAt: null, articleId: null, closedBy: null, closedAt: null }
          books.rows.knowledgeGap.push(row)
        }
        const question = { id: idOf(`question ${n} ${place}`), gapId: id, text, kind }
        books.rows.knowledgeQuestion.push({ ...question, askedBy: idOf(login), departmentId, askedAt: iso(at) })
        tell(books, at, { kind: 'knowledge.asked', staffId: idOf(login), data: { gap: id, times: place + 1, by: kind } })
        if (place === 0 ? kind !== 'colleague' : row.proposedAt !== null) return
        row.proposedAt = iso(at)
        tell(books, at, { kind: 'knowledge.proposed', departmentId, data: { gap: id, times: place + 1 } })
      })
    }
  }
}
