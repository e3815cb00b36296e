// What help somebody wants, each with its sign; changed in place, never with a cause.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { clients } from '#clients/api.ts'
import type { ClientFile, Help } from '#clients/model.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { keys } from './desk-state.ts'
import { helps, helpWords } from './help-words.ts'
import { useVisit } from './visit.ts'

export function HelpList({ help }: { help: readonly Help[] }) {
  if (help.length === 0) return null
  return (
    <ul className="need">
      {helps
        .filter(one => help.includes(one))
        .map(one => (
          <li key={one}>
            <Icon name={helpWords[one].icon} />
            {helpWords[one].wish}
          </li>
        ))}
    </ul>
  )
}

export function HelpWishes({ file }: { file: ClientFile }) {
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [wrong, setWrong] = useState('')
  const { id } = file.client
  const { help: wanted, onHelpChanged } = useVisit()
  const set = async (help: Help[]) => {
    setWrong('')
    onHelpChanged()
    queries.setQueryData<ClientFile>(keys.file(id), now => now && { ...now, help })
    try {
      queries.setQueryData(keys.file(id), await send(clients.setHelp, { params: { id }, body: { help } }))
    } catch (error) {
      setWrong((error as Error).message)
      await queries.invalidateQueries({ queryKey: keys.file(id) })
    }
  }
  const toggle = (one: Help) => void set(wanted.includes(one) ? wanted.filter(h => h !== one) : [...wanted, one])
  return (
    <section className="wishes">
      {!open && <HelpList help={wanted} />}
      {open && (
        <ul className="need-choice">
          {helps.map(one => (
            <li key={one}>
              <label>
                <input type="checkbox" checked={wanted.includes(one)} onChange={() => toggle(one)} />
                <Icon name={helpWords[one].icon} />
                {helpWords[one].wish}
              </label>
            </li>
          ))}
        </ul>
      )}
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Готово' : wanted.length > 0 ? 'Изменить' : 'Чем помочь на приёме'}
      </button>
    </section>
  )
}
