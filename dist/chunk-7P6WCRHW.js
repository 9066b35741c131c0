import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/documents/passed-over.ts
function findCause(passedOver) {
  return passedOver.findLast(({ reason }) => !NO_RECORD.test(reason)) ?? passedOver.at(-1) ?? null;
}
var NO_RECORD = /^(it has no record$|the last of )/;

export {
  findCause
};
