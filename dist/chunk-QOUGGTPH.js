import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  defineDocument
} from "./chunk-VOG3I6A6.js";
import {
  digest,
  sha
} from "./chunk-XI27YZEJ.js";
import {
  _enum,
  string
} from "./chunk-QKPKLO3D.js";

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
    digest: digest.nullable()
  }
});

export {
  policyDocument
};
