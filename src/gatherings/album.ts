// The album of an event: a photograph opens when everybody shown has agreed, and is erased when one of them does not.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Db } from '#platform/db.ts'
import { notFound, refused, unknownPerson } from '#platform/errors.ts'
import type { House } from '#platform/http.ts'
import type { Act, Who } from '#platform/who.ts'
import { colleagues } from '#staff/store.ts'
import type { Photo } from './model.ts'
import { told } from './proposing.ts'
import { keptOf } from './photographs.ts'
import { isOpen, maySeePhoto } from './rules/photo.ts'
import { mayLead } from './rules/who-may.ts'
import { countPhotos, erasePhoto, insertPhoto, lockPhoto, photoBytes, photoRows, putShown, shownRows } from './store/album.ts'
import { insertNotices } from './store/notices.ts'
import { getSeen } from './viewing.ts'

/** What one event may have. */
const most = 300

export async function photosFor(db: Db, who: Who, gatheringId: string): Promise<Photo[]> {
  await getSeen(db, who, gatheringId)
  const rows = await photoRows(db, gatheringId)
  const shown = Map.groupBy(
    await shownRows(
      db,
      rows.map(({ id }) => id),
    ),
    ({ photoId }) => photoId,
  )
  return rows.flatMap(({ id, byStaff, ...row }) => {
    const people = shown.get(id) ?? []
    if (!maySeePhoto(who.staffId, byStaff, people)) return []
    const me = people.find(({ staffId }) => staffId === who.staffId)
    return {
      ...row,
      id,
      own: byStaff === who.staffId,
      open: isOpen(people),
      shown: people.map(({ staffId, name, agreed }) => ({ staffId, name, agreed })),
      mine: me ? (me.agreed === true ? 'agreed' : 'asked') : null,
    }
  })
}

type NewPhoto = { id: string; caption: string; content: string; shownIds: string[] }

/** Whoever is marked is asked; the author, marked as well, agrees by adding it. */
export async function addPhoto(db: Db, act: Act, gatheringId: string, given: NewPhoto): Promise<Photo[]> {
  const { who, now } = act
  const { id, caption, content, shownIds } = given
  const event = await getSeen(db, who, gatheringId)
  if (event.state !== 'agreed' || event.startsAt > now.toISOString())
    throw refused('too-early', 'Снимки добавляют, когда событие началось.')
  if ((await countPhotos(db, gatheringId)) >= most) throw refused('full', `В альбоме уже ${most} снимков. Удалите лишние.`)
  const people = new Set((await colleagues(db)).map(one => one.id))
  if (shownIds.some(one => !people.has(one))) throw notFound('Кого-то из отмеченных здесь нет. Обновите страницу.')
  const at = now.toISOString()
  const kept = await keptOf(Buffer.from(content, 'base64'))
  if (!(await insertPhoto(db, { id, gatheringId, byStaff: who.staffId, at, caption, ...kept })))
    return photosFor(db, who, gatheringId)
  const marked = [...new Set(shownIds)]
  for (const staffId of marked)
    await putShown(db, id, staffId, staffId === who.staffId ? { agreed: true, answeredAt: at } : undefined)
  const asked = marked.filter(one => one !== who.staffId)
  await insertNotices(db, now, asked, { gatheringId, about: 'photo', moment: at })
  await told(db, act, 'photo-added', gatheringId, { photo: id, asked: asked.length })
  return photosFor(db, who, gatheringId)
}

/** Of whoever is marked, or recognises themselves in what they see. «No» erases it at once. */
export async function consent(db: Db, act: Act, id: string, agreed: boolean): Promise<Photo[]> {
  const { who, now } = act
  const photo = await getShownTo(db, who, id)
  const at = now.toISOString()
  await putShown(db, id, who.staffId, { agreed, answeredAt: at })
  if (!agreed) await erasePhoto(db, id, at)
  await told(db, act, agreed ? 'photo-agreed' : 'photo-refused', photo.gatheringId, { photo: id })
  return photosFor(db, who, photo.gatheringId)
}

export async function removePhoto(db: Db, act: Act, id: string): Promise<Photo[]> {
  const { who, now } = act
  const photo = await getShownTo(db, who, id)
  const event = await getSeen(db, who, photo.gatheringId)
  if (photo.byStaff !== who.staffId && !mayLead(who, event)) throw notFound('Этот снимок добавил другой человек.')
  await erasePhoto(db, id, now.toISOString())
  await told(db, act, 'photo-removed', photo.gatheringId, { photo: id })
  return photosFor(db, who, photo.gatheringId)
}

/** Held; whoever may not see it is told that there is none. */
async function getShownTo(db: Db, who: Who, id: string) {
  const photo = await lockPhoto(db, id)
  if (!photo || photo.removedAt !== null) throw notFound('Этого снимка уже нет.')
  await getSeen(db, who, photo.gatheringId)
  if (!maySeePhoto(who.staffId, photo.byStaff, await shownRows(db, [id]))) throw notFound('Этого снимка уже нет.')
  return photo
}

/** The picture itself: asked anew each time, so that a withdrawn consent counts at once. */
export function photoRoute(web: FastifyInstance, { db, whoIs }: House): void {
  web.get('/api/gatherings/photos/:id/:size', { schema: { hide: true }, compress: false } as object, async (req, res) => {
    const who = await whoIs(req)
    if (!who || who.locked) throw unknownPerson()
    const { id, size } = askedFor(req)
    const photo = await photoBytes(db, id)
    const seen = photo && maySeePhoto(who.staffId, photo.byStaff, await shownRows(db, [id]))
    if (!seen) throw notFound('Этого снимка уже нет.')
    await getSeen(db, who, photo.gatheringId)
    return res
      .type('image/jpeg')
      .header('cache-control', 'private, no-store')
      .send(Buffer.from((size === 'small' ? photo.small : photo.content)!))
  })
}

function askedFor(req: FastifyRequest): { id: string; size: string } {
  const { id, size } = req.params as { id: string; size: string }
  if (!/^[0-9a-f-]{36}$/iu.test(id)) throw notFound('Этого снимка уже нет.')
  return { id, size }
}
