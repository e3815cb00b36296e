// An old mailbox in one file (mbox) cut into its messages; a single message stays one.

const FROM = Buffer.from('From ')
const NEW_LINE = 0x0a

/** Messages as bytes. «>From » at the beginning of a line is given back as «From » (mboxrd). */
export function* messagesIn(file: Buffer): Generator<Buffer> {
  if (!file.subarray(0, 5).equals(FROM)) {
    yield file
    return
  }
  let start = afterLine(file, 0)
  for (let at = start; at < file.length;) {
    const next = file.indexOf('\nFrom ', at - 1)
    if (next === -1) break
    if (isBeginning(file, next)) {
      yield unquoted(file.subarray(start, next))
      start = afterLine(file, next + 1)
    }
    at = next + 6
  }
  yield unquoted(file.subarray(start))
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
