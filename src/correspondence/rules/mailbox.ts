// An old mailbox in one file (mbox) cut into its messages; a single message stays one.

const FROM = Buffer.from('From ')
const NEW_LINE = 0x0a

/** Longer than any letter; what is longer is no mail. */
const longestMessage = 512 << 20

export class TooLong extends Error {}

/**
 * Messages as bytes, of a file that comes in parts: only one message is held at a time. «>From » at the beginning of a line is
 * given back as «From » (mboxrd).
 */
export function* messagesIn(parts: Iterable<Buffer>, longest = longestMessage): Generator<Buffer> {
  let held: Buffer = Buffer.alloc(0)
  let from = 0
  for (const part of parts) {
    held = held.length === 0 ? part : Buffer.concat([held, part])
    for (let found = isMailbox(held) ? seek(held, from) : undefined; found; found = seek(held, from)) {
      from = found.at
      if (!found.isBeginning) break
      yield unquoted(held.subarray(afterLine(held, 0), found.at))
      held = held.subarray(found.at + 1)
      from = 0
    }
    if (held.length > longest) throw new TooLong('a message is too long')
  }
  if (!isMailbox(held)) {
    yield held
    return
  }
  for (let found = seek(held, from, true); found.isBeginning; found = seek(held, 0, true)) {
    yield unquoted(held.subarray(afterLine(held, 0), found.at))
    held = held.subarray(found.at + 1)
  }
  yield unquoted(held.subarray(afterLine(held, 0)))
}

const isMailbox = (held: Buffer) => held.subarray(0, FROM.length).equals(FROM)

/** So much must stand below an envelope before it can be told from «From» in a talk. */
const lookAhead = 2000

/** The next beginning in `held`, which starts with an envelope; else from where to look on when more has come. */
function seek(held: Buffer, from: number, whole = false): { at: number; isBeginning: boolean } {
  // The end of a line may be that of the envelope itself: a message may be empty.
  for (let at = Math.max(from, afterLine(held, 0) - 1); ; at++) {
    at = held.indexOf('\nFrom ', at)
    if (at === -1) return { at: Math.max(from, held.length - lookAhead), isBeginning: false }
    if (!whole && held.length - at < lookAhead) return { at, isBeginning: false }
    if (isBeginning(held, at)) return { at, isBeginning: true }
  }
}

const afterLine = (file: Buffer, at: number): number => {
  const end = file.indexOf(NEW_LINE, at)
  return end === -1 ? file.length : end + 1
}

/** An envelope stands after an empty line (some programs leave it out) and above a header; «From » in a talk does not. */
function isBeginning(file: Buffer, endBefore: number): boolean {
  const line = file.subarray(endBefore + 1, Math.min(afterLine(file, endBefore + 1), endBefore + 301)).toString('latin1')
  const next = afterLine(file, endBefore + 1)
  const below = file.subarray(next, next + 100).toString('latin1')
  const isHeaderBelow = /^>?[!-9;-~]+[ \t]*:|^>?From /u.test(below)
  if (!isBlankBefore(file, endBefore)) return isHeaderBelow && strictEnvelope.test(line)
  return (isHeaderBelow || /^\s*(?:\n|$)/u.test(below)) && envelope.test(line)
}

const envelope = /^From \S+.*\d{1,2}:\d{2}.*\d{4}/u
const strictEnvelope = /^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) +[A-Z][a-z]{2} +\d{1,2} +\d{1,2}:\d{2}(?::\d{2})? .*\d{4}/u

/** `at` is the end of the line before: it is empty if another end stands right before it, a carriage return aside. */
function isBlankBefore(file: Buffer, at: number): boolean {
  const before = file[at - 1] === 0x0d ? at - 2 : at - 1
  return before < 0 || file[before] === NEW_LINE
}

function unquoted(message: Buffer): Buffer {
  if (!message.includes('>From ')) return message
  return Buffer.from(message.toString('latin1').replaceAll(/^>(>*From )/gmu, '$1'), 'latin1')
}
