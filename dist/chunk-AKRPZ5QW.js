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
  defineDocument
} from "./chunk-T4JX5NG6.js";
import {
  digest,
  verdict
} from "./chunk-JA2VDFMT.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";
import {
  _enum,
  array,
  int,
  looseObject,
  record,
  string
} from "./chunk-T3RKS3KW.js";

// src/baseline/record.ts
var RECORDS = "runs";
var MANIFEST = "manifest.json";
var PARTS = {
  sha: { form: /^([0-9a-f]{40}|[0-9a-f]{64})$/, expected: "40 or 64 hexadecimal digits" },
  name: {
    form: /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/,
    expected: 'letters, digits, ".", "_" and "-"; no dot first'
  },
  run: { form: /^[A-Za-z0-9_.]{1,64}$/, expected: 'letters, digits, "." and "_"' },
  attempt: { form: /^[1-9][0-9]{0,8}$/, expected: "a whole number from 1" },
  nonce: { form: /^[0-9a-f]{16}$/, expected: "16 hexadecimal digits" }
};
function parseRecordPath(path) {
  const [top, start, sha = "", name = "", leaf = "", file, ...more] = path.split("/");
  const [run = "", attempt = "", nonce = "", ...rest] = leaf.split("-");
  if (top !== RECORDS || file === void 0 || more.length > 0 || rest.length > 0) return null;
  if (start !== sha.slice(0, 2) || !PARTS.sha.form.test(sha)) return null;
  const isSafe = PARTS.name.form.test(name) && PARTS.run.form.test(run) && PARTS.attempt.form.test(attempt) && PARTS.nonce.form.test(nonce);
  if (!isSafe) return null;
  return {
    sha,
    name,
    run,
    attempt: Number(attempt),
    nonce,
    folder: path.slice(0, path.lastIndexOf("/")),
    file
  };
}
function latestFirst(one, other) {
  return compareRuns(other.run, one.run) || other.attempt - one.attempt || (one.nonce < other.nonce ? 1 : -1);
}
function compareRuns(one, other) {
  const [first, second] = [one, other].map((run) => /^[0-9]+$/.test(run) ? BigInt(run) : null);
  if (first != null && second != null) return first < second ? -1 : Number(first > second);
  if (first != null || second != null) return first != null ? 1 : -1;
  return one < other ? -1 : Number(one > other);
}

// src/documents/manifest.ts
var manifestDocument = defineDocument({
  kind: "manifest",
  version: "1.0",
  command: "record",
  fields: {
    files: array(looseObject({ path: string(), bytes: int().nonnegative(), digest })),
    /** What the results came from. A digest that could not be taken is null, never left out. */
    digests: looseObject({
      /** git's own name of the tested tree. */
      tree: string().nullable(),
      data: record(string(), digest),
      evaluationSets: record(string(), digest),
      metricDefinitions: digest.nullable(),
      configuration: digest.nullable(),
      model: digest.nullable(),
      environment: digest.nullable()
    }),
    /** null for a run that was not judged. */
    verdict: verdict.nullable(),
    tool: string(),
    /** Of a verdict that is kept for a merge queue: what it depends on besides the tree. */
    judged: looseObject({
      policy: digest,
      /** Of the baseline's record and all else in the store that decided: `basis` in baseline.json. */
      basis: digest,
      /** Of mergemark.yml, from the repository's top folder. */
      path: string()
    }).optional(),
    /** Parts of `digests.environment`, by name: what pins the packages, the platform. */
    environment: record(string(), string()).optional(),
    /** The sample, where it is kept outside of the record. */
    sample: looseObject({ digest, bytes: int().nonnegative(), place: _enum(["depot", "none"]) }).nullable().optional(),
    /** The workflow run, and with it the model's artifact. */
    origin: looseObject({ id: string(), attempt: int().positive(), url: string() }).nullable().optional()
  }
});

// src/project/record-limits.ts
var LIMITS = {
  files: 64,
  /** 100,000 examples with ten scores each are 5 MB. */
  fileBytes: 256 * 1024 * 1024,
  manifestBytes: 1024 * 1024
};
var FILE_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

// src/project/verify-files.ts
function verifyFiles(files, where) {
  expectNames(where, [...files.keys()]);
  const manifest = parseManifest(files.get(manifestDocument.file), where);
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  if (listed.size !== manifest.files.length) throw corrupt("its manifest names a file twice");
  for (const { path, bytes, digest: digest2 } of manifest.files) {
    const content = files.get(path);
    if (content === void 0 || path === manifestDocument.file)
      throw corrupt(`${path} is in its manifest and not there`);
    if (content.length !== bytes)
      throw corrupt(`${path} has ${content.length} bytes, not the manifest's ${bytes}`);
    if (digestOf(content) !== digest2) throw corrupt(`the digest of ${path} differs from the manifest's`);
  }
  for (const name of files.keys()) {
    if (name !== manifestDocument.file && !listed.has(name))
      throw corrupt(`${name} is there and not in its manifest`);
  }
  return manifest;
  function corrupt(reason) {
    return fault("record-corrupt", { folder: where, reason });
  }
}
function expectNames(folder, names) {
  const corrupt = (reason) => fault("record-corrupt", { folder, reason });
  if (!names.includes(manifestDocument.file)) throw corrupt(`it has no ${manifestDocument.file}`);
  if (names.length > LIMITS.files + 1)
    throw corrupt(`it has ${names.length} files; at most ${LIMITS.files} are read`);
  const odd = names.find((name) => !FILE_NAME.test(name));
  if (odd !== void 0) throw corrupt(`"${odd}" is no name of a record's file`);
}
function parseManifest(bytes, where) {
  if (bytes.length > LIMITS.manifestBytes) {
    throw fault("record-corrupt", { folder: where, reason: `its manifest has ${bytes.length} bytes` });
  }
  try {
    return manifestDocument.parse(new TextDecoder().decode(bytes), `${where}/${manifestDocument.file}`);
  } catch (error) {
    if (error instanceof MergemarkError && error.code !== "MM-504") {
      throw fault("record-corrupt", { folder: where, reason: error.message }, { cause: error });
    }
    throw error;
  }
}

export {
  RECORDS,
  MANIFEST,
  PARTS,
  parseRecordPath,
  latestFirst,
  manifestDocument,
  LIMITS,
  FILE_NAME,
  verifyFiles,
  expectNames
};
