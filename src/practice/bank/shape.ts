// How a situation that comes with the program is written: short, so that a page of them can be read and corrected.
import type { Spot } from '../model.ts'

export type Shipped = {
  /** Stable: cards of people and answered tests name it. Clause and a word of what happens. */
  key: string
  clause: string
  place: Spot
  /** 1: known from the first week · 2: to be thought about · 3: good people disagree at first. */
  difficulty: 1 | 2 | 3
  scene: string
  /** Whether it is right, what one does, why. */
  options: readonly (readonly [right: boolean, text: string, why: string])[]
}
