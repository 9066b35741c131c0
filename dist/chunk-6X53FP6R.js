import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  defineDocument
} from "./chunk-VUSVK54O.js";
import {
  sha
} from "./chunk-GR6KZCSI.js";
import {
  _enum,
  array,
  int,
  looseObject,
  number,
  string
} from "./chunk-QKPKLO3D.js";

// src/documents/baseline.ts
var strategy = _enum(["pinned", "merge-base", "ancestor", "latest", "rebuild", "bootstrap", "none"]);
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
    passedOver: array(looseObject({ sha, reason: string() }))
  }
});

export {
  baselineDocument
};
