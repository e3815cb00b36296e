// Nobody but the person sees a rehearsal: held by what the room has not, and by who may not reach into it.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (pattern: string) =>
  globSync(pattern)
    .filter(file => !/\.test\.tsx?$/u.test(file))
    .map(file => [file, readFileSync(file, 'utf8')] as const)

test('the room has no table, endpoint, action or event', () => {
  expect(['api.ts', 'store.ts', 'store', 'actions.ts', 'routes.ts'].filter(name => existsSync(`src/rehearsal/${name}`))).toEqual(
    [],
  )
})

test('its screens call nothing; the one thing they fetch is the dictionary', () => {
  const files = read('src/rehearsal/**/*.{ts,tsx}')
  expect(files.length).toBeGreaterThan(20)
  expect(
    files.filter(([, text]) => /#platform\/web\/(call|live)\.ts|sendBeacon|XMLHttpRequest/u.test(text)).map(([file]) => file),
  ).toEqual([])
  const fetched = files.flatMap(([, text]) => [...text.matchAll(/fetch\(([^)]*)\)/gu)].map(([, what]) => what))
  expect(fetched).toEqual(["'/russian.bin'"])
})

test('no other room reaches into what it keeps', () => {
  const others = read('src/**/*.{ts,tsx}').filter(([file]) => !file.startsWith('src/rehearsal/'))
  const users = others.filter(([, text]) => /#rehearsal\/|rehearsal:\$\{/u.test(text)).map(([file]) => file)
  expect(users.toSorted()).toEqual(['src/app.ts', 'src/web.tsx'])
})
