// Remarks of the last return, each beside what became of its place.
import type { RefObject } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import type { Letter, Remark } from '../../writing/model.ts'
import { shortened } from '../Findings.tsx'

type Props = { letter: Letter; field: RefObject<HTMLTextAreaElement | null> }

export function RemarksOfReturn({ letter: { remarks }, field }: Props) {
  const goTo = ({ quote, now }: Remark) => {
    const at = field.current
    const words = at?.value.includes(quote) ? quote : (now ?? '')
    const start = at?.value.indexOf(words) ?? -1
    if (!at || start < 0) return
    at.focus()
    at.setSelectionRange(start, start + words.length)
  }
  return (
    <section className="remarking" aria-label="С чем вернули">
      <h2>С чем вернули</h2>
      <ol>
        {remarks.map(remark => (
          <li key={remark.id}>
            {remark.quote !== '' && <q>{shortened(remark.quote)}</q>}
            <p>
              {remark.body} <span className="soft">{remark.by}</span>
            </p>
            <p className={`state ${remark.changed ? 'ok' : 'soon'}`}>
              <Icon name={remark.changed ? 'check' : 'warning'} />
              {remark.now === null ? 'место убрали' : remark.changed ? 'поправили' : 'пока без изменений'}
            </p>
            {remark.changed && remark.now !== null && <p className="soft">Теперь: {shortened(remark.now, 200)}</p>}
            {remark.now !== null && (
              <button type="button" className="btn btn-bare" onClick={() => goTo(remark)}>
                К этому месту
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
