import type { DatasetSettings } from '../../../src/config/configuration.ts'
import { addSchema } from '../../../src/config/normalise/add-schema.ts'
import { validateDataset } from '../../../src/data/validate-dataset.ts'
import type { CheckResult } from '../../../src/documents/data.ts'
import { MergemarkError } from '../../../src/errors/mergemark-error.ts'
import { importSchema } from '../../../src/schemas/import-schema.ts'
import type { Unsupported } from '../../../src/schemas/imported-schema.ts'
import type { DataFolder } from '../../support/data-folder.ts'
import { datasetOf } from '../../support/dataset-settings.ts'

export type Checked =
  | { readonly checks: readonly CheckResult[] }
  | { readonly unsupported: Unsupported }
  | { readonly refused: MergemarkError }

interface Asked {
  readonly file: string
  /** Left out where the file alone is checked. */
  readonly schema?: unknown
  /** Further data sets, by name. */
  readonly others?: ReadonlyMap<string, string>
}

/** What `validate-data` finds in a file of the folder by the schema of another tool. */
export async function checkWithSchema(
  { file, schema, others = new Map() }: Asked,
  folder: DataFolder,
): Promise<Checked> {
  try {
    const settings = schema === undefined ? datasetOf({ path: file }) : settle(file, schema)
    if ('reason' in settings) return { unsupported: settings }
    const datasets = [...others].map(([name, path]) => datasetOf({ name, path }))
    const around = { datasets: [settings, ...datasets], base: null, now: 0 }
    const { checks } = await validateDataset(settings, folder, around)
    return { checks }
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown
    return { refused: thrown }
  }
}

function settle(file: string, schema: unknown): DatasetSettings | Unsupported {
  const dataset = { name: 'set', path: file }
  const imported = importSchema({ text: JSON.stringify(schema), path: 'schema.json', dataset })
  const [unsupported] = imported.unsupported
  return unsupported ?? addSchema(datasetOf({ path: file }), { path: file }, imported)
}
