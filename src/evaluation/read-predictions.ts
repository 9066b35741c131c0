import type { EvaluationSettings } from '../config/configuration.ts'
import type { Ports, Table } from '../ports.ts'
import { type ReadSample, readSample } from '../sample/read-sample.ts'

/** What the predictions are of, where it stands elsewhere. */
export interface Truth {
  readonly examples: Table | null
  readonly judgements: Table | null
}

/** Reads one file of predictions, joined with the examples where they come from elsewhere. Throws what `readSample` throws. */
export async function readPredictions(
  settings: EvaluationSettings,
  path: string,
  truth: Truth,
  ports: Pick<Ports, 'tables'>,
): Promise<ReadSample> {
  const { name, task, columns, positive, slices, intervals, discovery, terms } = settings
  await using table = await ports.tables.open({ path })
  const measures = terms.own.flatMap((own) => (own.kind === 'column' ? [own.column] : []))
  return await readSample({
    name,
    task,
    columns,
    positive,
    ...truth,
    predictions: table,
    measures: [...new Set(measures)],
    stratify: intervals.stratify,
    slices,
    search: discovery,
    paths: { predictions: path, examples: settings.examples, judgements: settings.judgements },
  })
}
