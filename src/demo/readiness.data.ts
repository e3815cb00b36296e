// What the invented centre has prepared: scripts of calls, who is away when and who stands in, the alarm that was rehearsed.

type Script = { reason: string; by: string; steps: readonly (readonly [title: string, say: string])[] }

export const callScripts: readonly Script[] = [
  {
    reason: 'work',
    by: 'krylova',
    steps: [
      ['Узнайте, где человек живёт и что умеет', 'Скажите, в каком районе Вам удобно работать и что Вы делали раньше?'],
      ['Назовите две-три вакансии', 'Есть вот что подходящее. Назову коротко, самое важное: где, сколько часов, сколько платят'],
      ['Запишите на приём, если нужно заявление', 'Чтобы встать на учёт, заполним заявление вместе. Когда Вам удобно прийти?'],
    ],
  },
  {
    reason: 'benefit',
    by: 'melnik',
    steps: [
      ['Узнайте, о каком месяце речь', 'За какой месяц ждёте выплату?'],
      ['Посмотрите, ушёл ли платёж', 'Сейчас посмотрю. Побудьте, пожалуйста, на линии, это меньше минуты'],
      ['Назовите день, а не «скоро»', 'Платёж ушёл, на карте будет в этот день. Если не придёт, позвоните, проверим по банку'],
    ],
  },
  {
    reason: 'study',
    by: 'ukhov',
    steps: [
      ['Узнайте, чему хотят научиться и почему', 'Какое дело Вам по душе? Есть ли условия, которые важны?'],
      ['Расскажите о ближайших группах', 'Ближайшая группа начнётся на следующей неделе. Учёба бесплатная, вот какие нужны документы'],
    ],
  },
]

/** Of people who sit at no window on those days: who, days from today, how long, why, who stands in. */
export const absences: readonly [login: string, from: number, days: number, why: 'holiday' | 'training' | 'trip', deputy: string | null][] =
  [
    ['kim', -24, 5, 'training', null],
    ['belov', -3, 12, 'holiday', 'zaytseva'],
    ['sorokina', 6, 14, 'holiday', 'pronin'],
    ['ukhov', 8, 2, 'trip', 'kornilova'],
    ['fedorova', 15, 7, 'holiday', 'shilov'],
  ]
