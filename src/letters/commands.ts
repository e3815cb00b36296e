// What this room offers to the command line.
import type { Command } from '#platform/command.ts'
import { benchUsage, runBench } from './command-line/bench.ts'
import { checkFiles } from './command-line/check.ts'
import { renderLetter, renderUsage } from './command-line/render.ts'
import { scoreFolder } from './command-line/score.ts'

export const commands: Record<string, Command> = {
  'bench letters': { usage: benchUsage, run: runBench },
  'letters check': { usage: 'letters check [--json] FILE…', run: checkFiles },
  'letters render': { usage: renderUsage, run: renderLetter },
  'letters score': { usage: 'letters score DIR [--json] [--mistakes]', run: scoreFolder },
}
