import { fault } from '../errors/fault.ts'
import type { TextColumn } from '../ports.ts'
import { pairsTwice } from './pairs-twice.ts'
import type { Pairs } from './read-run.ts'
import { usedValues } from './read-text.ts'
import { addRepeat, noRepeats } from './repeats.ts'

export interface Ranked {
  /** Sorted by their bytes. */
  readonly queries: readonly string[]
  /** As `RankingSample` has them. */
  readonly starts: Uint32Array
  readonly relevance: Float64Array
  readonly score: Float64Array
  readonly document: Uint32Array
  readonly documents: readonly string[]
  /** The query of each row of the judgements. */
  readonly queryOf: Uint32Array
}

/** The rows of each query, by document: those of query q are `rows[starts[q]]` to `rows[starts[q + 1]]`. */
interface Gathered {
  readonly queryOf: Uint32Array
  readonly documentOf: Uint32Array
  readonly starts: Uint32Array
  readonly rows: Uint32Array
}

interface Entry {
  readonly document: number
  readonly score: number
  readonly relevance: number
}

/** Throws `pairs-twice` or `queries-unjudged`. `run` and `judged` may be of one table. */
export async function rankDocuments(
  run: Pairs,
  judged: Pairs,
  columns: { readonly query: string; readonly document: string },
): Promise<Ranked> {
  const queries = namesOf([run.query, judged.query])
  const documents = namesOf([run.document, judged.document])
  const runRows = gather(run, queries, documents)
  await requireDifferent(run, runRows, columns)
  const judgedRows = run.source === judged.source ? runRows : gather(judged, queries, documents)
  if (judgedRows !== runRows) await requireDifferent(judged, judgedRows, columns)
  requireJudged(queries, judged, judgedRows, run.source.path)
  const starts = new Uint32Array(queries.length + 1)
  const most = runRows.rows.length + judgedRows.rows.length
  const ranked = {
    relevance: new Float64Array(most),
    score: new Float64Array(most),
    document: new Uint32Array(most),
  }
  let at = 0
  for (let query = 0; query < queries.length; query += 1) {
    for (const entry of entriesOf(query, { run, runRows, judged, judgedRows })) {
      ranked.relevance[at] = entry.relevance
      ranked.score[at] = entry.score
      ranked.document[at] = entry.document
      at += 1
    }
    starts[query + 1] = at
  }
  return {
    queries,
    documents,
    starts,
    relevance: ranked.relevance.slice(0, at),
    score: ranked.score.slice(0, at),
    document: ranked.document.slice(0, at),
    queryOf: judgedRows.queryOf,
  }
}

/** The retrieved documents, best first and ties by document, and then the others. */
function entriesOf(
  query: number,
  given: {
    readonly run: Pairs
    readonly runRows: Gathered
    readonly judged: Pairs
    readonly judgedRows: Gathered
  },
): Entry[] {
  const { run, runRows, judged, judgedRows } = given
  const relevance = new Map<number, number>()
  for (const row of rowsOf(judgedRows, query)) {
    relevance.set(judgedRows.documentOf[row] as number, judged.values[row] as number)
  }
  const entries: Entry[] = []
  for (const row of rowsOf(runRows, query)) {
    const document = runRows.documentOf[row] as number
    const score = run.values[row] as number
    entries.push({ document, score, relevance: relevance.get(document) ?? Number.NaN })
    relevance.delete(document)
  }
  // Sorting is stable, and the rows are by document.
  entries.sort((one, other) => other.score - one.score)
  const rest = [...relevance].map(([document, relevance]) => ({ document, score: Number.NaN, relevance }))
  return [...entries, ...rest]
}

function gather(
  { query, document }: Pairs,
  queries: readonly string[],
  documents: readonly string[],
): Gathered {
  const queryOf = indicesOf(query, queries)
  const documentOf = indicesOf(document, documents)
  const starts = new Uint32Array(queries.length + 1)
  for (const index of queryOf) starts[index + 1] = (starts[index + 1] as number) + 1
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = (starts[at] as number) + (starts[at - 1] as number)
  const next = starts.slice()
  const rows = new Uint32Array(queryOf.length)
  for (let row = 0; row < rows.length; row += 1) {
    const index = queryOf[row] as number
    const place = next[index] as number
    rows[place] = row
    next[index] = place + 1
  }
  const gathered = { queryOf, documentOf, starts, rows }
  for (let at = 0; at < queries.length; at += 1) {
    rowsOf(gathered, at).sort((one, other) => (documentOf[one] as number) - (documentOf[other] as number))
  }
  return gathered
}

async function requireDifferent(
  pairs: Pairs,
  gathered: Gathered,
  columns: { readonly query: string; readonly document: string },
): Promise<void> {
  const { queryOf, documentOf, rows } = gathered
  const repeats = noRepeats<readonly [string, string]>()
  const areAlike = (one: number, other: number) =>
    queryOf[one] === queryOf[other] && documentOf[one] === documentOf[other]
  for (let at = 0, end = 0; at < rows.length; at = end) {
    const first = rows[at] as number
    end = at + 1
    while (end < rows.length && areAlike(first, rows[end] as number)) end += 1
    if (end - at === 1) continue
    addRepeat(repeats, [cellOf(pairs.query, first), cellOf(pairs.document, first)], rows.subarray(at, end))
  }
  if (repeats.count > 0) throw await pairsTwice(pairs.source, [columns.query, columns.document], repeats)
}

function requireJudged(queries: readonly string[], judged: Pairs, gathered: Gathered, run: string): void {
  const unjudged = queries.filter((_, query) =>
    rowsOf(gathered, query).every((row) => Number.isNaN(judged.values[row] as number)),
  )
  if (unjudged.length === 0) return
  throw fault('queries-unjudged', { run, judgements: judged.source.path, queries: unjudged })
}

function rowsOf({ starts, rows }: Gathered, query: number): Uint32Array {
  return rows.subarray(starts[query], starts[query + 1])
}

/** Sorted by their bytes in UTF-8, as ids are. */
function namesOf(columns: readonly TextColumn[]): string[] {
  const names = [...new Set(columns.flatMap(usedValues))]
  return names
    .map((name) => ({ name, bytes: Buffer.from(name) }))
    .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ name }) => name)
}

function indicesOf({ dictionary, codes }: TextColumn, names: readonly string[]): Uint32Array {
  const indices = new Map(names.map((name, index) => [name, index]))
  const ofCode = Uint32Array.from(dictionary, (value) => indices.get(value) ?? 0)
  return Uint32Array.from(codes, (code) => ofCode[code] as number)
}

function cellOf({ dictionary, codes }: TextColumn, row: number): string {
  return dictionary[codes[row] as number] as string
}
