// A key as it is written on the screen; a screen reader hears it from aria-keyshortcuts of the button instead.
import { keyLabel } from '../keys.ts'

export const Kbd = ({ code }: { code: string }) => <kbd aria-hidden>{keyLabel(code)}</kbd>
