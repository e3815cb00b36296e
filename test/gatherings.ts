// What tests of events need: a proposal, an agreed event, a photograph of a telephone.
import sharp from 'sharp'
import { uuid7 } from '#platform/uuid7.ts'
import { gatherings } from '#gatherings/api.ts'
import type { GatheringText } from '#gatherings/model.ts'
import type { Somebody } from './app.ts'

/** Thursday 3 December 2026, 17:00–19:00 in Moscow. */
export const evening = { startsAt: '2026-12-03T14:00:00.000Z', endsAt: '2026-12-03T16:00:00.000Z' }

export const proposal = (given: Partial<GatheringText> = {}): GatheringText => ({
  kind: 'corporate',
  title: 'Вечер настольных игр',
  about: 'Играем отделами',
  ...evening,
  place: 'Зал на втором этаже',
  places: null,
  guestsMost: 0,
  budget: 0,
  budgetLine: '',
  invited: 'all',
  departmentId: null,
  staffIds: [],
  ...given,
})

/** Proposed by one, agreed by a director. Returns its id. */
export async function agreed(author: Somebody, director: Somebody, given: Partial<GatheringText> = {}): Promise<string> {
  const id = uuid7()
  const said = await author(gatherings.save, { params: { id }, body: proposal(given) })
  if (said.status !== 200) throw new Error(said.body.message)
  const { place, budget, budgetLine } = proposal(given)
  const body = { agreed: true, place, budget, budgetLine, reason: '' }
  const decided = await director(gatherings.decide, { params: { id }, body })
  if (decided.status !== 200) throw new Error(decided.body.message)
  return id
}

/** A JPEG lying on its side, with the place where it was taken written inside. */
export const telephonePicture = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#3377aa' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Телефон', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 20/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
