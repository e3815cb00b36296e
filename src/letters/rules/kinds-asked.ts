// What kind of thing a question asks for (a day, a sum, a place, a reason), and whether a stretch of a text holds such a thing.
import type { Range, Text } from '#russian/text/read.ts'
import { CODE, NUMBER, PHONE } from '#russian/text/tokens.ts'
import { MONTHS } from '#russian/text/written-forms.ts'

/** The question, and if it asks two things («когда и сколько», «можно ли …, и есть ли …»), each of them after it. */
export function thingsAsked(question: string): string[] {
  const parts = question.split(NEXT)
  return parts.length > 1 ? [question, ...parts] : [question]
}

const NEXT =
  /,? (?:и|а) (?=(?:есть|дадут|можно|нужн|надо|кто|когда|где|куда|сколько|как|что|каки[ем]|какая|какой|будет|будут|почему|положен|плат|верн|оплат|(?:в|во|по|от|за|на|до|с|из) (?:как|чего|чем|что|сколько|кого|кем))[а-яё]*(?: |$))/iu

/** What kind of thing an answer holds. */
export const kinds = ['lasts', 'costs', 'count', 'when', 'where', 'papers', 'who', 'why', 'whether', 'how'] as const
export type Kind = (typeof kinds)[number]

/** What kind of thing the question word asks for; undefined when it asks for nothing of a kind. */
export function kindOf(question: string): Kind | undefined {
  if (WHEN_AT.test(question)) return 'when'
  if (LASTS.test(question)) return 'lasts'
  if (COSTS.test(question)) return 'costs'
  if (HOW_MUCH.test(question)) return 'count'
  if (WHEN.test(question)) return 'when'
  if (WHERE.test(question)) return 'where'
  if (DOCUMENTS.test(question)) return 'papers'
  if (WHO.test(question)) return 'who'
  if (WHY.test(question)) return 'why'
  if (WHETHER.test(question)) return 'whether'
  if (HOW.test(question)) return 'how'
  return undefined
}

/** Of a kind: which sentences hold it? */
type Held = (kind: Kind) => (sentence: number) => boolean
/** `holds`: does the sentence hold beyond doubt the kind of thing that was asked for; `mayHold`: does it in one of many ways? */
export type KindsHeld = { holds: Held; mayHold: Held }

/** A sentence is searched once for a kind of thing, however many questions ask for it, and only where one does. */
export function kindsHeld(text: Text, sentences: readonly Range[]): KindsHeld {
  const once = (looks: Partial<Record<Kind, Holds>>): Held => {
    const known: Partial<Record<Kind, Int8Array>> = {}
    return kind => {
      const look = looks[kind]
      if (!look) return () => false
      const row = (known[kind] ??= new Int8Array(sentences.length))
      return at => {
        if (row[at] === 0) row[at] = look(text, sentences[at]!.first, sentences[at]!.last) ? 1 : -1
        return row[at] === 1
      }
    }
  }
  const holds = once(SURE)
  const more = once(MORE)
  const mayHold: Held = kind => {
    const surely = holds(kind)
    const perhaps = more(kind)
    return at => surely(at) || perhaps(at)
  }
  return { holds, mayHold }
}

/** Does the stretch hold the kind of thing that was asked for? */
type Holds = (text: Text, first: number, last: number) => boolean

const says =
  (sought: RegExp): Holds =>
  (text, first, last) =>
    sought.test(written(text, first, last))

/** Does a token of the kind (`tokens.ts`) stand there? */
export function hasKind({ tokens }: Text, first: number, last: number, kind: number): boolean {
  for (let i = first; i < last; i++) if (tokens.kind[i] === kind) return true
  return false
}
const written = (text: Text, first: number, last: number) =>
  text.source.slice(text.tokens.start[first], text.tokens.end[last - 1])

const WHEN_AT = /во сколько(?! (?:[а-яё]+ ){0,2}обой)|с какой даты|в какие (?:дни|часы)/iu
const WHERE = /(?:^|[^а-яё])(?:где|куда)(?![а-яё])/iu
const WHY = /почему|по какой причине|из-за чего|на основании чего|на каком основании|за что(?![а-яё])/iu
const WHETHER = /(?:^|[^а-яё])ли(?![а-яё])/iu
const HOW = /(?:^|[^а-яё])(?:как|каким образом|что делать|что мне делать|как быть)(?![а-яё])/iu
const HOW_MUCH = /сколько|как часто|каков размер|какой размер|какая сумма/iu
/** «Сколько дней», «как долго». */
const LASTS =
  /сколько (?:рабочих |календарных |её |его |их |мне |нам |ещё |нужно |надо |придётся ){0,3}(?:дней|недель|месяцев|часов|времени|минут|лет|длит|жда|рассматр|готов|идёт|идет|дел)|как долго|долго ли|за какой срок|какой срок|на какой срок/iu
const COSTS =
  /сколько (?:же |я |мне |мы |нам |за это |буду |будут |будет |могу |в месяц ){0,3}(?:стоит|стоят|обойд[её]тся|денег|рублей|плат|заплат|получ|начисл|составля|верн)|какая (?:сумма|пеня|зарплата|плата|оплата|доплата|стипендия|ставка|цена|скидка)|како[йв] (?:размер|штраф|оклад|процент)/iu
const WHEN =
  /^когда|[^а-яё]когда (?:же |я |мне |нам |меня |приедет|при|на|бу|вы|за|от)|каког?о? (?:числ|дн|день)|в как(?:ой|ие) (?:срок|день|дни|час)|с какой даты|какого (?:дня|срока)|во сколько/iu
