// Who the client is: as they are addressed, then what tells them apart.
import { todayAt } from '#calendar/moment-words.ts'
import type { ClientFile } from '#clients/model.ts'
import { ageWords } from '#clients/rules/age.ts'
import { useTelling } from './desk-state.ts'

export function Identity({ file: { client } }: { file: ClientFile }) {
  const today = todayAt(useTelling())
  const name = [client.name, client.patronymic].filter(Boolean).join(' ')
  const about = [name && client.surname, client.birthOn && ageWords(client.birthOn, today), client.occupation].filter(Boolean)
  return (
    <>
      <h2 className="name">{client.kind === 'organisation' ? client.title : name || client.surname}</h2>
      <p className="who">{about.join(', ')}</p>
    </>
  )
}
