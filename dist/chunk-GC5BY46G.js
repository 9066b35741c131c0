import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  listAttempts,
  takeRecord
} from "./chunk-SG3EC5O4.js";
import {
  fault
} from "./chunk-TP7TOFOP.js";

// src/baseline/find-record.ts
async function findRecord({ name, sha }, records) {
  const attempts = await listAttempts({ sha, name }, records);
  const refuse = async (reason) => fault("no-such-record", { name, sha, store: await records.address(), reason });
  if (attempts.length === 0) throw await refuse("it has no record");
  const taken = await takeRecord(attempts, records);
  if (taken.kind !== "taken") throw await refuse(taken.reason);
  return taken.record;
}

export {
  findRecord
};
