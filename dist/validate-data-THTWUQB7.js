import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  checkingStage,
  validateDatasets
} from "./chunk-OPVDRLZD.js";
import {
  clearVerdictFiles,
  element,
  placeAt,
  plain,
  writeXml
} from "./chunk-AYB2HMDG.js";
import {
  countNew,
  describeCount,
  describeExample,
  describeOthers,
  findIdle,
  judgesOne,
  onOneLine,
  sortFindings,
  tabulateFindings,
  tellIdle,
  tellNew,
  tellOne
} from "./chunk-N2JRBAKH.js";
import {
  FULL,
  code,
  list,
  own,
  paragraph,
  renderSheet,
  say
} from "./chunk-VASBIMZT.js";
import "./chunk-J4EXLMKD.js";
import {
  formatCount
} from "./chunk-UG5JQ3SH.js";
import {
  makeVisible
} from "./chunk-JF2QIDYE.js";
import "./chunk-KJRK62UU.js";
import {
  MOST_MEMBERS,
  bareDataset,
  chooseType,
  countReadings,
  describeList,
  describeReasons,
  fieldOf,
  findDoubts,
  measureFacts,
  personalKindOfName,
  shapeOfValues,
  softOf,
  suggestColumn,
  wholeType
} from "./chunk-LX7P5WA4.js";
import {
  findSource,
  validateDataset
} from "./chunk-5OAHXYTE.js";
import "./chunk-44A4YLXA.js";
import {
  filesProject
} from "./chunk-5X2HUZNY.js";
import {
  dataDocument
} from "./chunk-XXPL4PRM.js";
import "./chunk-7EUNHAOQ.js";
import "./chunk-2CQNLRKW.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import {
  runStageCommand
} from "./chunk-HL6W4CST.js";
import {
  readJudged
} from "./chunk-DDOXFENP.js";
import "./chunk-JY5TSFO5.js";
import "./chunk-C352YR2C.js";
import {
  addSchema,
  importSchema,
  readConfiguration
} from "./chunk-BKUVLNFU.js";
import "./chunk-DN2Y434W.js";
import {
  PartialFailure
} from "./chunk-XZ6THV72.js";
import {
  findReadable,
  writeDocument
} from "./chunk-M7EM5S42.js";
import "./chunk-T4JX5NG6.js";
import {
  COLUMNS_RULE,
  TOLD_RULES,
  checks,
  expectedChecks,
  require_dist,
  takesMostly
} from "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import {
  commonInputs,
  defineCommand,
  flag,
  text,
  words
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import {
  MergemarkError,
  didYouMean,
  fault,
  joinFaults
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import {
  __callDispose,
  __toESM,
  __using
} from "./chunk-TYDYXRWL.js";

// src/data/failing.ts
function failingChecks(datasets) {
  return datasets.flatMap(
    ({ name, checks: checks2 }) => checks2.filter(({ severity, result }) => severity === "error" && result !== "pass").map((check) => ({ dataset: name, check }))
  );
}

// src/project/other-policy.ts
async function tellOtherPolicy(project, files) {
  if (project.event !== null) return [];
  const { policy } = await readJudged(project, files);
  if (policy?.source !== "base" || policy.text === project.text) return [];
  const whose = `the policy of ${policy.sha?.slice(0, 7) ?? "the base branch"}, which a run left in ${project.out}`;
  return [`Judged by ${whose}: your ${project.path} differs. Remove that folder to be judged by your own.`];
}

// src/commands/accept/accept-data.ts
var import_yaml4 = __toESM(require_dist(), 1);
import { posix } from "node:path";

// src/data/infer/relaxation.ts
var FEW = 0.05;
var MANY = 100;
var drop = { kind: "drop" };
function areFew({ failing, total }) {
  return total >= MANY && failing <= FEW * total;
}
function letOff({ option, result }) {
  return areFew(result) ? mostly(option, result) : null;
}
function mostly(option, { failing, total }) {
  const hits = total - failing;
  return { kind: "mostly", option, mostly: shareBelow(hits, total), hits, total };
}
function shareBelow(hits, total) {
  const share2 = hits / total;
  for (let digits = 2; digits < 9; digits++) {
    const step = 10 ** -digits;
    const floored = Math.floor(share2 / step);
    const below = (floored * step >= share2 ? floored - 1 : floored) * step;
    if (below > 0 && 1 - below <= 10 * (1 - share2)) return Number(below.toFixed(digits));
  }
  return Math.max(0.01, Number((share2 / 2).toPrecision(2)));
}

// src/data/infer/relax-members.ts
function relaxMembers(failed) {
  const { option, facts, sensitive } = failed;
  if (sensitive || facts.members === null || !Array.isArray(option)) return letOff(failed) ?? drop;
  const listed = new Set(option.map(String));
  const isNumber = option.every((value) => typeof value === "number");
  const doubtful = isNumber ? [] : findDoubts(facts.members, listed);
  const doubted = new Set(doubtful.map(({ rare }) => rare));
  const others = facts.members.filter((member) => !listed.has(member.value) && !doubted.has(member));
  if (others.length === 0 && doubtful.length > 0) {
    const few = letOff(failed);
    return few === null ? { kind: "leave", doubtful } : { ...few, doubtful };
  }
  const spell2 = (value) => isNumber ? Number(value) : value;
  const added = others.map(({ value }) => spell2(value)).filter((value) => !listed.has(String(value)));
  const all = [...option, ...added];
  if (all.length > MOST_MEMBERS || added.some(Number.isNaN)) return letOff(failed) ?? drop;
  const once = others.filter(({ count: count3 }) => facts.filled >= MANY && count3 === 1);
  return { kind: "set", option: all, added, once: once.map(({ value }) => spell2(value)), doubtful };
}

// src/data/infer/relax.ts
function relax(rule, failed) {
  return (relaxations.get(rule) ?? relaxOther)({ rule, ...failed });
}
var relaxations = new Map([
  ["minimum", (failed) => relaxBound(failed, failed.facts.min)],
  ["maximum", (failed) => relaxBound(failed, failed.facts.max)],
  ["minLength", (failed) => relaxLength(failed, failed.facts.shortest)],
  ["maxLength", (failed) => relaxLength(failed, failed.facts.longest)],
  ["enum", relaxMembers],
  ["pattern", relaxPattern],
  ["required", relaxPresence],
  ...[
    "unique",
    "trimmed",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "format",
    "search",
    "like",
    "notInSet"
  ].map((rule) => [rule, (failed) => letOff(failed) ?? drop])
]);
function relaxBound(failed, to) {
  const { option, facts, sensitive } = failed;
  if (sensitive) return letOff(failed) ?? drop;
  if (to === null) return drop;
  const [low, , high] = facts.levels ?? [0, 0, 0];
  const width = Math.max(high - low, Math.abs(Number(option)) / 2);
  const isFar = typeof to === "number" && Math.abs(to - Number(option)) > width;
  return (isFar ? letOff(failed) : null) ?? { kind: "set", option: to };
}
function relaxLength(failed, to) {
  const isFar = to > 2 * Number(failed.option);
  return (isFar ? letOff(failed) : null) ?? { kind: "set", option: to };
}
function relaxPattern(failed) {
  const few = letOff(failed);
  if (few !== null || failed.sensitive) return few ?? drop;
  const shape = shapeOfValues(failed.facts.sample);
  return shape === null ? drop : { kind: "set", option: shape.pattern };
}
function relaxPresence({ option, facts: { filled, rows } }) {
  return filled === 0 ? drop : mostly(option, { failing: rows - filled, total: rows });
}
function relaxOther(failed) {
  const { rule, option, result } = failed;
  const check = checks.find((one) => one.rule === rule);
  if (check !== void 0 && takesMostly(check)) return letOff(failed);
  const { observed } = result;
  if (typeof option !== "object" || option === null || typeof observed !== "number") return null;
  const { min, max } = option;
  const low = typeof min === "number" ? { min: Math.min(min, observed) } : {};
  const high = typeof max === "number" ? { max: Math.max(max, observed) } : {};
  return typeof min === "number" || typeof max === "number" ? { kind: "set", option: { ...option, ...low, ...high } } : null;
}

// src/data/infer/relax-dataset.ts
async function relaxDataset(settings, { checks: checks2, columns: profiles }, ports) {
  var _stack = [];
  try {
    const failing = checks2.filter(({ result }) => result === "fail");
    const table = __using(_stack, await ports.tables.open(await findSource(settings, ports.files)), true);
    const readings = await countReadings(table);
    const moved = failing.filter(isOfColumns);
    const [without, added] = moved.length === 0 ? [[], []] : movedColumns(settings, table);
    const facts = await measureColumns([...failing.flatMap(({ column }) => column ?? []), ...added], {
      settings,
      table,
      readings
    });
    const hidden = new Set(profiles.filter(({ sensitive }) => sensitive !== void 0).map(({ name }) => name));
    const judged = failing.filter((check) => !isOfColumns(check)).map((check) => ({ check, change: relaxCheck(check, { settings, facts, hidden }) }));
    return {
      changes: [
        ...without.map((column) => ({ kind: "without", column })),
        ...added.flatMap((column) => {
          const found = facts.get(column);
          const kind = hidden.has(column) ? "personal data" : personalKindOfName(column);
          return found === void 0 ? [] : [{ kind: "with", column, suggested: suggestColumn(found, kind) }];
        }),
        ...judged.flatMap(({ change }) => change ?? [])
      ],
      columns: table.columns,
      left: judged.filter(({ change }) => change === null).map(({ check: { rule, column } }) => column === null ? rule : `${rule} of ${column}`)
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function isOfColumns({ rule, column }) {
  return column === null && (rule === COLUMNS_RULE || rule === "fieldsMatch");
}
function movedColumns({ columns, checks: checks2 }, { columns: found }) {
  const declared = columns.map(({ name }) => name);
  const mayHaveMore = checks2["fieldsMatch"] === void 0 || checks2["fieldsMatch"] === "subset";
  return [
    declared.filter((name) => !found.includes(name)),
    mayHaveMore ? [] : found.filter((name) => !declared.includes(name))
  ];
}
async function measureColumns(names, { settings, table, readings }) {
  const columns = [...new Set(names)].flatMap((name) => {
    const found = readings.get(name);
    if (found === void 0) return [];
    const declared = settings.columns.find((column) => column.name === name);
    const type = declared === void 0 ? chooseType(found) : readAs(declared.type, found);
    return [{ name, type, readings: found }];
  });
  const facts = await measureFacts(table, columns);
  return new Map(facts.map((one) => [one.name, one]));
}
function readAs(declared, readings) {
  const known = [...readings.readable.keys()].find((type) => type === declared);
  if (known === void 0) return "string";
  const readable = readings.readable.get(known) ?? 0;
  const { filled } = readings;
  return readable === filled || areFew({ failing: filled - readable, total: filled }) ? known : wholeType(readings);
}
function relaxCheck(result, {
  settings,
  facts,
  hidden
}) {
  const { column, rule } = result;
  const found = column === null ? void 0 : facts.get(column);
  const declared = settings.columns.find(({ name }) => name === column);
  if (column === null || found === void 0 || declared === void 0) return null;
  const sensitive = declared.sensitive === true || hidden.has(column) || personalKindOfName(column) !== null;
  const suggested = suggestColumn(found, sensitive ? "personal data" : null);
  if (rule === "type")
    return areFew(result) ? letSomeOff(result, declared) : { kind: "type", column, to: found.type, suggested };
  const to = relax(rule, { option: declared.checks[rule], result, facts: found, sensitive });
  if (to === null) return null;
  const list2 = rule === "enum" && to.kind === "set" ? to.option : declared.checks["enum"];
  const described = sensitive ? suggested : describeMembers(suggested, { list: list2, facts: found });
  return { kind: "check", column, rule, to, suggested: described };
}
function describeMembers(suggested, { list: list2, facts }) {
  const reason = Array.isArray(list2) ? describeList(list2, facts) : null;
  if (reason === null) return suggested;
  return {
    ...suggested,
    suggestions: [...suggested.suggestions.filter(({ rule }) => rule !== reason.rule), reason]
  };
}
function letSomeOff({ failing, total }, { name, checks: checks2, demands, mostly: mostly2 }) {
  const hits = total - failing;
  const pinned = mostly2 < 1 ? [] : askable.filter(
    (check) => takesMostly(check) && Object.hasOwn(checks2, check.rule) && !Object.hasOwn(demands, check.rule)
  );
  return {
    kind: "mostly",
    column: name,
    mostly: shareBelow(hits, total),
    hits,
    total,
    pinned: pinned.map(({ rule }) => [rule, checks2[rule]])
  };
}
var askable = checks;

// src/commands/accept/describe-change.ts
var LONGEST = 60;
function describeChange(change) {
  const { column } = change;
  switch (change.kind) {
    case "without":
      return `${column} is no longer asked for`;
    case "with":
      return `${column} is new, and has ${change.suggested.suggestions.length} checks`;
    case "type":
      return `${column} is of type ${change.to}`;
    case "mostly":
      return `type of ${column} is asked of ${change.mostly} of the values (${share(change)} are of it)`;
    case "check": {
      const { rule, to } = change;
      if (to.kind === "drop") return `${rule} of ${column} is no longer asked for`;
      if (to.kind === "mostly")
        return `${rule} of ${column} is asked of ${to.mostly} of the ${rule === "required" ? "rows" : "values"} (${share(to)} pass)`;
      if (to.kind === "leave") return `${rule} of ${column} stays`;
      if (to.added !== void 0)
        return `${rule} of ${column} takes ${cut(quote(to.added))} in${seenOnce(to.once ?? [])}`;
      return `${rule} of ${column} is ${cut(JSON.stringify(to.option))}`;
    }
  }
}
function describeDoubts(change) {
  if (change.kind !== "check" || change.to.kind === "drop") return [];
  return (change.to.doubtful ?? []).map((doubt) => `left out of ${change.column}: ${describeDoubt(doubt)}`);
}
function describeDoubt({ rare, meant, isOdd }) {
  if (meant !== null) return `${spell(rare)} looks like ${spell(meant)}`;
  return isOdd ? `${spell(rare)} is not a code as the listed values are` : `${spell(rare)} looks like a word for no value`;
}
function spell({ value, count: count3 }) {
  return `${cut(JSON.stringify(value))} (${count3.toLocaleString("en")})`;
}
function seenOnce(values) {
  if (values.length === 0) return "";
  return `, of which ${cut(quote(values))} ${values.length === 1 ? "is" : "are each"} seen once`;
}
function quote(values) {
  return values.map((value) => JSON.stringify(value)).join(", ");
}
function describeSubject(change) {
  if (change.kind === "check") return `${change.rule} of ${change.column}`;
  return change.kind === "type" || change.kind === "mostly" ? `type of ${change.column}` : `columns, ${change.column}`;
}
function share({ hits, total }) {
  return `${hits.toLocaleString("en")} of ${total.toLocaleString("en")}`;
}
function cut(text2) {
  return text2.length > LONGEST ? `${text2.slice(0, LONGEST)}…` : text2;
}

// src/commands/accept/edit-text.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/commands/accept/locate-node.ts
var import_yaml = __toESM(require_dist(), 1);
function locate(text2, path) {
  return walk((0, import_yaml.parseDocument)(text2, { logLevel: "silent" }), path);
}
function walk(document, path) {
  let node = document.contents;
  for (const part of path) {
    const inner = resolve(node, document);
    if ((0, import_yaml.isMap)(inner)) node = inner.items.find((item) => keyOf(item) === String(part))?.value;
    else if ((0, import_yaml.isSeq)(inner)) node = inner.items[Number(part)];
    else return null;
  }
  const found = resolve(node, document);
  return (0, import_yaml.isNode)(found) ? found : null;
}
function resolve(node, document) {
  return (0, import_yaml.isAlias)(node) ? node.resolve(document) : node;
}
function keyOf({ key }) {
  return String((0, import_yaml.isScalar)(key) ? key.value : key);
}
function extentOf(item, text2) {
  if (!(0, import_yaml.isPair)(item)) {
    const [start2 = 0, end2 = 0] = item.range ?? [];
    return [start2, start2 + text2.slice(start2, end2).trimEnd().length];
  }
  const key = item.key;
  const value = item.value;
  const [start] = extentOf(key, text2);
  const [, end] = extentOf(value?.range == null || value.range[1] <= value.range[0] ? key : value, text2);
  return [start, end];
}
function separatorOf(items, list2, text2) {
  const [first, second] = items;
  const from = extentOf(list2, text2)[0] + 1;
  const between = first !== void 0 && second !== void 0 ? text2.slice(first[1], second[0]) : text2.slice(from, first?.[0]);
  const isTall = between.includes("\n");
  return isTall ? `${between.includes("\r\n") ? "\r\n" : "\n"}${between.slice(between.lastIndexOf("\n") + 1)}` : " ";
}
function indentOf(at, text2) {
  return /^[ \t]*/.exec(text2.slice(lineStart(at, text2)))?.[0] ?? "";
}
function lineStart(at, text2) {
  return text2.lastIndexOf("\n", at - 1) + 1;
}
function lineEnd(at, text2) {
  const end = text2.indexOf("\n", at);
  return end < 0 ? text2.length : text2[end - 1] === "\r" ? end - 1 : end;
}

// src/commands/accept/spell-inline.ts
var import_yaml2 = __toESM(require_dist(), 1);
function spellInline(value, { json }) {
  if (Array.isArray(value)) return `[${value.map((one) => spellInline(one, { json })).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(
      ([key, one]) => `${spellKey(key, { json })}: ${spellInline(one, { json })}`
    );
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  return json ? JSON.stringify(value) : spellScalar(value);
}
function spellKey(key, { json }) {
  return json ? JSON.stringify(key) : spellScalar(key);
}
function spellScalar(value) {
  return (0, import_yaml2.stringify)([value], { collectionStyle: "flow", lineWidth: 0 }).trim().slice(1, -1).trim();
}

// src/commands/accept/edit-text.ts
function editText(source) {
  let text2 = source;
  const json = /^\s*\{/.test(source);
  const eol = source.includes("\r\n") ? "\r\n" : "\n";
  if (!(0, import_yaml3.isMap)((0, import_yaml3.parseDocument)(text2, { logLevel: "silent" }).contents)) return null;
  const replace = (start, end, by) => {
    text2 = text2.slice(0, start) + by + text2.slice(end);
  };
  const inline = (value) => spellInline(value, { json });
  return {
    text: () => text2,
    isSound: () => (0, import_yaml3.parseDocument)(text2, { logLevel: "silent" }).errors.length === 0,
    has: (path) => locate(text2, path) !== null,
    get,
    set,
    wrap,
    delete: remove,
    recomment,
    insert
  };
  function get(path) {
    const document = (0, import_yaml3.parseDocument)(text2, { logLevel: "silent" });
    return walk(document, path)?.toJS(document);
  }
  function set(path, value) {
    const found = locate(text2, path);
    if (found !== null) {
      const [start, end] = extentOf(found, text2);
      const isEmpty = start === end;
      const before = isEmpty && text2[start - 1] === ":" ? " " : "";
      const after = isEmpty && text2[end] === "#" ? " " : "";
      replace(start, end, `${before}${inline(value)}${after}`);
      return;
    }
    const [key] = path.slice(-1);
    const parent = locate(text2, path.slice(0, -1));
    if (parent === null && !addBelow(path, value)) set(path.slice(0, -1), { [String(key)]: value });
    else if (parent === null) return;
    else if (!(0, import_yaml3.isMap)(parent)) set(path.slice(0, -1), { [String(key)]: value });
    else addTo(parent, `${spellKey(String(key), { json })}: ${inline(value)}`, parent.items.length);
  }
  function recomment(path, change) {
    const found = locate(text2, path);
    if (found === null || json) return;
    const [, end] = extentOf(found, text2);
    const start = text2.indexOf(" #", end);
    const until = lineEnd(end, text2);
    if (start >= 0 && start < until) replace(start, until, change(text2.slice(start, until)));
  }
  function wrap(path, beside) {
    const found = locate(text2, path);
    const [start, end] = found === null ? [0, 0] : extentOf(found, text2);
    const spelt = text2.slice(start, end);
    const isSafe = !spelt.includes("\n") && /^(["'[{]|[\w.+-]+$)/.test(spelt);
    if (found === null || !isSafe) {
      set(path, { value: get(path), ...beside });
      return;
    }
    const others = Object.entries(beside).map(
      ([key, value]) => `, ${spellKey(key, { json })}: ${inline(value)}`
    );
    replace(start, end, `{ ${spellKey("value", { json })}: ${spelt}${others.join("")} }`);
  }
  function addBelow(path, value) {
    const above = locate(text2, path.slice(0, -2));
    const isDeep = isMapping(value) && Object.values(value).some(isMapping);
    if (!isDeep || !(0, import_yaml3.isMap)(above) || above.flow === true) return false;
    const [first] = above.items;
    const at = first === void 0 ? 0 : extentOf(first, text2)[0];
    const indent = " ".repeat(at - lineStart(at, text2) + 2);
    const [outer, inner] = path.slice(-2).map((key) => spellKey(String(key), { json }));
    addLine(above, `${outer}:${eol}${indent}${inner}: ${inline(value)}`, above.items.length);
    return true;
  }
  function insert(path, index, value) {
    const list2 = locate(text2, path);
    if (!(0, import_yaml3.isSeq)(list2)) return;
    const sibling = list2.items.find(import_yaml3.isNode);
    const [start, end] = sibling === void 0 ? [0, 0] : extentOf(sibling, text2);
    const isTall = json && text2.slice(start, end).includes("\n");
    addTo(list2, isTall ? tall(value, indentOf(start, text2)) : inline(value), index);
  }
  function tall(value, indent) {
    const unit = indent.includes("	") ? "	" : 2;
    return JSON.stringify(value, null, unit).replaceAll("\n", `${eol}${indent}`);
  }
  function addTo(list2, entry, index) {
    const items = list2.items.map((item) => extentOf(item, text2));
    const [at, last] = [items[index], items.at(-1)];
    const between = separatorOf(items, list2, text2);
    if (list2.flow !== true) addLine(list2, entry, index);
    else if (last === void 0) replace(...extentOf(list2, text2), (0, import_yaml3.isMap)(list2) ? `{ ${entry} }` : `[${entry}]`);
    else if (at === void 0) replace(last[1], last[1], `,${between}${entry}`);
    else replace(at[0], at[0], `${entry},${between}`);
  }
  function addLine(list2, entry, index) {
    const items = list2.items.map((item) => extentOf(item, text2));
    const [first] = items;
    if (first === void 0) return;
    const at = items[index];
    const mark = (0, import_yaml3.isSeq)(list2) ? "- " : "";
    const start = (0, import_yaml3.isSeq)(list2) ? text2.lastIndexOf("-", first[0]) : first[0];
    const indent = " ".repeat(start - lineStart(start, text2));
    const line = `${indent}${mark}${entry}`;
    const place = at === void 0 ? lineEnd(items.at(-1)?.[1] ?? 0, text2) : lineStart(at[0], text2);
    replace(place, place, at === void 0 ? `${eol}${line}` : `${line}${eol}`);
  }
  function remove(path) {
    const list2 = locate(text2, path.slice(0, -1));
    const key = path.at(-1);
    if (!(0, import_yaml3.isMap)(list2) && !(0, import_yaml3.isSeq)(list2)) return false;
    const index = (0, import_yaml3.isMap)(list2) ? list2.items.findIndex((item) => keyOf(item) === String(key)) : Number(key);
    const items = list2.items.map((item) => extentOf(item, text2));
    const [found, before, after] = [items[index], items[index - 1], items[index + 1]];
    if (found === void 0) return false;
    if (items.length === 1) replace(...extentOf(list2, text2), (0, import_yaml3.isMap)(list2) ? "{}" : "[]");
    else if (list2.flow !== true) replace(lineStart(found[0], text2), lineEnd(found[1], text2) + 1, "");
    else if (before !== void 0) replace(before[1], found[1], "");
    else if (after !== void 0) replace(found[0], after[0], "");
    return true;
  }
}
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/commands/accept/edit-table-schema.ts
function editTableSchema(text2, changes, order) {
  const editor = editText(text2);
  if (editor === null || !Array.isArray(editor.get(["fields"]))) return null;
  const made = changes.filter((change) => apply(change, { editor, order }));
  for (const column of new Set(made.map(({ column: column2 }) => column2))) refreshReasons(column, made, editor);
  return editor.isSound() ? { text: editor.text(), made } : { text: text2, made: [] };
}
function apply(change, { editor, order }) {
  const fields = fieldsOf(editor);
  const at = fields.findIndex(({ name }) => name === change.column);
  if (change.kind === "with") {
    if (at >= 0) return false;
    editor.insert(["fields"], placeOf(change.column, { fields, order }), fieldOf(change.suggested));
    return true;
  }
  if (at < 0) return false;
  if (change.kind === "without") return editor.delete(["fields", at]);
  if (change.kind === "type") {
    if (fields[at]?.["type"] === change.to) return false;
    editor.set(["fields", at, "type"], change.to);
    return true;
  }
  if (change.kind === "check" && change.to.kind === "leave") return false;
  if (change.kind === "mostly") return false;
  const path = change.rule === "format" ? ["fields", at, "format"] : ["fields", at, "constraints", change.rule];
  if (!editor.has(path)) return false;
  if (change.to.kind === "set") setOption(path, change.to.option, editor);
  else editor.delete(path);
  return true;
}
function setOption(path, option, editor) {
  const before = editor.get(path);
  const isLonger = Array.isArray(before) && Array.isArray(option) && before.every((value, index) => option[index] === value);
  if (!isLonger) editor.set(path, option);
  else for (const value of option.slice(before.length)) editor.insert(path, Number.MAX_SAFE_INTEGER, value);
}
function fieldsOf(editor) {
  return editor.get(["fields"]);
}
function placeOf(column, { fields, order }) {
  const behind = new Set(order.slice(order.indexOf(column) + 1));
  const found = fields.findIndex(({ name }) => behind.has(String(name)));
  return found < 0 ? fields.length : found;
}
var REASONS = /\(\d+(\.\d+)? % sure\)/;
function refreshReasons(column, made, editor) {
  const at = fieldsOf(editor).findIndex(({ name }) => name === column);
  const described = ["fields", at, "description"];
  if (at < 0 || !REASONS.test(String(editor.get(described) ?? ""))) return;
  const changes = made.filter((one) => one.column === column && "suggested" in one);
  const change = changes.find((one) => one.kind === "check" && one.rule === "enum") ?? changes[0];
  if (change === void 0 || !("suggested" in change) || change.kind === "with") return;
  const left = new Set(Object.keys(Object(editor.get(["fields", at, "constraints"]))));
  const reasons = change.suggested.suggestions.filter(({ rule, mostly: mostly2 }) => left.has(rule) && mostly2 === 1);
  if (reasons.length > 0) editor.set(described, describeReasons(reasons));
  else editor.delete(described);
}

// src/commands/accept/edit-configuration.ts
function editConfiguration(text2, {
  dataset,
  changes,
  inSchema
}) {
  const editor = editText(text2);
  if (editor === null || !editor.has(["data", dataset])) return { text: text2, made: [] };
  const editing = { editor, columns: ["data", dataset, "columns"], inSchema };
  const made = changes.filter((change) => apply2(change, editing));
  return editor.isSound() ? { text: editor.text(), made } : { text: text2, made: [] };
}
function apply2(change, editing) {
  const { editor, columns } = editing;
  const column = [...columns, change.column];
  switch (change.kind) {
    case "without":
      return editor.delete(column);
    case "with":
      return addColumn(change, editing);
    case "type":
      if (!editor.has([...column, "type"])) return false;
      editor.set([...column, "type"], change.to);
      return true;
    case "mostly":
      return letSomeOff2(change, editing);
    case "check":
      return applyCheck(change, editing);
  }
}
function addColumn(change, { editor, columns, inSchema }) {
  const { column, suggested } = change;
  const said = inSchema(change) ? softOf(suggested) : {
    type: suggested.type,
    ...Object.fromEntries(
      suggested.suggestions.map(({ rule, option, mostly: mostly2 }) => [
        rule,
        mostly2 === 1 ? option : { value: option, mostly: mostly2 }
      ])
    ),
    ...suggested.sensitive === null ? {} : { sensitive: true }
  };
  const path = [...columns, column];
  if (Object.keys(said).length === 0 || editor.has(path)) return false;
  editor.set(path, said);
  return true;
}
function letSomeOff2({ column, mostly: mostly2, pinned }, { editor, columns }) {
  const path = [...columns, column];
  if (!editor.has(path)) {
    editor.set(path, {
      mostly: mostly2,
      ...Object.fromEntries(pinned.map(([rule, option]) => [rule, { value: option, mostly: 1 }]))
    });
    return true;
  }
  editor.set([...path, "mostly"], mostly2);
  for (const [rule, option] of pinned) {
    if (editor.has([...path, rule])) editor.wrap([...path, rule], { mostly: 1 });
    else editor.set([...path, rule], { value: option, mostly: 1 });
  }
  return true;
}
function applyCheck(change, { editor, columns, inSchema }) {
  const { to } = change;
  if (to.kind === "leave") return false;
  const path = [...columns, change.column, change.rule];
  const isHere = editor.has(path);
  const longer = editor.has([...path, "value"]);
  if (to.kind === "mostly") {
    if (!isHere && !inSchema(change)) return false;
    if (longer) editor.set([...path, "mostly"], to.mostly);
    else if (isHere) editor.wrap(path, { mostly: to.mostly });
    else editor.set(path, { value: to.option, mostly: to.mostly });
    refreshComment(change, path, editor);
    return true;
  }
  if (!isHere) return false;
  if (to.kind === "drop") return editor.delete(path);
  setOption(longer ? [...path, "value"] : path, to.option, editor);
  refreshComment(change, path, editor);
  return true;
}
var REASON = /[\d,]+ different values in [\d,]+, (each more than once|[\d,]+ of them once)(, without [^;\r\n]*)?/;
function refreshComment({ rule, suggested }, path, editor) {
  const reason = suggested.suggestions.find((one) => one.rule === "enum");
  if (rule !== "enum" || reason === void 0) return;
  for (const place of [path, path.slice(0, -1)])
    editor.recomment(place, (comment) => comment.replace(REASON, () => reason.why));
}

// src/commands/accept/accept-data.ts
var MOST_ROUNDS = 4;
async function acceptData({ config, names }, ports) {
  const said = /* @__PURE__ */ new Set();
  const doubted = /* @__PURE__ */ new Set();
  let left = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { configuration } = await readConfiguration(config, ports.files);
    const asked = configuration.data.filter(({ name }) => names.length === 0 || names.includes(name));
    const done = [];
    left = [];
    for (const settings of asked) {
      const found = await acceptDataset(settings, { config, datasets: configuration.data, ports });
      done.push(...found.done);
      left.push(...found.left);
      for (const one of found.doubts) doubted.add(one);
    }
    for (const one of done) said.add(one);
    if (done.length === 0) break;
  }
  return [...said, ...doubted, ...left.map((one) => `left as it is, and still fails: ${one}`)];
}
async function acceptDataset(settings, {
  config,
  datasets,
  ports
}) {
  const { name } = settings;
  const dataset = await validateDataset(settings, ports, {
    datasets,
    base: null,
    now: (ports.clock?.now() ?? 0) / 1e3
  });
  if (dataset.checks.every(({ result }) => result !== "fail")) return { done: [], doubts: [], left: [] };
  const { changes, columns, left } = await relaxDataset(settings, dataset, ports);
  const text2 = await ports.files.readText(config);
  const schemaPath = schemaOf(text2, name, config);
  const schema = schemaPath === null ? null : await ports.files.readText(schemaPath);
  const inSchema = schema === null ? null : editTableSchema(schema, changes, columns);
  const inConfiguration = editConfiguration(text2, {
    dataset: name,
    changes,
    inSchema: (change) => inSchema?.made.some((one) => isSame(one, change)) ?? false
  });
  if (schemaPath !== null && inSchema !== null && inSchema.text !== schema)
    await ports.files.write(schemaPath, inSchema.text);
  if (inConfiguration.text !== text2) await ports.files.write(config, inConfiguration.text);
  const unread = await explainUnread(config, ports.files);
  if (unread !== null) {
    await ports.files.write(config, text2);
    if (schemaPath !== null && schema !== null) await ports.files.write(schemaPath, schema);
    const whole = `${name}: all of it, since the change could not be read again: ${unread}`;
    return { done: [], doubts: [], left: [whole] };
  }
  const placesOf = (change) => [
    ...schemaPath !== null && inSchema?.made.includes(change) === true ? [schemaPath] : [],
    ...inConfiguration.made.includes(change) ? [config] : []
  ];
  const told = changes.map((change) => ({ change, places: placesOf(change) }));
  const elsewhere = schemaPath ?? config;
  return {
    done: told.filter(({ places }) => places.length > 0).map(({ change, places }) => `${name}: ${describeChange(change)} (${places.join(", ")})`),
    doubts: changes.flatMap(describeDoubts).map((doubt) => `${name}: ${doubt}`),
    left: [
      ...told.filter(({ places }) => places.length === 0).map(({ change }) => {
        const subject = `${name}: ${describeSubject(change)}`;
        return isLeft(change) ? subject : `${subject}, which ${elsewhere} says in a form that is not edited`;
      }),
      ...left.map((check) => `${name}: ${check}`)
    ]
  };
}
async function explainUnread(config, files) {
  try {
    await readConfiguration(config, files);
    return null;
  } catch (error) {
    if (error instanceof MergemarkError) return error.message;
    throw error;
  }
}
function isLeft(change) {
  return change.kind === "check" && change.to.kind === "leave";
}
function isSame(one, other) {
  const ruleOf = (change) => change.kind === "check" ? change.rule : null;
  return one.kind === other.kind && one.column === other.column && ruleOf(one) === ruleOf(other);
}
function schemaOf(text2, dataset, config) {
  const path = (0, import_yaml4.parseDocument)(text2).getIn(["data", dataset, "schema"]);
  return typeof path === "string" ? posix.join(posix.dirname(config), path) : null;
}

// src/commands/describe-datasets.ts
function describeDatasets(datasets) {
  return datasets.map(describeDataset).join("\n");
}
function describeDataset({ name, path, rows, columns, checks: checks2, unsupported }) {
  const broken = checks2.filter(({ result }) => result !== "pass");
  const subject = name === path ? name : `${name} (${path})`;
  return [
    `${subject}: ${rows} rows, ${columns.length} columns; ${summariseChecks({ checks: checks2, unsupported })}`,
    ...describeIdle(checks2),
    ...describeUnsupported(unsupported),
    ...describeWithheld(columns),
    ...broken.flatMap((check) => describeCheck(check, path))
  ].join("\n");
}
function summariseChecks({ checks: checks2, unsupported }) {
  const idle = tellIdle(checks2);
  const passed = `${checks2.filter(({ result }) => result === "pass").length} of ${checks2.length} checks pass`;
  const passing = idle === null ? passed : `${passed}, ${idle}`;
  const count3 = unsupported.length;
  return count3 === 0 ? passing : `${passing}; ${count3} more of the schema ${count3 === 1 ? "is" : "are"} not checked`;
}
function describeIdle(checks2) {
  const idle = findIdle(checks2);
  if (idle.length === 0) return [];
  const named = idle.slice(0, MOST_NAMED).map((check) => {
    const when = check.when === void 0 ? "" : ` (only where ${check.when})`;
    return `${subjectOf(check)}${when}`;
  });
  const more = idle.length > MOST_NAMED ? ` and ${idle.length - MOST_NAMED} more` : "";
  return [`  judged no row: ${onOneLine(named.join("; "))}${more}`];
}
function describeUnsupported(unsupported) {
  if (unsupported.length === 0) return [];
  return [`  not checked, ${unsupported.length} of the schema: ${onOneLine(unsupported.join("; "))}`];
}
var MOST_NAMED = 8;
function describeWithheld(columns) {
  const withheld = columns.flatMap(
    ({ name, sensitive }) => sensitive === void 0 ? [] : [`${name} (${sensitive})`]
  );
  if (withheld.length === 0) return [];
  const more = withheld.length > MOST_NAMED ? ` and ${withheld.length - MOST_NAMED} more` : "";
  return [`  no value is shown of ${onOneLine(withheld.slice(0, MOST_NAMED).join(", "))}${more}`];
}
function describeCheck(check, path) {
  const { severity, result, owner, examples, message } = check;
  const told = judgesOne(check) ? tellOne(check) : describeCount(check);
  const count3 = result === "error" ? "could not be evaluated" : told;
  const asks = owner === void 0 ? "" : ` (${owner})`;
  const places = examples.map(
    (example) => `    ${placeOf2(example, path)}  ${describeExample(example, check)}`
  );
  const others = places.length === 0 ? null : describeOthers(check, examples.length);
  return [
    `  ${severity}: ${onOneLine(subjectOf(check))}: ${count3}${asks}`,
    ...places.length === 0 ? [`    ${onOneLine(message)}`] : places,
    ...others === null ? [] : [`    ${others}`]
  ];
}
function subjectOf({ column, rule }) {
  return column === null ? rule : `${column}: ${rule}`;
}
function placeOf2({ file: file2, line }, path) {
  return line === null ? file2 ?? path : `${file2 ?? path}:${line}`;
}

// src/data/all-failures.ts
var MOST = 1e6;
function collectFailures({ most = MOST } = {}) {
  const lines = [];
  let hasMore = false;
  let letOff2 = 0;
  return {
    add: (failed, examples) => {
      for (const example of examples) {
        if (lines.length >= most) return;
        lines.push(JSON.stringify({ ...failed, ...example }));
        if (failed.result === "pass") letOff2 += 1;
      }
    },
    isOpen: () => lines.length < most,
    leaveOut: () => {
      hasMore = true;
    },
    isWhole: () => !hasMore && lines.length < most,
    text: () => lines.map((line) => `${line}
`).join(""),
    count: () => lines.length,
    countLetOff: () => letOff2
  };
}

// src/gate/outputs/data-junit.ts
function dataToJunit(projects) {
  const suites = projects.flatMap((project) => [
    ...project.failure === null ? [] : [uncheckedSuite(project.name, project.failure)],
    ...project.datasets.map((dataset) => {
      const name = `${project.name}.${dataset.name}`;
      return { name, cases: casesOf(dataset, name) };
    })
  ]);
  return writeXml(
    element("testsuites", { name: "mergemark data", ...count(suites.flatMap(({ cases }) => cases)) }, [
      ...suites.map(({ name, cases }) => element("testsuite", { name, ...count(cases) }, cases))
    ])
  );
}
function uncheckedSuite(name, failure) {
  const error = element("error", { message: failure, type: "unchecked" }, [failure]);
  return { name, cases: [element("testcase", { name: "unchecked", classname: name, time: 0 }, [error])] };
}
function casesOf(dataset, classname) {
  const taken = /* @__PURE__ */ new Map();
  return dataset.checks.map((check) => {
    const name = check.column === null ? check.rule : `${check.column}: ${check.rule}`;
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return caseOf(check, { dataset, classname, name: times === 1 ? name : `${name} #${times}` });
  });
}
function caseOf(check, {
  dataset,
  classname,
  name
}) {
  const [first] = check.examples;
  const line = first?.line ?? null;
  const place = { file: first?.file ?? dataset.path, ...line === null ? {} : { line } };
  const attributes = { name, classname, ...place, time: 0 };
  if (check.result === "pass")
    return element("testcase", attributes, [
      element("system-out", {}, [`${check.total} judged, ${check.failing} failing`])
    ]);
  const added = tellNew(check);
  const message = check.result === "error" ? `could not be evaluated: ${check.message}` : `${check.failing} of ${check.total} fail${added === null ? "" : `, ${added}`}: ${check.message}`;
  if (check.severity !== "error")
    return element("testcase", attributes, [element("skipped", { message: `${check.severity}: ${message}` })]);
  const kind = check.result === "error" ? "error" : "failure";
  const shown = check.examples.map((example) => describePlace(example, dataset));
  return element("testcase", attributes, [
    element(kind, { message, type: check.rule }, [[message, ...shown].join("; ")])
  ]);
}
function describePlace({ file: file2, line, key, value, redacted, known }, { path }) {
  const state = known === void 0 ? [] : known ? "already on main" : "new";
  const told = [key === null ? [] : `key ${key}`, state].flat().join(", ");
  const where = `${file2 ?? path}${line === null ? "" : `:${line}`}${told === "" ? "" : ` (${told})`}`;
  if (redacted === true) return `${where} withheld`;
  return value === null ? where : `${where} ${JSON.stringify(value)}`;
}
function count(cases) {
  const having = (result) => cases.filter(
    ({ children }) => children.some((child) => typeof child !== "string" && child.name === result)
  ).length;
  return {
    tests: cases.length,
    failures: having("failure"),
    errors: having("error"),
    skipped: having("skipped"),
    time: 0
  };
}

// src/gate/outputs/data-sarif.ts
var LEVELS = { error: "error", warning: "warning", info: "note" };
function dataToSarif(projects, { version }) {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: projects.map((project) => runOf(project, version))
  };
  return `${JSON.stringify(log, null, 2)}
`;
}
var UNCHECKED = "unchecked";
function runOf({ name, configuration, datasets, failure }, version) {
  const found = datasets.flatMap(
    (dataset) => dataset.checks.filter(({ result }) => result !== "pass").map((check) => ({ dataset, check }))
  );
  const named = [...failure === null ? [] : [UNCHECKED], ...found.map(({ check }) => plain(check.rule))];
  const rules = [...new Set(named)];
  const knowsMain = failure === null && found.every(({ check }) => shownOf(check).every((example) => isOnMain(check, example) !== null));
  return {
    tool: {
      driver: {
        name: "Mergemark",
        version,
        semanticVersion: version,
        rules: rules.map((rule) => ({ id: idOf(rule), shortDescription: { text: `Data check: ${rule}` } }))
      }
    },
    automationDetails: { id: `mergemark-data/${plain(name)}/` },
    columnKind: "utf16CodeUnits",
    results: [
      ...failure === null ? [] : [uncheckedResult(failure, configuration)],
      ...found.flatMap((one) => resultsOf(one, { rules, knowsMain }))
    ]
  };
}
function uncheckedResult(failure, configuration) {
  return {
    ruleId: idOf(UNCHECKED),
    ruleIndex: 0,
    level: "error",
    message: { text: plain(failure) },
    locations: [placeAt(configuration, 1)],
    partialFingerprints: { "mergemarkData/v1": UNCHECKED }
  };
}
function idOf(rule) {
  return `mergemark/data/${rule}`;
}
function resultsOf({ dataset, check }, { rules, knowsMain }) {
  const rule = plain(check.rule);
  return shownOf(check).map((example, index) => ({
    ruleId: idOf(rule),
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[check.severity],
    message: { text: plain(tell(dataset, check, example)) },
    locations: [placeAt(example?.file ?? dataset.path, example?.line ?? 1)],
    // A row keeps its key where lines move.
    partialFingerprints: {
      "mergemarkData/v1": plain(
        JSON.stringify([dataset.name, check.rule, check.column, example?.key ?? `#${index + 1}`])
      )
    },
    ...knowsMain ? { baselineState: isOnMain(check, example) ? "unchanged" : "new" } : {},
    properties: {
      result: check.result,
      failing: check.failing,
      total: check.total,
      ...check.owner === void 0 ? {} : { owner: plain(check.owner) }
    }
  }));
}
function shownOf({ examples }) {
  return examples.length === 0 ? [null] : examples;
}
function isOnMain(check, example) {
  const count3 = countNew(check);
  if (count3 === null) return null;
  if (example?.known !== void 0) return example.known;
  if (count3.most === 0) return true;
  return count3.least > 0 && (example === null || count3.least === check.failing) ? false : null;
}
function tell(dataset, { column, rule, result, message }, example) {
  const subject = `${dataset.name}: ${column === null ? rule : `${rule} of ${column}`}`;
  if (result === "error") return `${subject} could not be evaluated: ${message}`;
  if (TOLD_RULES.includes(rule) && typeof example?.value === "string") return `${subject}: ${example.value}`;
  return `${subject}: ${tellValue(example)}${message}`;
}
function tellValue(example) {
  if (example?.redacted === true) return "a withheld value ";
  return example === null || example.value === null ? "" : `${JSON.stringify(example.value)} `;
}

// src/commands/finding-files.ts
var file = { placeholder: "file" };
var findingFileInputs = {
  sarif: text(
    "Write what does not pass as SARIF 2.1.0 to this file, a result for each failing cell shown.",
    null,
    file
  ),
  junit: text("Write the checks as JUnit XML to this file, a suite for each data set.", null, file),
  "all-examples": text(
    "Write every failing row, with its cell as it stands, and every defect of the form to this file (JSON Lines; `result` says whether its check passes all the same), which is for your eyes: withheld values are in it.",
    null,
    { ...file, surface: "cli" }
  )
};
async function openFindingFiles(asked, files) {
  const all = asked["all-examples"];
  if (all !== null) await refuseAmongDocuments(all, asked, files);
  const { sarif, junit, config } = asked;
  await clearVerdictFiles({ sarif, junit, attestation: null }, files, [config, all]);
  if (all === null) return null;
  await clearVerdictFiles({ sarif: all, junit: null, attestation: null }, files, [config, sarif, junit]);
  return collectFailures();
}
async function refuseAmongDocuments(path, { out }, files) {
  const [place, folder] = [await files.realPath(path), await files.realPath(out)];
  if (place !== folder && !place.startsWith(`${folder}/`) && !place.startsWith(`${folder}\\`)) return;
  throw fault("examples-published", { path, out });
}
async function writeFindingFiles(projects, written) {
  const { asked, failures, version, files } = written;
  if (asked.sarif !== null) await files.write(asked.sarif, dataToSarif(projects, { version }));
  if (asked.junit !== null) await files.write(asked.junit, dataToJunit(projects));
  const all = asked["all-examples"];
  if (all === null || failures === null) return null;
  await files.write(all, failures.text());
  const more = failures.isWhole() ? "" : ", the first of more";
  const letOff2 = failures.countLetOff();
  const passing = letOff2 === 0 ? "" : `; ${letOff2} of them are of checks that pass (\`mostly\`), as \`result\` says`;
  return `${failures.count()} failing cells, rows and defects are in ${all}${more}${passing}`;
}
async function readCheckedProject(project, files) {
  const document = await findReadable(dataDocument, project, files);
  return {
    name: project.name,
    configuration: project.path,
    datasets: document?.datasets ?? [],
    failure: document === null ? "the data sets could not be checked" : document.failure?.message ?? null
  };
}

// src/commands/named-datasets.ts
var bareFileInputs = {
  schema: text("Schema of the files: Table Schema, ODCS, GX suite, TFDV, dbt or pandera.", null, {
    surface: "cli",
    placeholder: "file"
  }),
  key: text("Column that names a row, for files.", null, { surface: "cli", placeholder: "column" }),
  nulls: text('Cells that mean "no value", separated by commas, for files.', null, {
    surface: "cli",
    placeholder: '"",NA'
  })
};
async function findNamed(asked, configured, files) {
  const schema = asked.schema === null ? null : { path: asked.schema, text: await files.readText(asked.schema) };
  const named = { settings: [], faults: [] };
  for (const word of asked.datasets) {
    const one = configured.find(({ name }) => name === word);
    if (one !== void 0) refuseBareInputs(asked, word);
    const unknown = one === void 0 ? await explainUnknown(word, configured, files) : null;
    if (unknown !== null) named.faults.push(unknown);
    else named.settings.push(one ?? settingsOf(word, { asked, schema }));
  }
  return named;
}
function refuseBareInputs(asked, dataset) {
  for (const input of ["schema", "key", "nulls"]) {
    const value = asked[input];
    if (value === null) continue;
    const expected = `left out for the data set ${dataset}, of which mergemark.yml says it, or given with the path of a file`;
    throw fault("invalid-input", { input, value, expected });
  }
}
function settingsOf(path, {
  asked,
  schema
}) {
  const bare = bareDataset({ name: path, path });
  const nulls = asked.nulls === null ? null : readNulls(asked.nulls);
  const own2 = { ...bare, key: asked.key, nulls: nulls ?? bare.nulls };
  if (schema === null) return own2;
  const input = { path, ...nulls === null ? {} : { options: { nulls } } };
  return addSchema(own2, input, importSchema({ ...schema, dataset: { name: path, path } }));
}
function readNulls(written) {
  return written.split(",").map((cell) => cell.replace(/^(["'])(.*)\1$/s, "$2"));
}
function hintAtNames(named, configured) {
  return named.flatMap((one) => {
    const known = configured.find(({ name, path }) => path === one.path && name !== one.name);
    if (known === void 0 || configured.includes(one)) return [];
    return [
      `${one.path} was read as a bare file: \`validate-data ${known.name}\` asks what mergemark.yml asks of it.`
    ];
  });
}
async function explainUnknown(word, configured, files) {
  const found = await files.inspect(word);
  if (found?.kind === "folder")
    return fault("dataset-is-a-folder", { path: word, pattern: await patternOf(word, files) });
  if (found !== null || (await files.find(word)).length > 0) return null;
  const known = configured.map(({ name }) => name);
  return fault("no-such-dataset", { name: word, known, suggestion: didYouMean(word, known) });
}
var ENDING = /\.(?:csv|tsv|tab|jsonl|ndjson|json|parquet|arrows?|feather)(?:\.(?:gz|zst))?$/i;
async function patternOf(folder, files) {
  const path = folder.replace(/\/+$/, "");
  const ending = (await files.find(`${path}/**/*`)).flatMap((file2) => ENDING.exec(file2)?.[0] ?? [])[0];
  return `${path}/**/*${ending ?? ".csv"}`;
}

// src/commands/profile-table.ts
var MOST_COLUMNS = 60;
var WIDEST_NAME = 30;
var WIDEST_VALUE = 24;
var MOST_VALUES = 3;
var HEAD = ["column", "type", "empty", "different", "values"];
function describeProfiles(datasets) {
  return [
    ...datasets.flatMap(describeProfile),
    "Nothing was asked of what they hold: `mergemark init` suggests what to check, from what is there."
  ].join("\n");
}
function describeProfile({ name, rows, columns }) {
  const shown = columns.slice(0, MOST_COLUMNS);
  const lines = [HEAD, ...shown.map((column) => cellsOf(column, rows))];
  const widths = HEAD.map((_, at) => Math.max(...lines.map((cells) => (cells[at] ?? "").length)));
  const more = columns.length - shown.length;
  return [
    `${name}: ${count2(rows)} rows, ${count2(columns.length)} columns`,
    ...lines.map((cells) => `  ${cells.map((cell, at) => pad(cell, at, widths)).join("  ")}`.trimEnd()),
    ...more > 0 ? [`  and ${count2(more)} more columns: they are in data.json`] : []
  ];
}
function pad(cell, at, widths) {
  const isCount = at === HEAD.indexOf("empty") || at === HEAD.indexOf("different");
  return isCount ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
}
function cellsOf(column, rows) {
  const { name, type, nulls, distinct } = column;
  const estimated = column["distinctEstimated"] === true ? "about " : "";
  return [
    makeVisible(name, WIDEST_NAME),
    type,
    nulls === 0 || rows === 0 ? "0" : percent(nulls / rows),
    distinct === null ? "" : `${estimated}${count2(distinct)}`,
    describeValues(column, rows)
  ];
}
function describeValues({ name, type, sensitive, min, max, top, distinct }, rows) {
  const personal = sensitive ?? (type === "boolean" ? null : personalKindOfName(name));
  if (personal !== null) return `withheld: ${personal}`;
  if (min !== null && max !== null) return `${show(min)} to ${show(max)}`;
  const often = top.filter((one) => one.count > 1).slice(0, MOST_VALUES);
  const listed = often.map(({ value, count: times }) => `${show(value)} ${percent(times / rows)}`);
  return `${listed.join(", ")}${listed.length > 0 && (distinct ?? 0) > listed.length ? ", …" : ""}`;
}
function show(value) {
  if (typeof value === "number") return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
  const text2 = makeVisible(String(value), WIDEST_VALUE);
  return text2 === text2.trim() ? text2 : JSON.stringify(text2);
}
function percent(share2) {
  if (share2 > 0 && share2 < 1e-3) return "< 0.1 %";
  return `${Number((100 * share2).toPrecision(share2 < 0.1 ? 2 : 3))} %`;
}
function count2(n) {
  return n.toLocaleString("en");
}

// src/commands/show-datasets.ts
var NOWHERE = { run: null, commit: () => null, line: () => null };
var ALL = { ...FULL, checks: Number.POSITIVE_INFINITY };
var HEADINGS = {
  error: "Errors",
  warning: "Warnings",
  info: "For information"
};
function showDatasets(name, datasets) {
  const checks2 = datasets.flatMap((dataset) => dataset.checks);
  const broken = checks2.filter(({ result }) => result !== "pass").length;
  const passing = checks2.length - broken;
  const count3 = `${passing} of ${formatCount(checks2.length, "check")} ${passing === 1 ? "passes" : "pass"}`;
  return renderSheet({
    title: say`${name}: ${own(count3)}`,
    blocks: [...datasets.flatMap(describeDataset2), ...tabulate(datasets)]
  });
}
function describeDataset2({ name, path, rows, columns, checks: checks2, unsupported }) {
  const size = `${formatCount(rows, "row")}, ${formatCount(columns.length, "column")}; ${summariseChecks({ checks: checks2, unsupported })}`;
  const subject = name === path ? [code(path)] : say`${name} (${code(path)})`;
  const withheld = columns.flatMap(({ name: name2, sensitive }) => sensitive === void 0 ? [] : [name2]);
  return [
    paragraph(say`${subject}: ${own(size)}.`),
    ...withheld.length === 0 ? [] : [paragraph(say`No value is shown of ${withheld.join(", ")}.`)],
    ...unsupported.length === 0 ? [] : [paragraph(say`Not checked, of the schema:`), list(unsupported.map((one) => [one]))]
  ];
}
function tabulate(datasets) {
  const findings = sortFindings(
    datasets.flatMap(
      ({ name, path, checks: checks2 }) => checks2.filter(({ result }) => result !== "pass").map((check) => ({ dataset: name, path, check, isJudged: true }))
    )
  );
  const bySeverity = Map.groupBy(findings, ({ check }) => check.severity);
  return [...bySeverity].flatMap(([severity, some]) => [
    ...bySeverity.size === 1 && severity === "error" ? [] : [paragraph([own(`${HEADINGS[severity]}:`)])],
    ...tabulateFindings(some, NOWHERE, ALL)
  ]);
}

// src/commands/validate-data.ts
var inputs = {
  ...commonInputs,
  ...findingFileInputs,
  datasets: words("Data sets of the configuration, or files; default: all data sets.", {
    surface: "cli",
    positional: true
  }),
  accept: flag(
    "Write what the data need to pass into the schema files and the configuration: a change for a reviewer to see.",
    { surface: "cli" }
  ),
  ...bareFileInputs
};
var validateData = defineCommand({
  name: "validate-data",
  summary: "Profile the data sets and check them against their schema and rules.",
  inputs,
  outputs: { out: "Folder of the documents." },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner", "tables", "clock"],
  async run({ inputs: inputs2, ports, installation: { version } }) {
    const { files } = ports;
    const accepted = inputs2.accept ? await acceptData({ config: inputs2.config, names: inputs2.datasets }, ports) : [];
    const failures = await openFindingFiles(inputs2, files);
    const checked = [];
    const write = () => writeFindingFiles(checked, { asked: inputs2, failures, version, files });
    try {
      const asked = { asked: inputs2, failures, checked, notes: [] };
      const result = inputs2.datasets.length === 0 ? await validateConfigured(asked, ports) : await validateNamed(asked, ports);
      const said = await write();
      return {
        ...result,
        text: [...accepted, result.text, ...asked.notes, ...said === null ? [] : [said]].join("\n")
      };
    } catch (thrown) {
      if (checked.length > 0) await write();
      throw thrown;
    }
  }
});
function validateConfigured({ asked, failures, checked, notes }, ports) {
  return runStageCommand({
    stage: checkingStage(failures),
    readsCheckout: true,
    asked,
    ports,
    describe: ({ document }) => describeDatasets(document.datasets),
    show: ({ project, document }) => showDatasets(project.name, document.datasets),
    failed: ({ datasets }) => failingChecks(datasets).length > 0,
    after: async (project) => {
      checked.push(await readCheckedProject(project, ports.files));
      notes.push(...await tellOtherPolicy(project, ports.files));
    }
  });
}
var OF_FILES = "files";
async function validateNamed({ asked, failures, checked }, ports) {
  const configured = await readDatasets(asked.config, ports.files);
  const { settings, faults } = await findNamed(asked, configured, ports.files);
  if (faults.length > 0 && settings.length === 0) throw joinFaults(faults);
  const project = { name: OF_FILES, configuration: asked.config };
  const fields = await validateDatasets(settings, ports, {
    datasets: [...configured, ...settings],
    ...failures === null ? {} : { failures }
  }).catch((thrown) => {
    if (!(thrown instanceof PartialFailure)) throw thrown;
    const { datasets } = thrown.fields;
    const error = joinFaults([thrown.error, ...thrown.error.also, ...faults]);
    checked.push({ ...project, datasets, failure: error.message });
    throw error;
  });
  if (faults.length > 0) {
    const error = joinFaults(faults);
    checked.push({ ...project, datasets: fields.datasets, failure: error.message });
    throw error;
  }
  checked.push({ ...project, datasets: fields.datasets, failure: null });
  const json = await writeDocument(dataDocument, fields, filesProject(OF_FILES, asked.out), ports.files);
  return {
    exitCode: failingChecks(fields.datasets).length > 0 ? 1 : 0,
    text: [describeNamed(fields.datasets, settings), ...hintAtNames(settings, configured)].join("\n"),
    json,
    markdown: showDatasets("Data", fields.datasets),
    outputs: { out: asked.out }
  };
}
function describeNamed(datasets, settings) {
  const isBare = ({ name }) => settings.some(
    (one) => one.name === name && expectedChecks(one).length === 1 && one.unsupported.length === 0
  );
  const bare = datasets.filter(isBare);
  const told = datasets.filter((dataset) => !isBare(dataset) || failingChecks([dataset]).length > 0);
  return [
    ...told.length === 0 ? [] : [describeDatasets(told)],
    ...bare.length === 0 ? [] : [describeProfiles(bare)]
  ].join("\n");
}
async function readDatasets(path, files) {
  if (await files.inspect(path) === null) return [];
  return (await readConfiguration(path, files)).configuration.data;
}
export {
  validateData
};
