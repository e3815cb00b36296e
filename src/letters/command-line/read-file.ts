// Reads what is to be checked: a case (.json) or a bare text (.txt, .md), with what a reviewer has marked in it, if anything.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { LetterCase, RuleId } from '../model.ts'

const Labelled = LetterCase.extend({
  id: z.string().optional(),
  expect: z
    .array(z.object({ rule: RuleId, quote: z.string().optional(), question: z.int().nonnegative().optional() }))
    .default([]),
})
type Labelled = z.infer<typeof Labelled>

/** `textOnly`: nothing is known about the reader. */
export type Checkable = { id: string; letterCase: LetterCase; marks: Labelled['expect']; textOnly: boolean }

/** Throws an Error with a Russian message, fit to be shown, when the file cannot be used. */
export function readCheckable(file: string): Checkable {
  const bytes = contents(file)
  const name = path.basename(file).replace(/\.[^.]*$/u, '')
  if (!/\.json$/iu.test(file)) return { id: name, letterCase: bare(bytes), marks: [], textOnly: true }
  const shape = Labelled.safeParse(parsed(bytes))
  if (!shape.success) {
    const [issue] = shape.error.issues
    throw new Error(`не похоже на письмо: ${issue?.path.join('.') || 'весь файл'}`)
  }
  const { id = name, expect: marks, ...letterCase } = shape.data
  return { id, letterCase, marks, textOnly: false }
}

const bare = (text: string): LetterCase => ({
  kind: 'letter',
  addressee: { type: 'organisation', title: '' },
  complaint: null,
  questions: [],
  text,
})

function contents(file: string): string {
  try {
    return decoded(readFileSync(file))
  } catch {
    throw new Error('не открывается')
  }
}

/** UTF-8, UTF-16 by its mark, and what is none of them as Windows saves it: windows-1251. The mark itself is left out. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Error('это не JSON')
  }
}
