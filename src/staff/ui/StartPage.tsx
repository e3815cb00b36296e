// The start: everything open to this person, in the order of their work; a window is taken here.
import { Link, useNavigate } from '@tanstack/react-router'
import { useContext, useEffect } from 'react'
import type { Page as PageOfRoom } from '#platform/web/page.ts'
import type { Role } from '../model.ts'
import { hasRole, useMe } from './me.ts'
import { PagesContext } from './pages-context.ts'

/** Only the first visit after signing in leads on by itself; the mark in the header always comes back here. */
let ledOn = false

const groups = [
  [undefined, 'С клиентами'],
  ['people', 'Среди коллег'],
  ['setting-up', 'Устройство центра'],
] as const

export function Page() {
  const me = useMe()
  const navigate = useNavigate()
  const pages = useContext(PagesContext)
  const open = pages.filter(page => page.roles.some(role => hasRole(me, role as Role)))
  const home = pages.find(page => page.path !== '/' && page.home?.some(role => me.roles[0] === role))
  useEffect(() => {
    if (ledOn || !home) return
    ledOn = true
    void navigate({ to: home.path, replace: true })
  }, [home, navigate])
  return (
    <main className="page">
      <h1>
        Здравствуйте, {me.name} {me.patronymic}
      </h1>
      <p className="lead">{me.department.title}. Ниже всё, что Вам открыто; с любого экрана сюда возвращает знак «Забота».</p>
      {groups.map(([group, title]) => (
        <PageList key={title} title={title} pages={open.filter(page => page.group === group)} />
      ))}
    </main>
  )
}

function PageList({ title, pages }: { title: string; pages: PageOfRoom[] }) {
  if (pages.length === 0) return null
  return (
    <section style={{ marginTop: 24 }}>
      <h2>{title}</h2>
      <ul className="rows" style={{ marginTop: 8 }}>
        {pages.map(page => (
          <li key={page.path}>
            <Link to={page.path}>
              <b>{page.title}</b>
              <span>{page.about}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
