// The embedded database: PGlite in a directory, made durable (one fdatasync a commit) and held by one process at a time.
import { fdatasyncSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { NodeFS } from '@electric-sql/pglite/nodefs'

export const extensions = { pg_trgm, btree_gist }

/** How many times data was forced to disk in this process: a test holds it against the number of commits. */
export const syncs = { count: 0 }

/** PGlite's file layer has no fsync of its own, so a power cut would lose commits that were acknowledged. */
class DurableFS extends NodeFS {
  override async init(pg: Parameters<NodeFS['init']>[0], options: Parameters<NodeFS['init']>[1]) {
    const started = await super.init(pg, options)
    started.emscriptenOpts.preRun!.push((module: unknown) => {
      const { FS } = module as {
        FS: { filesystems: { NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } } } }
      }
      FS.filesystems.NODEFS.stream_ops.fsync = stream => {
        fdatasyncSync(stream.nfd)
        syncs.count++
        return 0
      }
    })
    return started
  }
}

/** Opens (or makes) the database in `dir`. Throws a Russian sentence when another process holds it. */
export async function openEmbedded(dir: string): Promise<{ lite: PGlite; release: () => void }> {
  mkdirSync(dir, { recursive: true })
  const release = holdAlone(dir)
  try {
    const options = {
      fs: new DurableFS(join(dir, 'postgres')),
      // fdatasync, the default method, stays a no-op inside the WASM build: it must be fsync.
      startParams: [...PGlite.defaultStartParams, '-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
      extensions,
    }
    return { lite: await PGlite.create(options as PGliteOptions), release }
  } catch (error) {
    release()
    throw error
  }
}

/** SQLite's own file lock: the kernel drops it when the process dies, so there is no stale lock after kill -9. */
function holdAlone(dir: string): () => void {
  const lock = new DatabaseSync(join(dir, 'one-process.lock'))
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch {
    lock.close()
    throw new Error(`Папку данных ${dir} уже открыла другая «Забота». Закройте её или укажите другую папку в DATA_DIR.`)
  }
  return () => lock.close()
}
