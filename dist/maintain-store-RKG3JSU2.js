import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  MOST_NAMED,
  countReasons,
  prune,
  rebuild,
  verify
} from "./chunk-3PKCWHYZ.js";
import "./chunk-4THWK7GI.js";
import "./chunk-XXWOZHFH.js";
import "./chunk-BOUCQJ2O.js";
import "./chunk-GORBUUAF.js";
import "./chunk-SE6QKQUE.js";
import "./chunk-GCPUR66U.js";
import "./chunk-UG5JQ3SH.js";
import "./chunk-JF2QIDYE.js";
import "./chunk-TSETIWMS.js";
import "./chunk-7EZO2MZO.js";
import "./chunk-TX2FSE43.js";
import "./chunk-DWCPPBBV.js";
import "./chunk-OC6JQR6P.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-JA2VDFMT.js";
import "./chunk-2BJA76MM.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";
export {
  MOST_NAMED,
  countReasons,
  prune,
  rebuild,
  verify
};
