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
} from "./chunk-JCDTH6UG.js";
import "./chunk-76CCK2K7.js";
import "./chunk-LL3XVBJA.js";
import "./chunk-W5NNSGI3.js";
import "./chunk-L4IAO4V2.js";
import "./chunk-UYQSQBXV.js";
import "./chunk-BG6X5RWE.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-LDTFRFCR.js";
import "./chunk-R7YZDREF.js";
import "./chunk-UD4UMFWU.js";
import "./chunk-5DU72OMF.js";
import "./chunk-V6LRU3UZ.js";
import "./chunk-4N3PTYTZ.js";
import "./chunk-RUJWD3M2.js";
import "./chunk-DQ3LJ4QN.js";
import "./chunk-XV7AKL7Y.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-BOQ3IEDD.js";
import "./chunk-RR7ZEIGM.js";
import "./chunk-DHJKLRAU.js";
import "./chunk-EJTXA3OL.js";
import "./chunk-MFJBSJSB.js";
import "./chunk-GR6KZCSI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-TP7TOFOP.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  gate,
  worstVerdict
};
