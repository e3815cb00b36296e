// Reads a message: headers, words, attachments; Russian is Russian even where the sender did not name the alphabet table.
import type { AddressObject } from 'mailparser'
import type { ReadMail } from './model.ts'
import { parse, type Parsed } from './parsing.ts'
import { hasHighBytes, withoutMojibake } from './rules/charset.ts'
import { headerWords } from './rules/header-words.ts'
import { bareMessage, looksLikeLetter, withBoundary } from './rules/letter-likeness.ts'
import { safeName } from './rules/names.ts'
import { originOf } from './rules/origin.ts'
import { sentAtOf } from './rules/sent-at.ts'
import { openTnef, type Inside, type Opened } from './rules/tnef.ts'

/** Not a letter at all, or one that cannot be read: `message` is for a person, in Russian. */
export class Unreadable extends Error {}

/** Throws Unreadable; never loses the raw message, which the caller keeps. */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  const bytes = bareMessage(raw)
  if (!looksLikeLetter(bytes)) throw new Unreadable('Не похоже на письмо: нет ни отправителя, ни темы, ни даты.')
  const mail = await parsed(bytes)
  const header = (name: string) => rawHeader(mail, name).toLowerCase()
  const [from] = addresses(mail, 'from')
  const { files, text } = opened(mail)
  const origin = originOf(header)
  return {
    messageId: clean(said(mail, 'message-id')),
    inReplyTo: clean(said(mail, 'in-reply-to')),
    references: [mail.headers.get('references') ?? []].flat().flatMap(one => (typeof one === 'string' ? clean(one) : [])),
    origin,
    subject: clean(textOf(rawHeader(mail, 'subject'), said(mail, 'subject'))),
    fromAddress: clean(from?.address ?? '').toLowerCase(),
    fromName: clean(textOf(rawHeader(mail, 'from').split('<')[0] ?? '', from?.name ?? '')),
    to: addresses(mail, 'to').map(({ address }) => clean(address ?? '').toLowerCase()),
    sentAt: sentAtOf(headerWords(rawHeader(mail, 'date'))),
    body: clean(isDrawnOnly(bytes) ? withoutPictures(mail.text) : mail.text || text),
    html: mail.html.length <= longestHtml ? clean(mail.html) : '',
    about: origin === 'bounce' ? spokenOf(bytes) : [],
    attachments: files.map(({ name, mediaType, content }, i) => ({
      name: clean(name),
      safeName: safeName(name, i + 1, mediaType),
      mediaType: clean(mediaType),
      size: content.length,
    })),
  }
}

/**
 * One attachment of a message that has been read before; undefined where there is none. `size` is what was written down then: an
 * earlier version of this reading may have counted otherwise.
 */
export async function attachmentOf(raw: Buffer, { place, size }: { place: number; size: number }): Promise<Buffer | undefined> {
  const mail = await parsed(bareMessage(raw))
  const { files } = opened(mail)
  const isIt = (file: { content: Buffer } | undefined) => file?.content.length === size
  return (isIt(files[place]) ? files[place] : [...files, ...mail.files].find(isIt))?.content
}

/**
 * What a person counts as attachments. winmail.dat is what lies in it; its words are the letter's where it has no others. A file
 * of a Macintosh is one file, not two; what only says how a letter is encrypted is none.
 */
function opened(mail: Parsed): Opened {
  let text = ''
  const files = mail.files.flatMap(({ name, mediaType, content }, i): Inside[] => {
    if (mediaType === 'application/pgp-encrypted' && name === '') return []
    if (mediaType === 'application/applefile' && mail.files[i + 1]?.name === name) return []
    const inside = openTnef(content)
    if (inside) text ||= inside.text
    const holdsSomething = inside && (inside.files.length > 0 || inside.text || mail.text.trim() || mail.html)
    return holdsSomething ? inside.files : [{ name: readable(name), mediaType, content }]
  })
  return { files, text }
}

const readable = (name: string) => withoutMojibake(name.includes('=?') ? headerWords(name) : name)

/** No words of its own beside the HTML: the text was made from it, with addresses of pictures between the words. */
const isDrawnOnly = (raw: Buffer) => !/^content-type:\s*text\/plain/imu.test(raw.subarray(0, 200_000).toString('latin1'))
const withoutPictures = (text: string) => text.replaceAll(/\[(?:https?|cid|data):[^\]\s]{1,4000}\]/gu, '')

/** More is an advertisement, and its words are in `body`. */
const longestHtml = 1_000_000

/** A refusal carries the letter that was refused, or its headers: every Message-ID below its own head. */
function spokenOf(raw: Buffer): string[] {
  const text = raw.subarray(0, 2_000_000).toString('latin1')
  const below = text.slice(/\r?\n\r?\n/u.exec(text)?.index ?? 0)
  return [...below.matchAll(/^(?:x-)?(?:original-)?message-id:\s*(<[^<>\s]{3,300}>)/gimu)]
    .map(([, id]) => clean(id!))
    .slice(0, 10)
}

async function parsed(raw: Buffer): Promise<Parsed> {
  try {
    return await parse(withBoundary(raw))
  } catch (error) {
    throw new Unreadable('Письмо испорчено в дороге: программа не смогла его разобрать.', { cause: error })
  }
}

const rawHeader = ({ headerLines }: Parsed, name: string): string =>
  headerLines
    .find(({ key }) => key === name)
    ?.line.replace(/^[^:]*:/u, '')
    .trim() ?? ''

/** A header with bare high bytes or broken encoded words is read anew; otherwise what the parser made of it. */
function textOf(line: string, parsedText: string): string {
  if (/[^\u0000-\u00FF]/u.test(line)) return parsedText
  const isStrange =
    hasHighBytes(Buffer.from(line, 'latin1')) ||
    /=\?[^?\s]{1,60}\?[bq]\?/iu.test(parsedText) ||
    /=\?(?:unicode-[-\d]{1,20})?utf-?7/iu.test(line)
  return isStrange ? headerWords(line) : parsedText
}

const said = ({ headers }: Parsed, name: string): string => {
  const value = headers.get(name)
  return typeof value === 'string' ? value : ''
}

/** The database keeps no zero bytes and no halves of letters. */
const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

const addresses = ({ headers }: Parsed, name: string) =>
  [(headers.get(name) as AddressObject | AddressObject[] | undefined) ?? []].flat().flatMap(({ value }) => value)
