// The arrows of docs/ARCHITECTURE.md, checked: add a line here before you add an import there.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

/** Rooms that every other may use, lowest first: each may use those before it. */
const shared = ['platform', 'calendar', 'russian', 'staff', 'catalogue', 'clients', 'contacts']

/** What a room may use beyond the shared ones. */
const permitted: Record<string, string[]> = {
  promises: [],
  feedback: ['promises'],
  appeals: ['promises'],
  reception: ['promises'],
  calls: ['promises', 'conflicts'],
  conflicts: ['promises'],
  code: [],
  practice: ['code', 'learning'],
  rehearsal: ['calls', 'conflicts', 'code', 'letters'],
  knowledge: ['letters', 'code', 'calls'],
  learning: ['code', 'observance'],
  growth: ['learning', 'reviews'],
  reviews: ['code', 'feedback'],
  hiring: ['reviews', 'letters'],
  recognition: ['promises', 'feedback', 'letters', 'observance'],
  gatherings: ['promises'],
  announcements: [],
  letters: ['appeals'],
  correspondence: ['letters', 'appeals', 'conflicts', 'promises'],
  messengers: ['letters', 'correspondence', 'conflicts', 'promises'],
  search: ['appeals', 'correspondence'],
  observance: ['promises', 'feedback', 'reception'],
  desk: ['promises', 'reception', 'feedback', 'calls', 'conflicts', 'appeals', 'announcements'],
  demo: [
    'messengers',
    'promises',
    'reception',
    'feedback',
    'letters',
    'appeals',
    'code',
    'conflicts',
    'correspondence',
    'gatherings',
    'growth',
    'practice',
    'learning',
    'reviews',
    'recognition',
    'hiring',
    'knowledge',
  ],
}

/** The few files that know all rooms. */
const knowsAll = /^src\/(app|main|zabota|sweeps|web|public)\.tsx?$|^src\/architecture\.test\.ts$/u
const vague = /^(utils?|helpers?|misc|types|constants|common|service|manager|index)\.tsx?$/u
const longest = 300

const files = globSync('src/**/*.{ts,tsx}').filter(file => !knowsAll.test(file))
const isTest = (file: string) => /\.(test|flow)\.tsx?$/u.test(file)
const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(([, target]) => target!)
const roomOf = (file: string) => file.split('/')[1]!
const inner = (file: string) => file.split('/').slice(2).join('/')

test('rooms use only the rooms that they are permitted to', () => {
  const wrong = files.filter(file => !isTest(file)).flatMap(file => strangers(file).map(other => `${file} → ${other}`))
  expect(wrong).toEqual([])
})

function strangers(file: string): string[] {
  const room = roomOf(file)
  const place = shared.indexOf(room)
  // A bench needs a PostgreSQL of its own for a while, as the tests do.
  const tools = inner(file).startsWith('bench/') ? ['test'] : []
  const allowed = new Set([room, ...tools, ...(place < 0 ? [...shared, ...(permitted[room] ?? [])] : shared.slice(0, place))])
  return imports(file)
    .flatMap(target => /^#([a-z]+)\//u.exec(target)?.[1] ?? [])
    .filter(other => !allowed.has(other))
}

test('every room stands in the list of permitted arrows', () => {
  const rooms = new Set(files.map(roomOf))
  expect([...rooms].filter(room => !shared.includes(room) && !permitted[room])).toEqual([])
})

test('rules and models are pure: no clock, no chance, no files, no database', () => {
  const pure = files.filter(file => !isTest(file) && /^(rules(\.ts|\/)|model\.ts)/u.test(inner(file)))
  const wrong = pure.filter(file => {
    const text = readFileSync(file, 'utf8')
    return (
      /\bnew Date\(\)|Date\.now\(|Math\.random\(|from 'node:|from 'kysely'/u.test(text) ||
      imports(file).some(target => /^#platform\/(?!endpoint|uuid7|lists)/u.test(target))
    )
  })
  expect(wrong).toEqual([])
})

test('a screen loads only what a browser may: models, endpoints, rules and other screens', () => {
  const wrong = files
    .filter(file => inner(file).startsWith('ui/'))
    .flatMap(file =>
      imports(file)
        .filter(target => /(^|\/)(store|actions|routes|session|commands|may)\.ts$/u.test(target))
        .map(target => `${file} → ${target}`),
    )
  expect(wrong).toEqual([])
})

test('SQL lives in store.ts, in the indicators and in the platform', () => {
  const places = /(^|\/)store(\.ts|\/)|^indicators\/|(^|\/)(bench|simulate)\//u
  const wrong = files.filter(
    file =>
      roomOf(file) !== 'platform' &&
      roomOf(file) !== 'demo' &&
      !isTest(file) &&
      !places.test(inner(file)) &&
      imports(file).includes('kysely'),
  )
  expect(wrong).toEqual([])
})

test('no file outgrows its room, data excepted', () => {
  const long = files
    .filter(file => !/(\.data|\/tables)\.ts$/u.test(file))
    .map(file => [file, readFileSync(file, 'utf8').split('\n').length] as const)
  expect(long.filter(([, lines]) => lines > longest)).toEqual([])
})

test('no file has a name that says nothing, and none re-exports a folder', () => {
  expect(files.filter(file => vague.test(basename(file)))).toEqual([])
})

test('the first line of each file says what it answers for', () => {
  expect(files.filter(file => !/^(\/\/|\/\*)/u.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('no test is skipped or alone', () => {
  expect(
    [...files, ...globSync('test/**/*.ts')].filter(
      file =>
        /\b(?:it|test|describe)\.(?:skip|only|todo)\b/u.test(readFileSync(file, 'utf8')) &&
        existsSync(file) &&
        !file.endsWith('architecture.test.ts'),
    ),
  ).toEqual([])
})

test('a bare class is drawn by one room only: styles stay on the page after their screen has gone', () => {
  const rooms = new Map<string, Set<string>>()
  // The board has a page of its own.
  for (const file of globSync('src/**/*.css').filter(one => !one.endsWith('Board.css')))
    for (const name of bareClasses(readFileSync(file, 'utf8'))) rooms.set(name, (rooms.get(name) ?? new Set()).add(roomOf(file)))
  expect(
    [...rooms].filter(([, owners]) => owners.size > 1).map(([name, owners]) => `.${name}: ${[...owners].join(', ')}`),
  ).toEqual([])
})

/** Classes that a rule draws wherever they stand: `.go`, `.go:hover`, not `.thread .go`. */
const bareClasses = (css: string): string[] =>
  [...css.replace(/\/\*.*?\*\//gsu, '').matchAll(/([^{}]+)\{/gu)]
    .flatMap(([, selectors]) => selectors!.replace(/\([^()]*\)/gu, '()').split(','))
    .flatMap(selector => /^\.([a-z][\w-]*)(?::[\w-]+)*$/u.exec(selector.trim())?.[1] ?? [])
