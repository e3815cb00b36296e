// The command line: finds the room that answers for the words typed and runs its command there.
import type { Command } from '#platform/command.ts'

type Room = { commands: Record<string, Command> }

/** First word typed (or the first two) → the room's commands.ts, loaded only when asked for: `letters check` must start in
 *  milliseconds. */
const rooms: Record<string, () => Promise<Room>> = {
  serve: () => import('./main.ts'),
  demo: () => import('#demo/commands.ts'),
  migrate: () => import('#platform/commands.ts'),
  export: () => import('#platform/commands.ts'),
  import: () => import('#platform/commands.ts'),
  tables: () => import('#platform/commands.ts'),
  journal: () => import('#platform/commands.ts'),
  user: () => import('#staff/commands.ts'),
  calendar: () => import('#calendar/commands.ts'),
  code: () => import('#code/commands.ts'),
  letters: () => import('#letters/commands.ts'),
  mail: () => import('#correspondence/commands.ts'),
  names: () => import('#russian/commands.ts'),
  simulate: () => import('#reception/commands.ts'),
  'bench queue': () => import('#reception/commands.ts'),
  'bench letters': () => import('#letters/commands.ts'),
  'bench live': () => import('#reception/commands.ts'),
}

async function main(words: string[]): Promise<number> {
  const [first, second, ...rest] = words
  const room = rooms[`${first} ${second}`] ?? rooms[first ?? '']
  if (!room) return usage(first)
  const { commands } = await room()
  const two = commands[`${first} ${second}`]
  if (two) return two.run(rest)
  const one = commands[first!]
  if (one) return one.run(words.slice(1))
  process.stderr.write(
    `Нет такой команды: ${words.slice(0, 2).join(' ')}\n${Object.values(commands)
      .map(c => `  bin/zabota ${c.usage}\n`)
      .join('')}`,
  )
  return 2
}

async function usage(unknown: string | undefined): Promise<number> {
  const all = await Promise.all(Object.values(rooms).map(load => load()))
  const lines = all.flatMap(room => Object.values(room.commands)).map(c => `  bin/zabota ${c.usage}\n`)
  const help = unknown === undefined || unknown === 'help' || unknown === '--help'
  ;(help ? process.stdout : process.stderr).write(
    `${help ? '' : `Нет такой команды: ${unknown}\n`}Команды:\n${[...new Set(lines)].toSorted().join('')}`,
  )
  return help ? 0 : 2
}

process.exitCode = await main(process.argv.slice(2))
