// Conversations and conflicts by the hour: columns from zero; the table below says the same in figures.
import type { Line } from '../rules/pattern.ts'

const [width, height, floor] = [640, 150, 120]

export function HourPlot({ hours }: { hours: readonly Line[] }) {
  const most = Math.max(1, ...hours.map(({ contacts }) => contacts))
  const step = width / Math.max(hours.length, 8)
  const tall = (count: number) => (count / most) * (floor - 24)
  const label = `По часам: ${hours.map(({ title, conflicts, contacts }) => `${title}, ${conflicts} из ${contacts}`).join('; ')}`
  return (
    <svg className="hour-plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {hours.map(({ key, title, conflicts, contacts }, i) => (
        <g key={key}>
          <rect
            x={i * step + 4}
            width={step - 10}
            y={floor - tall(contacts)}
            height={tall(contacts)}
            rx="2"
            fill="var(--plot-mute)"
          />
          <rect
            x={i * step + 4}
            width={step - 10}
            y={floor - tall(conflicts)}
            height={tall(conflicts)}
            rx="2"
            fill="var(--plot-2)"
          />
          <text x={i * step + step / 2 - 1} y={floor - tall(contacts) - 6} textAnchor="middle">
            {conflicts} из {contacts}
          </text>
          <text x={i * step + step / 2 - 1} y={floor + 18} textAnchor="middle">
            {title}
          </text>
        </g>
      ))}
      <path d={`M0 ${floor}H${width}`} stroke="var(--line-2)" />
    </svg>
  )
}
