import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  checkingStage,
  validateDatasets
} from "./chunk-X5P5AYHG.js";
import {
  clearVerdictFiles,
  element,
  placeAt,
  plain,
  writeXml
} from "./chunk-L52Y7MJN.js";
import {
  describeCount,
  describeExample,
  describeOthers
} from "./chunk-BWBUWQCR.js";
import "./chunk-OV54C4G3.js";
import {
  MOST_MEMBERS,
  bareDataset,
  chooseType,
  countReadings,
  fieldOf,
  measureFacts,
  shapeOfValues,
  softOf,
  suggestColumn,
  wholeType
} from "./chunk-5A6F27GN.js";
import {
  findSource,
  validateDataset
} from "./chunk-2I6KQWSA.js";
import {
  COLUMNS_RULE
} from "./chunk-BKIJVZCT.js";
import {
  filesProject
} from "./chunk-5X2HUZNY.js";
import {
  dataDocument
} from "./chunk-FRK7GBV5.js";
import "./chunk-MYM7GIVJ.js";
import "./chunk-2CQNLRKW.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import {
  runStageCommand
} from "./chunk-6NAIOL74.js";
import "./chunk-FB3LGVXF.js";
import "./chunk-LXLQVQG2.js";
import "./chunk-IISINSH5.js";
import "./chunk-3TW73KHF.js";
import {
  readConfiguration
} from "./chunk-62KKXLBR.js";
import "./chunk-DN2Y434W.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-BHHR5NMC.js";
import {
  PartialFailure
} from "./chunk-SILLBRDY.js";
import {
  findReadable,
  writeDocument
} from "./chunk-GSVTN7QX.js";
import {
  require_dist
} from "./chunk-N6FKOSI3.js";
import "./chunk-JA2VDFMT.js";
import {
  commonInputs,
  defineCommand,
  flag,
  text,
  words
} from "./chunk-MAP66WDF.js";
import "./chunk-JBFQKM23.js";
import {
  fault
} from "./chunk-AMH2ZAYZ.js";
import "./chunk-T3RKS3KW.js";
import {
  __callDispose,
  __toESM,
  __using
} from "./chunk-TYDYXRWL.js";

// src/data/failing.ts
function failingChecks(datasets) {
  return datasets.flatMap(
    ({ name, checks }) => checks.filter(({ severity, result }) => severity === "error" && result !== "pass").map((check) => ({ dataset: name, check }))
  );
}

// src/commands/accept/accept-data.ts
var import_yaml2 = __toESM(require_dist(), 1);
import { posix } from "node:path";

// src/data/infer/relax.ts
function relax(rule, failed) {
  return (relaxations.get(rule) ?? relaxBounds)(failed);
}
var drop = { kind: "drop" };
var relaxations = /* @__PURE__ */ new Map([
  ["minimum", ({ facts, sensitive }) => sensitive ? drop : setTo(facts.min)],
  ["maximum", ({ facts, sensitive }) => sensitive ? drop : setTo(facts.max)],
  ["minLength", ({ facts }) => setTo(facts.shortest)],
  ["maxLength", ({ facts }) => setTo(facts.longest)],
  ["enum", relaxMembers],
  ["pattern", relaxPattern],
  ["required", relaxPresence],
  ["unique", () => drop],
  ["trimmed", () => drop],
  ["exclusiveMinimum", () => drop],
  ["exclusiveMaximum", () => drop]
]);
function setTo(option) {
  return option === null ? drop : { kind: "set", option };
}
function relaxMembers({ option, facts, sensitive }) {
  if (sensitive || facts.members === null || !Array.isArray(option)) return drop;
  const listed = new Set(option.map(String));
  const isNumber = option.every((value) => typeof value === "number");
  const added = facts.members.map(({ value }) => value).filter((value) => !listed.has(value));
  const values = isNumber ? added.map(Number).filter((value) => !listed.has(String(value))) : added;
  const all = [...option, ...values];
  return all.length > MOST_MEMBERS || values.includes(Number.NaN) ? drop : { kind: "set", option: all };
}
function relaxPattern({ facts }) {
  const shape = shapeOfValues(facts.sample);
  return shape === null ? drop : { kind: "set", option: shape.pattern };
}
function relaxPresence({ facts: { filled, rows } }) {
  return filled === 0 ? drop : { kind: "mostly", mostly: Math.max(0.01, Math.floor(100 * filled / rows) / 100) };
}
function relaxBounds({ option, result: { observed } }) {
  if (typeof option !== "object" || option === null || typeof observed !== "number") return null;
  const { min, max } = option;
  const low = typeof min === "number" ? { min: Math.min(min, observed) } : {};
  const high = typeof max === "number" ? { max: Math.max(max, observed) } : {};
  return typeof min === "number" || typeof max === "number" ? { kind: "set", option: { ...option, ...low, ...high } } : null;
}

