// What the room offers to the command line: a hard day played, and how fast the queue and the live boards are.
import { parseArgs } from 'node:util'
import type { Command } from '#platform/command.ts'

export const commands: Record<string, Command> = {
  simulate: {
    usage: 'simulate [--windows N] [--seed S] [--json]   тяжёлый день очереди: кто сколько ждёт',
    run: async args => {
      const asked = numbers(args, { windows: 7, seed: 1 })
      if (!asked) return 2
      const { report } = await import('./simulate/report.ts')
      const { inWords } = await import('./simulate/words.ts')
      return tell(asked.json, report(asked), inWords)
    },
  },
  'bench queue': {
    usage: 'bench queue [--clients 50] [--seconds 8] [--rounds 3] [--json]   очередь по HTTP против pgbench (нужен PostgreSQL)',
    run: async args => {
      const asked = numbers(args, { clients: 50, seconds: 8, rounds: 3 })
      if (!asked) return 2
      const { benchQueue } = await import('./bench/queue.ts')
      const { queueInWords } = await import('./bench/words.ts')
      return tell(asked.json, await benchQueue(asked), queueInWords)
    },
  },
  'bench live': {
    usage: 'bench live [--boards 2000] [--calls 20] [--json]   как скоро вызов виден на открытых табло (нужен PostgreSQL)',
    run: async args => {
      const asked = numbers(args, { boards: 2000, calls: 20 })
      if (!asked) return 2
      const { benchLive } = await import('./bench/live.ts')
      const { liveInWords } = await import('./bench/words.ts')
      return tell(asked.json, await benchLive(asked), liveInWords)
    },
  },
}

/** Whole numbers given as `--name N`, or what counts without them; undefined, with a word on stderr, where one is not a number. */
function numbers<Names extends string>(
  args: string[],
  usual: Record<Names, number>,
): (Record<Names, number> & { json: boolean }) | undefined {
  const names = Object.keys(usual) as Names[]
  const options = { json: { type: 'boolean' }, ...Object.fromEntries(names.map(name => [name, { type: 'string' }])) } as const
  const { values } = parseArgs({ args, options, strict: true }) as { values: Record<string, string | boolean | undefined> }
  const read = names.map(name => [name, Number(values[name] ?? usual[name])] as const)
  const wrong = read.find(([, value]) => !(Number.isInteger(value) && value > 0))
  if (wrong) {
    process.stderr.write(`--${wrong[0]}: нужно целое число больше нуля.\n`)
    return undefined
  }
  return { ...(Object.fromEntries(read) as Record<Names, number>), json: values.json === true }
}

function tell<Figures>(json: boolean, figures: Figures, words: (figures: Figures) => string): number {
  console.log(json ? JSON.stringify(figures) : words(figures))
  return 0
}
