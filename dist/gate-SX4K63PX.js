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
} from "./chunk-PBCBOUZ2.js";
import "./chunk-7G2VZYNR.js";
import "./chunk-HR74MX2Y.js";
import "./chunk-NIEOY6TV.js";
import "./chunk-67FPILTB.js";
import "./chunk-2IG3BDC7.js";
import "./chunk-LZX7YCLN.js";
import "./chunk-EHLQHP23.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-IXJ4DEG4.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-DREKUYXX.js";
import "./chunk-5L5F6ZBJ.js";
import "./chunk-QU744HDZ.js";
import "./chunk-EWJOUGZ7.js";
import "./chunk-GGACWP2V.js";
import "./chunk-YHMFCIP7.js";
import "./chunk-WSI4J6LH.js";
import "./chunk-INJW452F.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-QK5G2RKO.js";
import "./chunk-2UE5G2KO.js";
import "./chunk-QWBPVRD3.js";
import "./chunk-YI5EG2KK.js";
import "./chunk-O5WMR6XX.js";
import "./chunk-PRJGR57K.js";
import "./chunk-JBFQKM23.js";
import "./chunk-ZQT3DNKK.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  gate,
  worstVerdict
};
