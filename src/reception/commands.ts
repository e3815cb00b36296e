// What the room offers to the command line: a hard day played, and how fast the queue and the live boards are.
import { parseArgs } from 'node:util'
import type { Command } from '#platform/command.ts'

export const commands: Record<string, Command> = {
  simulate: {
    usage: 'simulate [--windows N] [--seed S] [--json]   тяжёлый день очереди: кто сколько ждёт',
    run: async args => {
      const options = {
        windows: { type: 'string', default: '7' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean' },
      } as const
      const { values } = parseArgs({ args, options })
      const [windows, seed] = [Number(values.windows), Number(values.seed)]
      if (!(Number.isInteger(windows) && windows > 0 && windows <= 100 && Number.isInteger(seed))) {
        process.stderr.write('Окон от 1 до 100, номер дня — целое число.\n')
        return 2
      }
      const { report } = await import('./simulate/report.ts')
      const { inWords } = await import('./simulate/words.ts')
      const result = report({ seed, windows })
      console.log(values.json ? JSON.stringify(result) : inWords(result))
      return 0
    },
  },
}
