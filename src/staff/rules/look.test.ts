// The look: contrast as WCAG counts it, and no accepted accent that somebody could not read.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accentTokens, contrast, leastContrast, leastOf, lookCss, surfaces } from './look.ts'

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#0000ff', '#ffffff', 8.59],
])('contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1)
  expect(contrast(other, one)).toBe(contrast(one, other))
})

const tokens = readFileSync(join(import.meta.dirname, '../../platform/web/tokens.css'), 'utf8')

test('the surfaces are those of tokens.css', () => {
  const [light, dark] = tokens.split(":root[data-theme='dark']") as [string, string]
  for (const [name, colour] of Object.entries(surfaces.light)) expect(light).toContain(`--${name}: ${colour};`)
  for (const [name, colour] of Object.entries(surfaces.dark)) expect(dark).toContain(`--${name}: ${colour};`)
})

const colour = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`)

test('whatever accent reads on light paper, its shades read in the dark theme too', () => {
  fc.assert(
    fc.property(colour, accent => {
      fc.pre(contrast(accent, '#f2f2ef') >= 6)
      const { light, dark } = accentTokens(accent)
      for (const shade of [light, dark]) {
        expect(contrast(shade.accent, shade['on-accent'])).toBeGreaterThanOrEqual(leastContrast)
        expect(contrast(shade.accent, shade['accent-soft'])).toBeGreaterThanOrEqual(leastContrast)
      }
      for (const ground of Object.values(surfaces.dark))
        expect(contrast(dark.accent, ground)).toBeGreaterThanOrEqual(leastContrast)
      expect(leastOf(accent)).toBeGreaterThanOrEqual(leastContrast)
    }),
  )
})

test('yellow and pale blue are not for words', () => {
  for (const accent of ['#ffcc00', '#7cc3db']) expect(leastOf(accent)).toBeLessThan(leastContrast)
})

test('the stylesheet sets both themes, or nothing', () => {
  expect(lookCss({})).toBe('')
  const css = lookCss({ accent: '#7a1f5c' })
  expect(css).toContain('--accent: #7a1f5c;')
  expect(css).toContain("html:root[data-theme='dark'] {")
})
