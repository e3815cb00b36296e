// One client in a list: the whole name, and what tells two people of one name apart.
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { localOf } from '#calendar/zone.ts'
import { useMe } from '#staff/ui/me.ts'
import { useState } from 'react'
import type { ClientLine } from '../model.ts'
import { ageWords } from '../rules/age.ts'
import './ClientSearch.css'

export const fullName = ({
  kind,
  surname,
  name,
  patronymic,
  title,
}: Pick<ClientLine, 'kind' | 'surname' | 'name' | 'patronymic' | 'title'>) =>
  kind === 'organisation' ? title : [surname, name, patronymic].filter(Boolean).join(' ')

export function ClientLineText({ line }: { line: ClientLine }) {
  const zone = useMe().centre.timeZone
  const [now] = useState(Date.now)
  const today = todayAt({ now, zone })
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
