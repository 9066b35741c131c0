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
} from "./chunk-3JRATNGI.js";
import "./chunk-4THWK7GI.js";
import "./chunk-J6VI45DJ.js";
import "./chunk-UG5JQ3SH.js";
import "./chunk-JF2QIDYE.js";
import "./chunk-HHNELTA2.js";
import "./chunk-ZZZBM2BF.js";
import "./chunk-M5IYNRFE.js";
import "./chunk-XRYUEM3M.js";
import "./chunk-FB6JOOEQ.js";
import "./chunk-PX52WGAU.js";
import "./chunk-MYM7GIVJ.js";
import "./chunk-3TW73KHF.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-BHHR5NMC.js";
import "./chunk-JA2VDFMT.js";
import "./chunk-AMH2ZAYZ.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";
export {
  MOST_NAMED,
  countReasons,
  prune,
  rebuild,
  verify
};
