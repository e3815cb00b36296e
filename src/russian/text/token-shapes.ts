// Recognises the tokens that hold punctuation inside: numbers, telephones, e-mail and web addresses. Looks a bounded way ahead.
import { DIGIT, GAP, HYPHEN, classOf, isLetter } from './characters.ts'

const MAX_LABEL = 63
const MAX_LABELS = 5
const MAX_PHONE = 26
const DOMAINS = new Set(['ru', 'рф', 'su', 'com', 'org', 'net', 'info', 'рус', 'дети', 'gov', 'edu', 'online', 'site'])

const isDigit = (source: string, at: number): boolean => classOf(source.charCodeAt(at)) === DIGIT
const isWordy = (source: string, at: number): boolean => isDigit(source, at) || isLetter(classOf(source.charCodeAt(at)))

/** End of a number with its inner marks: 3,5 · 10:30 · 12.05.2025 · 01-17/1234 · 38 000. */
export function numberEnd(source: string, at: number): number {
  let end = digitsEnd(source, at)
  if (end - at <= 3) while (isThousand(source, end)) end += 4
  for (;;) {
    const code = source.charCodeAt(end)
    const joins = code === 46 || code === 44 || code === 58 || code === 47 || classOf(code) === HYPHEN
    if (!joins || !isDigit(source, end + 1)) return end
    end = digitsEnd(source, end + 1)
  }
}

/** End of a telephone that begins here, or `at`: +7 (8352) 00-11-22 · 8 8352 001122 · (8352) 00-11-22 · 0-21-44 · 00-11-22. */
export function phoneEnd(source: string, at: number): number {
  const first = source.charCodeAt(at)
  let digits = 0
  let separators = 0
  let hyphens = 0
  let end = at
  for (let i = at; i < source.length && i - at < MAX_PHONE; i++) {
    const code = source.charCodeAt(i)
    if (isDigit(source, i)) {
      digits++
      end = i + 1
      if (digits > 11) return at
    } else if (classOf(code) === HYPHEN && isDigit(source, i + 1)) hyphens++
    else if (code === 40 || code === 41 || (code === 43 && i === at) || isSpaceInPhone(source, i)) separators++
    else break
  }
  if (isDigit(source, end) || isWordy(source, end)) return at
  if (digits === 11) return (first === 56 || first === 55 || first === 43) && separators + hyphens > 0 ? end : at
  if (digits === 10) return first === 40 ? end : at
  return hyphens === 2 && separators === 0 && digits >= 5 && digits <= 7 && isLocal(source, end) ? end : at
}

/** End of an e-mail or a web address that begins here, or `at`. `sign` is the place of the next @ in the text, −1 if none. */
export function addressEnd(source: string, at: number, sign: number): number {
  if (sign > at && sign - at <= MAX_LABEL) {
    const mail = mailEnd(source, at, sign)
    if (mail > at) return mail
  }
  if (source.startsWith('http://', at) || source.startsWith('https://', at) || source.startsWith('www.', at))
    return pathEnd(source, at)
  const domain = domainEnd(source, at)
  return domain > at ? (source.charCodeAt(domain) === 47 ? pathEnd(source, domain) : domain) : at
}

function digitsEnd(source: string, at: number): number {
  while (isDigit(source, at)) at++
  return at
}

function isThousand(source: string, at: number): boolean {
  if (classOf(source.charCodeAt(at)) !== GAP || source.charCodeAt(at) === 9) return false
  return isDigit(source, at + 1) && isDigit(source, at + 2) && isDigit(source, at + 3) && !startsMore(source, at + 4)
}

const startsMore = (source: string, at: number): boolean =>
  isWordy(source, at) || (classOf(source.charCodeAt(at)) === HYPHEN && isWordy(source, at + 1))

function isSpaceInPhone(source: string, at: number): boolean {
  const next = source.charCodeAt(at + 1)
  return classOf(source.charCodeAt(at)) === GAP && source.charCodeAt(at) !== 9 && (isDigit(source, at + 1) || next === 40)
}

const isLocal = (source: string, end: number): boolean =>
  classOf(source.charCodeAt(end - 3)) === HYPHEN && classOf(source.charCodeAt(end - 6)) === HYPHEN

function mailEnd(source: string, at: number, sign: number): number {
  for (let i = at; i < sign; i++) if (!isWordy(source, i) && !'._%+-'.includes(source[i]!)) return at
  const domain = labelsEnd(source, sign + 1)
  return domain > 0 ? domain : at
}

function domainEnd(source: string, at: number): number {
  const end = labelsEnd(source, at)
  if (end <= 0) return at
  const dot = source.lastIndexOf('.', end - 1)
  return DOMAINS.has(source.slice(dot + 1, end).toLowerCase()) ? end : at
}

/** End of «label.label.label», −1 if there is no dot inside. */
function labelsEnd(source: string, at: number): number {
  let end = labelEnd(source, at)
  let dots = 0
  while (end > at && dots < MAX_LABELS && source.charCodeAt(end) === 46 && isWordy(source, end + 1)) {
    end = labelEnd(source, end + 1)
    dots++
  }
  return dots > 0 ? end : -1
}

function labelEnd(source: string, at: number): number {
  let end = at
  while (
    end - at < MAX_LABEL &&
    (isWordy(source, end) || (classOf(source.charCodeAt(end)) === HYPHEN && isWordy(source, end + 1)))
  )
    end++
  return end
}

/** An address runs to the next space, but does not take the punctuation of the sentence around it. */
function pathEnd(source: string, at: number): number {
  let end = at
  while (end < source.length && classOf(source.charCodeAt(end)) >= DIGIT && !'<>"«»“”„'.includes(source[end]!)) end++
  while (end > at && '.,;:!?)…'.includes(source[end - 1]!)) end--
  return end
}
