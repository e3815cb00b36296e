// Somebody is nominated; what each reader sees of it: the committee all but others’ votes, the person only what is decided.
import { randomUUID } from 'node:crypto'
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import { hasLeft } from '#staff/rules.ts'
import { getColleague } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { shownAppeal } from './appeal-view.ts'
import { fillSeats } from './committing.ts'
import { gather, type EvidenceSource } from './evidence.ts'
import type { Award, Member, NewNomination, Nomination, NominationLine, Nominations } from './model.ts'
import { beKind } from './polite.ts'
import { rulesInForce, rulesOf } from './ruling.ts'
import { stateOf } from './rules/committee.ts'
import {
  appealOf,
  awardedUnpublished,
  decidedAbout,
  findNomination,
  insertNomination,
  judgedBy,
  membersOf,
  nominationsBy,
  published,
  type MemberRow,
  type NominationRow,
} from './store/nominations.ts'
import { ownTies } from './store/thanks.ts'

/** Refuses `self`, `near`, `left`, `no-such-nomination`, `open-already`, `too-few` where no committee can be drawn. */
export async function nominate(
  db: Db,
  { who, now }: Act,
  given: NewNomination,
  more: readonly EvidenceSource[],
): Promise<Nomination> {
  const earlier = await findNomination(db, given.id)
  if (earlier?.nominatorId === who.staffId) return nominationFor(db, now, who, given.id, more)
  const today = await todayOf(db, now)
  const { edition, body } = await rulesInForce(db, today)
  if (given.nomineeId === who.staffId) throw refused('self', 'Себя не выдвигают. Если Вы сделали важное, это увидит коллега.')
  if ((await ownTies(db, who.staffId)).some(({ otherId }) => otherId === given.nomineeId))
    throw refused('near', 'Близкого человека выдвигает кто-то другой: так решению верят.')
  if (hasLeft((await getColleague(db, given.nomineeId)).leftOn, today))
    throw refused('left', 'Этот человек здесь больше не работает. Выберите другого.')
  const rule = body.nominations.find(({ title }) => title === given.title)
  if (!rule) throw refused('no-such-nomination', 'Такой номинации в правилах нет. Обновите страницу и выберите снова.')
  await beKind('why', given.why)
  const row = {
    ...given,
    ...{ rulesEdition: edition, award: rule.award, criteria: rule.criteria, seats: body.members, quorum: body.quorum },
    ...{ nominatorId: who.staffId, sinceOn: monthsBefore(today, body.periodMonths), untilOn: today },
    ...{ madeAt: now.toISOString(), seed: randomUUID(), votesUntil: addDays(today, body.voteDays) },
  }
  if (!(await insertNomination(db, row)))
    throw refused('open-already', 'Этого человека уже выдвинули на то же, комиссия смотрит. Второй раз не нужно.')
  if ((await fillSeats(db, { ...row, round: 1 }, today, now)) < row.seats)
    throw refused('too-few', 'Не набрать комиссию без личного интереса. Скажите директору: в правилах нужно меньше членов.')
  await record(db, now, { kind: 'nomination.made', staffId: who.staffId, data: { nomination: given.id } })
  return nominationFor(db, now, who, given.id, more)
}

const monthsBefore = (day: string, months: number): string => addDays(day, -Math.round(months * 30.44))

type Seen = { row: NominationRow; members: MemberRow[]; me: MemberRow | undefined; wasMember: boolean }

/** Not found for whoever has no part in it. */
export async function seeNomination(db: Db, who: Who, id: string): Promise<Seen> {
  const row = await findNomination(db, id)
  const members = row ? await membersOf(db, id) : []
  const mine = members.filter(({ staffId, leftWhy }) => staffId === who.staffId && leftWhy !== 'interest')
  const part =
    row &&
    (mine.length > 0 ||
      row.nominatorId === who.staffId ||
      (row.outcome !== null && (row.nomineeId === who.staffId || has(who, 'director', 'hr'))))
  if (!part) throw notFound('Такого выдвижения нет или оно ещё не решено.')
  return {
    row,
    members: members.filter(({ round }) => round === row.round),
    me: mine.find(({ round, leftAt }) => round === row.round && leftAt === null),
    wasMember: mine.length > 0,
  }
}

