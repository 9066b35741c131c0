import type { RankingSample } from './sample.ts'

/** The judged documents of each query, in the order of their names whatever they were retrieved as. */
export interface Judgements {
  /** How many each query has. */
  readonly counts: Uint32Array
  /** Those that are judged at all, in order by UTF-16 code units. */
  readonly documents: readonly string[]
  /** One a judgement, as indices into `documents`. */
  readonly document: Uint32Array
  readonly relevance: Float64Array
}

export function listJudgements({ size, starts, relevance, document, documents }: RankingSample): Judgements {
  const isJudged = (row: number) => !Number.isNaN(relevance[row])
  const rows = Uint32Array.from(relevance.keys()).filter(isJudged)
  const judged = new Uint8Array(documents.length)
  for (const row of rows) judged[document[row] as number] = 1
  const order = [...documents.keys()]
    .filter((index) => judged[index] === 1)
    .sort((one, other) => ((documents[one] as string) < (documents[other] as string) ? -1 : 1))
  const places = new Uint32Array(documents.length)
  for (const [place, index] of order.entries()) places[index] = place
  const placeOf = (row: number) => places[document[row] as number] as number
  const counts = new Uint32Array(size)
  let position = 0
  for (let query = 0; query < size; query += 1) {
    const first = position
    while (position < rows.length && (rows[position] as number) < (starts[query + 1] as number)) position += 1
    rows.subarray(first, position).sort((one, other) => placeOf(one) - placeOf(other))
    counts[query] = position - first
  }
  return {
    counts,
    documents: order.map((index) => documents[index] as string),
    document: rows.map(placeOf),
    relevance: Float64Array.from(rows, (row) => relevance[row] as number),
  }
}