// src/data/infer/relax-dataset.ts
async function relaxDataset(settings, { checks, columns: profiles }, ports) {
  var _stack = [];
  try {
    const failing = checks.filter(({ result }) => result === "fail");
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
          const kind = hidden.has(column) ? "personal data" : null;
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
function movedColumns({ columns, checks }, { columns: found }) {
  const declared = columns.map(({ name }) => name);
  const mayHaveMore = checks["fieldsMatch"] === void 0 || checks["fieldsMatch"] === "subset";
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
  return readings.readable.get(known) === readings.filled ? known : wholeType(readings);
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
  if (rule === "type") return { kind: "type", column, to: found.type };
  const sensitive = declared.sensitive === true || hidden.has(column);
  const to = relax(rule, { option: declared.checks[rule], result, facts: found, sensitive });
  return to === null ? null : { kind: "check", column, rule, to };
}

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
    case "check": {
      const { rule, to } = change;
      if (to.kind === "drop") return `${rule} of ${column} is no longer asked for`;
      if (to.kind === "mostly") return `${rule} of ${column} is asked of ${to.mostly} of the rows`;
      const option = JSON.stringify(to.option);
      return `${rule} of ${column} is ${option.length > LONGEST ? `${option.slice(0, LONGEST)}…` : option}`;
    }
  }
}

// src/commands/accept/edit-configuration.ts
var import_yaml = __toESM(require_dist(), 1);
function editConfiguration(text2, {
  dataset,
  changes,
  inSchema
}) {
  const document = (0, import_yaml.parseDocument)(text2);
  const settings = mapAt(document, ["data", dataset]);
  if (settings === null) return { text: text2, made: [] };
  const editing = { document, settings, inSchema };
  const made = changes.filter((change) => apply(change, editing));
  return made.length === 0 ? { text: text2, made } : { text: document.toString({ lineWidth: 0 }), made };
}
function apply(change, editing) {
  const { document, settings } = editing;
  const columns = mapIn(document, settings, "columns");
  const column = columns === null ? null : mapIn(document, columns, change.column);
  switch (change.kind) {
    case "without":
      return columns?.delete(change.column) ?? false;
    case "with":
      return addColumn(change, editing, columns);
    case "type":
      if (column?.has("type") !== true) return false;
      column.set("type", change.to);
      return true;
    case "check":
      return applyCheck(change, editing, column);
  }
}
function addColumn({ column, suggested }, editing, columns) {
  const isWritten = editing.inSchema({ kind: "with", column, suggested });
  const said = isWritten ? softOf(suggested) : {
    type: suggested.type,
    ...Object.fromEntries(
      suggested.suggestions.map(({ rule, option, mostly }) => [
        rule,
        mostly === 1 ? option : { value: option, mostly }
      ])
    )
  };
  if (Object.keys(said).length === 0 || columns?.has(column) === true) return false;
  return setIn(editing, [column], said);
}
function applyCheck(change, editing, column) {
  const { rule, to } = change;
  const isHere = column?.has(rule) === true;
  if (to.kind === "mostly") {
    if (isHere || editing.inSchema(change))
      return setIn(editing, [change.column, rule], { value: true, mostly: to.mostly });
    return false;
  }
  if (!isHere) return false;
  if (to.kind === "drop") return column.delete(rule);
  const longer = mapIn(editing.document, column, rule);
  if (longer?.has("value") === true) longer.set("value", editing.document.createNode(to.option));
  else column.set(rule, editing.document.createNode(to.option, { flow: true }));
  return true;
}
function setIn({ document, settings }, path, value) {
  let map = settings;
  for (const name of ["columns", ...path.slice(0, -1)]) {
    const inner = mapIn(document, map, name);
    if (inner === null) map.set(name, document.createNode({}));
    map = inner ?? map.get(name);
  }
  map.set(path.at(-1), document.createNode(value, { flow: true }));
  return true;
}
function mapAt(document, path) {
  let map = (0, import_yaml.isMap)(document.contents) ? document.contents : null;
  for (const name of path) map = map === null ? null : mapIn(document, map, name);
  return map;
}
function mapIn(document, map, name) {
  const found = map.get(name, true);
  const node = (0, import_yaml.isAlias)(found) ? found.resolve(document) : found;
  return (0, import_yaml.isMap)(node) ? node : null;
}

