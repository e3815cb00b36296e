// What a line may not tear apart: initials and the surname, a number and its word, a sign and what it counts.

const space = '\u00A0'
const initials = String.raw`(?:\p{Lu}\.[ \u00A0]?){1,2}`
const surname = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`

/** «И. И. Иванов», «Иванов И. И.»: whole on one line, the surname without a hyphen. */
export const personName = new RegExp(
  String.raw`(?<![\p{L}.])(?:${initials}[ \u00A0]?${surname}|${surname}[ \u00A0]${initials})(?!\p{L})`,
  'gu',
)

const glued: readonly [RegExp, string][] = [
  [/(?<=[№§]) (?=\S)/gu, space],
  // A shortened word before its own: «г. Чебоксары», «ст. 44», «ул. Полевая», «д. 4».
  [/(?<=(?<!\p{L})(?:г|ул|пр|пер|пл|д|кв|каб|корп|стр|ст|ч|п|пп|гл|обл|р-н|с|тел|им)\.) (?=\S)/giu, space],
  // A number and the word after it: «15 апреля», «5 дней», «2025 года», «38 000 рублей».
  [/(?<=\d) (?=\d{3}(?!\d))/gu, space],
  [/(?<=\d) (?=\p{Ll})/gu, space],
  // «статья 44», «кабинет 12», «окно 4».
  [
    /(?<=(?<!\p{L})(?:стать[яеиюй]|част[ьи]|пункт[аеу]?|кабинет[аеу]?|окн[оау]|дом[аеу]?|квартир[аыеу]|закон[а-яё]*)) (?=[\d№])/giu,
    space,
  ],
  // A dash does not begin a line.
  [/ (?=[–—] )/gu, space],
  // A word of one letter does not end a line.
  [/(?<=(?<!\p{L})[вкосуияа]) (?=\S)/giu, space],
]

/** Puts unbreakable spaces where a break would hurt; changes nothing else. */
export const unbroken = (text: string): string =>
  glued.reduce(
    (now, [where, glue]) => now.replace(where, glue),
    text.replace(personName, found => found.replaceAll(' ', space)),
  )
