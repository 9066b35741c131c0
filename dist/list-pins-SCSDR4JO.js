import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  PINS,
  isPinName,
  readPin
} from "./chunk-3KTI44JA.js";
import {
  corruptionOf
} from "./chunk-IE5BNRSR.js";
import {
  makeVisible
} from "./chunk-JF2QIDYE.js";
import "./chunk-AKRPZ5QW.js";
import "./chunk-FESQ4RWH.js";
import "./chunk-7EUNHAOQ.js";
import "./chunk-C352YR2C.js";
import "./chunk-T4JX5NG6.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-JA2VDFMT.js";
import "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";

// src/baseline/list-pins.ts
async function listPins(name, records) {
  const above = `${PINS}/${name}`;
  const paths = await records.list(above);
  const names = new Set(paths.map((path) => path.slice(above.length + 1).split("/")[0] ?? ""));
  const listed = [];
  for (const pin of [...names].filter(isPinName).sort()) {
    const target = await readPin(name, pin, records).catch(corruptionOf);
    if (target !== null) listed.push({ pin, target });
  }
  return listed;
}

// src/commands/history/list-pins.ts
async function describePins(name, records) {
  const pins = await listPins(name, records);
  const width = Math.max(0, ...pins.map(({ pin }) => pin.length));
  const lines = pins.map(
    ({ pin, target }) => typeof target === "string" ? `  ${pin.padEnd(width)}  cannot be read: ${makeVisible(target, 300)}` : `  ${pin.padEnd(width)}  ${target.sha.slice(0, 7)}  ${makeVisible(target.folder ?? "–", 300)}`
  );
  const none = `${makeVisible(name)} has no pin; \`mergemark record --pin <name> <sha>\` makes one`;
  const object = {
    kind: "pins",
    schemaVersion: "1.0",
    name,
    pins: pins.map(
      ({ pin, target }) => typeof target === "string" ? { pin, sha: null, record: null, problem: target } : { pin, sha: target.sha, record: target.folder, problem: null }
    )
  };
  return {
    exitCode: pins.some(({ target }) => typeof target === "string") ? 1 : 0,
    text: pins.length === 0 ? none : [`${makeVisible(name)}: pins`, ...lines].join("\n"),
    json: `${JSON.stringify(object, null, 2)}
`
  };
}
export {
  describePins
};
