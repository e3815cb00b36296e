// Scripts: endpoint → action, and who may: heads and the director write, whoever talks follows.
import type { Call, Mount } from '#platform/http.ts'
import { only, servesClients } from '#staff/may.ts'
import type { CallDesk } from './model.ts'
import { scripts } from './script-api.ts'
import { chooseReason, goLive, rehearse, sayScript, scriptBook, writeScript } from './scripting.ts'

export function scriptRoutes(mount: Mount, state: (call: Call) => Promise<CallDesk>): void {
  const heads = only('head', 'director')
  const book = (call: Call) => scriptBook(call.db, call)
  mount(scripts.book, heads, (_, call) => book(call))
  mount(scripts.write, heads, async ({ params, body }, call) => (await writeScript(call.db, call, params.id, body), book(call)))
  mount(scripts.rehearse, heads, async ({ params, body }, call) => (await rehearse(call.db, call, params, body.said), book(call)))
  mount(
    scripts.goLive,
    heads,
    async ({ params, body }, call) => (await goLive(call.db, call, params.id, body.validFrom), book(call)),
  )
  mount(
    scripts.choose,
    servesClients,
    async ({ params, body }, call) => (await chooseReason(call.db, call, params.id, body.reasonId), state(call)),
  )
  mount(
    scripts.say,
    servesClients,
    async ({ params, body }, call) => (await sayScript(call.db, call, params.id, body.said), state(call)),
  )
}
