// The letter on paper for whoever may read it: the signed one as it was signed, a draft as it stands.
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { docxOf } from '../paper/docx.ts'
import { layOut } from '../paper/typesetter.ts'
import { onPaper } from './looking.ts'
import { getKnown } from './standing.ts'
import { findPaper } from './store.ts'

const types = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } as const

/** `pages` is null for a document of a word processor: it lays out by itself. */
export async function paperOfLetter(db: Db, who: Who, now: Date, appealId: string, form: 'pdf' | 'docx') {
  const known = await getKnown(db, who, appealId)
  const { id, number, signedOn } = known.letter
  const name = `Ответ ${(number || known.appeal.number || '').replaceAll('/', '-')}.${form}`
  const file = (content: Buffer, pages: number | null) => ({
    name,
    mediaType: types[form],
    pages,
    content: content.toString('base64'),
  })
  const kept = form === 'pdf' ? await findPaper(db, id) : undefined
  if (kept) return file(kept.pdf, kept.pages)
  const date = signedOn?.split('-').toReversed().join('.')
  const { paper, blank } = await onPaper(db, now, known, date ? { number, date } : undefined)
  if (form === 'docx') return file(await docxOf(paper, blank), null)
  const { pages, pdf } = layOut(paper, blank)
  return file(pdf(), pages)
}
