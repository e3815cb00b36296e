// Mentors: offered, asked for or proposed by rule; both agree; meetings and notes are the two’s alone; a change needs no ground.
import { addDays } from '#calendar/day.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import { norm } from '#staff/norms.ts'
import { todayOf } from '#staff/today.ts'
import type { Ending, Half, Pair, PairGoalState, PairLine } from './model.ts'
import { fullName, peopleOf } from './planning.ts'
import { middleOf, newcomersOf, pairStateOf } from './rules/pair.ts'
import { leadsPlan } from './rules/reach.ts'
import {
  changePair,
  endPair,
  findPair,
  insertPair,
  loadOf,
  lockPair,
  meetingRows,
  pairGoalRows,
  pairRows,
  putMeeting,
  putPairGoal,
  putReflection,
  reflectionRows,
  type PairRow,
} from './store/pairs.ts'

const told = (db: Db, now: Date, verb: string, staffId: string | undefined, data: Record<string, string | null>) =>
  record(db, now, { kind: `mentoring.${verb}`, staffId, data })

/** As others than the two see them: dates and the state of goals. */
export async function linesOf(db: Db, who: Who, names: Map<string, string>, rows: readonly PairRow[]): Promise<PairLine[]> {
  const ids = rows.map(({ id }) => id)
  const goals = Map.groupBy(await pairGoalRows(db, ids), ({ pairId }) => pairId)
  const meetings = Map.groupBy(await meetingRows(db, ids), ({ pairId }) => pairId)
  return rows.map(row => {
    const asked = (goals.get(row.id) ?? []).filter(({ state }) => state !== 'dropped')
    const state = pairStateOf(row)
    const isLearner = row.learnerId === who.staffId
    return {
      id: row.id,
      learnerId: row.learnerId,
      learner: names.get(row.learnerId) ?? '',
      mentorId: row.mentorId,
      mentor: names.get(row.mentorId ?? '') ?? '',
      source: row.source,
      state,
      ending: row.ending,
      beginsOn: row.beginsOn,
      untilOn: row.untilOn,
      goals: { reached: asked.filter(goal => goal.state === 'reached').length, of: asked.length },
      meetings: (meetings.get(row.id) ?? []).map(({ heldOn }) => heldOn),
      asksMe: state === 'offered' && (isLearner ? row.learnerAgreedAt : row.mentorAgreedAt) === null && isOneOf(row, who),
      mine: isOneOf(row, who),
    }
  })
}

const isOneOf = ({ learnerId, mentorId }: PairRow, who: Who) => who.staffId === learnerId || who.staffId === mentorId

export async function myPairs(db: Db, now: Date, who: Who): Promise<PairLine[]> {
  const { all } = await peopleOf(db, now)
  const names = new Map(all.map(one => [one.id, fullName(one)]))
  return linesOf(
    db,
    who,
    names,
    (await pairRows(db)).filter(row => isOneOf(row, who)),
  )
}

/** 404 for anybody but the two. */
export async function pairFor(db: Db, now: Date, who: Who, id: string): Promise<Pair> {
  const row = await ownPair(db, who, id)
  const { all, today } = await peopleOf(db, now)
  const names = new Map(all.map(one => [one.id, fullName(one)]))
  const [line] = await linesOf(db, who, names, [row])
  return {
    ...line!,
    today,
    midOn: row.beginsOn !== null && row.untilOn !== null ? middleOf(row.beginsOn, row.untilOn) : null,
    pairGoals: (await pairGoalRows(db, [id])).map(({ id: goalId, title, state }) => ({ id: goalId, title, state })),
    notes: (await meetingRows(db, [id])).map(one => ({
      id: one.id,
      heldOn: one.heldOn,
      notes: one.notes,
      by: names.get(one.writtenBy) ?? '',
      mine: one.writtenBy === who.staffId,
    })),
    reflections: (await reflectionRows(db, [id])).map(({ staffId, half, words }) => ({
      half,
      words,
      name: names.get(staffId) ?? '',
      mine: staffId === who.staffId,
    })),
  }
}

async function ownPair(db: Db, who: Who, id: string): Promise<PairRow> {
  const row = await findPair(db, id)
  if (!row || !isOneOf(row, who)) throw notFound('Такой пары у Вас нет.')
  return row
}

