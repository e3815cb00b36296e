// The endpoints of an album: photographs that wait for the consent of everybody shown.
import { z } from 'zod'
import { endpoint, Id, text } from '#platform/endpoint.ts'
import { Photo } from './model.ts'

const one = z.object({ id: Id })

export const album = {
  photos: endpoint({
    method: 'GET',
    path: '/api/gatherings/:id/photos',
    params: one,
    reply: z.array(Photo),
    summary: 'Photographs that I may see: open ones, mine, and those that I am asked about',
    clauses: ['5.1'],
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/gatherings/:id/photos',
    params: one,
    body: z.object({
      id: Id,
      caption: text(300),
      /** Base64 of a JPEG, PNG or WebP. */
      content: z.string().max(20_000_000, 'Снимок больше 14 МБ. Уменьшите его.'),
      shownIds: z.array(Id).max(100),
      othersAgreed: z.literal(true, 'Подтвердите: все коллеги отмечены, а гости согласны'),
    }),
    reply: z.array(Photo),
    summary: 'Add a photograph; those marked are asked',
    bodyLimit: 21 << 20,
  }),
  consent: endpoint({
    method: 'PUT',
    path: '/api/gatherings/photos/:id/consent',
    params: one,
    body: z.object({ agreed: z.boolean() }),
    reply: z.array(Photo),
    summary: 'I am in this photograph: may it be shown; without consent nothing of it is kept',
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/gatherings/photos/:id',
    params: one,
    reply: z.array(Photo),
    summary: 'Take a photograph away: its author or the organiser',
  }),
}
