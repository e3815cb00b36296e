// The public endpoints of the room and of its neighbours, without their shapes.
import type { catalogue } from '#catalogue/api.ts'
import { light } from '#platform/web/light.ts'
import type { staff } from '#staff/api.ts'
import type { reception } from '../api.ts'

export const reasons = light<typeof catalogue.reasons>('GET', '/api/reasons')
export const centre = light<typeof staff.centre>('GET', '/api/centre')
export const waits = light<typeof reception.waits>('GET', '/api/waits')
export const issue = light<typeof reception.issue>('POST', '/api/tickets')
export const follow = light<typeof reception.follow>('GET', '/api/follow/:code')
export const stepAway = light<typeof reception.stepAway>('PUT', '/api/follow/:code/away')
export const changeHelp = light<typeof reception.changeHelp>('PUT', '/api/follow/:code/help')
export const leave = light<typeof reception.leave>('DELETE', '/api/follow/:code')
