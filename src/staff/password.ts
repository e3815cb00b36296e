// Passwords: argon2id of the runtime itself (OWASP's least: 19 MiB, two passes); the parameters travel with the hash.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
const memory = 19_456
const passes = 2

/** `argon2id$memory$passes$salt$hash`, base64url. */
export async function hashPassword(password: string, salt: Buffer = randomBytes(16)): Promise<string> {
  const hash = await stretch(password, salt, memory, passes)
  return ['argon2id', memory, passes, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

export async function passwordFits(password: string, stored: string): Promise<boolean> {
  const [, kib, times, salt, hash] = stored.split('$')
  const wanted = Buffer.from(hash ?? '', 'base64url')
  const given = await stretch(password, Buffer.from(salt ?? '', 'base64url'), Number(kib), Number(times))
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

const stretch = (password: string, salt: Buffer, kib: number, times: number): Promise<Buffer> =>
  derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: salt,
    parallelism: 1,
    tagLength: 32,
    memory: kib,
    passes: times,
  })
