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
} from "./chunk-OFTZEKFE.js";
import "./chunk-7G2VZYNR.js";
import "./chunk-FPGP7ZDC.js";
import "./chunk-NIEOY6TV.js";
import "./chunk-2XTWDAVR.js";
import "./chunk-AYB2HMDG.js";
import "./chunk-KJRK62UU.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-XKMQW675.js";
import "./chunk-NASUMUU3.js";
import "./chunk-FESQ4RWH.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-XXPL4PRM.js";
import "./chunk-7EUNHAOQ.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import "./chunk-HL6W4CST.js";
import "./chunk-DDOXFENP.js";
import "./chunk-JY5TSFO5.js";
import "./chunk-C352YR2C.js";
import "./chunk-BKUVLNFU.js";
import "./chunk-DN2Y434W.js";
import "./chunk-XZ6THV72.js";
import "./chunk-M7EM5S42.js";
import "./chunk-T4JX5NG6.js";
import "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  gate,
  worstVerdict
};
