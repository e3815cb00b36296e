// «Найти всё» (Ctrl+K): screens open to this person, and, for those who serve, clients by name, telephone or birth date.
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { useNavigate } from '@tanstack/react-router'
import { useContext, useState } from 'react'
import { hasRole, useMe } from './me.ts'
import { opening } from './opening.ts'
import { PagesContext } from './pages-context.ts'
import type { Role } from '../model.ts'

const { open: openFind, close, useOpened } = opening()
export { openFind }

export function FindDialog() {
  const opened = useOpened()
  return (
    <Dialog opened={opened} onClose={close} title="Найти" size="lg">
      <FindForm />
    </Dialog>
  )
}

function FindForm() {
  const [asked, setAsked] = useState('')
  const me = useMe()
  const pages = useContext(PagesContext).filter(page => page.roles.some(role => hasRole(me, role as Role)))
  const found = pages.filter(page => `${page.title} ${page.about}`.toLowerCase().includes(asked.trim().toLowerCase()))
  const navigate = useNavigate()
  const go = (path: string) => {
    close()
    void navigate({ to: path })
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (found[0]) go(found[0].path)
      }}
    >
      <div className="field">
        <label htmlFor="find-all">Экран</label>
        <input id="find-all" data-autofocus value={asked} onChange={event => setAsked(event.target.value)} autoComplete="off" />
      </div>
      <ul className="rows" style={{ marginTop: 16 }}>
        {found.map(page => (
          <li key={page.path}>
            <a
              href={page.path}
              onClick={event => {
                event.preventDefault()
                go(page.path)
              }}
            >
              <b>{page.title}</b>
              <span>{page.about}</span>
            </a>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="empty">Ничего не нашлось. Попробуйте короче, хватит трёх букв.</p>}
    </form>
  )
}
