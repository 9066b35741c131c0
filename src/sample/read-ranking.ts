import { fault } from '../errors/fault.ts'
import { type Ids, packIds } from './ids.ts'
import { requireMatch } from './match-rows.ts'
import { type Ranked, rankDocuments } from './rank-documents.ts'
import { type ExampleRows, readOwnNumbers } from './read-example-columns.ts'
import { readIds } from './read-ids.ts'
import { readJudged, readRun } from './read-run.ts'
import type { Sources } from './source.ts'
import type { TaskInput, TaskReading } from './task-reading.ts'

/**
 * Documents ranked for queries, either all in one table, or a run and its judgements in two. Queries are named by
 * `columns.query` in every table. Throws `nothing-predicted`, `number-invalid`, `relevance-invalid`, `pairs-twice`,
 * `queries-unjudged`, or what finding the queries throws.
 */
export async function readRanking(sources: Sources, input: TaskInput): Promise<TaskReading> {
  const { name, task, columns } = input
  const { query, document, relevance, score } = columns
  if (score === null) throw fault('nothing-predicted', { name, task })
  const { predictions, judgements } = sources
  const run = await readRun(predictions, { query, document, score })
  const judged = await readJudged(judgements ?? predictions, { query, document, relevance })
  const ranked = await rankDocuments(run, judged, { query, document })
  const ids = packIds(ranked.queries)
  const own = await findOwn(sources, ranked, ids, query)
  const { starts, documents } = ranked
  return {
    ids,
    body: {
      task: 'ranking',
      starts,
      relevance: ranked.relevance,
      score: ranked.score,
      document: ranked.document,
      documents,
    },
    own,
    readMeasure: (column) => readOwnNumbers(own, 'metrics', column),
    taken: [query, document, relevance, score],
  }
}

async function findOwn(
  { predictions, examples, judgements }: Sources,
  { queryOf }: Ranked,
  ids: Ids,
  column: string,
): Promise<ExampleRows> {
  if (examples !== predictions) {
    const known = await readIds(examples, 'examples', { key: 'columns.query', column })
    requireMatch({ ids, path: predictions.path }, { ids: known.ids, path: examples.path })
    return { source: examples, rows: known.rows, exampleOf: null }
  }
  const rows = new Uint32Array(ids.size)
  for (let row = queryOf.length - 1; row >= 0; row -= 1) rows[queryOf[row] as number] = row
  return { source: judgements ?? predictions, rows, exampleOf: queryOf }
}
