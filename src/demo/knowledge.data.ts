// What befell the answers of the invented centre: which are stale or wait, what colleagues said, what was asked without an answer.

/** code of the answer → days since its day of review passed. */
export const staleAnswers: Record<string, number> = { 'benefit-size': 12, relocation: 3, subsidy: 2 }
/** Days until the review day; the others have months. */
export const soonAnswers: Record<string, number> = { quota: 9, 'quota-report': 16, teenagers: 24 }

/** A newer version that waits for its check. */
export const waitingEdit = { code: 'training', full: 'Курсы длятся от трёх недель до полугода, есть вечерние и дистанционные. Сначала профконсультант поможет выбрать, затем заключаем договор. Список с датами наборов обновляем каждый месяц. После курса предложим вакансии по новой профессии.' }

/** code, who said it, reason ('' helped), days ago, the owner's answer. */
export const voices: readonly [string, string, string, number, string][] = [
  ['benefit-when', 'gusev', '', 60, ''],
  ['benefit-when', 'shilov', '', 41, ''],
  ['benefit-when', 'fedorova', 'Не сказано, что делать, если банк вернул перевод', 33, 'Добавили про возврат перевода и срок повторной выплаты.'],
  ['certificate', 'akhmetov', '', 25, ''],
  ['register-papers', 'pronin', '', 21, ''],
  ['own-business', 'tikhonov', '', 14, ''],
  ['foreign', 'sorokina', 'Нужны отдельные слова для граждан Белоруссии и Казахстана', 4, ''],
  ['quota', 'abashev', '', 3, ''],
]

/** Questions of one gap: text, who asked, days ago; the kind of all. */
export const gaps: readonly { kind: 'nothing' | 'no-answer' | 'colleague'; asked: readonly [string, string, number][] }[] = [
  { kind: 'nothing', asked: [['Поставят ли на учёт с временной регистрацией?', 'gusev', 9], ['Временная регистрация, можно встать на учёт?', 'sorokina', 2]] },
  { kind: 'no-answer', asked: [['Можно ли получать пособие на карту другого человека?', 'shilov', 5]] },
  { kind: 'colleague', asked: [['Где взять новый бланк договора об общественных работах?', 'pronin', 1]] },
]
