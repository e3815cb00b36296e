// How rules are called on screens: what to do, in a few words.
import type { RuleId, Severity } from '../model.ts'
import type { IconName } from '#platform/web/components/Icon.tsx'

export const ruleWords: Record<RuleId, string> = {
  'salutation-missing': 'Нет обращения по имени',
  'salutation-form': 'Обращение не по форме',
  'third-person': 'Сказано не человеку, а о нём',
  familiarity: 'Сказано на «ты»',
  rude: 'Звучит резко',
  accusation: 'Звучит как обвинение',
  threat: 'Звучит как угроза',
  discrimination: 'Задевает человека',
  'personal-data': 'Чужие или лишние сведения',
  fee: 'Намёк на плату',
  neutrality: 'Политика',
  'question-unanswered': 'Нет ответа на вопрос',
  'apology-missing': 'Нужно извиниться',
  signature: 'Подпись неполная',
  'you-capital': '«Вы» с прописной',
  'sentence-length': 'Длинное предложение',
  'plain-word': 'Скажите проще',
  'noun-chain': 'Цепочка существительных',
  jargon: 'Слово для своих',
  'vague-term': 'Скажите точнее',
  length: 'Длинное письмо',
  brevity: 'Длинное сообщение',
  spelling: 'Проверьте написание',
}

/** A sign and a word beside the colour; `tone` is a class of the look. */
export const severityWords: Record<Severity, { word: string; few: [string, string, string]; icon: IconName; tone: string }> = {
  error: { word: 'Ошибка', few: ['ошибка', 'ошибки', 'ошибок'], icon: 'alarm', tone: 'late' },
  warning: { word: 'Посмотрите', few: ['замечание', 'замечания', 'замечаний'], icon: 'warning', tone: 'soon' },
  hint: { word: 'Совет', few: ['совет', 'совета', 'советов'], icon: 'question', tone: 'hint' },
}
