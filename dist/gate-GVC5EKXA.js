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
} from "./chunk-LYDUKPJX.js";
import "./chunk-7G2VZYNR.js";
import "./chunk-FPGP7ZDC.js";
import "./chunk-NIEOY6TV.js";
import "./chunk-3QWWMKCL.js";
import "./chunk-IVL4ACHU.js";
import "./chunk-ALDSO6NV.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-YJ25OWUQ.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import "./chunk-TIU6TYMP.js";
import "./chunk-UCPFB7VN.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-LBR34BSA.js";
import "./chunk-D5LYLUBP.js";
import "./chunk-RCWZ5MAG.js";
import "./chunk-M6TAVFJ6.js";
import "./chunk-3VS3GU35.js";
import "./chunk-BC355OLT.js";
import "./chunk-HX4XGVMX.js";
import "./chunk-DN2Y434W.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-NAHPD2TS.js";
import "./chunk-Q3NFZ77I.js";
import "./chunk-XDZB7OAJ.js";
import "./chunk-AUFRXFKN.js";
import "./chunk-PRJGR57K.js";
import "./chunk-MAP66WDF.js";
import "./chunk-JBFQKM23.js";
import "./chunk-XJSQXIHU.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  gate,
  worstVerdict
};
