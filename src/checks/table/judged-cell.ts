import type { TableShape } from '../define-check.ts'

/**
 * SQL that is NULL for a cell which is not judged: one without a value, and one that does not read as the type that is
 * declared, which the check `type` charges. Where the type is but a guess nothing else does, so such a cell counts.
 */
export function judgedCell(column: string, table: Pick<TableShape, 'declaredAs'>): string {
  return table.declaredAs(column).typed
}
