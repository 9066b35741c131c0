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
  severity
} from "./chunk-JA2VDFMT.js";
import {
  _enum,
  array,
  boolean,
  int,
  literal,
  looseObject,
  number,
  record,
  string,
  union
} from "./chunk-T3RKS3KW.js";

// src/documents/data.ts
var cell = union([string(), number(), boolean()]).nullable();
var columnProfile = looseObject({
  name: string(),
  type: string(),
  nulls: int().nonnegative(),
  distinct: int().nonnegative().nullable(),
  /** true: HyperLogLog, a few per cent off; counted where it is left out. */
  distinctEstimated: literal(true).optional(),
  min: cell,
  max: cell,
  mean: number().nullable(),
  /** Sample standard deviation (n − 1). */
  stddev: number().nullable(),
  /** At 0.05, 0.25, 0.5, 0.75, 0.95; null for a column without numbers. */
  quantiles: array(looseObject({ level: number(), value: number() })).nullable(),
  /** true: of a million rows at most, spread over the file, the same ones each time; of all where it is left out. */
  quantilesEstimated: literal(true).optional(),
  top: array(looseObject({ value: cell, count: int().nonnegative() })),
  /** Marked, or taken for personal data by its values: no value of it is in this document. */
  sensitive: string().optional()
});
var example = looseObject({
  row: int().positive().nullable(),
  line: int().positive().nullable(),
  key: cell,
  value: cell,
  /** The value is withheld: its column is sensitive. */
  redacted: literal(true).optional(),
  /** The row has a key, and it is withheld. */
  keyRedacted: literal(true).optional(),
  /** One of the files that a glob found, where there are several. */
  file: string().optional(),
  /** true: main has it too; false: this change brings it; left out where neither can be told. */
  known: boolean().optional()
});
var checkResult = looseObject({
  rule: string(),
  column: string().nullable(),
  severity,
  /** `error`: it could not be evaluated, and that is no pass. */
  result: _enum(["pass", "fail", "error"]),
  failing: int().nonnegative(),
  /** Cells or rows looked at; 0 says that nothing was checked. */
  total: int().nonnegative(),
  /** What the rule says of a failing cell, in words. */
  message: string(),
  examples: array(example),
  /** Who is asked where it fails. */
  owner: string().optional(),
  /** SQL condition of the rows that it judges. */
  when: string().optional(),
  /** What an aggregate came to. */
  observed: union([number(), string()]).nullable().optional(),
  /** How many failed on main, where its record has the same check: by its file where that was looked at, else by the record. */
  failingOnMain: int().nonnegative().optional(),
  /** How many of the failing are new, where that is told exactly. */
  newFailing: int().nonnegative().optional()
});
var dataset = looseObject({
  name: string(),
  path: string(),
  digest,
  rows: int().nonnegative(),
  columns: array(columnProfile),
  checks: array(checkResult),
  drift: array(looseObject({ column: string(), statistic: string(), value: number().nullable() })),
  unsupported: array(string()),
  /** How the file was read: what was given, and what was found out. */
  reading: record(string(), union([string(), boolean(), number()])).optional(),
  /** The files, where a glob found several, with their rows. */
  files: array(looseObject({ path: string(), rows: int().nonnegative(), digest })).optional()
});
var dataDocument = defineDocument({
  kind: "data",
  version: "1.0",
  command: "validate-data",
  fields: { datasets: array(dataset) }
});

export {
  dataDocument
};
