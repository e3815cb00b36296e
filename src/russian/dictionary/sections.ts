// The file of the dictionary: named blocks of numbers, read in place without copying.

const MAGIC = 0x314c5352
const ALIGNMENT = 8

export type Section = Uint8Array | Uint16Array | Uint32Array

/** Packs the sections into one buffer: magic, length of the table of contents, the table (JSON), the blocks. */
export function packSections(sections: Readonly<Record<string, Section>>): ArrayBuffer {
  const contents: Record<string, [kind: number, start: number, length: number]> = {}
  let end = 0
  for (const [name, { BYTES_PER_ELEMENT, length, byteLength }] of Object.entries(sections)) {
    contents[name] = [BYTES_PER_ELEMENT, end, length]
    end = align(end + byteLength)
  }
  const table = new TextEncoder().encode(JSON.stringify(contents))
  const base = align(8 + table.length)
  const buffer = new ArrayBuffer(base + end)
  new Uint32Array(buffer, 0, 2).set([MAGIC, table.length])
  new Uint8Array(buffer, 8).set(table)
  for (const [name, section] of Object.entries(sections)) {
    const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength)
    new Uint8Array(buffer, base + contents[name]![1]).set(bytes)
  }
  return buffer
}

/** Opens the sections of a packed buffer as views. Throws when the buffer is something else. */
export function openSections(buffer: ArrayBuffer): { bytes: Pick8; words: Pick16; numbers: Pick32 } {
  const [magic = 0, tableLength = 0] = new Uint32Array(buffer, 0, 2)
  if (magic !== MAGIC) throw new Error('Это не файл словаря')
  const contents = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, tableLength))) as Record<string, number[]>
  const base = align(8 + tableLength)
  const place = (name: string, size: number): [start: number, length: number] => {
    const found = contents[name]
    if (!found || found[0] !== size) throw new Error(`В файле словаря нет раздела ${name}`)
    return [base + found[1]!, found[2]!]
  }
  return {
    bytes: name => new Uint8Array(buffer, ...place(name, 1)),
    words: name => new Uint16Array(buffer, ...place(name, 2)),
    numbers: name => new Uint32Array(buffer, ...place(name, 4)),
  }
}

type Pick8 = (name: string) => Uint8Array
type Pick16 = (name: string) => Uint16Array
type Pick32 = (name: string) => Uint32Array

const align = (at: number) => Math.ceil(at / ALIGNMENT) * ALIGNMENT
