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
} from "./chunk-PGJRBYU7.js";
import "./chunk-7G2VZYNR.js";
import "./chunk-HR74MX2Y.js";
import "./chunk-3VBG35P4.js";
import "./chunk-3N5C5MG5.js";
import "./chunk-OXLOSOW6.js";
import "./chunk-S4YNK6YN.js";
import "./chunk-KEU3N5B4.js";
import "./chunk-EHLQHP23.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-DREKUYXX.js";
import "./chunk-TKOJPF36.js";
import "./chunk-MWEBNFTN.js";
import "./chunk-TXLW7VAJ.js";
import "./chunk-6KHQEY4R.js";
import "./chunk-FKHSV5E7.js";
import "./chunk-2ZXIGIYN.js";
import "./chunk-TWSQ2XWK.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-R4NDCGCL.js";
import "./chunk-4E2VDKOJ.js";
import "./chunk-FYTYJSID.js";
import "./chunk-DUP4QNHX.js";
import "./chunk-O5WMR6XX.js";
import "./chunk-XI27YZEJ.js";
import "./chunk-JBFQKM23.js";
import "./chunk-FJFXH4M3.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  gate,
  worstVerdict
};
