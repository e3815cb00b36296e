// Builds the smallest automaton of words that arrive in order (the incremental algorithm of Daciuk and others).
import { ENDS_WORD, LAST, LETTER_MASK, TARGET_SHIFT } from '../automaton.ts'

export type AutomatonBuilder = {
  /** Adds a word, coded as `encode` does it; each must follow the previous one in order. */
  add(code: string): void
  /** Closes the automaton; its last state is the root. */
  finish(): Uint32Array
}

export function automatonBuilder(): AutomatonBuilder {
  const pool = statePool()
  const open: number[][] = [[]]
  let previous = ''
  const closeTo = (depth: number) => {
    for (let at = previous.length; at > depth; at--) {
      const parent = open[at - 1]!
      parent[parent.length - 1]! |= pool.place(open[at]!) << TARGET_SHIFT
      open[at]!.length = 0
    }
  }
  return {
    add(code) {
      if (code <= previous) throw new Error('Words must arrive in order')
      const shared = sharedStart(code, previous)
      closeTo(shared)
      for (let at = shared; at < code.length; at++) {
        open[at]!.push(code.charCodeAt(at) | (at === code.length - 1 ? ENDS_WORD : 0))
        open[at + 1] ??= []
      }
      previous = code
    },
    finish() {
      closeTo(0)
      return pool.close(open[0]!)
    },
  }
}

function sharedStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length)
  let at = 0
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

/** Keeps each distinct state once: an open-addressed table of the places where states begin. */
function statePool() {
  let transitions = new Uint32Array(1 << 16)
  // Place 0 is a state that matches nothing: the end of words that have no continuation.
  transitions[0] = LAST
  let end = 1
  const slots = new Uint32Array(1 << 21)

  const same = (start: number, state: readonly number[]) => {
    for (let at = 0; at < state.length; at++) {
      const stored = transitions[start + at]!
      if ((stored & ~LAST) >>> 0 !== state[at]! >>> 0) return false
      if (((stored & LAST) !== 0) !== (at === state.length - 1)) return false
    }
    return true
  }
  const append = (state: readonly number[]) => {
    if (end + state.length > transitions.length) {
      const grown = new Uint32Array(transitions.length * 2)
      grown.set(transitions)
      transitions = grown
    }
    const start = end
    for (const transition of state) transitions[end++] = transition
    transitions[end - 1]! |= LAST
    return start
  }
  return {
    place(state: readonly number[]): number {
      if (state.length === 0) return 0
      let slot = hashOf(state) & (slots.length - 1)
      while (slots[slot] !== 0 && !same(slots[slot]!, state)) slot = (slot + 1) & (slots.length - 1)
      if (slots[slot] === 0) slots[slot] = append(state)
      return slots[slot]!
    },
    close(root: readonly number[]): Uint32Array {
      append(root)
      return transitions.slice(0, end)
    },
  }
}

function hashOf(state: readonly number[]): number {
  let hash = state.length
  for (const transition of state) {
    hash = Math.imul(hash ^ (transition & (LETTER_MASK | ENDS_WORD)), 0x01000193)
    hash = Math.imul(hash ^ (transition >>> TARGET_SHIFT), 0x9e3779b1)
  }
  return (hash ^ (hash >>> 15)) >>> 0
}
