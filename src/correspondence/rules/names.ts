// A name of a file that came by mail, made safe to write to a disk and to show: no path, no control signs, no double meaning.

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu
const LONGEST = 120

/** Endings of what often comes without a name. */
const endings: Record<string, string> = {
  'message/rfc822': '.eml',
  'text/calendar': '.ics',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'application/pdf': '.pdf',
}

/** Never empty; the ending is kept. `place` numbers those that came without a name; they get the ending of their `mediaType`. */
export function safeName(name: string, place: number, mediaType = ''): string {
  const clean = name
    .normalize('NFC')
    // Signs that turn the direction of writing hide a file's true ending.
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/[\\/:*?"<>|]/gu, '_')
    .replace(/^[.\s]+/u, '')
    .replace(/[.\s]+$/u, '')
    .replace(reserved, '_$&')
  if (clean === '') return `вложение-${place}${endings[mediaType] ?? ''}`
  if (clean.length <= LONGEST) return clean
  const ending = /\.[^.]{1,10}$/u.exec(clean)?.[0] ?? ''
  return clean.slice(0, LONGEST - ending.length) + ending
}
