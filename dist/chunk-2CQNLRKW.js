import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  criticalValue
} from "./chunk-EHLQHP23.js";

// src/stats/wilson.ts
function wilsonInterval(input) {
  const { hits, n, confidence } = input;
  const z = criticalValue(confidence);
  const share = hits / n;
  const square = z * z;
  const centre = (share + square / (2 * n)) / (1 + square / n);
  const half = z * Math.sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n);
  return { low: hits === 0 ? 0 : centre - half, high: hits === n ? 1 : centre + half };
}

export {
  wilsonInterval
};
