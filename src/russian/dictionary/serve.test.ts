// The dictionary as a browser gets it: small on the wire, kept for ever under its own name, readable.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchDictionary } from './fetch.ts'
import { openDictionary } from './reader.ts'
import { dictionaryPath, dictionaryRoute } from './serve.ts'

const web = Fastify()
let file = ''

beforeAll(async () => {
  dictionaryRoute(web)
  const led = await web.inject({ url: dictionaryPath })
  expect(led.statusCode).toBe(302)
  expect(led.headers['cache-control']).toBe('no-cache')
  file = String(led.headers.location)
}, 180_000)
afterAll(() => web.close())

const megabyte = 1 << 20

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('arrives as %s in less than 5 MB, is kept for ever, and knows words', async (encoding, unpack) => {
  const res = await web.inject({ url: file, headers: { 'accept-encoding': encoding } })
  expect(res.headers['content-encoding']).toBe(encoding)
  expect(res.headers['cache-control']).toContain('immutable')
  expect(res.rawPayload.length).toBeLessThan(5 * megabyte)
  const bytes = Uint8Array.from(unpack(res.rawPayload))
  expect(openDictionary(bytes.buffer).find('обращение')).toBeGreaterThanOrEqual(0)
})

test('the file of another edition is not given instead', async () => {
  expect((await web.inject({ url: '/russian-0000000000000000.bin' })).statusCode).toBe(404)
})

test('a page reads it over the network, once however many ask, and tries again after a failure', async () => {
  const address = await web.listen({ port: 0, host: '127.0.0.1' })
  await expect(fetchDictionary(`${address}/nowhere.bin`)).rejects.toThrow('404')
  const [one, other] = await Promise.all([fetchDictionary(address + dictionaryPath), fetchDictionary(address + dictionaryPath)])
  expect(one).toBe(other)
  expect(one.lemma(one.lemmaId(one.find('обращением'), 0))).toBe('обращение')
})