// src/commands/accept/edit-table-schema.ts
function editTableSchema(text2, changes, order) {
  const schema = parse(text2);
  if (schema === null) return null;
  const fields = new Map(schema.fields.map((field) => [String(field["name"]), field]));
  const made = changes.filter((change) => apply2(change, fields));
  if (made.length === 0) return { text: text2, made };
  const rank = (field) => {
    const at = order.indexOf(String(field["name"]));
    return at < 0 ? order.length : at;
  };
  const edited = { ...schema.whole, fields: [...fields.values()].sort((a, b) => rank(a) - rank(b)) };
  return { text: `${JSON.stringify(edited, null, 2)}
`, made };
}
function parse(text2) {
  try {
    const whole = JSON.parse(text2);
    if (!isMapping(whole) || !Array.isArray(whole["fields"]) || !whole["fields"].every(isMapping)) return null;
    return { whole, fields: whole["fields"] };
  } catch {
    return null;
  }
}
function apply2(change, fields) {
  const field = fields.get(change.column);
  if (change.kind === "with") {
    if (field !== void 0) return false;
    fields.set(change.column, { ...fieldOf(change.suggested) });
    return true;
  }
  if (field === void 0) return false;
  if (change.kind === "without") return fields.delete(change.column);
  if (change.kind === "type") {
    if (field["type"] === change.to) return false;
    field["type"] = change.to;
    return true;
  }
  const { constraints } = field;
  if (!isMapping(constraints) || !Object.hasOwn(constraints, change.rule)) return false;
  if (change.to.kind === "set") constraints[change.rule] = change.to.option;
  else delete constraints[change.rule];
  return true;
}
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/commands/accept/accept-data.ts
var MOST_ROUNDS = 3;
async function acceptData({ config, names }, ports) {
  const said = /* @__PURE__ */ new Set();
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
    }
    for (const one of done) said.add(one);
    if (done.length === 0) break;
  }
  return [...said, ...left.map((one) => `left as it is: ${one}`)];
}
async function acceptDataset(settings, {
  config,
  datasets,
  ports
}) {
  const { name } = settings;
  const dataset = await validateDataset(settings, ports, { datasets, base: null, now: 0 });
  if (dataset.checks.every(({ result }) => result !== "fail")) return { done: [], left: [] };
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
  const placesOf = (change) => [
    ...schemaPath !== null && inSchema?.made.includes(change) === true ? [schemaPath] : [],
    ...inConfiguration.made.includes(change) ? [config] : []
  ];
  const told = changes.map((change) => ({ said: describeChange(change), places: placesOf(change) }));
  return {
    done: told.filter(({ places }) => places.length > 0).map(({ said, places }) => `${name}: ${said} (${places.join(", ")})`),
    left: [
      ...told.filter(({ places }) => places.length === 0).map(({ said }) => `${name}: ${said}`),
      ...left.map((check) => `${name}: ${check}`)
    ]
  };
}
function isSame(one, other) {
  const ruleOf = (change) => change.kind === "check" ? change.rule : null;
  return one.kind === other.kind && one.column === other.column && ruleOf(one) === ruleOf(other);
}
function schemaOf(text2, dataset, config) {
  const path = (0, import_yaml2.parseDocument)(text2).getIn(["data", dataset, "schema"]);
  return typeof path === "string" ? posix.join(posix.dirname(config), path) : null;
}

// src/commands/describe-datasets.ts
function describeDatasets(datasets) {
  return datasets.map(describeDataset).join("\n");
}
function describeDataset({ name, path, rows, columns, checks }) {
  const broken = checks.filter(({ result }) => result !== "pass");
  const passing = `${checks.length - broken.length} of ${checks.length} checks pass`;
  const head = `${name === path ? name : `${name} (${path})`}: ${rows} rows, ${columns.length} columns; ${passing}`;
  return [head, ...describeWithheld(columns), ...broken.flatMap((check) => describeCheck(check, path))].join(
    "\n"
  );
}
var MOST_NAMED = 8;
function describeWithheld(columns) {
  const withheld = columns.flatMap(
    ({ name, sensitive }) => sensitive === void 0 ? [] : [`${name} (${sensitive})`]
  );
  if (withheld.length === 0) return [];
  const more = withheld.length > MOST_NAMED ? ` and ${withheld.length - MOST_NAMED} more` : "";
  return [`  no value is shown of ${withheld.slice(0, MOST_NAMED).join(", ")}${more}`];
}
function describeCheck(check, path) {
  const { severity, column, rule, result, owner, examples, message } = check;
  const subject = column === null ? rule : `${column}: ${rule}`;
  const count2 = result === "error" ? "could not be evaluated" : describeCount(check);
  const asks = owner === void 0 ? "" : ` (${owner})`;
  const places = examples.map(
    (example) => `    ${example.file ?? path}:${example.line ?? "?"}  ${describeExample(example, check)}`
  );
  const others = places.length === 0 ? null : describeOthers(check, examples.length);
  return [
    `  ${severity}: ${subject}: ${count2}${asks}`,
    ...places.length === 0 ? [`    ${message}`] : places,
    ...others === null ? [] : [`    ${others}`]
  ];
}

