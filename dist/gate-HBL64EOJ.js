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
} from "./chunk-O3G6SBGK.js";
import "./chunk-7G2VZYNR.js";
import "./chunk-FPGP7ZDC.js";
import "./chunk-NIEOY6TV.js";
import "./chunk-5YFWYQKD.js";
import "./chunk-RXRDISAR.js";
import "./chunk-NOIRT5QA.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-3WFPHZXC.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import "./chunk-CGMQXBQX.js";
import "./chunk-U6BHNIFH.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-SS2N6TRI.js";
import "./chunk-2HLCNCEZ.js";
import "./chunk-UWBDGCNE.js";
import "./chunk-CAKJTHTU.js";
import "./chunk-DS6D5RW6.js";
import "./chunk-3Y3TZYFT.js";
import "./chunk-R7WLO2BG.js";
import "./chunk-DN2Y434W.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-22CFHBNR.js";
import "./chunk-4ZP7K3JW.js";
import "./chunk-NZ34WBXX.js";
import "./chunk-TECIMJOH.js";
import "./chunk-PRJGR57K.js";
import "./chunk-MAP66WDF.js";
import "./chunk-JBFQKM23.js";
import "./chunk-3UMVNY5W.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  gate,
  worstVerdict
};
