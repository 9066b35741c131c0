import type { DatasetSettings } from '../config/configuration.ts'
import type { DataDocument, Dataset } from '../documents/data.ts'
import type { Fields } from '../documents/define-document.ts'
import { joinFaults } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { Ports } from '../ports.ts'
import { asFault, PartialFailure } from '../project/stage.ts'
import type { AllFailures } from './all-failures.ts'
import { annotationsOf } from './annotations.ts'
import { validateDataset } from './validate-dataset.ts'

interface Beside {
  /** All that the configuration names, where not all are checked: keys may refer to the others. */
  readonly datasets?: readonly DatasetSettings[]
  /** Those of main's record. */
  readonly base?: readonly Dataset[]
  /** Gets every failing row, as it stands in the file. */
  readonly failures?: AllFailures
}

/**
 * Profiles and checks the data sets, and annotates failing cells. One that cannot be read does not keep the others
 * from being checked: throws PartialFailure with what could be made.
 */
export async function validateDatasets(
  settings: readonly DatasetSettings[],
  ports: Pick<Ports, 'files' | 'tables' | 'runner' | 'clock'>,
  { base = [], ...beside }: Beside = {},
): Promise<Fields<DataDocument>> {
  const datasets: Dataset[] = []
  const faults: MergemarkError[] = []
  const around = { datasets: settings, ...beside, now: ports.clock.now() / 1000 }
  for (const one of settings) {
    const theirs = base.find(({ name }) => name === one.name) ?? null
    try {
      datasets.push(await validateDataset(one, ports, { ...around, base: theirs }))
    } catch (thrown) {
      faults.push(asFault(thrown))
    }
  }
  for (const annotation of annotationsOf(datasets)) ports.runner.annotate(annotation)
  if (faults.length > 0) throw new PartialFailure({ datasets }, joinFaults(faults))
  return { datasets }
}
