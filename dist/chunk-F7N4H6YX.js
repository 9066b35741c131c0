import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  INDEX,
  indexPath,
  parseSummary
} from "./chunk-YONVZ6KG.js";

// src/baseline/metric-history/read-index.ts
var FEW = 16;
async function readIndex({ name, shas }, records) {
  const wanted = new Set(shas);
  const shards = new Set([...wanted].map((sha) => indexPath(name, sha)));
  const held = (await records.list(`${INDEX}/${name}`)).filter((path) => shards.has(path));
  const lines = /* @__PURE__ */ new Map();
  const contradictory = /* @__PURE__ */ new Set();
  const summaries = /* @__PURE__ */ new Map();
  for await (const { path, bytes } of readShards({ name, held }, records)) {
    for (const line of new TextDecoder().decode(bytes).split("\n")) {
      const summary = parseSummary(line);
      if (summary === null || !wanted.has(summary.sha) || summary.name !== name) continue;
      const { folder } = summary;
      if (indexPath(name, summary.sha) !== path) continue;
      if ((lines.get(folder) ?? line) !== line) contradictory.add(folder);
      lines.set(folder, line);
      summaries.set(folder, summary);
    }
  }
  for (const folder of contradictory) summaries.delete(folder);
  return summaries;
}
async function* readShards({ name, held }, records) {
  if (held.length <= FEW) {
    for (const path of held) yield { path, bytes: await records.read(path) };
    return;
  }
  const shards = new Set(held);
  for await (const file of records.readAll(`${INDEX}/${name}`)) if (shards.has(file.path)) yield file;
}

export {
  readIndex
};
