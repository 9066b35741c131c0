import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  MergemarkError,
  fault
} from "./chunk-AMH2ZAYZ.js";

// src/project/document-folder.ts
var BASE = "base";
var REBUILT = "rebuilt";
var REUSED = "reused";
async function readDocument(kind, project, files) {
  const path = `${project.out}/${kind.file}`;
  const document = await findAt(kind, path, files);
  if (document === null) throw await missing(kind, project, files);
  if (document.name !== project.name || !isSameRun(document.run, project.run)) {
    throw fault("document-of-another-run", {
      path,
      command: kind.command,
      found: document.run?.tested ?? "none"
    });
  }
  return document;
}
async function missing(kind, { name, path: config, out }, files) {
  const details = { path: `${out}/${kind.file}`, command: kind.command };
  const folder = `${out}/${name}`;
  if ((await files.inspect(`${folder}/${kind.file}`))?.kind !== "file")
    return fault("document-missing", details);
  const parts = config.split("/");
  const glob = parts.length < 2 ? "**/mergemark.yml" : [...parts.slice(0, -2), "*", ...parts.slice(-1)].join("/");
  return fault("document-missing", { ...details, beside: { folder, glob } });
}
async function findDocument(kind, project, files) {
  const written = await files.inspect(`${project.out}/${kind.file}`);
  return written === null ? null : readDocument(kind, project, files);
}
async function findReadable(kind, project, files) {
  return findDocument(kind, project, files).catch(unreadable);
}
async function findReadableBase(kind, project, files) {
  return findBaseDocument(kind, project, files).catch(unreadable);
}
function unreadable(thrown) {
  if (thrown instanceof MergemarkError) return null;
  throw thrown;
}
function findBaseDocument(kind, project, files) {
  return findAt(kind, `${project.out}/${BASE}/${kind.file}`, files);
}
async function writeDocument(kind, fields, project, files) {
  const text = kind.serialize({ name: project.name, run: project.run, ...fields });
  await files.write(`${project.out}/${kind.file}`, text);
  return text;
}
async function findAt(kind, path, files) {
  if ((await files.inspect(path))?.kind !== "file") return null;
  return kind.parse(await files.readText(path), path);
}
function isSameRun(one, other) {
  if (one === null || other === null) return one === other;
  const sameBase = one.base === other.base || one.event !== "local";
  return one.tested === other.tested && one.head === other.head && one.event === other.event && sameBase;
}

export {
  BASE,
  REBUILT,
  REUSED,
  readDocument,
  findDocument,
  findReadable,
  findReadableBase,
  findBaseDocument,
  writeDocument,
  isSameRun
};
