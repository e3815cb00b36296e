// What the room offers to the command line: how the ledger answers with a million promises in it.
import { parseArgs } from 'node:util'
import type { Command } from '#platform/command.ts'

const usual = { promises: 1_000_000, requests: 200, burst: 500 }

export const commands: Record<string, Command> = {
  'bench promises': {
    usage:
      'bench promises [--promises 1000000] [--requests 200] [--burst 500] [--embedded] [--json]   список по сроку и обход на большом журнале',
    run: async args => {
      const options = {
        promises: { type: 'string' },
        requests: { type: 'string' },
        burst: { type: 'string' },
        embedded: { type: 'boolean' },
        json: { type: 'boolean' },
      } as const
      const { values } = parseArgs({ args, options, strict: true })
      const asked = { ...usual, embedded: values.embedded === true }
      for (const name of ['promises', 'requests', 'burst'] as const) {
        const value = Number(values[name] ?? usual[name])
        if (!(Number.isInteger(value) && value > 0)) {
          process.stderr.write(`--${name}: нужно целое число больше нуля.\n`)
          return 2
        }
        asked[name] = value
      }
      const { benchPromises, promisesInWords } = await import('./bench/promises.ts')
      const figures = await benchPromises(asked)
      console.log(values.json ? JSON.stringify(figures) : promisesInWords(figures))
      return 0
    },
  },
}
