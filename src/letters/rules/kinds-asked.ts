// What kind of thing a question asks for (a day, a sum, a place, a reason), and whether a stretch of a text holds such a thing.
import type { Text } from '#russian/text/read.ts'
import { CODE, NUMBER, PHONE } from '#russian/text/tokens.ts'

/** Does the stretch hold the kind of thing that was asked for? */
export type Holds = (text: Text, first: number, last: number) => boolean

/** The question, and if it asks two things («когда и сколько», «можно ли …, и есть ли …»), each of them after it. */
export function partsOf(question: string): string[] {
  const parts = question.split(NEXT)
  return parts.length > 1 ? [question, ...parts] : [question]
}

const NEXT =
  /,? (?:и|а) (?=(?:есть|дадут|можно|нужн|надо|кто|когда|где|куда|сколько|как|что|каки[ем]|какая|какой|будет|будут|почему|положен|плат|верн|оплат)[а-яё]*(?: |$))/iu

/** What kind of thing the question word asks for; undefined when it asks for nothing of a kind. */
export function kindAsked(question: string): Holds | undefined {
  if (LASTS.test(question)) return holdsTime
  if (COSTS.test(question)) return holdsSum
  if (HOW_MUCH.test(question)) return holdsCount
  if (WHEN.test(question)) return holdsDay
  if (/(?:^|[^а-яё])(?:где|куда)(?![а-яё])/iu.test(question)) return holdsPlace
  if (DOCUMENTS.test(question)) return holdsPapers
  if (WHO.test(question)) return holdsSomebody
  if (/почему|по какой причине|из-за чего|на основании чего/iu.test(question)) return holdsReason
  return /(?:^|[^а-яё])ли(?![а-яё])/iu.test(question) ? holdsYesOrNo : undefined
}

const holdsTime: Holds = (text, first, last) => LASTING.test(written(text, first, last))
const holdsSum: Holds = (text, first, last) => PRICED.test(written(text, first, last))
const holdsCount: Holds = (text, first, last) => hasNumber(text, first, last) || COUNTED.test(written(text, first, last))
const holdsDay: Holds = (text, first, last) => DATED.test(written(text, first, last))
const holdsPlace: Holds = (text, first, last) => hasKind(text, first, last, PHONE) || PLACED.test(written(text, first, last))
const holdsPapers: Holds = (text, first, last) => PAPERS.test(written(text, first, last))
const holdsSomebody: Holds = (text, first, last) => SOMEBODY.test(written(text, first, last))
const holdsReason: Holds = (text, first, last) => REASONED.test(written(text, first, last)) || hasKind(text, first, last, CODE)
const holdsYesOrNo: Holds = (text, first, last) => YES_OR_NO.test(written(text, first, last))
const hasKind = (text: Text, first: number, last: number, kind: number) => text.tokens.kind.subarray(first, last).includes(kind)
const hasNumber: Holds = (text, first, last) => hasKind(text, first, last, NUMBER)
const written = (text: Text, first: number, last: number) =>
  text.source.slice(text.tokens.start[first], text.tokens.end[last - 1])

const HOW_MUCH = /сколько|каков размер|какой размер|какая сумма/iu
/** «Сколько дней», «как долго». */
const LASTS =
  /сколько (?:рабочих |календарных |её |его |их |мне |нам |ещё |нужно |надо |придётся ){0,3}(?:дней|недель|месяцев|часов|времени|минут|лет|длит|жда|рассматр|готов|идёт|идет|дел)|как долго|за какой срок|какой срок/iu
const COSTS =
  /сколько (?:же |я |мне |мы |нам |за это |буду |будут |будет |могу |в месяц ){0,3}(?:стоит|стоят|денег|рублей|плат|заплат|получ|начисл|составля|верн)|какая (?:сумма|пеня|зарплата|плата|оплата|доплата|стипендия|ставка|цена|скидка)|како[йв] (?:размер|штраф|оклад|процент)/iu
const WHEN =
  /^когда|[^а-яё]когда (?:же |я |мне |нам |меня |приедет|при|на|бу|вы|за|от)|каког?о? (?:числ|дн|день)|в какой (?:срок|день)/iu
