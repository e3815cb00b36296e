// Questions and requests found in the text of an appeal, one by one, in the author's own words; a person corrects them.
import { isBody, layOut, textBetween, type Layout } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'

/** Begins a request, whatever its form: «прошу», «просим», «хочу узнать», «требую», «объясните». */
const request =
  /(?<!\p{L})(?:прошу|просим|просьба|требу(?:ю|ем)|настаива(?:ю|ем)|предлага(?:ю|ем)|ходатайству\p{L}+|(?:хочу|хотим|хотел\p{L}* бы|желаю|надо|нужно|необходимо|можете|могли бы)\s[^.!?\n]{0,30}?\p{L}+(?:ть|ться|ти|чь)(?!\p{L}))/iu

/** «Объясните, почему…», «Примите меры», «Верните …»: an imperative at the head of a sentence or of its part. */
const imperative =
  /(?:^|[,;:–—]\s*(?:и\s+)?|\sи\s+)(?:пожалуйста,?\s+)?(?:объясните|разъясните|сообщите|скажите|ответьте|подскажите|напишите|укажите|помогите|проверьте|разберитесь|примите|верните|выплатите|назначьте|начислите|пересчитайте|восстановите|отмените|исправьте|предоставьте|дайте|выдайте|направьте|найдите|накажите|обеспечьте|организуйте|рассмотрите|уточните)(?!\p{L})/iu

/** A question that only shows feeling: «Доколе?», «Ну как так?» */
const leastWords = 3

/** At most thirty, each at most a thousand characters. What follows «Прошу:» as a list becomes one question per item. */
export function proposeQuestions(body: string): string[] {
  const layout = layOut(body, 'message')
  const found: string[] = []
  let listed = false
  for (const sentence of layout.sentences) {
    const said = oneLine(textBetween(layout.tokens, sentence))
    if (!isBody(layout.blocks[sentence.block]!)) continue
    if (isItem(layout, sentence)) {
      if (listed || asks(said)) found.push(withoutMarker(said))
      continue
    }
    listed = said.endsWith(':') && asks(said)
    if (!listed && asks(said)) found.push(said)
  }
  return [...new Set(found)].slice(0, 30).map(question => question.slice(0, 1000))
}

const asks = (said: string): boolean =>
  (said.includes('?') && said.split(' ').length >= leastWords) || request.test(said) || imperative.test(said)

const isItem = (layout: Layout, sentence: Sentence) => layout.blocks[sentence.block]!.kind === 'item'

const withoutMarker = (said: string) => said.replace(/^(?:\d{1,3}[.)]|[а-яa-z]\)|[–—•*·-])\s*/iu, '').replace(/[;,]$/u, '')

const oneLine = (said: string) => said.replace(/\s+/gu, ' ').trim()
