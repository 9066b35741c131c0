import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  MOST_NAMED,
  countReasons
} from "./chunk-M6CIJUWD.js";
import "./chunk-4THWK7GI.js";
import "./chunk-MSLDVCT6.js";
import {
  dayAt,
  openCharts,
  parseChartPath
} from "./chunk-XPWORXM3.js";
import "./chunk-ZJ43KDPM.js";
import "./chunk-7EUULHLQ.js";
import "./chunk-3KTI44JA.js";
import "./chunk-IE5BNRSR.js";
import {
  formatCount
} from "./chunk-UG5JQ3SH.js";
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
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";

// src/report/prune-charts.ts
var DAY_MS = 864e5;
var MOST_TRIES = 5;
async function planChartPruning(request) {
  const { records, keepDays, now } = request;
  const tip = await records.tip();
  const days = tip === null ? /* @__PURE__ */ new Map() : readDays(await records.list(""));
  const newest = [...days.values()].sort().at(-1);
  const oldest = dayAt(now - keepDays * DAY_MS);
  const goes = [];
  const stays = [];
  for (const [folder, day] of days) {
    if (day >= oldest) stays.push({ folder, reason: `it is not older than ${keepDays} days` });
    else if (day === newest) stays.push({ folder, reason: "it is of the newest day" });
    else goes.push({ folder, reason: `it is older than ${keepDays} days` });
  }
  return { request, tip, goes, stays };
}
async function pruneCharts(plan) {
  const { records } = plan.request;
  let current = plan;
  for (let tries = 1; ; tries += 1) {
    const { tip, goes, stays } = current;
    if (tip === null || goes.length === 0) return null;
    const rewritten = await records.rewrite({
      expected: tip.commit,
      folders: stays.map(({ folder }) => folder),
      files: /* @__PURE__ */ new Map(),
      message: `Prune ${goes.length} of ${goes.length + stays.length} chart sets`
    });
    if (rewritten !== null) return { commit: rewritten.commit, gone: goes };
    if (tries === MOST_TRIES) throw fault("rewrite-outrun", { store: await records.address(), tries });
    current = await planChartPruning(current.request);
  }
}
function readDays(paths) {
  const days = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const found = parseChartPath(path);
    if (found === null) {
      throw fault("store-altered", { where: path, reason: "it is none of the charts that were published" });
    }
    days.set(found.folder, found.day);
  }
  return days;
}

// src/commands/history/prune-charts.ts
var KEEP_DAYS = 90;
async function pruneOldCharts({ keepDays, apply }, { stores, clock }) {
  const request = { records: openCharts(stores), keepDays: keepDays ?? KEEP_DAYS, now: clock.now() };
  const plan = await planChartPruning(request);
  const done = apply ? await pruneCharts(plan) : null;
  const gone = done?.gone ?? plan.goes;
  const commit = done?.commit ?? null;
  const object = {
    kind: "charts-pruning",
    schemaVersion: "1.0",
    applied: commit !== null,
    commit,
    gone,
    stays: plan.stays
  };
  return {
    exitCode: 0,
    text: describe({ gone, stays: plan.stays, commit }),
    json: `${JSON.stringify(object, null, 2)}
`
  };
}
function describe(pruning) {
  const { gone, stays, commit } = pruning;
  const reasons = [
    ...countReasons(commit === null ? "stays" : "stayed", stays),
    ...countReasons(commit === null ? "goes" : "went", gone)
  ];
  if (gone.length === 0) {
    const verb = stays.length === 1 ? "stays" : "stay";
    return [`nothing goes; ${formatCount(stays.length, "chart set")} ${verb}`, ...reasons].join("\n");
  }
  const named = gone.slice(0, MOST_NAMED).map(({ folder }) => `  ${makeVisible(folder, 300)}`);
  const more = gone.length > named.length ? [`  … and ${formatCount(gone.length - named.length, "other")}`] : [];
  const head = commit === null ? `${formatCount(gone.length, "chart set")} would go, ${stays.length} would stay; --apply takes them out` : `${formatCount(gone.length, "chart set")} went, ${stays.length} stayed; the charts are at ${commit.slice(0, 7)}`;
  return [head, ...reasons, commit === null ? "what would go:" : "what went:", ...named, ...more].join("\n");
}
export {
  pruneOldCharts
};
