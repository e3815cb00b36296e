// Keys by their place on the keyboard (KeyboardEvent.code), so a Russian layout changes nothing; known to the list of keys.
import { useEffect, useState, useSyncExternalStore } from 'react'

export type KeyBinding = {
  /** `F2`, `Enter`, `Alt+KeyB`, `Ctrl+Enter`, `Alt+ArrowUp`, `Digit1`. */
  code: string
  /** For the list of keys: what it does, as a verb. */
  does: string
  run: () => void
  /** Works while a field has the focus too; by default only keys with Alt, Ctrl, or F-keys do. */
  inField?: boolean
}

const bound = new Map<symbol, KeyBinding[]>()
const watchers = new Set<() => void>()
let list: KeyBinding[] = []

/** Binds while the component is on the screen; the latest bound wins, so a dialog covers what is under it. */
export function useKeys(bindings: KeyBinding[]): void {
  const [own] = useState(() => Symbol('keys'))
  useEffect(() => {
    bound.set(own, bindings)
    refresh()
  })
  useEffect(
    () => () => {
      bound.delete(own)
      refresh()
    },
    [own],
  )
}

/** They do nothing while a dialog or the locked screen lies over the page. */
export const useUncoveredKeys = (bindings: KeyBinding[]): void =>
  useKeys(bindings.map(binding => ({ ...binding, run: () => void (somethingOver() || binding.run()) })))

const somethingOver = () => document.querySelector('[role=dialog]') !== null

/** What is bound now, for the list under Ctrl+/. */
export const useBoundKeys = (): KeyBinding[] => useSyncExternalStore(watch, () => list)

export function codeOf(event: KeyboardEvent): string {
  return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', event.code].filter(Boolean).join('+')
}

/** How a key is written on a button: the letter of the Russian layout, «Alt И» for Alt+KeyB. */
export const keyLabel = (code: string): string =>
  code
    .split('+')
    .map(part => names[part] ?? part)
    .join(' ')

const russian =
  'KeyQЙKeyWЦKeyEУKeyRКKeyTЕKeyYНKeyUГKeyIШKeyOЩKeyPЗKeyAФKeySЫKeyDВKeyFАKeyGПKeyHРKeyJОKeyKЛKeyLДKeyZЯKeyXЧKeyCСKeyVМKeyBИKeyNТKeyMЬ'
const names: Record<string, string> = {
  ...Object.fromEntries([...russian.matchAll(/(Key[A-Z])(.)/gu)].map(([, code, letter]) => [code, letter])),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`Digit${n}`, String(n)])),
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  Escape: 'Esc',
  Slash: '/',
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return
  const code = codeOf(event)
  const field = isField(event.target)
  for (const bindings of [...bound.values()].toReversed()) {
    const binding = bindings.find(b => b.code === code)
    if (!binding) continue
    if (field && !(binding.inField ?? reachesFields(code))) continue
    if (code === 'Enter' && ownsEnter(event.target)) continue
    event.preventDefault()
    // A held key is one press: «Следующий» must not run down the queue.
    if (!event.repeat) binding.run()
    return
  }
}

const reachesFields = (code: string) => /^(F\d+|(Ctrl|Alt)\+.+|Escape)$/u.test(code)

/** Enter belongs to a link, a button that is not the main one, and a multi-line field. */
const ownsEnter = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('a[href], button:not([data-main]), summary, textarea, [role=option], [role=combobox]') ||
    target.isContentEditable)

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select') || target.isContentEditable)

/** Screens bind anew with every drawing: the list changes only when a key or its words do. */
function refresh(): void {
  const now = [...bound.values()].flat()
  if (shown(now) === shown(list)) return
  list = now
  watchers.forEach(tell => tell())
}

const shown = (bindings: KeyBinding[]) => bindings.map(({ code, does }) => `${code} ${does}`).join('\n')

function watch(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

if (typeof window !== 'undefined') window.addEventListener('keydown', onKeyDown)
