import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  MANIFEST,
  manifestDocument,
  parseRecordPath
} from "./chunk-AKRPZ5QW.js";
import {
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  digest,
  verdict
} from "./chunk-JA2VDFMT.js";
import {
  array,
  boolean,
  int,
  literal,
  number,
  object,
  string,
  tuple
} from "./chunk-T3RKS3KW.js";

// src/baseline/record-summary.ts
var INDEX = "index";
function indexPath(name, sha) {
  return `${INDEX}/${name}/${sha.slice(0, 2)}.jsonl`;
}
function summarise(record) {
  const { key, folder, files, manifest, committed } = record;
  const read = (kind) => {
    const bytes = files.get(kind.file);
    return bytes === void 0 ? null : kind.parse(new TextDecoder().decode(bytes), `${folder}/${kind.file}`);
  };
  const evaluation = read(evaluationDocument);
  const evaluations = evaluation?.evaluations ?? [];
  const model = read(trainingDocument)?.model ?? null;
  return {
    folder,
    sha: key.sha,
    name: key.name,
    run: key.run,
    attempt: key.attempt,
    manifest: digestOf(files.get(MANIFEST) ?? manifestDocument.serialize(manifest)),
    verdict: manifest.verdict,
    failed: evaluation?.failure?.code ?? null,
    committed,
    evaluationSets: new Map(
      evaluations.flatMap(({ name, digest: digest2 }) => digest2 === null ? [] : [[name, digest2]])
    ),
    model: model === null ? null : { path: model.path, digest: model.digest, bytes: model.bytes },
    url: manifest.origin?.url ?? null,
    metrics: evaluations.flatMap(
      ({ name: evaluation2, metrics }) => metrics.filter(({ slice }) => slice === null).map(({ name, value, interval, n, higherIsBetter, definition }) => ({
        evaluation: evaluation2,
        name,
        value,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        n,
        higherIsBetter,
        definition
      }))
    )
  };
}
var LONGEST_LINE = 1024 * 1024;
var LATEST = 864e10;
var text = string().max(1e3);
var number2 = number().nullable();
var line = object({
  v: literal(1),
  folder: text,
  manifest: digest,
  verdict: verdict.nullable(),
  failed: text.nullable(),
  committed: int().min(0).max(LATEST).nullable(),
  sets: array(tuple([text, digest])),
  model: tuple([text, digest, int().nonnegative()]).nullable(),
  url: text.nullable(),
  metrics: array(tuple([text, text, number2, number2, number2, int().nonnegative(), boolean(), text]))
});
function formatSummary(summary) {
  const { folder, manifest, verdict: verdict2, failed, committed, evaluationSets, model, url, metrics } = summary;
  const written = {
    v: 1,
    folder,
    manifest,
    verdict: verdict2,
    failed,
    committed,
    sets: [...evaluationSets],
    model: model === null ? null : [model.path, model.digest, model.bytes],
    url,
    metrics: metrics.map(({ evaluation, name, value, low, high, n, higherIsBetter, definition }) => [
      evaluation,
      name,
      value,
      low,
      high,
      n,
      higherIsBetter,
      definition
    ])
  };
  return JSON.stringify(written);
}
function parseSummary(text2) {
  const read = text2.length > LONGEST_LINE ? null : line.safeParse(parseJson(text2)).data;
  if (read == null) return null;
  const { folder, manifest, verdict: verdict2, failed, committed, sets, model, url, metrics } = read;
  const key = parseRecordPath(`${folder}/${MANIFEST}`);
  if (key === null) return null;
  return {
    folder,
    sha: key.sha,
    name: key.name,
    run: key.run,
    attempt: key.attempt,
    manifest,
    verdict: verdict2,
    failed,
    committed,
    evaluationSets: new Map(sets),
    model: model === null ? null : { path: model[0], digest: model[1], bytes: model[2] },
    url,
    metrics: metrics.map(([evaluation, name, value, low, high, n, higherIsBetter, definition]) => ({
      evaluation,
      name,
      value,
      low,
      high,
      n,
      higherIsBetter,
      definition
    }))
  };
}
function parseJson(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return null;
  }
}

export {
  INDEX,
  indexPath,
  summarise,
  formatSummary,
  parseSummary
};
