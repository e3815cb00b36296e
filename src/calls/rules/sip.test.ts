// A SIP exchange told as our events: who rings, who answers, who hangs up; passwords, busy telephones, pauses, lost beginnings.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHep } from './hep.ts'
import { forgetSilent, tellSip, type Calls } from './sip-course.ts'
import { readSip } from './sip.ts'

const isLine = (number: string) => /^\d{2,4}$/u.test(number)
const at = new Date('2026-11-24T07:30:00Z')
const [client, office] = ['"Нина" <sip:+79031112233@gate>;tag=c1', '<sip:101@exchange>']

type Written = {
  hops?: number
  seq?: number
  from?: string
  to?: string
  contact?: string
  sound?: string
  callId?: string
  refer?: string
  became?: string
}

function written(first: string, method: string, { hops = 1, seq = 1, from = client, to = office, ...more }: Written = {}) {
  const vias = Array.from({ length: hops }, (_, i) => `Via: SIP/2.0/UDP 127.0.0.1:${5060 + i};branch=z9hG4bK${i}`)
  const sdp = more.sound && `v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 0\r\na=${more.sound}\r\n`
  const lines = [first, ...vias, `From: ${from}`, `t: ${to}`, `Call-ID: ${more.callId ?? 'abc@gate'}`, `CSeq: ${seq} ${method}`]
  return [
    ...lines,
    ...(more.contact ? [`m: <sip:${more.contact}@127.0.0.1:5070>`] : []),
    ...(more.refer ? [`Refer-To: <${more.refer}>`] : []),
    '',
    sdp ?? more.became ?? '',
  ].join('\r\n')
}
const request = (method: string, target = '101', more: Written = {}) =>
  written(`${method} sip:${target}@exchange SIP/2.0`, method, more)
const response = (status: number, more: Written = {}, method = 'INVITE') =>
  written(`SIP/2.0 ${status} x`, method, { to: `${office};tag=o1`, ...more })
const inTalk = { to: `${office};tag=o1`, seq: 2 }
const byOffice = { from: `${office};tag=o1`, to: client, seq: 7 }

const tell = (texts: string[], calls: Calls = new Map()) =>
  texts.flatMap(text => {
    const told = tellSip(calls, readSip(text)!, at, isLine)
    return told ? [told] : []
  })
const kinds = (texts: string[]) => tell(texts).map(({ kind }) => kind)

test('rings, is answered, waits, comes back, ends: each copy of a message is the same event', () => {
  const course = [
    request('INVITE'),
    request('INVITE', '101', { hops: 2 }),
    response(180),
    response(200, { hops: 2, contact: '101' }),
    response(200, { contact: '101' }),
    request('INVITE', '101', { ...byOffice, sound: 'sendonly' }),
    request('INVITE', '101', { ...byOffice, seq: 8, sound: 'sendrecv' }),
    request('BYE', '101', inTalk),
    request('BYE', '101', { ...inTalk, hops: 2 }),
  ]
  const told = tell(course)
  expect(told.map(({ kind }) => kind)).toEqual(['newCall', 'answer', 'hold', 'back', 'hangup', 'hangup'])
  expect(told[0]).toEqual({
    ...{ id: 'abc@gate:new', call: 'abc@gate', kind: 'newCall', at: at.toISOString() },
    ...{ direction: 'in', line: '101', number: '+79031112233' },
  })
  expect(told[1]).toMatchObject({ line: '101' })
  expect(told[4]).toMatchObject({ by: 'client' })
  expect(told[4]!.id).toBe(told[5]!.id)
})

test('who puts the receiver down is told by who says so', () => {
  const [, , ended] = tell([request('INVITE'), response(200), request('BYE', '+79031112233', byOffice)])
  expect(ended).toMatchObject({ kind: 'hangup', by: 'centre' })
})

test('our own call is outgoing; colleagues among themselves and passers-by are nobody’s business', () => {
  const out = { from: `${office};tag=o`, to: '<sip:+79031112233@gate>' }
  expect(tell([request('INVITE', '+79031112233', out)])).toMatchObject([
    { kind: 'newCall', direction: 'out', line: '101', number: '+79031112233' },
  ])
  const inside = { from: '<sip:102@exchange>;tag=o', to: office }
  expect(kinds([request('INVITE', '101', inside), response(200, inside), request('BYE', '101', inside)])).toEqual([])
  expect(kinds([request('REGISTER'), request('OPTIONS'), response(200, {}, 'REGISTER')])).toEqual([])
})

