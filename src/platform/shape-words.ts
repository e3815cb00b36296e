// What a person is told of input that has the wrong shape, where the field itself says nothing better.
import { z } from 'zod'

type Issue = z.core.$ZodRawIssue

/** Short Russian sentences instead of the library's English; which field it is stands in `fields` of the refusal. */
export function shapeWords(issue: Issue): string {
  if (issue.input === undefined || issue.input === null) return 'Не хватает одного из полей. Заполните его.'
  if (issue.code === 'too_big') return `Слишком много: не больше ${String(issue.maximum)}.`
  if (issue.code === 'too_small') return `Слишком мало: не меньше ${String(issue.minimum)}.`
  if (issue.code === 'invalid_value') return 'Такого выбора здесь нет. Обновите страницу и выберите снова.'
  return 'Записано не так, как нужно. Проверьте и повторите.'
}

z.config({ localeError: shapeWords })
