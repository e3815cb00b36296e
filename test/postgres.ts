// A PostgreSQL of our own for a while: a new cluster in a temporary folder on a free port, gone afterwards.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Server = { url: string; port: number; bin: string; stop: () => void }

/** `settings` are postgresql.conf lines («synchronous_commit=on»). */
export async function temporaryPostgres(settings: string[] = []): Promise<Server> {
  const bin = globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1)
  if (!bin) throw new Error('Нет PostgreSQL: поставьте пакет postgresql-15.')
  const dir = mkdtempSync(join(tmpdir(), 'zabota-pg-'))
  const root = process.getuid?.() === 0
  // PostgreSQL refuses to run as root.
  const as = (command: string[]) =>
    root
      ? execFileSync('runuser', ['-u', 'postgres', '--', ...command], { stdio: 'pipe' })
      : execFileSync(command[0]!, command.slice(1), { stdio: 'pipe' })
  if (root) execFileSync('chown', ['postgres', dir])
  chmodSync(dir, 0o700)
  const port = await freePort()
  as([join(bin, 'initdb'), '-D', join(dir, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'])
  const options = [
    `-p ${port}`,
    `-k ${dir}`,
    '-c listen_addresses=127.0.0.1',
    '-c max_connections=200',
    ...settings.map(setting => `-c ${setting}`),
  ].join(' ')
  as([join(bin, 'pg_ctl'), '-D', join(dir, 'data'), '-l', join(dir, 'log'), '-w', '-o', options, 'start'])
  const stop = () => {
    const command = [join(bin, 'pg_ctl'), '-D', join(dir, 'data'), '-m', 'immediate', 'stop']
    spawnSync(root ? 'runuser' : command[0]!, root ? ['-u', 'postgres', '--', ...command] : command.slice(1))
    rmSync(dir, { recursive: true, force: true })
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, port, bin, stop }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
