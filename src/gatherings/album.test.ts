// The album and the calendar over HTTP: consent before anybody sees, nothing beside the picture; files that a calendar understands.
import ICAL from 'ical.js'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning, type Somebody } from '#test/app.ts'
import { agreed, evening, proposal, telephonePicture } from '#test/gatherings.ts'
import { cast, password } from '#test/people.ts'
import { album } from './album-api.ts'
import { gatherings } from './api.ts'
import { meetings } from './meeting-api.ts'

const house = testHouse()
let [gusev, vorontsova, krylova, lebedev]: Somebody[] = []
let cookie = ''

beforeAll(async () => {
  ;[gusev, vorontsova, krylova, lebedev] = await Promise.all(
    ['gusev', 'vorontsova', 'krylova', 'lebedev'].map(name => house.as(name as 'gusev')),
  )
  const payload = { login: cast.krylova.login, password }
  const res = await house.app.web.inject({ method: 'POST', url: '/api/session', payload })
  cookie = String(res.headers['set-cookie']).split(';')[0]!
})

const raw = (url: string, who = '') => house.app.web.inject({ method: 'GET', url, ...(who && { headers: { cookie: who } }) })

describe('album', () => {
  test('turned upright, made anew without what stood inside; seen by others when all shown agree; «no» erases it', async () => {
    const id = await agreed(gusev!, lebedev!)
    await house.db.updateTable('gathering').set({ startsAt: '2026-11-24T06:00:00.000Z' }).where('id', '=', id).execute()
    const sent = await telephonePicture()
    expect((await sharp(sent).metadata()).exif).toBeDefined()
    const photoId = uuid7()
    const add = (body: object) => gusev!(album.add, { params: { id }, body: { ...photo, ...body } })
    const photo = {
      id: photoId,
      caption: 'Начало',
      content: sent.toString('base64'),
      shownIds: [cast.vorontsova.id, cast.gusev.id],
      othersAgreed: true as const,
    }
    expect((await add({})).body).toMatchObject([{ own: true, open: false, width: 40, height: 60 }])
    expect((await add({})).body).toHaveLength(1)
    expect((await add({ id: uuid7(), content: Buffer.from('%PDF-1.7').toString('base64') })).body.code).toBe('bad-input')
    expect((await add({ id: uuid7(), othersAgreed: false })).status).toBe(400)
    const { content } = await house.db.selectFrom('gatheringPhoto').select('content').executeTakeFirstOrThrow()
    const kept = await sharp(Buffer.from(content!)).metadata()
    expect([kept.exif, kept.orientation, kept.width, kept.format]).toEqual([undefined, undefined, 40, 'jpeg'])

    const url = `/api/gatherings/photos/${photoId}/large`
    expect((await krylova!(album.photos, { params: { id } })).body).toEqual([])
    expect((await raw(url, cookie)).statusCode).toBe(404)
    expect((await krylova!(album.consent, { params: { id: photoId }, body: { agreed: true } })).status).toBe(404)
    expect((await raw(url)).statusCode).toBe(401)
    expect((await vorontsova!(gatherings.notices, {})).body).toMatchObject([{ about: 'photo' }])
    const yes = await vorontsova!(album.consent, { params: { id: photoId }, body: { agreed: true } })
    expect(yes.body).toMatchObject([{ open: true, mine: 'agreed' }])
    expect((await raw(url, cookie)).headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' })
    expect((await krylova!(album.remove, { params: { id: photoId } })).status).toBe(404)
    expect((await vorontsova!(album.consent, { params: { id: photoId }, body: { agreed: false } })).body).toEqual([])
    expect((await raw(url, cookie)).statusCode).toBe(404)
    expect(await house.db.selectFrom('gatheringPhoto').select(['content', 'small']).execute()).toEqual([
      { content: null, small: null },
    ])
  })
})

describe('calendar', () => {
  const read = (text: string) => {
    const calendar = new ICAL.Component(ICAL.parse(text))
    const events = calendar.getAllSubcomponents('vevent').map(one => ({
      uid: one.getFirstPropertyValue('uid'),
      summary: one.getFirstPropertyValue('summary'),
      status: one.getFirstPropertyValue('status'),
      sequence: one.getFirstPropertyValue('sequence'),
      start: (one.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString(),
      zone: (one.getFirstPropertyValue('dtstart') as ICAL.Time).zone?.tzid,
      stamp: one.getFirstPropertyValue('dtstamp') !== null,
    }))
    return { method: calendar.getFirstPropertyValue('method'), events }
  }

  test('one event: grows in SEQUENCE under the same UID, called off as CANCEL; lines of 75 octets', async () => {
    const title = 'Очень длинное название, в нём запятая; точка с запятой и ещё много слов, чтобы строка не поместилась'
    const id = await agreed(gusev!, lebedev!, { title })
    const file = async () => {
      const { body, statusCode, headers } = await raw(`/api/gatherings/${id}/calendar.ics`, cookie)
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
      expect(body.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true)
      return read(body)
    }
    const before = await file()
    expect(before).toMatchObject({
      method: 'PUBLISH',
      events: [{ uid: `${id}@zabota`, summary: title, sequence: 0, start: evening.startsAt, zone: 'UTC', stamp: true }],
    })
    await gusev!(gatherings.save, { params: { id }, body: proposal({ title, place: 'Двор' }) })
    expect((await file()).events[0]).toMatchObject({ uid: `${id}@zabota`, sequence: 1, status: 'CONFIRMED' })
    await gusev!(gatherings.cancel, { params: { id }, body: { reason: 'Дождь' } })
    expect(await file()).toMatchObject({ method: 'CANCEL', events: [{ sequence: 2, status: 'CANCELLED' }] })
    expect((await raw(`/api/gatherings/${id}/calendar.ics`)).statusCode).toBe(401)
  })

  test('a personal address has only one’s own, and stops when it is changed or closed', async () => {
    const [mine, notMine] = [await agreed(gusev!, lebedev!, { title: 'Моё' }), await agreed(gusev!, lebedev!, { title: 'Чужое' })]
    await krylova!(gatherings.signUp, { params: { id: mine }, body: { guests: 0 } })
    await gusev!(gatherings.signUp, { params: { id: notMine }, body: { guests: 0 } })
    await lebedev!(meetings.set, { body: { videoPattern: 'https://vks.example.ru/{code}' } })
    const meeting = {
      title: 'Планёрка',
      startsAt: '2026-11-25T07:00:00.000Z',
      endsAt: '2026-11-25T07:30:00.000Z',
      place: '',
      video: true,
      staffIds: [cast.krylova.id],
      items: [{ title: 'Очередь в пятницу', minutes: 20 }],
    }
    expect((await gusev!(meetings.save, { params: { id: uuid7() }, body: meeting })).status).toBe(200)
    const [first, second] = ['a'.repeat(43), 'b'.repeat(43)]
    await krylova!(gatherings.openFeed, { body: { token: first } })
    expect(JSON.stringify(await house.db.selectFrom('gatheringFeed').selectAll().execute())).not.toContain(first)
    const { body } = await raw(`/api/calendars/${first}.ics`)
    expect(read(body).events.map(({ summary }) => summary)).toEqual(['Планёрка', 'Моё'])
    expect(body).toContain('https://vks.example.ru/')
    expect(body).not.toContain('Очередь')
    await krylova!(gatherings.leave, { params: { id: mine } })
    expect(read((await raw(`/api/calendars/${first}.ics`)).body).events[1]).toMatchObject({ status: 'CANCELLED', sequence: 1 })
    await krylova!(gatherings.openFeed, { body: { token: second } })
    expect([(await raw(`/api/calendars/${first}`)).statusCode, (await raw(`/api/calendars/${second}`)).statusCode]).toEqual([
      404, 200,
    ])
    expect((await krylova!(gatherings.closeFeed, {})).body).toEqual({ madeAt: null })
    expect((await raw(`/api/calendars/${second}`)).statusCode).toBe(404)
    expect(house.now().toISOString()).toBe(tuesdayMorning)
  })
})
