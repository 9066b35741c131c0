import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/documents/run-order.ts
function isOlderRun(run, other) {
  const [mine, theirs] = [numberOf(run.id), numberOf(other.id)];
  if (mine === null || theirs === null) return run.id === other.id && run.attempt < other.attempt;
  return mine < theirs || mine === theirs && run.attempt < other.attempt;
}
function numberOf(id) {
  return /^\d{1,20}$/.test(id) ? BigInt(id) : null;
}

export {
  isOlderRun
};
