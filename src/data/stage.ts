import { dataDocument } from '../documents/data.ts'
import { findReadableBase } from '../project/document-folder.ts'
import { readJudged } from '../project/judged.ts'
import { defineStage } from '../project/stage.ts'
import type { AllFailures } from './all-failures.ts'
import { mainOf } from './main-version.ts'
import { askedAt, findMarkPlaces } from './mark-places.ts'
import { validateDatasets } from './validate-datasets.ts'

/**
 * Profiles and checks every data set of the configuration, beside main's record of it. `failures` gets every failing row
 * as it stands in the file, which no document does.
 */
export function checkingStage(failures: AllFailures | null) {
  return defineStage({
    title: 'Checking the data',
    document: dataDocument,
    ports: ['files', 'git', 'tables', 'runner', 'clock'],
    nothing: { datasets: [] },
    async run(project, ports) {
      const { configuration } = await readJudged(project, ports.files)
      const base = await findReadableBase(dataDocument, project, ports.files)
      const places = () => findMarkPlaces(project, ports.git)
      const placeOf = (dataset: string, check: Parameters<typeof askedAt>[1]) => {
        const line = askedAt(dataset, check, { head: configuration })
        return line === null ? null : { file: project.path, line, column: null }
      }
      const beside = {
        base: base?.datasets ?? [],
        places,
        placeOf,
        main: mainOf({ run: project.run, recorded: base?.run?.tested ?? null }, ports),
        ...(failures === null ? {} : { failures }),
      }
      return validateDatasets(configuration.data, ports, beside)
    },
  })
}

export const dataStage = checkingStage(null)
