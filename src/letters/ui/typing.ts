// Puts words into the field as if they had been typed, so that Ctrl+Z of the browser takes them back.

type Place = { start: number; end: number }

export function typeOver(field: HTMLTextAreaElement, { start, end }: Place, words: string): void {
  field.focus({ preventScroll: true })
  field.setSelectionRange(start, end)
  // The only way that a browser's own undo knows of; every browser still has it.
  // oxlint-disable-next-line typescript/no-deprecated
  if (document.execCommand(words === '' ? 'delete' : 'insertText', false, words)) return
  field.setRangeText(words, start, end, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
