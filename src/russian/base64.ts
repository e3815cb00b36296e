// Packed bytes of the models: Node unpacks them at once, a browser letter by letter.

/** The bytes of a base64 text, in a buffer of their own. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const { Buffer: node } = globalThis as { Buffer?: { from: (text: string, encoding: 'base64') => Uint8Array } }
  if (node) return new Uint8Array(node.from(base64, 'base64'))
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}
