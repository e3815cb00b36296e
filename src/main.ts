// The server: config → database → tables → rooms → listen.
import type { Command } from '#platform/command.ts'
import { pages } from '#platform/pages.ts'
import { readConfig, type Config } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { sweeping, type Sweep } from '#platform/sweeps.ts'
import { alarmMail } from '#correspondence/alarm-mail.ts'
import type { AlarmChannel } from '#conflicts/alarm-model.ts'
import { alarmWebhook } from '#conflicts/alarm-webhook.ts'
import { deliverNotices } from '#conflicts/delivering.ts'
import { mailSweeps } from '#correspondence/clockwork.ts'
import { readBox, type Box } from '#correspondence/post/box.ts'
import { settleDemo } from '#demo/commands.ts'
import { demoPassword, isEmpty } from '#demo/furnish.ts'
import { channelsOf, hooksOf, messengerSweeps } from '#messengers/clockwork.ts'
import { buildApp } from './app.ts'
import { sweeps } from './sweeps.ts'

export type Running = { address: string; close: () => Promise<void> }

/** Starts listening; `close` ends requests, screens and the database in that order. */
export async function serve(config: Config, { demo = false } = {}): Promise<Running> {
  const database = await openDatabase(config)
  try {
    await migrate(database.pool)
    if (demo && (await isEmpty(database.db))) await settleDemo(database.db, new Date(), line => console.log(line))
    const box = readBox(config.mail ?? {}, new Date().toISOString().slice(0, 10))
    const channels = alarmChannels(config, box)
    const alarmWays = channels.map(({ name }) => name)
    const tellOutside: Sweep = {
      name: 'tell alarms outside',
      everyMs: 1000,
      run: (db, now) => deliverNotices(db, now, channels),
    }
    const messengers = channelsOf(config)
    const messengerHooks = hooksOf(config, messengers)
    const { logLevel, telephoneSecret, publicUrl } = config
    const app = await buildApp(database, { logLevel, telephoneSecret, alarmWays, messengerHooks })
    if (!(await pages(app.web))) process.stderr.write('Экраны не собраны (bin/build): работает только API.\n')
    const stopSweeping = sweeping(database.db, [...sweeps, tellOutside], app.live.poke)
    const stopMail = sweeping(database.db, await mailSweeps(database.db, box, new Date()), app.live.poke)
    const talks = await messengerSweeps(database.db, messengers, { hooks: messengerHooks, publicUrl })
    const stopTalks = sweeping(database.db, talks, app.live.poke)
    const address = await app.web.listen({ port: config.port, host: config.host })
    const close = async () => {
      await Promise.all([stopSweeping(), stopMail(), stopTalks()])
      await app.close()
      await database.close()
    }
    return { address, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** How alarms leave the house: whatever is set up; mail needs the centre's box. */
function alarmChannels({ alarmWebhook: hook, alarmMailTo = [] }: Config, box: Box | undefined): AlarmChannel[] {
  return [
    ...(hook ? [alarmWebhook(hook.url, hook.secret)] : []),
    ...(box && alarmMailTo.length > 0 ? [alarmMail(box, alarmMailTo)] : []),
  ]
}

export const commands: Record<string, Command> = {
  serve: {
    usage: 'serve [--demo]               работать; --demo: пустую базу наполнить придуманным центром',
    run: async args => {
      const demo = args.includes('--demo')
      try {
        const running = await serve(readConfig(process.env), { demo })
        console.log(`«Забота» работает: ${running.address}`)
        if (demo) console.log(accounts)
        await untilStopped()
        await running.close()
        return 0
      } catch (error) {
        process.stderr.write(`${(error as Error).message}\n`)
        return 1
      }
    },
  },
}

const accounts = `Киоск /kiosk, табло /board. Придуманные люди, пароль у всех «${demoPassword}»:
  vorontsova инспектор, krylova начальник отдела, lebedev директор, sidorova администратор зала`

const untilStopped = () =>
  new Promise<void>(resolve => ['SIGINT', 'SIGTERM'].forEach(signal => process.once(signal, () => resolve())))
