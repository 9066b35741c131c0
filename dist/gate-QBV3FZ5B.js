import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  blocksMerge,
  describeVerdict,
  gate
} from "./chunk-WLSXKV7L.js";
import "./chunk-SQZZMHWW.js";
import "./chunk-W7UOOZJD.js";
import "./chunk-7NX37IPC.js";
import "./chunk-JVYSWWVM.js";
import "./chunk-YYPE6HRU.js";
import "./chunk-OMIIMVEZ.js";
import "./chunk-7QVI3YSG.js";
import "./chunk-JL6ZORGI.js";
import "./chunk-A5CNEB3L.js";
import "./chunk-EJMYPLWT.js";
import "./chunk-YQ6DSWA5.js";
import "./chunk-HY5YYGV2.js";
import "./chunk-XPHXPOJN.js";
import "./chunk-TIGNDH3X.js";
import "./chunk-EUAOA3QQ.js";
import "./chunk-EOMQIM7D.js";
import "./chunk-J4PTFRTZ.js";
import "./chunk-TJYX6ZWS.js";
import "./chunk-JBFQKM23.js";
import "./chunk-A6JYZ6VZ.js";
import "./chunk-SEZPBN5R.js";
import "./chunk-TYDYXRWL.js";
export {
  blocksMerge,
  describeVerdict,
  gate
};
