// How a client is called in lists and greetings.
import type { Client } from '../model.ts'

type Named = Pick<Client, 'kind' | 'surname' | 'name' | 'patronymic' | 'title'>

/** «Нина Петровна»; a surname alone where there is nothing else; an organisation by its title. */
export function calledBy({ kind, surname, name, patronymic, title }: Named): string {
  if (kind === 'organisation') return title
  return [name, patronymic].filter(Boolean).join(' ') || surname
}

/** «Нина Петровна Орлова»: where one person must be told from another. */
export function inFull(client: Named): string {
  const { kind, surname, name } = client
  return kind === 'person' && name ? [calledBy(client), surname].filter(Boolean).join(' ') : calledBy(client)
}
