// «Найти всё» (Ctrl+K): screens open to this person; what is no screen is searched for among clients, appeals and letters.
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { useNavigate } from '@tanstack/react-router'
import { useContext, useState } from 'react'
import { askFor } from './asked-for.ts'
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
  const searches = pages.some(page => page.path === '/search') && asked.trim() !== ''
  const navigate = useNavigate()
  const go = (path: string) => {
    close()
    void navigate({ to: path })
  }
  const searchFurther = () => {
    askFor(me.id, asked.trim())
    go('/search')
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (found[0]) go(found[0].path)
        else if (searches) searchFurther()
      }}
    >
      <div className="field">
        <label htmlFor="find-all">
          Экран{pages.some(page => page.path === '/search') && ', человек, номер или слово из письма'}
        </label>
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
        {searches && (
          <li>
            <a
              href="/search"
              onClick={event => {
                event.preventDefault()
                searchFurther()
              }}
            >
              <b>Искать «{asked.trim()}»</b>
              <span>Среди клиентов, обращений и писем</span>
            </a>
          </li>
        )}
      </ul>
      {found.length === 0 && !searches && <p className="empty">Ничего не нашлось. Попробуйте короче, хватит трёх букв.</p>}
    </form>
  )
}
