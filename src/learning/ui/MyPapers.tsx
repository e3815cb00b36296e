// My papers: certificates of the centre and of other houses, what ends; a paper is added with its scan.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import type { DocumentLine } from '../model.ts'
import { saveScan } from './learning-state.ts'
import { PaperForm } from './PaperForm.tsx'

export function MyPapers({ documents, today }: { documents: readonly DocumentLine[]; today: string }) {
  const me = useMe()
  const [adding, setAdding] = useState(false)
  const [error, setError] = useState<Error>()
  return (
    <section>
      <h2>Мои документы</h2>
      {documents.length === 0 && (
        <p className="soft">Сертификаты центра появятся здесь сами. Документ другой организации добавьте со сканом.</p>
      )}
      <ul className="learning-papers">
        {documents.map(one => (
          <li key={one.id}>
            <b>{one.title}</b>
            <span className="soft">
              {[one.issuer, one.number && `№ ${one.number}`, numericDay(one.issuedOn, 0)].filter(Boolean).join(' · ')}
            </span>
            <Ends one={one} today={today} />
            {(one.own || one.hasScan) && (
              <button type="button" className="btn btn-bare" onClick={() => void saveScan(one.id).catch(setError)}>
                {one.own ? 'Скачать сертификат' : 'Скачать скан'}
              </button>
            )}
          </li>
        ))}
      </ul>
      {error && <Trouble error={error} />}
      {adding ? (
        <PaperForm staffId={me.id} onDone={() => setAdding(false)} />
      ) : (
        <button type="button" className="btn" onClick={() => setAdding(true)}>
          <Icon name="plus" /> Добавить документ
        </button>
      )}
    </section>
  )
}

export function Ends({ one, today }: { one: DocumentLine; today: string }) {
  if (one.expiresOn === null) return <span className="soft">бессрочно</span>
  const day = numericDay(one.expiresOn, yearOf(today))
  if (one.ends === 'over')
    return (
      <span className="state late">
        <Icon name="clock" /> кончился {day}
      </span>
    )
  if (one.ends === 'soon')
    return (
      <span className="state soon">
        <Icon name="clock" /> кончается {day}
      </span>
    )
  return <span className="soft">до {day}</span>
}
