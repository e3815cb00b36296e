// A form that writes: one attempt at a time, the refusal shown by its field or under the form, what was typed stays.
import { useState } from 'react'
import { Refused } from '#platform/web/call.ts'

export function useWriting() {
  const [trouble, setTrouble] = useState('')
  const [fields, setFields] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  const write = async (act: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setTrouble('')
    setFields({})
    try {
      await act()
    } catch (error) {
      const told = error instanceof Refused ? error.fields : {}
      setFields(told)
      if (Object.keys(told).length === 0) setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }
  return { trouble, fields, busy, write }
}