test('a hidden number is no number', () => {
  const [rang] = tell([request('INVITE', '101', { from: '"Anonymous" <sip:anonymous@anonymous.invalid>;tag=c1' })])
  expect(rang).toMatchObject({ kind: 'newCall' })
  expect(rang).not.toHaveProperty('number')
})

test('a password that is asked for ends nothing; neither does one busy telephone among several', () => {
  const texts = [
    request('INVITE', '100', { to: '<sip:100@exchange>' }),
    response(407),
    request('INVITE', '100', { to: '<sip:100@exchange>', seq: 2 }),
    response(486, { hops: 2, seq: 2 }),
    response(200, { hops: 2, seq: 2, contact: '102-0x5584' }),
  ]
  expect(tell(texts).map(({ kind, line }) => [kind, line])).toEqual([
    ['newCall', '100'],
    ['answer', '102'],
  ])
})

test('given up by the caller, or refused by everybody: missed', () => {
  const ended = (...texts: string[]) => tell([request('INVITE'), ...texts]).at(-1)
  expect(ended(request('CANCEL'), response(487))).toMatchObject({ kind: 'hangup', by: 'client' })
  expect(ended(response(487))).toMatchObject({ by: 'client' })
  expect(ended(response(486))).toMatchObject({ kind: 'hangup', by: 'centre' })
  // The exchange stops other telephones once one was lifted: that ends nothing.
  expect(kinds([request('INVITE'), response(200, { hops: 2 }), request('CANCEL', '102', { hops: 2 })])).not.toContain('hangup')
})

test('a bridge that was started in the midst of a call tells the rest of it', () => {
  const answered = response(200, { contact: '101', sound: 'sendrecv' })
  expect(kinds([answered, request('INVITE', '101', { ...byOffice, sound: 'sendonly' })])).toEqual(['answer', 'hold'])
  expect(kinds([request('INVITE', '101', { ...inTalk, sound: 'inactive' })])).toEqual(['hold'])
  expect(kinds([request('INVITE', '101', { ...inTalk, sound: 'sendrecv' })])).toEqual(['back'])
  expect(kinds([request('BYE', '101', inTalk)])).toEqual(['hangup'])
  expect(kinds([response(486)])).toEqual([])
})

test('silent calls are forgotten, others are kept', () => {
  const calls: Calls = new Map()
  tell([request('INVITE')], calls)
  forgetSilent(calls, new Date(at.getTime() + 1000), 5000)
  expect(calls.size).toBe(1)
  forgetSilent(calls, new Date(at.getTime() + 6000), 5000)
  expect(calls.size).toBe(0)
})

/** A packet of chunks, as siptrace builds it. */
function hep(text: string, kind = 1): Uint8Array {
  const chunk = (type: number, data: Uint8Array) => {
    const head = Buffer.alloc(6)
    head.writeUInt16BE(type, 2)
    head.writeUInt16BE(6 + data.length, 4)
    return Buffer.concat([head, data])
  }
  const long = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return bytes
  }
  const chunks = [
    ...[chunk(9, long(at.getTime() / 1000)), chunk(10, long(250_000))],
    ...[chunk(11, Buffer.from([kind])), chunk(15, Buffer.from(text))],
  ]
  const body = Buffer.concat(chunks)
  const head = Buffer.from('HEP3\0\0', 'latin1')
  head.writeUInt16BE(6 + body.length, 4)
  return Buffer.concat([head, body])
}

test('a copied message is read with the exchange’s own moment; other payloads are left', () => {
  const text = request('INVITE')
  expect(readHep(hep(text))).toEqual({ text, at: new Date('2026-11-24T07:30:00.250Z') })
  expect(readHep(hep(text, 5))).toBeUndefined()
})

test('whatever comes by the wire, nothing is thrown', () => {
  const packet = hep(request('INVITE', '101', { sound: 'sendrecv' }))
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(packet.length), (noise, cut) => {
      for (const bytes of [noise, Buffer.concat([packet.subarray(0, cut), noise])]) {
        const copied = readHep(bytes)
        const message = copied && readSip(copied.text)
        if (message) tellSip(new Map(), message, copied.at, isLine)
      }
      readSip(Buffer.from(noise).toString('latin1'))
    }),
  )
})

const refer = (to: string, more: Written = {}) => request('REFER', '+79031112233', { ...byOffice, refer: to, ...more })
const onLeg = { callId: 'leg@gate', to: '<sip:102@exchange>' }
const leg = (method: string, more: Written = {}) => request(method, '102', { ...onLeg, ...more })
const talk = [request('INVITE'), response(200)]
const told = (texts: string[]) =>
  tell(texts).map(({ kind, call, line, done, by }) => [kind, call, line ?? done ?? by ?? '', done ?? ''])

