// How dates and telephones are written, for patterns that look at a text as it stands.

/** The names of months in any case, for use inside a pattern: «мая», but not «майор». */
export const MONTHS = 'январ|феврал|март|апрел|ма[йяе](?![а-яё])|июн|июл|август|сентябр|октябр|ноябр|декабр'

/** Is a telephone, as written, a mobile one: «8 (9…», «+7 9…»? */
export const isMobile = (telephone: string): boolean => /^(?:8|\+7)[ (-]*9/u.test(telephone)
