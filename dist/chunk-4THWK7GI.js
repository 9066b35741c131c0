import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/documents/folder-digest.ts
import { createHash } from "node:crypto";
function folderDigest(folder, files) {
  const hash = createHash("sha256").update(`${folder}\0`);
  for (const [name, content] of [...files].sort(([one], [other]) => one < other ? -1 : 1)) {
    hash.update(`${name}\0${createHash("sha256").update(content).digest("hex")}\0`);
  }
  return `sha256:${hash.digest("hex")}`;
}

export {
  folderDigest
};
