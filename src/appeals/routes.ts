// Endpoint → action, and who may: those who serve clients; the integrity officer for complaints of a director; what each sees is in the query.
import type { Mount } from '#platform/http.ts'
import { only } from '#staff/may.ts'
import { appeals } from './api.ts'
import { openCard, shown } from './card.ts'
import { close, explain, redirect, sendAnswer, sendPaper } from './ending.ts'
import { addFile, getFile } from './files.ts'
import { look } from './looking.ts'
import { orderNow, setOrder } from './ordering.ts'
import { correct, receive, register } from './receiving.ts'
import { withoutLetter } from './standing.ts'
import { findSeen } from './store/appeals.ts'
import { candidatesFor, getRegister } from './views.ts'
import { assign, extend, linkEarlier, nameComplained, returnDraft, signAnswer, submitDraft, writeQuestions } from './working.ts'

const working = only('specialist', 'hall', 'head', 'director', 'integrity')
const leading = only('head', 'director', 'integrity')

export function appealRoutes(mount: Mount): void {
  mount(appeals.register, working, ({ query }, { db, who, now }) => getRegister(db, who, now, query))
  mount(appeals.order, only('specialist', 'hall', 'head', 'director', 'integrity', 'admin'), (_, { db, now }) =>
    orderNow(db, now),
  )
  mount(appeals.setOrder, only('director', 'admin'), ({ body }, { db, ...act }) => setOrder(db, act, body))
  mount(appeals.look, only('specialist', 'hall', 'head', 'director'), ({ body }, { db, who, now }) => look(db, who, now, body))
  mount(appeals.receive, only('specialist', 'hall', 'head', 'director'), async ({ body }, { db, ...act }) => {
    const { id, number } = await receive(db, act, body)
    return { id, number, seen: (await findSeen(db, act.who, id)) !== undefined }
  })
  mount(appeals.card, working, ({ params }, { db, who, now }) => openCard(db, who, now, params.id))
  mount(appeals.candidates, leading, ({ params }, { db, who, now }) => candidatesFor(db, who, now, params.id))
  mount(appeals.addFile, working, ({ params, body }, { db, ...act }) => addFile(db, act, params.id, body))
  mount(appeals.file, working, ({ params }, { db, who }) => getFile(db, who, params.id, params.fileId))

  mount(appeals.correct, working, async ({ params, body }, { db, ...act }) =>
    shown(db, act, await correct(db, act, params.id, body)),
  )
  mount(appeals.giveNumber, working, async ({ params }, { db, ...act }) => shown(db, act, await register(db, act, params.id)))
  mount(appeals.questions, working, async ({ params, body }, { db, ...act }) =>
    shown(db, act, await writeQuestions(db, act, params.id, body.questions)),
  )
  mount(appeals.complained, working, async ({ params, body }, { db, ...act }) =>
    shown(db, act, await nameComplained(db, act, params.id, body.complained)),
  )
  mount(appeals.link, working, async ({ params, body }, { db, ...act }) =>
    shown(db, act, await linkEarlier(db, act, params.id, body.earlier)),
  )
  mount(appeals.assign, leading, async ({ params, body }, { db, ...act }) =>
    shown(db, act, await assign(db, act, params.id, body.executorId)),
  )
  mount(appeals.submit, working, async ({ params }, { db, ...act }) => {
    await withoutLetter(db, act, params.id)
    return shown(db, act, await submitDraft(db, act, params.id))
  })
  mount(appeals.giveBack, leading, async ({ params, body }, { db, ...act }) => {
    await withoutLetter(db, act, params.id)
    return shown(db, act, await returnDraft(db, act, params.id, body.remarks))
  })
  mount(appeals.sign, leading, async ({ params }, { db, ...act }) => {
    await withoutLetter(db, act, params.id)
    return shown(db, act, await signAnswer(db, act, params.id))
  })
  mount(appeals.extend, leading, async ({ params, body }, { db, ...act }) =>
    shown(db, act, await extend(db, act, params.id, body)),
  )
  mount(appeals.sendPaper, working, async ({ params, body }, { db, ...act }) =>
    shown(db, act, await sendPaper(db, act, params.id, body)),
  )
  mount(appeals.answer, working, async ({ params, body }, { db, ...act }) => {
    await withoutLetter(db, act, params.id)
    return shown(db, act, await sendAnswer(db, act, params.id, body))
  })
  mount(appeals.redirect, leading, async ({ params, body }, { db, ...act }) =>
    shown(db, act, await redirect(db, act, params.id, body)),
  )
  mount(appeals.close, leading, async ({ params, body }, { db, ...act }) => shown(db, act, await close(db, act, params.id, body)))
  mount(appeals.explain, working, async ({ params, body }, { db, ...act }) =>
    shown(db, act, await explain(db, act, params.id, body)),
  )
}
