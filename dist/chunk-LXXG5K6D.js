import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  SAMPLE_FILE,
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  BASE
} from "./chunk-M7EM5S42.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";

// src/baseline/lay-out-record.ts
async function layOutRecord(record, project, settings, { files, depots }) {
  const folder = `${project.out}/${BASE}`;
  for (const [path, bytes2] of record.files) await files.write(`${folder}/${path}`, bytes2);
  const { sample } = record.manifest;
  if (sample == null || sample.place !== "depot" || settings.depot === null) return;
  const bytes = await depots.open(settings.depot).get(sample.digest);
  if (bytes === null) return;
  const found = digestOf(bytes);
  if (found !== sample.digest) {
    throw fault("depot-corrupt", { depot: nameDepot(settings.depot), digest: sample.digest, found });
  }
  await files.write(`${folder}/${SAMPLE_FILE}`, bytes);
}
function nameDepot(place) {
  return place.kind === "directory" ? place.path : place.url.replace(/[?#].*$/, "");
}

// src/project/same-measure.ts
function isSameMeasure(one, other) {
  return one.digest === other.digest && keyOf(one) === keyOf(other);
}
function keyOf({ threshold }) {
  return threshold == null ? null : JSON.stringify([threshold.rule, threshold.value]);
}

// src/project/pin-folder.ts
var SAFE = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
function pinFolder(out, pin) {
  return SAFE.test(pin) && !pin.includes("..") ? `${pinsFolder(out)}/${pin}` : null;
}
function pinsFolder(out) {
  return `${out}/pins`;
}

export {
  isSameMeasure,
  pinFolder,
  pinsFolder,
  layOutRecord
};
