// What the environment says: read once, checked, passed on as an argument.
import { resolve } from 'node:path'
import { z } from 'zod'

/** Both messengers take these signs only. */
const hookSecret = () => z.string().regex(/^[\w-]{32,256}$/u, 'от 32 до 256 латинских букв, цифр, знаков «_» и «-»')

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//u, 'начинается с postgres://')
    .optional(),
  /** The address that clients see in QR codes; by default the one the server listens on. */
  PUBLIC_URL: z.url().optional(),
  /** Shared with the telephone exchange: see docs/telephone.md. */
  TELEPHONE_SECRET: z.string().min(32, 'не короче 32 знаков').optional(),
  /** Where alarms are told outside the house, and the secret of their signature: see docs/alarms.md. */
  ALARM_WEBHOOK_URL: z.url({ protocol: /^https?$/u }).optional(),
  ALARM_WEBHOOK_SECRET: z.string().min(32, 'не короче 32 знаков').optional(),
  /** The centre's own box: see docs/mail.md. */
  MAIL_FROM: z.string().optional(),
  SMTP_URL: z.string().optional(),
  IMAP_URL: z.string().optional(),
  /** Addresses that alarms are mailed to, with commas between. */
  ALARM_MAIL_TO: z
    .string()
    .transform(typed => typed.split(',').map(one => one.trim()))
    .pipe(z.array(z.email('адреса через запятую')))
    .optional(),
  /** Bots of the messengers, and other servers of their protocols: see src/messengers/README.md. */
  MAX_TOKEN: z.string().optional(),
  MAX_API_URL: z.url({ protocol: /^https?$/u }).optional(),
  TELEGRAM_TOKEN: z.string().optional(),
  TELEGRAM_API_URL: z.url({ protocol: /^https?$/u }).optional(),
  /** Set: the messenger brings what it hears to PUBLIC_URL instead of being asked. */
  MAX_WEBHOOK_SECRET: hookSecret().optional(),
  TELEGRAM_WEBHOOK_SECRET: hookSecret().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl?: string
  publicUrl?: string
  telephoneSecret?: string
  mail?: { from?: string | undefined; smtpUrl?: string | undefined; imapUrl?: string | undefined }
  alarmMailTo?: string[]
  alarmWebhook?: { url: string; secret: string }
  max?: Bot
  telegram?: Bot
  logLevel: string
}

type Bot = { token: string; apiUrl?: string; hookSecret?: string }

/** Throws one sentence in Russian that names the variable and what is wrong with it. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new Error(`Переменная окружения ${String(issue?.path[0])}: ${issue?.message}`)
  }
  const { ALARM_WEBHOOK_URL: alarmUrl, ALARM_WEBHOOK_SECRET: alarmSecret } = read.data
  if ((alarmUrl === undefined) !== (alarmSecret === undefined))
    throw new Error('Переменные окружения ALARM_WEBHOOK_URL и ALARM_WEBHOOK_SECRET задают вместе: без секрета подписи нет.')
  const hooked = read.data.MAX_WEBHOOK_SECRET ?? read.data.TELEGRAM_WEBHOOK_SECRET
  if (hooked && !read.data.PUBLIC_URL)
    throw new Error(
      'Переменная окружения PUBLIC_URL: нужна вместе с MAX_WEBHOOK_SECRET и TELEGRAM_WEBHOOK_SECRET, это адрес для мессенджера.',
    )
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, TELEPHONE_SECRET, LOG_LEVEL } = read.data
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    logLevel: LOG_LEVEL,
    ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    ...(TELEPHONE_SECRET && { telephoneSecret: TELEPHONE_SECRET }),
    mail: { from: read.data.MAIL_FROM, smtpUrl: read.data.SMTP_URL, imapUrl: read.data.IMAP_URL },
    ...(read.data.ALARM_MAIL_TO && { alarmMailTo: read.data.ALARM_MAIL_TO }),
    ...(read.data.MAX_TOKEN && { max: bot(read.data.MAX_TOKEN, read.data.MAX_API_URL, read.data.MAX_WEBHOOK_SECRET) }),
    ...(read.data.TELEGRAM_TOKEN && {
      telegram: bot(read.data.TELEGRAM_TOKEN, read.data.TELEGRAM_API_URL, read.data.TELEGRAM_WEBHOOK_SECRET),
    }),
    ...(alarmUrl && alarmSecret && { alarmWebhook: { url: alarmUrl, secret: alarmSecret } }),
    ...(PUBLIC_URL && { publicUrl: PUBLIC_URL.replace(/\/$/u, '') }),
  }
}

const bot = (token: string, apiUrl?: string, hookSecret?: string): Bot => ({
  ...{ token, ...(apiUrl && { apiUrl }), ...(hookSecret && { hookSecret }) },
})
