// Evidence by its kind, in the order of days, each with its source. A person reads it; nothing is summed up.
import { numericDay } from '#calendar/day-words.ts'
import type { Evidence } from '../model.ts'
import { evidenceWords } from '../rules/words.ts'

export function EvidenceList({ rows }: { rows: readonly Evidence[] }) {
  const kinds = Map.groupBy(rows, ({ kind }) => kind)
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Что нашла система</h2>
      <p className="soft">Вписать сюда ничего нельзя. Взаимные спасибо и повторы за день не показаны: они ничего не добавляют.</p>
      {rows.length === 0 && <p>Записей за это время нет. Это не довод против человека: не всякая работа оставляет запись.</p>}
      {[...kinds].map(([kind, list]) => (
        <div key={kind} className="recognition-evidence">
          <h3>{evidenceWords[kind]}</h3>
          <ul>
            {list.map(({ day, text, quote, href, source }) => (
              <li key={`${source.table} ${source.ids[0]}`}>
                <span className="soft num">{day === null ? '' : numericDay(day, 0)}</span>
                <span>
                  {href ? <a href={href}>{text}</a> : text}
                  {quote && <q>{quote}</q>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
