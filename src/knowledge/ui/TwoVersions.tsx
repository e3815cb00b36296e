// Two versions of an answer compared, field by field; what is the same is left out.
import { Compared } from '#letters/ui/writing/Compared.tsx'
import '#letters/ui/writing/answer.css'
import type { Words } from '../model.ts'
import { sourceWords } from '../rules/answers.ts'

const fields: readonly [string, (words: Words) => string][] = [
  ['Как спрашивают', words => words.asked.join('\n')],
  ['Как это называется', words => words.official.join('\n')],
  ['Короткий ответ', words => words.short],
  ['Полный ответ', words => words.full],
  ['Памятка', words => words.leaflet],
  ['Источник', sourceWords],
  ['Пересмотреть до', words => words.reviewBy.split('-').toReversed().join('.')],
]

export function TwoVersions({ older, newer }: { older: Words; newer: Words }) {
  const changed = fields.filter(([, read]) => read(older) !== read(newer))
  if (changed.length === 0) return <p className="soft">Слова те же.</p>
  return (
    <dl className="knowledge-compared">
      {changed.map(([title, read]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <Compared older={read(older)} newer={read(newer)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
