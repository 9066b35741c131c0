import { dataDocument } from '../documents/data.ts'
import { readJudged } from '../project/judged.ts'
import { defineStage } from '../project/stage.ts'
import { validateDatasets } from './validate-datasets.ts'

/** Profiles and checks every data set of the configuration. */
export const dataStage = defineStage({
  title: 'Checking the data',
  document: dataDocument,
  ports: ['files', 'tables', 'runner'],
  nothing: { datasets: [] },
  async run(project, ports) {
    const { configuration } = await readJudged(project, ports.files)
    return validateDatasets(configuration.data, ports)
  },
})
