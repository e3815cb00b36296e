// A stage for flows: the whole server with built screens on a free port, a real Chromium, people signed in at their screens.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildApp, type App } from '../../src/app.ts'
import type { Database } from '#platform/db.ts'
import { pages } from '#platform/pages.ts'
import { freshDatabase } from '#test/db.ts'
import { cast, password, settle, type CastName } from '#test/people.ts'

const shots = join(import.meta.dirname, '../shots')

/** Quiet, and without a call to anywhere but this machine. */
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** Chromium without the windows, menus and services that nobody sees: half the work for the same screens. */
export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell', args: switches })

/** One browser for all files of a process: it leaves with the process. */
let shared: Promise<Browser> | undefined
const sharedBrowser = () => (shared ??= launch())

export const desktop = { width: 1280, height: 800 }
export const phone = { width: 360, height: 740 }

export type Stage = {
  readonly address: string
  readonly database: Database
  /** A new browser window without an account: kiosk, board, telephone. */
  window: (path: string, size?: { width: number; height: number }) => Promise<Page>
  /** Somebody of the cast, signed in, at a page. */
  at: (name: CastName, path: string, size?: { width: number; height: number }) => Promise<Page>
}

/**
 * `furnish` fills the database after the cast has been settled. The clock is the real one, for server and browsers alike,
 * unless a moment is given at which both stand still.
 */
export function stage(furnish: (database: Database) => Promise<void> = async () => {}, standsAt?: string): Stage {
  let database: Database
  let app: App
  let browser: Browser
  let address = ''
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    database = await freshDatabase()
    await settle(database.db)
    await furnish(database)
    app = await buildApp(database, { logLevel: 'error', ...(standsAt && { now: () => new Date(standsAt) }) })
    await pages(app.web)
    address = await app.web.listen({ port: 0, host: '127.0.0.1' })
    browser = await sharedBrowser()
  })
  afterAll(async () => {
    await Promise.all(contexts.map(context => context.close()))
    await app?.close()
    await database?.close()
  })
  const open = async (size: { width: number; height: number }) => {
    const context = await browser.newContext({
      viewport: size,
      locale: 'ru-RU',
      timezoneId: 'Europe/Moscow',
      reducedMotion: 'reduce',
    })
    if (standsAt) await context.clock.setFixedTime(standsAt)
    contexts.push(context)
    return context
  }
  return {
    get address() {
      return address
    },
    get database() {
      return database
    },
    async window(path, size = desktop) {
      const page = await (await open(size)).newPage()
      await page.goto(address + path)
      return page
    },
    async at(name, path, size = desktop) {
      const context = await open(size)
      const res = await context.request.post(`${address}/api/session`, { data: { login: cast[name].login, password } })
      expect(res.status()).toBe(200)
      const page = await context.newPage()
      await page.goto(address + path)
      return page
    },
  }
}

/**
 * What every screen must pass: axe without a finding, no sideways scrolling at 1280, 360 and 200 %.
 * With PICTURES=1 each is drawn into test/shots, at the window's size and at 360, to be looked at.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? desktop
  await page.waitForLoadState('networkidle').catch(() => {})
  await picture(page, name)
  expect(await findings(page), `${name}: accessibility`).toEqual([])
  await page.setViewportSize(phone)
  await picture(page, `${name}-360`, true)
  expect(await overflow(page), `${name}: wider than 360`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 640, height: 400 })
  expect(await overflow(page), `${name}: wider than the window at 200 %`).toBeLessThanOrEqual(0)
  await page.setViewportSize(before)
}

const pictures = process.env.PICTURES !== undefined
async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  if (!pictures) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage })
}

/** Minified: half as long to read as `axe.source`, at each page anew. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function findings(page: Page): Promise<string[]> {
  // Once for a page, however many of its screens are looked at.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  )
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(node => node.html.slice(0, 160))
        .join(' | ')}`,
  )
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
