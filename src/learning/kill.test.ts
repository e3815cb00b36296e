// Kill -9 and a torn network in the middle of a SCORM course: hours and progress that were acknowledged stay, the rest comes once.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { openCourse, scormPackage, textLesson, upload } from '#test/learning.ts'
import { settle } from '#test/people.ts'
import { inFolder } from '#test/places.ts'
import { startProcess, type Process } from '#test/process.ts'
import { learning } from './api.ts'
import { catalogue } from './catalogue-api.ts'

test('a course goes on after a kill with its hours; a word whose answer was never heard is counted once', async () => {
  const place = await inFolder()
  const database = await place.open()
  await settle(database.db)
  await database.close()
  let server: Process | undefined
  try {
    server = await startProcess(place.env)
    const [hr, cookie] = [server.as(await server.signIn('romanova')), await server.signIn('gusev')]
    const courseId = await openCourse(hr, [textLesson()])
    const fileId = await upload(hr, 'p.zip', scormPackage('1.2'))
    const { lessons } = (await hr(catalogue.importPackage, { params: { id: courseId }, body: { fileId } })).body
    const params = { id: lessons.at(-1)!.id }
    const launch = async () => {
      const id = uuid7()
      const token = (uuid7() + uuid7()).replaceAll('-', '')
      return { id, ...(await server!.as(cookie)(learning.launch, { params, body: { id, token } })).body }
    }
    const say = (id: string, seq: number, seconds: number, page: number) =>
      server!.as(cookie)(learning.commit, {
        params: { id },
        body: { seq, seconds, cmi: { suspend_data: `на ${page}`, core: { lesson_status: 'incomplete' } } },
      })
    const { id } = await launch()
    await new Promise(resolve => setTimeout(resolve, 2500))
    const heard = (await say(id, 1, 1, 2)).body
    expect(heard).toMatchObject({ state: 'begun', seconds: 1 })
    // The network is torn as the word goes out: whether it arrived nobody knows.
    const unheard = say(id, 2, 2, 3).catch(() => undefined)
    await server.kill()
    await unheard

    server = await startProcess(place.env)
    const after = await launch()
    expect(after.seconds).toBeGreaterThanOrEqual(1)
    expect(['на 2', 'на 3']).toContain((after.cmi as { suspend_data: string }).suspend_data)
    // The browser says it again, twice, on the launch of before: counted once, whichever was first.
    const again = [(await say(id, 2, 2, 3)).body.seconds, (await say(id, 2, 2, 3)).body.seconds]
    expect(again).toEqual([2, 2])
    expect((await launch()).seconds).toBe(2)
  } finally {
    await server?.kill()
    await place.remove()
  }
}, 120_000)
