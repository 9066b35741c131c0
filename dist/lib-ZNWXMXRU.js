import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  require_lib
} from "./chunk-NZTPWKW5.js";
import "./chunk-SO33HJNU.js";
import "./chunk-TYDYXRWL.js";
export default require_lib();
