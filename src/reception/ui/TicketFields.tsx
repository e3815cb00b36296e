// What a ticket says: reason, help, priority group; the same fields at the door and in a correction.
import { useId } from 'react'
import type { Help } from '#clients/model.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { usePriorityGroups, useReasons } from './hall-state.ts'
import { helpKinds, helpSigns } from './help-signs.ts'
import { RadioList } from './RadioList.tsx'

export type Said = { reasonId: string; help: Help[]; priorityGroup: string | null }

export function TicketFields({ said, onChange }: { said: Said; onChange: (said: Said) => void }) {
  return (
    <>
      <ReasonField reasonId={said.reasonId} onChange={reasonId => onChange({ ...said, reasonId })} />
      <HelpField help={said.help} onChange={help => onChange({ ...said, help })} />
      <GroupField code={said.priorityGroup} onChange={priorityGroup => onChange({ ...said, priorityGroup })} />
    </>
  )
}

function ReasonField({ reasonId, onChange }: { reasonId: string; onChange: (id: string) => void }) {
  const { data, error, refetch } = useReasons()
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting lines={3} />
  return <RadioList legend="С чем пришли" choices={data} chosenId={reasonId} onChoose={onChange} />
}

export function HelpField({ help, onChange }: { help: Help[]; onChange: (help: Help[]) => void }) {
  const toggle = (kind: Help) => onChange(help.includes(kind) ? help.filter(one => one !== kind) : [...help, kind])
  return (
    <fieldset className="hall-choice two">
      <legend>Чем помочь, причину не спрашиваем</legend>
      {helpKinds.map(kind => (
        <label key={kind}>
          <input type="checkbox" checked={help.includes(kind)} onChange={() => toggle(kind)} />
          <Icon name={helpSigns[kind].icon} />
          {helpSigns[kind].words}
        </label>
      ))}
    </fieldset>
  )
}

function GroupField({ code, onChange }: { code: string | null; onChange: (code: string | null) => void }) {
  const id = useId()
  const groups = usePriorityGroups().data ?? []
  const chosen = groups.find(group => group.code === code)
  if (groups.length === 0) return null
  return (
    <div className="field">
      <label htmlFor={id}>Льготная группа</label>
      <select id={id} value={code ?? ''} aria-describedby={`${id}-why`} onChange={event => onChange(event.target.value || null)}>
        <option value="">Нет, общая очередь</option>
        {groups.map(group => (
          <option key={group.code} value={group.code}>
            {group.title}
          </option>
        ))}
      </select>
      <p id={`${id}-why`} className="soft">
        {chosen ? `Основание: ${chosen.source}` : 'Только если сами о ней сказали. На табло её не видно.'}
      </p>
    </div>
  )
}
