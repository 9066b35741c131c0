import * as z from 'zod'
import { baselineDocument } from './baseline.ts'
import { defineDocument } from './define-document.ts'
import { evidence, interval } from './parts.ts'

/** Several runs on each side, by what each evaluation gives for them: shown, and never what decides. */
export const runsComparison = z.looseObject({
  kind: z.enum(['folds', 'seeds']),
  /** How many each side has. */
  base: z.int().nonnegative(),
  head: z.int().nonnegative(),
  /** P(A > B): of folds each with its own, of seeds each with each. */
  outperformance: z
    .looseObject({
      /** Pairs in which the head's run is better, ties counting half. */
      share: z.number().min(0).max(1),
      pairs: z.int().positive(),
      interval: interval.nullable(),
      /** Beyond ½ it is told; `meaningful` where it reaches beyond ¾ too. */
      conclusion: z.enum(['not-told', 'better', 'better-meaningful', 'worse', 'worse-meaningful']),
    })
    .nullable(),
  /** Of folds: their mean difference, in the metric's own unit; null where it does not vary. */
  difference: z
    .looseObject({
      mean: z.number(),
      error: z.number().positive(),
      degrees: z.int().positive(),
      interval,
      test: z.string(),
      /** One-sided p for "head is no worse than main". */
      p: z.number().min(0).max(1),
    })
    .nullable(),
  /** Why something of this is not there. */
  reason: z.string().nullable(),
})

const row = z.looseObject({
  evaluation: z.string(),
  name: z.string(),
  slice: z.string().nullable(),
  /** What the slice is one part of: a column, `column & other`, or its own name; left out on the whole set. */
  of: z.string().optional(),
  /** Recomputed from the samples, at full precision. */
  base: z.number().nullable(),
  head: z.number().nullable(),
  /** head − base in the metric's own unit, from scores rounded to the stored precision on both sides. */
  delta: z.number().nullable(),
  /** Of `delta`, in the metric's own unit. */
  interval: interval.nullable(),
  /** Of `head` alone; its worse end is what `bound: interval` judges. */
  headInterval: interval.nullable().optional(),
  test: z.string().nullable(),
  /** One-sided p for "head is no worse than main", before Holm. */
  p: z.number().min(0).max(1).nullable(),
  /** Turned so that more is better; null where nothing could be compared, and `reason` says why. */
  evidence: evidence.nullable(),
  /** Of head − (1 − margin)·base, for each relative margin that the policy asks for; turned like `evidence`. */
  relative: z
    .array(z.looseObject({ margin: z.number().min(0).lt(1), evidence: evidence.nullable() }))
    .optional(),
  /** Pin whose record stands in for main's, where a budget asks for it; null or left out: main itself. */
  since: z.string().nullable().optional(),
  reason: z.string().nullable(),
  /** Examples that the metric looks at, on the head's side. */
  n: z.int().nonnegative(),
  higherIsBetter: z.boolean(),
  /** Of numbers without examples: how far one moves between runs of one commit, where history tells. */
  noiseFloor: z.looseObject({ floor: z.number().nonnegative(), degrees: z.int().positive() }).optional(),
  /** Of the whole set, where both sides have several folds or seeds. */
  runs: runsComparison.optional(),
})
export type MetricComparison = z.infer<typeof row>

/** Whoever writes one by hand may round to three digits. */
const SLACK = 1e-3

/** A change of shares is what its counts say, and that of identical inputs none: two answers to one question would let the milder one be believed. */
export const metricComparison = row.superRefine(
  ({ delta, evidence: found, higherIsBetter }, { addIssue }) => {
    if (delta === null || (found?.kind !== 'shares' && found?.kind !== 'identical')) return
    const turned = higherIsBetter ? delta : -delta
    const counted = found.kind === 'identical' ? 0 : (found.gained - found.lost) / found.n
    if (Math.abs(turned - counted) <= SLACK) return
    const message = `it is ${delta}, and its evidence gives ${higherIsBetter ? counted : -counted}`
    addIssue({ code: 'custom', input: delta, path: ['delta'], message })
  },
)

/** An example whose correctness changed; right→wrong first. */
export const flip = z.looseObject({
  evaluation: z.string(),
  id: z.string(),
  target: z.string(),
  base: z.string(),
  head: z.string(),
  /** How much the loss of the example rose, where scores tell. */
  loss: z.number().nullable().optional(),
})
export type Flip = z.infer<typeof flip>

/** A slice whose metric moved otherwise than the rest of the set. */
export const movedSlice = z.looseObject({
  evaluation: z.string(),
  slice: z.string(),
  n: z.int().positive(),
  /** What is counted: `error rate` or `loss`; more is worse. */
  loss: z.string(),
  base: z.number(),
  head: z.number(),
  p: z.number().min(0).max(1),
  /** Adjusted over all slices that were looked at: the share of false discoveries. */
  pAdjusted: z.number().min(0).max(1),
})
export type MovedSlice = z.infer<typeof movedSlice>

/** A cell of the confusion matrix that grew: a kind of error that is new, or more frequent. */
export const errorKind = z.looseObject({
  evaluation: z.string(),
  target: z.string(),
  predicted: z.string(),
  base: z.int().nonnegative(),
  head: z.int().nonnegative(),
})
export type ErrorKind = z.infer<typeof errorKind>

export const flipCount = z.looseObject({
  evaluation: z.string(),
  lost: z.int().nonnegative(),
  gained: z.int().nonnegative(),
})
export type FlipCount = z.infer<typeof flipCount>

export const pairing = z.looseObject({
  evaluation: z.string(),
  /** `same` set; the `common` examples of two; or main's model `re-evaluated` on the new one. */
  examples: z.enum(['same', 'common', 're-evaluated']),
  paired: z.int().nonnegative(),
  /** Examples that only main had, only this run has, and that both have with another target. */
  onlyBase: z.int().nonnegative(),
  onlyHead: z.int().nonnegative(),
  altered: z.int().nonnegative(),
  /** Why examples are drawn from the whole set though this run has strata; left out where they are as asked for. */
  unstratified: z.string().optional(),
})
export type Pairing = z.infer<typeof pairing>

/** `comparison.json`: the head's metrics beside the baseline's, example by example, and the evidence for a change. */
export const comparisonDocument = defineDocument({
  kind: 'comparison',
  version: '1.0',
  command: 'compare',
  fields: {
    baseline: z.looseObject({
      sha: baselineDocument.schema.shape.sha,
      strategy: baselineDocument.schema.shape.strategy,
      distance: baselineDocument.schema.shape.distance,
      ageSeconds: baselineDocument.schema.shape.ageSeconds,
    }),
    comparable: z.boolean(),
    /** Why not, one sentence each, with the evaluation's name. */
    reasons: z.array(z.string()),
    /** The same of each evaluation that main knows: nothing of it may be judged, its own values neither. */
    obstacles: z.array(z.looseObject({ evaluation: z.string(), reason: z.string() })).optional(),
    /** On which examples each evaluation was compared. */
    pairings: z.array(pairing).optional(),
    metrics: z.array(metricComparison),
    /** At most 200 an evaluation; `flipCounts` has the whole numbers. */
    flips: z.array(flip),
    flipCounts: z.array(flipCount),
    /** Those that moved most, worst first, with their share of false discoveries kept below 5 %. */
    movedSlices: z.array(movedSlice).optional(),
    /** Largest growth first. */
    errorKinds: z.array(errorKind).optional(),
  },
})
export type ComparisonDocument = z.infer<typeof comparisonDocument.schema>
