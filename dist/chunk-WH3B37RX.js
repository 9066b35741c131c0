import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  MergemarkError
} from "./chunk-MY7RTWCD.js";

// src/adapters/system-error.ts
function systemCode(error) {
  if (!(error instanceof Error) || error instanceof MergemarkError) return null;
  return "code" in error && typeof error.code === "string" ? error.code : null;
}
function reasonOf(error) {
  return systemCode(error) ?? (error instanceof Error ? error.message : String(error));
}

export {
  systemCode,
  reasonOf
};
