import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  failure,
  run
} from "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import {
  literal,
  looseObject,
  string
} from "./chunk-T3RKS3KW.js";

// src/documents/define-document.ts
var LARGEST = 64 * 1024 * 1024;
var head = {
  schemaVersion: string().regex(/^\d+\.\d+$/),
  /** The project: `name` in mergemark.yml. */
  name: string(),
  run: run.nullable(),
  failure: failure.optional()
};
function defineDocument(definition) {
  const { kind, version, command, fields } = definition;
  const schema = looseObject({ ...head, kind: literal(kind), ...fields });
  const file = `${kind}.json`;
  const problemsOf = (error) => error.issues.map((issue) => `${issue.path.join(".") || "document"}: ${issue.message}`);
  return {
    kind,
    version,
    file,
    command,
    schema,
    parse(text, path) {
      if (text.length > LARGEST)
        throw fault("document-too-large", { path, bytes: text.length, limit: LARGEST });
      const json = parseJson(text, path);
      const found = majorOf(json);
      if (found !== null && found > Number.parseInt(version, 10)) {
        throw fault("document-too-new", { path, version: `${found}.x`, known: version });
      }
      const result = schema.safeParse(json);
      if (!result.success) throw fault("document-invalid", { path, kind, problems: problemsOf(result.error) });
      return result.data;
    },
    serialize(value) {
      const result = schema.safeParse({ schemaVersion: version, kind, ...value });
      if (!result.success)
        throw fault("document-invalid", { path: file, kind, problems: problemsOf(result.error) });
      return `${JSON.stringify(result.data, null, 2)}
`;
    }
  };
}
function parseJson(text, path) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw fault(
      "document-not-json",
      { path, reason: cause instanceof Error ? cause.message : String(cause) },
      { cause }
    );
  }
}
function majorOf(json) {
  if (typeof json !== "object" || json === null || !("schemaVersion" in json)) return null;
  const major = Number.parseInt(String(json.schemaVersion), 10);
  return Number.isNaN(major) ? null : major;
}

export {
  defineDocument
};
