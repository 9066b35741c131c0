import type { DatasetSettings } from '../config/configuration.ts'
import type { CheckResult, DataDocument, Dataset } from '../documents/data.ts'
import type { Fields } from '../documents/define-document.ts'
import { joinFaults } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { Place } from '../errors/place.ts'
import type { Ports } from '../ports.ts'
import { asFault, PartialFailure } from '../project/stage.ts'
import type { AllFailures } from './all-failures.ts'
import { annotationsOf, hasMarks } from './annotations.ts'
import { explainErrors } from './explain-errors.ts'
import type { Main } from './main-version.ts'
import type { MarkPlaces } from './mark-places.ts'
import { validateDataset } from './validate-dataset.ts'

interface Beside {
  /** All that the configuration names, where not all are checked: keys may refer to the others. */
  readonly datasets?: readonly DatasetSettings[]
  /** Those of main's record. */
  readonly base?: readonly Dataset[]
  /** Main's own files, for what failed there too. */
  readonly main?: Main
  /** Gets every failing row, as it stands in the file. */
  readonly failures?: AllFailures
  /** Where marks may stand; asked only where something is to be marked. Anywhere where it is left out, or gives null. */
  readonly places?: () => Promise<MarkPlaces | null>
  /** Where the configuration asks for a check; nowhere where it is left out. */
  readonly placeOf?: (dataset: string, check: Pick<CheckResult, 'rule' | 'column'>) => Place | null
}

/**
 * Profiles and checks the data sets, and annotates failing cells. One that cannot be read does not keep the others
 * from being checked: throws PartialFailure with what could be made.
 */
export async function validateDatasets(
  settings: readonly DatasetSettings[],
  ports: Pick<Ports, 'files' | 'tables' | 'runner' | 'clock'>,
  { base = [], places = async () => null, placeOf = () => null, ...beside }: Beside = {},
): Promise<Fields<DataDocument>> {
  const datasets: Dataset[] = []
  const faults: MergemarkError[] = []
  const around = { datasets: settings, ...beside, now: ports.clock.now() / 1000 }
  for (const one of settings) {
    const theirs = base.find(({ name }) => name === one.name) ?? null
    try {
      const found = await validateDataset(one, ports, { ...around, base: theirs })
      const asked = {
        rules: one.rules,
        placeOf: (check: Pick<CheckResult, 'rule' | 'column'>) => placeOf(one.name, check),
      }
      datasets.push({ ...found, checks: explainErrors(found.checks, asked) })
    } catch (thrown) {
      faults.push(asFault(thrown))
    }
  }
  if (datasets.some(hasMarks)) {
    for (const annotation of annotationsOf(datasets, await places())) ports.runner.annotate(annotation)
  }
  if (faults.length > 0) throw new PartialFailure({ datasets }, joinFaults(faults))
  return { datasets }
}
