import type { EvaluationSettings } from '../config/configuration.ts'
import { fault } from '../errors/fault.ts'
import type { Ports, Table } from '../ports.ts'
import { readSample } from '../sample/read-sample.ts'
import type { Sample } from '../sample/sample.ts'

/** Reads the predictions file, joined with the examples where they come from elsewhere. */
export async function readPredictions(
  settings: EvaluationSettings,
  examples: Table | null,
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<Sample> {
  const { name, task, columns, positive, predictions } = settings
  if ((await ports.files.inspect(predictions)) === null) {
    const needed = `evaluations.${name}.predictions names it: does the training or the evaluation's command write it?`
    throw fault('no-such-file', { path: predictions, needed })
  }
  await using table = await ports.tables.open({ path: predictions })
  const paths = { predictions, examples: settings.examples }
  return await readSample({ name, task, predictions: table, examples, columns, positive, paths })
}
