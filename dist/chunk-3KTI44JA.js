import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  listAttempts,
  takeRecord
} from "./chunk-IE5BNRSR.js";
import {
  PARTS
} from "./chunk-AKRPZ5QW.js";
import {
  defineDocument
} from "./chunk-T4JX5NG6.js";
import {
  sha
} from "./chunk-JA2VDFMT.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";
import {
  string
} from "./chunk-T3RKS3KW.js";

// src/baseline/find-record.ts
async function findRecord({ name, sha: sha2, folder = null }, records) {
  const all = await listAttempts({ sha: sha2, name }, records);
  const attempts = folder === null ? all : all.filter((attempt) => attempt.folder === folder);
  const refuse = async (reason) => fault("no-such-record", { name, sha: sha2, store: await records.address(), reason });
  if (attempts.length === 0)
    throw await refuse(folder === null ? "it has no record" : `${folder} is not there`);
  const taken = await takeRecord(attempts, records);
  if (taken.kind !== "taken") throw await refuse(taken.reason);
  return taken.record;
}

// src/baseline/pins.ts
var PINS = "pins";
var FILE = "pin.json";
var MOST_TRIES = 5;
var pinDocument = defineDocument({
  kind: "pin",
  version: "1.0",
  command: "record",
  fields: {
    pin: string(),
    /** null: the pin was taken off. */
    sha: sha.nullable(),
    /** The record that it was made for. */
    folder: string().nullable()
  }
});
async function readPin(name, pin, records) {
  const above = pinFolder(name, pin);
  const last = await lastNumber(above, records);
  if (last === 0) return null;
  const path = `${above}/${last}/${FILE}`;
  const document = pinDocument.parse(new TextDecoder().decode(await records.read(path)), path);
  if (document.name !== name || document.pin !== pin) {
    throw fault("record-corrupt", {
      folder: path,
      reason: `it is the pin "${document.pin}" of ${document.name}`
    });
  }
  return document.sha === null ? null : { sha: document.sha, folder: document.folder };
}
function isPinName(word) {
  return PARTS.name.form.test(word) && !looksLikeCommit(word);
}
async function writePin({ name, pin, sha: sha2 }, records) {
  const above = pinFolder(name, pin);
  const before = await readPin(name, pin, records);
  const { folder } = await findRecord({ name, sha: sha2 }, records);
  const message = `Pin ${pin} of ${name} to ${sha2.slice(0, 12)}`;
  return { ...await appendPin({ name, pin, sha: sha2, folder, above, message }, records), sha: sha2, folder, before };
}
async function removePin({ name, pin }, records) {
  if (await readPin(name, pin, records) === null) throw fault("no-such-pin", { name, pin });
  const message = `Take the pin ${pin} of ${name} off`;
  return appendPin({ name, pin, sha: null, folder: null, above: pinFolder(name, pin), message }, records);
}
async function appendPin(entry, records) {
  const { name, pin, sha: sha2, folder, above, message } = entry;
  const text = pinDocument.serialize({ name, run: null, pin, sha: sha2, folder });
  const files = /* @__PURE__ */ new Map([[FILE, new TextEncoder().encode(text)]]);
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const next = await lastNumber(above, records) + 1;
    const added = await records.append({ folder: `${above}/${next}`, files, message }).catch(isTaken);
    if (added !== null) return added;
  }
  throw fault("pin-contended", { name, pin, tries: MOST_TRIES });
}
function isTaken(thrown) {
  if (thrown instanceof MergemarkError && thrown.code === "MM-312") return null;
  throw thrown;
}
function pinFolder(name, pin) {
  const { form, expected } = PARTS.name;
  if (!form.test(name)) throw fault("unsafe-record-name", { part: "name", value: name, expected });
  if (!isPinName(pin)) {
    throw fault("pin-name", { pin, expected: `${expected}; not like a commit` });
  }
  return `${PINS}/${name}/${pin}`;
}
function looksLikeCommit(pin) {
  return /^[0-9a-f]{7,64}$/i.test(pin);
}
async function lastNumber(above, records) {
  const numbers = (await records.list(above)).flatMap((path) => {
    const [number = "", file, ...more] = path.slice(above.length + 1).split("/");
    return file === FILE && more.length === 0 && /^[1-9][0-9]{0,8}$/.test(number) ? [Number(number)] : [];
  });
  return Math.max(0, ...numbers);
}

export {
  findRecord,
  PINS,
  readPin,
  isPinName,
  writePin,
  removePin
};
