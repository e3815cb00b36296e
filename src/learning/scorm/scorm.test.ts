// Films and SCORM packages over HTTP: sent in parts, kept in a box, every word of a lesson taken once, in order, with its time.
import { beforeAll, describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning, type Somebody } from '#test/app.ts'
import { openCourse, scormPackage, textLesson, upload, zipped } from '#test/learning.ts'
import { learning } from '../api.ts'
import { catalogue, partSize } from '../catalogue-api.ts'

const house = testHouse()
let [hr, gusev]: Somebody[] = []

beforeAll(async () => {
  ;[hr, gusev] = await Promise.all([house.as('romanova'), house.as('gusev')])
})

describe('files and films', () => {
  test('a file goes on where it stopped; a film is given by ranges and only to those signed in', async () => {
    const film = Buffer.concat([Buffer.from('\u0000\u0000\u0000\u0018ftypmp42', 'latin1'), Buffer.alloc(partSize + 100, 7)])
    const id = uuid7()
    await hr!(catalogue.newFile, { params: { id }, body: { name: '../a/Фильм.mp4', size: film.length } })
    const part = (n: number, bytes: Buffer) =>
      hr!(catalogue.filePart, { params: { id, n: String(n) }, body: { content: bytes.toString('base64') } })
    expect((await part(1, film.subarray(partSize))).body).toMatchObject({ complete: false })
    expect((await part(0, film.subarray(0, 50))).status).toBe(400)
    expect((await hr!(catalogue.newFile, { params: { id }, body: { name: 'Фильм.mp4', size: film.length } })).body.bytes).toBe(
      film.length - partSize,
    )
    expect((await part(0, film.subarray(0, partSize))).body).toMatchObject({ complete: true })
    const cookie = String(
      (await house.app.web.inject({ method: 'POST', url: '/api/session', payload: { login: 'gusev', password: 'весна-2026' } }))
        .headers['set-cookie'],
    ).split(';')[0]!
    const get = (headers: object) => house.app.web.inject({ url: `/api/learning/films/${id}`, headers: { ...headers } })
    const piece = await get({ cookie, range: `bytes=${partSize - 2}-${partSize + 1}` })
    expect(piece.statusCode).toBe(206)
    expect(piece.headers['content-range']).toBe(`bytes ${partSize - 2}-${partSize + 1}/${film.length}`)
    expect(piece.rawPayload.equals(film.subarray(partSize - 2, partSize + 2))).toBe(true)
    expect((await get({ cookie, range: 'bytes=99999999-' })).statusCode).toBe(416)
    expect((await get({ range: 'bytes=0-1' })).statusCode).toBe(401)
    const bad = await upload(hr!, 'x.exe', Buffer.from('MZ program'))
    expect((await hr!(catalogue.newFile, { params: { id: bad }, body: { name: 'x.exe', size: 10 } })).body.bytes).toBe(0)
  })
})

