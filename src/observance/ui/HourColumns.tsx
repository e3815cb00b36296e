// A crowded day by the hour: how many came, and how many of them waited beyond the norm.
import type { WaitHour } from '../model.ts'

type Props = { hours: readonly WaitHour[]; x: (minute: number) => number; y: (people: number) => number }

export function HourColumns({ hours, x, y }: Props) {
  return hours.map(({ hour, came, beyond }) => {
    const left = x(hour * 60) + 6
    const width = x(hour * 60 + 60) - 6 - left
    const column = (people: number, fill: string) => (
      <rect x={left} width={width} y={y(people)} height={y(0) - y(people)} rx="2" fill={fill} />
    )
    return (
      <g key={hour}>
        {column(came, 'var(--plot-1)')}
        {column(beyond, 'var(--plot-2)')}
        {beyond > 0 && (
          <text className="b" x={left + width / 2} y={y(came) - 5} textAnchor="middle">
            {beyond} из {came}
          </text>
        )}
      </g>
    )
  })
}
