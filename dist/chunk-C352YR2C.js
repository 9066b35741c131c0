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
  digest
} from "./chunk-JA2VDFMT.js";
import {
  _null,
  array,
  boolean,
  int,
  looseObject,
  number,
  record,
  string,
  union
} from "./chunk-T3RKS3KW.js";

// src/documents/training.ts
var trainingDocument = defineDocument({
  kind: "training",
  version: "1.0",
  command: "train",
  fields: {
    /** The words of the command, or null for the built-in trainer. */
    command: array(string()).nullable(),
    exitCode: int().nullable(),
    seconds: number().nonnegative(),
    peakMemoryBytes: number().nonnegative().nullable(),
    seeds: array(int()),
    params: record(string(), union([string(), number(), boolean(), _null()])),
    curves: array(
      looseObject({ name: string(), step: array(number()), value: array(number().nullable()) })
    ),
    model: looseObject({ path: string(), digest, bytes: int().nonnegative() }).nullable(),
    /** What computed: `command`, `tfjs-node`, `tfjs-wasm` or `tfjs-cpu`. */
    engine: string(),
    reused: boolean()
  }
});

export {
  trainingDocument
};
