// Where it happens, in words: the window of the worker and the department.
import type { Db } from '#platform/db.ts'
import { departments } from '#staff/store.ts'
import { counterNumber } from './store/conflicts.ts'

/** «Окно 4, Поиск работы»; without a window the department alone. */
export async function placeWords(db: Db, counterId: string | null, departmentId: string): Promise<string> {
  const number = await counterNumber(db, counterId)
  const department = (await departments(db)).find(({ id }) => id === departmentId)?.shortTitle ?? ''
  return number === undefined ? department : `Окно ${number}, ${department}`
}
