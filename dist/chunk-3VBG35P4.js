import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/documents/name-baseline.ts
function isOfMain({ strategy }) {
  return strategy !== "pinned" && strategy !== "latest";
}
function isNamed(pin, sha) {
  return typeof pin === "string" && !(sha?.startsWith(pin) ?? false);
}
function nameBaseline(against) {
  const { strategy, sha, pin } = against;
  if (isOfMain(against) || sha === null) return "main";
  if (strategy === "latest") return "the latest record, which is not an ancestor";
  if (isNamed(pin, sha)) return `the pinned baseline ${pin}`;
  return `${sha.slice(0, 7)}, to which the baseline is pinned`;
}

export {
  isOfMain,
  isNamed,
  nameBaseline
};
