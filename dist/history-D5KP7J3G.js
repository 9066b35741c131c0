import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  readHistory,
  toSeries
} from "./chunk-NQWXSK26.js";
import {
  countSince
} from "./chunk-MSLDVCT6.js";
import "./chunk-7EUULHLQ.js";
import "./chunk-IE5BNRSR.js";
import {
  inspectStore,
  openStore
} from "./chunk-MCGXJURZ.js";
import {
  markdownTable
} from "./chunk-J4EXLMKD.js";
import {
  decimalsFor,
  decimalsOf,
  formatBytes,
  formatCount,
  formatNumber
} from "./chunk-UG5JQ3SH.js";
import {
  escapeMarkdown,
  makeVisible,
  markdownCode
} from "./chunk-JF2QIDYE.js";
import "./chunk-MQBP3RFD.js";
import "./chunk-AKRPZ5QW.js";
import "./chunk-FESQ4RWH.js";
import "./chunk-7EUNHAOQ.js";
import {
  identifyRun,
  openProjects
} from "./chunk-JY5TSFO5.js";
import "./chunk-C352YR2C.js";
import "./chunk-BKUVLNFU.js";
import "./chunk-DN2Y434W.js";
import "./chunk-T4JX5NG6.js";
import "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import {
  commonInputs,
  defineCommand,
  flag,
  number,
  revisionInputs,
  signingKeyInput,
  text,
  tokenInput,
  words
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import "./chunk-TYDYXRWL.js";

// src/baseline/metric-history/best-record.ts
function findBest({ points, higherIsBetter }) {
  const valued = points.filter(({ value }) => value !== null);
  const newest = valued.at(-1);
  if (newest === void 0) return null;
  const ranked = valued.filter(
    ({ definition, set }) => definition === newest.definition && set === newest.set
  );
  const turned = ({ value }) => (higherIsBetter ? 1 : -1) * value;
  const point = ranked.reduce((best, each) => turned(each) >= turned(best) ? each : best);
  const tied = ranked.filter(({ value }) => value === point.value).length;
  return { point, ranked: ranked.length, leftOut: valued.length - ranked.length, tied };
}

// src/commands/history/select-series.ts
function selectSeries(series, { metrics, evaluation }) {
  if (series.length === 0) return [];
  const evaluations = [...new Set(series.map((each) => each.evaluation))];
  if (evaluation !== null && !evaluations.includes(evaluation)) {
    throw fault("evaluation-not-recorded", { evaluation, recorded: evaluations });
  }
  const inside = series.filter((each) => evaluation === null || each.evaluation === evaluation);
  if (metrics.length === 0) return inside;
  const recorded = [...new Set(inside.map(({ name }) => name))];
  return metrics.flatMap((metric) => {
    if (!recorded.includes(metric)) throw fault("metric-not-recorded", { metric, recorded });
    return inside.filter(({ name }) => name === metric);
  });
}
function selectOne(series, { metric, evaluation }) {
  const found = selectSeries(series, { metrics: [metric], evaluation });
  if (found.length > 1) {
    throw fault("metric-ambiguous", { metric, evaluations: found.map((each) => each.evaluation) });
  }
  return found[0] ?? null;
}
function labelSeries(series) {
  const several = new Set(series.map(({ evaluation }) => evaluation)).size > 1;
  return ({ evaluation, name }) => several ? `${evaluation} ${name}` : name;
}

