// 4.4: the complaint is justified and there is no apology on behalf of the head of the department.
import { hasLemma, isQuoted, lemmaSet, mayHaveLemma, type Text } from '#russian/text/read.ts'
import { wordAt } from '#russian/text/tokens.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { bodySentences } from './places.ts'
import type { Rule } from './rule.ts'

const complaint = 'justified'
const clerk = '\n\nИнспектор                    А. В. Лаптева'
const head = '\n\nНачальник отдела\nпо городу Канаш                    А. В. Лаптева'
const letter = { kind: 'letter', complaint } as const
const start = 'Уважаемый Иван Иванович!\n\nВаша жалоба справедлива.'

export const apologyMissing: Rule = {
  id: 'apology-missing',
  clause: '4.4',
  severity: 'error',
  why: 'Когда человек прав, перед ним извиняются от имени руководителя.',
  needs: 'case',
  bad: [
    { ...letter, text: `${start} Программу исправили 8 мая.${head}`, marks: [''] },
    { ...letter, text: `${start} Приносим Вам извинения за ожидание.${clerk}`, marks: [''] },
    { ...letter, text: `${start} Извинений за это ожидание мы не приносим.${head}`, marks: [''] },
    { ...letter, text: `${start} Если Вам показалось, что Вас обидели, просим нас извинить.${head}`, marks: [''] },
  ],
  good: [
    { ...letter, text: `${start} От имени начальника отдела приношу Вам извинения за ожидание.${clerk}` },
    { ...letter, text: `${start} Приношу Вам извинения за ожидание.${head}` },
    { ...letter, text: `${start} Начальник отдела Ольга Юрьевна Белкина просит у Вас прощения за ожидание.${clerk}` },
    { ...letter, text: `${start} Я, начальник отдела, прошу у Вас прощения за эту ошибку.${head}` },
    { ...letter, text: `${start} От имени Ольги Юрьевны Белкиной, которая возглавляет отдел, прошу у Вас извинения.${clerk}` },
    {
      kind: 'message',
      complaint,
      text: 'Здравствуйте, Иван Иванович! Пишет Ольга Белкина, начальник отдела. Вчера разговор оборвался. Извините нас.',
    },
    { ...letter, text: `${start} Приношу Вам извинения: заявление у Вас не приняли.${head}` },
    { ...letter, text: `${start} Приношу Вам извинения за то, что мы не ответили.${head}` },
    { ...letter, complaint: 'unjustified', text: `Уважаемый Иван Иванович!\n\nЖалоба не подтвердилась.${clerk}` },
    'Программу исправили 8 мая.',
  ],
  prepare(dictionary) {
    const sorry = lemmaSet(dictionary, ['извинение', 'прощение', 'извиниться', 'извиняться', 'извинить', 'простить', 'сожалеть'])
    const noun = lemmaSet(dictionary, ['извинение', 'прощение'])
    const heads = lemmaSet(dictionary, [
      ...['начальник', 'начальница', 'руководитель', 'директор', 'заведующий', 'глава', 'управляющий'],
      ...['возглавлять', 'руководить', 'заведовать'],
    ])
    const deputy = lemmaSet(dictionary, ['заместитель', 'врио'])
    const negations = lemmaSet(dictionary, ['не', 'нет', 'без'])
    return letter => {
      if (letter.case.complaint !== 'justified') return []
      const { text } = letter
      const sentences = bodySentences(letter)
      const byHead = signedByHead(text)
      // Who writes without a signature says at the beginning who they are.
      const isUnsigned = !text.blocks.some(({ kind }) => kind === 'signature')
      const apologies = sentences.flatMap((sentence, at) =>
        tokensOf(sentence).some(i => hasLemma(text, i, sorry) && !isQuoted(text, i)) && sincere(text, sentence)
          ? [byHead || sentences.slice(isUnsigned ? 0 : Math.max(0, at - 1), at + 1).some(near => names(text, near))]
          : [],
      )
      if (apologies.includes(true)) return []
      const message =
        apologies.length > 0
          ? 'Извинение есть, но не от имени руководителя: добавьте «от имени начальника отдела».'
          : 'Жалоба справедлива: принесите извинения от имени руководителя.'
      const at = text.blocks.findLast(({ kind }) => kind === 'paragraph')?.end ?? 0
      return [{ start: at, end: at, message, ...(apologies.length > 0 ? { confidence: 'likely' as const } : {}) }]
    }

    /** Not «извинений не приносим», not «если Вам показалось». */
    function sincere(text: Text, sentence: Sentence): boolean {
      const tokens = tokensOf(sentence)
      const at = tokens.find(i => hasLemma(text, i, sorry))!
      const cut =
        tokens.find(i => i > at && /^[,:;–—]/u.test(text.source.slice(text.tokens.start[i], text.tokens.end[i]))) ?? at + REACH
      const near = tokens.filter(i => i >= at - 3 && i < Math.min(cut, at + REACH))
      if (near.some(i => mayHaveLemma(text, i, negations)) && (hasLemma(text, at, noun) || near.includes(at - 1))) return false
      return !/^если$/iu.test(wordAt(text.tokens, sentence.first))
    }

    function names(text: Text, sentence: Sentence): boolean {
      return tokensOf(sentence).some(i => hasLemma(text, i, heads) && !(i > sentence.first && hasLemma(text, i - 1, deputy)))
    }

    /** The head signs, and not a deputy. */
    function signedByHead(text: Text): boolean {
      const block = text.blocks.find(({ kind }) => kind === 'signature')
      if (!block) return false
      const words = tokensOf(block)
      return words.some(i => mayHaveLemma(text, i, heads)) && !words.some(i => mayHaveLemma(text, i, deputy))
    }
  },
}

/** So far from an apology a denial may stand that takes it back; what follows a comma or a colon only says what it is for. */
const REACH = 7

const tokensOf = ({ first, last }: { first: number; last: number }) => Array.from({ length: last - first }, (_, i) => first + i)
