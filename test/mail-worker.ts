// A process that only fetches or sends mail at a moment that it is told, for tests that kill it: says a line before and after each letter.
import { fetchMail } from '#correspondence/fetching.ts'
import { keepCopy } from '#correspondence/post/imap.ts'
import { handOver } from '#correspondence/post/smtp.ts'
import { readBox } from '#correspondence/post/box.ts'
import { sendWaiting } from '#correspondence/sending.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'

const [what, moment] = process.argv.slice(2)
const now = new Date(moment!)
const say = (word: string) => process.stdout.write(`${word}\n`)
const config = readConfig(process.env)
const box = readBox(config.mail!, '1990-01-01')!
const { db, close } = await openDatabase(config)
if (what === 'fetch') await fetchMail(db, () => (say('letter'), now), box)
else
  await sendWaiting(db, now, box, {
    handOver: async (...args) => {
      say('letter')
      await handOver(...args)
      say('letter')
    },
    keepCopy,
  })
await close()
say('done')
