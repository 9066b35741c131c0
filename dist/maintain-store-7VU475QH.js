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
} from "./chunk-6E7G6ZYK.js";
import "./chunk-4THWK7GI.js";
import "./chunk-ILPS5KSO.js";
import "./chunk-UG5JQ3SH.js";
import "./chunk-LMISRQWK.js";
import "./chunk-LY537H6Y.js";
import "./chunk-QQAGTEKR.js";
import "./chunk-GAVR3M5I.js";
import "./chunk-MIECDDWX.js";
import "./chunk-M2XQWRW5.js";
import "./chunk-UCPFB7VN.js";
import "./chunk-D5LYLUBP.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-NAHPD2TS.js";
import "./chunk-PRJGR57K.js";
import "./chunk-XJSQXIHU.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";
export {
  MOST_NAMED,
  countReasons,
  prune,
  rebuild,
  verify
};
