// A text checked for a screen: its findings and how hard it is to read. The same in Node and in the browser's worker.
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { readability } from '#russian/text/readability.ts'
import { layOut } from '#russian/text/read.ts'
import { checker } from './check.ts'
import type { Checked, LetterCase } from './model.ts'

export type CheckForScreen = (letterCase: LetterCase, options: { textOnly: boolean }) => Checked

export function checkerForScreen(dictionary: Dictionary): CheckForScreen {
  const check = checker(dictionary)
  return (letterCase, options) => {
    const read = readability(layOut(letterCase.text, letterCase.kind))
    const ease = read
      ? { words: read.words, sentences: read.sentences, sentenceLength: read.sentenceLength, ease: read.ease }
      : null
    return { findings: check(letterCase, options), ease }
  }
}
