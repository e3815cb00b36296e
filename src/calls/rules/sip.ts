// A SIP message (RFC 3261) as far as the course of a call can be told from it.
export type SipMessage = {
  /** INVITE, BYE…; for a response the method that it answers. */
  method: string
  /** Null for a request. */
  status: number | null
  callId: string
  /** Number of the request inside its call: a retransmission has the same, a re-INVITE a greater one. */
  sequence: number
  /** The user part of the address called now; empty in a response. */
  target: string
  from: string
  to: string
  /** Set once both sides have met: a request that carries it belongs to a talk that is there. */
  toTag: string
  /** The user part of the telephone that speaks; null where it names none. */
  contact: string | null
  /** Of a REFER: to whom the other side is sent, and whether the two have spoken before; null in all else. */
  referTo: { user: string; attended: boolean } | null
  /** Of a NOTIFY: what has become of whom was sent on (a SIP answer); null in all else. */
  became: number | null
  /** How many hops lie between here and whoever began: the nearer to the caller, the fewer. */
  hops: number
  /** What the session description says of the sound; null without one. */
  sound: 'both' | 'paused' | null
}

/** Undefined for what is no SIP message, or lacks what every one must have. */
export function readSip(text: string): SipMessage | undefined {
  const [head, body] = splitOnce(text, /\r?\n\r?\n/u)
  const [first = '', ...lines] = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)
  const response = /^SIP\/2\.0 (\d{3})/u.exec(first)
  const request = /^([A-Z]+) (\S+) SIP\/2\.0$/u.exec(first)
  const headers = headersOf(lines)
  const callId = headers.get('call-id')?.[0]
  const sequence = /^(\d+)\s+([A-Z]+)/u.exec(headers.get('cseq')?.[0] ?? '')
  const [from, to] = [headers.get('from')?.[0], headers.get('to')?.[0]]
  if (!(response ?? request) || !callId || !sequence || from === undefined || to === undefined) return undefined
  return {
    method: request?.[1] ?? sequence[2]!,
    status: response ? Number(response[1]) : null,
    callId,
    sequence: Number(sequence[1]),
    target: request ? (userOf(request[2]!) ?? '') : '',
    from: userOf(from) ?? '',
    to: userOf(to) ?? '',
    toTag: /;\s*tag=([^;\s]+)/iu.exec(to.replace(/<[^>]*>/u, ''))?.[1] ?? '',
    contact: userOf(headers.get('contact')?.[0] ?? ''),
    hops: (headers.get('via') ?? []).flatMap(line => line.split(',')).length,
    referTo: referOf(headers.get('refer-to')?.[0]),
    became: request?.[1] === 'NOTIFY' ? Number(/^SIP\/2\.0 (\d{3})/u.exec(body)?.[1] ?? 0) || null : null,
    sound: soundOf(body),
  }
}

/** Short names that stand for long ones. */
const short: Record<string, string> = { i: 'call-id', f: 'from', t: 'to', m: 'contact', v: 'via', r: 'refer-to' }

function headersOf(lines: readonly string[]): Map<string, string[]> {
  const headers = new Map<string, string[]>()
  for (const line of lines) {
    const [name, value] = splitOnce(line, /:/u)
    const plain = name.trim().toLowerCase()
    const long = short[plain] ?? plain
    headers.set(long, [...(headers.get(long) ?? []), value.trim()])
  }
  return headers
}

/** «+79031112233» of `"Нина" <sip:+79031112233@exchange;user=phone>`; null where there is no user. */
function userOf(address: string): string | null {
  const user = /(?:sips?|tel):([^@;>\s]+)(@)?/iu.exec(address)
  if (!user || (!user[2] && !/tel:/iu.test(address))) return null
  try {
    return decodeURIComponent(user[1]!)
  } catch {
    return user[1]!
  }
}

/** Sent on to `<sip:102@exchange?Replaces=…>`: with «Replaces» a talk between the two is joined, without it nobody was asked. */
const referOf = (to: string | undefined): SipMessage['referTo'] => {
  const user = to === undefined ? null : userOf(to)
  return to !== undefined && user ? { user, attended: /[?&]replaces=/iu.test(to) } : null
}

/** Only a sound that goes both ways is a talk: whoever is put on hold hears nothing, or music. */
function soundOf(body: string): SipMessage['sound'] {
  const audio = body.split(/^m=/mu).find(part => part.startsWith('audio'))
  if (audio === undefined) return null
  const way = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/mu
  const said = way.exec(audio)?.[1] ?? way.exec(body.split(/^m=/mu)[0]!)?.[1] ?? 'sendrecv'
  // The old way of saying «hold» is an address of nothing.
  const nowhere = /^c=IN IP4 0\.0\.0\.0\s*$/mu.test(audio) || (!/^c=/mu.test(audio) && /^c=IN IP4 0\.0\.0\.0\s*$/mu.test(body))
  return said === 'sendrecv' && !nowhere ? 'both' : 'paused'
}

function splitOnce(text: string, at: RegExp): [string, string] {
  const found = at.exec(text)
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text, '']
}
