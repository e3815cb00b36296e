// Endpoint → action, and who may. What depends on the part one has in a nomination is decided by the record.
import { todayAt } from '#calendar/moment-words.ts'
import type { Db } from '#platform/db.ts'
import type { Mount } from '#platform/http.ts'
import { sendList, type Table } from '#platform/list-files.ts'
import type { Act } from '#platform/who.ts'
import { only, signedIn } from '#staff/may.ts'
import { getCentre } from '#staff/store.ts'
import { nominations, rules, spread, thanks, ties } from './api.ts'
import { answer, appeal, appealsFor } from './appealing.ts'
import type { EvidenceSource } from './evidence.ts'
import { ideas } from './idea-api.ts'
import { answerIdea, concludeIdea, ideasFor, sayIdea } from './ideas.ts'
import { decide, publish, stepOut, substitute, vote } from './judging.ts'
import { awards, nominate, nominationFor, nominationsFor } from './nominating.ts'
import { rulesFor, writeRules } from './ruling.ts'
import { hintFor, spreadFor } from './spreading.ts'
import { ownTies } from './store/thanks.ts'
import { declareTie, endTie, oneThanks, ownThanks, takeBack, thank, wallFor } from './thanking.ts'

const runs = only('director', 'hr')
const answers = only('head', 'director')

/** `more`: what other rooms know in favour of a person (mentoring, ideas). */
export function recognitionRoutes(mount: Mount, more: readonly EvidenceSource[] = []): void {
  mount(thanks.wall, signedIn, ({ query }, { db, now, who }) => wallFor(db, now, who, query.before))
  mount(thanks.own, signedIn, (_, { db, now, who }) => ownThanks(db, now, who))
  mount(thanks.one, signedIn, ({ params }, { db, now, who }) => oneThanks(db, now, who, params.id))
  mount(thanks.say, signedIn, ({ body }, { db, ...act }) => thank(db, act, body))
  mount(thanks.takeBack, signedIn, ({ params }, { db, ...act }) => takeBack(db, act, params.id))
  mount(ties.own, signedIn, (_, { db, who }) => ownTies(db, who.staffId))
  mount(ties.declare, signedIn, ({ body }, { db, ...act }) => declareTie(db, act, body.otherId))
  mount(ties.end, signedIn, ({ params }, { db, ...act }) => endTie(db, act, params.id))
  mount(rules.both, signedIn, (_, { db, now }) => rulesFor(db, now))
  mount(rules.write, runs, ({ body }, { db, ...act }) => writeRules(db, act, body))
  mount(ideas.all, signedIn, ({ query }, { db, now, who }) => ideasFor(db, now, who, query.before))
  mount(ideas.say, signedIn, ({ body }, { db, ...act }) => sayIdea(db, act, body))
  mount(ideas.answer, answers, ({ params, body }, { db, ...act }) => answerIdea(db, act, params.id, body))
  mount(ideas.conclude, answers, ({ params, body }, { db, ...act }) => concludeIdea(db, act, params.id, body))
  nominationRoutes(mount, more)
  mount(spread.groups, only('head', 'director', 'hr'), (_, { db, now }) => spreadFor(db, now))
  mount(spread.hint, only('head'), (_, { db, now, who }) => hintFor(db, now, who))
}

function nominationRoutes(mount: Mount, more: readonly EvidenceSource[]): void {
  const seen = async (db: Db, { who, now }: Act, id: string, done: Promise<void>) => {
    await done
    return nominationFor(db, now, who, id, more)
  }
  mount(nominations.all, signedIn, (_, { db, now, who }) => nominationsFor(db, now, who))
  mount(nominations.nominate, signedIn, ({ body }, { db, ...act }) => nominate(db, act, body, more))
  mount(nominations.one, signedIn, ({ params }, { db, now, who }) => nominationFor(db, now, who, params.id, more))
  mount(nominations.vote, signedIn, ({ params: { id }, body }, { db, ...act }) => seen(db, act, id, vote(db, act, id, body)))
  mount(nominations.stepOut, signedIn, async ({ params }, { db, ...act }) => {
    await stepOut(db, act, params.id)
    return null
  })
  mount(nominations.substitute, signedIn, ({ params: { id } }, { db, ...act }) => seen(db, act, id, substitute(db, act, id)))
  mount(nominations.decide, signedIn, ({ params: { id }, body }, { db, ...act }) =>
    seen(db, act, id, decide(db, act, id, body.ground)),
  )
  mount(nominations.publish, runs, ({ params: { id } }, { db, ...act }) => seen(db, act, id, publish(db, act, id)))
  mount(nominations.appeal, signedIn, ({ params: { id }, body }, { db, ...act }) => seen(db, act, id, appeal(db, act, id, body)))
  mount(nominations.appeals, runs, (_, { db, who }) => appealsFor(db, who))
  mount(nominations.answer, runs, ({ params, body }, { db, ...act }) => answer(db, act, params.id, body))
  mount(nominations.awards, signedIn, (_, { db }) => awards(db))
  mount(nominations.awardsList, runs, async ({ query }, { db, res }) => sendList(res, query.format, await awardTable(db)))
}

async function awardTable(db: Db): Promise<Table> {
  const { timeZone: zone } = await getCentre(db)
  return {
    title: 'Кого отметили',
    titles: ['Когда', 'Номинация', 'Кого', 'За что', 'Чем'],
    rows: (await awards(db)).map(one => [todayAt({ now: one.at, zone }), one.title, one.nominee, one.ground, one.award]),
  }
}
