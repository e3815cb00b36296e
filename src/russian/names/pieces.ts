// Cuts a part of a name into words and the signs between them, and cleans what copying from Word leaves behind.

/** Trims, joins runs of spaces (no-break ones too), drops soft hyphens and zero-width signs, composes «й» and «ё». */
export function tidy(text: string | undefined): string {
  if (!text) return ''
  if (/^[А-Яа-яЁё-]+$/.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** «Немирович-Данченко» → words and the separators that stood between them; joining all gives the text back. */
export function pieces(text: string): { words: string[]; between: string[] } {
  const cut = text.split(/(\s*[-‐‑–—]\s*|\s+)/)
  return { words: cut.filter((_, i) => i % 2 === 0), between: cut.filter((_, i) => i % 2 === 1) }
}

export const join = (words: string[], between: string[]) => words.map((word, i) => word + (between[i] ?? '')).join('')

/** «И.», «И. И.», «А.-М.», «И»: what stands for a name and never declines. */
export const isInitials = (text: string) => /^\p{Lu}\p{Ll}?\.(\s*[-‐‑]?\s*\p{Lu}\p{Ll}?\.)*$|^\p{Lu}$/u.test(text)

/** Rules of Russian apply to Cyrillic words only, with an apostrophe at most: Д'Артаньян. */
export const isCyrillic = (word: string) => /^[а-яё][а-яё'’ʼ`´]*$/i.test(word)
