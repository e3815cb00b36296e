// One line of «Сотрудники»: who, what they do, which roles, and whether they are let in now.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { timeWords, todayAt } from '#calendar/moment-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import type { Account } from '../model.ts'
import { hasLeft } from '../rules.ts'
import { useMe } from './me.ts'
import { roleWords } from './role-words.ts'

export function AccountRow({ account, onOpen }: { account: Account; onOpen: () => void }) {
  return (
    <li>
      <button type="button" onClick={onOpen}>
        <span>
          <b>
            {account.surname} {account.name} {account.patronymic}
          </b>
          <small>{account.login}</small>
        </span>
        <span>
          {account.position}
          <small>{account.roles.map(role => roleWords[role]).join(', ')}</small>
        </span>
        <Access account={account} />
      </button>
    </li>
  )
}

function Access({ account: { leftOn, barredUntil } }: { account: Account }) {
  const { timeZone } = useMe().centre
  const [now] = useState(() => Date.now())
  const today = todayAt({ now, zone: timeZone })
  if (leftOn !== null)
    return (
      <span className="state">
        <Icon name="lock" />
        {hasLeft(leftOn, today) ? 'нет доступа с' : 'доступ до'} {numericDay(leftOn, Number(today.slice(0, 4)))}
      </span>
    )
  if (barredUntil !== null && Date.parse(barredUntil) > now)
    return (
      <span className="state soon">
        <Icon name="warning" />
        не впускаем до {timeWords(Date.parse(barredUntil), timeZone)}
      </span>
    )
  return <span className="state" />
}
