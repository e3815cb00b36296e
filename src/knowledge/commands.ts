// What the room offers to the command line: how soon and how rightly answers are found.
import { parseArgs } from 'node:util'
import type { Command } from '#platform/command.ts'

export const commands: Record<string, Command> = {
  'bench knowledge': {
    usage:
      'bench knowledge [--articles 5000] [--requests 200] [--embedded] [--json]   поиск ответов в базе знаний (без --embedded нужен PostgreSQL)',
    run: async args => {
      const options = {
        articles: { type: 'string' },
        requests: { type: 'string' },
        embedded: { type: 'boolean' },
        json: { type: 'boolean' },
      } as const
      const { values } = parseArgs({ args, options, strict: true })
      const asked = {
        articles: Number(values.articles ?? 5000),
        requests: Number(values.requests ?? 200),
        embedded: values.embedded ?? false,
      }
      if (![asked.articles, asked.requests].every(value => Number.isInteger(value) && value > 0)) {
        process.stderr.write('--articles, --requests: нужно целое число больше нуля.\n')
        return 2
      }
      const { benchKnowledge, inWords } = await import('./bench/knowledge.ts')
      const figures = await benchKnowledge(asked)
      console.log(values.json ? JSON.stringify(figures) : inWords(figures))
      return 0
    },
  },
}
