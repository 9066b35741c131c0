import type { Noise } from '../documents/baseline.ts'
import { type EvaluationDocument, evaluationDocument, type MetricValue } from '../documents/evaluation.ts'
import type { Sha } from '../documents/parts.ts'
import type { Records } from '../ports.ts'
import { LEAST_DEGREES, measureSpread } from '../stats/run-noise.ts'
import { attemptsFolder, collectRecords, type FoundRecord } from './index-records.ts'
import { readRecord } from './read-record.ts'
import { corruptionOf } from './take-record.ts'

/** Of the prediction interval that the floor is half of. */
const CONFIDENCE = 0.95

/** Records that are read at most: more would hardly change the spread, and each is fetched. */
const MOST_RECORDS = 24

/** The numbers that one run of a commit was given, by evaluation and name; without those that it has no value of. */
interface GivenRun {
  readonly sha: Sha
  readonly values: ReadonlyMap<string, Given>
}
interface Given extends Pick<MetricValue, 'name' | 'definition'> {
  readonly evaluation: string
  readonly value: number
}

type Readable = Pick<Records, 'list' | 'read'>

/**
 * How far each metric moves between runs of one commit, from commits that were recorded more than once. Only metrics of
 * metrics-only evaluations have a noise: they are judged as points, all others by their examples. Only values of the
 * definition that the newest run has are pooled; with too few of them a metric has none.
 *
 * Which records there are is asked of the store's tree, and values come from the records themselves, every byte held
 * against its manifest: the index is never asked. A corrupt record takes the noise of all metrics away, or whoever
 * damaged it would choose what the rest says. Reads nothing where too few commits were recorded twice.
 */
export async function measureNoise({
  name,
  records,
  shas,
}: {
  readonly name: string
  readonly records: Readable
  /** Nearest first. */
  readonly shas: readonly Sha[]
}): Promise<Noise[]> {
  const [nearest, ...further] = shas.map((sha) => attemptsFolder({ sha, name }))
  if (nearest === undefined) return []
  const paths = await records.list(nearest, ...further)
  const index = collectRecords(name, paths)
  const commits = shas.map((sha) => index.get(sha) ?? []).filter((attempts) => attempts.length > 0)
  const degrees = commits.reduce((sum, attempts) => sum + attempts.length - 1, 0)
  if (degrees < LEAST_DEGREES) return []
  // What was listed once need not be asked for again with each record: that would be a question to the remote.
  const list = async (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`))
  const runs = await readRuns(commits, { list, read: (path) => records.read(path) })
  return runs === null ? [] : measureEach(runs)
}

/**
 * The newest run, which says what is measured, and then those of repeated commits, nearest first; null where one is
 * corrupt. Where the newest has no given numbers, no more is read.
 */
async function readRuns(
  commits: readonly (readonly FoundRecord[])[],
  records: Readable,
): Promise<GivenRun[] | null> {
  const runs: GivenRun[] = []
  let read = 0
  for (const { found, isRepeated } of inOrder(commits)) {
    if (runs.length > 0 && !isRepeated) continue
    if (read === MOST_RECORDS) break
    read += 1
    const values = await readGiven(found, records)
    if (values === 'corrupt') return null
    if (values === 'failed') continue
    if (runs.length === 0 && values.size === 0) return []
    runs.push({ sha: found.sha, values })
  }
  return runs
}

function inOrder(commits: readonly (readonly FoundRecord[])[]) {
  return commits.flatMap((attempts) => attempts.map((found) => ({ found, isRepeated: attempts.length > 1 })))
}

function measureEach([newest, ...older]: readonly GivenRun[]): Noise[] {
  if (newest === undefined) return []
  return [...newest.values].flatMap(([key, { evaluation, name, definition }]) => {
    const byCommit = new Map<Sha, number[]>()
    for (const { sha, values } of [newest, ...older]) {
      const given = values.get(key)
      if (given?.definition === definition) byCommit.set(sha, [...(byCommit.get(sha) ?? []), given.value])
    }
    const spread = measureSpread([...byCommit.values()], CONFIDENCE)
    return spread === null ? [] : [{ evaluation, name, ...spread }]
  })
}

async function readGiven(
  { folder }: FoundRecord,
  records: Readable,
): Promise<ReadonlyMap<string, Given> | 'failed' | 'corrupt'> {
  try {
    const { files } = await readRecord(folder, records)
    const bytes = files.get(evaluationDocument.file)
    if (bytes === undefined) return new Map()
    const path = `${folder}/${evaluationDocument.file}`
    const document = evaluationDocument.parse(new TextDecoder().decode(bytes), path)
    return document.failure === undefined ? givenIn(document) : 'failed'
  } catch (error) {
    corruptionOf(error)
    return 'corrupt'
  }
}

function givenIn({ evaluations }: EvaluationDocument): ReadonlyMap<string, Given> {
  const given = evaluations
    .filter(({ task, failure }) => task === 'metrics-only' && failure === null)
    .flatMap(({ name: evaluation, metrics }) =>
      metrics.flatMap(({ name, slice, value, definition }): [string, Given][] =>
        slice !== null || value === null
          ? []
          : [[JSON.stringify([evaluation, name]), { evaluation, name, definition, value }]],
      ),
    )
  return new Map(given)
}
