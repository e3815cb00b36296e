// Men's surnames that decline as nouns on a consonant: fleeting vowels, and where stress decides the instrumental.
import * as known from './known-surnames.data.ts'
import { hard, soft, vowels, type Reading } from './paradigm.ts'

/** Мельник, Кравец, Соловей, Коваль, Ткач; undefined if the word ends in no Cyrillic consonant. */
export function consonantSurname(key: string): Reading | undefined {
  if (key === 'заяц') return { paradigm: hard(2, 'йц', 'ем'), trust: 'sure' }
  if (key === 'петр') return { paradigm: { drop: 3, ends: ['етра', 'етру', 'етра', 'етром', 'етре'] }, trust: 'doubt' }
  if (key === 'лев') return { paradigm: hard(), trust: 'doubt' }
  if (key.endsWith('й')) return inY(key)
  if (key.endsWith('ь')) return inSoftSign(key)
  if (key.endsWith('ец')) return inEts(key)
  if (/[жшчщц]$/.test(key)) return inHushing(key)
  if (/[ое]к$/.test(key)) return inOk(key)
  if (known.fleetingEl.has(key))
    return { paradigm: withoutVowel(key), trust: key === 'орел' || key === 'козел' ? 'sure' : 'doubt' }
  if (doubtful.has(key)) return { paradigm: hard(), trust: 'doubt' }
  // Трофимофф: spelt so abroad, where it is left alone.
  if (key.endsWith('фф')) return { paradigm: hard(), trust: 'doubt' }
  if (key.endsWith('н')) return { paradigm: hard(), trust: 'sure' }
  if (/[бвгдзклмнпрстфх]$/.test(key)) return { paradigm: hard(), trust: 'ask' }
  return undefined
}

/** Common nouns whose vowel falls out in speech and stays in some families' papers. */
const doubtful = new Set('лоб рот лед пес мох сон ветер костер шатер ковер бобер хребет свекор осетр кашель вымпел'.split(' '))

function withoutVowel(key: string) {
  const last = key.slice(-1)
  return hard(2, last)
}

function inY(key: string): Reading {
  if (known.fleetingEy.has(key))
    return { paradigm: soft(2, 'ь', 'ём'), trust: key === 'ручей' || key === 'репей' ? 'doubt' : 'sure' }
  return { paradigm: soft(), trust: key.endsWith('ей') ? 'ask' : 'sure' }
}

function inSoftSign(key: string): Reading {
  const stressed = known.stressedSoft.has(key)
  const ins = stressed ? 'ём' : 'ем'
  if (known.fleetingEn.has(key)) return { paradigm: soft(3, 'н', ins), trust: 'doubt' }
  if (known.fleetingOt.has(key)) return { paradigm: soft(3, 'т', ins), trust: 'doubt' }
  if (/^(уголь|журавель)$/.test(key)) return { paradigm: soft(3, 'л'), trust: 'doubt' }
  if (known.softNouns.has(key)) return { paradigm: soft(1, '', ins), trust: 'sure' }
  if (key.endsWith('ень') && !known.keepingEn.has(key)) return { paradigm: soft(), trust: 'doubt' }
  // «рожь», «ночь»: a feminine noun as a man's surname is declined by some and left alone by others.
  if (/[жшчщ]ь$/.test(key)) return { paradigm: hard(1, '', 'ем'), trust: 'doubt' }
  if (/(ость|есть)$/.test(key)) return { paradigm: soft(), trust: 'doubt' }
  return { paradigm: soft(1, '', ins), trust: 'ask' }
}

/** Кравец → Кравца, Стрелец → Стрельца, Боец → Бойца, but Кузнец → Кузнеца: a cluster needs its vowel. */
function inEts(key: string): Reading {
  const rest = key.slice(0, -2)
  const stressed = known.stressedEts.has(key) || (vowels(key) === 2 && !known.unstressedEts.has(key))
  const ins = stressed ? 'ом' : 'ем'
  const trust = known.stressedEts.has(key) || known.unstressedEts.has(key) ? 'sure' : 'ask'
  if (key === 'хейфец') return { paradigm: hard(0, '', 'ем'), trust: 'sure' }
  if (known.keepingEts.has(key)) return { paradigm: hard(), trust: 'sure' }
  if (vowels(key) < 2) return { paradigm: hard(0, '', 'ем'), trust: 'doubt' }
  if (/[аеиоуыэюя]$/.test(rest)) return { paradigm: hard(2, 'йц', ins), trust: 'sure', ins: trust }
  if (/[^аеиоуыэюяьйлрн]{2}$|[^аеиоуыэюяьй][лн]$/.test(rest)) return { paradigm: hard(0, '', 'ом'), trust: 'doubt' }
  if (rest.endsWith('л')) return { paradigm: hard(2, 'ьц', ins), trust: 'sure', ins: trust }
  const cluster = /[^аеиоуыэюя]{2}$/.test(rest)
  return { paradigm: hard(2, 'ц', ins), trust: cluster ? 'doubt' : trust, ins: cluster ? 'doubt' : trust }
}

function inHushing(key: string): Reading {
  if (known.stressedHushing.has(key)) return { paradigm: hard(), trust: 'sure' }
  if (known.unstressedHushing.has(key)) return { paradigm: hard(0, '', 'ем'), trust: 'sure' }
  if (key.endsWith('ич') && vowels(key) > 1) return { paradigm: hard(0, '', 'ем'), trust: 'sure' }
  if (/([еоу]вич|ц)$/.test(key)) return { paradigm: hard(0, '', 'ем'), trust: 'sure', ins: 'ask' }
  const native = /(ач|ыш)$/.test(key)
  return { paradigm: hard(0, '', native ? 'ом' : 'ем'), trust: 'sure', ins: 'doubt' }
}

function inOk(key: string): Reading {
  if (vowels(key) < 2 || known.keepingOk.has(key)) return { paradigm: hard(), trust: known.keepingOk.has(key) ? 'doubt' : 'sure' }
  // Баллок, Биншток: a double consonant or «шток» before -ок shows a foreign stem.
  if (/(шток|([^аеиоуыэюя])\2ок)$/.test(key)) return { paradigm: hard(), trust: 'doubt' }
  if (key.endsWith('ок')) return { paradigm: hard(2, 'к'), trust: known.fleetingOk.has(key) ? 'sure' : 'ask' }
  if (stressedEk.has(key)) return { paradigm: hard(2, /[жшчщ]$/.test(key.slice(0, -2)) ? 'к' : 'ьк'), trust: 'sure' }
  return { paradigm: hard(), trust: 'ask' }
}

/** Хмелёк → Хмелька also when it is written without ё. */
const stressedEk = new Set(
  'хмелек огонек конек зверек пенек кулек василек уголек мотылек кремешек стебелек паренек королек линек карасек'.split(' '),
)

/** Хмелёк, Паёк written with ё: the vowel is stressed, so it falls out. */
export function surnameInYok(key: string): Reading {
  const rest = key.slice(0, -2)
  if (/[аеиоуыэюя]$/.test(rest)) return { paradigm: hard(2, 'йк'), trust: 'sure' }
  return { paradigm: hard(2, /[жшчщгкх]$/.test(rest) ? 'к' : 'ьк'), trust: vowels(key) > 1 ? 'sure' : 'doubt' }
}