const standing = (row: NominationRow, members: readonly MemberRow[], appealOpen: boolean, today: string) =>
  stateOf(
    {
      ...row,
      published: row.publishedAt !== null,
      appealOpen,
      members: members.map(({ leftAt, choice }) => ({ left: leftAt !== null, choice })),
    },
    today,
  )

const lineOf = (row: NominationRow, state: NominationLine['state']): NominationLine => ({
  id: row.id,
  title: row.title,
  nominee: row.nominee,
  state,
  votesUntil: row.votesUntil,
  outcome: row.outcome,
  madeAt: row.madeAt,
})

export async function stateNow(db: Db, row: NominationRow, members: readonly MemberRow[], today: string) {
  const appeal = await appealOf(db, row.id)
  return standing(row, members, appeal !== undefined && appeal.outcome === null, today)
}

export async function nominationFor(
  db: Db,
  now: Date,
  who: Who,
  id: string,
  more: readonly EvidenceSource[],
): Promise<Nomination> {
  const { row, members, me, wasMember } = await seeNomination(db, who, id)
  const today = await todayOf(db, now)
  const state = await stateNow(db, row, members, today)
  const party = row.nomineeId === who.staffId || row.nominatorId === who.staffId
  const decided = row.outcome !== null
  const appeal = await appealOf(db, id)
  const { mutualDays } = (await rulesOf(db, row)).body
  const asked = { personId: row.nomineeId, sinceOn: row.sinceOn, untilOn: row.untilOn, at: row.madeAt, mutualDays, reader: who }
  return {
    ...lineOf(row, state),
    rulesEdition: row.rulesEdition,
    award: row.award,
    criteria: row.criteria as string[],
    nominator: row.nominator,
    why: row.why,
    sinceOn: row.sinceOn,
    untilOn: row.untilOn,
    round: row.round,
    quorum: row.quorum,
    ground: row.ground,
    appealUntil: row.appealUntil,
    evidence: await gather(db, asked, more),
    members: wasMember || decided ? members.map(shownMember(who, decided && !party)) : [],
    appeal: appeal ? await shownAppeal(db, who, appeal) : null,
    may: {
      vote: me !== undefined && !decided && me.choice === null,
      stepOut: me !== undefined && !decided && me.choice === null,
      substitute: (me !== undefined || row.nominatorId === who.staffId) && state === 'stuck',
      decide: me !== undefined && state === 'to-decide',
      publish: state === 'decided' && row.outcome === 'awarded' && has(who, 'director', 'hr') && row.nomineeId !== who.staffId,
      appeal: party && decided && !appeal && today <= row.appealUntil!,
    },
  }
}

/** Each votes alone: others’ words open with the decision, and never to the two whom it concerns. */
const shownMember =
  (who: Who, open: boolean) =>
  (row: MemberRow): Member => {
    const me = row.staffId === who.staffId
    return {
      name: row.name,
      me,
      voted: row.choice !== null,
      left: row.leftWhy,
      choice: open || me ? row.choice : null,
      reason: open || me ? row.reason : '',
    }
  }

export async function nominationsFor(db: Db, now: Date, who: Who): Promise<Nominations> {
  const today = await todayOf(db, now)
  const lines = async (rows: NominationRow[]): Promise<NominationLine[]> => {
    const list: NominationLine[] = []
    for (const row of rows) {
      const members = (await membersOf(db, row.id)).filter(({ round }) => round === row.round)
      list.push(lineOf(row, await stateNow(db, row, members, today)))
    }
    return list
  }
  return {
    toJudge: (await lines(await judgedBy(db, who.staffId))).filter(({ outcome }) => outcome === null),
    mine: await lines(await nominationsBy(db, who.staffId)),
    aboutMe: await lines(await decidedAbout(db, who.staffId)),
    toPublish: has(who, 'director', 'hr')
      ? await lines((await awardedUnpublished(db)).filter(({ nomineeId }) => nomineeId !== who.staffId))
      : [],
  }
}

const shownAwards = 200

/** What is published, by time. */
export async function awards(db: Db): Promise<Award[]> {
  return (await published(db, shownAwards)).map(({ id, title, nominee, award, ground, publishedAt }) => ({
    id,
    title,
    nominee,
    award,
    ground,
    at: publishedAt!,
  }))
}
