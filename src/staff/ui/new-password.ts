// A password made by the administrator's browser: easy to copy by hand, 59 bits of chance, never sent back by the server.

/** Without letters and digits that look alike. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** `kuzf-7mpq-3xta` */
export function newPassword(): string {
  const letters = Array.from({ length: 12 }, oneSign).join('')
  return letters.replace(/(.{4})(?=.)/gu, '$1-')
}

/** Bytes that do not divide evenly among the signs are thrown away. */
function oneSign(): string {
  for (;;) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1)) as unknown as [number]
    if (byte < 256 - (256 % signs.length)) return signs.charAt(byte % signs.length)
  }
}
