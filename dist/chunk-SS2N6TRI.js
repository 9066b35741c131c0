import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  defineDocument
} from "./chunk-22CFHBNR.js";
import {
  digest,
  severity
} from "./chunk-PRJGR57K.js";
import {
  _enum,
  array,
  boolean,
  int,
  looseObject,
  number,
  string,
  union
} from "./chunk-QKPKLO3D.js";

// src/documents/data.ts
var cell = union([string(), number(), boolean()]).nullable();
var columnProfile = looseObject({
  name: string(),
  type: string(),
  nulls: int().nonnegative(),
  distinct: int().nonnegative().nullable(),
  min: cell,
  max: cell,
  mean: number().nullable(),
  /** Sample standard deviation (n − 1). */
  stddev: number().nullable(),
  /** At 0.05, 0.25, 0.5, 0.75, 0.95; null for a column without numbers. */
  quantiles: array(looseObject({ level: number(), value: number() })).nullable(),
  top: array(looseObject({ value: cell, count: int().nonnegative() }))
});
var example = looseObject({
  row: int().positive().nullable(),
  line: int().positive().nullable(),
  key: cell,
  value: cell
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
  examples: array(example)
});
var dataset = looseObject({
  name: string(),
  path: string(),
  digest,
  rows: int().nonnegative(),
  columns: array(columnProfile),
  checks: array(checkResult),
  drift: array(looseObject({ column: string(), statistic: string(), value: number().nullable() })),
  unsupported: array(string())
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
