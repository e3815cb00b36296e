// 2.3: a demand or hint of payment for the centre's service.
import { FIRST_PERSON, PLURAL, VERB } from '#russian/dictionary/tag-bits.ts'
import { is, lemmaSet, mayHaveLemma, type Text } from '#russian/text/read.ts'
import { NUMBER } from '#russian/text/tokens.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { feeDenials, feeTurns } from '../words/hint-turns.data.ts'
import { any, find, wordList } from './sentence-words.ts'
import { judgeSentences } from './tone-rule.ts'
import type { Rule } from './rule.ts'

export const fee: Rule = {
  id: 'fee',
  clause: '2.3',
  severity: 'error',
  why: 'Помощь центра занятости бесплатна, намёк на плату недопустим.',
  needs: 'text',
  bad: [
    { text: 'Консультация стоит 300 рублей, можно наличными.', marks: ['Консультация стоит 300 рублей, можно наличными.'] },
    { text: 'За составление резюме мы берём 500 рублей.', marks: ['За составление резюме мы берём 500 рублей.'] },
    { text: 'Инспектор не откажется от коробки конфет.', marks: ['Инспектор не откажется от коробки конфет.'] },
    { text: 'Для отдела захватите что-нибудь к чаю.', marks: ['Для отдела захватите что-нибудь к чаю.'] },
  ],
  good: [
    'Консультация бесплатна, деньги никому не давайте.',
    'Пособие составит 12 792 рубля, его перечислят 10 мая.',
    'Госпошлину 350 рублей платят в МВД.',
    'Оплатите пошлину в отделе юстиции, 2 500 рублей.',
    'Проезд вернём по чекам.',
    'Зарплата 41 500 рублей, смена с 8 часов.',
    'Подарки мы не принимаем, Ваш вопрос решим и так.',
  ],
  prepare(dictionary) {
    const [asks, hints] = [asksMoney(dictionary), hintsGift(dictionary)]
    const [turns, denials] = [wordList(dictionary, feeTurns), wordList(dictionary, feeDenials)]
    const [dues, toUs] = [wordList(dictionary, DUES), wordList(dictionary, TO_US)]
    return judgeSentences(dictionary, {
      rule: 'fee',
      message: 'Похоже на просьбу о плате или подарке. Услуги центра бесплатны.',
      from: -0.76,
      sure: ({ text }, sentence) =>
        asks(text, sentence) || hints(text, sentence) || (turns.said(text, sentence) && !denials.said(text, sentence)),
      harmless: ({ text }, sentence) => dues.said(text, sentence) && !toUs.said(text, sentence),
    })
  },
}

type Holds = (text: Text, sentence: Sentence) => boolean

const SERVICES =
  'консультация, резюме, подбор, направление, справка, приём, запись, печать, распечатка, тестирование, тест, анкета, карточка, ярмарка, клуб, очередь, место, решение, вакансия, копия, сканирование, план, сопровождение, выезд, услуга, помощь, стажировка, отбор, собеседование, экспертиза, согласование, дубликат, пропуск, база, доступ, беседа, занятие, урок, психолог, отметка, лист, страница, хлопоты, письмо, вход, участие, срочность, регистрация, отклик, портал'
const OURS =
  'мы, наш, я, инспектор, отдел, центр, касса, окно, специалист, сотрудник, начальник, начальница, бухгалтерия, комиссия'
const PAID =
  'платный, плата, оплата, оплатить, оплачивать, оплачиваться, платить, заплатить, стоить, стоимость, обойтись, взнос, доплатить, аванс, тариф, скинуться, скидываться, рассчитаться, раскошелиться, причитаться, расценка, абонемент, предоплата, за деньги, по тарифу, смета, скидка, полная цена, цена договорная, за плату, за отдельную плату, прейскурант, компенсировать стоимость, возместить'
/** What the State takes, and a notary. */
const STATE = 'госпошлина, пошлина, нотариус, налог, штраф'
const NOT_OURS = `${STATE}, завод, фабрика, организация, фирма, пособие, стипендия, субсидия, зарплата, оклад, пенсия, казначейство, переплата, колледж, вуз, институт, поликлиника, МВД, пристав, проезд, билет, работодатель, фонд, кредит, премия, материальная поддержка, компенсация, счёт казначейства, суд, бюджет, квартира, договор найма, аренда, садик`
/** No payment for our service, unless we take it. */
const DUES = `${STATE}, апостиль`
const TO_US = 'мы, наш, я, мне, касса, окно, инспектор, специалист'
const FREE =
  'бесплатный, бесплатно, безвозмездно, даром, ничего не стоить, не нужно платить, не платить, платить не, платы нет, оплаты нет, без оплаты, без доплаты, не брать, брать не, не взимать, деньги не, не требуется, платить никому, переводить деньги никому'

