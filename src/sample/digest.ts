import { createHash, type Hash } from 'node:crypto'
import type { Digest } from '../documents/parts.ts'
import { listJudgements } from './list-judgements.ts'
import {
  isLabelled,
  type LabelledSample,
  type MultilabelSample,
  type RankingSample,
  type RegressionSample,
  type Sample,
  type Slice,
} from './sample.ts'

/**
 * What the examples are, whatever was predicted for them: `sha256:` of these bytes, numbers little-endian,
 *
 *     the ASCII text "mergemark-evaluation-set-2", one byte 0
 *     the number n of examples, 64-bit unsigned
 *     ids: one byte 0 where examples are numbered; else one byte 1, where each id ends (n 32-bit unsigned),
 *       and all ids in UTF-8, in their order by bytes
 *     weights: one byte 0 where all are 1; else one byte 1 and n numbers
 *     groups: one byte 0 where there are none; else one byte 1 and a column of names
 *     and by the kind of task
 *       "labels" (binary, multiclass): a column of names, the targets
 *       "multilabel": of the labels that at least one example has, in order by UTF-16 code units, their texts;
 *         then for each of them n bytes, 1 where an example has it, else 0
 *       "regression": n numbers, the targets; one byte 0 where there are no scales, else one byte 1 and n numbers
 *       "ranking": how many judged documents each query has, n 32-bit unsigned; the texts of all judged documents in
 *         order by UTF-16 code units; for each query's judged documents, in that order, which of the texts it is,
 *         from 0, 32-bit unsigned; for each of them in the same order its relevance, a number
 *       "graded": nothing, since it is not known what was graded
 *     each with its kind before it, in ASCII, and one byte 0
 *
 * where a number is 64-bit IEEE 754, 0 for −0; texts are their count, the length of each in UTF-8, both 32-bit
 * unsigned, and their UTF-8 forms; a column of names is the texts of all names that occur, in the order in which they
 * first do, and which of them each example has, from 0, n 32-bit unsigned.
 */
export function evaluationSetDigest(sample: Sample): Digest {
  const { ids, weight, group, groups, size } = sample
  const hash = createHash('sha256')
  hash.update('mergemark-evaluation-set-2\0')
  const count = Buffer.alloc(8)
  count.writeBigUInt64LE(BigInt(size))
  hash.update(count)
  addFlag(hash, !ids.numbered)
  if (!ids.numbered) addArray(hash, ids.ends).update(ids.bytes)
  const weighted = weight?.some((value) => value !== 1) ?? false
  addFlag(hash, weighted)
  if (weight !== null && weighted) addNumbers(hash, weight)
  addFlag(hash, group !== null)
  if (group !== null) addNames(hash, group, groups)
  addTargets(hash, sample)
  return `sha256:${hash.digest('hex')}`
}

/**
 * What a slice is: `sha256:` of "mergemark-slice-1", one byte 0, its name and what it is a part of as texts, and its
 * members, 32-bit unsigned little-endian. Of equal evaluation sets, slices with equal digests have the same examples.
 */
export function sliceDigest({ name, of, members }: Slice): Digest {
  const hash = createHash('sha256').update('mergemark-slice-1\0')
  addTexts(hash, [name, of])
  return `sha256:${addArray(hash, members).digest('hex')}`
}

/**
 * Which examples are of one stratum: `sha256:` of "mergemark-strata-1", one byte 0, and the stratum of each example, by
 * the order in which they first occur, from 0, 32-bit unsigned little-endian. What the strata are called is not in it.
 */
export function strataDigest(strata: Int32Array): Digest {
  const numbers = new Map<number, number>()
  const numbered = Uint32Array.from(strata, (stratum) => {
    const number = numbers.get(stratum) ?? numbers.size
    if (number === numbers.size) numbers.set(stratum, number)
    return number
  })
  return `sha256:${addArray(createHash('sha256').update('mergemark-strata-1\0'), numbered).digest('hex')}`
}

function addTargets(hash: Hash, sample: Sample): void {
  if (isLabelled(sample)) addLabels(hash, sample)
  else if (sample.task === 'multilabel') addMultilabel(hash, sample)
  else if (sample.task === 'regression') addRegression(hash, sample)
  else if (sample.task === 'ranking') addRanking(hash, sample)
  else hash.update('graded\0')
}

function addLabels(hash: Hash, { target, labels }: LabelledSample): void {
  hash.update('labels\0')
  addNames(hash, target, labels)
}

function addMultilabel(hash: Hash, { target, labels }: MultilabelSample): void {
  hash.update('multilabel\0')
  const occurs = target.map((marks) => marks.includes(1))
  addTexts(
    hash,
    labels.filter((_, label) => occurs[label]),
  )
  for (const [label, marks] of target.entries()) if (occurs[label]) hash.update(marks)
}

function addRegression(hash: Hash, { target, scale }: RegressionSample): void {
  hash.update('regression\0')
  addNumbers(hash, target)
  addFlag(hash, scale !== null)
  if (scale !== null) addNumbers(hash, scale)
}

function addRanking(hash: Hash, sample: RankingSample): void {
  const { counts, documents, document, relevance } = listJudgements(sample)
  hash.update('ranking\0')
  addArray(hash, counts)
  addTexts(hash, documents)
  addArray(hash, document)
  addNumbers(hash, relevance)
}

function addFlag(hash: Hash, flag: boolean): void {
  hash.update(Uint8Array.of(flag ? 1 : 0))
}

function addNumbers(hash: Hash, values: Float64Array): void {
  // −0 and 0 are equal, so they are written the same.
  addArray(hash, values.some((value) => Object.is(value, -0)) ? values.map((value) => value + 0) : values)
}

/** Numbered by first occurrence, so that neither unused names nor their order matter, and nothing is sorted. */
function addNames(hash: Hash, codes: Int32Array, names: readonly string[]): void {
  const numbers = new Int32Array(names.length).fill(-1)
  const found: string[] = []
  const numbered = new Uint32Array(codes.length)
  for (let example = 0; example < codes.length; example += 1) {
    const code = codes[example] as number
    if (numbers[code] === -1) {
      numbers[code] = found.length
      found.push(names[code] as string)
    }
    numbered[example] = numbers[code] as number
  }
  addTexts(hash, found)
  addArray(hash, numbered)
}

function addTexts(hash: Hash, texts: readonly string[]): void {
  addArray(hash, Uint32Array.of(texts.length))
  addArray(
    hash,
    Uint32Array.from(texts, (text) => Buffer.byteLength(text)),
  )
  hash.update(texts.join(''))
}

function addArray(hash: Hash, { buffer, byteOffset, byteLength }: NodeJS.TypedArray): Hash {
  return hash.update(new Uint8Array(buffer, byteOffset, byteLength))
}
