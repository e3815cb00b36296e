// Hands one letter over to the mail server and says how far it got: whether it may have left is known only from the phase.
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Failure } from '../rules/sending.ts'
import type { Box } from './box.ts'

export type Leaving = {
  messageId: string
  inReplyTo: string
  references: string[]
  to: string
  subject: string
  text: string
  date: Date
  automatic: boolean
  files: { name: string; mediaType: string; content: Buffer }[]
}

export class NotHandedOver extends Error {
  readonly failure: Failure
  constructor(failure: Failure, message: string) {
    super(message)
    this.failure = failure
  }
}

/** The whole message as bytes. Text only: what a client sees is what was checked. */
export function composed(box: Box, letter: Leaving): Promise<Buffer> {
  const { messageId, inReplyTo, references, to, subject, text, date, automatic, files } = letter
  const composer = new MailComposer({
    from: { name: box.title, address: box.address },
    ...{ to, subject, text, date, messageId, references },
    ...(inReplyTo && { inReplyTo }),
    headers: automatic
      ? { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
      : { 'X-Auto-Response-Suppress': 'OOF' },
    attachments: files.map(({ name, mediaType, content }) => ({ filename: name, contentType: mediaType, content })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return new Promise((done, fail) => composer.compile().build((error, message) => (error ? fail(error) : done(message))))
}

/** Resolves only after the server's own «accepted». Throws NotHandedOver. */
export async function handOver(box: Box, to: string, message: Buffer): Promise<void> {
  const { host, port, secure, user, password, insecure } = box.smtp
  const connection = new SMTPConnection({
    ...{ host, port, secure },
    ignoreTLS: insecure,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as ConstructorParameters<typeof SMTPConnection>[0])
  let phase: Failure['phase'] = 'connecting'
  try {
    await new Promise<void>((done, fail) => {
      connection.once('error', fail)
      connection.once('end', () => fail(new Error('closed')))
      const step = (next: () => void) => (error?: Error | null) => (error ? fail(error) : next())
      const hand = () => {
        phase = 'handing'
        connection.send({ from: box.address, to: [to] }, message, error => (error ? fail(error) : done()))
      }
      connection.connect(step(() => (user ? connection.login({ user, pass: password }, step(hand)) : hand())))
    })
  } catch (error) {
    const { responseCode, response, message: said } = error as Error & { responseCode?: number; response?: string }
    throw new NotHandedOver({ phase, code: responseCode ?? null }, (response ?? said).slice(0, 300))
  } finally {
    connection.close()
  }
}
