// The steps of bin/test, one after another, each by its name; ends with one plain line that counts tests.
import { spawn, spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { temporaryPostgres } from './postgres.ts'
import { filesInMemory } from './shelf.ts'

type Counts = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }

filesInMemory()
const out = mkdtempSync(join(tmpdir(), 'zabota-test-'))
let passed = 0
let failed = 0

// Thrown away with the run: nothing here asks what a power cut would leave of it.
const postgres = await temporaryPostgres(['fsync=off', 'full_page_writes=off'])
process.on('exit', () => {
  postgres.stop()
  rmSync(out, { recursive: true, force: true })
})
// Servers that tests start read the code of the house once compiled.
const shared = { TEST_LIKE: out, TEST_POSTGRES: postgres.url, NODE_COMPILE_CACHE: join(out, 'code') }

spawn(process.execPath, [join(import.meta.dirname, 'once.ts')], { stdio: 'inherit', env: { ...process.env, ...shared } })

step('Типы, правила кода, форма', () => run('bin/check'))
step('Правила и HTTP на встроенной базе', () => vitest('embedded', []))
step('HTTP на PostgreSQL', () => vitest('postgres', usingDatabase(), { TEST_DATABASE_URL: postgres.url }))
step('Сборка экранов', () => run('bin/build'))
step('Пути людей в браузере', () => vitest('flows', ['-c', 'vitest.flows.config.ts']))
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function step(name: string, work: () => boolean): void {
  const began = performance.now()
  console.log(`\n— ${name}`)
  if (!work()) console.log(`  не прошло: ${name}`)
  console.log(`  ${((performance.now() - began) / 1000).toFixed(1)} с`)
}

/** A step without tests of its own counts as one. */
function run(command: string): boolean {
  const ok = spawnSync(command, { stdio: 'inherit' }).status === 0
  if (ok) passed++
  else failed++
  return ok
}

function vitest(name: string, args: string[], env: Record<string, string> = {}): boolean {
  const report = join(out, `${name}.json`)
  const { status } = spawnSync(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--silent=passed-only', ...args],
    {
      stdio: 'inherit',
      env: { ...process.env, ...shared, ...env },
    },
  )
  const counts = JSON.parse(readFileSync(report, 'utf8')) as Counts
  passed += counts.numPassedTests
  // A file that could not even be loaded has no failed test of its own.
  failed += counts.numFailedTests + (status !== 0 && counts.numFailedTests === 0 ? 1 : 0)
  return status === 0
}

/** Only the files that open a database differ between the engines; who may is decided before any of them is asked. */
function usingDatabase(): string[] {
  return globSync('{src,test}/**/*.test.ts')
    .filter(file => !file.endsWith('.access.test.ts'))
    .filter(file => /#test\/(?:app|db)\.ts/u.test(readFileSync(file, 'utf8')))
}
