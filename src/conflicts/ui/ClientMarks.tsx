// Marks in force on the client who is served now: read before the talk goes on. Anything that shows a file mounts it.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { conflicts } from '../api.ts'
import './Conflicts.css'

export function ClientMarks({ clientId }: { clientId: string }) {
  const marks = useQuery({
    queryKey: ['client-marks', clientId],
    queryFn: () => call(conflicts.marks, { params: { id: clientId } }),
    staleTime: 60_000,
    retry: false,
  })
  if (!marks.data || marks.data.length === 0) return null
  return (
    <ul className="client-marks" aria-label="Отметки коллег">
      {marks.data.map(mark => (
        <li key={mark.id}>
          <Icon name="flag" />
          <span>
            {mark.words}{' '}
            <small>
              {mark.authorName}, до {mark.lastOn.split('-').toReversed().join('.')}.{' '}
              <Link to="/marks/$id" params={{ id: mark.id }}>
                Показать человеку
              </Link>
            </small>
          </span>
        </li>
      ))}
    </ul>
  )
}
