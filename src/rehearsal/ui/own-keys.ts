// Keys of a rehearsal: they do nothing while a dialog or the locked screen lies over it.
import { useKeys, type KeyBinding } from '#platform/web/keys.ts'

export function useOwnKeys(bindings: KeyBinding[]): void {
  useKeys(bindings.map(binding => ({ ...binding, run: () => void (somethingOver() || binding.run()) })))
}

const somethingOver = () => document.querySelector('[role=dialog]') !== null
