// All situations that come with the program, chapter by chapter.
import { chapter2 } from './chapter-2.data.ts'
import { chapter3 } from './chapter-3.data.ts'
import { chapter41 } from './chapter-4-1.data.ts'
import { chapter5 } from './chapter-5.data.ts'
import { conflict } from './conflict.data.ts'
import type { Situation } from '../model.ts'
import type { Shipped } from './shape.ts'
import { telephone } from './telephone.data.ts'
import { visit } from './visit.data.ts'
import { writing } from './writing.data.ts'

const rows: readonly Shipped[] = [
  ...chapter2,
  ...chapter3,
  ...chapter41,
  ...visit,
  ...telephone,
  ...writing,
  ...conflict,
  ...chapter5,
]

/** Edition 0: what the centre writes over one of them begins with 1. */
export const shipped: readonly Situation[] = rows.map(({ options, ...situation }) => ({
  ...situation,
  edition: 0,
  retired: false,
  options: options.map(([right, text, why]) => ({ right, text, why })),
}))
