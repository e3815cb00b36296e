// Endpoint → action, and who may.
import type { FastifyInstance } from 'fastify'
import { Problem } from '#platform/errors.ts'
import type { House, Mount } from '#platform/http.ts'
import { throttle } from '#platform/throttle.ts'
import { only, signedIn } from '#staff/may.ts'
import { addPhoto, consent, photoRoute, photosFor, removePhoto } from './album.ts'
import { album } from './album-api.ts'
import { gatherings } from './api.ts'
import { come, doorFor, impress, markByHand, walkIn } from './attending.ts'
import { calendarRoutes, closeFeed, feedFor, openFeed } from './feeding.ts'
import { cancelMeeting, hold, meetingPage, meetingsFor, promiseFrom, saveMeeting, setPattern } from './meeting.ts'
import { lists } from './listing-api.ts'
import { sendEvents, sendPeople, takeEvents } from './listing.ts'
import { meetings } from './meeting-api.ts'
import { cancel, decide, keepLessons, saveGathering } from './proposing.ts'
import { giveBack, signUp } from './seating.ts'
import { lessonRows } from './store/gatherings.ts'
import { getSetting } from './store/meetings.ts'
import { readAll, unreadNotices } from './store/notices.ts'
import { freeBusy, hoursFor } from './timing.ts'
import { linesFor, pageFor, turnoutFor } from './viewing.ts'

/** A personal code is not to be guessed: so many tries a minute from one address. */
const tries = { limit: 12, windowMs: 60_000 }

export function gatheringRoutes(mount: Mount, web: FastifyInstance, house: House): void {
  eventRoutes(mount)
  meetingRoutes(mount)
  mount(album.photos, signedIn, ({ params }, { db, who }) => photosFor(db, who, params.id))
  mount(album.add, signedIn, ({ params, body }, { db, ...act }) => addPhoto(db, act, params.id, body))
  mount(album.consent, signedIn, ({ params, body }, { db, ...act }) => consent(db, act, params.id, body.agreed))
  mount(album.remove, signedIn, ({ params }, { db, ...act }) => removePhoto(db, act, params.id))
  mount(lists.events, signedIn, ({ query }, { db, who, now, res }) => sendEvents(db, { who, now, res, ...query }))
  mount(lists.takeEvents, only('hr'), ({ body }, { db, ...act }) => takeEvents(db, act, body))
  mount(lists.people, signedIn, ({ params, query }, { db, who, res }) => sendPeople(db, who, res, params.id, query.format))
  photoRoute(web, house)
  calendarRoutes(web, house)
}

function eventRoutes(mount: Mount): void {
  const often = throttle(tries)
  mount(gatherings.list, signedIn, ({ query }, { db, who, now }) => linesFor(db, who, query.when, now))
  mount(gatherings.lessons, signedIn, (_, { db, who }) => lessonRows(db, who))
  mount(gatherings.turnout, only('head', 'director', 'hr'), (_, { db, who, now }) => turnoutFor(db, who, now))
  mount(gatherings.notices, signedIn, (_, { db, who, now }) => unreadNotices(db, who.staffId, now))
  mount(gatherings.read, signedIn, async (_, { db, who, now }) => {
    await readAll(db, who.staffId, now)
    return unreadNotices(db, who.staffId, now)
  })
  mount(gatherings.feed, signedIn, (_, { db, who }) => feedFor(db, who))
  mount(gatherings.openFeed, signedIn, ({ body }, { db, ...act }) => openFeed(db, act, body.token))
  mount(gatherings.closeFeed, signedIn, (_, { db, ...act }) => closeFeed(db, act))
  mount(gatherings.page, signedIn, ({ params }, { db, who, now }) => pageFor(db, who, params.id, now))
  mount(gatherings.save, signedIn, ({ params, body }, { db, ...act }) => saveGathering(db, act, params.id, body))
  mount(gatherings.decide, only('head', 'director'), ({ params, body }, { db, ...act }) => decide(db, act, params.id, body))
  mount(gatherings.cancel, signedIn, ({ params, body }, { db, ...act }) => cancel(db, act, params.id, body.reason))
  mount(gatherings.signUp, signedIn, ({ params, body }, { db, ...act }) => signUp(db, act, params.id, body.guests))
  mount(gatherings.leave, signedIn, ({ params }, { db, ...act }) => giveBack(db, act, params.id))
  mount(gatherings.door, signedIn, ({ params }, { db, who, now }) => doorFor(db, who, params.id, now))
  mount(gatherings.mark, signedIn, ({ params, body }, { db, ...act }) =>
    markByHand(db, act, params.id, params.staffId, body.came),
  )
  mount(gatherings.walkIn, signedIn, ({ params, body }, { db, ...act }) => walkIn(db, act, params.id, body))
  mount(gatherings.impress, signedIn, ({ params, body }, { db, ...act }) => impress(db, act, params.id, body))
  mount(gatherings.keep, signedIn, ({ params, body }, { db, ...act }) => keepLessons(db, act, params.id, body))
  mount.open(gatherings.come, ({ params, body }, { db, who, now, req }) => {
    if (body.code !== '' && often(req.ip, now) > 0)
      throw new Problem(429, 'too-often', 'Слишком много попыток. Подождите минуту или подойдите к организатору.')
    return come(db, { who, now }, params.id, body)
  })
}

function meetingRoutes(mount: Mount): void {
  mount(meetings.list, signedIn, ({ query }, { db, who, now }) => meetingsFor(db, who, query.when, now))
  mount(meetings.freeBusy, signedIn, ({ query }, { db, now }) => freeBusy(db, now, query))
  mount(meetings.hours, signedIn, (_, { db, now }) => hoursFor(db, now))
  mount(meetings.setting, signedIn, (_, { db }) => getSetting(db))
  mount(meetings.set, only('director', 'admin'), ({ body }, { db, ...act }) => setPattern(db, act, body.videoPattern))
  mount(meetings.page, signedIn, ({ params }, { db, who }) => meetingPage(db, who, params.id))
  mount(meetings.save, signedIn, ({ params, body }, { db, ...act }) => saveMeeting(db, act, params.id, body))
  mount(meetings.cancel, signedIn, ({ params }, { db, ...act }) => cancelMeeting(db, act, params.id))
  mount(meetings.hold, signedIn, ({ params, body }, { db, ...act }) => hold(db, act, params.id, body))
  mount(meetings.promise, signedIn, ({ params, body }, { db, ...act }) => promiseFrom(db, act, params.id, body))
}
