// Under the sheet: how the text reads. A hint to the writer, never a mark of the writer.
import { counted } from '#calendar/plural.ts'
import { longestText, type Ease } from '../model.ts'

/** Of fewer words nothing can be said. */
export const fewest = 30

export const EaseLine = ({ ease, long }: { ease: Ease | null; long: number }) => (
  <p className="ease">
    {ease && ease.words >= fewest && (
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

/** Steps of Flesch’s index with Russian constants: three clean letters of four in corpus/ lie above 54, dense officialese below 15. */
export const easeWords = ({ ease }: Ease): string =>
  ease >= 50 ? 'Читается легко' : ease >= 30 ? 'Читается со вниманием' : 'Читается трудно'
