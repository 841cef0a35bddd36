import type { Request } from '../cedar/compile-expression.ts'
import type { ColumnType, Dialect } from './dialect.ts'

/** How rows of a table stand for entities of a type. */
export type RowShape = {
  type: string
  /** SQL of the id; never NULL. */
  id: string
  /** Attributes that policies may use, by name: SQL of the column and what it holds. NULL means the row has no such attribute. */
  attributes: Readonly<Record<string, { sql: string; type: ColumnType }>>
  /** Columns that name the entities a row is directly in. */
  parents: readonly { sql: string; type: string }[]
}

export type FilterContext = Omit<Request, 'resource'> & { shape: RowShape; dialect: Dialect }
