import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  drawOwnCharts,
  evaluationStage,
  rebuildOrSay
} from "./chunk-P5UR3KPC.js";
import {
  describePredictions,
  evaluateFile,
  predictionInputs
} from "./chunk-ENWTTP37.js";
import "./chunk-G74E7YKP.js";
import "./chunk-DE4WOQQK.js";
import "./chunk-MQBP3RFD.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-Z2WBK6HU.js";
import "./chunk-XUPCASIH.js";
import {
  writeBundleList
} from "./chunk-XKMQW675.js";
import "./chunk-RYB3XSJU.js";
import "./chunk-XTGJRL3V.js";
import "./chunk-HPYFJXUJ.js";
import "./chunk-AKRPZ5QW.js";
import "./chunk-NASUMUU3.js";
import {
  SAMPLE_FILE
} from "./chunk-FESQ4RWH.js";
import "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-D54UT5RL.js";
import {
  filesProject
} from "./chunk-5X2HUZNY.js";
import "./chunk-XXPL4PRM.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import "./chunk-2CQNLRKW.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import "./chunk-3YYUHGHQ.js";
import {
  runStageCommand
} from "./chunk-HL6W4CST.js";
import "./chunk-DDOXFENP.js";
import "./chunk-JY5TSFO5.js";
import "./chunk-C352YR2C.js";
import "./chunk-BKUVLNFU.js";
import "./chunk-DN2Y434W.js";
import "./chunk-XZ6THV72.js";
import {
  writeDocument
} from "./chunk-M7EM5S42.js";
import "./chunk-T4JX5NG6.js";
import {
  knownNames
} from "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import {
  commonInputs,
  defineCommand,
  number,
  text
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";

// src/commands/describe-evaluations.ts
var SHOWN = 5;
var WIDEST = 48;
function describeEvaluations(evaluations) {
  return evaluations.map(describeEvaluation).join("\n\n");
}
function describeEvaluation(evaluation) {
  const { metrics, threshold, discovery, failure, slices = [] } = evaluation;
  const whole = metrics.filter(({ slice }) => slice === null);
  return [
    titleOf(evaluation),
    ...failure === null ? [] : [`  ${failure.message}`],
    ...threshold ? [describeThreshold(threshold)] : [],
    ...alignRows(whole.map(cellsOf)),
    ...slices.flatMap(({ name, n }) => describeSlice(name, n, metrics)),
    ...discovery ? describeDiscovery(discovery) : []
  ].join("\n");
}
function titleOf({ name, task, examples, runs }) {
  if (task === "metrics-only") return `${name} (${task})`;
  const ofRuns = runs ? `, ${runs.count} ${runs.count === 1 ? runs.kind.slice(0, -1) : runs.kind}` : "";
  return `${name} (${task}, ${examples} ${examples === 1 ? "example" : "examples"}${ofRuns})`;
}
function describeThreshold({ value, source, rule }) {
  const from = { fixed: "fixed", baseline: `${rule}, as main chose it`, here: `${rule}, chosen here` }[source];
  return `  threshold ${show(value)} (${from})`;
}
function describeSlice(name, n, metrics) {
  const own = metrics.filter(({ slice }) => slice === name);
  const few = own.length === 0 ? ", too few for metrics" : "";
  return [
    `  ${name} (${n} ${n === 1 ? "example" : "examples"}${few})`,
    ...alignRows(own.map(cellsOf)).map((row) => `  ${row}`)
  ];
}
function describeDiscovery({ loss, tested, slices }) {
  const count = `${tested} ${tested === 1 ? "slice" : "slices"} searched`;
  if (slices.length === 0) return [`  no slice stands out by its ${loss} (${count})`];
  const rows = slices.slice(0, SHOWN).map(({ name, n, loss: loss2, rest, pAdjusted }) => [
    name,
    show(loss2),
    `elsewhere ${show(rest)}`,
    `n = ${n}, adjusted p = ${show(pAdjusted)}`
  ]);
  return [`  worst slices by ${loss} (${count})`, ...alignRows(rows).map((row) => `  ${row}`)];
}
function cellsOf({ name, value, reason, interval, runs }) {
  const range = interval === null ? "" : `[${show(interval.low)}, ${show(interval.high)}]`;
  const spread = typeof runs?.deviation === "number" ? `± ${show(runs.deviation)} between runs` : "";
  const note = reason === null ? "" : `(${reason})`;
  return [name, value === null ? "missing" : show(value), range, [spread, note].filter(Boolean).join(" ")];
}
function show(value) {
  const size = Math.abs(value);
  if (size !== 0 && size < 1e-4) return value.toExponential(1);
  return size >= 1e3 ? value.toFixed(1) : value.toFixed(4);
}
function alignRows(rows) {
  const width = (column) => Math.min(WIDEST, Math.max(0, ...rows.map((row) => (row[column] ?? "").length)));
  const [first, second, third] = [width(0), width(1), width(2)];
  return rows.map(
    ([name = "", value = "", range = "", note = ""]) => `  ${name.padEnd(first)}  ${value.padStart(second)}  ${range.padEnd(third)}  ${note}`.trimEnd()
  );
}

// src/commands/evaluate.ts
var inputs = {
  ...commonInputs,
  predictions: text(
    "A predictions file (metrics-only: a metrics file) to evaluate without a configuration.",
    null,
    {
      surface: "cli",
      placeholder: "file"
    }
  ),
  ...predictionInputs,
  resamples: number("How often to resample where an interval needs it; 0 for no intervals.", 2e3, {
    surface: "cli"
  })
};
var evaluate = defineCommand({
  name: "evaluate",
  summary: "Turn predictions into metrics with their intervals.",
  notes: () => `Metrics: ${knownNames().join(", ")}. \`[label]\` stands for one class.`,
  inputs,
  outputs: { out: "Folder of the documents." },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner", "processes", "tables", "charts"],
  run: ({ inputs: inputs2, ports, installation }) => inputs2.predictions === null ? runStageCommand({
    stage: evaluationStage,
    readsCheckout: true,
    asked: inputs2,
    ports,
    after: async (project) => {
      await rebuildOrSay(project, { installation, ports });
      await drawOwnCharts(project, ports);
      if (project.event !== null) await writeBundleList(project, "compute", ports.files);
    },
    describe: ({ document }) => describeEvaluations(document.evaluations)
  }) : evaluateAlone(inputs2, inputs2.predictions, ports)
});
async function evaluateAlone(asked, predictions, ports) {
  const { seed, resamples } = asked;
  if (!Number.isInteger(resamples) || resamples < 0) {
    const value = String(resamples);
    throw fault("invalid-input", { input: "resamples", value, expected: "a whole number, 0 or more" });
  }
  const described = describePredictions(asked, predictions);
  const settings = { ...described, intervals: { ...described.intervals, resamples } };
  const { fields, bytes } = await evaluateFile(settings, { seed, confidence: 0.95 }, ports);
  const sample = `${asked.out}/${SAMPLE_FILE}`;
  await (bytes === null ? ports.files.remove(sample) : ports.files.write(sample, bytes));
  const json = await writeDocument(
    evaluationDocument,
    fields,
    filesProject("predictions", asked.out),
    ports.files
  );
  const text2 = describeEvaluations(fields.evaluations);
  return { exitCode: 0, text: text2, json, markdown: null, outputs: { out: asked.out } };
}
export {
  evaluate
};
