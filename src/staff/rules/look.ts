// The look that a centre sets: one accent, from which its shades for the light and the dark theme follow, each readable.

/** Surfaces that words in the accent stand on; the values of tokens.css, held to it by a test. */
export const surfaces = {
  light: { canvas: '#f2f2ef', surface: '#ffffff', 'surface-2': '#f8f8f6' },
  dark: { canvas: '#11171a', surface: '#192124', 'surface-2': '#151c1f' },
} as const

export const leastContrast = 4.5

export type AccentTokens = Record<'accent' | 'accent-press' | 'accent-soft' | 'accent-line' | 'on-accent', string>

/** Contrast of two colours `#rrggbb` by WCAG 2.2: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map(value => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channels = (colour: string): number[] => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

/** `share` of `other` in `one`, 0–1. */
function mix(one: string, other: string, share: number): string {
  const to = channels(other)
  const parts = channels(one).map((value, i) => Math.round(value + (to[i]! - value) * share))
  return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`
}

/** The accent as it is on light paper; lightened for the dark theme until it reads there. */
export function accentTokens(accent: string): { light: AccentTokens; dark: AccentTokens } {
  const steps = Array.from({ length: 51 }, (_, i) => mix(accent, '#ffffff', i / 50))
  const bright = steps.find(step => contrast(step, surfaces.dark.surface) >= 7.5)!
  return {
    light: {
      accent,
      'accent-press': mix(accent, '#000000', 0.25),
      'accent-soft': mix(accent, '#ffffff', 0.89),
      'accent-line': mix(accent, '#ffffff', 0.6),
      'on-accent': '#ffffff',
    },
    dark: {
      accent: bright,
      'accent-press': mix(bright, '#ffffff', 0.35),
      'accent-soft': mix(bright, surfaces.dark.canvas, 0.85),
      'accent-line': mix(bright, surfaces.dark.canvas, 0.6),
      'on-accent': mix(bright, '#000000', 0.88),
    },
  }
}

/** The least contrast among the places where the accent is read: as words on each surface, and under the words of a button. */
export function leastOf(accent: string): number {
  const { light, dark } = accentTokens(accent)
  const pairs = [
    ...Object.values(surfaces.light).map(ground => [light.accent, ground]),
    ...Object.values(surfaces.dark).map(ground => [dark.accent, ground]),
    ...[light, dark].flatMap(tokens => [
      [tokens.accent, tokens['accent-soft']],
      [tokens.accent, tokens['on-accent']],
      [tokens['accent-press'], tokens['on-accent']],
    ]),
  ] as [string, string][]
  return Math.min(...pairs.map(([one, other]) => contrast(one, other)))
}

/** A stylesheet over tokens.css; empty where the centre keeps the shipped look. */
export function lookCss({ accent }: { accent?: string }): string {
  if (!accent) return ''
  const { light, dark } = accentTokens(accent)
  const rule = (selector: string, tokens: AccentTokens) =>
    `${selector} {\n${Object.entries(tokens)
      .map(([name, value]) => `  --${name}: ${value};`)
      .join('\n')}\n}\n`
  // `html:root` outweighs `:root` of tokens.css, in whichever order the two are loaded.
  return rule('html:root', light) + rule(`html:root[data-theme='dark']`, dark)
}