// src/commands/history/history-table.ts
var MOST_COLUMNS = 4;
var LONGEST_LABEL = 30;
var WORDS = { text: makeVisible, code: makeVisible };
var MARKDOWN = {
  text: (foreign) => escapeMarkdown(makeVisible(foreign)),
  code: (foreign) => markdownCode(makeVisible(foreign))
};
function renderMarkdownTable(shown) {
  const align = ["l", "l", ...columnsOf(shown).map(() => "r"), "l", "r"];
  return markdownTable(toCells(shown, MARKDOWN), { align });
}
function renderTextTable(shown) {
  const rows = toCells(shown, WORDS);
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => lengthOf(row[at] ?? ""))));
  return rows.map(
    (row) => row.map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - lengthOf(cell))).join("  ").trimEnd()
  ).join("\n");
}
function columnsOf({ series }) {
  return series.slice(0, MOST_COLUMNS);
}
function toCells(shown, { text: text2, code }) {
  const columns = columnsOf(shown);
  const label = labelSeries(shown.series);
  const head = ["commit", "date", ...columns.map((each) => text2(makeVisible(label(each), LONGEST_LABEL)))];
  const values = columns.map(valueCells);
  const rows = shown.history.commits.map((commit) => [
    code(commit.sha.slice(0, 7)) + (commit.distance === null ? " (off the branch)" : ""),
    formatDate(commit.summary?.committed ?? null) ?? "–",
    ...values.map((cells) => cells.get(commit) ?? "–"),
    text2(describeVerdict(commit)),
    formatNumber(commit.attempts, 0)
  ]);
  return [[...head, "verdict", "attempts"], ...rows.reverse()];
}
function describeVerdict({ summary }) {
  if (summary === null) return "unreadable";
  if (summary.failed !== null) return `failed ${summary.failed}`;
  return summary.verdict ?? "not judged";
}
function valueCells({ points }) {
  const decimals = decimalsOfSeries(points);
  const show2 = (value) => formatNumber(value, decimals);
  return new Map(
    points.map(({ commit, value, low, high }) => {
      const interval = low === null || high === null ? "" : ` [${show2(low)}, ${show2(high)}]`;
      return [commit, value === null ? "–" : `${show2(value)}${interval}`];
    })
  );
}
function decimalsOfSeries(points) {
  const judged = points.findLast(({ low, high }) => low !== null && high !== null && high > low);
  if (judged !== void 0) return decimalsFor((judged.high - judged.low) / 2);
  return decimalsOf(points.flatMap(({ value }) => value === null ? [] : [value]));
}
function formatDate(seconds) {
  return seconds === null ? null : new Date(seconds * 1e3).toISOString().slice(0, 10);
}
function lengthOf(text2) {
  return [...text2].length;
}

// src/commands/history/describe-best.ts
function describeBest(series) {
  const best = findBest(series);
  const metric = makeVisible(series.name);
  if (best === null) return `no record has a value of ${metric}`;
  const { point, ranked, leftOut, tied } = best;
  const { sha, summary } = point.commit;
  const decimals = decimalsOfSeries(series.points);
  const show2 = (value) => formatNumber(value, decimals);
  const interval = point.low === null ? "" : ` [${show2(point.low)}, ${show2(point.high)}]`;
  const model = summary?.model ?? null;
  return [
    `best ${metric}: ${show2(point.value)}${interval} at ${sha.slice(0, 7)}, the ${series.higherIsBetter ? "highest" : "lowest"} of ${formatCount(ranked, "value")}`,
    ...tied === 1 ? [] : [`  ${formatCount(tied, "record")} have this value; the newest of them is shown`],
    ...leftOut === 0 ? [] : [
      `  ${formatCount(leftOut, "value")} of another evaluation set or definition cannot be ranked with them`
    ],
    `  commit   ${sha}${summary?.committed == null ? "" : `, ${formatDate(summary.committed)}`}`,
    `  record   ${summary?.folder ?? "–"}`,
    ...model === null ? ["  model    none was recorded"] : [
      `  model    ${makeVisible(model.path, 300)}, ${formatBytes(model.bytes)}`,
      `  digest   ${model.digest}`
    ],
    `  run      ${summary?.url == null ? "not recorded" : makeVisible(summary.url, 300)}`,
    "  to have it again, take the model from the run’s artifacts while they are kept, or make it anew:",
    `    git checkout ${sha} && mergemark train`
  ].join("\n");
}
function bestAsJson(series) {
  const best = findBest(series);
  const { evaluation, name, higherIsBetter } = series;
  const found = best === null ? null : {
    sha: best.point.commit.sha,
    value: best.point.value,
    low: best.point.low,
    high: best.point.high,
    record: best.point.commit.summary?.folder ?? null,
    model: best.point.commit.summary?.model ?? null,
    url: best.point.commit.summary?.url ?? null,
    ranked: best.ranked,
    leftOut: best.leftOut,
    tied: best.tied
  };
  return { kind: "best", schemaVersion: "1.0", evaluation, metric: name, higherIsBetter, best: found };
}

// src/commands/history/failed-commits.ts
function isFailed(commit) {
  return whyFailed(commit) !== null;
}
function whyFailed({ summary, problems }) {
  if (summary === null) return problems.join("; ") || "unreadable";
  return summary.failed;
}

// src/commands/history/format-levels.ts
var MOST_DECIMALS = 15;
function formatLevels({ from, to }, points) {
  let decimals = decimalsOfSeries(points);
  while (decimals < MOST_DECIMALS && formatNumber(from, decimals) === formatNumber(to, decimals))
    decimals += 1;
  return `${formatNumber(from, decimals)} → ${formatNumber(to, decimals)}`;
}

