import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import "./chunk-TYDYXRWL.js";

// src/adapters/clock/clock.ts
import { setTimeout as wait } from "node:timers/promises";
function createClock() {
  return {
    now: () => Date.now(),
    sleep: (milliseconds) => wait(milliseconds)
  };
}
export {
  createClock
};
