// Promises of this talk: the loop, what, who, by when.
import { dueWords } from '#calendar/moment-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { useMe } from '#staff/ui/me.ts'
import { useTelling } from './desk-state.ts'
import { useVisit } from './visit.ts'

export function Given() {
  const { given, file } = useVisit()
  const me = useMe()
  const telling = useTelling()
  if (given.length === 0) return null
  const who = (byClient: boolean, ownerId: string, ownerName: string) => {
    if (byClient)
      return file?.client.kind === 'person' ? [file.client.name, file.client.patronymic].filter(Boolean).join(' ') : 'клиент'
    return ownerId === me.id ? '' : ownerName
  }
  return (
    <ul className="given">
      {given.map(({ id, what, byClient, ownerId, ownerName, dueAt }) => (
        <li key={id} className="made">
          <Icon name="loop" label="Обещание" />
          <span>
            {what} <span className="by">{dueWords(dueAt, telling)}</span>
            {who(byClient, ownerId, ownerName) && <span className="soft">, {who(byClient, ownerId, ownerName)}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
