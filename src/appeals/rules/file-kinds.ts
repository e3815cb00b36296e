// What a file is, by its first bytes and not by its name; and a name that is safe to save under.

const kinds: [first: number[], mediaType: string][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'application/pdf'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  [[0x49, 0x49, 0x2a, 0x00], 'image/tiff'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image/tiff'],
  // DOCX and ODT are both zip archives: which one does not matter, neither is opened here.
  [[0x50, 0x4b, 0x03, 0x04], 'application/zip'],
]

/** Undefined for a program, HTML or anything else that could act. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  const known = kinds.find(([first]) => first.every((byte, i) => bytes[i] === byte))
  if (known) return known[1]
  return isPlainText(bytes) ? 'text/plain' : undefined
}

/** UTF-8 without control characters, and nothing that a browser would take for markup. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/[\u0000-\u0008\u000e-\u001f]/u.test(text) && !/^\s*(?:<|#!)/u.test(text)
  } catch {
    return false
  }
}

/** Without folders, control characters, reserved signs and leading dots; at most 120 characters with its ending. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? ''
  const clean = last
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? ''
  return `${clean.slice(0, clean.length - ending.length).slice(0, 120 - ending.length)}${ending}` || 'файл'
}