/** Is a date, a time, a number or a list of papers asked for, something that an answer must hold? */
export const asksFigure = (question: string): boolean =>
  HOW_MUCH.test(question) || COSTS.test(question) || DOCUMENTS.test(question) || LASTS.test(question) || WHEN.test(question)

const MONTHS = 'январ|феврал|март|апрел|ма[йяе](?![а-яё])|июн|июл|август|сентябр|октябр|ноябр|декабр'
const COUNTS_OF =
  'один|одна|одно|одну|дв[ае]|двух|двум|тр[ие]|тр[её]х|четыр|пят[ьи]|шест[ьи]|сем[ьи]|восем|восьми|девят|десят|полтор|половин|пол'
const DATED = new RegExp(
  `(?<![а-яё])(?:завтра|сегодня|любо[йе] (?:день|время)|ежедневн|будн|понедельник|вторник|сред[уы](?![а-яё])|четверг|пятниц|суббот|сразу|утр|вечер|(?<!за (?:[а-яё]+ )?)(?:${MONTHS})|час(?:а|ов|у|ы)?(?![а-яё])|дн(?:я|ей|и|ю|ём)(?![а-яё])|день|недел|месяц|вчера|никогда|не будет|не план|весн|летом|лета|осен|зим|квартал|год(?:а|у)?(?![а-яё])|выходн|праздник)|\\d\\.\\d`,
  'iu',
)
const LASTING = new RegExp(
  `(?:\\d+|(?<![а-яё])(?:${COUNTS_OF}|сут|один|перв)[а-яё]*)(?:[- ]?[а-яё]+){0,2}?[- ]?(?:дн|день|недел|месяц|месяч|час|минут|год|лет|сут)|(?<![а-яё])(?:год|час|неделю|месяц|полгода|полчаса|сутки|день|сразу|сегодня|завтра)(?![а-яё])|\\d+ (?:${MONTHS})|\\d+\\.\\d`,
  'iu',
)
const COUNTED = new RegExp(
  `(?<![а-яё])(?:${COUNTS_OF}|вдвое|втрое|сто|тысяч[аиу]|бесплатн|ни од|нисколько|столько|все(?![а-яё]))`,
  'iu',
)
const PRICED = /рубл|руб\.|тысяч|процент|%|бесплатн|не платят|нет платы|стоим|плат[ыу] не|денег не|миллион|МРОТ|половин|заработ/iu
const PLACED = /улиц|кабинет|адрес|окн[оае]|портал|сайт|суд|директор|этаж|город|отдел|телефон|площад|колледж|библиотек|центр/iu
const REASONED =
  /потому|из-за|так как|поскольку|причин|поэтому|ошиб|забыл|статья|статье|не хват|не обнов|сбо[йя]|закры|не подош|не было|нет |перепут|потеря|сломал|заболел/iu
const YES_OR_NO =
  /(?<![а-яё])(?:да|нет|конечно|можно|нельзя|можете|сможете|не можете|вправе|положен[аоы]?|разреш|запре[щт]|не нужн|не надо|обязательно)(?![а-яё])/iu
const DOCUMENTS =
  /как(?:ие|ой|ая) (?:нужны |ещё )?(?:документ|бумаг|справк)|что (?:взять|принести|приложить|нести)|с какими документами/iu
const PAPERS =
  /паспорт|справк|диплом|аттестат|копи|заявлени|СНИЛС|ИНН|договор|книжк|свидетельств|удостоверени|выписк|чек|билет|квитанц|фото|резюме|бланк|анкет|приказ|доверенност|полис|ничего не нужно|документ/iu
const WHO = /(?:^|[^а-яё])(?:кто|кому|у кого|к кому|с кем)(?![а-яё])/iu
const SOMEBODY =
  /[А-ЯЁ][а-яё]+(?:вич|вн|ичн)[а-яё]*|[А-ЯЁ]\. ?[А-ЯЁ]\.|инспектор|начальник|специалист|сотрудни|работодател|инспекц|суд|директор|консультант|психолог|бухгалтер|мастер|отдел|центр|фонд|колледж|завод|служб|(?<![а-яё])(?:мы|я|Вы|Вас|Вам|никто|сам[аи]?)(?![а-яё])/u
