import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  writeDocument
} from "./chunk-M7EM5S42.js";
import {
  defineDocument
} from "./chunk-T4JX5NG6.js";
import {
  digest
} from "./chunk-JA2VDFMT.js";
import {
  _enum,
  array,
  int,
  looseObject,
  string
} from "./chunk-T3RKS3KW.js";

// src/documents/bundle.ts
var bundleDocument = defineDocument({
  kind: "bundle",
  version: "1.0",
  command: "evaluate",
  fields: {
    role: _enum(["compute", "judge"]),
    /** The branch that it was judged for being merged into. */
    branch: string().nullish(),
    files: array(looseObject({ path: string(), bytes: int().nonnegative(), digest }))
  }
});

// src/project/bundle-limits.ts
var MEBIBYTE = 1024 * 1024;
var BUNDLE_LIMITS = {
  /** What `actions/upload-artifact` made of it. */
  archiveBytes: 512 * MEBIBYTE,
  entries: 1e4,
  /** 10,000,000 examples with ids and scores have 200 MB. */
  fileBytes: 256 * MEBIBYTE,
  totalBytes: 512 * MEBIBYTE
};
var DOCUMENT = 64 * MEBIBYTE;
var NAME = "[A-Za-z0-9_][A-Za-z0-9._-]{0,99}";
var FROM_COMPUTE = [
  [/^bundle\.json$/, MEBIBYTE],
  [/^(data|training|evaluation)\.json$/, DOCUMENT],
  [/^sample\.bin$/, BUNDLE_LIMITS.fileBytes],
  [/^rebuilt\/manifest\.json$/, MEBIBYTE],
  [/^rebuilt\/(training|evaluation)\.json$/, DOCUMENT],
  [/^rebuilt\/sample\.bin$/, BUNDLE_LIMITS.fileBytes],
  [/^charts\/[A-Za-z0-9_][A-Za-z0-9_-]{0,63}-(light|dark)\.png$/, MEBIBYTE]
];
var FROM_JUDGE = [
  ...FROM_COMPUTE,
  [/^(baseline|policy|comparison|verdict|manifest)\.json$/, DOCUMENT],
  [/^base\/(manifest|data|training|evaluation)\.json$/, DOCUMENT],
  [/^base\/sample\.bin$/, BUNDLE_LIMITS.fileBytes],
  [/^reused\/verdict\.json$/, DOCUMENT],
  [new RegExp(`^pins/${NAME}/base/(manifest|data|training|evaluation)\\.json$`), DOCUMENT],
  [new RegExp(`^pins/${NAME}/base/sample\\.bin$`), BUNDLE_LIMITS.fileBytes]
];
var BUNDLE_GLOBS = ["*", "rebuilt/*", "charts/*", "base/*", "reused/*", "pins/*/base/*"];
var MOST_PICTURES = 16;
function largestOf(path, role) {
  const kinds = role === "judge" ? FROM_JUDGE : FROM_COMPUTE;
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
function mayBelong(found, role) {
  const path = role === "judge" ? found.replace(/^pull-[1-9]\d{0,9}\//, "") : found;
  if (largestOf(path, role) !== null) return true;
  const [folder = "", ...rest] = path.split("/");
  return new RegExp(`^${NAME}$`).test(folder) && largestOf(rest.join("/"), role) !== null;
}

// src/project/bundle-write.ts
async function writeBundleList(project, role, files) {
  const { out } = project;
  const found = (await Promise.all(BUNDLE_GLOBS.map((glob) => files.find(`${out}/${glob}`)))).flat();
  const paths = [...new Set(found)].map((path) => path.slice(out.length + 1)).sort();
  const listed = [];
  for (const path of paths) {
    if (path === bundleDocument.file || largestOf(path, role) === null) continue;
    const bytes = await files.readBytes(`${out}/${path}`);
    listed.push({ path, bytes: bytes.length, digest: digestOf(bytes) });
  }
  return digestOf(
    await writeDocument(
      bundleDocument,
      { role, branch: project.event?.branch ?? null, files: listed },
      project,
      files
    )
  );
}
function joinListDigests(digests) {
  const [only] = digests;
  if (only === void 0) return "";
  return digests.length === 1 ? only : digestOf([...digests].sort().join("\n"));
}

export {
  bundleDocument,
  BUNDLE_LIMITS,
  BUNDLE_GLOBS,
  MOST_PICTURES,
  largestOf,
  mayBelong,
  writeBundleList,
  joinListDigests
};
