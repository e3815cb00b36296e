// What a file is, by its first bytes and never by its name; anything else is not taken.

const signs: [at: number, sign: string, mediaType: string][] = [
  [0, '%PDF-', 'application/pdf'],
  [0, '\u00ff\u00d8\u00ff', 'image/jpeg'],
  [0, '\u0089PNG\r\n\u001a\n', 'image/png'],
  [0, 'PK\u0003\u0004', 'application/zip'],
  [0, '\u001aE\u00df\u00a3', 'video/webm'],
  [4, 'ftyp', 'video/mp4'],
]

/** `first` is the beginning of the file, 16 bytes are enough. */
export function mediaTypeOf(first: Uint8Array): string | undefined {
  const text = String.fromCharCode(...first.subarray(0, 16))
  return signs.find(([at, sign]) => text.startsWith(sign, at))?.[2]
}

/** Bytes that one file may have, by its kind. */
export const mostBytes: Record<string, number> = {
  'application/pdf': 15 << 20,
  'image/jpeg': 15 << 20,
  'image/png': 15 << 20,
  'application/zip': 80 << 20,
  'video/webm': 500 << 20,
  'video/mp4': 500 << 20,
}

/** The largest of them: what may be announced before the first bytes have come. */
export const mostOfAll = Math.max(...Object.values(mostBytes))
