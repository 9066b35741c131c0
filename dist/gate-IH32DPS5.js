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
} from "./chunk-C4KGMMXJ.js";
import "./chunk-7G2VZYNR.js";
import "./chunk-ECOJUZWT.js";
import "./chunk-3VBG35P4.js";
import "./chunk-XQD3RYN7.js";
import "./chunk-FX4EFM6C.js";
import "./chunk-TBCWKLEB.js";
import "./chunk-XTOMPQDB.js";
import "./chunk-EHLQHP23.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-CZVZKQV6.js";
import "./chunk-DREKUYXX.js";
import "./chunk-JBXS3WJX.js";
import "./chunk-PZGOI4XK.js";
import "./chunk-XNPDPXED.js";
import "./chunk-DJBJ5PK4.js";
import "./chunk-QCLQV22M.js";
import "./chunk-QOUGGTPH.js";
import "./chunk-AZDMJTMI.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-VOG3I6A6.js";
import "./chunk-EOXLVJJT.js";
import "./chunk-36OYTG2G.js";
import "./chunk-GEK2ALAF.js";
import "./chunk-O5WMR6XX.js";
import "./chunk-XI27YZEJ.js";
import "./chunk-JBFQKM23.js";
import "./chunk-G6LY3UCA.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  gate,
  worstVerdict
};
