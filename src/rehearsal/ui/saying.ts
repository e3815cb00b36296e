// The worker's words with their own name in them.
import { useMe } from '#staff/ui/me.ts'

/** Puts the worker's name, position and department where a sentence of a story has a place for them. */
export function useSaying(): (say: string) => string {
  const { name, patronymic, surname, position, department } = useMe()
  const known: Record<string, string> = {
    me: [name, patronymic, surname].filter(Boolean).join(' '),
    position: position.toLowerCase(),
    department: department.shortTitle,
  }
  return say => say.replace(/\{(\w+)\}/gu, (place, name: string) => known[name] ?? place)
}