// src/commands/history/draw-history.ts
var WIDTH = 640;
var HEIGHT = 150;
var LABEL_WIDTH = 62;
var LONGEST_LABEL2 = 60;
function drawHistory(histories) {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    padding: 16,
    spacing: 36,
    vconcat: histories.flatMap((shown) => {
      const label = labelSeries(shown.series);
      const title = (each) => histories.length > 1 ? `${shown.name}: ${label(each)}` : label(each);
      return shown.series.map(
        (each) => drawSeries(each, makeVisible(title(each), LONGEST_LABEL2), shown.history.commits)
      );
    })
  };
}
function drawSeries(series, title, commits) {
  const { points, changes, restarts, higherIsBetter } = series;
  const pointOf = new Map(points.map((point) => [point.commit, point]));
  const places = commits.filter((commit) => pointOf.has(commit) || isFailed(commit));
  const last = Math.max(1, places.length - 1);
  const indexOf = (sha) => places.findIndex((commit) => commit.sha === sha);
  const beginnings = restarts.map(({ after }) => indexOf(after));
  const values = places.map((commit, at) => {
    const { value = null, low = null, high = null } = pointOf.get(commit) ?? {};
    return {
      at,
      value,
      low: value === null ? null : low,
      high: value === null ? null : high,
      // A line never joins values that cannot be compared.
      part: beginnings.filter((start) => start <= at).length
    };
  });
  const failures = places.flatMap(
    (commit, at) => pointOf.has(commit) ? [] : [{ at, said: "×", effect: "fail" }]
  );
  const x = { field: "at", type: "quantitative", axis: null, scale: { domain: [0, last], nice: false } };
  const y = {
    field: "value",
    type: "quantitative",
    axis: { title: null, tickCount: 4, grid: true },
    scale: { zero: false }
  };
  const part = { field: "part", type: "nominal" };
  const marks = [
    ...changes.map((change) => ({
      at: indexOf(change.after) - 0.5,
      said: formatLevels(change, points),
      effect: change.isBetter ? "pass" : "fail"
    })),
    ...restarts.map(({ after, cause }) => ({
      at: indexOf(after) - 0.5,
      said: `new ${cause}`,
      effect: "warn"
    }))
  ];
  const color = {
    field: "effect",
    type: "nominal",
    legend: null,
    scale: { domain: ["pass", "warn", "fail"], range: "effect" }
  };
  const blue = { datum: "pass", type: "nominal", legend: null, scale: color.scale };
  const under = (rows, down, align) => ({
    data: { values: [...rows] },
    mark: { type: "text", style: "note", align },
    encoding: { x, y: { value: down }, text: { field: "said", type: "nominal" } }
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    title: {
      text: title,
      subtitle: `${higherIsBetter ? "higher" : "lower"} is better  ·  band: interval  ·  oldest commit left${failures.length === 0 ? "" : "  ·  ×: failed"}`,
      anchor: "start",
      offset: 24
    },
    data: { values },
    layer: [
      {
        mark: { type: "area", opacity: 0.18, line: false },
        encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" }, detail: part, color: blue }
      },
      { mark: { type: "line", strokeWidth: 2 }, encoding: { x, y, detail: part, color: blue } },
      {
        mark: { type: "point", filled: true, size: 26, opacity: 1 },
        encoding: { x, y, color: blue }
      },
      {
        data: { values: marks },
        mark: { type: "rule", strokeDash: [4, 3], strokeWidth: 1.5 },
        encoding: { x, color }
      },
      ...["left", "right"].map((align) => ({
        data: { values: marks.filter(({ at }) => (at > last / 2 ? "right" : "left") === align) },
        mark: { type: "text", align, fontSize: 11, baseline: "bottom" },
        encoding: { x, y: { value: -4 }, text: { field: "said", type: "nominal" }, color }
      })),
      ...failures.length === 0 ? [] : [drawFailures(failures, { x, color })],
      under(labelCommits(places), HEIGHT + 18, "center")
    ]
  };
}
function drawFailures(failures, { x, color }) {
  return {
    data: { values: [...failures] },
    mark: { type: "text", fontSize: 14, fontWeight: "bold", baseline: "bottom" },
    encoding: { x, y: { value: HEIGHT - 2 }, text: { field: "said", type: "nominal" }, color }
  };
}
function labelCommits(places) {
  const most = Math.floor(WIDTH / LABEL_WIDTH);
  const step = Math.max(1, Math.ceil((places.length - 1) / (most - 1)));
  const last = places.length - 1;
  return places.flatMap(
    ({ sha }, at) => at === last || at % step === 0 && last - at >= step ? [{ at, said: sha.slice(0, 7) }] : []
  );
}

// src/commands/history/flat-rows.ts
var FLAT_COLUMNS = {
  project: "text",
  commit: "text",
  distance: "integer",
  committed: "time",
  run: "text",
  attempt: "integer",
  attempts: "integer",
  verdict: "text",
  failed: "text",
  evaluation: "text",
  metric: "text",
  value: "number",
  low: "number",
  high: "number",
  examples: "integer",
  higher_is_better: "boolean",
  definition: "text",
  evaluation_set: "text",
  change: "text",
  model: "text",
  run_url: "text",
  record: "text"
};
function toFlatRows(histories) {
  return histories.flatMap((shown) => [
    ...shown.series.flatMap((each) => rowsOf(shown.name, each)),
    ...shown.history.commits.filter(isFailed).map((commit) => failedRow(shown.name, commit))
  ]);
}
function rowsOf(project, series) {
  const { evaluation, name: metric, higherIsBetter, points, changes, restarts } = series;
  const marks = new Map([
    ...changes.map(({ after }) => [after, "level"]),
    ...restarts.map(({ after, cause }) => [after, cause])
  ]);
  return points.map(({ commit, value, low, high, n, definition, set }) => ({
    ...describeCommit(project, commit),
    evaluation,
    metric,
    value,
    low,
    high,
    examples: n,
    higher_is_better: higherIsBetter,
    definition,
    evaluation_set: set,
    change: marks.get(commit.sha) ?? null
  }));
}
function failedRow(project, commit) {
  return {
    ...describeCommit(project, commit),
    evaluation: null,
    metric: null,
    value: null,
    low: null,
    high: null,
    examples: null,
    higher_is_better: null,
    definition: null,
    evaluation_set: null,
    change: null
  };
}
function describeCommit(project, commit) {
  const { sha, distance, attempts, summary } = commit;
  return {
    project,
    commit: sha,
    distance,
    committed: toTime(summary?.committed ?? null),
    run: summary?.run ?? null,
    attempt: summary?.attempt ?? null,
    attempts,
    verdict: summary?.verdict ?? null,
    failed: whyFailed(commit),
    model: summary?.model?.digest ?? null,
    run_url: summary?.url ?? null,
    record: summary?.folder ?? null
  };
}
function toTime(seconds) {
  return seconds === null ? null : new Date(seconds * 1e3).toISOString();
}

// src/commands/history/sparkline.ts
var BLOCKS = [..."▁▂▃▄▅▆▇█"];
var MISSING = "·";
var MIDDLE = "▄";
function drawSparkline(values, {
  marks = /* @__PURE__ */ new Map(),
  width = 60
} = {}) {
  const start = Math.max(0, values.length - width);
  const shown = values.slice(start);
  const known = shown.filter((value) => value !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  return shown.map((value, at) => {
    const mark = at === 0 ? "" : marks.get(start + at) ?? "";
    if (value === null) return mark + MISSING;
    if (!(range > 0)) return mark + MIDDLE;
    return mark + BLOCKS[Math.min(BLOCKS.length - 1, Math.floor((value - low) / range * BLOCKS.length))];
  }).join("");
}

// src/commands/history/describe-series.ts
var CHANGE = "│";
var RESTART = "┆";
function describeCourse(series, label) {
  const { points, changes, restarts } = series;
  const marks = /* @__PURE__ */ new Map();
  for (const { after } of restarts) marks.set(placeOf(series, after), RESTART);
  for (const { after } of changes) marks.set(placeOf(series, after), CHANGE);
  const values = points.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const show2 = (value) => formatNumber(value, decimalsOfSeries(points));
  const range = known.length === 0 ? "no value" : `${show2(Math.min(...known))} … ${show2(Math.max(...known))}`;
  return `${makeVisible(label)}  ${drawSparkline(values, { marks })}  ${range}`;
}
function describeChanges(series) {
  const said = [
    ...series.changes.map((change) => ({
      at: placeOf(series, change.after),
      ...describeLevel(change, series)
    })),
    ...series.restarts.map((restart) => ({
      at: placeOf(series, restart.after),
      ...describeRestart(restart)
    }))
  ];
  return said.sort((one, other) => one.at - other.at).map(({ sentence, command }) => ({ sentence, command }));
}
function bisectCommand({ before, after, between }) {
  if (between.length === 0) return null;
  return `git bisect start --first-parent ${after.slice(0, 12)} ${before.slice(0, 12)}`;
}
function describeLevel(change, { points }) {
  const { before, after, between, p, isBetter } = change;
  const where = between.length === 0 ? `${short(after)} is the only commit to look at.` : `Look at ${short(before)}..${short(after)}: ${formatCount(between.length, "commit")} between them without a value.`;
  const sentence = `The level changed after ${short(before)}: ${formatLevels(change, points)}, ${isBetter ? "better" : "worse"} (p ${formatNumber(p, 4)}). ${where}`;
  return { sentence, command: bisectCommand(change) };
}
function describeRestart({ after, cause }) {
  const what = cause === "definition" ? "the metric’s definition" : "the evaluation set";
  const sentence = `A new beginning at ${short(after)}: ${what} changed there, so values before and after cannot be compared.`;
  return { sentence, command: null };
}
function placeOf({ points }, sha) {
  return points.findIndex(({ commit }) => commit.sha === sha);
}
function short(sha) {
  return sha.slice(0, 7);
}

// src/commands/history/render-json.ts
function renderJson(histories) {
  const [only] = histories;
  const value = histories.length === 1 && only !== void 0 ? toObject(only) : histories.map(toObject);
  return `${JSON.stringify(value, null, 2)}
`;
}
function toObject({ name, address, tip, history: history2, series, notes }) {
  return {
    kind: "history",
    schemaVersion: "1.0",
    name,
    store: address,
    tip,
    elsewhere: history2.elsewhere,
    notes,
    commits: history2.commits.map(({ sha, distance, attempts, problems, summary }) => ({
      sha,
      distance,
      attempts,
      problems,
      record: summary?.folder ?? null,
      committed: summary?.committed ?? null,
      verdict: summary?.verdict ?? null,
      failed: summary?.failed ?? null,
      model: summary?.model ?? null,
      url: summary?.url ?? null
    })),
    metrics: series.map(toMetric)
  };
}
function toMetric({ evaluation, name, higherIsBetter, points, changes, restarts }) {
  return {
    evaluation,
    name,
    higherIsBetter,
    points: points.map(({ commit, value, low, high, n, definition, set }) => ({
      sha: commit.sha,
      value,
      low,
      high,
      n,
      definition,
      evaluationSet: set
    })),
    changes: changes.map((change) => ({ ...change, bisect: bisectCommand(change) })),
    restarts
  };
}

// src/commands/history/export-history.ts
var ENDINGS = [".csv", ".json", ".parquet", ".svg"];
function endingOf(path) {
  const ending = ENDINGS.find((each) => path.toLowerCase().endsWith(each));
  if (ending !== void 0) return ending;
  const expected = `a file that ends in ${ENDINGS.slice(0, -1).join(", ")} or ${ENDINGS.at(-1)}`;
  throw fault("invalid-input", { input: "export", value: path, expected });
}
async function exportHistory({ path, histories }, { files, charts }) {
  const ending = endingOf(path);
  if (ending === ".csv" || ending === ".parquet") {
    const rows = toFlatRows(histories);
    await files.write(path, ending === ".csv" ? await toCsv(rows) : await toParquet(rows));
    return `wrote ${path}: ${formatCount(rows.length, "row")}`;
  }
  const content = ending === ".json" ? renderJson(histories) : await charts.svg(drawHistory(histories), "light");
  await files.write(path, content);
  const count = (of) => histories.reduce((sum, shown) => sum + of(shown).length, 0);
  const metrics = formatCount(
    count(({ series }) => series),
    "metric"
  );
  const commits = formatCount(
    count(({ history: history2 }) => history2.commits),
    "commit"
  );
  return `wrote ${path}: ${metrics} over ${commits}`;
}
async function toCsv(rows) {
  const { stringify } = await import("./sync-MCM6SNMX.js");
  return stringify([...rows], {
    header: true,
    columns: Object.keys(FLAT_COLUMNS),
    cast: { boolean: String, string: toCell }
  });
}
var FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
var LONGEST_CELL = 32767;
function toCell(text2) {
  const visible = makeVisible(text2, LONGEST_CELL - 1);
  return FORMULA.test(text2) ? `'${visible}` : visible;
}
var PARQUET_TYPES = {
  text: "STRING",
  number: "DOUBLE",
  integer: "INT64",
  boolean: "BOOLEAN",
  time: "TIMESTAMP"
};
async function toParquet(rows) {
  const { parquetWriteBuffer } = await import("./node-FSADAO4R.js");
  const columns = Object.entries(FLAT_COLUMNS);
  const columnData = columns.map(([name, type]) => ({
    name,
    type: PARQUET_TYPES[type],
    data: rows.map((row) => toParquetValue(row[name], type))
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "mergemark" }));
}
function toParquetValue(value, type) {
  if (value === null) return null;
  if (type === "integer") return BigInt(value);
  return type === "time" ? new Date(String(value)) : value;
}

// src/commands/history/parse-since.ts
var DAY = 86400;
var UNITS = { d: DAY, w: 7 * DAY };
async function parseSince({ since, tip }, { git, clock }) {
  if (since === null) return async () => true;
  const seconds = secondsOf(since, clock.now() / 1e3);
  if (seconds !== null) return async ({ sha: sha2 }) => await git.commitTime(sha2) >= seconds;
  const sha = await git.resolve(since);
  if (sha === null) {
    const expected = "an age (90d), a date (2026-01-31), or a commit, branch or tag of this clone";
    throw fault("invalid-input", { input: "since", value: since, expected });
  }
  const count = await countSince({ tip, since: sha }, git);
  if (count === null) throw fault("history-too-short", { revision: since });
  return async ({ distance }) => distance < count;
}
function secondsOf(since, now) {
  const [, amount, unit] = /^(\d{1,5})([dw])$/.exec(since) ?? [];
  if (amount !== void 0) return now - Number(amount) * UNITS[unit];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(since)) return null;
  const milliseconds = Date.parse(`${since}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? null : milliseconds / 1e3;
}

// src/commands/history/open-history.ts
async function openHistory({ project, run, asked }, { records, git, clock }) {
  const { name } = project;
  const { all, limit } = asked;
  const tip = await findTip({ run, base: asked.base }, git);
  const reaches = await parseSince({ since: asked.since, tip }, { git, clock });
  const history2 = await readHistory({ name, tip, limit, reaches, all }, { records, git });
  const oldest = history2.walked.at(-1);
  const isCutOff = history2.elsewhere > 0 && oldest !== void 0 && await git.isShallow();
  const notes = isCutOff ? [
    `This clone is shallow; ${formatCount(history2.walked.length, "commit")} of the branch were looked at. \`git fetch --unshallow\` fetches the rest.`
  ] : [];
  const series = selectSeries(toSeries(history2), asked);
  return { name, address: await records.address(), tip, history: history2, series, notes };
}
var LOCAL_MAIN = ["main", "master"];
async function findTip({ run, base: named }, git) {
  const { tested, base, onBase = false, event } = run;
  if (base === null || onBase) return tested;
  if (event !== "local" || named !== null && named !== "") return base;
  for (const name of LOCAL_MAIN) {
    const isCheckedOut = await git.resolve(name) === tested;
    if (isCheckedOut && await git.mergeBase(base, tested) === base) return tested;
  }
  return base;
}

// src/commands/history/render-history.ts
function renderText(shown) {
  const { series, history: history2 } = shown;
  if (history2.commits.length === 0) return describeNothing(shown);
  const label = labelSeries(series);
  const width = Math.max(0, ...series.map((each) => [...makeVisible(label(each))].length));
  const courses = series.map((each) => {
    const lines = describeChanges(each).flatMap(({ sentence, command }) => [
      `  ${sentence}`,
      ...command === null ? [] : [`    ${command}`]
    ]);
    return [describeCourse(each, makeVisible(label(each)).padEnd(width)), ...lines].join("\n");
  });
  const blocks = [describeWhole(shown), renderTextTable(shown), courses.join("\n"), sayRest(shown).join("\n")];
  return blocks.filter((block) => block !== "").join("\n\n");
}
function renderMarkdown(shown) {
  const { series, history: history2 } = shown;
  if (history2.commits.length === 0) return escapeMarkdown(describeNothing(shown));
  const label = labelSeries(series);
  const changes = series.flatMap(
    (each) => describeChanges(each).map((said) => renderChange(label(each), said))
  );
  const courses = [
    "```text",
    ...series.map((each) => describeCourse(each, label(each)).replaceAll("`", "′")),
    "```"
  ];
  const blocks = [
    `### ${escapeMarkdown(makeVisible(shown.name))}`,
    escapeMarkdown(describeWhole(shown)),
    renderMarkdownTable(shown),
    courses.join("\n"),
    changes.join("\n"),
    sayRest(shown).map(escapeMarkdown).join("\n\n")
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}
function renderChange(label, { sentence, command }) {
  const hint = command === null ? "" : ` \`${command}\``;
  return `- ${markdownCode(makeVisible(label))}: ${escapeMarkdown(sentence)}${hint}`;
}
function describeWhole({ name, address, tip, history: history2 }) {
  const { commits, walked } = history2;
  const aside = commits.filter(({ distance }) => distance === null).length;
  const records = formatCount(commits.length - aside, "recorded commit");
  const looked = walked.length === 1 ? "the last one" : `the last ${formatNumber(walked.length, 0)}`;
  const others = aside === 0 ? "" : `, and ${formatNumber(aside, 0)} off it`;
  return `${makeVisible(name)}: ${records} among ${looked} of the branch, up to ${tip.slice(0, 7)}${others}; records in ${makeVisible(address, 300)}`;
}
function describeNothing({ name, address, history: history2, notes }) {
  const where = `${makeVisible(name)} has no record`;
  const sentences = history2.elsewhere > 0 ? [
    `${where} in this range; ${formatCount(history2.elsewhere, "recorded commit")} elsewhere: --all shows them.`
  ] : [
    `${where} yet in ${makeVisible(address, 300)}.`,
    "The first comes with the next push to the default branch whose workflow runs `mergemark record`;",
    "on a terminal, `mergemark run` and then `mergemark record` at a commit of that branch make it."
  ];
  return [...sentences, ...notes].join("\n");
}
function sayRest(shown) {
  const { series, history: history2, notes } = shown;
  const columns = columnsOf(shown).length;
  const more = series.length > columns ? [`The table shows ${columns} of ${series.length} metrics: \`mergemark history <metric>\` shows one.`] : [];
  const elsewhere = history2.elsewhere === 0 ? [] : [
    `${formatCount(history2.elsewhere, "recorded commit")} outside of this range: --all, --since and --limit widen it.`
  ];
  const problems = history2.commits.flatMap(
    ({ sha, problems: problems2 }) => problems2.map((problem) => `${sha.slice(0, 7)}: ${makeVisible(problem, 300)}`)
  );
  return [...more, ...elsewhere, ...notes, ...problems];
}

// src/commands/history.ts
var cli = { surface: "cli" };
var MOST_DAYS = 3650;
var inputs = {
  ...commonInputs,
  ...tokenInput,
  ...signingKeyInput,
  base: revisionInputs.base,
  metric: words("Metrics to show; default: all.", { ...cli, positional: true }),
  evaluation: text("Only this evaluation’s metrics.", null, { ...cli, placeholder: "name" }),
  since: text("Where to begin: an age (90d, 12w), a date (2026-01-31) or a commit.", null, {
    ...cli,
    placeholder: "when"
  }),
  limit: number("At most so many recorded commits, the newest.", 100, cli),
  all: flag("Records of commits off the branch too.", cli),
  export: text("Write to a file: .csv, .json, .parquet or .svg.", null, { ...cli, placeholder: "file" }),
  best: text("Which record was best in a metric, and how to have its model again.", null, {
    ...cli,
    placeholder: "metric"
  }),
  verify: flag("Hold every record against its digests; exit 1 where one is not sound.", cli),
  prune: flag("What the policy’s `baseline.keep` would take out of the store.", cli),
  apply: flag("With --prune: take it out.", cli),
  charts: flag("With --prune: old pictures of comments, and no records.", cli),
  "keep-days": number("With --charts: days that pictures stay; 90 where nothing is said.", null, {
    ...cli,
    placeholder: "days"
  }),
  pins: flag("The pins, each with its commit and record.", cli),
  "rebuild-index": flag("Make the store’s index anew from its records.", cli)
};
var history = defineCommand({
  name: "history",
  summary: "Show each metric over the base branch’s commits, what changed its level, and the store’s state.",
  inputs,
  outputs: {},
  permissions: { contents: { access: "read", why: "to read the records" } },
  ports: ["files", "git", "stores", "charts", "clock", "runner"],
  async run({ inputs: asked, ports }) {
    const task = chooseTask(asked);
    if (asked.export !== null) endingOf(asked.export);
    const opened = await open(asked, ports);
    if (opened.length === 0) return NO_COMMIT;
    if (asked.charts) return pruneCharts(asked, ports);
    switch (task) {
      case "best":
        return showBest(opened, { ...asked, metric: asked.best ?? "" }, ports);
      case "pins":
        return showPins(opened);
      case "verify":
      case "rebuild-index":
      case "prune":
        return maintain(task, opened, asked, ports);
      case "show":
        return show(opened, asked, ports);
    }
  }
});
var NO_COMMIT = {
  exitCode: 0,
  text: "this repository has no commit yet, so there is no history",
  json: "[]\n",
  markdown: null,
  outputs: {}
};
function chooseTask(asked) {
  const { best, pins, verify, prune, apply, charts, limit } = asked;
  const days = asked["keep-days"];
  const tasks = [
    ["best", best !== null],
    ["pins", pins],
    ["verify", verify],
    ["prune", prune],
    ["rebuild-index", asked["rebuild-index"]]
  ];
  const chosen = tasks.flatMap(([task, isAsked]) => isAsked ? [task] : []);
  const refuse = (words2, reason) => fault("invalid-arguments", { command: "history", arguments: words2.join(" "), reason });
  const flags = chosen.map((task) => `--${task}`);
  if (chosen.length > 1) throw refuse(flags, "each is a task of its own");
  if (apply && !prune) throw refuse(["--apply"], "it belongs to --prune");
  if (charts && !prune) throw refuse(["--charts"], "it belongs to --prune");
  if (days !== null && !charts) throw refuse(["--keep-days"], "it belongs to --prune --charts");
  if (chosen.length === 1 && (asked.metric.length > 0 || asked.export !== null)) {
    throw refuse([...asked.metric, ...flags], "it neither shows nor exports metrics");
  }
  if (!Number.isInteger(limit) || limit < 1) {
    throw fault("invalid-input", { input: "limit", value: String(limit), expected: "a whole number from 1" });
  }
  if (days !== null && (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)) {
    const expected = `a whole number from 1 to ${MOST_DAYS}`;
    throw fault("invalid-input", { input: "keep-days", value: String(days), expected });
  }
  return chosen[0] ?? "show";
}
async function open(asked, ports) {
  if (await ports.git.root() === null) {
    throw fault("not-a-repository", { path: ports.files.resolve(".") });
  }
  const projects = await openProjects({ ...asked, head: null }, ports);
  const event = await ports.runner.event();
  const run = projects[0]?.run ?? await identifyRun({ event, base: asked.base, head: null }, ports.git);
  if (run === null) return [];
  return Promise.all(
    projects.map(async (project) => {
      const trusted = { base: run.base, signingKey: asked["signing-key"] };
      return { project, run, records: await openStore(project.head.baseline, trusted, ports) };
    })
  );
}
async function show(opened, asked, ports) {
  const histories = [];
  for (const { project, run, records } of opened) {
    histories.push(
      await openHistory({ project, run, asked: { ...asked, metrics: asked.metric } }, { ...ports, records })
    );
  }
  const text2 = asked.export === null ? histories.map(renderText).join("\n\n") : await exportHistory({ path: asked.export, histories }, ports);
  return {
    exitCode: 0,
    text: text2,
    json: renderJson(histories),
    markdown: histories.map(renderMarkdown).join("\n\n"),
    outputs: {}
  };
}
async function showBest(opened, asked, ports) {
  const texts = [];
  const objects = [];
  for (const { project, run, records } of opened) {
    const every = { ...asked, metrics: [], limit: Number.MAX_SAFE_INTEGER };
    const shown = await openHistory({ project, run, asked: every }, { ...ports, records });
    const series = selectOne(toSeries(shown.history), asked);
    texts.push(series === null ? renderText(shown) : describeBest(series));
    if (series !== null) objects.push({ name: project.name, ...bestAsJson(series) });
  }
  const json = `${JSON.stringify(objects.length === 1 ? objects[0] : objects, null, 2)}
`;
  return { exitCode: 0, text: texts.join("\n\n"), json, markdown: null, outputs: {} };
}
async function maintain(task, opened, asked, ports) {
  const { verify, rebuild, prune } = await import("./maintain-store-SLBTKHJ6.js");
  const stores = new Map(opened.map((each) => [each.records, each]));
  const outcomes = [];
  for (const { records, project, run } of stores.values()) {
    if (task === "verify") {
      const base = run?.tested ?? null;
      outcomes.push(await verify(records, () => inspectStore(project.head.baseline, { base }, ports)));
    } else if (task === "rebuild-index") outcomes.push(await rebuild(records, ports.git));
    else {
      const keep = project.head.baseline.keep;
      const base = await findTip({ run, base: asked.base }, ports.git);
      outcomes.push(await prune({ records, keep, base, apply: asked.apply }, ports));
    }
  }
  return joinOutcomes(outcomes);
}
async function pruneCharts(asked, ports) {
  const { pruneOldCharts } = await import("./prune-charts-BDNY3FPM.js");
  return joinOutcomes([await pruneOldCharts({ keepDays: asked["keep-days"], apply: asked.apply }, ports)]);
}
async function showPins(opened) {
  const { describePins } = await import("./list-pins-SCSDR4JO.js");
  const outcomes = [];
  for (const { project, records } of opened) outcomes.push(await describePins(project.name, records));
  return joinOutcomes(outcomes);
}
function joinOutcomes(outcomes) {
  const [only] = outcomes;
  return {
    exitCode: outcomes.some(({ exitCode }) => exitCode === 1) ? 1 : 0,
    text: outcomes.map(({ text: text2 }) => text2).join("\n\n"),
    json: outcomes.length === 1 && only !== void 0 ? only.json : `[${outcomes.map(({ json }) => json?.trimEnd()).join(",\n")}]
`,
    markdown: null,
    outputs: {}
  };
}
export {
  history
};
