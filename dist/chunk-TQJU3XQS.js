import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/adapters/environment.ts
import process from "node:process";
function readVariable(name) {
  const value = process.env[name];
  return value === void 0 || value === "" ? void 0 : value;
}
function readVariables(names) {
  const found = {};
  for (const name of names) {
    const value = readVariable(name);
    if (value !== void 0) found[name] = value;
  }
  return found;
}

export {
  readVariable,
  readVariables
};
