// Who may what in the room: HR all, a trainer their own courses and groups, a head the department.
import { notFound } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'

export const keepsLearning = (who: Who): boolean => has(who, 'hr')

/** Refused as «not found», like all that is not one's own. */
export function mustTrain(who: Who, trainerId: string | null): void {
  if (!keepsLearning(who) && trainerId !== who.staffId) throw notFound('Такой записи нет или её ведёт другой человек.')
}
