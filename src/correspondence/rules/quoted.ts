// What a letter says itself, and the earlier letters that hang below it.

export type Parts = { own: string; quoted: string }

/** The line with which a mail program begins what it quotes. Each is one line, or an attribution over two. */
const openings = [
  /^-{2,}\s*(?:исходное сообщение|пересылаемое сообщение|пересланное сообщение|original message|forwarded message).*$/iu,
  /^(?:\d{1,2}[. ]|(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)[,. ]).{4,160}(?:пишет|писал|писала|написал|написала|wrote)\s*(?:\(а\))?\s*:?\s*$/iu,
  /^on .{6,160} wrote:\s*$/iu,
  /^.{2,120}<[^<>\s]+@[^<>\s]+>\s*(?:пишет|писал\(а\)|писал|писала|написал|написала|wrote)\s*:?\s*$/iu,
  /^(?:от кого|от|from):\s.*@.*$/iu,
]

/** Linear in the length. Nothing is ever lost: `own` + `quoted` hold every line. A letter that is all quotation stays whole. */
export function splitQuoted(body: string): Parts {
  const lines = body.split('\n')
  let cut = lines.length
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!.trim().slice(0, 300)
    const joined = `${line} ${lines[i + 1]?.trim() ?? ''}`.slice(0, 400)
    if (
      opens(line) ||
      (/^\S/u.test(line) && line.length > 12 && attribution(joined) && !attribution(line)) ||
      tailOfArrows(lines, i)
    ) {
      cut = i
      break
    }
  }
  const own = lines.slice(0, cut).join('\n').trimEnd()
  if (own.trim() === '') return { own: body.trimEnd(), quoted: '' }
  return { own, quoted: lines.slice(cut).join('\n').trimEnd() }
}

const opens = (line: string) => openings.some(opening => opening.test(line))
const attribution = (line: string) => openings.slice(1, 4).some(opening => opening.test(line))

/** «>» down to the end: an answer written between the quoted lines is not folded away. */
function tailOfArrows(lines: readonly string[], from: number): boolean {
  if (!lines[from]!.startsWith('>')) return false
  // Asked once per run of arrows: the line before is not one.
  if (from > 0 && lines[from - 1]!.startsWith('>')) return false
  return lines.slice(from).every(line => line.startsWith('>') || line.trim() === '')
}
