// Walks the automaton of words: a word to its number among all words in order, and back.
import { letterOf, LETTER_BITS, YE, YO } from './alphabet.ts'

export const LETTER_MASK = (1 << LETTER_BITS) - 1
/** The transition is the last one of its state. */
export const LAST = 1 << LETTER_BITS
/** A word ends after the transition. */
export const ENDS_WORD = 1 << (LETTER_BITS + 1)
export const TARGET_SHIFT = LETTER_BITS + 2

/** Transitions of one state lie side by side in the order of letters; `skips` holds the number of words before each one in its state. */
export type Automaton = {
  readonly transitions: Uint32Array
  readonly skips: Uint32Array
  readonly root: number
  readonly wordCount: number
}

/** Takes the transitions, whose children stand before their parents and whose last state is the root. */
export function openAutomaton(transitions: Uint32Array): Automaton {
  const skips = new Uint32Array(transitions.length)
  const totals = new Uint32Array(transitions.length)
  let state = 0
  let running = 0
  let root = 0
  for (let at = 0; at < transitions.length; at++) {
    const transition = transitions[at]!
    skips[at] = running
    running += ((transition & ENDS_WORD) === 0 ? 0 : 1) + totals[transition >>> TARGET_SHIFT]!
    if ((transition & LAST) === 0) continue
    totals[state] = running
    root = state
    running = 0
    state = at + 1
  }
  return { transitions, skips, root, wordCount: totals[root]! }
}

/** The number of the word in text[start, end), or -1; with `foldYo` every «ё» is read as «е». Allocates nothing. */
export function findWord(
  { transitions, skips, root }: Automaton,
  text: string,
  start: number,
  end: number,
  foldYo: boolean,
): number {
  let state = root
  let index = 0
  let ends = 0
  for (let at = start; at < end; at++) {
    let letter = letterOf[text.charCodeAt(at)]!
    if (foldYo && letter === YO) letter = YE
    if (letter === 0) return -1
    let transition = transitions[state]!
    while ((transition & LETTER_MASK) !== letter) {
      if ((transition & LAST) !== 0) return -1
      transition = transitions[++state]!
    }
    index += skips[state]! + ends
    ends = (transition & ENDS_WORD) === 0 ? 0 : 1
    state = transition >>> TARGET_SHIFT
  }
  return ends === 0 ? -1 : index
}

/** As `findWord`, over letters. */
export function findLetters({ transitions, skips, root }: Automaton, letters: Uint8Array, length: number): number {
  let state = root
  let index = 0
  let ends = 0
  for (let at = 0; at < length; at++) {
    const letter = letters[at]!
    let transition = transitions[state]!
    while ((transition & LETTER_MASK) !== letter) {
      if ((transition & LAST) !== 0) return -1
      transition = transitions[++state]!
    }
    index += skips[state]! + ends
    ends = (transition & ENDS_WORD) === 0 ? 0 : 1
    state = transition >>> TARGET_SHIFT
  }
  return ends === 0 ? -1 : index
}

/** Writes the letters of the word with this number into `letters`; returns how many there are. */
export function lettersOfWord({ transitions, skips, root }: Automaton, index: number, letters: Uint8Array): number {
  let left = index
  let state = root
  for (let length = 0; ;) {
    while ((transitions[state]! & LAST) === 0 && skips[state + 1]! <= left) state++
    const transition = transitions[state]!
    left -= skips[state]!
    letters[length++] = transition & LETTER_MASK
    if ((transition & ENDS_WORD) !== 0 && left-- === 0) return length
    state = transition >>> TARGET_SHIFT
  }
}
