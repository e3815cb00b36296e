// What one has met so far, kept in this browser under the person's id and nowhere else.
import { useState } from 'react'
import { useMe } from '#staff/ui/me.ts'
import { Kept } from '../model.ts'

export type Keeping = { kept: Kept; met: (story: string, ending: string) => void; forget: () => void }

export function useKept(): Keeping {
  const { id } = useMe()
  const place = `rehearsal:${id}`
  const [kept, setKept] = useState(() => read(place))
  const put = (next: Kept) => {
    setKept(next)
    write(place, next)
  }
  return {
    kept,
    met: (story, ending) => {
      const before = kept[story] ?? []
      if (!before.includes(ending)) put({ ...kept, [story]: [...before, ending] })
    },
    forget: () => put({}),
  }
}

function read(place: string): Kept {
  try {
    return Kept.parse(JSON.parse(localStorage.getItem(place) ?? '{}'))
  } catch {
    return {}
  }
}

/** A browser that keeps nothing must not stop a rehearsal. */
function write(place: string, kept: Kept): void {
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(kept))
  } catch {
    // Met endings are then known until the page is closed.
  }
}
