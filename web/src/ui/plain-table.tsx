import type { ReactNode } from 'react'
import styles from './plain-table.module.css'

export type PlainColumn<T> = {
  key: string
  title: string
  text(row: T): string | number | null
  /** Where the cell is more than its text. */
  render?(row: T): ReactNode
  align?: 'right'
}

type Props<T> = {
  caption: string
  columns: readonly PlainColumn<T>[]
  rows: readonly T[]
  rowKey(row: T): string
}

/** A plain table for a screenful of rows; lists that live on the server take DataTable. */
export function PlainTable<T>({ caption, columns, rows, rowKey }: Props<T>) {
  const side = (column: PlainColumn<T>): string => (column.align === 'right' ? (styles['right'] ?? '') : '')
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={side(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td key={column.key} className={side(column)}>
                {column.render ? column.render(row) : column.text(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
