import * as z from 'zod'
import { defineDocument } from './define-document.ts'
import { digest, sha } from './parts.ts'

export const strategy = z.enum(['pinned', 'merge-base', 'ancestor', 'latest', 'rebuild', 'bootstrap', 'none'])
export type Strategy = z.infer<typeof strategy>

/** How far a metric moves between runs of one commit. */
export const noise = z.looseObject({
  evaluation: z.string(),
  name: z.string(),
  /** Standard deviation between runs of one commit, pooled, in the metric's own unit. */
  deviation: z.number().nonnegative(),
  degrees: z.int().positive(),
  /** Half of the interval that the difference of two runs stays within at 95 %; what smaller differences say is nothing. */
  floor: z.number().nonnegative(),
})
export type Noise = z.infer<typeof noise>

/** A metric's values on the whole set on main's recorded commits, oldest first. */
export const recentMetric = z.looseObject({
  evaluation: z.string(),
  metric: z.string(),
  points: z
    .array(
      z.looseObject({
        sha,
        value: z.number(),
        low: z.number().exactOptional(),
        high: z.number().exactOptional(),
      }),
    )
    .max(50),
})
export type RecentMetric = z.infer<typeof recentMetric>

/** `baseline.json`: which record this run is compared with, and why nearer ones were passed over. */
export const baselineDocument = defineDocument({
  kind: 'baseline',
  version: '1.0',
  command: 'baseline',
  fields: {
    sha: sha.nullable(),
    /** `bootstrap`: no ancestor has a record yet; `none`: there should be one, and it cannot be read. */
    strategy,
    /** First-parent commits between the merge base and `sha`. */
    distance: z.int().nonnegative().nullable(),
    /** Of the commit, by its committer date, at the time of resolving. For reading only. */
    ageSeconds: z.number().nullable(),
    /** The record's folder in the store. */
    record: z.string().nullable(),
    passedOver: z.array(z.looseObject({ sha, reason: z.string() })),
    /** Name of the pin that was asked for, where it was one. */
    pin: z.string().nullable().optional(),
    /** How often that commit was run and recorded: more than 1 is a re-run. */
    attempts: z.int().positive().nullable().optional(),
    /** Spent waiting for main's own run. */
    waitedSeconds: z.number().nonnegative().optional(),
    /** The state of the store that was read. */
    store: z
      .looseObject({
        address: z.string(),
        tip: sha.nullable(),
        sequence: z.int().nonnegative(),
        signer: z.string().nullable(),
        /** Whole name of the ref that was read, or the directory. */
        from: z.string().optional(),
        /** The configured ref, where `from` is another: the fallback branch, which was newer. */
        insteadOf: z.string().optional(),
      })
      .optional(),
    /** What the baseline was made with that is otherwise now: shown, never judged. */
    differences: z.array(z.looseObject({ what: z.string(), base: z.string(), head: z.string() })).optional(),
    /** Run-to-run spread of main's metrics, from repeated records of one commit. */
    noise: z.array(noise).optional(),
    /** Of the gated metrics: shown in a chart, never judged. */
    history: z.array(recentMetric).optional(),
    /** Of all in the store that the verdict depends on; null where main's side is no record of it. */
    basis: digest.nullable().optional(),
    /** In a merge queue whose policy reuses verdicts: the one of the same tree, or why there is none. */
    reuse: z
      .looseObject({
        /** Laid out in `reused/`, with the digest of its `verdict.json`. */
        verdict: z.looseObject({ folder: z.string(), run: z.string(), sha, digest }).nullable(),
        reason: z.string().nullable(),
      })
      .optional(),
    /** Who vouches for what the pull request's own code reports, and what became of what it handed over. */
    trust: z
      .looseObject({
        /** The pull request comes from a fork or from Dependabot. */
        untrusted: z.boolean(),
        /** Of these writers the latest review of this very commit approves it. */
        approvers: z.array(z.string()),
        /** Why the reviews could not be read. */
        problem: z.string().nullable(),
        /** Why nothing of the bundle is used; null where it is, or none was asked for. */
        bundle: z.string().nullable(),
      })
      .optional(),
    /** How many records have the same evaluation set as the baseline, by evaluation: for reading only. */
    looks: z.array(z.looseObject({ evaluation: z.string(), records: z.int().nonnegative() })).optional(),
  },
})
export type BaselineDocument = z.infer<typeof baselineDocument.schema>
