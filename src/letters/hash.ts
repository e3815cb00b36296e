// How the parts of a feature become one number.

export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x01000193)
  return Math.imul(mixed ^ (mixed >>> 13), 0x5bd1e995)
}

/** FNV-1a over UTF-16 units: of nothing, and with one more unit. */
export const NOTHING = 0x811c9dc5
export const hashedOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

export function hashOf(name: string): number {
  let hash = NOTHING
  for (let i = 0; i < name.length; i++) hash = hashedOn(hash, name.charCodeAt(i))
  return hash
}
