import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  _enum,
  array,
  boolean,
  discriminatedUnion,
  int,
  literal,
  looseObject,
  number,
  string
} from "./chunk-T3RKS3KW.js";

// src/documents/parts.ts
var sha = string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
var digest = string().regex(/^sha256:[0-9a-f]{64}$/);
var run = looseObject({
  tested: sha,
  head: sha,
  base: sha.nullable(),
  event: string(),
  /** 1 for the first attempt of a workflow run. */
  attempt: int().positive(),
  /** `tested` is on the branch merged into itself: it is main, and `base` its own first parent. */
  onBase: literal(true).optional()
});
var place = looseObject({
  file: string(),
  line: int().positive().nullable(),
  column: int().positive().nullable()
});
var failure = looseObject({ code: string(), message: string(), place: place.nullable() });
var severity = _enum(["error", "warning", "info"]);
var interval = looseObject({
  low: number(),
  high: number(),
  confidence: number().gt(0).lt(1),
  method: string()
});
var task = _enum([
  "binary",
  "multiclass",
  "multilabel",
  "regression",
  "ranking",
  "graded",
  "metrics-only"
]);
var outcome = _enum([
  "improved",
  "not-worse",
  "regressed",
  "inconclusive",
  "missing",
  "within",
  "violated",
  "no-baseline"
]);
var verdict = _enum(["pass", "warn", "fail"]);
var evidence = discriminatedUnion("kind", [
  looseObject({ kind: literal("identical"), n: int().positive(), sameModel: boolean() }),
  looseObject({
    kind: literal("shares"),
    n: int().positive(),
    gained: int().nonnegative(),
    lost: int().nonnegative()
  }),
  looseObject({
    kind: literal("normal"),
    n: int().positive(),
    delta: number(),
    error: number().nonnegative()
  }),
  looseObject({
    kind: literal("resampled"),
    n: int().positive(),
    delta: number(),
    resamples: int().positive(),
    units: int().positive().optional(),
    levels: array(number()),
    quantiles: array(number())
  }),
  looseObject({ kind: literal("point"), delta: number() })
]).superRefine((found, { addIssue }) => {
  const nonsense = findNonsense(found);
  if (nonsense !== null)
    addIssue({ code: "custom", input: found, path: [nonsense.key], message: nonsense.message });
});
function findNonsense(found) {
  const { kind, n = 0, gained = 0, lost = 0, levels = [], quantiles = [] } = found;
  if (kind === "shares" && gained + lost > n)
    return { key: "lost", message: `gained and lost are ${gained + lost} together, of n = ${n} examples` };
  if (kind !== "resampled") return null;
  if (levels.length !== quantiles.length)
    return { key: "quantiles", message: `there are ${quantiles.length} for ${levels.length} levels` };
  if (levels.some((level, index) => level <= (levels[index - 1] ?? 0) || level >= 1))
    return { key: "levels", message: "they must rise, between 0 and 1" };
  if (quantiles.some((quantile, index) => quantile < (quantiles[index - 1] ?? quantile)))
    return { key: "quantiles", message: "they must not fall from one level to the next" };
  return null;
}

export {
  sha,
  digest,
  run,
  place,
  failure,
  severity,
  interval,
  task,
  outcome,
  verdict,
  evidence
};
