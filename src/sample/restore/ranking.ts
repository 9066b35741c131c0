import { listJudgements } from '../list-judgements.ts'
import type { RankingPredictions } from '../predictions.ts'
import type { RankingSample } from '../sample.ts'

/** Judges what was retrieved as the reference does, and adds what it judged besides, in the order of the names. */
export function restoreRanking(predictions: RankingPredictions, reference: RankingSample): RankingSample {
  const judged = listJudgements(reference)
  const documents = [...new Set([...predictions.documents, ...judged.documents])].sort()
  const numbers = new Map(documents.map((name, index) => [name, index]))
  const numberOf = (names: readonly string[]) =>
    Uint32Array.from(names, (name) => numbers.get(name) as number)
  const [retrieved, known] = [numberOf(predictions.documents), numberOf(judged.documents)]
  const most = predictions.document.length + judged.document.length
  const rows = {
    document: new Uint32Array(most),
    score: new Float64Array(most).fill(Number.NaN),
    relevance: new Float64Array(most).fill(Number.NaN),
  }
  const starts = new Uint32Array(reference.size + 1)
  // Where the query at hand has a document.
  const rowOf = new Map<number, number>()
  let [row, judgement] = [0, 0]
  for (let query = 0; query < reference.size; query += 1) {
    rowOf.clear()
    const end = predictions.starts[query + 1] as number
    for (let from = predictions.starts[query] as number; from < end; from += 1, row += 1) {
      const number = retrieved[predictions.document[from] as number] as number
      rowOf.set(number, row)
      rows.document[row] = number
      rows.score[row] = predictions.score[from] as number
    }
    for (let left = judged.counts[query] as number; left > 0; left -= 1, judgement += 1) {
      const number = known[judged.document[judgement] as number] as number
      const place = rowOf.get(number) ?? row
      if (place === row) row += 1
      rows.document[place] = number
      rows.relevance[place] = judged.relevance[judgement] as number
    }
    starts[query + 1] = row
  }
  return {
    ...reference,
    ...predictions,
    documents,
    starts,
    document: rows.document.slice(0, row),
    score: rows.score.slice(0, row),
    relevance: rows.relevance.slice(0, row),
  }
}
