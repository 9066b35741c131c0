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
} from "./chunk-2PVTTXJI.js";
import "./chunk-VN5RXYPV.js";
import "./chunk-ZRX3Z24W.js";
import "./chunk-CJF7FI3H.js";
import "./chunk-TINT44KM.js";
import "./chunk-65PTUDXV.js";
import "./chunk-N74R45A4.js";
import "./chunk-OMIIMVEZ.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-S3P325UN.js";
import "./chunk-6X53FP6R.js";
import "./chunk-4H3XOW4D.js";
import "./chunk-I5YY7GFW.js";
import "./chunk-P53OOXBX.js";
import "./chunk-ZUNGTN7B.js";
import "./chunk-642T65AY.js";
import "./chunk-VUSVK54O.js";
import "./chunk-UB2ZRRDH.js";
import "./chunk-77AUHNSJ.js";
import "./chunk-UBCBEAA4.js";
import "./chunk-QXYYFRBO.js";
import "./chunk-GR6KZCSI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-LFBC4ZR5.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  gate,
  worstVerdict
};
