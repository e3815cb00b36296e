// «Сотрудники»: who works here with which access; the administrator adds, changes, lets in, ends the access.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { administration } from '../api.ts'
import type { Account } from '../model.ts'
import { AccountCard } from './AccountCard.tsx'
import { AccountRow } from './AccountRow.tsx'
import { useDepartments } from './departments.ts'
import { NewAccountForm } from './NewAccountForm.tsx'
import { TextField } from './TextField.tsx'
import './admin.css'

const matches = ({ surname, name, patronymic, login, position }: Account, asked: string) =>
  `${surname} ${name} ${patronymic} ${login} ${position}`.toLowerCase().replaceAll('ё', 'е').includes(asked)

export function Page() {
  const people = useQuery({ queryKey: ['accounts'], queryFn: () => call(administration.accounts, {}) })
  const places = useDepartments()
  const [asked, setAsked] = useState('')
  const [withLeft, setWithLeft] = useState(false)
  const [open, setOpen] = useState<string>()
  const add = () => setOpen('new')
  useKeys([{ code: 'Alt+KeyY', does: 'Новый сотрудник', run: add }])
  const close = () => setOpen(undefined)
  const shown = people.data?.filter(
    one => matches(one, asked.trim().toLowerCase().replaceAll('ё', 'е')) && (withLeft || one.leftOn === null || one.id === open),
  )
  const chosen = people.data?.find(({ id }) => id === open)
  return (
    <main className="page">
      <h1>Сотрудники</h1>
      <p className="lead">Здесь дают и забирают доступ. Роли действуют сразу, даже если человек уже вошёл.</p>
      <div className="admin-bar">
        <TextField label="Найти" type="search" value={asked} onChange={setAsked} placeholder="Фамилия, логин или должность" />
        <label className="tick">
          <input type="checkbox" checked={withLeft} onChange={event => setWithLeft(event.target.checked)} />
          Показать ушедших
        </label>
        <button type="button" className="btn btn-main" onClick={add} aria-keyshortcuts="Alt+Y">
          <Icon name="plus" />
          Новый сотрудник <Kbd code="Alt+KeyY" />
        </button>
      </div>
      {people.error && <Trouble error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Waiting lines={8} />}
      {shown?.length === 0 && (
        <Empty>
          <p>Никого не нашлось. Напишите короче или покажите ушедших.</p>
        </Empty>
      )}
      {places.data?.map(place => {
        const here = shown?.filter(({ departmentId }) => departmentId === place.id) ?? []
        return here.length === 0 ? null : (
          <section key={place.id} aria-label={place.title}>
            <h2>{place.title}</h2>
            <ul className="people">
              {here.map(one => (
                <AccountRow key={one.id} account={one} onOpen={() => setOpen(one.id)} />
              ))}
            </ul>
          </section>
        )
      })}
      <Dialog opened={open === 'new'} onClose={close} title="Новый сотрудник" size="lg">
        <NewAccountForm departments={places.data ?? []} onDone={close} />
      </Dialog>
      <Dialog
        opened={chosen !== undefined}
        onClose={close}
        title={chosen ? `${chosen.surname} ${chosen.name} ${chosen.patronymic}`.trim() : ''}
        size="lg"
      >
        {chosen && <AccountCard key={chosen.id} account={chosen} departments={places.data ?? []} people={people.data ?? []} />}
      </Dialog>
    </main>
  )
}
