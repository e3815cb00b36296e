// Opens the dictionary in Node: reads the compiled file or, the first time, compiles it and keeps it beside the project.
import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { compileFromSources, sourcesHash } from './compiler/sources.ts'
import { openDictionary, type Dictionary } from './reader.ts'

const cache = join(dirname(fileURLToPath(import.meta.url)), '../../../.cache')

let opened: Dictionary | undefined

/** The dictionary of this process. Compiled on the first use after the sources change, which takes some fifteen seconds. */
export const loadDictionary = (): Dictionary => (opened ??= openDictionary(readAligned(dictionaryFile())))

/** The path of the compiled file, compiled now if need be. Two processes at once do the work twice and disturb nobody. */
export function dictionaryFile(): string {
  const path = join(cache, `russian-${sourcesHash()}.bin`)
  if (!existsSync(path)) write(path, new Uint8Array(compileFromSources()))
  return path
}

/** The compiled file packed for the browser (kept beside it): `br` about 3 MB, `gzip` about 4 MB. */
export function compressed(encoding: 'br' | 'gzip'): Buffer {
  const path = dictionaryFile()
  const packedPath = `${path}.${encoding === 'br' ? 'br' : 'gz'}`
  if (!existsSync(packedPath)) write(packedPath, pack(readFileSync(path), encoding))
  return readFileSync(packedPath)
}

function pack(file: Buffer, encoding: 'br' | 'gzip'): Uint8Array {
  if (encoding === 'gzip') return gzipSync(file, { level: 9 })
  return brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 } })
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, bytes)
  renameSync(draft, path)
}

/** A file in memory of its own, so that its numbers lie on their boundaries. */
function readAligned(path: string): ArrayBuffer {
  const { size } = statSync(path)
  const buffer = new ArrayBuffer(size)
  const file = openSync(path, 'r')
  try {
    readSync(file, new Uint8Array(buffer), 0, size, 0)
  } finally {
    closeSync(file)
  }
  return buffer
}
