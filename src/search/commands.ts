// What the room offers to the command line: how soon a question is answered over a million letters.
import { parseArgs } from 'node:util'
import type { Command } from '#platform/command.ts'

const usual = { messages: 1_000_000, requests: 100 }

export const commands: Record<string, Command> = {
  'bench search': {
    usage:
      'bench search [--messages 1000000] [--requests 100] [--embedded] [--json]   поиск по клиентам, обращениям и письмам (без --embedded нужен PostgreSQL)',
    run: async args => {
      const options = {
        messages: { type: 'string' },
        requests: { type: 'string' },
        embedded: { type: 'boolean' },
        json: { type: 'boolean' },
      } as const
      const { values } = parseArgs({ args, options, strict: true })
      const asked = { ...usual, embedded: values.embedded ?? false }
      for (const name of ['messages', 'requests'] as const) {
        const value = Number(values[name] ?? usual[name])
        if (!(Number.isInteger(value) && value > 0)) {
          process.stderr.write(`--${name}: нужно целое число больше нуля.\n`)
          return 2
        }
        asked[name] = value
      }
      const { benchSearch, searchInWords } = await import('./bench/search.ts')
      const figures = await benchSearch(asked)
      console.log(values.json ? JSON.stringify(figures) : searchInWords(figures))
      return 0
    },
  },
}
