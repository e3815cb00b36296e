// Before anybody is known: what help the ticket asks for, what it is about, which papers belong to it.
import type { DeskState } from '#reception/model.ts'
import { HelpList } from './HelpWishes.tsx'
import { useReasons } from './steps/ServicesStep.tsx'

export const ComingPanel = ({ desk }: { desk: DeskState }) => (
  <aside className="file" aria-label="С чем пришли">
    <Coming desk={desk} />
  </aside>
)

export function Coming({ desk }: { desk: DeskState }) {
  const reasons = useReasons()
  const reason = reasons.data?.find(({ id }) => id === desk.ticket?.reasonId)
  const documents = reason?.documents ?? []
  return (
    <>
      <h2 className="name">{desk.reason || 'Новый посетитель'}</h2>
      <p className="who">{desk.ticket?.bookingId ? 'По записи. ' : ''}Имя узнаете на приёме</p>
      <HelpList help={desk.ticket?.help ?? []} />
      {documents.length > 0 && (
        <section>
          <h3>Понадобятся документы</h3>
          <ul className="file-papers">
            {documents.map(paper => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
