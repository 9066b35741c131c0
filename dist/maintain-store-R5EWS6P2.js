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
} from "./chunk-OMNMKRBT.js";
import "./chunk-4THWK7GI.js";
import "./chunk-W5SA52M7.js";
import "./chunk-UG5JQ3SH.js";
import "./chunk-LMISRQWK.js";
import "./chunk-IADBIISP.js";
import "./chunk-XP6ZHVFQ.js";
import "./chunk-IFK4UY24.js";
import "./chunk-I24OUA4P.js";
import "./chunk-DY6YBLES.js";
import "./chunk-U6BHNIFH.js";
import "./chunk-2HLCNCEZ.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-22CFHBNR.js";
import "./chunk-PRJGR57K.js";
import "./chunk-3UMVNY5W.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";
export {
  MOST_NAMED,
  countReasons,
  prune,
  rebuild,
  verify
};
