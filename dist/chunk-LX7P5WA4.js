import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  countsDistinct,
  expressionOf,
  measureAll
} from "./chunk-5OAHXYTE.js";
import {
  wilsonInterval
} from "./chunk-2CQNLRKW.js";
import {
  format,
  trimmed
} from "./chunk-Q4MGMET2.js";
import {
  distance
} from "./chunk-MY7RTWCD.js";

// src/data/infer/table-schema.ts
var PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";
function tableSchemaText({ columns, nulls, primaryKey, rows }) {
  const schema = {
    $schema: PROFILE,
    description: `Suggested by mergemark init from ${rows} rows. It is yours: tighten what must hold, loosen what may change.`,
    fields: columns.map(fieldOf),
    missingValues: nulls,
    ...primaryKey.length === 0 ? {} : { primaryKey }
  };
  return `${JSON.stringify(schema, null, 2)}
`;
}
function fieldOf(column) {
  const { name, type, suggestions } = column;
  if (isMixed(column)) return { name, type: "string" };
  const hard = suggestions.filter(isHard);
  if (hard.length === 0) return { name, type };
  const entries = (chosen) => Object.fromEntries(chosen.map(({ rule, option }) => [rule, option]));
  const constraints = entries(hard.filter(({ rule }) => rule !== FORMAT));
  return {
    name,
    type,
    ...entries(hard.filter(({ rule }) => rule === FORMAT)),
    description: describeReasons(hard),
    ...Object.keys(constraints).length === 0 ? {} : { constraints }
  };
}
function isMixed({ mostly }) {
  return mostly < 1;
}
function describeReasons(suggestions) {
  const reasons = Map.groupBy(suggestions, ({ confidence }) => percent(confidence));
  return [...reasons].map(([sure, said]) => `${[...new Set(said.map(({ why }) => why))].join(", ")} (${sure} sure)`).join("; ");
}
var CONSTRAINTS = [
  "required",
  "unique",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "pattern",
  "enum"
];
var FORMAT = "format";
var FORMATS = ["email", "uuid", "uri"];
function isHard({ rule, option, mostly }) {
  return mostly === 1 && (CONSTRAINTS.includes(rule) || rule === FORMAT && FORMATS.includes(option));
}
function percent(share) {
  return `${Math.floor(1e3 * share) / 10} %`;
}
function softColumns({ columns }) {
  const said = columns.map((column) => [column.name, softOf(column)]);
  return new Map(said.filter(([, column]) => Object.keys(column).length > 0));
}
function softReasons({ columns }) {
  const said = columns.map((column) => {
    const soft = softSuggestions(column).filter(({ mostly }) => mostly < 1 || isMixed(column));
    const kind = column.sensitive === null ? [] : [`${column.sensitive}? If not, sensitive: false`];
    return [column.name, [...kind, ...new Set(soft.map(({ why }) => why))].join("; ")];
  });
  return new Map(said.filter(([, reasons]) => reasons !== ""));
}
function softSuggestions(column) {
  return column.suggestions.filter((suggestion) => isMixed(column) || !isHard(suggestion));
}
function softOf(column) {
  const { type, mostly, sensitive } = column;
  const soft = softSuggestions(column);
  return {
    ...isMixed(column) ? { type, mostly } : {},
    ...sensitive === null ? {} : { sensitive: true },
    ...Object.fromEntries(
      soft.map(({ rule, option, mostly: share }) => [
        rule,
        share === mostly ? option : { value: option, mostly: share }
      ])
    )
  };
}

// src/config/bare-dataset.ts
var UNSAID = {
  delimiter: null,
  quote: null,
  header: null,
  encoding: null,
  decimal: null,
  dateFormat: null,
  timestampFormat: null
};
function bareDataset({
  name,
  path
}) {
  return {
    name,
    path,
    byHand: true,
    format: null,
    reading: UNSAID,
    nulls: [""],
    key: null,
    columns: [],
    checks: {},
    demands: {},
    rules: [],
    profile: "full",
    unsupported: []
  };
}

