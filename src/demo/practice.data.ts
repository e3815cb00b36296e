// What the invented centre added to the bank, and what colleagues find disputable in it.
import type { Situation } from '#practice/model.ts'

export const demoOrder = {
  number: '12-к',
  questions: 20,
  clauses: [] as string[],
  minutes: 30,
  passPercent: 80,
  attempts: 3,
  coolingDays: 7,
  periodMonths: 12,
  roles: [] as string[],
}

/** Of the centre's own; written by the one who is responsible for learning. */
export const ownSituation: Situation = {
  key: 'own-bridge',
  edition: 1,
  clause: '4.2.1',
  place: 'hall',
  difficulty: 2,
  scene: 'Мост на Заречную закрыт, и двое записанных опаздывают. Они звонят из автобуса и волнуются.',
  retired: false,
  options: [
    { right: true, text: 'Сказать, что их дождутся, и сдвинуть запись', why: 'Опоздание не их вина, а место в очереди держит порядок центра.' },
    { right: false, text: 'Предложить записаться на другой день', why: 'Они уже едут. Второй приход им не нужен.' },
    { right: false, text: 'Ответить, что опоздавших примут последними', why: 'Порядок даёт им запас времени, и об этом надо сказать.' },
  ],
}

/** Who practises, and how well each remembers. The others have not begun. */
export const practisers: readonly (readonly [login: string, skill: number])[] = [
  ['vorontsova', 0.86], ['krylova', 0.9], ['gusev', 0.72], ['yakovleva', 0.84], ['sorokina', 0.88], ['akhmetov', 0.7],
  ['golubeva', 0.83], ['fedorova', 0.76], ['kornilova', 0.87], ['ermolaeva', 0.74], ['sidorova', 0.8], ['romanova', 0.9],
]

/** Have not taken the test: new ones, on leave, and the one whose account is shown at the start. */
export const notTested: readonly string[] = ['vorontsova', 'osipova', 'matveev', 'tikhonov', 'kim']

export const disputeWords = {
  kept: ['Когда очередь до двери, на второй вопрос времени нет.', 'Понимаю. Тогда хватит одной фразы и номера, куда перезвонить. Вопрос оставим.'],
  open: 'А если человек сам просит ответить в личном чате?',
} as const
