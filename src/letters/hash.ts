// How the parts of a feature become one number.

export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x01000193)
  return Math.imul(mixed ^ (mixed >>> 13), 0x5bd1e995)
}

/** FNV-1a over UTF-16 units. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash
}
