// Alarms by mail through a real mail server: both notices come, a rehearsal never does.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withFolder } from './post/imap.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { temporaryMailServer, type MailServer } from '#test/mail-server.ts'
import { testHouse } from '#test/app.ts'
import { at } from '#test/visits.ts'
import { alarmMail } from './alarm-mail.ts'
import { finishAlarm, raiseAlarm } from '#conflicts/alarming.ts'
import { deliverNotices } from '#conflicts/delivering.ts'

const house = testHouse()
let server: MailServer
beforeAll(async () => {
  server = await temporaryMailServer()
}, 60_000)
afterAll(() => server?.stop())

test('the duty officer reads place and name, then that it is over; of a rehearsal nothing', { timeout: 60_000 }, async () => {
  const [office, duty] = [server.boxOf('czn@czn.test'), server.boxOf('nina@mail.test')]
  const way = alarmMail(office, [duty.address])
  const [elena, head] = [at('vorontsova', house.now().toISOString()), at('krylova', house.now().toISOString())]
  const id = uuid7()
  await raiseAlarm(house.db, elena, { id: uuid7(), contactId: null, rehearsal: true }, ['mail'])
  await raiseAlarm(house.db, elena, { id, contactId: null, rehearsal: false }, ['mail'])
  expect(await deliverNotices(house.db, house.now(), [way])).toBe(1)
  await finishAlarm(house.db, head, id, 'Человек ушёл', ['mail'])
  expect(await deliverNotices(house.db, house.now(), [way])).toBe(1)
  const read = () =>
    withFolder(duty, 'INBOX', async folder => {
      const letters: string[] = []
      for (const uid of await folder.above(0)) letters.push((await folder.letter(uid))!.raw.toString())
      return letters
    })
  await expect.poll(async () => (await read()).length, { timeout: 30_000 }).toBe(2)
  const notices = await house.db.selectFrom('alarmNotice').select(['id', 'state']).orderBy('id').execute()
  expect(notices.map(({ state }) => state)).toEqual(['sent', 'sent'])
  const letters = await read()
  for (const [i, { id: notice }] of notices.entries())
    expect(letters.some(letter => letter.includes(`<${notice}.0@`))).toBe(i < 2)
})