/** Money asked for something that the centre does. */
function asksMoney(dictionary: Dictionary): Holds {
  const [services, ours, paid] = [wordList(dictionary, SERVICES), wordList(dictionary, OURS), wordList(dictionary, PAID)]
  const [notOurs, free] = [wordList(dictionary, NOT_OURS), wordList(dictionary, FREE)]
  const money = wordList(dictionary, 'рубль, тысяча, сотня, копейка, руб')
  const take = wordList(
    dictionary,
    'брать, с Вас, перевести, передать, внести, скинуть, пополнить, с человека, в неделю, за лист, за страницу',
  )
  const not = wordList(dictionary, 'не, нет, без, ничто')
  const [priced, given] = [wordList(dictionary, PRICED), wordList(dictionary, GIVEN)]
  const rouble = lemmaSet(dictionary, ['рубль', 'руб'])
  const cost = lemmaSet(dictionary, ['стоить'])
  return (text, sentence) => {
    if (free.said(text, sentence) || notOurs.said(text, sentence) || wePay(text, sentence)) return false
    if (!services.said(text, sentence) && !ours.said(text, sentence)) return false
    if (priced.said(text, sentence) && !given.said(text, sentence) && !not.said(text, sentence))
      if (any(sentence, i => isSmallSum(text, i) && i + 1 < sentence.last && mayHaveLemma(text, i + 1, rouble))) return true
    const figure = any(sentence, i => text.tokens.kind[i] === NUMBER) || money.said(text, sentence)
    const pays = paid.at(text, sentence)
    const negated =
      pays >= 0 && not.said(text, { first: Math.max(sentence.first, pays - 3), last: Math.min(sentence.last, pays + 5) })
    const costs = any(sentence, i => mayHaveLemma(text, i, cost)) && money.said(text, sentence) && !not.said(text, sentence)
    if (((pays >= 0 && !negated) || costs) && services.said(text, sentence)) return true
    return money.said(text, sentence) && figure && !not.said(text, sentence) && take.said(text, sentence)
  }
}

/** «Фото для резюме – 250 рублей»: less than any month's pay. */
const isSmallSum = (text: Text, i: number): boolean =>
  text.tokens.kind[i] === NUMBER &&
  /^\d{2,4}$/u.test(text.source.slice(text.tokens.start[i], text.tokens.end[i]).replace(/[\s\u00a0]/gu, ''))

/** What has a price nowhere but in a hint… */
const PRICED =
  'консультация, резюме, подбор, направление, справка, приём, запись, печать, распечатка, тестирование, тест, анкета, карточка, клуб, дубликат, копия, ксерокопия, сканирование, сопровождение, выезд, услуга, занятие, психолог, отметка, лист, страница, подписка, фото, бланк, брошюра, регистрация, отклик, консультант, специалист, инспектор, оформление, заверение, место, абонемент, экземпляр, характеристика, письмо, ключ, доступ, папка, экзамен, пересдача, ускорение, срочность'
/** …unless the money comes to the client or goes to somebody else. */
const GIVEN =
  'получить, получать, получите, составить, составлять, начислить, начислять, перечислить, прийти, положить, положен, вернуть, возместить, возмещение, доплата, доплатить, добавить, надбавка, выплата, выплатить, поддержка, смена, час работы, в день, в час, в месяц, оплата труда, общественный, гостиница, медкомиссия, медосмотр, анализ, чек, бухгалтерия завода, МВД, фотоателье, типография, банк, почта, архив, ЗАГС, аптека, магазин, столовая, автошкола, минимальный, максимальный, величина, расчёт, начисление, ошибка, сумма пособия, удержать, удержание'

/** «Вернём», «оплатим»: the money goes the other way. */
function wePay(text: Text, sentence: Sentence): boolean {
  const at = find(sentence, i => is(text, i, VERB, FIRST_PERSON) && is(text, i, VERB, PLURAL))
  return (
    at >= 0 &&
    /^(?:вернём|вернем|оплатим|оплачиваем|возместим|перечислим|выплатим|компенсируем|доплатим|заплатим|платим|покроем|выплачиваем|возвращаем|доплачиваем|субсидируем)$/iu.test(
      text.source.slice(text.tokens.start[at], text.tokens.end[at]),
    )
  )
}

const GIFTS =
  'подарок, подарочек, презент, сувенир, конфета, шоколад, шоколадка, коньяк, коньячок, букет, торт, тортик, духи, мёд, гостинец, угощение, сладкое, печенье, магарыч, взятка, к чаю, купюра, отблагодарить, благодарность, признательность, вознаграждение, щедрость, щедрый, поскупиться, скупиться, спонсорский, откат, смазать дело, с пустыми руками, пустые руки, подмазать, не обидеть, коробочка, домашние заготовки, бутылка, бутылочка, сало, икра, с тортиком, взаимность, расположение, не скупиться, вознаграждаться, ценить чужой труд, принято благодарить, с первой зарплаты, сколько не жалко, без свидетелей, задним числом, войти в положение, закрыть глаза'
const RECEIVERS =
  'мы, я, наш, инспектор, отдел, центр, специалист, сотрудник, сотрудница, начальник, начальница, бухгалтерия, комиссия, девочка, коллега, психолог, консультант, директор, кабинет, экзаменатор, решение, дело, вопрос'

/** A present for those who help, or thanks that can be counted. */
function hintsGift(dictionary: Dictionary): Holds {
  const [gifts, receivers] = [wordList(dictionary, GIFTS), wordList(dictionary, RECEIVERS)]
  const harmless = wordList(
    dictionary,
    'отзыв, книга отзывов, письмо, грамота, передать, приём, не брать, не принимать, брать не, запрещать, запретить, нельзя, не нужно, бесплатный, бесплатно, спасибо, опыт, работодатель, фабрика, завод, цех, кондитер, пасека, продавец, вакансия, магазин, упаковщик, ярмарка, выдавать, благодарный, скоро, список',
  )
  return (text, sentence) => gifts.said(text, sentence) && receivers.said(text, sentence) && !harmless.said(text, sentence)
}
