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
]

export function TwoVersions({ older, newer }: { older: Words; newer: Words }) {
  const days = [older, newer].map(({ reviewBy }) => reviewBy.split('-').toReversed().join('.'))
  const changed = fields.filter(([, read]) => read(older) !== read(newer))
  if (changed.length === 0 && days[0] === days[1]) return <p className="soft">Слова те же.</p>
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
      {days[0] !== days[1] && (
        <div>
          <dt>Пересмотреть до</dt>
          <dd>
            <del>{days[0]}</del> <ins>{days[1]}</ins>
          </dd>
        </div>
      )}
    </dl>
  )
}
