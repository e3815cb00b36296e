// Which alphabet table bytes were typed in: what the message says is believed where it can be true, else the likeliest one is taken.
import { fromUtf7 } from './utf7.ts'

export type Charset = 'utf-8' | 'windows-1251' | 'koi8-r' | 'ibm866'

const russian: readonly Charset[] = ['windows-1251', 'koi8-r', 'ibm866']
/** The commonest letters of Russian prose; a wrong table turns them into capitals, signs and rare letters. */
const common = new Set('оеаинтсрвлкмдпу')

/** So much of a text tells its table. */
const enough = 1 << 20

/** UTF-8 if it is that but for a few broken letters, else the likeliest Russian table. */
export function charsetOf(whole: Uint8Array): Charset {
  const bytes = whole.subarray(0, enough)
  return isUtf8(bytes) ? 'utf-8' : likeliest(bytes)
}

const likeliest = (bytes: Uint8Array): Charset =>
  russian
    .map(name => ({ name, share: likelihood(new TextDecoder(name).decode(bytes)) }))
    .toSorted((a, b) => b.share - a.share)[0]!.name

export const decoded = (bytes: Uint8Array): string => new TextDecoder(charsetOf(bytes)).decode(bytes)

/** Text of bytes that say they are in `declared`: '' where they say nothing. Never throws, whatever is declared. */
export function textIn(bytes: Uint8Array, declared: string): string {
  const label = declared.trim().toLowerCase()
  if (/^(?:unicode-1-1-|x-unicode-\d-\d-)?utf-?7(?:-imap)?$/u.test(label)) return fromUtf7(decoded(bytes))
  if (!hasHighBytes(bytes) && !/utf-?(?:16|32)|2022|hz-/u.test(label)) return new TextDecoder().decode(bytes)
  if (isUnsaid(label)) return decoded(bytes)
  if (isWestern(label))
    return isUtf8(bytes) || looksRussian(bytes) ? decoded(bytes) : new TextDecoder('windows-1252').decode(bytes)
  const table = tableOf(label)
  return table ? table.decode(bytes) : decoded(bytes)
}

const isUnsaid = (label: string) =>
  /^(?:|utf-?8|us-?ascii|ascii|ansi_x3\.4-1968|unknown(?:-8bit)?|8bit|default|none)$/u.test(label)
/** Many a program writes so whatever it has. */
const isWestern = (label: string) => /^(?:iso[-_]?8859[-_]?1|latin-?1|windows-1252|cp-?1252)$/u.test(label)

/** Undefined: nobody knows such a table. */
function tableOf(label: string): TextDecoder | undefined {
  const windows = /^(?:cp|win|windows|x-cp|microsoft-cp)[-_]?(125\d)$/u.exec(label)?.[1]
  const dos = /^(?:cp|ibm|dos|oem)[-_]?866$/u.test(label)
  try {
    return new TextDecoder(windows ? `windows-${windows}` : dos ? 'ibm866' : label.replaceAll('_', '-'))
  } catch {
    return undefined
  }
}

export const hasHighBytes = (bytes: Uint8Array): boolean => bytes.some(byte => byte > 0x7f)

/** A letter or two may be broken (cut in the middle, a foreign line at the end). */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  let broken = 0
  let good = 0
  for (const letter of text) {
    if (letter === '\uFFFD') broken++
    else if (letter > '\u007F') good++
  }
  return broken === 0 || broken * 8 < good
}

/** In a Western text a letter here and there is a high byte, in a Russian one nearly each. */
function looksRussian(bytes: Uint8Array): boolean {
  let high = 0
  let low = 0
  for (const byte of bytes) {
    if (byte >= 0xc0) high++
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) low++
  }
  return high > low / 2
}

/** A name that was written in high bytes and read as if they were Latin letters. */
export function withoutMojibake(text: string): string {
  if (!/[\u0080-\u00FF]/u.test(text) || /[^\u0000-\u00FF]/u.test(text)) return text
  const bytes = Uint8Array.from(text, sign => sign.charCodeAt(0))
  return isUtf8(bytes) || looksRussian(bytes) ? decoded(bytes) : text
}

function likelihood(text: string): number {
  let sum = 0
  for (const letter of text.slice(0, 20_000)) if (common.has(letter)) sum++
  return sum
}
