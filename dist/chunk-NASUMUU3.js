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
  sha
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

// src/documents/baseline.ts
var strategy = _enum(["pinned", "merge-base", "ancestor", "latest", "rebuild", "bootstrap", "none"]);
var noise = looseObject({
  evaluation: string(),
  name: string(),
  /** Standard deviation between runs of one commit, pooled, in the metric's own unit. */
  deviation: number().nonnegative(),
  degrees: int().positive(),
  /** Half of the interval that the difference of two runs stays within at 95 %; what smaller differences say is nothing. */
  floor: number().nonnegative()
});
var recentMetric = looseObject({
  evaluation: string(),
  metric: string(),
  points: array(
    looseObject({
      sha,
      value: number(),
      low: number().exactOptional(),
      high: number().exactOptional()
    })
  ).max(50)
});
var baselineDocument = defineDocument({
  kind: "baseline",
  version: "1.0",
  command: "baseline",
  fields: {
    sha: sha.nullable(),
    /** `bootstrap`: no ancestor has a record yet; `none`: there should be one, and it cannot be read. */
    strategy,
    /** First-parent commits between the merge base and `sha`. */
    distance: int().nonnegative().nullable(),
    /** Of the commit, by its committer date, at the time of resolving. For reading only. */
    ageSeconds: number().nullable(),
    /** The record's folder in the store. */
    record: string().nullable(),
    passedOver: array(looseObject({ sha, reason: string() })),
    /** Name of the pin that was asked for, where it was one. */
    pin: string().nullable().optional(),
    /** How often that commit was run and recorded: more than 1 is a re-run. */
    attempts: int().positive().nullable().optional(),
    /** Spent waiting for main's own run. */
    waitedSeconds: number().nonnegative().optional(),
    /** The state of the store that was read. */
    store: looseObject({
      address: string(),
      tip: sha.nullable(),
      sequence: int().nonnegative(),
      signer: string().nullable(),
      /** Whole name of the ref that was read, or the directory. */
      from: string().optional(),
      /** The configured ref, where `from` is another: the fallback branch, which was newer. */
      insteadOf: string().optional()
    }).optional(),
    /** What the baseline was made with that is otherwise now: shown, never judged. */
    differences: array(looseObject({ what: string(), base: string(), head: string() })).optional(),
    /** Run-to-run spread of main's metrics, from repeated records of one commit. */
    noise: array(noise).optional(),
    /** Of the gated metrics: shown in a chart, never judged. */
    history: array(recentMetric).optional(),
    /** Of all in the store that the verdict depends on; null where main's side is no record of it. */
    basis: digest.nullable().optional(),
    /** In a merge queue whose policy reuses verdicts: the one of the same tree, or why there is none. */
    reuse: looseObject({
      /** Laid out in `reused/`, with the digest of its `verdict.json`. */
      verdict: looseObject({ folder: string(), run: string(), sha, digest }).nullable(),
      reason: string().nullable()
    }).optional(),
    /** Who vouches for what the pull request's own code reports, and what became of what it handed over. */
    trust: looseObject({
      /** The pull request comes from a fork or from Dependabot. */
      untrusted: boolean(),
      /** Of these writers the latest review of this very commit approves it. */
      approvers: array(string()),
      /** Why the reviews could not be read. */
      problem: string().nullable(),
      /** Why nothing of the bundle is used; null where it is, or none was asked for. */
      bundle: string().nullable()
    }).optional(),
    /** How many records have the same evaluation set as the baseline, by evaluation: for reading only. */
    looks: array(looseObject({ evaluation: string(), records: int().nonnegative() })).optional()
  }
});

export {
  baselineDocument
};
