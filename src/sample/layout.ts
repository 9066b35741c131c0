import * as z from 'zod'
import { digest } from '../documents/parts.ts'

/**
 * sample.bin, version 2. All numbers are little-endian.
 *
 *     offset  bytes
 *     0       8      "MMSAMPLE"
 *     8       4      version, unsigned: 2
 *     12      4      length h of the header, unsigned
 *     16      h      header: JSON in UTF-8, see `header` below
 *     16 + h  rest   the sections of all samples, in the header's order, one right after the other
 *
 * A section is one Brotli stream (see pack-section.ts) of numbers of one type. Those of a sample, in this order; those
 * in brackets may be left out, and those marked with * are in the full form only, since the evaluation set's digest
 * stands for them:
 *
 *     * [ids.lengths], [ids.bytes]        UTF-8 ids, ascending by bytes, none twice; left out where they are numbered
 *     * [weight]                          f64
 *     * [groups.lengths], [groups.bytes]  UTF-8 names of the groups, none twice
 *     * [group]                           index of the group
 *     * [strata]                          number of the stratum, below the number of examples
 *     * [slices.lengths], [slices.gaps]   members of all slices, each less the member before (the first less −1)
 *       [measure.0], …                    float
 *
 *     binary, multiclass
 *       predicted                         index of the label
 *       [score]                           float; of two labels that of the positive one, else of the second: the other's
 *                                         is 1 less it
 *       [scores.0], …                     float, one a label; not both
 *     * target                            index of the label
 *
 *     multilabel
 *       predicted.0, …                    0 or 1, one a label
 *       [scores.0], …                     float, one a label
 *     * target.0, …                       0 or 1, one a label
 *
 *     regression
 *       predicted                         float
 *       [quantile.0], …                   float, one a level
 *       [low], [high]                     float
 *     * target                            f64
 *     * [scale]                           f64
 *
 *     ranking                             of all documents, in the compact form of those that were retrieved
 *       rows                              how many documents a query has
 *       documents.lengths, .bytes         UTF-8 names, none twice
 *       document                          index of the document, one a row
 *       score                             float, one a row
 *     * relevance                         f64, one a row
 *
 *     graded
 *       score                             float
 *       variance                          float
 *       repeats                           count
 *
 * Indices, counts, lengths and gaps are in the narrowest of u8, u16 and u32 that holds them all; a float is f64 in the
 * full form and f32 in the compact one.
 */
export const MAGIC = 'MMSAMPLE'
export const VERSION = 2
export const PREFIX_BYTES = 16

/** Bounds on what is read, and so on what is written. */
export const limits = {
  headerBytes: 16 * 1024 * 1024,
  /** Of all sections unpacked: 10,000,000 examples with a long id, a weight and a score have 600 MB. */
  bodyBytes: 1024 * 1024 * 1024,
  samples: 1_000,
  /** Of one sample. */
  examples: 20_000_000,
  labels: 1_000,
  slices: 10_000,
  measures: 1_000,
  quantiles: 1_000,
} as const

const arrays = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const
export type Dtype = keyof typeof arrays
export type SectionArray = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array
export type Form = 'full' | 'compact'

/** How the numbers of a section are held. */
export function arrayTypeOf(dtype: Dtype) {
  return arrays[dtype]
}
export type ArrayOf<D extends Dtype> = InstanceType<(typeof arrays)[D]>

export function dtypeOf(content: SectionArray): Dtype {
  if (content instanceof Float64Array) return 'f64'
  if (content instanceof Float32Array) return 'f32'
  if (content instanceof Uint32Array) return 'u32'
  return content instanceof Uint16Array ? 'u16' : 'u8'
}

const count = z.int().nonnegative()

const section = z.strictObject({
  name: z.string(),
  dtype: z.enum(['u8', 'u16', 'u32', 'f32', 'f64']),
  /** In numbers, not bytes. */
  length: count.max(limits.bodyBytes),
  /** Packed. */
  bytes: count,
})
export type Section = z.infer<typeof section>

const examples = {
  name: z.string(),
  form: z.enum(['full', 'compact']),
  size: count.max(limits.examples),
  evaluationSet: digest,
  /** Both forms name them, so that a later comparison can tell whether a slice is still the same. */
  slices: z.array(z.strictObject({ name: z.string(), of: z.string(), digest })).max(limits.slices),
  /** Which examples are of one stratum; left out where examples are drawn from the whole set. */
  strata: digest.optional(),
  measures: z.array(z.string()).max(limits.measures),
  sections: z.array(section).max(3 * limits.labels + limits.measures + limits.quantiles + 32),
}
const labels = z.array(z.string()).max(limits.labels)

const labelledHeader = z.strictObject({
  ...examples,
  task: z.enum(['binary', 'multiclass']),
  labels,
  positive: z.string().nullable(),
})
const multilabelHeader = z.strictObject({ ...examples, task: z.literal('multilabel'), labels })
const regressionHeader = z.strictObject({
  ...examples,
  task: z.literal('regression'),
  /** Levels, in the order of the sections. */
  quantiles: z.array(z.number()).max(limits.quantiles),
})
const rankingHeader = z.strictObject({ ...examples, task: z.literal('ranking') })
const gradedHeader = z.strictObject({ ...examples, task: z.literal('graded') })

export type LabelledHeader = z.infer<typeof labelledHeader>
export type MultilabelHeader = z.infer<typeof multilabelHeader>
export type RegressionHeader = z.infer<typeof regressionHeader>
export type RankingHeader = z.infer<typeof rankingHeader>
export type GradedHeader = z.infer<typeof gradedHeader>

const sampleHeader = z.discriminatedUnion('task', [
  labelledHeader,
  multilabelHeader,
  regressionHeader,
  rankingHeader,
  gradedHeader,
])
export type SampleHeader = z.infer<typeof sampleHeader>

export const header = z.strictObject({ samples: z.array(sampleHeader).max(limits.samples) })
export type Header = z.infer<typeof header>
