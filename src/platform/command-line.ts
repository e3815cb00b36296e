// Runs a command by the words typed: its usage line is the contract, and what does not fit is answered plainly, never with a stack.
import { parseArgs } from 'node:util'
import type { Command } from './command.ts'

export type Rooms = Record<string, () => Promise<{ commands: Record<string, Command> }>>

export type Out = { stdout: (text: string) => unknown; stderr: (text: string) => unknown }

const terminal: Out = { stdout: text => process.stdout.write(text), stderr: text => process.stderr.write(text) }

/** What the usage line allows: names of options (true: a value follows), the required ones, how many words without a name. */
export type Allowed = { options: Map<string, boolean>; required: string[]; least: number; most: number }

/** Reads `bench queue [--clients 50] [--json]   words for people`: an option is followed by an example of its value or by nothing,
 *  in brackets it may be left out, a capital Latin word is a file or folder, with an ellipsis several. */
export function allowedBy(usage: string, name: string): Allowed {
  const line = usage.split(/\s{2,}/u)[0]!.slice(name.length)
  const allowed: Allowed = { options: new Map(), required: [], least: 0, most: 0 }
  for (const [, open, option, value, word, more] of line.matchAll(
    /(\[)?(?:--([a-z-]+)((?: (?!\[|--)(?:«[^»]*»|[^\s\]]+))?)|([A-Z]+)(?:[.[][^\s…]*)?(…)?)/gu,
  )) {
    if (option) {
      allowed.options.set(option, value !== '')
      if (!open) allowed.required.push(option)
    } else if (word) {
      if (!open) allowed.least += 1
      allowed.most = more ? Infinity : allowed.most + 1
    }
  }
  return allowed
}

/** A Russian sentence about the first thing that does not fit, or undefined. */
export function misfit({ options, required, least, most }: Allowed, args: string[]): string | undefined {
  const known = Object.fromEntries([...options].map(([name, value]) => [name, { type: value ? 'string' : 'boolean' } as const]))
  const { tokens } = parseArgs({ args, options: known, strict: false, tokens: true, allowPositionals: true })
  const given = new Set<string>()
  let words = 0
  for (const token of tokens) {
    if (token.kind === 'positional') words += 1
    if (token.kind !== 'option') continue
    given.add(token.name)
    const wantsValue = options.get(token.name)
    if (wantsValue === undefined || !token.rawName.startsWith('--')) return `Не знаем слова ${token.rawName}.`
    if (wantsValue && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))))
      return `После --${token.name} нужно значение.`
    if (!wantsValue && token.value !== undefined) return `Слово --${token.name} пишут без значения.`
  }
  const missing = required.filter(name => !given.has(name))
  if (missing.length > 0) return `Не хватает: ${missing.map(name => `--${name}`).join(', ')}.`
  if (words < least) return least === 1 ? 'Не хватает имени файла.' : `Нужно имён файлов: ${least}, а названо ${words}.`
  if (words > most) return most === 0 ? 'Лишнее слово в команде.' : `Нужно имён файлов: ${most}, а названо ${words}.`
  return undefined
}

/** Returns the exit code: 2 for words that do not fit, 1 for a command that could not end, its own otherwise. */
export async function runCommandLine(rooms: Rooms, words: string[], out: Out = terminal): Promise<number> {
  const [first, second] = words
  if (first === undefined || isHelp(first)) return tell(out.stdout, 'Команды:', await usages(rooms), 0)
  const load = rooms[`${first} ${second}`] ?? rooms[first]
  const commands = load ? (await load()).commands : {}
  for (const name of [`${first} ${second}`, first]) {
    const command = commands[name]
    if (command) return runOne(command, name, words.slice(name.split(' ').length), out)
  }
  const family = await usages(rooms, `${first} `)
  if (family.length > 0 && (second === undefined || isHelp(second))) return tell(out.stdout, 'Команды:', family, 0)
  const typed = words.slice(0, family.length > 0 ? 2 : 1).join(' ')
  return tell(out.stderr, `Нет такой команды: ${typed}\nКоманды:`, family.length > 0 ? family : await usages(rooms), 2)
}

async function runOne(command: Command, name: string, args: string[], out: Out): Promise<number> {
  if (args.some(isHelp)) return tell(out.stdout, 'Так вызывают:', [command.usage], 0)
  const wrong = misfit(allowedBy(command.usage, name), args)
  if (wrong) return tell(out.stderr, `${wrong} Так вызывают:`, [command.usage], 2)
  try {
    return await command.run(args)
  } catch (error) {
    out.stderr(`Команда не выполнена: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

const isHelp = (word: string) => word === '--help' || word === '-h' || word === 'help'

async function usages(rooms: Rooms, family = ''): Promise<string[]> {
  const loads = Object.entries(rooms).filter(([words]) => family.startsWith(`${words} `) || words.startsWith(family))
  const all = await Promise.all(loads.map(([, load]) => load()))
  const found = all.flatMap(({ commands }) => Object.entries(commands)).filter(([name]) => name.startsWith(family))
  return [...new Set(found.map(([, { usage }]) => usage))].toSorted()
}

function tell(write: Out['stdout'], head: string, lines: string[], code: number): number {
  write(`${head}\n${lines.map(usage => `  bin/zabota ${usage}\n`).join('')}`)
  return code
}
