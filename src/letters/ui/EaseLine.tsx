// Under the sheet: how the text reads. A hint to the writer, never a mark of the writer.
import { counted } from '#calendar/plural.ts'
import { longestText, type Ease } from '../model.ts'

export const EaseLine = ({ ease, long }: { ease: Ease | null; long: number }) => (
  <p className="ease">
    {ease && (
      <>
        <b>{easeWords(ease)}</b>
        <span>
          {counted(ease.words, 'слово', 'слова', 'слов')}, в предложении около {Math.round(ease.sentenceLength)}
        </span>
      </>
    )}
    <span>
      {long >= longestText
        ? 'Больше сюда не поместится: проверьте текст по частям'
        : 'Черновик сохраняется в этом браузере, только для Вас'}
    </span>
  </p>
)

/** Steps of Flesch's index with Russian constants: plain letters of a centre lie above 45, officialese below 25. */
const easeWords = ({ ease }: Ease): string =>
  ease >= 45 ? 'Читается легко' : ease >= 25 ? 'Читается со вниманием' : 'Читается трудно'