test('a telephone sends the client on and leaves: one call, which waits, is taken there, and ends there', () => {
  const course = [
    ...[...talk, refer('sip:102@exchange'), refer('sip:102@exchange', { hops: 2 }), response(202, byOffice, 'REFER')],
    ...[
      request('BYE', '+79031112233', { ...byOffice, seq: 9 }),
      request('BYE', '+79031112233', { ...byOffice, seq: 9, hops: 2 }),
    ],
    ...[leg('INVITE'), response(180, onLeg), response(200, { ...onLeg, contact: '102' })],
    ...[leg('INVITE', { ...onLeg, from: '<sip:102@exchange>;tag=o2', to: client, seq: 3, sound: 'sendonly' })],
    leg('BYE', { ...onLeg, to: '<sip:102@exchange>;tag=o2' }),
  ]
  expect(told(course).slice(2)).toEqual([
    ['hold', 'abc@gate', '', ''],
    ['transfer', 'abc@gate', '102', 'blind'],
    ['hold', 'abc@gate', '', ''],
    ['hangup', 'abc@gate', 'client', ''],
  ])
})

test('sent on after the two have spoken: the talk moves when it is taken, and the end of the old leg is no end', () => {
  const course = [
    ...[...talk, refer('sip:102@exchange?Replaces=x%3Bto-tag%3D1'), leg('INVITE'), response(200, onLeg)],
    ...[
      request('BYE', '+79031112233', { ...byOffice, seq: 9 }),
      request('BYE', '+79031112233', { ...byOffice, seq: 9, hops: 2 }),
    ],
    leg('BYE', { ...onLeg, to: '<sip:102@exchange>;tag=o2' }),
    leg('BYE', { ...onLeg, to: '<sip:102@exchange>;tag=o2', hops: 2 }),
  ]
  expect(told(course).slice(2)).toEqual([
    ['transfer', 'abc@gate', '102', 'attended'],
    ['hangup', 'abc@gate', 'client', ''],
  ])
})

test('nobody takes it: the client is still with whoever sent on, and is lost only where that one has left', () => {
  const busy = [...talk, refer('sip:102@exchange'), leg('INVITE'), response(486, onLeg)]
  expect(told(busy).slice(2)).toEqual([])
  expect(told([...busy, request('BYE', '+79031112233', byOffice)]).slice(2)).toEqual([['hangup', 'abc@gate', 'centre', '']])
  const left = [
    ...talk,
    refer('sip:102@exchange'),
    request('BYE', '+79031112233', { ...byOffice, seq: 9 }),
    leg('INVITE'),
    response(486, onLeg),
  ]
  expect(told(left).slice(3)).toEqual([['hangup', 'abc@gate', 'client', '']])
  // Sent out of the house: no hang-up, and not lost; refused by the exchange it is one.
  const out = refer('sip:+79990001122@gate')
  const leaves = request('BYE', '+79031112233', { ...byOffice, seq: 9 })
  expect(told([...talk, out, response(202, byOffice, 'REFER'), leaves]).slice(2)).toEqual([['hangup', 'abc@gate', 'outside', '']])
  expect(told([...talk, out, response(603, byOffice, 'REFER'), leaves]).slice(2)).toEqual([['hangup', 'abc@gate', 'centre', '']])
  // Whoever was sent on tells what became of it: taken, or not, and then the talk is still here.
  const became = (answer: string) => request('NOTIFY', '101', { ...inTalk, became: `SIP/2.0 ${answer}\r\n` })
  expect(told([...talk, out, became('100 Trying'), became('200 OK'), leaves]).slice(2)).toEqual([
    ['hangup', 'abc@gate', 'outside', ''],
  ])
  expect(told([...talk, out, became('404 Not Found'), leaves]).slice(2)).toEqual([['hangup', 'abc@gate', 'centre', '']])
  expect(told([...talk, out, request('BYE', '102')]).slice(2)).toEqual([['hangup', 'abc@gate', 'client', '']])
  // Refused, or sent out of the house: a call that comes in is another.
  for (const other of [[refer('sip:102@exchange'), response(603, byOffice, 'REFER')], [refer('sip:+79990001122@gate')]])
    expect(told([...talk, ...other, leg('INVITE')])[2]?.[0]).toBe('newCall')
})
