import { percent } from '../../data/infer/table-schema.ts'
import type { SuggestedDataset } from './suggest-datasets.ts'

/** What was found in each file, and how sure what is suggested of it is. */
export function describeDatasets(datasets: readonly SuggestedDataset[]): string[] {
  return datasets.flatMap(({ schema: { path, rows, columns, notes } }) => {
    const suggestions = columns.flatMap(({ suggestions }) => suggestions)
    const least = Math.min(...suggestions.map(({ confidence }) => confidence))
    const sure = suggestions.length === 0 ? '' : `, each at least ${percent(least)} sure`
    const head = `${path}: ${rows} rows, ${columns.length} columns; ${suggestions.length} constraints suggested${sure}`
    return [head, ...notes.map((note) => `  ${note}`)]
  })
}
