// Which alphabet table bytes were typed in, where the message does not say: UTF-8 if it is valid, else the likeliest Russian one.

export type Charset = 'utf-8' | 'windows-1251' | 'koi8-r' | 'ibm866'

const russian: readonly Charset[] = ['windows-1251', 'koi8-r', 'ibm866']
/** The commonest letters of Russian prose; a wrong table turns them into capitals, signs and rare letters. */
const common = new Set('оеаинтсрвлкмдпу')

export function charsetOf(bytes: Uint8Array): Charset {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return russian
      .map(name => ({ name, share: likelihood(new TextDecoder(name).decode(bytes)) }))
      .toSorted((a, b) => b.share - a.share)[0]!.name
  }
}

export const decoded = (bytes: Uint8Array): string => new TextDecoder(charsetOf(bytes)).decode(bytes)

export const hasHighBytes = (bytes: Uint8Array): boolean => bytes.some(byte => byte > 0x7f)

function likelihood(text: string): number {
  let sum = 0
  for (const letter of text.slice(0, 20_000)) if (common.has(letter)) sum++
  return sum
}
