// Reads a message: headers, words, attachments; Russian is Russian even where the sender did not name the alphabet table.
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'
import type { ReadMail } from './model.ts'
import { charsetOf, decoded, hasHighBytes } from './rules/charset.ts'
import { safeName } from './rules/names.ts'
import { originOf } from './rules/origin.ts'

/** Not a letter at all, or one that cannot be read: `message` is for a person, in Russian. */
export class Unreadable extends Error {}

/** Throws Unreadable; never loses the raw message, which the caller keeps. */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  const head = headerOf(raw)
  if (!/^(?:from|to|cc|subject|date|message-id|received|return-path|delivered-to)\s*:/imu.test(head))
    throw new Unreadable('Не похоже на письмо: нет ни отправителя, ни темы, ни даты.')
  const mail = await parsed(withCharsets(raw))
  const header = (name: string) => rawHeader(mail, name).toLowerCase()
  const [from] = addresses(mail.from)
  const origin = originOf(header)
  return {
    messageId: clean(mail.messageId ?? ''),
    inReplyTo: clean(mail.inReplyTo ?? ''),
    references: [mail.references ?? []].flat().map(clean),
    origin,
    subject: clean(textOf(rawHeader(mail, 'subject'), mail.subject ?? '')),
    fromAddress: clean(from?.address ?? '').toLowerCase(),
    fromName: clean(textOf(rawHeader(mail, 'from').split('<')[0] ?? '', from?.name ?? '')),
    to: addresses(mail.to).map(({ address }) => clean(address ?? '').toLowerCase()),
    sentAt: mail.date && !Number.isNaN(mail.date.getTime()) ? mail.date.toISOString() : null,
    body: clean(isDrawnOnly(raw) ? withoutPictures(mail.text ?? '') : (mail.text ?? '')),
    html: typeof mail.html === 'string' && mail.html.length <= longestHtml ? clean(mail.html) : '',
    about: origin === 'bounce' ? spokenOf(raw) : [],
    attachments: mail.attachments.map(({ filename, contentType, size }, i) => ({
      name: clean(filename ?? ''),
      safeName: safeName(filename ?? '', i + 1),
      mediaType: clean(contentType),
      size,
    })),
  }
}

/** One attachment of a message that has been read before, in the same order; undefined where there is none. */
export async function attachmentOf(raw: Buffer, place: number): Promise<Buffer | undefined> {
  return (await parsed(withCharsets(raw))).attachments[place]?.content
}

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

async function parsed(raw: Buffer): Promise<ParsedMail> {
  try {
    return await simpleParser(raw, { skipImageLinks: true, skipTextLinks: true, maxHtmlLengthToParse: 5_000_000 })
  } catch (error) {
    throw new Unreadable('Письмо испорчено в дороге: программа не смогла его разобрать.', { cause: error })
  }
}

const headerOf = (raw: Buffer) => {
  const text = raw.subarray(0, 200_000).toString('latin1')
  return text.slice(0, /\r?\n\r?\n/u.exec(text)?.index)
}

const rawHeader = ({ headerLines }: ParsedMail, name: string): string =>
  headerLines
    .find(({ key }) => key === name)
    ?.line.replace(/^[^:]*:/u, '')
    .trim() ?? ''

/** A header typed without encoding has the bytes of its own table; otherwise what the parser made of it. */
function textOf(line: string, parsedText: string): string {
  const bytes = Buffer.from(line, 'latin1')
  if (!hasHighBytes(bytes) || /[^\u0000-\u00FF]/u.test(line)) return parsedText
  return decoded(bytes)
    .replaceAll(/\r?\n[ \t]+/gu, ' ')
    .replaceAll(/^"|"\s*$/gu, '')
    .trim()
}

/** The database keeps no zero bytes and no halves of letters. */
const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

const addresses = (from: AddressObject | AddressObject[] | undefined) => [from ?? []].flat().flatMap(({ value }) => value)

/** Names the alphabet table of text parts that have high bytes and name none. */
function withCharsets(raw: Buffer): Buffer {
  if (!hasHighBytes(raw)) return raw
  const text = raw.toString('latin1')
  const gap = /\r?\n\r?\n/u.exec(text)
  const body = gap ? raw.subarray(gap.index + gap[0].length) : raw
  if (!hasHighBytes(body)) return raw
  const charset = charsetOf(body)
  const named = text.replaceAll(/^content-type:\s*text\/(?:plain|html)[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gimu, part =>
    /charset\s*=\s*"?(?!us-ascii)[\w-]/iu.test(part)
      ? part
      : `${part.replace(/;?\s*charset\s*=\s*"?us-ascii"?/iu, '')}; charset=${charset}`,
  )
  const head = named.slice(0, /\r?\n\r?\n/u.exec(named)?.index)
  return Buffer.from(
    /^content-type\s*:/imu.test(head) ? named : `Content-Type: text/plain; charset=${charset}\r\n${named}`,
    'latin1',
  )
}
