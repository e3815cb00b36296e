// A mail server of our own for a while: OpenSMTPD hands over to Dovecot, in a temporary folder on free ports, gone afterwards.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readBox, type Box } from '#correspondence/post/box.ts'

export const password = 'почта-2026'
const secret = encodeURIComponent(password)

export type MailServer = {
  smtpPort: number
  imapPort: number
  /** The box of an address of any domain; each has its own folder, opened at the first letter. */
  boxOf: (address: string) => Box
  env: (address: string) => Record<string, string>
  stop: () => Promise<void>
}

export async function temporaryMailServer(): Promise<MailServer> {
  for (const program of ['/usr/sbin/smtpd', '/usr/sbin/dovecot'])
    if (!existsSync(program)) throw new Error(`Нет ${program}: поставьте пакеты opensmtpd dovecot-imapd dovecot-lmtpd.`)
  const giveTurn = await takeTurn()
  const queuedBefore = new Set(queued())
  const dir = mkdtempSync(join(tmpdir(), 'zabota-mail-'))
  chmodSync(dir, 0o755)
  const [smtpPort, imapPort, lmtpPort] = [await freePort(), await freePort(), await freePort()]
  const dovecot = startDovecot(dir, imapPort, lmtpPort)
  const smtpd = startSmtpd(dir, smtpPort, lmtpPort)
  const stop = async () => {
    for (const child of [smtpd, dovecot]) await ended(child)
    // What was not delivered in time would come to the next server's boxes.
    for (const path of queued().filter(one => !queuedBefore.has(one))) rmSync(path, { recursive: true, force: true })
    rmSync(dir, { recursive: true, force: true })
    giveTurn()
  }
  try {
    await Promise.all([answers(smtpPort, smtpd), answers(imapPort, dovecot), answers(lmtpPort, dovecot)])
  } catch (error) {
    await stop()
    throw error
  }
  const env = (address: string) => ({
    MAIL_FROM: address,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}?tls=none`,
    IMAP_URL: `imap://${encodeURIComponent(address)}:${secret}@127.0.0.1:${imapPort}?tls=none`,
  })
  const boxOf = (address: string) => {
    const { SMTP_URL: smtpUrl, IMAP_URL: imapUrl } = env(address)
    return readBox({ from: address, smtpUrl, imapUrl, title: '' }, '1990-01-01')!
  }
  return { smtpPort, imapPort, boxOf, env, stop }
}

function startDovecot(dir: string, imapPort: number, lmtpPort: number): ChildProcess {
  const own = join(dir, 'dovecot')
  const mail = join(dir, 'mail')
  mkdirSync(mail, { recursive: true })
  mkdirSync(own)
  const [uid, gid] = ['-u', '-g'].map(flag => Number(execFileSync('id', [flag, 'mail']).toString()))
  chownSync(mail, uid!, gid!)
  const config = `
base_dir = ${own}/run
state_dir = ${own}/state
log_path = ${own}/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${mail}/%u
first_valid_uid = 1
mail_uid = mail
mail_gid = mail
default_internal_user = dovecot
default_login_user = dovenull
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${mail}/%u
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
}
service imap-login {
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${lmtpPort}
  }
}
protocol lmtp {
  auth_username_format = %Lu
}
`
  writeFileSync(join(own, 'dovecot.conf'), config)
  return spawn('/usr/sbin/dovecot', ['-F', '-c', join(own, 'dovecot.conf')], { stdio: 'ignore' })
}

function startSmtpd(dir: string, smtpPort: number, lmtpPort: number): ChildProcess {
  const own = join(dir, 'smtpd')
  mkdirSync(own)
  const config = `
listen on 127.0.0.1 port ${smtpPort}
action "in" relay host "lmtp://127.0.0.1:${lmtpPort}"
match from any for rcpt-to "refused@mail.test" reject
match from any for any action "in"
smtp max-message-size "80M"
`
  writeFileSync(join(own, 'smtpd.conf'), config)
  return spawn('/usr/sbin/smtpd', ['-d', '-f', join(own, 'smtpd.conf')], {
    stdio: ['ignore', openSync(join(own, 'log'), 'w'), openSync(join(own, 'log'), 'a')],
  })
}

const queued = (): string[] => globSync('/var/spool/smtpd/queue/*/*')

/** OpenSMTPD has one fixed place for its queue: one server at a time on a machine, the next waits for its turn. */
async function takeTurn(): Promise<() => void> {
  const lock = join(tmpdir(), 'zabota-smtpd.lock')
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return () => rmSync(lock, { force: true })
    } catch {
      const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : '')
      if (holder && !existsSync(`/proc/${holder}`)) rmSync(lock, { force: true })
      await pause(200)
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const gone = once(child, 'close')
  const forced = setTimeout(() => child.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(forced)
}

/** Until the port is open; a program that ends before is told of. */
async function answers(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`Почтовый сервер не запустился: ${child.spawnfile} ${child.exitCode}`)
    if (await isOpen(port)) return
    await pause(100)
  }
  throw new Error(`Почтовый сервер молчит: порт ${port}.`)
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise(done => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), done(true)))
    socket.once('error', () => done(false))
  })

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
