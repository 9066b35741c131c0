import { dialect } from '../dialect.ts'
import type { Convert } from './convert-values.ts'

/** How a column lies in Arrow, and what it is in DuckDB. */
export type Shape =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean' }
  | {
      readonly kind: 'fixed'
      /** DuckDB's type. */
      readonly sql: string
      /** Bytes of a value, in Arrow. */
      readonly width: number
      /** Bytes of a value, in DuckDB, and how it becomes that; null where it is the same. */
      readonly converted: { readonly width: number; readonly convert: Convert } | null
    }
  /** Numbers that DuckDB's widest decimal does not hold. */
  | { readonly kind: 'decimal'; readonly width: number; readonly scale: number }
  | {
      readonly kind: 'text'
      readonly sql: 'VARCHAR' | 'BLOB'
      readonly offsets: Offsets | 'view' | { readonly each: number }
    }
  | {
      readonly kind: 'list'
      readonly offsets: Offsets | { readonly each: number }
      readonly isMap: boolean
      readonly child: Shape
    }
  | {
      readonly kind: 'struct'
      readonly children: readonly { readonly name: string; readonly shape: Shape }[]
    }
  | { readonly kind: 'dictionary'; readonly id: bigint; readonly index: Index; readonly values: Shape }

/** Bytes of an offset. */
export type Offsets = 4 | 8

/** Of a dictionary: an integer's bytes. */
export interface Index {
  readonly width: 1 | 2 | 4 | 8
  readonly isSigned: boolean
}

/** DuckDB's type: that which its reader of Parquet gives to the same column. */
export function sqlType(shape: Shape): string {
  if (shape.kind === 'null') return 'INTEGER'
  if (shape.kind === 'boolean') return 'BOOLEAN'
  if (shape.kind === 'decimal') return 'VARCHAR'
  if (shape.kind === 'dictionary') return sqlType(shape.values)
  if (shape.kind === 'struct') return `STRUCT(${fieldsOf(shape).join(', ')})`
  if (shape.kind !== 'list') return shape.sql
  if (shape.isMap && shape.child.kind === 'struct')
    return `MAP(${shape.child.children.map((child) => sqlType(child.shape)).join(', ')})`
  return `${sqlType(shape.child)}[]`
}

function fieldsOf({ children }: Extract<Shape, { kind: 'struct' }>): string[] {
  return children.map(({ name, shape }) => `${dialect.identifier(name)} ${sqlType(shape)}`)
}
