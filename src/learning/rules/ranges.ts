// Which bytes of a file a browser asks for: one range of the header «Range».

export type Range = { from: number; to: number }

/** Both ends included. Undefined: the whole file (no header, or one that is not understood); null: outside the file. */
export function rangeOf(header: string | undefined, size: number): Range | undefined | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/u.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return undefined
  if (from === '') {
    const last = Number(to)
    return last === 0 ? null : { from: Math.max(0, size - last), to: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start >= size || end < start ? null : { from: start, to: end }
}
