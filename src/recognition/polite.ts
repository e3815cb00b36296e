// Words that others will read are looked through for rudeness by the rules of the checker of letters; what is sure is not taken.
import { badInput } from '#platform/errors.ts'
import { readLetter } from '#letters/letter.ts'
import type { LetterCase } from '#letters/model.ts'
import { accusation } from '#letters/rules/accusation.ts'
import { discrimination } from '#letters/rules/discrimination.ts'
import { rude } from '#letters/rules/rude.ts'
import type { Find } from '#letters/rules/rule.ts'
import { threat } from '#letters/rules/threat.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'

/** Prepared once for a process. */
let finds: Find[] | undefined

/** Throws a bad input that names the field. Only sure findings: a doubt is not a reason to stop thanks. */
export async function beKind(field: string, text: string): Promise<void> {
  if (text === '') return
  const dictionary = await readyDictionary()
  finds ??= [rude, threat, discrimination, accusation].map(rule => rule.prepare(dictionary))
  const letter = readLetter(dictionary, { ...bare, text })
  const found = finds.flatMap(find => find(letter)).find(({ confidence = 'sure' }) => confidence === 'sure')
  if (found)
    throw badInput({
      [field]: `«${text.slice(found.start, found.end).slice(0, 80)}»: похоже на резкость. Скажите теплее, текст на месте.`,
    })
}

const bare: Omit<LetterCase, 'text'> = {
  kind: 'message',
  addressee: { type: 'person', surname: '', name: '', patronymic: '' },
  complaint: null,
  questions: [],
}
