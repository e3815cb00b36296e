// Another tab has written the same field: both texts are in sight until a person chooses.
import type { Field } from '../rules/draft.ts'
import { useDraft, useVisit } from './visit.ts'

const titles: Record<Field, string> = { essence: 'Суть', result: 'Итог' }

export function TwoTexts() {
  const { draft: keeper } = useVisit()
  const { newer, typed } = useDraft()
  if (!newer) return null
  const torn = (['essence', 'result'] as const).filter(field => newer[field].trim() !== typed[field].trim())
  return (
    <section className="two-texts" role="alert">
      <p>
        <b>В другом окне записали иначе.</b> Оба текста целы, выберите.
      </p>
      {torn.map(field => (
        <dl key={field}>
          <dt>{titles[field]}, здесь</dt>
          <dd>{typed[field] || 'пусто'}</dd>
          <dt>{titles[field]}, в другом окне</dt>
          <dd>{newer[field] || 'пусто'}</dd>
        </dl>
      ))}
      <p className="two-texts-acts">
        <button type="button" className="btn btn-main" onClick={() => keeper.settle('both')}>
          Соединить оба
        </button>
        <button type="button" className="btn" onClick={() => keeper.settle('mine')}>
          Оставить этот
        </button>
        <button type="button" className="btn" onClick={() => keeper.settle('theirs')}>
          Взять тот
        </button>
      </p>
    </section>
  )
}