// src/data/all-failures.ts
var MOST = 1e6;
function collectFailures({ most = MOST } = {}) {
  const lines = [];
  return {
    add: (failed, examples) => {
      for (const example of examples) {
        if (lines.length >= most) return;
        lines.push(JSON.stringify({ ...failed, ...example }));
      }
    },
    isOpen: () => lines.length < most,
    text: () => lines.map((line) => `${line}
`).join(""),
    count: () => lines.length
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
  const message = check.result === "error" ? `could not be evaluated: ${check.message}` : `${check.failing} of ${check.total} fail: ${check.message}`;
  if (check.severity !== "error")
    return element("testcase", attributes, [element("skipped", { message: `${check.severity}: ${message}` })]);
  const kind = check.result === "error" ? "error" : "failure";
  const shown = check.examples.map((example) => describePlace(example, dataset));
  return element("testcase", attributes, [
    element(kind, { message, type: check.rule }, [[message, ...shown].join("; ")])
  ]);
}
function describePlace({ file: file2, line, key, value, redacted }, { path }) {
  const where = `${file2 ?? path}${line === null ? "" : `:${line}`}${key === null ? "" : ` (key ${key})`}`;
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
  const knowsMain = failure === null && found.every(({ check }) => check.failingOnMain !== void 0);
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
  const examples = check.examples.length === 0 ? [null] : check.examples;
  return examples.map((example, index) => ({
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
function isOnMain({ failing, failingOnMain = 0 }, example) {
  return example === null ? failingOnMain >= failing : example.known === true;
}
function tell(dataset, { column, rule, result, message }, example) {
  const subject = `${dataset.name}: ${column === null ? rule : `${rule} of ${column}`}`;
  if (result === "error") return `${subject} could not be evaluated: ${message}`;
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
    "Write every failing row, with its cell as it stands, to this file (JSON Lines), which is for your eyes: withheld values are in it.",
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
  throw fault("unwritable-file", {
    path,
    reason: `it would lie in "${out}", which is published, with values that are withheld there`
  });
}
async function writeFindingFiles(projects, written) {
  const { asked, failures, version, files } = written;
  if (asked.sarif !== null) await files.write(asked.sarif, dataToSarif(projects, { version }));
  if (asked.junit !== null) await files.write(asked.junit, dataToJunit(projects));
  const all = asked["all-examples"];
  if (all === null || failures === null) return null;
  await files.write(all, failures.text());
  const more = failures.isOpen() ? "" : ", the first of more";
  return `${failures.count()} failing cells and rows are in ${all}${more}`;
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
  key: text("Column that names a row, for files.", null, { surface: "cli", placeholder: "column" })
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
      const asked = { asked: inputs2, failures, checked };
      const result = inputs2.datasets.length === 0 ? await validateConfigured(asked, ports) : await validateNamed(asked, ports);
      const said = await write();
      return { ...result, text: [...accepted, result.text, ...said === null ? [] : [said]].join("\n") };
    } catch (thrown) {
      if (checked.length > 0) await write();
      throw thrown;
    }
  }
});
function validateConfigured({ asked, failures, checked }, ports) {
  return runStageCommand({
    stage: checkingStage(failures),
    readsCheckout: true,
    asked,
    ports,
    describe: ({ document }) => describeDatasets(document.datasets),
    failed: ({ datasets }) => failingChecks(datasets).length > 0,
    after: async (project) => void checked.push(await readCheckedProject(project, ports.files))
  });
}
var OF_FILES = "files";
async function validateNamed({ asked, failures, checked }, ports) {
  const configured = await readDatasets(asked.config, ports.files);
  const settings = asked.datasets.map(
    (word) => configured.find(({ name }) => name === word) ?? describeFile(word, asked.key)
  );
  const project = { name: OF_FILES, configuration: asked.config };
  const fields = await validateDatasets(settings, ports, {
    datasets: [...configured, ...settings],
    ...failures === null ? {} : { failures }
  }).catch((thrown) => {
    if (!(thrown instanceof PartialFailure)) throw thrown;
    const { datasets } = thrown.fields;
    checked.push({ ...project, datasets, failure: thrown.error.message });
    throw thrown.error;
  });
  checked.push({ ...project, datasets: fields.datasets, failure: null });
  const json = await writeDocument(dataDocument, fields, filesProject(OF_FILES, asked.out), ports.files);
  return {
    exitCode: failingChecks(fields.datasets).length > 0 ? 1 : 0,
    text: describeDatasets(fields.datasets),
    json,
    markdown: null,
    outputs: { out: asked.out }
  };
}
async function readDatasets(path, files) {
  if (await files.inspect(path) === null) return [];
  return (await readConfiguration(path, files)).configuration.data;
}
function describeFile(path, key) {
  return { ...bareDataset({ name: path, path }), key };
}
export {
  validateData
};
