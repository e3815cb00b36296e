// Before the first test of a run and after its last: where tests put files, and a folder for what is made once and copied by all (test/like.ts).
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A run of several steps names one folder for all of them, and takes it away itself. */
export default function shelf(): (() => void) | undefined {
  if (process.env.TEST_LIKE) return undefined
  filesInMemory()
  const dir = mkdtempSync(join(tmpdir(), 'zabota-like-'))
  process.env.TEST_LIKE = dir
  return () => rmSync(dir, { recursive: true, force: true })
}

/**
 * In memory where it has room. An embedded database that was killed syncs each of its 2000 files twice before it opens,
 * and waits for a disk ten seconds. A killed process leaves the same behind in memory: no test cuts the power.
 */
export function filesInMemory(): void {
  const memory = '/dev/shm'
  if (process.env.TMPDIR || !existsSync(memory)) return
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize > 4e9) process.env.TMPDIR = memory
}
