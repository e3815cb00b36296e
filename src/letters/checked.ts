// A text checked for a screen: its findings and how hard it is to read. The same in Node and in the browser's worker.
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { readability } from '#russian/text/readability.ts'
import { rereader } from '#russian/text/reread.ts'
import { letterChecker } from './check.ts'
import { readLetter } from './letter.ts'
import type { Checked, LetterCase } from './model.ts'

export type CheckForScreen = (letterCase: LetterCase, options: { textOnly: boolean }) => Checked

/** Remembers the last text: one that differs from it by a keystroke is checked sooner, with the same answer. */
export function checkerForScreen(dictionary: Dictionary): CheckForScreen {
  const check = letterChecker(dictionary)
  const reread = rereader(dictionary)
  return (letterCase, { textOnly }) => {
    const letter = readLetter(dictionary, letterCase, reread)
    const read = readability(letter.text)
    const ease = read
      ? { words: read.words, sentences: read.sentences, sentenceLength: read.sentenceLength, ease: read.ease }
      : null
    return { findings: check(letter, textOnly), ease }
  }
}
