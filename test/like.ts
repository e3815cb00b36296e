// A migrated database to copy, made once for all files and processes of a run: test/shelf.ts names the folder that it stands in.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MemoryFS, PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { onLite } from '#platform/db.ts'
import { extensions } from '#platform/embedded.ts'
import { migrate } from '#platform/migrate.ts'

const shelf = process.env.TEST_LIKE!

/** By its path in the data folder; a folder has no data. */
type File = { path: string; data?: Uint8Array }

/** What is used here of Emscripten's files in memory. */
type Node = { contents: Uint8Array; stream_ops: { write: (stream: { node: Node }, ...what: unknown[]) => number } }
type MemoryFiles = {
  mkdirTree: (path: string) => void
  mkdir: (path: string) => void
  writeFile: (path: string, data: Uint8Array, options: { canOwn: true }) => void
  lookupPath: (path: string) => { node: Node }
}

/** A data folder of its own, as `DATA_DIR` names one. */
export async function migratedFolder(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'zabota-folder-'))
  cpSync(await made(), join(dir, 'postgres'), { recursive: true })
  return dir
}

let files: Promise<File[]> | undefined

/** A database in memory. Its cache is as small as its data: to clear one of 128 MB takes longer than all else. */
export async function migratedMemory(): Promise<PGlite> {
  files ??= made().then(filesOf)
  const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']
  return PGlite.create({ fs: new Filled(await files), startParams, extensions } as PGliteOptions)
}

/** Has the files before PGlite looks for them, and copies one when it is first written: `loadDataDir` takes four times as long. */
class Filled extends MemoryFS {
  readonly #files: File[]

  constructor(files: File[]) {
    super()
    this.#files = files
  }

  override async initialSyncFs() {
    const { FS } = this.pg!.Module as unknown as { FS: MemoryFiles }
    const shared = new Set<Node>()
    FS.mkdirTree(PGlite.paths.PGDATA)
    for (const { path, data } of this.#files) {
      const file = PGlite.paths.PGDATA + path
      if (data) {
        FS.writeFile(file, data, { canOwn: true })
        shared.add(FS.lookupPath(file).node)
      } else FS.mkdir(file)
    }
    // One object for all files.
    const [first] = shared
    const { write } = first!.stream_ops
    first!.stream_ops.write = (stream, ...what) => {
      if (shared.delete(stream.node)) stream.node.contents = stream.node.contents.slice()
      return write(stream, ...what)
    }
  }
}

function filesOf(dir: string): File[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true }).map(entry => {
    const file = join(entry.parentPath, entry.name)
    return { path: file.slice(dir.length), ...(entry.isFile() && { data: new Uint8Array(readFileSync(file)) }) }
  })
}

/** Two processes that begin at once each make it; whoever is later takes what is there. */
async function made(): Promise<string> {
  const path = join(shelf, 'migrated')
  if (existsSync(path)) return path
  const own = mkdtempSync(join(shelf, 'unfinished-'))
  await make(own)
  try {
    renameSync(own, path)
  } catch (error) {
    if (!existsSync(path)) throw error
    rmSync(own, { recursive: true, force: true })
  }
  return path
}

/** In memory, where nothing waits for a disk; written down after its end, so that whoever opens it has nothing to recover. */
async function make(dir: string): Promise<void> {
  const lite = await PGlite.create({ extensions })
  const { FS } = lite.Module
  const { pool, close } = onLite(lite)
  await migrate(pool)
  await close()
  const write = (path: string) => {
    for (const name of FS.readdir(PGlite.paths.PGDATA + path)) {
      if (name === '.' || name === '..') continue
      const file = `${path}/${name}`
      if (FS.isDir(FS.stat(PGlite.paths.PGDATA + file).mode)) {
        mkdirSync(dir + file)
        write(file)
      } else writeFileSync(dir + file, FS.readFile(PGlite.paths.PGDATA + file))
    }
  }
  write('')
}
