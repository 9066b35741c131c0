import type { RankingOwn } from '../predictions.ts'
import type { RankingSample } from '../sample.ts'

/** A ranking without what only the judgements have, over the documents that are left. */
export function takeRetrieved({ size, starts, score, document, documents }: RankingSample): RankingOwn {
  const isRetrieved = (row: number) => !Number.isNaN(score[row])
  const used = new Uint8Array(documents.length)
  const kept = new Uint32Array(size + 1)
  for (let query = 0; query < size; query += 1) {
    let rows = 0
    for (let row = starts[query] as number; row < (starts[query + 1] as number); row += 1) {
      if (!isRetrieved(row)) continue
      used[document[row] as number] = 1
      rows += 1
    }
    kept[query + 1] = (kept[query] as number) + rows
  }
  const names = documents.filter((_, index) => used[index] === 1)
  const numbers = new Uint32Array(documents.length)
  let number = 0
  for (let index = 0; index < numbers.length; index += 1) {
    numbers[index] = number
    number += used[index] as number
  }
  const rows = Uint32Array.from(score.keys()).filter(isRetrieved)
  return {
    task: 'ranking',
    starts: kept,
    score: Float64Array.from(rows, (row) => score[row] as number),
    document: rows.map((row) => numbers[document[row] as number] as number),
    documents: names,
  }
}
