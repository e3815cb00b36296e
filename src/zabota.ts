// The command line: finds the room that answers for the words typed and runs its command there.
import { runCommandLine, type Rooms } from '#platform/command-line.ts'

/** First word typed (or the first two) → the room's commands.ts, loaded only when asked for: `letters check` must start in
 *  milliseconds. */
export const rooms: Rooms = {
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
  telephone: () => import('#calls/commands.ts'),
  'bench calls': () => import('#calls/commands.ts'),
  simulate: () => import('#reception/commands.ts'),
  'bench queue': () => import('#reception/commands.ts'),
  'bench promises': () => import('#promises/commands.ts'),
  'bench letters': () => import('#letters/commands.ts'),
  'bench live': () => import('#reception/commands.ts'),
  'bench knowledge': () => import('#knowledge/commands.ts'),
  'bench mail': () => import('#correspondence/commands.ts'),
  'bench search': () => import('#search/commands.ts'),
}

if (import.meta.main) process.exitCode = await runCommandLine(rooms, process.argv.slice(2))
