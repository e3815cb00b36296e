// 3.6 а: a groundless accusation of the client.
import { hasLemma, lemmaSet, type Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { accusationTurns } from '../words/sure-turns.data.ts'
import { any, wordList } from './sentence-words.ts'
import { judgeSentences } from './tone-rule.ts'
import type { Rule } from './rule.ts'

export const accusation: Rule = {
  id: 'accusation',
  clause: '3.6 а',
  severity: 'error',
  why: 'Обвинение без доказательств обижает, даже если сказано вежливо.',
  needs: 'text',
  bad: [
    {
      text: 'Судя по всему, Вы давно работаете без договора и обманываете государство.',
      marks: ['Судя по всему, Вы давно работаете без договора и обманываете государство.'],
    },
    { text: 'Вы нарочно опоздали, чтобы Вас не взяли.', marks: ['Вы нарочно опоздали, чтобы Вас не взяли.'] },
    { text: 'Справку Вы, скорее всего, подделали.', marks: ['Справку Вы, скорее всего, подделали.'] },
  ],
  good: [
    'Вы не пришли 3 марта, запись в журнале № 14.',
    'Справку можно распечатать в личном кабинете.',
    'По сведениям Социального фонда от 4 июня, Вы работали в мае.',
    'Вы опоздали на пять минут, это не страшно.',
    'Вы жалуетесь, что инспектор нарочно отдала место знакомому, а Вас обошла.',
    'Документы пришли 20 июня, на пять дней позже срока.',
  ],
  prepare(dictionary) {
    const turns = wordList(dictionary, accusationTurns)
    const reader = lemmaSet(dictionary, ['вы', 'ваш'])
    return judgeSentences(dictionary, {
      rule: 'accusation',
      message: 'Похоже на обвинение. Назовите факт и документ или уберите.',
      from: -1.5,
      sure: ({ text }, sentence) => {
        if (retells(text, sentence)) return false
        const at = turns.assertedAt(text, sentence)
        const near = { first: Math.max(sentence.first, at - NEAR), last: Math.min(sentence.last, at + NEAR) }
        return at >= 0 && any(near, i => hasLemma(text, i, reader))
      },
      harmless: ({ text }, sentence) => retells(text, sentence),
    })
  },
}

/** «Вы жалуетесь, что инспектор нарочно отдал место»: the client's own words, to which nothing is added. */
const retells = (text: Text, { start, end }: Sentence): boolean =>
  end - start <= LONGEST && RETELLS.test(text.source.slice(start, end))
const RETELLS =
  /^Вы (?:также |ещё )?(?:жалуетесь|жаловались|пожаловались|пишете|написали|спрашиваете|спросили|рассказали|обнаружили|узнали|сообщили|просите|просили|попросили)(?:, (?:что|как|почему|когда|где|куда|кто|сколько|за что|чтобы) | (?:об?|про|на|у) )(?!.*, (?:но|хотя|однако|только|будто|якобы) )[^(–—?!:]*$/u

/** Letters of a long sentence. */
const LONGEST = 500

/** How far from «Вы» the charge may stand: «Вы правы, а журнал врал» is no charge. */
const NEAR = 5
