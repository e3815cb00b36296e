// The mood as ten marks; the word beside it says the same.
import { calmest } from '../model.ts'
import { moodWords } from '../rules/words.ts'

export const MoodScale = ({ mood }: { mood: number }) => (
  <span
    className={mood <= 3 ? 'mood-scale low' : 'mood-scale'}
    role="meter"
    aria-label="Настроение клиента"
    aria-valuemin={0}
    aria-valuemax={calmest}
    aria-valuenow={mood}
    aria-valuetext={`${mood} из ${calmest}, ${moodWords(mood)}`}
  >
    {Array.from({ length: calmest }, (_, i) => (
      <i key={i} className={i < mood ? 'full' : undefined} />
    ))}
  </span>
)
