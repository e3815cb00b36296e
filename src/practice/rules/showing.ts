// In which order the options of a situation stand before a person.
import type { Option, Situation } from '../model.ts'
import { shuffled } from './chance.ts'

/** The same showing has the same order on every screen of this person; another showing has another. */
export const shownOptions = ({ key, edition, options }: Situation, staffId: string, showing: number): Option[] =>
  shuffled(options, `${staffId} ${key} ${edition} ${showing}`)
