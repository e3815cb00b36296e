// Facts, not labels: finds words that judge a person where a fact was asked for, and hints at what to write instead.

type Label = { stem: RegExp; hint: string }

/** The letters are spelled out: `\b` and `\w` know no Cyrillic. */
const label = (stems: string, hint: string): Label => ({
  stem: new RegExp(`(?<![а-яё])(?:${stems})[а-яё]*`, 'iu'),
  hint,
})

const state = 'что человек сделал и сказал: «повысил голос», «повторил трижды»'
const dangerous = 'что именно было: «ударил по столу», «пошёл на инспектора»'

const labels: Label[] = [
  label(
    'неадекват|невменяем|психован|псих(?!олог|иатр|ическ|отерап|оэмоц)|шизо|истери(?:ч|к)|ненормальн|больной на голову',
    state,
  ),
  label('скандалист|скандальн|конфликтн(?:ый|ая|ые|ого|ой|ым) (?:клиент|человек|гражда)|склочн|сутяг|жалобщи', state),
  label(
    'хам(?!ов|ид|елеон|са)|нахал|наглый|наглая|наглец|быдло|грубиян|невоспитан',
    'какие слова прозвучали: в кавычках, как сказали',
  ),
  label(
    'пьян(?:ый|ая|ь|ица|чуг)|алкаш|алкогол(?:ик|ичк)|бомж|наркоман',
    'что было видно: «шатался, речь невнятная»; причину не называем',
  ),
  label('тупой|тупая|тупиц|глуп(?:ый|ая|ец)|идиот|дурак|дура(?![кч])|дебил|недалёк', 'что осталось непонятным и что объясняли'),
  label('агрессор|буйный|буйная|бешен', dangerous),
]

export type LabelFound = { word: string; hint: string }

/** Words that label a person, in the order of the text, each once. What stands inside «…» was said aloud and is a fact. */
export function labelsIn(text: string): LabelFound[] {
  const own = text.replace(/«[^«»]*»/gu, quote => ' '.repeat(quote.length))
  const found = labels.flatMap(({ stem, hint }) => {
    const at = stem.exec(own)
    return at ? [{ at: at.index, word: at[0], hint }] : []
  })
  return found.toSorted((a, b) => a.at - b.at).map(({ word, hint }) => ({ word, hint }))
}

/** One sentence for the person who writes; undefined where there is nothing to say. */
export function labelWords(text: string): string | undefined {
  const [first] = labelsIn(text)
  return first && `«${first.word}» оценивает человека. Напишите, ${first.hint}.`
}
