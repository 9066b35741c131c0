import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  systemCode
} from "./chunk-WH3B37RX.js";

// src/adapters/files/make-folder.ts
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
async function makeFolder(path) {
  if (await isMade(path)) return;
  if (dirname(path) === path) throw refuse(path);
  await makeFolder(dirname(path));
  if (!await isMade(path)) throw refuse(path);
}
async function isMade(path) {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT") return false;
    if (await isFolder(path)) return true;
    throw code === "EEXIST" ? new Error(`"${path}" is no folder`, { cause: error }) : error;
  }
}
async function isFolder(path) {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false
  );
}
function refuse(path) {
  return new Error(`no folder can be made in "${dirname(path)}"`);
}

// src/adapters/files/replace-file.ts
import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname as dirname2, join } from "node:path";
async function replaceFile(path, content) {
  await makeFolder(dirname2(path));
  const draft = join(dirname2(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

export {
  makeFolder,
  replaceFile
};
