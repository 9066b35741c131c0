import type { ChartSettings } from '../../config/configuration.ts'
import { dataDocument } from '../../documents/data.ts'
import { type EvaluationDocument, evaluationDocument } from '../../documents/evaluation.ts'
import { trainingDocument } from '../../documents/training.ts'
import type { Files } from '../../ports.ts'
import { BASE, findReadable, findReadableBase } from '../../project/document-folder.ts'
import type { Project } from '../../project/project.ts'
import { readSamples } from '../../project/sample-file.ts'
import type { Sample } from '../../sample/sample.ts'
import { restoreSample, type StoredSample } from '../../sample/stored-sample.ts'
import { type Row, rowsOf } from './rows-of.ts'
import { rowsOfSample } from './sample-rows.ts'

/** A picture of more shows no more, and drawing it takes gigabytes. */
export const MOST_ROWS = 50_000

type Found = readonly Row[] | { readonly reason: string }

const DOCUMENTS = { data: dataDocument, training: trainingDocument, evaluation: evaluationDocument } as const

/** The rows that a chart is of, the head's first; or why there are none. Throws `sample-corrupt`. */
export async function readChartRows(chart: ChartSettings, project: Project, files: Files): Promise<Found> {
  const read = chart.source === 'sample' ? readSampleRows : readDocumentRows
  const { head, base } = await read(chart, project, files)
  if ('reason' in head) return head
  if (!chart.main) return bounded(head)
  const ofMain = 'reason' in base ? [] : base
  return bounded([...withSide(head, 'pull request'), ...withSide(ofMain, 'main')])
}

interface Sides {
  readonly head: Found
  readonly base: Found
}

async function readDocumentRows(
  { source, keys }: ChartSettings,
  project: Project,
  files: Files,
): Promise<Sides> {
  const kind = DOCUMENTS[source as keyof typeof DOCUMENTS]
  const rows = (document: unknown) =>
    document === null ? { reason: `there is no ${kind.file}` } : rowsOf(document, keys)
  return {
    head: rows(await findReadable<{ name: string; run: Project['run'] }>(kind as never, project, files)),
    base: rows(await findReadableBase<unknown>(kind as never, project, files)),
  }
}

async function readSampleRows(chart: ChartSettings, project: Project, files: Files): Promise<Sides> {
  const evaluation = await findReadable(evaluationDocument, project, files)
  const head =
    evaluation === null ? null : await findStored(chart, { folder: project.out, evaluation }, files)
  if (head?.form !== 'full') return { head: { reason: 'there are no predictions of it' }, base: [] }
  const ofHead = { head: rowsWithin(head.sample) }
  const past = chart.main ? await findReadableBase(evaluationDocument, project, files) : null
  if (past === null) return { ...ofHead, base: [] }
  const folder = `${project.out}/${BASE}`
  const stored = await findStored({ evaluation: head.name }, { folder, evaluation: past }, files)
  if (stored === null) return { ...ofHead, base: [] }
  const base = restoreSample(stored, head.sample)
  return { ...ofHead, base: 'differs' in base ? [] : rowsWithin(base) }
}

async function findStored(
  chart: Pick<ChartSettings, 'evaluation'>,
  { folder, evaluation }: { readonly folder: string; readonly evaluation: EvaluationDocument },
  files: Files,
): Promise<StoredSample | null> {
  const samples = await readSamples(folder, evaluation, files)
  const found = chart.evaluation === null ? samples[0] : samples.find(({ name }) => name === chart.evaluation)
  return found ?? null
}

/** Counted before a row is made: a sample may have millions. */
function rowsWithin(sample: Sample): Found {
  return sample.size > MOST_ROWS ? tooMany(sample.size) : rowsOfSample(sample)
}

function bounded(rows: readonly Row[]): Found {
  return rows.length > MOST_ROWS ? tooMany(rows.length) : rows
}

function tooMany(rows: number) {
  return { reason: `it has ${rows} rows, more than ${MOST_ROWS}` }
}

function withSide(rows: readonly Row[], side: string): Row[] {
  return rows.map((row) => ({ ...row, side }))
}
