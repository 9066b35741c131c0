import { type Dataset, dataDocument } from '../documents/data.ts'
import { joinFaults } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import { readJudged } from '../project/judged.ts'
import { asFault, defineStage, PartialFailure } from '../project/stage.ts'
import { annotationsOf } from './annotations.ts'
import { validateDataset } from './validate-dataset.ts'

/** Profiles and checks every data set; one that cannot be read does not keep the others from being checked. */
export const dataStage = defineStage({
  title: 'Checking the data',
  document: dataDocument,
  ports: ['files', 'tables', 'runner'],
  nothing: { datasets: [] },
  async run(project, ports) {
    const { configuration } = await readJudged(project, ports.files)
    const datasets: Dataset[] = []
    const faults: MergemarkError[] = []
    for (const settings of configuration.data) {
      try {
        datasets.push(await validateDataset(settings, ports))
      } catch (thrown) {
        faults.push(asFault(thrown))
      }
    }
    for (const annotation of annotationsOf(datasets)) ports.runner.annotate(annotation)
    if (faults.length > 0) throw new PartialFailure({ datasets }, joinFaults(faults))
    return { datasets }
  },
})
