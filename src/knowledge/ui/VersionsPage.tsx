// The versions of an answer, the newest first, each beside the one before it.
import { Link, useParams } from '@tanstack/react-router'
import { numericDay } from '#calendar/day-words.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { Words } from '../model.ts'
import { useVersions } from './knowledge-state.ts'
import { TwoVersions } from './TwoVersions.tsx'
import './Knowledge.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const versions = useVersions(id)
  const all = versions.data ?? []
  return (
    <main className="page knowledge">
      <p className="back">
        <Link to="/knowledge/$id" params={{ id }}>
          К ответу
        </Link>
      </p>
      <h1>Версии ответа</h1>
      {versions.error && <Trouble error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.isPending && <Waiting lines={6} />}
      {all.map((one, at) => (
        <section key={one.version}>
          <h2>
            Версия {one.version}, {numericDay(one.writtenAt.slice(0, 10), 0)}
          </h2>
          <p className="soft">
            Автор {one.author}. {one.verifiedBy ? `Проверка: ${one.verifiedBy}.` : 'Ещё не проверена.'}
          </p>
          <Changes older={all[at + 1]?.words} newer={one.words} />
        </section>
      ))}
    </main>
  )
}

const Changes = ({ older, newer }: { older: Words | undefined; newer: Words }) =>
  older ? <TwoVersions older={older} newer={newer} /> : <p>{newer.short}</p>
