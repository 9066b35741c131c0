import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  defineDocument
} from "./chunk-T4JX5NG6.js";
import {
  digest,
  outcome,
  place,
  severity,
  sha,
  verdict
} from "./chunk-JA2VDFMT.js";
import {
  _enum,
  array,
  boolean,
  int,
  looseObject,
  number,
  string
} from "./chunk-T3RKS3KW.js";

// src/documents/verdict.ts
var ruleOutcome = looseObject({
  /** As the policy writes it, `data.<set>: <rule>`, or the key of a command. */
  rule: string(),
  /**
   * `command`: something that main's configuration makes by a command was not made by this run. `trust`: whether what
   * the run was handed may be believed.
   */
  kind: _enum(["change", "bound", "data", "expr", "group", "command", "trust"]),
  evaluation: string().nullable(),
  metric: string().nullable(),
  slice: string().nullable(),
  /** What the slice is one part of: `island` of `island=Torgersen`; left out on the whole set. */
  of: string().optional(),
  as: _enum(["prove", "guard"]),
  margin: number().nonnegative().nullable(),
  /** The bar of a bound, as `min` or `max` and its number; `by`: left out, the value itself is held against it. */
  bound: looseObject({
    kind: _enum(["min", "max"]),
    value: number(),
    by: _enum(["point", "interval"]).optional()
  }).nullable(),
  outcome,
  /** What this outcome does to the verdict. */
  effect: verdict,
  /** Holm-adjusted one-sided p of a comparing rule. */
  pAdjusted: number().min(0).max(1).nullable(),
  /** true where only points could be compared. */
  untested: boolean(),
  /** Examples that would give 80 % power for the margin, where the outcome is inconclusive and the form tells. */
  examplesNeeded: int().positive().nullable(),
  /** The smallest drop that these examples would show with 80 % power, in the metric's own unit. */
  resolution: number().positive().nullable().optional(),
  /** What the policy calls the rule. */
  name: string().nullable().optional(),
  severity: severity.optional(),
  /** What it asks of the change: `margin`, `relative-margin`, `improve`, `equivalent` or `budget`. */
  asks: _enum(["margin", "relative-margin", "improve", "equivalent", "budget"]).optional(),
  /** Pin that a budget counts from. */
  since: string().nullable().optional(),
  /** Why it does not fail though it should. */
  waived: string().nullable().optional(),
  /** Of a group: as the policy writes it, what this entry comes to by itself, and whether that counted in the group. */
  member: looseObject({ group: string(), of: _enum(["any", "all"]), effect: verdict, decides: boolean() }).optional(),
  /** Where the policy says it: in the configuration or a file that it extends. */
  place: place.nullable().optional(),
  message: string()
});
var verdictDocument = defineDocument({
  kind: "verdict",
  version: "1.0",
  command: "gate",
  fields: {
    verdict,
    /** `observe` reports the verdict and lets the run pass. */
    mode: _enum(["observe", "enforce"]),
    sentence: string(),
    rules: array(ruleOutcome),
    waivers: array(
      looseObject({
        rule: string(),
        reason: string(),
        owner: string().optional(),
        expires: string().optional(),
        /** `applied` to at least one rule; `expired`; `unmatched`: nothing that it names fails. */
        state: _enum(["applied", "expired", "unmatched"]).optional()
      })
    ),
    /** How often each evaluation set was judged before, as the store tells, and how often this run was tried. */
    looks: array(looseObject({ evaluation: string(), records: int().nonnegative() })).optional(),
    attempt: int().positive().optional(),
    /** Level that intervals are judged at; `strict` spends it over attempts. */
    confidence: number().gt(0).lt(1).optional(),
    policy: looseObject({
      source: _enum(["base", "head"]),
      sha: sha.nullable(),
      digest: digest.nullable(),
      /** How the pull request changes the policy, rule by rule; none of it counts yet. */
      changes: array(string())
    }),
    /** The run that judged the same tree before, where this verdict is its; the queue has not judged again. */
    reused: looseObject({ run: string(), sha }).optional(),
    /** `reviewed`: somebody with write access approved the commit whose code reports of itself. */
    assurance: _enum(["self-reported", "reviewed", "held-out"])
  }
});

export {
  verdictDocument
};
