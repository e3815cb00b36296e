// «Кто прочитал Кодекс»: who has not yet stands first; the share with how many people it is of.
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { code } from '../api.ts'
import { useReaders } from './code-state.ts'
import './Code.css'

export function Page() {
  const zone = useMe().centre.timeZone
  const readers = useReaders()
  const people = readers.data ?? []
  const done = people.filter(({ at }) => at !== null).length
  return (
    <main className="page code">
      <h1>Кто прочитал Кодекс</h1>
      {readers.error && <Trouble error={readers.error} onRetry={() => void readers.refetch()} />}
      {readers.isPending && <Waiting lines={8} />}
      {readers.data && people.length === 0 && (
        <Empty>
          <p>Здесь будет список сотрудников, когда начнёт действовать первая редакция Кодекса.</p>
        </Empty>
      )}
      {people.length > 0 && (
        <>
          <p className="lead">
            Прочитали {done} из {people.length}.
          </p>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Сотрудник</th>
                <th scope="col">Отдел</th>
                <th scope="col">Прочитано</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ staffId, name, department, at }) => (
                <tr key={staffId}>
                  <td>{name}</td>
                  <td>{department}</td>
                  <td>{at === null ? 'ещё нет' : numericDay(todayAt({ now: at, zone }), 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <ListFiles href={code.readersList.path} />
        </>
      )}
    </main>
  )
}
