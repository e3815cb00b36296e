// The room on the command line: the bridge to a SIP exchange, and how the desk answers while clients call.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Command } from '#platform/command.ts'

const Environment = z.object({
  ZABOTA_URL: z.url('адрес сервера целиком: http://127.0.0.1:8080').default('http://127.0.0.1:8080'),
  TELEPHONE_SECRET: z.string('нужна, такая же, как у сервера').min(32, 'не короче 32 знаков'),
  SIP_HEP_HOST: z.string().default('127.0.0.1'),
  SIP_HEP_PORT: z.coerce.number().int().min(0).max(65_535).default(9060),
  SIP_LINES: z.string().default('[0-9]{2,4}'),
})

export const commands: Record<string, Command> = {
  'bench calls': {
    usage:
      'bench calls [--seconds 20] [--embedded] [--json]   сто звонков в час, и в 10 и в 100 раз больше, рядом с работой у окон',
    run: async args => {
      const { values } = parseArgs({
        args,
        options: { seconds: { type: 'string', default: '20' }, embedded: { type: 'boolean' }, json: { type: 'boolean' } },
      })
      const seconds = Number(values.seconds)
      if (!(Number.isInteger(seconds) && seconds > 0)) {
        process.stderr.write('--seconds: нужно целое число больше нуля.\n')
        return 2
      }
      const { benchCalls, callsInWords } = await import('./bench/calls.ts')
      const figures = await benchCalls([100, 1000, 10_000], seconds, values.embedded === true)
      console.log(values.json ? JSON.stringify(figures) : callsInWords(figures))
      return 0
    },
  },
  'telephone bridge': {
    usage: 'telephone bridge   рассказывать «Заботе» о звонках станции SIP (docs/telephone.md)',
    run: async () => {
      const read = Environment.safeParse(process.env)
      if (!read.success) {
        const [issue] = read.error.issues
        throw new Error(`Переменная окружения ${String(issue?.path[0])}: ${issue?.message}`)
      }
      const { ZABOTA_URL, TELEPHONE_SECRET, SIP_HEP_HOST, SIP_HEP_PORT, SIP_LINES } = read.data
      const { bridge } = await import('./bridge/bridge.ts')
      const running = await bridge({
        server: ZABOTA_URL,
        secret: TELEPHONE_SECRET,
        host: SIP_HEP_HOST,
        port: SIP_HEP_PORT,
        lines: new RegExp(`^(?:${SIP_LINES})$`, 'u'),
        say: line => process.stderr.write(`${line}\n`),
      })
      console.log(`Слушаем станцию: ${SIP_HEP_HOST}:${running.port}, рассказываем: ${ZABOTA_URL}`)
      await new Promise<void>(resolve => ['SIGINT', 'SIGTERM'].forEach(signal => process.once(signal, () => resolve())))
      await running.close()
      return 0
    },
  },
}