/** HR and the director care for everybody, a head for the people whose plan they lead. */
async function mayPlace(db: Db, { who, now }: Act, learnerId: string) {
  const people = await peopleOf(db, now)
  const learner = people.here.find(({ id }) => id === learnerId)
  if (!learner || !(has(who, 'hr', 'director') || leadsPlan(who, learner, people.here)))
    throw notFound('Такого сотрудника нет или его ведёт другой начальник.')
  return people
}

async function mustHaveRoom(db: Db, now: Date, mentorId: string, here: readonly { id: string }[]): Promise<void> {
  if (here.every(({ id }) => id !== mentorId)) throw notFound('Такого сотрудника нет.')
  const most = await norm(db, 'mentor.pairs', await todayOf(db, now))
  if ((await loadOf(db, mentorId)) >= most)
    throw refused('full', `У этого наставника уже ${most} подопечных, больше не просим. Выберите другого коллегу.`)
}

const mustDiffer = (learnerId: string, mentorId: string | null) => {
  if (learnerId === mentorId) throw badInput({ mentorId: 'Выберите другого коллегу: самому себе наставником не бывают.' })
}

/** Refuses `paired`, `full`. */
export async function offer(db: Db, act: Act, { id, learnerId, mentorId }: { id: string; learnerId: string; mentorId: string }) {
  mustDiffer(learnerId, mentorId)
  const { here } = await mayPlace(db, act, learnerId)
  await mustHaveRoom(db, act.now, mentorId, here)
  await begin(db, act, { id, learnerId, mentorId, source: 'offered', learnerAgreedAt: null })
}

/** For oneself; whom one would like is asked, or whoever leads one names somebody. */
export async function ask(db: Db, act: Act, { id, mentorId }: { id: string; mentorId: string | null }): Promise<PairLine[]> {
  const { who, now } = act
  mustDiffer(who.staffId, mentorId)
  if (mentorId !== null) await mustHaveRoom(db, now, mentorId, (await peopleOf(db, now)).here)
  await begin(db, act, { id, learnerId: who.staffId, mentorId, source: 'asked', learnerAgreedAt: now.toISOString() })
  return myPairs(db, now, who)
}

type Begun = Pick<PairRow, 'id' | 'learnerId' | 'mentorId' | 'source' | 'learnerAgreedAt'>
async function begin(db: Db, { who, now }: Act, row: Begun): Promise<void> {
  if (!(await insertPair(db, { ...row, offeredBy: who.staffId, offeredAt: now.toISOString() })))
    throw refused('paired', 'У этого человека наставник уже есть или его уже подбирают.')
  await told(db, now, 'offered', who.staffId, { pair: row.id, owner: row.learnerId, told: row.mentorId })
}

/** For a pair that has not begun; whoever was named before is asked no more. */
export async function name(db: Db, act: Act, id: string, mentorId: string): Promise<void> {
  const row = await lockPair(db, id)
  if (!row) throw notFound('Такой пары нет.')
  const { here } = await mayPlace(db, act, row.learnerId)
  mustDiffer(row.learnerId, mentorId)
  if (row.endedAt !== null || row.beginsOn !== null) throw refused('begun', 'Пара уже сложилась или закрыта. Обновите страницу.')
  if (row.mentorId === mentorId) return
  await mustHaveRoom(db, act.now, mentorId, here)
  await changePair(db, id, { mentorId, mentorAgreedAt: null })
  await told(db, act.now, 'named', act.who.staffId, { pair: id, owner: row.learnerId, told: mentorId })
}

/** By each of the two; it begins once both have. */
export async function agreeToPair(db: Db, { who, now }: Act, id: string): Promise<Pair> {
  const row = await lockPair(db, id)
  if (!row || !isOneOf(row, who)) throw notFound('Такой пары у Вас нет.')
  if (row.endedAt !== null) throw refused('ended', 'Эта пара уже закрыта.')
  const at = now.toISOString()
  const isLearner = row.learnerId === who.staffId
  const before = isLearner ? row.learnerAgreedAt : row.mentorAgreedAt
  if (before === null) {
    const other = isLearner ? row.mentorAgreedAt : row.learnerAgreedAt
    const today = await todayOf(db, now)
    const term = other === null ? {} : { beginsOn: today, untilOn: addDays(today, await norm(db, 'mentor.days', today)) }
    await changePair(db, id, { ...(isLearner ? { learnerAgreedAt: at } : { mentorAgreedAt: at }), ...term })
    await told(db, now, other === null ? 'agreed' : 'begun', who.staffId, {
      pair: id,
      owner: isLearner ? row.mentorId : row.learnerId,
    })
  }
  return pairFor(db, now, who, id)
}

