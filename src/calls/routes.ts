// Endpoint → action, and who may.
import type { FastifyInstance } from 'fastify'
import type { Db } from '#platform/db.ts'
import type { Call, Mount } from '#platform/http.ts'
import { only, servesClients } from '#staff/may.ts'
import { begin, finish, hangUp, hold, refusePolitely, sayConvenient, take } from './actions.ts'
import { calls } from './api.ts'
import { linesBoard } from './board.ts'
import { agreeCallBack, giveUp } from './calling-back.ts'
import { hearExchange } from './exchange.ts'
import { passOn } from './passing-on.ts'
import { practise } from './practice.ts'
import { lockMine } from './reach.ts'
import { scriptRoutes } from './script-routes.ts'
import { deleteLine, lines, putLine } from './store/lines.ts'
import { connect, markTransfer, offerTransfer, readBriefing, refuseTransfer, takeBack } from './transferring.ts'
import { callDesk } from './views.ts'
import { checkSignature, keepBodies } from './webhook.ts'

/** `secret` is shared with the exchange; without it there is none, and the telephone on the screen plays it. */
export function callRoutes(mount: Mount, web: FastifyInstance, secret: string | undefined): void {
  keepBodies(web)
  const practice = secret === undefined
  const state = ({ db, now, who }: Call) => callDesk(db, now, who, practice)
  mount(calls.desk, servesClients, (_, call) => state(call))
  mount(calls.begin, servesClients, async ({ body }, call) => (await begin(call.db, call, body), state(call)))
  mount(calls.take, servesClients, async ({ params }, call) => (await take(call.db, call, params.id), state(call)))
  mount(calls.passOn, servesClients, async ({ params }, call) => (await passOn(call.db, call, params.id), state(call)))
  mount(calls.hold, servesClients, async ({ params }, call) => (await hold(call.db, call, params.id), state(call)))
  mount(
    calls.hangUp,
    servesClients,
    async ({ params, body }, call) => (await hangUp(call.db, call, params.id, body.by), state(call)),
  )
  mount(
    calls.finish,
    servesClients,
    async ({ params, body }, call) => (await finish(call.db, call, params.id, body), state(call)),
  )
  mount(
    calls.convenient,
    servesClients,
    async ({ params, body }, call) => (await sayConvenient(call.db, call, params.id, body.convenient), state(call)),
  )
  mount(
    calls.refuse,
    servesClients,
    async ({ params, body }, call) => (await refusePolitely(call.db, call, params.id, body), state(call)),
  )
  mount(calls.callBack, servesClients, async ({ params, body }, call) => {
    await agreeCallBack(call.db, call, await lockMine(call.db, call, params.id), body)
    return state(call)
  })
  mount(calls.giveUp, servesClients, async ({ params }, call) => (await giveUp(call.db, call, params.id), state(call)))
  mount(
    calls.practise,
    servesClients,
    async ({ body }, call) => (await practise(call.db, call, { event: body, allowed: practice }), state(call)),
  )
  transferRoutes(mount, state)
  scriptRoutes(mount, state)
  mount.open(calls.exchange, async ({ body }, { db, now, req }) => {
    checkSignature(req, secret, now)
    await hearExchange(db, now, body)
    return { heard: true as const }
  })
  lineRoutes(mount)
}

function transferRoutes(mount: Mount, state: (call: Call) => ReturnType<typeof callDesk>): void {
  mount(
    calls.offer,
    servesClients,
    async ({ params, body }, call) => (await offerTransfer(call.db, call, params.id, body), state(call)),
  )
  mount(calls.read, servesClients, async ({ params }, call) => (await readBriefing(call.db, call, params.id), state(call)))
  mount(
    calls.decline,
    servesClients,
    async ({ params, body }, call) => (await refuseTransfer(call.db, call, params.id, body.reason), state(call)),
  )
  mount(calls.takeBack, servesClients, async ({ params }, call) => (await takeBack(call.db, call, params.id), state(call)))
  mount(calls.connect, servesClients, async ({ params }, call) => (await connect(call.db, call, params.id), state(call)))
  mount(
    calls.mark,
    servesClients,
    async ({ params, body }, call) => (await markTransfer(call.db, call, params.id, body.mark), state(call)),
  )
}

function lineRoutes(mount: Mount): void {
  const admin = only('admin')
  const all = ({ db }: { db: Db }) => lines(db)
  mount(calls.board, only('head', 'director'), (_, call) => linesBoard(call.db, call))
  mount(calls.lines, admin, (_, call) => all(call))
  mount(calls.putLine, admin, async ({ params, body }, call) => (await putLine(call.db, { ...params, ...body }), all(call)))
  mount(calls.removeLine, admin, async ({ params }, call) => (await deleteLine(call.db, params.number), all(call)))
}
