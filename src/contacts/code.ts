// Codes of private links: 128 random bits in letters and digits that survive a dictation and an address line.

/** Without i, l, o and u: nobody takes one sign for another, and no word comes out by chance. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 26

/** 26 signs, about 128 bits: cannot be guessed or counted through. */
export function newCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, byte => alphabet[byte % alphabet.length]).join('')
}
