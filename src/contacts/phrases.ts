// What to say: fills the phrases of a step with the hour's greeting, names and places; browser-safe.
import { greeting } from '#calendar/greeting.ts'

type Named = { name: string; patronymic: string }

/** Everything that a phrase may speak of; what is not known yet is null or empty. `zone` is the centre's. */
export type Said = {
  now: string
  zone: string
  /** Whom one speaks to: the person, never the organisation that the person came for. */
  client: Named | null
  me: Named & { surname: string }
  position: string
  department: string
  essence: string
}

/**
 * The phrases of a step that can be said now, in the protocol's order. Without a name the phrase goes on without it;
 * a phrase that needs another missing thing (an essence not written yet, a placeholder nobody knows) is left out.
 */
export function phrasesOf(phrases: readonly string[], said: Said): string[] {
  return phrases.map(phrase => fill(phrase, said)).filter(phrase => phrase !== undefined)
}

/** «Нина Петровна», «Гузель»; undefined for a surname alone: «господин» or «госпожа» would be a guess. */
export function addressOf(client: Named | null): string | undefined {
  const name = client?.name.trim() ?? ''
  return name === '' ? undefined : [name, client!.patronymic.trim()].filter(Boolean).join(' ')
}

function fill(phrase: string, said: Said): string | undefined {
  const client = addressOf(said.client)
  const known: Record<string, string> = {
    greeting: greeting(said.now, said.zone),
    me: [said.me.name, said.me.patronymic, said.me.surname].filter(Boolean).join(' '),
    position: said.position,
    department: said.department,
    essence: said.essence.trim(),
    ...(client && { client }),
  }
  const open = client ? phrase : withoutName(phrase)
  if (placeholders(open).some(name => !known[name])) return undefined
  return open.replace(/\{(\w+)\}/gu, (_, name: string) => known[name]!)
}

const placeholders = (phrase: string) => [...phrase.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name!)

/** Takes the address out with its commas, and begins the sentence anew where the address began it. */
function withoutName(phrase: string): string {
  return phrase
    .replace(/,\s*\{client\}\s*,/gu, ',')
    .replace(/,\s*\{client\}/gu, '')
    .replace(/\{client\}[,!.?]?\s*(.?)/gu, (_, next: string) => next.toUpperCase())
    .trim()
}
