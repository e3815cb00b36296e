// What a page really sounds: tones begun by Web Audio, and whether the browser lets them out.
import type { Page } from 'playwright-core'

export type Heard = { tones: number; state: string }

/** Counts from the next loading of the page on. */
export async function listenTo(page: Page): Promise<() => Promise<Heard>> {
  await page.addInitScript(() => {
    const heard = { tones: 0, state: 'none' }
    Object.assign(window, { heard })
    const { start } = OscillatorNode.prototype as { start: (this: OscillatorNode, when?: number) => void }
    OscillatorNode.prototype.start = function (when) {
      heard.tones++
      heard.state = this.context.state
      start.call(this, when)
    }
  })
  return () => page.evaluate(() => (window as unknown as { heard: Heard }).heard)
}
