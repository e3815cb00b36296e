// The centre's box as the environment names it: where it is fetched from, through what it sends, under which address.
import { addressOf, isFree } from '../rules/address.ts'

type Server = { host: string; port: number; secure: boolean; user: string; password: string; insecure: boolean }

export type Box = { address: string; title: string; smtp: Server; imap: Server; folder: string }

type Named = { from?: string | undefined; smtpUrl?: string | undefined; imapUrl?: string | undefined; title?: string | undefined }

/**
 * Undefined where mail is not set up. Throws one sentence in Russian when it is set up by half, or on a free box: the office
 * writes only from its own domain. `smtp://`, `imap://` ask for TLS where the server offers it; with `?tls=none` they do not.
 */
export function readBox({ from, smtpUrl, imapUrl, title = '' }: Named, day: string): Box | undefined {
  if (!from && !smtpUrl && !imapUrl) return undefined
  if (!from || !smtpUrl || !imapUrl) throw new Error('Почте нужны все три переменные: MAIL_FROM, SMTP_URL, IMAP_URL.')
  const address = addressOf(from)
  if (!address) throw new Error('Переменная окружения MAIL_FROM: нужен адрес, например czn@example.ru.')
  if (isFree(address, day))
    throw new Error(
      'Переменная окружения MAIL_FROM: это бесплатный почтовый сервис. Центр пишет только со своего домена (Кодекс, п. 4.5).',
    )
  return {
    address,
    title,
    smtp: serverOf('SMTP_URL', smtpUrl, { smtps: 465, smtp: 587 }),
    imap: serverOf('IMAP_URL', imapUrl, { imaps: 993, imap: 143 }),
    folder: 'INBOX',
  }
}

function serverOf(variable: string, url: string, ports: Record<string, number>): Server {
  const parsed = URL.parse(url)
  const scheme = parsed?.protocol.slice(0, -1) ?? ''
  const usual = ports[scheme]
  if (!parsed?.hostname || usual === undefined)
    throw new Error(`Переменная окружения ${variable}: нужен адрес вида ${Object.keys(ports)[0]}://логин:пароль@сервер.`)
  return {
    host: parsed.hostname,
    port: Number(parsed.port) || usual,
    secure: scheme.endsWith('s'),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    insecure: parsed.searchParams.get('tls') === 'none',
  }
}