// src/data/infer/column-names.ts
function wordsOf(name) {
  return name.replaceAll(new RegExp("([\\p{Ll}\\d])(\\p{Lu})", "gu"), "$1 $2").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
var KEY_WORDS = ["id", "key", "uuid", "guid", "code", "number", "no", "nr", "sku"];
function isCalledKey(name) {
  return KEY_WORDS.includes(wordsOf(name).at(-1) ?? "");
}
var LABEL_WORDS = [
  ...["code", "type", "class", "category", "status", "state", "kind", "group", "flag", "label", "target"],
  ...["mode", "segment", "cluster", "stage", "tier", "sex", "gender", "pclass", "is", "has"]
];
function isCalledLabel(name) {
  const words = wordsOf(name);
  return LABEL_WORDS.includes(words.at(-1) ?? "") || ["is", "has"].includes(words[0] ?? "");
}
var PROSE_WORDS = [
  ...["comment", "comments", "remark", "remarks", "note", "notes", "description", "text", "message", "body"],
  ...["title", "subject", "summary", "review", "feedback", "abstract", "content", "bemerkung", "kommentar"],
  ...["beschreibung", "notiz"]
];
function isCalledProse(name) {
  return wordsOf(name).some((word) => PROSE_WORDS.includes(word));
}

// src/data/infer/personal-names.ts
var PERSONAL = new Map([
  ...of("name of a person", "surname forename firstname lastname fullname givenname familyname middlename"),
  ...of("name of a person", "vorname nachname familienname prenom prénom apellido apellidos cognome"),
  ...of("address", "address adresse street strasse straße rue calle"),
  ...of("phone number", "phone telephone telefon tel mobile handy fax"),
  ...of("e-mail address", "email mail"),
  ...of("date of birth", "birth birthday birthdate dob geburtsdatum geburtstag"),
  ...of("national number", "ssn passport iban")
]);
var PEOPLE = [
  ...["first", "last", "full", "given", "family", "middle", "maiden", "user", "customer", "client", "person"],
  ...[
    "patient",
    "employee",
    "contact",
    "student",
    "member",
    "author",
    "owner",
    "driver",
    "passenger",
    "buyer"
  ],
  ...[
    "seller",
    "recipient",
    "sender",
    "cardholder",
    "holder",
    "nick",
    "display",
    "guest",
    "parent",
    "applicant"
  ]
];
var ABOUT_MANY = [
  ...["rate", "share", "count", "number", "weight", "ratio", "total", "type", "status", "domain", "verified"],
  ...["valid", "opt", "in", "out", "flag", "app", "sent", "opened", "clicked", "id"]
];
var OWN_NUMBER = ["phone number", "national number"];
function personalKindOfName(name) {
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  if (words.length === 1 && last === "name") return "name of a person";
  if (last === "name" && words.slice(0, -1).some((word) => PEOPLE.includes(word))) return "name of a person";
  const kind = words.map((word) => PERSONAL.get(word)).find((found) => found !== void 0) ?? null;
  if (kind === null) return null;
  const isNumber = last === "number" && OWN_NUMBER.includes(kind);
  return words.length > 1 && ABOUT_MANY.includes(last) && !isNumber ? null : kind;
}
function of(kind, words) {
  return words.split(" ").map((word) => [word, kind]);
}

// src/data/infer/suggestion.ts
var LEAST_CONFIDENCE = 0.9;
function confidenceOf(hits, n) {
  return n === 0 ? 0 : wilsonInterval({ hits, n, confidence: 0.95 }).low;
}
function mostlyOf(hits, n) {
  if (hits === n) return 1;
  const { low } = wilsonInterval({ hits, n, confidence: 0.998 });
  const share = hits / n;
  const least = share - Math.SQRT2 * (share - low);
  return Math.max(0.01, Math.floor(100 * least) / 100);
}
function count(n) {
  return n.toLocaleString("en");
}

// src/data/infer/column-facts.ts
var READ_TYPES = ["integer", "number", "boolean", "date", "datetime"];
var JSON_TYPES = ["object", "array"];
var FORMATS2 = ["email", "uuid", "uri", "ipv4"];
var MOST_MEMBERS = 100;

// src/data/infer/choose-type.ts
var LEAST_READABLE = 0.95;
var LEAST_VALUES = 100;
function chooseType(readings) {
  const { filled, readable } = readings;
  const countOf = (type) => readable.get(type) ?? 0;
  const isNearly = (type) => filled >= LEAST_VALUES && countOf(type) >= LEAST_READABLE * filled;
  const whole = wholeType(readings);
  if (whole !== "string") return whole;
  const nearly = READ_TYPES.find(isNearly) ?? "string";
  return nearly === "integer" && countOf("number") > countOf("integer") ? "number" : nearly;
}
function wholeType({ filled, readable }) {
  if (filled === 0) return "string";
  return READ_TYPES.find((type) => readable.get(type) === filled) ?? "string";
}

// src/data/infer/null-words.ts
var NULL_WORDS = [
  "NA",
  "N/A",
  "n/a",
  "nan",
  "NaN",
  "NULL",
  "null",
  "None",
  "none",
  "<NA>",
  "#N/A",
  "-",
  "--",
  "?",
  "."
];
function chooseNullWords(columns) {
  const chosen = /* @__PURE__ */ new Set();
  for (const { words, filled, readable } of columns) {
    const missing = [...words.values()].reduce((sum, count2) => sum + count2, 0);
    if (missing > 0 && readable + missing === filled && readable > missing) {
      for (const word of words.keys()) chosen.add(word);
    }
  }
  return NULL_WORDS.filter((word) => chosen.has(word));
}
async function countNullWords(columns, { dialect, relation, query }) {
  if (columns.length === 0) return /* @__PURE__ */ new Map();
  const listed = NULL_WORDS.map((word) => dialect.literal(word)).join(", ");
  const counted = columns.map((name, position) => {
    const cell = dialect.identifier(name);
    return `SELECT ${position} AS position, ${cell} AS word, count(*) AS occurrences FROM ${relation} WHERE ${cell} IN (${listed}) GROUP BY ${cell}`;
  });
  const rows = await query(counted.join(" UNION ALL "));
  const found = Map.groupBy(rows, ({ position }) => Number(position));
  return new Map(
    columns.map((name, position) => [
      name,
      new Map(
        (found.get(position) ?? []).map(({ word, occurrences }) => [String(word), Number(occurrences)])
      )
    ])
  );
}

// src/data/infer/suggest-key.ts
var LEAST_ROWS = 20;
var LONGEST_NAME = 64;
function isKey({ rows, filled, readable, distinct, ...column }) {
  if (rows < LEAST_ROWS || filled < rows || readable < rows || distinct < rows) return false;
  return isCalledKey(column.name) ? isName(column) : isCounted(column, rows) || isCoded(column);
}
function chooseKey(columns) {
  const keys = columns.filter(isKey);
  const named = keys.find(({ name }) => isCalledKey(name));
  return (named ?? keys[0])?.name ?? null;
}
function suggestUnique(facts) {
  if (!isKey(facts)) return [];
  const { rows } = facts;
  return [
    {
      rule: "unique",
      option: true,
      mostly: 1,
      confidence: confidenceOf(rows, rows),
      why: "no value stands twice"
    }
  ];
}
function partsOfKey(columns) {
  const parts = columns.filter(
    (column) => isName(column) && column.filled === column.rows && column.distinct > 1 && (isCalledKey(column.name) || column.type === "string")
  );
  const [called, others] = [true, false].map((is) => parts.filter(({ name }) => isCalledKey(name) === is));
  return [...called ?? [], ...others ?? []];
}
function isName({ type, longest }) {
  return type === "integer" || type === "string" && longest <= LONGEST_NAME;
}
function isCounted({ type, min, max }, rows) {
  return type === "integer" && typeof min === "number" && typeof max === "number" && max - min + 1 === rows;
}
function isCoded({ type, longest, sample, format: format2 }) {
  if (format2 !== null && format2.name !== "uuid") return false;
  return type === "string" && longest <= LONGEST_NAME && sample.every((value) => /^(?=\S*\d)\S+$/.test(value));
}

// src/data/infer/find-format.ts
var LOOKED_AT = 100;
var LEAST_SHARE = 0.9;
var GUESSES = {
  email: /^[^@\s]+@[^@\s]+$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  uri: /^[a-z][a-z0-9+.-]*:\/\/\S+$/i,
  ipv4: /^\d{1,3}(\.\d{1,3}){3}$/
};
async function findFormat(name, sample, { dialect, relation, rowNumber, query }) {
  const looked = sample.slice(0, LOOKED_AT);
  const guess = FORMATS2.find(
    (one) => looked.filter((value) => GUESSES[one].test(value)).length >= LEAST_SHARE * looked.length
  );
  if (looked.length === 0 || guess === void 0) return null;
  const text = dialect.identifier(name);
  const fails = format.fails({ text, typed: text, type: "string", record: rowNumber }, guess, dialect);
  const [row = {}] = await query(
    `SELECT ${dialect.countWhere(`${text} IS NOT NULL AND NOT (${fails})`)} AS hits FROM ${relation}`
  );
  return { name: guess, hits: Number(row["hits"]) };
}

// src/data/infer/measure-facts.ts
var SAMPLED_RECORDS = 1e4;
var SAMPLED_VALUES = 1e3;
var LEVELS = [0.05, 0.5, 0.95];
var MAY_BE_UNIQUE = 0.8;
var MAY_BE_MEMBERS = 1.5;
async function countReadings(table) {
  const measures = table.columns.map((name) => readingsMeasure(name, table));
  const measured = await measureAll(measures, table);
  return new Map(
    table.columns.map((name, index) => {
      const { filled, distinct, ...types } = valuesOf(measured(measures[index]));
      const readable = new Map(READ_TYPES.map((type) => [type, Number(types[type])]));
      return [name, { filled: Number(filled), distinct: Number(distinct), readable }];
    })
  );
}
async function measureFacts(table, columns) {
  const measures = columns.map(
    ({ name, type, readings }) => factsMeasure(name, type, { table, isUnique: mayBeUnique(readings, table) })
  );
  const measured = await measureAll(measures, table);
  const facts = [];
  for (const [index, { name, type, readings }] of columns.entries()) {
    const values = valuesOf(measured(measures[index]));
    const levels = LEVELS.map((_, level) => values[`level_${level}`]);
    const distinct = Number(values["distinct"] ?? readings.distinct);
    const sample = type === "string" ? await readSample(name, table) : [];
    const mayBeMembers = !isJson(type) && distinct <= MAY_BE_MEMBERS * MOST_MEMBERS;
    facts.push({
      name,
      type,
      rows: table.rows,
      filled: readings.filled,
      readable: isText(type) ? readings.filled : readings.readable.get(type) ?? 0,
      distinct,
      min: values["min"] ?? null,
      max: values["max"] ?? null,
      levels: levels.every((level) => typeof level === "number") ? levels : null,
      shortest: Number(values["shortest"] ?? 0),
      longest: Number(values["longest"] ?? 0),
      spaced: Number(values["spaced"] ?? 0),
      growth: typeof values["growth"] === "number" ? values["growth"] : null,
      members: mayBeMembers ? await readMembers(name, table) : null,
      sample,
      format: await findFormat(name, sample, table)
    });
  }
  return facts;
}
function isJson(type) {
  return JSON_TYPES.some((one) => one === type);
}
function isText(type) {
  return type === "string" || isJson(type);
}
function readingsMeasure(name, { dialect, relation, rows }) {
  const text = dialect.identifier(name);
  return {
    from: relation,
    column: name,
    row: { text },
    aggregates: (row) => ({
      filled: `count(${row("text")})`,
      distinct: countsDistinct(rows) ? `count(DISTINCT ${row("text")})` : dialect.distinct(row("text")),
      ...Object.fromEntries(
        READ_TYPES.map((type) => [type, `count(${dialect.tryCast(row("text"), type)})`])
      )
    })
  };
}
function mayBeUnique({ filled, distinct }, { rows }) {
  return !countsDistinct(rows) && filled === rows && distinct >= MAY_BE_UNIQUE * rows;
}
function factsMeasure(name, type, { table, isUnique }) {
  const { dialect, relation, rowNumber } = table;
  const { text, typed } = expressionOf(name, type, dialect);
  const isNumber = type === "integer" || type === "number";
  const isOrdered = isNumber || type === "date" || type === "datetime";
  return {
    from: relation,
    column: name,
    row: { text, typed, ...isNumber ? { record: rowNumber } : {} },
    aggregates: (row) => ({
      ...isUnique ? { distinct: `count(DISTINCT ${row("text")})` } : {},
      ...isOrdered ? { min: `min(${row("typed")})`, max: `max(${row("typed")})` } : {},
      ...isNumber ? levelsOf(row("typed"), table) : {},
      ...isNumber ? { growth: growthOf(row("typed"), row("record")) } : {},
      ...type === "string" ? lengthsOf(row("text"), table) : {}
    })
  };
}
function levelsOf(typed, { dialect }) {
  return Object.fromEntries(dialect.quantiles(typed, LEVELS).map((sql, index) => [`level_${index}`, sql]));
}
function growthOf(value, record) {
  const usable = `CASE WHEN ${value} BETWEEN -1e150 AND 1e150 THEN ${value} END`;
  return `CASE WHEN min(${usable}) < max(${usable}) THEN corr(${usable}, ${record}) END`;
}
function lengthsOf(text, { dialect, rowNumber }) {
  const length = dialect.length(text);
  return {
    shortest: `min(${length})`,
    longest: `max(${length})`,
    spaced: dialect.countWhere(
      trimmed.fails({ text, typed: text, type: "string", record: rowNumber }, true, dialect)
    )
  };
}
async function readMembers(name, { dialect, relation, rowNumber, query }) {
  const column = dialect.identifier(name);
  const places = `min(${rowNumber}) AS first, max(${rowNumber}) AS last`;
  const counted = `SELECT ${column} AS value, count(*) AS occurrences, ${places} FROM ${relation} WHERE ${column} IS NOT NULL GROUP BY ${column}`;
  const rows = await query(`${counted} ORDER BY occurrences DESC, value LIMIT ${MOST_MEMBERS + 1}`);
  if (rows.length > MOST_MEMBERS) return null;
  return rows.map(({ value, occurrences, first, last }) => ({
    value: String(value),
    count: Number(occurrences),
    first: Number(first),
    last: Number(last)
  }));
}
async function readSample(name, { dialect, relation, rowNumber, query }) {
  const column = dialect.identifier(name);
  const first = `SELECT ${column} AS value, min(${rowNumber}) AS record FROM ${relation} WHERE ${column} IS NOT NULL AND ${rowNumber} <= ${SAMPLED_RECORDS} GROUP BY ${column}`;
  const rows = await query(`SELECT value FROM (${first}) AS first ORDER BY record LIMIT ${SAMPLED_VALUES}`);
  return rows.map(({ value }) => String(value));
}
function valuesOf(measured) {
  if ("reason" in measured) throw new TypeError(`a column could not be measured: ${measured.reason}`);
  return measured.values;
}

// src/data/infer/near-twins.ts
var RARER = 20;
var RARER_SPELLING = 2;
var SHORTEST = 4;
function nearTwins(members) {
  return members.flatMap((rare) => {
    const frequent = members.find((other) => other !== rare && isTwin(rare, other));
    return frequent === void 0 ? [] : [{ rare, frequent }];
  });
}
function isTwin(rare, frequent) {
  const [a, b] = [rare.value.trim().toLowerCase(), frequent.value.trim().toLowerCase()];
  if (a === b) return frequent.count >= RARER_SPELLING * rare.count;
  return frequent.count >= RARER * rare.count && isNear(a, b);
}
function isNear(a, b) {
  if (Math.min(a.length, b.length) < SHORTEST || /\d/.test(a + b)) return false;
  return distance(a, b) === 1 || isSwapped(a, b);
}
function isSwapped(one, other) {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((sign, index) => sign !== other[index]);
  return at >= 0 && one.slice(0, at) + one[at + 1] + one[at] + one.slice(at + 2) === other && at + 1 < one.length;
}

// src/data/infer/find-slips.ts
var RARER2 = 20;
function findSlips(members) {
  const twins = nearTwins(members).map(({ rare, frequent }) => ({ rare, meant: frequent }));
  const all = members.reduce((sum, { count: count2 }) => sum + count2, 0);
  const words = members.filter(
    (member) => NULL_WORDS.includes(member.value) && RARER2 * member.count <= all && !twins.some(({ rare }) => rare === member)
  );
  return [...twins, ...words.map((rare) => ({ rare, meant: null }))];
}
var CODE = /^[A-Z]{2,3}$/;
function findDoubts(members, listed) {
  const slips = findSlips(members).filter(({ rare }) => !listed.has(rare.value));
  const all = members.reduce((sum, { count: count2 }) => sum + count2, 0);
  const [first = ""] = listed;
  const areCodes = listed.size > 1 && [...listed].every((value) => isCodeAs(first, value));
  const odd = members.filter(
    (member) => areCodes && !listed.has(member.value) && !isCodeAs(first, member.value) && RARER2 * member.count <= all && !slips.some(({ rare }) => rare === member)
  );
  return [
    ...slips.map((slip) => ({ ...slip, isOdd: false })),
    ...odd.map((rare) => ({ rare, meant: null, isOdd: true }))
  ];
}
function isCodeAs(first, value) {
  return CODE.test(value) && value.length === first.length;
}

// src/data/infer/suggest-members.ts
var ROWS_A_MEMBER = 10;
var MOST_LABELS = 10;
var MOST_OPEN = 20;
var MOST_UNSEEN = 0.1;
var ESTABLISHED = 3;
var LATE = 0.75;
var LEAST_CLOSED = 0.97;
var PROSE_WORDS2 = 4;
var PROSE_LENGTH = 60;
function suggestMembers(facts) {
  const { type, members, readable, filled } = facts;
  if (members === null || members.length === 0 || readable < filled || !mayBeLabels(facts, members)) return [];
  const slips = new Set(type === "string" ? findSlips(members).map(({ rare: rare2 }) => rare2) : []);
  const clean = members.filter((member) => !slips.has(member));
  if (clean.length > MOST_MEMBERS || filled < ROWS_A_MEMBER * clean.length) return [];
  const rare = clean.filter((member) => isNew(member, facts, isGrouped(clean)));
  const once = clean.filter(({ count: count2 }) => count2 === 1).length;
  if (rare.length > 0 && clean.length > MOST_OPEN) return [];
  if (once / filled > MOST_UNSEEN || rare.length > clean.length / 2) return [];
  if (confidenceOf(filled, filled) < LEAST_CLOSED) return [];
  const unsure = total([...slips, ...rare]);
  const values = clean.map(({ value }) => value).sort(byText);
  return [
    {
      rule: "enum",
      option: type === "integer" ? [...new Set(values.map(Number))].sort((a, b) => a - b) : values,
      mostly: unsure > 0 ? mostlyOf(filled - unsure, filled) : 1,
      confidence: confidenceOf(filled - unsure, filled),
      why: describe({ clean, slips: slips.size, filled })
    }
  ];
}
function describeList(list, facts) {
  const { members, filled } = facts;
  if (members === null) return null;
  const listed = new Set(list.map(String));
  const clean = members.filter(({ value }) => listed.has(value));
  const hits = total(clean);
  return {
    rule: "enum",
    option: clean.map(({ value }) => value),
    mostly: 1,
    confidence: confidenceOf(hits, filled),
    why: describe({ clean, slips: members.length - clean.length, filled })
  };
}
function describe({
  clean,
  slips,
  filled
}) {
  const once = clean.filter(({ count: count2 }) => count2 === 1).length;
  const often = once === 0 ? "each more than once" : `${count(once)} of them once`;
  const said = slips === 1 ? "1 that looks like a slip" : `${count(slips)} that look like slips`;
  const without = slips === 0 ? "" : `, without ${said}`;
  return `${count(clean.length)} different values in ${count(filled)}, ${often}${without}`;
}
function mayBeLabels({ name, type, filled, longest }, members) {
  if (type === "string") return !isCalledProse(name) && longest <= PROSE_LENGTH && !areSentences(members);
  if (type !== "integer" || members.length > MOST_LABELS) return false;
  const isYesOrNo = members.length === 2 && members.every(({ value }) => value === "0" || value === "1");
  if (!isYesOrNo && !isCalledLabel(name)) return false;
  return members.every((member) => member.count >= Math.max(5, filled / 100));
}
function areSentences(members) {
  const long = members.filter(({ value }) => value.trim().split(/\s+/).length >= PROSE_WORDS2);
  return long.length >= members.length / 3;
}
function isNew({ count: count2, first }, { rows }, isGrouped2) {
  return count2 < ESTABLISHED || !isGrouped2 && first > LATE * rows;
}
function isGrouped(members) {
  return members.every(({ count: count2, first, last }) => last - first + 1 <= 1.1 * count2);
}
function total(members) {
  return members.reduce((sum, { count: count2 }) => sum + count2, 0);
}
function byText(a, b) {
  return a < b ? -1 : 1;
}

// src/data/infer/suggest-dates.ts
var YEARS_AHEAD = 10;
function suggestDates({ type, min, max, readable }) {
  if (type !== "date" && type !== "datetime") return [];
  const confidence = confidenceOf(readable, readable);
  const [first, last] = [yearOf(min), yearOf(max)];
  if (first === null || last === null || confidence < LEAST_CONFIDENCE) return [];
  const span = last - first;
  const time = { first: type === "date" ? "" : "T00:00:00", last: type === "date" ? "" : "T23:59:59" };
  const why = `${count(readable)} values from ${String(min).slice(0, 10)} to ${String(max).slice(0, 10)}`;
  const [from, to] = [Math.max(1, first - span - 1), Math.min(9999, last + Math.max(YEARS_AHEAD, span))];
  return [
    { rule: "minimum", option: `${spell(from)}-01-01${time.first}`, mostly: 1, confidence, why },
    { rule: "maximum", option: `${spell(to)}-12-31${time.last}`, mostly: 1, confidence, why }
  ];
}
function yearOf(value) {
  const found = /^([0-9]{4})-/.exec(String(value));
  return found === null ? null : Number(found[1]);
}
function spell(year) {
  return String(year).padStart(4, "0");
}

// src/data/infer/suggest-format.ts
var NOUNS = {
  email: "e-mail addresses",
  uuid: "UUIDs",
  uri: "URIs",
  ipv4: "IPv4 addresses"
};
function suggestFormat({ type, filled, format: format2 }) {
  if (type !== "string" || format2 === null) return [];
  const { name, hits } = format2;
  const confidence = confidenceOf(hits, filled);
  if (hits < LEAST_CONFIDENCE * filled || confidenceOf(filled, filled) < LEAST_CONFIDENCE) return [];
  const values = hits === filled ? `all ${count(filled)}` : `${count(hits)} of ${count(filled)}`;
  const why = `${values} values are ${NOUNS[name]}`;
  return [{ rule: "format", option: name, mostly: mostlyOf(hits, filled), confidence, why }];
}

// src/data/infer/suggest-length.ts
var SLACK = 2;
var LEAST_DIFFERENT = 20;
function suggestLength({ type, shortest, longest, filled, distinct }) {
  const confidence = confidenceOf(filled, filled);
  if (type !== "string" || longest === 0 || confidence < LEAST_CONFIDENCE) return [];
  const why = `${count(filled)} values of ${shortest === longest ? longest : `${shortest} to ${longest}`} characters`;
  if (shortest === longest && distinct >= LEAST_DIFFERENT)
    return [
      { rule: "minLength", option: shortest, mostly: 1, confidence, why },
      { rule: "maxLength", option: longest, mostly: 1, confidence, why }
    ];
  return [{ rule: "maxLength", option: roundUp(SLACK * longest), mostly: 1, confidence, why }];
}
function roundUp(length) {
  const step = length <= 20 ? 5 : length <= 200 ? 10 : 100;
  return Math.ceil(length / step) * step;
}

// src/data/infer/shape-of-values.ts
var KNOWN = [
  ["UUID", "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"],
  ["e-mail address", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+"],
  ["web address", "https?://\\S+"],
  ["time of day", "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"]
];
var ALPHABETS = [["0-9", "A-Z", "a-z"], ["0-9", "A-Za-z"], ["0-9A-Za-z"]];
var MOST_RUNS = 12;
function shapeOfValues(values) {
  if (values.length < 2) return null;
  for (const [known, pattern] of KNOWN) {
    const expression = new RegExp(`^(?:${pattern})$`);
    if (values.every((value) => expression.test(value))) return { pattern, known };
  }
  for (const alphabet of ALPHABETS) {
    const pattern = patternOf(values, alphabet);
    if (pattern !== null) return { pattern, known: null };
  }
  return null;
}
function patternOf(values, alphabet) {
  const [first = [], ...others] = values.map((value) => runsOf(value, alphabet));
  if (first.length > MOST_RUNS || !others.every((runs) => isAlike(runs, first))) return null;
  const columns = first.map(({ kind }, index) => ({
    kind,
    texts: [first, ...others].map((runs) => runs[index]?.text ?? "")
  }));
  return saysSomething(columns) ? columns.map(compileRun).join("") : null;
}
function runsOf(value, alphabet) {
  const runs = alphabet.map((kind) => `[${kind}]+`).join("|");
  return [...value.matchAll(new RegExp(`${runs}|.`, "gsu"))].map(([text]) => ({
    kind: alphabet.find((kind) => new RegExp(`^[${kind}]`).test(text)) ?? null,
    text
  }));
}
function isAlike(runs, first) {
  return runs.length === first.length && runs.every(
    ({ kind, text }, index) => kind === first[index]?.kind && (kind !== null || text === first[index]?.text)
  );
}
function saysSomething(columns) {
  if (columns.every(({ kind }) => kind === null)) return false;
  const isFixed = columns.every(({ texts }) => new Set(texts.map(({ length }) => length)).size === 1);
  return isFixed || columns.length > 1 && columns.some(({ kind }) => kind === "0-9");
}
function compileRun({ kind, texts }) {
  const [first = ""] = texts;
  const isSame = texts.every((text) => text === first);
  if (kind === null) return escapeSign(first);
  if (isSame && kind !== "0-9" && kind !== "0-9A-Za-z") return first;
  const lengths = new Set(texts.map(({ length }) => length));
  const isOneDigit = isSame && kind === "0-9" && first.length === 1;
  if (lengths.size > 1 || isOneDigit) return `[${kind}]+`;
  return first.length === 1 ? `[${kind}]` : `[${kind}]{${first.length}}`;
}
function escapeSign(sign) {
  return /[\\^$.|?*+()[\]{}]/.test(sign) ? `\\${sign}` : sign;
}

// src/data/infer/suggest-pattern.ts
var LEAST_DIFFERENT2 = 10;
function suggestPattern({ name, type, sample, filled }) {
  const confidence = confidenceOf(filled, filled);
  if (type !== "string" || sample.length < LEAST_DIFFERENT2 || confidence < LEAST_CONFIDENCE) return [];
  const shape = shapeOfValues(sample);
  if (shape === null || isCalledProse(name)) return [];
  const why = `${count(filled)} values have the form of ${shape.known ?? shape.pattern}`;
  return [{ rule: "pattern", option: shape.pattern, mostly: 1, confidence, why }];
}

// src/data/infer/suggest-presence.ts
var LEAST_SHARE2 = 0.2;
function suggestPresence({ name, rows, filled }) {
  if (rows === 0 || filled / rows < LEAST_SHARE2) return [];
  if (confidenceOf(rows, rows) < LEAST_CONFIDENCE && !(filled === rows && isCalledKey(name))) return [];
  const mostly = mostlyOf(filled, rows);
  const confidence = filled === rows ? confidenceOf(filled, rows) : 0.999;
  return [
    {
      rule: "required",
      option: true,
      mostly,
      confidence,
      why: filled === rows ? `all ${count(rows)} rows have a value` : `${count(filled)} of ${count(rows)} rows have a value`
    }
  ];
}

// src/data/infer/suggest-range.ts
var SLACK2 = 0.25;
var SLACK_OF_FEW = 2;
var SKEWED_SLACK = 0.35;
var GROWING = 0.95;
var SKEWED = 0.5;
function suggestRange(facts) {
  const { type, min, max, levels, readable } = facts;
  if (type !== "integer" && type !== "number" || isCounting(facts)) return [];
  const confidence = confidenceOf(readable, readable);
  if (typeof min !== "number" || typeof max !== "number" || levels === null) return [];
  if (confidence < LEAST_CONFIDENCE || min === max) return [];
  const { low, high } = capRange(wholeRange(widenRange({ min, max, levels, readable }), type), {
    min,
    max,
    levels
  });
  const why = `${count(readable)} values from ${brief(min)} to ${brief(max)}`;
  const inside = Number.isFinite(low) && Number.isFinite(high) && low <= min && high >= max;
  if (!inside) return [];
  return [
    { rule: "minimum", option: low, mostly: 1, confidence, why },
    { rule: "maximum", option: high, mostly: 1, confidence, why }
  ];
}
function isCounting({ name, type, growth, rows, distinct, min, max }) {
  if (type !== "integer") return false;
  if (isCalledKey(name) || Math.abs(growth ?? 0) >= GROWING) return true;
  return distinct === rows && typeof min === "number" && typeof max === "number" && max - min < 2 * rows;
}
function wholeRange({ low, high }, type) {
  return type === "integer" ? { low: Math.floor(low), high: Math.ceil(high) } : { low, high };
}
function widenRange({
  min,
  max,
  levels,
  readable
}) {
  const span = max - min;
  const unsure = SLACK_OF_FEW / Math.sqrt(readable);
  const slack = SLACK2 + unsure;
  const plain = { low: min - slack * span, high: max + slack * span };
  const [low, middle, high] = levels;
  const isSkewed = skewOf(levels) > SKEWED && min >= 0;
  const unit = middle > 0 ? middle : high - low;
  if (!isSkewed || !(unit > 0)) return roundOutward(plain, span);
  const top = Math.log1p(max / unit);
  return roundOutward(
    { ...plain, high: unit * Math.expm1(top + (SKEWED_SLACK + unsure) * (top - Math.log1p(min / unit))) },
    span
  );
}
function skewOf([low, middle, high]) {
  return high > low ? (high + low - 2 * middle) / (high - low) : 0;
}
function capRange({ low, high }, { min, max, levels }) {
  const top = [1, 100].find((end) => min >= 0 && max <= end && max >= 0.95 * end);
  return {
    low: min >= 0 && !isTail(min, levels) ? Math.max(0, low) : low,
    high: top ?? (max <= 0 ? Math.min(0, high) : high)
  };
}
function isTail(min, [low, , high]) {
  return min > 0 && low > (high - low) / 4 && min < low / 4;
}
function roundOutward({ low, high }, span) {
  const step = 10 ** (Math.floor(Math.log10(span)) - 1);
  return { low: tidy(Math.floor(low / step) * step), high: tidy(Math.ceil(high / step) * step) };
}
function brief(value) {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
function tidy(value) {
  return Number(value.toPrecision(12)) + 0;
}

// src/data/infer/suggest-trimmed.ts
function suggestTrimmed({ type, filled, spaced }) {
  const confidence = confidenceOf(filled, filled);
  if (type !== "string" || spaced > 0 || confidence < LEAST_CONFIDENCE) return [];
  const why = `${count(filled)} values without space around them`;
  return [{ rule: "trimmed", option: true, mostly: 1, confidence, why }];
}

// src/data/infer/suggest-column.ts
var ALWAYS = [suggestPresence, suggestUnique];
var NARROWEST = [
  suggestFormat,
  suggestMembers,
  suggestPattern,
  suggestRange,
  suggestDates,
  suggestLength
];
var HARMLESS = [suggestFormat];
var BESIDE = [suggestTrimmed];
function suggestColumn(facts, sensitive) {
  const { name, type, readable, filled } = facts;
  const values = isNested(facts) ? [] : narrowest(facts, sensitive === null ? NARROWEST : HARMLESS);
  const isForm = values.some(({ rule }) => ["enum", "pattern", "format"].includes(rule));
  return {
    name,
    type,
    mostly: mostlyOf(readable, filled),
    sensitive,
    suggestions: [
      ...ALWAYS.flatMap((suggest) => suggest(facts)),
      ...values,
      ...isForm || sensitive !== null ? [] : BESIDE.flatMap((suggest) => suggest(facts))
    ]
  };
}
function isNested({ sample }) {
  return sample.length > 0 && sample.every((value) => /^(\[.*\]|\{.*\})$/s.test(value));
}
function narrowest(facts, among) {
  for (const suggest of among) {
    const found = suggest(facts);
    if (found.length > 0) return found;
  }
  return [];
}

export {
  tableSchemaText,
  fieldOf,
  describeReasons,
  percent,
  softColumns,
  softReasons,
  softOf,
  wordsOf,
  isCalledKey,
  isCalledProse,
  bareDataset,
  LEAST_CONFIDENCE,
  confidenceOf,
  count,
  JSON_TYPES,
  MOST_MEMBERS,
  chooseType,
  wholeType,
  chooseNullWords,
  countNullWords,
  findSlips,
  findDoubts,
  chooseKey,
  partsOfKey,
  countReadings,
  measureFacts,
  personalKindOfName,
  describeList,
  shapeOfValues,
  suggestColumn
};
