import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  MANIFEST,
  PARTS,
  latestFirst
} from "./chunk-AKRPZ5QW.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";

// src/baseline/reuse-verdict-path.ts
var VERDICTS = "verdicts";
function verdictsFolder({ tree, name }) {
  return `${VERDICTS}/${tree.slice(0, 2)}/${tree}/${name}`;
}
function verdictFolder(key) {
  const { tree, name, run, attempt, nonce } = key;
  for (const [part, value] of Object.entries({ sha: tree, name, run, attempt: String(attempt), nonce })) {
    const { form, expected } = PARTS[part];
    if (!form.test(value)) throw fault("unsafe-record-name", { part, value, expected });
  }
  return `${verdictsFolder(key)}/${run}-${attempt}-${nonce}`;
}
function parseVerdictPath(path) {
  const [top, start, tree = "", name = "", leaf = "", file, ...more] = path.split("/");
  const [run = "", attempt = "", nonce = "", ...rest] = leaf.split("-");
  if (top !== VERDICTS || file === void 0 || more.length > 0 || rest.length > 0) return null;
  if (start !== tree.slice(0, 2)) return null;
  const parts = { sha: tree, name, run, attempt, nonce };
  const isSafe = Object.entries(parts).every(
    ([part, value]) => PARTS[part].form.test(value)
  );
  if (!isSafe) return null;
  const folder = path.slice(0, path.lastIndexOf("/"));
  return { tree, name, run, attempt: Number(attempt), nonce, folder, file };
}
function collectVerdicts(paths) {
  const found = paths.flatMap((path) => {
    const verdict = parseVerdictPath(path);
    return verdict?.file === MANIFEST ? [verdict] : [];
  });
  return found.toSorted((one, other) => latestFirst({ ...one, sha: one.tree }, { ...other, sha: other.tree }));
}

export {
  VERDICTS,
  verdictsFolder,
  verdictFolder,
  parseVerdictPath,
  collectVerdicts
};
