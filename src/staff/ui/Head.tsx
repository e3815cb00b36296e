// The head of the page: the mark (to the start), find everything, who works here and the time.
import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { staff } from '../api.ts'
import type { Me } from '../model.ts'
import { openFind } from './FindDialog.tsx'
import { openKeys } from './KeysDialog.tsx'
import { useSetMe } from './me.ts'
import { OwnPasswordDialog } from './OwnPasswordDialog.tsx'

export function Head({ me }: { me: Me }) {
  const [changing, setChanging] = useState(false)
  useKeys([
    { code: 'Ctrl+KeyK', does: 'Найти всё', run: openFind },
    { code: 'Ctrl+Slash', does: 'Показать клавиши', run: openKeys },
  ])
  return (
    <header className="top">
      <Link className="brand" to="/">
        <Icon name="loop" />
        Забота
      </Link>
      <button type="button" className="find" onClick={openFind} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span>Человек или экран</span>
        <Kbd code="Ctrl" />
        <Kbd code="KeyK" />
      </button>
      <div className="me">
        <PersonMenu me={me} onPassword={() => setChanging(true)} />
        <Clock zone={me.centre.timeZone} />
      </div>
      <OwnPasswordDialog opened={changing} onClose={() => setChanging(false)} />
    </header>
  )
}

function PersonMenu({ me, onPassword }: { me: Me; onPassword: () => void }) {
  const setMe = useSetMe()
  const lock = async () => {
    await call(staff.lock, {})
    setMe({ ...me, locked: true })
  }
  const leave = async () => {
    await call(staff.signOut, {})
    setMe(null)
  }
  return (
    <Menu position="bottom-start" shadow="md" width={240}>
      <Menu.Target>
        <button type="button" className="who">
          {me.name} {me.surname}
          {me.counter && `, окно ${me.counter.number}`}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.position}, {me.department.shortTitle.toLowerCase()}
        </Menu.Label>
        <Menu.Item leftSection={<Icon name="contrast" />} onClick={toggleTheme}>
          Светлее или темнее
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="lock" />} onClick={() => void lock()}>
          Закрыть экран
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="person" />} onClick={onPassword}>
          Сменить пароль
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="cross" />} onClick={() => void leave()}>
          Выйти
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function toggleTheme(): void {
  const dark = document.documentElement.dataset.theme === 'dark'
  document.documentElement.dataset.theme = dark ? 'light' : 'dark'
  document.documentElement.dataset.mantineColorScheme = dark ? 'light' : 'dark'
}

function Clock({ zone }: { zone: string }) {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5000)
    return () => clearInterval(timer)
  }, [])
  return (
    <time dateTime={now.toISOString()}>
      {now.toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit', timeZone: zone })}
    </time>
  )
}
