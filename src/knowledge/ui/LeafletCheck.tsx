// What the checker of letters says of the leaflet while it is written.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { knowledge } from '../api.ts'

export function LeafletCheck({ text }: { text: string }) {
  const [leaflet] = useDebouncedValue(text, 600)
  const found = useQuery({
    queryKey: ['knowledge-check', leaflet],
    queryFn: () => call(knowledge.check, { body: { leaflet } }),
    enabled: leaflet.trim() !== '',
    placeholderData: keepPreviousData,
  }).data
  if (!found || leaflet.trim() === '') return null
  if (found.length === 0)
    return (
      <p className="soft" role="status">
        Памятку можно отдать клиенту: замечаний нет.
      </p>
    )
  const sure = found.filter(one => one.sure).length
  return (
    <div className="knowledge-errors" role="status">
      <p>{sure > 0 ? `Нельзя отдать клиенту, поправьте: ${sure}.` : 'Посмотрите ещё раз:'}</p>
      <ul>
        {found.map((one, at) => (
          <li key={at} data-sure={one.sure}>
            «{one.words}»: {one.message}
            {one.suggestion && ` Лучше: «${one.suggestion}».`}
          </li>
        ))}
      </ul>
    </div>
  )
}
