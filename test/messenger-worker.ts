// A process that only says what waits in a messenger, for the test that kills it: after the messenger took a message (of which one
// asks a file) it tells so and stands still.
import { channelsOf } from '#messengers/clockwork.ts'
import { sendMessages } from '#messengers/sending.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'

const [moment, what] = process.argv.slice(2)
const now = new Date(moment!)
const config = readConfig(process.env)
const [channel] = channelsOf(config)
const { db } = await openDatabase(config)
await sendMessages(db, now, {
  ...channel!,
  say: async message => {
    const name = await channel!.say(message)
    if (what === 'file' && !message.file) return name
    process.stdout.write('taken\n')
    // Held open by the timer until the test kills the process.
    return new Promise<string>(() => setInterval(() => {}, 1000))
  },
})
