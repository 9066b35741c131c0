import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  defineDocument
} from "./chunk-BHHR5NMC.js";
import {
  digest,
  sha
} from "./chunk-JA2VDFMT.js";
import {
  _enum,
  array,
  looseObject,
  string
} from "./chunk-T3RKS3KW.js";

// src/documents/policy.ts
var policyDocument = defineDocument({
  kind: "policy",
  version: "1.0",
  command: "baseline",
  fields: {
    source: _enum(["base", "head", "removed"]),
    sha: sha.nullable(),
    path: string(),
    text: string().nullable(),
    /** Of `text`, or where there are `files` of these digests too. */
    digest: digest.nullable(),
    /**
     * What the configuration names of policy, from the same commit: files it extends, and its waivers. Their paths are
     * from the working directory.
     */
    files: array(looseObject({ path: string(), text: string(), digest })).optional()
  }
});

export {
  policyDocument
};