/** Is a date, a time, a number or a list of papers asked for, something that an answer must hold? */
export const asksFigure = (kind: Kind | undefined): boolean => kind !== undefined && FIGURES.has(kind)
const FIGURES: ReadonlySet<Kind> = new Set<Kind>(['lasts', 'costs', 'count', 'when', 'papers'])

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
const INSTRUCTED =
  /(?<![а-яё])(?:нужно|надо|следует|достаточно|можно|сначала|затем|потом|через)(?![а-яё])|(?:йте|ьте|ите|[иы]те)(?:сь)?(?![а-яё])|(?<![а-яё])[а-яё]+(?:ют|ят|ут|ат)(?:ся)?(?![а-яё])/iu
const DOCUMENTS =
  /как(?:ие|ой|ая) (?:нужны |ещё )?(?:документ|бумаг|справк)|что (?:взять|принести|приложить|нести)|с какими документами/iu
const PAPERS =
  /паспорт|справк|диплом|аттестат|копи|заявлени|СНИЛС|ИНН|договор|книжк|свидетельств|удостоверени|выписк|чек|билет|квитанц|фото|резюме|бланк|анкет|приказ|доверенност|полис|ничего не нужно|документ/iu
const WHO = /(?:^|[^а-яё])(?:кто|кому|у кого|к кому|с кем)(?![а-яё])/iu
const SOMEBODY =
  /[А-ЯЁ][а-яё]+(?:вич|вн|ичн)[а-яё]*|[А-ЯЁ]\. ?[А-ЯЁ]\.|инспектор|начальник|специалист|сотрудни|работодател|инспекц|суд|директор|консультант|психолог|бухгалтер|мастер|отдел|центр|фонд|колледж|завод|служб|(?<![а-яё])(?:мы|я|Вы|Вас|Вам|никто|сам[аи]?)(?![а-яё])/u

/** What else an answer of the kind may have: spelt numbers, places and reasons of any sort, a modal or a denial. */
const MORE_SIGNS: Partial<Record<Kind, RegExp>> = {
  lasts:
    /(?<![а-яё])(?:дн(?:я|ей|и|ю|ём)|день|недел|месяц|месяч|час(?:а|ов|у|ы)?(?![а-яё])|минут|год|лет(?![а-яё])|сут(?:ки|ок)|срок[аи]? не|бессрочн|квартал)/iu,
  costs: /даром|за счёт|не бер[уё]т|платите|минимальн|оклад|ставк|пошлин|платн|возмещ|компенс|ничего не (?:бер|плат)|\d{3}/iu,
  count:
    /(?<![а-яё])(?:[а-яё]*надцат|двадцат|тридцат|сорок|[а-яё]+десят|девяност|сот|тысяч|пар[аыу]|нескольк|дважды|трижды|кажд|ежемесяч|еженедел|раз(?![а-яё])|втор(?:ой|ая|ого)|минут|час(?:а|ов)?(?![а-яё]))/iu,
  when: /(?<![а-яё])(?:полдень|минут|половин|перв(?:ого|ое)|втор(?:ого|ое)|(?:четв[её]р|пят|шест|седьм|восьм|девят|десят|[а-яё]*надцат|двадцат|тридцат)ого|позже|раньше)/iu,
  where:
    /ул\.|проспект|дом [№\d]|МФЦ|банк|школ|почт|архив|фонд|прокуратур|инспекц|вокзал|дежурн|двор|налогов|поликлиник|больниц|сектор|приёмн|вход|парк|комнат|(?<![а-яё])зал|проходн|цех|завод|магазин|склад|рынок|рынк|остановк|офис|клуб|техникум|училищ|университет|министерств|администраци|управлени|полици|Госуслуг|здани|корпус|там же|рядом|у нас|к нам|(?<![а-яё])дома|стойк|стенд|раздел|страниц|ссылк|приложени|палат|инспектор/iu,
  who: /предприят|комисси|училищ|компани|организац|фирм|министерств|полици|школ|пристав|бригадир|председател|кажд/iu,
  why: /не (?:успел|знал|сообщ|пришёл|пришл|явил|сдал|вн[её]с|переда|обновил)|тяжелее|устарел|завис|вернул|отсутств|вместо|в связи|основани|постановлени|по этому|не понима/iu,
  whether:
    /(?<![а-яё])(?:может|могут|имеете право|разреш[а-яё]+|запре[щт][а-яё]+|нужн[аоы]?|надо|незачем|обязательн[а-яё]+|обязан[аоы]?|обяз[а-яё]+|долж[а-яё]+|придётся|прид[её]тся|достаточно|хватит|хватает|выйдет|получится|удастся|бесплатн[а-яё]+|необходим[а-яё]*|требу[а-яё]+)(?![а-яё])|(?<![а-яё])не [а-яё]/iu,
}

const SURE: Readonly<Record<Kind, Holds>> = {
  lasts: says(LASTING),
  costs: says(PRICED),
  count: (text, first, last) => hasKind(text, first, last, NUMBER) || COUNTED.test(written(text, first, last)),
  when: says(DATED),
  where: (text, first, last) => hasKind(text, first, last, PHONE) || PLACED.test(written(text, first, last)),
  papers: says(PAPERS),
  who: says(SOMEBODY),
  why: (text, first, last) => REASONED.test(written(text, first, last)) || hasKind(text, first, last, CODE),
  whether: says(YES_OR_NO),
  how: says(INSTRUCTED),
}
const MORE = Object.fromEntries(Object.entries(MORE_SIGNS).map(([kind, sought]) => [kind, says(sought)])) as Partial<
  Record<Kind, Holds>
>
