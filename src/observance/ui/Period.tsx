// For which time ratings and steps are shown: the day alone has few observations, weeks have more.
const choices = [
  { weeks: 0, words: 'за день' },
  { weeks: 4, words: '4 недели' },
  { weeks: 12, words: '12 недель' },
]

type Props = { weeks: number; today: boolean; onWeeks: (weeks: number) => void }

export const Period = ({ weeks, today, onWeeks }: Props) => (
  <fieldset className="period">
    <legend>Оценки и правила приёма</legend>
    {choices.map(choice => (
      <label key={choice.weeks}>
        <input
          type="radio"
          name="period"
          className="vh"
          checked={choice.weeks === weeks}
          onChange={() => onWeeks(choice.weeks)}
        />
        <span>{choice.weeks === 0 && today ? 'сегодня' : choice.words}</span>
      </label>
    ))}
  </fieldset>
)
