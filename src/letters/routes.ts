// Endpoint → action, and who may: whoever writes to clients; the system administrator does not.
import type { Mount } from '#platform/http.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import { only } from '#staff/may.ts'
import { letters } from './api.ts'
import { checkerForScreen, type CheckForScreen } from './checked.ts'
import type { RuleHelp } from './model.ts'
import { rules } from './rules/list.ts'
import type { Rule } from './rules/rule.ts'
import { setAside, setAsides, takeUp } from './setting-aside.ts'

const writes = only('specialist', 'hall', 'head', 'director', 'hr', 'integrity')
const improves = only('head', 'director', 'integrity')

export function letterRoutes(mount: Mount): void {
  mount(letters.check, writes, async ({ body: { textOnly, ...letterCase } }) => (await readyChecker())(letterCase, { textOnly }))
  mount(letters.rules, writes, async () => help)
  mount(letters.setAside, writes, ({ body }, { db, ...act }) => setAside(db, act, body))
  mount(letters.takeUp, writes, ({ params }, { db, ...act }) => takeUp(db, act, params.id))
  mount(letters.setAsides, improves, ({ query }, { db, ...act }) => setAsides(db, act, query.weeks))
}

let check: CheckForScreen | undefined

async function readyChecker(): Promise<CheckForScreen> {
  const dictionary = await readyDictionary()
  return (check ??= checkerForScreen(dictionary))
}

const helpOf = ({ id, clause, severity, why, bad, good }: Rule): RuleHelp => ({
  rule: id,
  clause,
  severity,
  why,
  bad: bad.map(({ text, marks, fixed }) => ({ text, marks: [...marks], ...(fixed !== undefined && { fixed }) })),
  good: good.map(example => (typeof example === 'string' ? example : example.text)),
})

const help = rules.map(helpOf)
