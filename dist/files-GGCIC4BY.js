import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  makeFolder,
  replaceFile
} from "./chunk-PSMPBXEM.js";
import {
  reasonOf,
  systemCode
} from "./chunk-WH3B37RX.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/files/files.ts
import { cp, glob, lstat as lstat2, mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join as join2, resolve as resolvePath, sep as sep2 } from "node:path";

// src/adapters/files/digest.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readlink, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
async function digestOfPath(path) {
  if ((await stat(path)).isDirectory()) return digestOfFolder(path);
  return digestOfFile(path);
}
async function digestOfFolder(folder) {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const sorted = paths.map((path) => relative(folder, path).split(sep).join("/")).sort();
  const hash = createHash("sha256");
  for (const path of sorted) hash.update(`${path}\0${await digestOfEntry(join(folder, path))}
`);
  return `sha256:${hash.digest("hex")}`;
}
async function digestOfEntry(path) {
  if (!(await lstat(path)).isSymbolicLink()) return digestOfFile(path);
  const target = await stat(path).catch(() => null);
  if (target?.isFile()) return digestOfFile(path);
  return `sha256:${createHash("sha256").update(`link:${await readlink(path)}`).digest("hex")}`;
}
async function digestOfFile(path) {
  if (!(await stat(path)).isFile()) throw new Error("it is neither a file nor a folder");
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return `sha256:${hash.digest("hex")}`;
}

// src/adapters/files/files.ts
function createFiles({ root }) {
  const at = (path) => resolvePath(root, path);
  return {
    resolve: at,
    realPath: (path) => guardRead(path, () => realPathOf(at(path))),
    readText,
    readBytes: async (path) => new Uint8Array(await read(path)),
    write: (path, content) => guardWrite(path, () => replaceFile(at(path), content)),
    remove: (path) => guardWrite(path, () => rm(at(path), { recursive: true, force: true, maxRetries: 3 })),
    copy,
    inspect,
    find,
    digest: (path) => guardRead(path, () => digestOfPath(at(path))),
    temporary
  };
  async function readText(path) {
    const bytes = await read(path);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch (cause) {
      throw fault("unreadable-file", { path, reason: "it is not UTF-8" }, { cause });
    }
  }
  function read(path) {
    return guardRead(path, () => readFile(at(path)));
  }
  async function copy(from, to) {
    const source = await guardRead(from, () => lstat2(at(from)));
    await guardWrite(to, async () => {
      await makeFolder(dirname(at(to)));
      await cp(at(from), at(to), { recursive: source.isDirectory(), verbatimSymlinks: true });
    });
  }
  async function inspect(path) {
    const found = await guardRead(path, () => lstat2(at(path)).catch(nullWhereNothingIs));
    if (found === null) return null;
    if (found.isDirectory()) return { kind: "folder", bytes: 0 };
    return { kind: found.isFile() ? "file" : "other", bytes: found.size };
  }
  async function find(pattern) {
    if ((await inspect(pattern))?.kind === "file") return [pattern];
    return guardRead(pattern, async () => {
      const found = [];
      for await (const path of glob(pattern, { cwd: root })) {
        if ((await inspect(path))?.kind === "file") found.push(path.split(sep2).join("/"));
      }
      return found.sort();
    });
  }
  async function temporary() {
    const path = await guardWrite(tmpdir(), () => mkdtemp(join2(tmpdir(), "mergemark-")));
    return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
  }
  async function guardRead(path, body) {
    return body().catch((error) => {
      throw readFault({ path, root, error });
    });
  }
  async function guardWrite(path, body) {
    return body().catch((error) => {
      throw fault("unwritable-file", { path, reason: reasonOf(error) }, { cause: error });
    });
  }
}
async function realPathOf(path) {
  const found = await realpath(path).catch(nullWhereNothingIs);
  if (found !== null || dirname(path) === path) return found ?? path;
  return join2(await realPathOf(dirname(path)), basename(path));
}
function readFault({ path, root, error }) {
  if (!isAbsence(error)) return fault("unreadable-file", { path, reason: reasonOf(error) }, { cause: error });
  return fault("no-such-file", { path, needed: `Relative paths start at "${root}".` }, { cause: error });
}
function nullWhereNothingIs(error) {
  if (isAbsence(error)) return null;
  throw error;
}
function isAbsence(error) {
  const code = systemCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}
export {
  createFiles
};
