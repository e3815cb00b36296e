// The table behind a plot: the same figures in cells, opened by Enter.
import { useState } from 'react'

type Props = { title: string; head: readonly string[]; rows: readonly (readonly (string | number)[])[] }

/** The first cell of a row is its heading. Built only when it is opened. */
export function PlotTable({ title, head, rows }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <details className="plot-table" onToggle={event => setOpened(event.currentTarget.open)}>
      <summary>{title}</summary>
      {opened && (
        <table className="list">
          <thead>
            <tr>
              {head.map(cell => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...cells]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {cells.map((cell, i) => (
                  <td key={i} className="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}
