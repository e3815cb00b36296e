// Albums of the invented centre: drawn pictures in the place of photographs, with the consent of those who are marked on them.
import sharp from 'sharp'
import { keptOf } from '#gatherings/photographs.ts'
import { iso, type Books } from './books.ts'
import { chanceOf, idOf } from './chance.ts'
import { scenes } from './scenes.data.ts'

const hourMs = 3_600_000
/** The demo account that is asked for consent. */
const asked = idOf('vorontsova')

/** To events that are over; whoever is marked has agreed, but for one who is still asked. */
export async function addAlbums({ rows, events }: Books): Promise<void> {
  const last = events.at(-1)?.at ?? ''
  for (const [i, { event, caption, picture }] of scenes.entries()) {
    const gathering = rows.gathering.find(({ id }) => id === idOf(`gathering ${event}`))
    const at = gathering && iso(Date.parse(gathering.endsAt) + (i + 2) * hourMs)
    if (!gathering || at! > last) continue
    const id = chanceOf(`photo ${event} ${caption}`).id(Date.parse(at!))
    const { content, small, width, height } = await keptOf(await sharp(Buffer.from(picture)).png().toBuffer())
    const { id: gatheringId, organiserId: byStaff } = gathering
    rows.gatheringPhoto.push({ id, gatheringId, byStaff, at: at!, caption, width, height, content, small, removedAt: null })
    const came = rows.gatheringSeat.filter(one => one.gatheringId === gatheringId && one.cameAt !== null)
    const marked = came.slice(i, i + 2).map(({ staffId }) => staffId)
    for (const staffId of marked.filter(one => one !== asked))
      rows.gatheringShown.push({ photoId: id, staffId, agreed: true, answeredAt: iso(Date.parse(at!) + hourMs) })
    if (i < scenes.length - 1) continue
    rows.gatheringShown.push({ photoId: id, staffId: asked, agreed: null, answeredAt: null })
    rows.gatheringNotice.push({
      ...{ id: idOf(`notice photo ${asked}`), staffId: asked, gatheringId, meetingId: null },
      ...{ about: 'photo', moment: at!, at: at!, readAt: null },
    })
  }
}
