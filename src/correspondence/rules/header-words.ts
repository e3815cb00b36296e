// A header that a program could not read as it should be: encoded words without an end, of strange tables, beside bare high bytes.
import { textIn } from './charset.ts'

const encoded = /=\?([^?*\s]{1,60})(?:\*[^?]{0,60})?\?([bq])\?([^?]*)(?:\?=|$)/giu

/** `line`: what stands after the colon, a sign for each byte. Nothing of it is lost. */
export function headerWords(line: string): string {
  const whole = line.replaceAll(/\r?\n[ \t]+/gu, ' ').replaceAll(/\?=\s+(?==\?)/gu, '?=')
  let text = ''
  let at = 0
  /** Neighbours of one table: a letter may be cut between them. */
  let run: { charset: string; bytes: number[] } | undefined
  const endRun = () => {
    if (run) text += textIn(Uint8Array.from(run.bytes), run.charset)
    run = undefined
  }
  for (const found of whole.matchAll(encoded)) {
    const [all, charset = '', kind = '', content = ''] = found
    if (found.index > at) {
      endRun()
      text += bare(whole.slice(at, found.index))
    }
    if (run && run.charset !== charset.toLowerCase()) endRun()
    run ??= { charset: charset.toLowerCase(), bytes: [] }
    for (const byte of kind.toLowerCase() === 'b' ? fromBase64(content) : fromQuoted(content)) run.bytes.push(byte)
    at = found.index + all.length
  }
  endRun()
  return (text + bare(whole.slice(at))).replaceAll(/^"|"\s*$/gu, '').trim()
}

const bare = (text: string) =>
  textIn(
    Uint8Array.from(text, sign => sign.charCodeAt(0)),
    '',
  )

function fromBase64(content: string): Uint8Array {
  const clean = content.replaceAll(/[^\d/A-Za-z+]/gu, '')
  return Uint8Array.from(atob(clean.length % 4 === 1 ? clean.slice(0, -1) : clean), sign => sign.charCodeAt(0))
}

const fromQuoted = (content: string): Uint8Array =>
  Uint8Array.from(
    content.replaceAll('_', ' ').replaceAll(/=([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    sign => sign.charCodeAt(0),
  )
