// What the room offers to the command line: an invented centre in an empty database.
import type { Command } from '#platform/command.ts'
import { withDatabase } from '#platform/commands.ts'
import type { Db } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { furnish, isEmpty } from './furnish.ts'
import { zoneAwake } from './zone.ts'

export const commands: Record<string, Command> = {
  demo: {
    usage: 'demo                         наполнить пустую базу придуманным центром: люди, два месяца приёма, сегодняшний зал',
    run: () =>
      withDatabase(async ({ db, pool }) => {
        await migrate(pool)
        if (!(await isEmpty(db)))
          throw new Error('В базе уже есть центр: придуманный кладём только в пустую. Ничего не изменили.')
        await settleDemo(db, new Date(), line => console.log(line))
        return 0
      }),
  },
}

/** Tells what it does: the first start takes some seconds. */
export async function settleDemo(db: Db, now: Date, say: (line: string) => void): Promise<void> {
  const zone = zoneAwake(now)
  say('Придумываем центр и два месяца его работы, это несколько секунд…')
  const began = performance.now()
  const rows = await furnish(db, { zone, history: { now } })
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',')
  const clock = new Intl.DateTimeFormat('ru', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(now)
  say(`Готово за ${seconds} с, записей: ${rows}. Часы придуманного центра: ${clock} (${zone}).`)
}
