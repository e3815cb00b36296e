// How a client is called in lists and greetings.
import type { Client } from '../model.ts'

type Named = Pick<Client, 'kind' | 'surname' | 'name' | 'patronymic' | 'title'>

/** «Нина Петровна»; a surname alone where there is nothing else; an organisation by its title. */
export function calledBy({ kind, surname, name, patronymic, title }: Named): string {
  if (kind === 'organisation') return title
  return [name, patronymic].filter(Boolean).join(' ') || surname
}
