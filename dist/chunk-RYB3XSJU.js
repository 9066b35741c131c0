import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  FILE_NAME,
  LIMITS,
  MANIFEST,
  PARTS,
  RECORDS,
  manifestDocument
} from "./chunk-AKRPZ5QW.js";
import {
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";

// src/baseline/write-record.ts
function recordFolder(key) {
  for (const part of ["sha", "name", "run", "attempt", "nonce"]) {
    const value = String(key[part]);
    const { form, expected } = PARTS[part];
    if (!form.test(value)) throw fault("unsafe-record-name", { part, value, expected });
  }
  const { sha, name, run, attempt, nonce } = key;
  return `${RECORDS}/${sha.slice(0, 2)}/${sha}/${name}/${run}-${attempt}-${nonce}`;
}
function packRecord({ files, ...manifest }) {
  const refuse = (reason) => fault("record-corrupt", { folder: manifest.name, reason });
  if (files.size > LIMITS.files)
    throw refuse(`it would have ${files.size} files; at most ${LIMITS.files} are read`);
  const listed = [...files].map(([path, bytes]) => {
    if (!FILE_NAME.test(path) || path === MANIFEST)
      throw refuse(`"${path}" cannot be the name of one of its files`);
    if (bytes.length > LIMITS.fileBytes) {
      throw refuse(`${path} has ${bytes.length} bytes; at most ${LIMITS.fileBytes} are read`);
    }
    return { path, bytes: bytes.length, digest: digestOf(bytes) };
  });
  listed.sort((one, other) => one.path < other.path ? -1 : 1);
  const text = manifestDocument.serialize({ ...manifest, files: listed });
  return new Map([...files, [MANIFEST, new TextEncoder().encode(text)]]);
}

export {
  recordFolder,
  packRecord
};
