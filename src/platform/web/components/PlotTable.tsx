// The table behind a plot: the same figures in cells, opened by Enter.
import { useState, type ReactNode } from 'react'
import './PlotTable.css'

type Props = { title: string; head: readonly string[]; rows: readonly (readonly ReactNode[])[] }

/** The first cell of a row is its heading. Built only when it is opened. */
export function PlotTable({ title, head, rows }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <details className="plot-table" onToggle={event => setOpened(event.currentTarget.open)}>
      <summary>{title}</summary>
      {opened && (
        // A wide table scrolls within itself, also by keyboard; the page never does.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="plot-table-scroll" role="region" aria-label={title} tabIndex={0}>
          <table>
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
              {rows.map((cells, i) => (
                <tr key={i}>
                  {cells.map((cell, j) =>
                    j === 0 ? (
                      <th key={j} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={j}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
