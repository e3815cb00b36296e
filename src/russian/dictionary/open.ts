// Opens the dictionary in Node: reads the compiled file or, the first time, compiles it and keeps it beside the project.
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { compileFromSources, sourcesHash } from './compiler/sources.ts'
import { openDictionary, type Dictionary } from './reader.ts'

const cache = join(dirname(fileURLToPath(import.meta.url)), '../../../.cache')

const STEP = 250
const LONGEST_WAIT = 600_000

let opened: Dictionary | undefined

/** The dictionary of this process. Compiled on the first use after the sources change, which takes half a minute. */
export const loadDictionary = (): Dictionary => (opened ??= openDictionary(readAligned(dictionaryFile())))

/** The path of the compiled file, compiled now if need be. Of several processes one compiles, the others wait for it. */
export function dictionaryFile(): string {
  const path = join(cache, `russian-${sourcesHash()}.bin`)
  if (!existsSync(path)) alone(path, () => write(path, new Uint8Array(compileFromSources())))
  return path
}

/** Runs `make` unless another process makes the file already; one that has not come in ten minutes is not waited for any longer. */
function alone(path: string, make: () => void): void {
  const lock = `${path}.lock`
  mkdirSync(cache, { recursive: true })
  for (let waited = 0; waited < LONGEST_WAIT; waited += STEP) {
    if (existsSync(path)) return
    if (taken(lock)) {
      try {
        return make()
      } finally {
        rmSync(lock, { force: true })
      }
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP)
  }
  make()
}

/** Takes the lock: a file with the number of the process that works. One left behind by a dead process is thrown away. */
function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isAbandoned(lock)) rmSync(lock, { force: true })
    return false
  }
}

function isAbandoned(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** The compiled file packed for the browser (kept beside it): `br` about 3.4 MB, `gzip` about 4.6 MB. */
export function compressed(encoding: 'br' | 'gzip'): Buffer {
  const path = dictionaryFile()
  const packedPath = `${path}.${encoding === 'br' ? 'br' : 'gz'}`
  if (!existsSync(packedPath)) write(packedPath, pack(readFileSync(path), encoding))
  return readFileSync(packedPath)
}

function pack(file: Buffer, encoding: 'br' | 'gzip'): Uint8Array {
  if (encoding === 'gzip') return gzipSync(file)
  return brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 24 } })
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
