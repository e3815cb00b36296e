// Where somebody writes to us: a promise to them by one key; to whom nobody knows nothing can be promised.
import { useState } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { NewPromise } from '../model.ts'
import { GivePromise } from './GivePromise.tsx'

export function PromiseButton({ clientId, channel }: { clientId: string | null; channel: NewPromise['channel'] }) {
  const [opened, setOpened] = useState(false)
  const [said, setSaid] = useState('')
  const open = () => {
    setSaid(clientId ? '' : 'Сначала найдите дело: обещание даётся человеку.')
    if (clientId) setOpened(true)
  }
  useKeys([{ code: 'Alt+KeyG', does: 'Дать обещание', run: open }])
  return (
    <>
      <button type="button" className="btn" aria-disabled={clientId === null} aria-keyshortcuts="Alt+G" onClick={open}>
        <Icon name="loop" /> Обещание <Kbd code="Alt+KeyG" />
      </button>
      <span className="soft" role="status">
        {said}
      </span>
      {clientId && (
        <GivePromise
          opened={opened}
          whom={{ clientId, channel }}
          onClose={() => setOpened(false)}
          onGiven={() => setSaid('Обещание записано.')}
        />
      )}
    </>
  )
}
