// The real server as a process of its own, for what only a process can suffer: kill -9, a second one on the same data.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { uuid7 } from '#platform/uuid7.ts'
import { urlOf, type Somebody } from './app.ts'
import { password } from './people.ts'

const program = join(import.meta.dirname, '../src/zabota.ts')

/** All that a process of a test knows of this one's surroundings: no setting of whoever runs the tests leaks into it. */
export const bareEnv = { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }

export type Process = {
  address: string
  /** Signs in; the returned cookie is good for a later process on the same data too. */
  signIn: (login: string) => Promise<string>
  as: (cookie: string) => Somebody
  /** As a power cut would: no farewell, nothing is flushed. */
  kill: () => Promise<void>
}

/** Starts `serve` on a free port; `env` names the data. Throws what the process said when it did not start. */
export async function startProcess(env: Record<string, string>): Promise<Process> {
  const { child, said } = run(env)
  let address: string | undefined
  while (!address) {
    await Promise.race([once(child.stdout!, 'data'), once(child, 'close')])
    if (child.exitCode !== null) throw new Error(said())
    address = /работает: (\S+)/u.exec(said())?.[1]
  }
  const as =
    (cookie?: string): Somebody =>
    async (e, args, { key = uuid7() } = {}) => {
      const { body } = args as { body?: object }
      const res = await fetch(address + urlOf(e, args), {
        method: e.method,
        headers: { 'idempotency-key': key, ...(cookie && { cookie }), ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      })
      return { status: res.status, body: (await res.json()) as never }
    }
  return {
    address,
    as,
    signIn: async login => {
      const res = await fetch(`${address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password }),
      })
      return res.headers.getSetCookie()[0]!.split(';')[0]!
    },
    kill: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
    },
  }
}

/** Starts `serve` and waits for its end; for a process that must refuse. */
export async function refusedProcess(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const { child, said } = run(env)
  await once(child, 'close')
  return { code: child.exitCode, said: said() }
}

function run(env: Record<string, string>): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [program, 'serve'], { env: { ...bareEnv, PORT: '0', ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk))
  return { child, said: () => said }
}
