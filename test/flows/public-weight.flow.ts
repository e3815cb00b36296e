// The weight of the public pages, measured on what was built: a telephone on a bad line opens them too.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = join(import.meta.dirname, '../../dist')
const limit = 90_000

const read = (name: string) => readFileSync(join(dist, name))
const entry = [
  ...read('public.html')
    .toString()
    .matchAll(/\/(assets\/[^"]+\.js)"/gu),
].flatMap(([, name]) => name ?? [])

/** Chunks that a file asks for at once, and those it may ask for later, by the names that stand in it. */
function importsOf(name: string): { atOnce: string[]; later: string[] } {
  const text = read(name).toString()
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, other]) => `assets/${other}`)
  return {
    atOnce: named(/(?:from|import)\s*["']\.\/([\w-]+\.js)["']/gu),
    later: named(/import\(\s*["'`]\.\/([\w-]+\.js)["'`]/gu),
  }
}

/** Everything that is loaded together with these files. */
function withImports(names: string[]): Set<string> {
  const loaded = new Set<string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (loaded.has(name)) continue
    loaded.add(name)
    waiting.push(...importsOf(name).atOnce)
  }
  return loaded
}

const weigh = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + gzipSync(read(name)).length, 0)
const pages = [...withImports(entry)].flatMap(name => importsOf(name).later)

test('the public entry knows its pages', () => expect(pages.length).toBeGreaterThanOrEqual(5))

test.each(pages.map(page => [/\w+(?=-)/u.exec(page)?.[0], page]))(
  '%s with all it loads stays within 90 kB of gzipped JavaScript',
  (_, page) => {
    expect(weigh(withImports([...entry, page]))).toBeLessThanOrEqual(limit)
  },
)
