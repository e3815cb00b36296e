// Identifiers made where the act begins: uuid v7 (RFC 9562), so a retried write carries the same id and rows sort by time.

/** A new uuid v7; `at` in milliseconds since 1970. */
export function uuid7(at: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let i = 0, left = at; i < 6; i++, left = Math.floor(left / 256)) bytes[5 - i] = left % 256
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
