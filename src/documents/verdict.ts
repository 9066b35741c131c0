import * as z from 'zod'
import { defineDocument } from './define-document.ts'
import { digest, outcome, place, severity, sha, verdict } from './parts.ts'

export const ruleOutcome = z.looseObject({
  /** As the policy writes it, `data.<set>: <rule>`, or the key of a command. */
  rule: z.string(),
  /**
   * `command`: something that main's configuration makes by a command was not made by this run. `trust`: whether what
   * the run was handed may be believed.
   */
  kind: z.enum(['change', 'bound', 'data', 'expr', 'group', 'command', 'trust']),
  evaluation: z.string().nullable(),
  metric: z.string().nullable(),
  slice: z.string().nullable(),
  /** What the slice is one part of: `island` of `island=Torgersen`; left out on the whole set. */
  of: z.string().optional(),
  as: z.enum(['prove', 'guard']),
  margin: z.number().nonnegative().nullable(),
  /** The bar of a bound, as `min` or `max` and its number; `by`: left out, the value itself is held against it. */
  bound: z
    .looseObject({
      kind: z.enum(['min', 'max']),
      value: z.number(),
      by: z.enum(['point', 'interval']).optional(),
    })
    .nullable(),
  outcome,
  /** What this outcome does to the verdict. */
  effect: verdict,
  /** Holm-adjusted one-sided p of a comparing rule. */
  pAdjusted: z.number().min(0).max(1).nullable(),
  /** true where only points could be compared. */
  untested: z.boolean(),
  /** Examples that would give 80 % power for the margin, where the outcome is inconclusive and the form tells. */
  examplesNeeded: z.int().positive().nullable(),
  /** The smallest drop that these examples would show with 80 % power, in the metric's own unit. */
  resolution: z.number().positive().nullable().optional(),
  /** What the policy calls the rule. */
  name: z.string().nullable().optional(),
  severity: severity.optional(),
  /** What it asks of the change: `margin`, `relative-margin`, `improve`, `equivalent` or `budget`. */
  asks: z.enum(['margin', 'relative-margin', 'improve', 'equivalent', 'budget']).optional(),
  /** Pin that a budget counts from. */
  since: z.string().nullable().optional(),
  /** Why it does not fail though it should. */
  waived: z.string().nullable().optional(),
  /** Of a group: as the policy writes it, what this entry comes to by itself, and whether that counted in the group. */
  member: z
    .looseObject({ group: z.string(), of: z.enum(['any', 'all']), effect: verdict, decides: z.boolean() })
    .optional(),
  /** Where the policy says it: in the configuration or a file that it extends. */
  place: place.nullable().optional(),
  message: z.string(),
})
export type RuleOutcome = z.infer<typeof ruleOutcome>

/** `verdict.json`: the answer, and each rule behind it. */
export const verdictDocument = defineDocument({
  kind: 'verdict',
  version: '1.0',
  command: 'gate',
  fields: {
    verdict,
    /** `observe` reports the verdict and lets the run pass. */
    mode: z.enum(['observe', 'enforce']),
    sentence: z.string(),
    rules: z.array(ruleOutcome),
    waivers: z.array(
      z.looseObject({
        rule: z.string(),
        reason: z.string(),
        owner: z.string().optional(),
        expires: z.string().optional(),
        /** `applied` to at least one rule; `expired`; `unmatched`: nothing that it names fails. */
        state: z.enum(['applied', 'expired', 'unmatched']).optional(),
      }),
    ),
    /** How often each evaluation set was judged before, as the store tells, and how often this run was tried. */
    looks: z.array(z.looseObject({ evaluation: z.string(), records: z.int().nonnegative() })).optional(),
    attempt: z.int().positive().optional(),
    /** Level that intervals are judged at; `strict` spends it over attempts. */
    confidence: z.number().gt(0).lt(1).optional(),
    policy: z.looseObject({
      source: z.enum(['base', 'head']),
      sha: sha.nullable(),
      digest: digest.nullable(),
      /** How the pull request changes the policy, rule by rule; none of it counts yet. */
      changes: z.array(z.string()),
    }),
    /** The run that judged the same tree before, where this verdict is its; the queue has not judged again. */
    reused: z.looseObject({ run: z.string(), sha }).optional(),
    /** `reviewed`: somebody with write access approved the commit whose code reports of itself. */
    assurance: z.enum(['self-reported', 'reviewed', 'held-out']),
  },
})
export type VerdictDocument = z.infer<typeof verdictDocument.schema>