async function livePair(db: Db, who: Who, id: string): Promise<PairRow> {
  const row = await ownPair(db, who, id)
  if (pairStateOf(row) !== 'live') throw refused('not-live', 'Пара ещё не началась или уже закрыта.')
  return row
}

const other = ({ learnerId, mentorId }: PairRow, who: Who) => (who.staffId === learnerId ? mentorId : learnerId)

export async function savePairGoal(db: Db, act: Act, pairId: string, id: string, goal: { title: string; state: PairGoalState }) {
  const row = await livePair(db, act.who, pairId)
  if (!(await putPairGoal(db, id, pairId, { ...goal, changedBy: act.who.staffId, changedAt: act.now.toISOString() })))
    throw notFound('Такой цели у пары нет.')
  await told(db, act.now, 'goal-set', act.who.staffId, { pair: pairId, state: goal.state, owner: other(row, act.who) })
  return pairFor(db, act.now, act.who, pairId)
}

export async function saveMeeting(db: Db, act: Act, pairId: string, id: string, meeting: { heldOn: string; notes: string }) {
  const row = await livePair(db, act.who, pairId)
  if (meeting.heldOn > (await todayOf(db, act.now))) throw badInput({ heldOn: 'Запишите встречу, когда она пройдёт.' })
  const saved = { id, pairId, ...meeting, writtenBy: act.who.staffId, writtenAt: act.now.toISOString() }
  if (!(await putMeeting(db, saved))) throw notFound('Эту запись ведёт другой человек.')
  await told(db, act.now, 'met', act.who.staffId, { pair: pairId, on: meeting.heldOn, owner: other(row, act.who) })
  return pairFor(db, act.now, act.who, pairId)
}

export async function reflect(db: Db, act: Act, pairId: string, half: Half, words: string): Promise<Pair> {
  const row = await livePair(db, act.who, pairId)
  await putReflection(db, { pairId, staffId: act.who.staffId, half, words, writtenAt: act.now.toISOString() })
  await told(db, act.now, 'reflected', act.who.staffId, { pair: pairId, half, owner: other(row, act.who) })
  return pairFor(db, act.now, act.who, pairId)
}

/** Either of the two, or whoever cares for the learner; `finished` once the learner has said what they learnt. No ground is asked. */
export async function endMentoring(db: Db, act: Act, id: string, ending: Ending): Promise<void> {
  const { who, now } = act
  const row = await lockPair(db, id)
  if (!row) throw notFound('Такой пары нет.')
  if (!isOneOf(row, who)) await mayPlace(db, act, row.learnerId)
  const state = pairStateOf(row)
  if (state === 'ended') throw refused('ended', 'Эта пара уже закрыта.')
  if ((ending === 'declined') === (state === 'live'))
    throw refused('not-so', 'Пару, которая идёт, завершают или меняют; предложенную отклоняют.')
  if (ending === 'finished') {
    const final = (await reflectionRows(db, [id])).some(one => one.half === 'final' && one.staffId === row.learnerId)
    if (!final) throw refused('no-reflection', 'Сначала подопечный пишет итог: чему научился. Потом пару можно завершить.')
  }
  await endPair(db, id, { ending, endedBy: who.staffId, endedAt: now.toISOString() })
  await told(db, now, ending, who.staffId, { pair: id, owner: row.learnerId, told: row.mentorId })
}

/** By the clock: everybody new is proposed a mentor, once. Returns to how many. */
export async function proposeMentors(db: Db, now: Date): Promise<number> {
  const { today, here } = await peopleOf(db, now)
  const paired = new Set((await pairRows(db)).map(({ learnerId }) => learnerId))
  const days = await norm(db, 'mentor.days', today)
  let proposed = 0
  for (const { id: learnerId } of newcomersOf(here, { paired, today, days })) {
    const row = {
      id: uuid7(now.getTime()),
      learnerId,
      mentorId: null,
      source: 'rule' as const,
      offeredBy: null,
      learnerAgreedAt: null,
    }
    const first = await db.transaction().execute(async tx => {
      const fresh = await insertPair(tx, { ...row, offeredAt: now.toISOString() })
      if (fresh) await told(tx, now, 'proposed', undefined, { pair: row.id, owner: learnerId })
      return fresh
    })
    if (first) proposed++
  }
  return proposed
}
