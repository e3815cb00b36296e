// One client in a list: the whole name, and what tells two people of one name apart.
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { localOf } from '#calendar/zone.ts'
import type { ClientLine } from '#clients/model.ts'
import { ageWords } from '../../rules/words.ts'
import { useTelling } from '../desk-state.ts'

export const fullName = ({
  kind,
  surname,
  name,
  patronymic,
  title,
}: Pick<ClientLine, 'kind' | 'surname' | 'name' | 'patronymic' | 'title'>) =>
  kind === 'organisation' ? title : [surname, name, patronymic].filter(Boolean).join(' ')

export function ClientLineText({ line }: { line: ClientLine }) {
  const telling = useTelling()
  const { zone } = telling
  const today = todayAt(telling)
  const year = Number(today.slice(0, 4))
  const about = [
    line.birthOn && `${numericDay(line.birthOn, 0)}, ${ageWords(line.birthOn, today)}`,
    line.occupation,
    line.phoneMasked,
    line.lastContactAt && `последний раз ${numericDay(localOf(line.lastContactAt, zone).date, year)}`,
  ].filter(Boolean)
  return (
    <span className="client-line">
      <b>{fullName(line)}</b>
      <small>{about.length > 0 ? about.join(', ') : 'других сведений нет'}</small>
    </span>
  )
}
