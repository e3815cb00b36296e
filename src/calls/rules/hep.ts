// HEP version 3, the way in which telephone exchanges send a copy of their signalling: chunks of vendor, type, length, value.
/** The kind of payload that is SIP. */
const sip = 1

export type Copied = { text: string; at: Date }

/** The SIP text of a packet and the exchange's own moment of it; undefined for anything else, however it is broken. */
export function readHep(packet: Uint8Array): Copied | undefined {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength)
  if (packet.byteLength < 6 || view.getUint32(0) !== 0x48_45_50_33) return undefined
  const end = Math.min(view.getUint16(4), packet.byteLength)
  let [seconds, micros, kind, text]: [number, number, number, string | undefined] = [0, 0, 0, undefined]
  for (let at = 6; at + 6 <= end;) {
    const [vendor, type, length] = [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 4)]
    if (length < 6 || at + length > end) return undefined
    const long = length - 6
    if (vendor === 0 && type === 9 && long === 4) seconds = view.getUint32(at + 6)
    if (vendor === 0 && type === 10 && long === 4) micros = view.getUint32(at + 6)
    if (vendor === 0 && type === 11 && long === 1) kind = view.getUint8(at + 6)
    if (vendor === 0 && type === 15) text = new TextDecoder().decode(packet.subarray(at + 6, at + length))
    at += length
  }
  if (kind !== sip || text === undefined || seconds === 0) return undefined
  return { text, at: new Date(seconds * 1000 + Math.floor(micros / 1000)) }
}
