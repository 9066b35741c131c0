import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  blocksMerge,
  gate,
  worstVerdict
} from "./chunk-BXSYVRT6.js";
import "./chunk-SQZZMHWW.js";
import "./chunk-2HGERXXA.js";
import "./chunk-VBORSQMQ.js";
import "./chunk-JZGTZE4D.js";
import "./chunk-7VP7JBPY.js";
import "./chunk-KHVALSXU.js";
import "./chunk-OMIIMVEZ.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-5Q74AQ54.js";
import "./chunk-YLFBB4RZ.js";
import "./chunk-6NAWYBYF.js";
import "./chunk-NSAEOH45.js";
import "./chunk-Y2WBSUPI.js";
import "./chunk-54TXCYMB.js";
import "./chunk-KW4DREJR.js";
import "./chunk-WKIFBLB5.js";
import "./chunk-6MGBIRM2.js";
import "./chunk-J2ZNJYRJ.js";
import "./chunk-QXYYFRBO.js";
import "./chunk-TJYX6ZWS.js";
import "./chunk-JBFQKM23.js";
import "./chunk-KUZRXUNS.js";
import "./chunk-SEZPBN5R.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  gate,
  worstVerdict
};
