import type { DatasetSettings } from '../../src/config/configuration.ts'
import { type Around, validateDataset } from '../../src/data/validate-dataset.ts'
import type { CheckResult } from '../../src/documents/data.ts'
import { createDataFolder } from './data-folder.ts'
import { datasetOf } from './dataset-settings.ts'

interface Asked extends Partial<Around> {
  readonly settings?: Partial<DatasetSettings>
  /** Other files of the folder, by name. */
  readonly files?: Readonly<Record<string, string>>
}

/** What a check of the whole data set comes to on a file; null where it is not asked for. */
export async function judgeTable(
  rule: string,
  option: unknown,
  text: string,
  { settings = {}, files = {}, ...around }: Asked = {},
): Promise<CheckResult | null> {
  const folder = createDataFolder()
  folder.write('data.csv', text)
  for (const [name, content] of Object.entries(files)) folder.write(name, content)
  const dataset = datasetOf({ ...settings, checks: { [rule]: option } })
  const { checks } = await validateDataset(dataset, folder, { datasets: [], base: null, now: 0, ...around })
  return checks.find((check) => check.rule === rule && check.column === null) ?? null
}

/** The records that fail, and their values, as the document names them. */
export function failingOf(check: CheckResult | null): (readonly [row: number | null, value: unknown])[] {
  return (check?.examples ?? []).map(({ row, value }) => [row, value] as const)
}
