import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  defineDocument
} from "./chunk-T4JX5NG6.js";
import {
  digest,
  sha
} from "./chunk-JA2VDFMT.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";
import {
  _enum,
  array,
  looseObject,
  string
} from "./chunk-T3RKS3KW.js";

// src/documents/policy.ts
var policyDocument = defineDocument({
  kind: "policy",
  version: "1.0",
  command: "baseline",
  fields: {
    source: _enum(["base", "head", "removed"]),
    sha: sha.nullable(),
    path: string(),
    text: string().nullable(),
    /** Of `text`, or where there are `files` of these digests too. */
    digest: digest.nullable(),
    /**
     * What the configuration names of policy, from the same commit: files it extends, and its waivers. Their paths are
     * from the working directory.
     */
    files: array(looseObject({ path: string(), text: string(), digest })).optional()
  }
});

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
async function findCurrent(kind, project, files) {
  return await isLeftOver(kind, project, files) ? null : findDocument(kind, project, files);
}
async function isLeftOver(kind, { event, name, run, out }, files) {
  if (event !== null) return false;
  const found = await findAt(kind, `${out}/${kind.file}`, files);
  return found?.run?.event === "local" && found.name === name && !isSameRun(found.run, run);
}
async function findReadable(kind, project, files) {
  return findDocument(kind, project, files).catch(unreadable);
}
async function findReadableBase(kind, project, files) {
  try {
    return await isLeftOver(policyDocument, project, files) ? null : await findBaseDocument(kind, project, files);
  } catch (thrown) {
    return unreadable(thrown);
  }
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
  policyDocument,
  BASE,
  REBUILT,
  REUSED,
  readDocument,
  findDocument,
  findCurrent,
  findReadable,
  findReadableBase,
  findBaseDocument,
  writeDocument,
  isSameRun
};
