import { cellOf } from './cells.ts'
import type { PredictionRows } from './read-prediction.ts'

export interface Predictions {
  readonly rows: PredictionRows
  /** Header names of the id and of the target. */
  readonly names: { readonly id: string; readonly target: string }
  readonly labels: readonly string[]
  /** Row-major, rows × labels. */
  readonly probabilities: Float32Array
}

/**
 * The predictions as CSV (RFC 4180, but with LF): id, target where it is known, `predicted` (the most probable class;
 * of equal ones the first) and `p_<class>`, each the shortest decimal that reads back as the same 32-bit value does.
 */
export function formatPredictions({ rows, names, labels, probabilities }: Predictions): string {
  const known = rows.target === null ? [] : [names.target]
  const lines = [[names.id, ...known, 'predicted', ...labels.map((label) => `p_${label}`)]]
  for (let row = 0; row < rows.rows; row += 1) {
    const shares = Array.from(probabilities.subarray(row * labels.length, (row + 1) * labels.length))
    const best = labels[shares.indexOf(Math.max(...shares))] as string
    const target = rows.target === null ? [] : [cellOf(rows.target, row) ?? '']
    lines.push([cellOf(rows.id, row) ?? '', ...target, best, ...shares.map(String)])
  }
  return lines.map((cells) => `${cells.map(quote).join(',')}\n`).join('')
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
