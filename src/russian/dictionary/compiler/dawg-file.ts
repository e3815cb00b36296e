// Reads the DAWG files of the npm package `az` (the format of pymorphy2): every key in order, with what hangs on it.
import { readFileSync } from 'node:fs'

const decoder = new TextDecoder('windows-1251')
/** Byte of the file → character. */
export const characterOfByte: string[] = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)))

export type DawgFile = { readonly units: Uint32Array; readonly guide: Uint8Array }

export function readDawg(path: string): DawgFile {
  const file = readFileSync(path)
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length)
  const view = new DataView(buffer)
  const unitCount = view.getUint32(0, true)
  const guideCount = view.getUint32(unitCount * 4 + 4, true)
  return { units: new Uint32Array(buffer, 4, unitCount), guide: new Uint8Array(buffer, unitCount * 4 + 8, guideCount * 2) }
}

const HAS_LEAF = 0x100
const offsetOf = (unit: number) => (unit >>> 10) << ((unit & 0x200) >>> 6)

function childOf(dawg: DawgFile, byte: number, index: number): number {
  const next = (index ^ offsetOf(dawg.units[index]!) ^ byte) >>> 0
  return (dawg.units[next]! & 0x800000ff) >>> 0 === byte ? next : -1
}

function valueAt({ units }: DawgFile, index: number): number {
  return units[(index ^ offsetOf(units[index]!)) >>> 0]! & 0x7fffffff
}

/** Calls `visit` with the bytes of each key (valid during the call), its length and its number, in the order of bytes. */
export function eachKey(dawg: DawgFile, visit: (bytes: Uint8Array, length: number, value: number) => void): void {
  const bytes = new Uint8Array(256)
  const walk = (index: number, depth: number): void => {
    if (dawg.units[index]! & HAS_LEAF && depth > 0) visit(bytes, depth, valueAt(dawg, index))
    let byte = dawg.guide[index << 1]!
    while (byte !== 0) {
      const child = childOf(dawg, byte, index)
      if (child < 0) return
      bytes[depth] = byte
      walk(child, depth + 1)
      byte = dawg.guide[(child << 1) + 1]!
    }
  }
  walk(0, 0)
}
