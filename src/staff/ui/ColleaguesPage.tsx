// Colleagues by department: how to call them and what they do.
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useColleagues } from './colleagues.ts'
import { useDepartments } from './departments.ts'

export function Page() {
  const people = useColleagues()
  const places = useDepartments()
  return (
    <main className="page">
      <h1>Коллеги</h1>
      {people.error && <Trouble error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Waiting lines={8} />}
      {people.data?.length === 0 && (
        <Empty>
          <p>Здесь будут сотрудники центра. Их заводит администратор командой bin/zabota user add.</p>
        </Empty>
      )}
      {places.data?.map(place => (
        <section key={place.id}>
          <h2>{place.title}</h2>
          <table className="list">
            <tbody>
              {people.data
                ?.filter(person => person.departmentId === place.id && person.leftOn === null)
                .map(person => (
                  <tr key={person.id}>
                    <td>
                      {person.surname} {person.name} {person.patronymic}
                    </td>
                    <td>{person.position}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </main>
  )
}
