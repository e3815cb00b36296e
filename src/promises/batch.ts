// One act over several promises: each is done or refused for itself, in the order of their ids so that two batches never wait for each other.
import type { Db } from '#platform/db.ts'
import { Problem } from '#platform/errors.ts'
import type { Act } from '#platform/who.ts'
import { cancelPromise, keepPromise, movePromiseTo, passPromise } from './actions.ts'
import type { Batch, BatchAnswer } from './model.ts'

/** Refusals come before anything of that promise is written, so the others stand. */
export async function actOnMany(db: Db, act: Act, batch: Batch): Promise<BatchAnswer> {
  const answers: BatchAnswer = []
  for (const id of [...new Set(batch.ids)].toSorted())
    try {
      await actOn(db, act, id, batch)
      answers.push({ id, done: true, message: '' })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      answers.push({ id, done: false, message: error.message })
    }
  return answers
}

function actOn(db: Db, act: Act, id: string, batch: Batch) {
  if (batch.act === 'keep') return keepPromise(db, act, id, batch)
  if (batch.act === 'move') return movePromiseTo(db, act, id, batch)
  if (batch.act === 'cancel') return cancelPromise(db, act, id, batch)
  return passPromise(db, act, id, batch.ownerId)
}
