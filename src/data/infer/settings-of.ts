import { bareDataset } from '../../config/bare-dataset.ts'
import type { ColumnSettings, DatasetSettings, Demands } from '../../config/configuration.ts'
import type { SuggestedColumn, SuggestedSchema } from './suggestion.ts'

const USUAL: Demands = { mostly: 1, severity: 'error', owner: null, when: null }

/** The suggested schema as mergemark.yml would ask for it. */
export function settingsOf({ path, nulls, key, columns }: SuggestedSchema): DatasetSettings {
  return { ...bareDataset({ name: path, path }), nulls, key, columns: columns.map(columnOf) }
}

function columnOf({ name, type, mostly, sensitive, suggestions }: SuggestedColumn): ColumnSettings {
  return {
    ...USUAL,
    name,
    type,
    mostly,
    sensitive: sensitive === null ? null : true,
    checks: Object.fromEntries(suggestions.map(({ rule, option }) => [rule, option])),
    demands: Object.fromEntries(
      suggestions.map((suggestion) => [suggestion.rule, { ...USUAL, mostly: suggestion.mostly }]),
    ),
  }
}
