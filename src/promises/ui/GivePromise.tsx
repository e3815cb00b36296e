// A promise given where no visit and no call runs: to the person who wrote, or to a colleague; what and by when, and it is mine.
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { useColleagues } from '#staff/ui/colleagues.ts'
import { useMe } from '#staff/ui/me.ts'
import { useWriting } from '#staff/ui/writing.ts'
import { promises } from '../api.ts'
import type { NewPromise } from '../model.ts'
import { Sheet, Text } from './ActDialog.tsx'
import { useRefresh } from './ledger-state.ts'
import { SlotSelect } from './SlotSelect.tsx'
import './Ledger.css'

/** A client known by their file, or a colleague who is chosen here. */
export type Whom = { clientId: string; channel: NewPromise['channel'] } | 'colleague'
type Props = { opened: boolean; whom: Whom; onClose: () => void; onGiven?: () => void }

export const GivePromise = ({ opened, whom, onClose, onGiven }: Props) => (
  <Dialog opened={opened} onClose={onClose} title={whom === 'colleague' ? 'Пообещать коллеге' : 'Обещание'} size="lg">
    {opened && (
      <Form
        whom={whom}
        onGiven={() => {
          onGiven?.()
          onClose()
        }}
      />
    )}
  </Dialog>
)

function Form({ whom, onGiven }: { whom: Whom; onGiven: () => void }) {
  const me = useMe()
  const refresh = useRefresh()
  const people = useColleagues()
  const { trouble, busy, write } = useWriting()
  const [id] = useState(uuid7)
  const [what, setWhat] = useState('')
  const [colleagueId, setColleague] = useState('')
  const [dueAt, setDueAt] = useState('')
  const [pressed, setPressed] = useState(false)
  const lack =
    what.trim() === ''
      ? 'Напишите, что сделаете.'
      : whom === 'colleague' && colleagueId === ''
        ? 'Выберите, кому обещаете.'
        : dueAt === ''
          ? 'Выберите срок.'
          : ''
  const give = () => {
    setPressed(true)
    if (lack) return
    const to = whom === 'colleague' ? { colleagueId, channel: 'meeting' as const } : whom
    void write(async () => {
      await send(promises.make, { body: { id, what, dueAt, ...to } }, id)
      await refresh()
      onGiven()
    })
  }
  return (
    <div className="act-of-promise">
      <Sheet words="Обещаю" busy={busy} wrong={[(pressed && lack) || trouble].filter(Boolean)} onRun={give}>
        <Text label="Что сделаете" value={what} onChange={setWhat} focus placeholder="Проверить выплату и ответить" />
        {whom === 'colleague' && (
          <label className="field">
            <span>Кому</span>
            <select value={colleagueId} onChange={event => setColleague(event.target.value)}>
              <option value="">Выберите коллегу</option>
              {(people.data ?? [])
                .filter(one => one.leftOn === null && one.id !== me.id)
                .map(one => (
                  <option key={one.id} value={one.id}>
                    {one.surname} {one.name}, {one.position}
                  </option>
                ))}
            </select>
          </label>
        )}
        <SlotSelect label="К какому сроку" ownerId={me.id} value={dueAt} onChange={setDueAt} />
      </Sheet>
    </div>
  )
}
