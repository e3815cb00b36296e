// The session behind the cookie: an opaque token, of which the database keeps only the hash.
import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { todayAt } from '#calendar/moment-words.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { hasLeft, isOver } from './rules.ts'
import { findSession, touchSession } from './store.ts'

const cookieName = 'sid'

export const newToken = () => randomBytes(32).toString('base64url')
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** How often a used session is written down as used: each request would be a write too many. */
const touchEveryMs = 60_000

/** Reads the cookie; undefined for a stranger, an ended session, or somebody who no longer works here. */
export const whoIsAt =
  (db: Db, clock: () => Date) =>
  async (req: FastifyRequest): Promise<Who | undefined> => {
    const token = req.cookies[cookieName]
    if (!token) return undefined
    const now = clock()
    const session = await findSession(db, hashToken(token))
    if (!session || isOver(session.seenAt, now)) return undefined
    if (hasLeft(session.leftOn, todayAt({ now: now.toISOString(), zone: session.timeZone }))) return undefined
    if (now.getTime() - new Date(session.seenAt).getTime() > touchEveryMs) await touchSession(db, session.tokenHash, now)
    const { staffId, departmentId, roles, counterId, tokenHash, lockedAt } = session
    return { staffId, departmentId, roles, counterId, sessionId: tokenHash, locked: lockedAt !== null }
  }

export const setCookie = (res: FastifyReply, token: string, secure: boolean) =>
  res.setCookie(cookieName, token, { httpOnly: true, sameSite: 'lax', path: '/', secure })

export const clearCookie = (res: FastifyReply) => res.clearCookie(cookieName, { path: '/' })