describe('a SCORM package', () => {
  let courseId = ''
  beforeAll(async () => {
    courseId = await openCourse(hr!, [textLesson()], { title: 'Пакеты' })
  })
  const take = async (zip: Buffer) =>
    hr!(catalogue.importPackage, { params: { id: courseId }, body: { fileId: await upload(hr!, 'p.zip', zip) } })

  test.each([
    ['out of its folder', { '../../evil.html': 'x' }, 'bad-package'],
    ['by an absolute path', { '/etc/evil': 'x' }, 'bad-package'],
    ['by a drive', { 'C:\\evil': 'x' }, 'bad-package'],
  ])('that writes %s is refused whole', async (_, more, code) => {
    const refusal = await take(scormPackage('1.2', more))
    expect(refusal).toMatchObject({ status: 409, body: { code } })
    expect(await house.db.selectFrom('learningPackage').selectAll().execute()).toEqual([])
  })

  test('without a manifest, without its page, or broken: each is told', async () => {
    const codes: (string | undefined)[] = []
    const whole = scormPackage('2004')
    for (const zip of [
      zipped({ 'a.html': '' }),
      zipped({ 'imsmanifest.xml': '<manifest/>' }),
      Buffer.concat([whole.subarray(0, 60), Buffer.alloc(40, 1), whole.subarray(100)]),
    ])
      codes.push((await take(zip)).body.code)
    expect(codes).toEqual(['bad-package', 'bad-package', 'bad-package'])
  })

  test('of several parts becomes a lesson each, with a state of its own; a plain page is taken once opened; what is not played is said', async () => {
    const own = await openCourse(hr!, [textLesson()], { title: 'Две части' })
    const manifest = `<manifest><metadata><schemaversion>2004 4th Edition</schemaversion></metadata><organizations><organization><title>К</title>
      <item identifierref="a"><title>Памятка</title></item><item identifierref="b"><title>Разговор</title></item>
      <imsss:sequencing><imsss:rollupRules><imsss:rollupRule/></imsss:rollupRules></imsss:sequencing></organization></organizations>
      <resources><resource identifier="a" adlcp:scormType="asset" href="a.html"/><resource identifier="b" adlcp:scormType="sco" href="b.html"/></resources></manifest>`
    const zip = zipped({
      'imsmanifest.xml': manifest,
      'a.html': '<p>А</p>',
      'b.html': '<iframe src="c.html"></iframe>',
      'c.html': '',
    })
    const { body } = await hr!(catalogue.importPackage, {
      params: { id: own },
      body: { fileId: await upload(hr!, 'p.zip', zip) },
    })
    expect(body.unplayed).toEqual([expect.stringContaining('результат'), expect.stringContaining('«Разговор»')])
    const [page, talk] = body.lessonIds
    const key = () => (uuid7() + uuid7()).replaceAll('-', '')
    const launch = (id: string) => gusev!(learning.launch, { params: { id }, body: { id: uuid7(), token: key() } })
    for (const id of [page!, talk!, page!]) expect((await launch(id)).status).toBe(200)
    const { lessons } = (await gusev!(learning.course, { params: { id: own } })).body
    expect(lessons.slice(1).map(({ title, state }) => [title, state])).toEqual([
      ['Памятка', 'passed'],
      ['Разговор', 'begun'],
    ])
  })

  describe.each(['1.2', '2004'] as const)('of %s', standard => {
    const token = () => (uuid7() + uuid7()).replaceAll('-', '')
    const cmi = (page: number, passed = false) =>
      standard === '1.2'
        ? {
            suspend_data: `на ${page}`,
            core: {
              lesson_location: String(page),
              lesson_status: passed ? 'passed' : 'incomplete',
              score: { raw: passed ? '90' : '' },
            },
          }
        : {
            suspend_data: `на ${page}`,
            location: String(page),
            completion_status: passed ? 'completed' : 'incomplete',
            success_status: passed ? 'passed' : 'unknown',
            score: { scaled: passed ? '0.9' : '' },
          }
    let lessonId = ''
    beforeAll(async () => {
      lessonId = (await take(scormPackage(standard))).body.lessons.at(-1)!.id
    })
    const open = async (key = token()) => {
      const id = uuid7()
      const { body } = await gusev!(learning.launch, { params: { id: lessonId }, body: { id, token: key } })
      return { id, ...body }
    }
    const say = async (id: string, seq: number, seconds: number, words: object | null) =>
      (await gusev!(learning.commit, { params: { id }, body: { seq, seconds, cmi: words as Record<string, unknown> | null } }))
        .body

    test('its pages come by the token, in a box without an origin, for a day', async () => {
      const key = token()
      const { href } = await open(key)
      const get = (url: string) => house.app.web.inject({ url })
      const page = await get(`/content/${key}/${href}`)
      expect(page.body).toContain(`<script src="/content/run/${standard}"></script>`)
      const { 'content-security-policy': policy, 'x-frame-options': frame } = page.headers
      expect(policy).toMatch(/^sandbox allow-scripts/u)
      expect(policy).not.toContain('allow-same-origin')
      expect(frame).toBeUndefined()
      expect(page.headers['set-cookie']).toBeUndefined()
      expect((await get(`/content/${key}/page/run.js`)).headers['content-type']).toBe('text/javascript; charset=utf-8')
      expect((await get(`/content/${key}/page/..%2f..%2fimsmanifest.xml`)).statusCode).toBe(404)
      expect((await get(`/content/${'x'.repeat(40)}/${href}`)).statusCode).toBe(404)
      expect((await get(`/content/run/${standard}`)).body).toContain('speakInFrame')
      house.setClock('2026-11-25T08:00:00.000Z')
      expect((await get(`/content/${key}/${href}`)).statusCode).toBe(404)
      house.setClock(tuesdayMorning)
    })

    test('goes on where it stopped, with its time; a word that comes twice or late changes nothing', async () => {
      const { id, cmi: fresh } = await open()
      expect(JSON.stringify(fresh)).toContain('ab-initio')
      house.setClock('2026-11-24T07:40:00.000Z')
      expect(await say(id, 1, 300, cmi(2))).toMatchObject({ state: 'begun', seconds: 300, replaced: false })
      expect(await say(id, 1, 600, cmi(1))).toMatchObject({ seconds: 300 })
      // What was kept while the network was away comes at once.
      expect(await say(id, 7, 600, cmi(3))).toMatchObject({ seconds: 600 })
      expect(await say(id, 6, 550, cmi(2))).toMatchObject({ seconds: 600 })
      const again = await open()
      expect(again.seconds).toBe(600)
      expect(again.cmi).toMatchObject({ suspend_data: 'на 3' })
      expect(JSON.stringify(again.cmi)).toContain(standard === '1.2' ? '0000:10:00' : 'PT0H10M0S')
    })

    test('two screens at once: the time counts once, the newer one keeps its place, what was passed stays', async () => {
      house.setClock('2026-11-24T07:50:00.000Z')
      const first = await open()
      house.setClock('2026-11-24T07:50:01.000Z')
      const second = await open()
      house.setClock('2026-11-24T08:00:00.000Z')
      const [a, b] = await Promise.all([say(first.id, 1, 600, cmi(2)), say(second.id, 1, 600, cmi(3))])
      expect(Math.max(a.seconds, b.seconds)).toBe(1201)
      expect(await say(first.id, 2, 600, cmi(1, true))).toMatchObject({ state: 'passed', replaced: true, score: 90 })
      expect((await open()).cmi).toMatchObject({ suspend_data: 'на 3' })
      expect(await say(second.id, 2, 600, cmi(3))).toMatchObject({ state: 'passed', score: 90, seconds: 1201 })
      // Nobody has been at it longer than the clock.
      expect((await say(second.id, 3, 90_000, null)).seconds).toBeLessThanOrEqual(1206)
      house.setClock(tuesdayMorning)
    })

    test('what a database cannot keep is left out, and a stranger may not speak', async () => {
      house.setClock('2026-11-24T08:05:00.000Z')
      const { id } = await open()
      const odd = { suspend_data: 'а\u0000б\ud800', ['__proto__x']: 1 }
      expect((await say(id, 1, 1, odd)).state).toBe('passed')
      expect((await open()).cmi).toMatchObject({ suspend_data: 'аб\ufffd' })
      const akhmetov = await house.as('akhmetov')
      expect((await akhmetov(learning.commit, { params: { id }, body: { seq: 9, seconds: 1, cmi: null } })).status).toBe(404)
      house.setClock(tuesdayMorning)
    })
  })
})
