// What this room offers to the command line; each command is loaded only when it is asked for.
import type { Command } from '#platform/command.ts'
import { benchUsage, checkUsage, renderUsage, scoreUsage } from './command-line/usage.ts'

export const commands: Record<string, Command> = {
  'bench letters': { usage: benchUsage, run: async args => (await import('./command-line/bench.ts')).runBench(args) },
  'letters check': { usage: checkUsage, run: async args => (await import('./command-line/check.ts')).checkFiles(args) },
  'letters render': { usage: renderUsage, run: async args => (await import('./command-line/render.ts')).renderLetter(args) },
  'letters score': { usage: scoreUsage, run: async args => (await import('./command-line/score.ts')).scoreFolder(args) },
}
