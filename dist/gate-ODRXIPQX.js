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
} from "./chunk-TR5E7LHW.js";
import "./chunk-7G2VZYNR.js";
import "./chunk-FPGP7ZDC.js";
import "./chunk-NIEOY6TV.js";
import "./chunk-QFCZM3GD.js";
import "./chunk-L52Y7MJN.js";
import "./chunk-OV54C4G3.js";
import "./chunk-BKIJVZCT.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-2XYSP7JV.js";
import "./chunk-7SOXP2O2.js";
import "./chunk-PX52WGAU.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-FRK7GBV5.js";
import "./chunk-MYM7GIVJ.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import "./chunk-6NAIOL74.js";
import "./chunk-FB3LGVXF.js";
import "./chunk-LXLQVQG2.js";
import "./chunk-IISINSH5.js";
import "./chunk-3TW73KHF.js";
import "./chunk-62KKXLBR.js";
import "./chunk-DN2Y434W.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-BHHR5NMC.js";
import "./chunk-SILLBRDY.js";
import "./chunk-GSVTN7QX.js";
import "./chunk-N6FKOSI3.js";
import "./chunk-JA2VDFMT.js";
import "./chunk-MAP66WDF.js";
import "./chunk-JBFQKM23.js";
import "./chunk-AMH2ZAYZ.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  gate,
  worstVerdict
};
