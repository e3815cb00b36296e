// Before the first test of a run and after its last: a folder for what is made once and copied by all (test/like.ts).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A run of several steps names one folder for all of them, and takes it away itself. */
export default function shelf(): (() => void) | undefined {
  if (process.env.TEST_LIKE) return undefined
  const dir = mkdtempSync(join(tmpdir(), 'zabota-like-'))
  process.env.TEST_LIKE = dir
  return () => rmSync(dir, { recursive: true, force: true })
}
