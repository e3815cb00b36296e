// A name as it is searched: the twin of the database's name_key (migrations/0003_clients.sql); a test holds the two together.

const from = 'абвгдеёжзийклмнопрстуфхцчшщыэюяӑӗҫӳәөүҗңһ-–—'
const to = 'abvgdeejziiklmnoprstufhcqwwieyxaesueoujnh   '
const dropped = 'ьъ\'’ʼ`«»"().,'

const letters = new Map(Array.from(from, (letter, i) => [letter, to[i]!]))
for (const sign of dropped) letters.set(sign, '')

/** «О’Генри-Щёлоков» → «ogenri welokov»; a Latin «Ivanov» meets «Иванов». */
export const nameKey = (value: string): string =>
  Array.from(value.toLowerCase(), letter => letters.get(letter) ?? letter).join('')

export const keyWords = (value: string): string[] => nameKey(value).split(/\s+/u).filter(Boolean)
