import * as z from 'zod'

/** A git object name, 40 or 64 hexadecimal digits. */
export const sha = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/)
export type Sha = z.infer<typeof sha>

/** `sha256:` and 64 hexadecimal digits. */
export const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
export type Digest = z.infer<typeof digest>

/**
 * What is being judged. `tested` is what is checked out (GitHub's merge commit on `pull_request`), `head` the
 * pull request's last commit, `base` the tip of the branch merged into (null for a repository's first commit).
 */
export const run = z.looseObject({
  tested: sha,
  head: sha,
  base: sha.nullable(),
  event: z.string(),
  /** 1 for the first attempt of a workflow run. */
  attempt: z.int().positive(),
  /** `tested` is on the branch merged into itself: it is main, and `base` its own first parent. */
  onBase: z.literal(true).optional(),
})
export type Run = z.infer<typeof run>

/** Where: a file relative to the working directory, physical line and column from 1. */
export const place = z.looseObject({
  file: z.string(),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
})

/** Why a stage could make nothing of use. */
export const failure = z.looseObject({ code: z.string(), message: z.string(), place: place.nullable() })
export type Failure = z.infer<typeof failure>

export const severity = z.enum(['error', 'warning', 'info'])
export type Severity = z.infer<typeof severity>

/** Two-sided, `low` ≤ `high`, in the metric's own unit; `confidence` in (0, 1). */
export const interval = z.looseObject({
  low: z.number(),
  high: z.number(),
  confidence: z.number().gt(0).lt(1),
  method: z.string(),
})
export type Interval = z.infer<typeof interval>

export const task = z.enum([
  'binary',
  'multiclass',
  'multilabel',
  'regression',
  'ranking',
  'graded',
  'metrics-only',
])
export type Task = z.infer<typeof task>

/** What a rule can come to (DESIGN section 6). Comparing rules, absolute rules, and a project without a past. */
export const outcome = z.enum([
  'improved',
  'not-worse',
  'regressed',
  'inconclusive',
  'missing',
  'within',
  'violated',
  'no-baseline',
])
export type Outcome = z.infer<typeof outcome>

export const verdict = z.enum(['pass', 'warn', 'fail'])
export type Verdict = z.infer<typeof verdict>

/**
 * What is known of a difference, head − base, turned so that more is better; an interval and a p-value at any
 * margin follow from it without the examples.
 * - `identical`: this metric's inputs are equal on every one of `n` examples.
 * - `shares`: of `n` paired 0/1 examples, `gained` went from 0 to 1 and `lost` from 1 to 0.
 * - `normal`: an estimate with its standard error.
 * - `resampled`: `quantiles` of `resamples` resampled differences at `levels`, dense in the tails. `units`: how many
 *   examples or clusters were drawn from, where it was not contingency cells; fewer than 30 carry no interval.
 * - `point`: one number a run.
 */
export const evidence = z
  .discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('identical'), n: z.int().positive(), sameModel: z.boolean() }),
    z.looseObject({
      kind: z.literal('shares'),
      n: z.int().positive(),
      gained: z.int().nonnegative(),
      lost: z.int().nonnegative(),
    }),
    z.looseObject({
      kind: z.literal('normal'),
      n: z.int().positive(),
      delta: z.number(),
      error: z.number().nonnegative(),
    }),
    z.looseObject({
      kind: z.literal('resampled'),
      n: z.int().positive(),
      delta: z.number(),
      resamples: z.int().positive(),
      units: z.int().positive().optional(),
      levels: z.array(z.number()),
      quantiles: z.array(z.number()),
    }),
    z.looseObject({ kind: z.literal('point'), delta: z.number() }),
  ])
  .superRefine((found, { addIssue }) => {
    const nonsense = findNonsense(found)
    if (nonsense !== null)
      addIssue({ code: 'custom', input: found, path: [nonsense.key], message: nonsense.message })
  })
export type Evidence = z.infer<typeof evidence>

interface Shape {
  readonly kind: string
  readonly n?: number
  readonly gained?: number
  readonly lost?: number
  readonly levels?: readonly number[]
  readonly quantiles?: readonly number[]
}

/** What no examples could give: whoever writes a comparison by hand must not be believed in it. */
function findNonsense(found: Shape): { readonly key: string; readonly message: string } | null {
  const { kind, n = 0, gained = 0, lost = 0, levels = [], quantiles = [] } = found
  if (kind === 'shares' && gained + lost > n)
    return { key: 'lost', message: `gained and lost are ${gained + lost} together, of n = ${n} examples` }
  if (kind !== 'resampled') return null
  if (levels.length !== quantiles.length)
    return { key: 'quantiles', message: `there are ${quantiles.length} for ${levels.length} levels` }
  if (levels.some((level, index) => level <= (levels[index - 1] ?? 0) || level >= 1))
    return { key: 'levels', message: 'they must rise, between 0 and 1' }
  if (quantiles.some((quantile, index) => quantile < (quantiles[index - 1] ?? quantile)))
    return { key: 'quantiles', message: 'they must not fall from one level to the next' }
  return null
}
