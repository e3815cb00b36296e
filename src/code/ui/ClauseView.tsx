// A clause: the organisation's text, our words about it, where it helps on the screens, what colleagues ask and tell.
import { useEffect, useRef } from 'react'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { Clause, Place, Way } from '../model.ts'
import { branch } from '../rules/contents.ts'
import { useClause } from './code-state.ts'
import { markHeard } from './heard.ts'
import { Notes } from './Notes.tsx'

export function ClauseView({ id, clauses }: { id: string; clauses: readonly Clause[] }) {
  const page = useClause(id)
  const top = useRef<HTMLElement>(null)
  // On a narrow screen the clause stands under the list: what was opened is brought into sight.
  useEffect(() => {
    document.title = `Пункт ${id} · Кодекс · Забота`
    const shown = requestAnimationFrame(() => {
      if (top.current && top.current.getBoundingClientRect().top > innerHeight / 2) top.current.scrollIntoView()
    })
    return () => cancelAnimationFrame(shown)
  }, [id])
  useEffect(() => {
    if (page.data) markHeard(page.data.notes.flatMap(note => (note.answer === '' ? [] : [note.id])))
  }, [page.data])
  const texts = branch(clauses, id)
  if (texts.length === 0) return <p className="soft">В действующей редакции пункта {id} нет. Выберите другой в списке.</p>
  return (
    <article ref={top} className="code-clause" aria-label={`Пункт ${id}`}>
      <h2>Пункт {id}</h2>
      {texts.map(one => (
        <p key={one.id} data-kind={one.kind}>
          {one.id !== id && <b className="num">{one.id}</b>} {one.text}
        </p>
      ))}
      {page.error && !page.data && <Trouble error={page.error} onRetry={() => void page.refetch()} />}
      {page.isPending && <Waiting lines={4} />}
      {page.data && (
        <>
          {page.data.meaning && (
            <section aria-labelledby="meaning">
              <h3 id="meaning">На деле</h3>
              <p>{page.data.meaning}</p>
            </section>
          )}
          <Places places={page.data.places} />
          <Notes clause={id} notes={page.data.notes} />
        </>
      )}
    </article>
  )
}

const ways: [Way, string][] = [
  ['guided', 'Подсказывает'],
  ['checked', 'Проверяет'],
  ['recorded', 'Записывает'],
  ['measured', 'Измеряет'],
]

function Places({ places }: { places: readonly Place[] }) {
  return (
    <section aria-labelledby="places">
      <h3 id="places">Где это в «Заботе»</h3>
      {places.length === 0 && <p className="soft">Пока нигде: этот пункт держится на людях.</p>}
      <dl>
        {ways.map(([way, title]) => {
          const titles = [...new Set(places.filter(place => place.way === way).map(place => place.title))]
          return titles.length > 0 ? (
            <div key={way}>
              <dt>{title}</dt>
              {titles.map(words => (
                <dd key={words}>{words}</dd>
              ))}
            </div>
          ) : null
        })}
      </dl>
    </section>
  )
}
