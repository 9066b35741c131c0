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
} from "./chunk-PVQ6SDWH.js";
import "./chunk-7G2VZYNR.js";
import "./chunk-FPGP7ZDC.js";
import "./chunk-NIEOY6TV.js";
import "./chunk-GGCF7KZN.js";
import "./chunk-4ZH3JTR6.js";
import "./chunk-GL4HRU75.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-SVMACJUH.js";
import "./chunk-X25OIX72.js";
import "./chunk-7EZO2MZO.js";
import "./chunk-5X2HUZNY.js";
import "./chunk-O2TS3FJO.js";
import "./chunk-TX2FSE43.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import "./chunk-RGH5EDEP.js";
import "./chunk-WXYCDJ3V.js";
import "./chunk-WWN43IDN.js";
import "./chunk-DWCPPBBV.js";
import "./chunk-IFES7YYH.js";
import "./chunk-DN2Y434W.js";
import "./chunk-YW2FILUV.js";
import "./chunk-UJQWXHE7.js";
import "./chunk-OC6JQR6P.js";
import "./chunk-5XKZQTG7.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import "./chunk-2BJA76MM.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  gate,
  worstVerdict
};
