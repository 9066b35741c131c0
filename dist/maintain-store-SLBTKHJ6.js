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
} from "./chunk-M6CIJUWD.js";
import "./chunk-4THWK7GI.js";
import "./chunk-MSLDVCT6.js";
import "./chunk-ZJ43KDPM.js";
import "./chunk-7EUULHLQ.js";
import "./chunk-3KTI44JA.js";
import "./chunk-IE5BNRSR.js";
import "./chunk-UG5JQ3SH.js";
import "./chunk-JF2QIDYE.js";
import "./chunk-AKRPZ5QW.js";
import "./chunk-FESQ4RWH.js";
import "./chunk-7EUNHAOQ.js";
import "./chunk-C352YR2C.js";
import "./chunk-T4JX5NG6.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-JA2VDFMT.js";
import "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";
export {
  MOST_NAMED,
  countReasons,
  prune,
  rebuild,
  verify
};
