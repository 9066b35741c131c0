import type { Form, RankingHeader } from '../layout.ts'
import type { RankingOwn } from '../predictions.ts'
import type { RankingSample } from '../sample.ts'
import type { SectionReader } from '../section-reader.ts'
import { floatPart, indexPart, type Part, takeFloats, takeIndices } from './part.ts'
import { takeRetrieved } from './retrieved.ts'
import { takeTexts, writeTexts } from './texts.ts'

export function* writeRanking(sample: RankingSample, form: Form): Generator<Part> {
  const { starts, documents, document, score } = form === 'full' ? sample : takeRetrieved(sample)
  const rows = new Uint32Array(sample.size)
  for (let query = 0; query < rows.length; query += 1)
    rows[query] = (starts[query + 1] as number) - (starts[query] as number)
  yield indexPart('rows', rows)
  yield* writeTexts('documents', documents)
  yield indexPart('document', document)
  yield floatPart('score', score, form)
  if (form === 'full') yield { name: 'relevance', content: sample.relevance }
}

export function readRankingPredictions(header: RankingHeader, reader: SectionReader): RankingOwn {
  const { size, form } = header
  const starts = readStarts(size, reader)
  const documents = takeTexts('documents', reader)
  const rows = { length: starts[size] as number, bound: documents.length }
  const document = takeIndices('document', rows, reader)
  const score = takeFloats('score', { form, size: rows.length }, reader)
  const ranking: RankingOwn = { task: 'ranking', starts, score, document, documents }
  requireRanked(ranking, form, reader)
  return ranking
}

/** Nothing may be neither retrieved nor judged. */
export function readRelevance({ score }: RankingOwn, reader: SectionReader): Float64Array {
  const relevance = reader.take('relevance', ['f64'], score.length)
  for (let row = 0; row < relevance.length; row += 1) {
    const value = relevance[row] as number
    const sound = Number.isNaN(value)
      ? !Number.isNaN(score[row])
      : value >= 0 && value < Number.POSITIVE_INFINITY
    if (!sound) throw reader.corrupt('a relevance is not a number from 0')
  }
  return relevance
}

function readStarts(size: number, reader: SectionReader): Uint32Array {
  const rows = takeIndices('rows', { length: size, bound: 2 ** 32 }, reader)
  const starts = new Uint32Array(size + 1)
  let start = 0
  for (let query = 0; query < size; query += 1) {
    start += rows[query] as number
    if (start >= 2 ** 32) throw reader.corrupt('there are too many documents')
    starts[query + 1] = start
  }
  return starts
}

/** Best first, none twice, and in the full form those last that were not retrieved. */
function requireRanked(
  { starts, score, document, documents }: RankingOwn,
  form: Form,
  reader: SectionReader,
): void {
  const seenFor = new Int32Array(documents.length).fill(-1)
  for (let query = 0; query < starts.length - 1; query += 1) {
    let before = Number.MAX_VALUE
    for (let row = starts[query] as number; row < (starts[query + 1] as number); row += 1) {
      const value = score[row] as number
      const unretrieved = form === 'full' && Number.isNaN(value)
      if (!unretrieved && !(value <= before && value >= -Number.MAX_VALUE))
        throw reader.corrupt('the documents of a query are not in the order of their scores')
      // Below every number, so that only what was not retrieved may follow.
      before = unretrieved ? Number.NEGATIVE_INFINITY : value
      if (seenFor[document[row] as number] === query) throw reader.corrupt('a query has a document twice')
      seenFor[document[row] as number] = query
    }
  }
}
