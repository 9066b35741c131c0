import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  task
} from "./chunk-PRJGR57K.js";
import {
  fault
} from "./chunk-XJSQXIHU.js";
import {
  _enum,
  array,
  boolean,
  int,
  literal,
  looseObject,
  number,
  record,
  strictObject,
  string,
  tuple,
  union
} from "./chunk-QKPKLO3D.js";
import {
  __commonJS,
  __toESM
} from "./chunk-TYDYXRWL.js";

// node_modules/shell-quote/quote.js
var require_quote = __commonJS({
  "node_modules/shell-quote/quote.js"(exports, module) {
    "use strict";
    module.exports = function quote(xs) {
      return xs.map(function(s) {
        if (s === "") {
          return "''";
        }
        if (s && typeof s === "object") {
          return s.op.replace(/(.)/g, "\\$1");
        }
        if (/["\s\\]/.test(s) && !/'/.test(s)) {
          return "'" + s.replace(/(['])/g, "\\$1") + "'";
        }
        if (/["'\s]/.test(s)) {
          return '"' + s.replace(/(["\\$`!])/g, "\\$1") + '"';
        }
        return String(s).replace(/([A-Za-z]:)?([#!"$&'()*,:;<=>?@[\\\]^`{|}])/g, "$1\\$2");
      }).join(" ");
    };
  }
});

// node_modules/shell-quote/parse.js
var require_parse = __commonJS({
  "node_modules/shell-quote/parse.js"(exports, module) {
    "use strict";
    var CONTROL = "(?:" + [
      "\\|\\|",
      "\\&\\&",
      ";;",
      "\\|\\&",
      "\\<\\(",
      "\\<\\<\\<",
      ">>",
      ">\\&",
      "<\\&",
      "[&;()|<>]"
    ].join("|") + ")";
    var controlRE = new RegExp("^" + CONTROL + "$");
    var META = "|&;()<> \\t";
    var SINGLE_QUOTE = '"((\\\\"|[^"])*?)"';
    var DOUBLE_QUOTE = "'((\\\\'|[^'])*?)'";
    var hash = /^#$/;
    var SQ = "'";
    var DQ = '"';
    var DS = "$";
    var TOKEN = "";
    var mult = 4294967296;
    for (i = 0; i < 4; i++) {
      TOKEN += (mult * Math.random()).toString(16);
    }
    var i;
    var startsWithToken = new RegExp("^" + TOKEN);
    function matchAll(s, r) {
      var origIndex = r.lastIndex;
      var matches = [];
      var matchObj;
      while (matchObj = r.exec(s)) {
        matches.push(matchObj);
        if (r.lastIndex === matchObj.index) {
          r.lastIndex += 1;
        }
      }
      r.lastIndex = origIndex;
      return matches;
    }
    function getVar(env, pre, key) {
      var r = typeof env === "function" ? env(key) : env[key];
      if (typeof r === "undefined" && key != "") {
        r = "";
      } else if (typeof r === "undefined") {
        r = "$";
      }
      if (typeof r === "object") {
        return pre + TOKEN + JSON.stringify(r) + TOKEN;
      }
      return pre + r;
    }
    function parseInternal(string2, env, opts) {
      if (!opts) {
        opts = {};
      }
      var BS = opts.escape || "\\";
      var BAREWORD = "(\\" + BS + `['"` + META + `]|[^\\s'"` + META + "])+";
      var chunker = new RegExp([
        "(" + CONTROL + ")",
        // control chars
        "(" + BAREWORD + "|" + SINGLE_QUOTE + "|" + DOUBLE_QUOTE + ")+"
      ].join("|"), "g");
      var matches = matchAll(string2, chunker);
      if (matches.length === 0) {
        return [];
      }
      if (!env) {
        env = {};
      }
      var commented = false;
      return matches.map(function(match) {
        var s = match[0];
        if (!s || commented) {
          return void 0;
        }
        if (controlRE.test(s)) {
          return { op: s };
        }
        var quote = false;
        var esc = false;
        var out = "";
        var isGlob = false;
        var i2;
        function parseEnvVar() {
          i2 += 1;
          var varend;
          var varname;
          var char = s.charAt(i2);
          if (char === "{") {
            i2 += 1;
            if (s.charAt(i2) === "}") {
              throw new Error("Bad substitution: " + s.slice(i2 - 2, i2 + 1));
            }
            varend = s.indexOf("}", i2);
            if (varend < 0) {
              throw new Error("Bad substitution: " + s.slice(i2));
            }
            varname = s.slice(i2, varend);
            i2 = varend;
          } else if (/[*@#?$!_-]/.test(char)) {
            varname = char;
            i2 += 1;
          } else {
            var slicedFromI = s.slice(i2);
            varend = slicedFromI.match(/[^\w\d_]/);
            if (!varend) {
              varname = slicedFromI;
              i2 = s.length;
            } else {
              varname = slicedFromI.slice(0, varend.index);
              i2 += varend.index - 1;
            }
          }
          return getVar(env, "", varname);
        }
        for (i2 = 0; i2 < s.length; i2++) {
          var c = s.charAt(i2);
          isGlob = isGlob || !quote && (c === "*" || c === "?");
          if (esc) {
            out += c;
            esc = false;
          } else if (quote) {
            if (c === quote) {
              quote = false;
            } else if (quote == SQ) {
              out += c;
            } else {
              if (c === BS) {
                i2 += 1;
                c = s.charAt(i2);
                if (c === DQ || c === BS || c === DS) {
                  out += c;
                } else {
                  out += BS + c;
                }
              } else if (c === DS) {
                out += parseEnvVar();
              } else {
                out += c;
              }
            }
          } else if (c === DQ || c === SQ) {
            quote = c;
          } else if (controlRE.test(c)) {
            return { op: s };
          } else if (hash.test(c)) {
            commented = true;
            var commentObj = { comment: string2.slice(match.index + i2 + 1) };
            if (out.length) {
              return [out, commentObj];
            }
            return [commentObj];
          } else if (c === BS) {
            esc = true;
          } else if (c === DS) {
            out += parseEnvVar();
          } else {
            out += c;
          }
        }
        if (isGlob) {
          return { op: "glob", pattern: out };
        }
        return out;
      }).reduce(function(prev, arg) {
        return typeof arg === "undefined" ? prev : prev.concat(arg);
      }, []);
    }
    module.exports = function parse2(s, env, opts) {
      var mapped = parseInternal(s, env, opts);
      if (typeof env !== "function") {
        return mapped;
      }
      return mapped.reduce(function(acc, s2) {
        if (typeof s2 === "object") {
          return acc.concat(s2);
        }
        var xs = s2.split(RegExp("(" + TOKEN + ".*?" + TOKEN + ")", "g"));
        if (xs.length === 1) {
          return acc.concat(xs[0]);
        }
        return acc.concat(xs.filter(Boolean).map(function(x) {
          if (startsWithToken.test(x)) {
            return JSON.parse(x.split(TOKEN)[1]);
          }
          return x;
        }));
      }, []);
    };
  }
});

// node_modules/shell-quote/index.js
var require_shell_quote = __commonJS({
  "node_modules/shell-quote/index.js"(exports) {
    "use strict";
    exports.quote = require_quote();
    exports.parse = require_parse();
  }
});

// src/config/schema/quote-value.ts
var LONGEST = 60;
function quoteValue(value, spelling = null) {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a mapping";
  if (typeof value !== "string") return cut(spelling ?? String(value));
  return `"${cut(value)}"`;
}
function cut(text2) {
  const plain = text2.replaceAll(new RegExp("\\p{C}", "gu"), "�");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
function formatKey(path2) {
  const parts = path2.map((step) => typeof step === "number" ? `[${step}]` : `.${cut(String(step))}`);
  return parts.join("").replace(/^\./, "");
}

// src/config/schema/complain.ts
function complain(context, complaint, path2 = []) {
  context.addIssue({ code: "custom", path: path2, params: { complaint } });
}
function complaintOf(issue) {
  const complaint = issue.code === "custom" ? issue.params?.["complaint"] : void 0;
  return typeof complaint === "function" ? complaint : null;
}
function notYet(schema) {
  return schema.superRefine((_, context) => complain(context, keyNotYet));
}
function notYetFor(schema, isUnserved) {
  return schema.superRefine((value, context) => {
    if (isUnserved(value)) complain(context, valueNotYet);
  });
}
var keyNotYet = ({ key, keyPlace }) => fault("not-yet", { key }, { place: keyPlace });
var valueNotYet = ({ key, value, place }) => fault("not-yet", { key: `${key}: ${formatValue(value)}` }, { place });
function formatValue(value) {
  if (Array.isArray(value)) return `[${value.map(formatValue).join(", ")}]`;
  return typeof value === "string" ? quoteValue(value).slice(1, -1) : quoteValue(value);
}

// src/config/schema/duration.ts
var MILLISECONDS = { s: 1e3, m: 6e4, h: 36e5 };
var DURATION = /^(\d{1,6})(s|m|h)$/;
function parseDuration(text2) {
  const [, count, unit] = DURATION.exec(text2) ?? [];
  return Number(count) * MILLISECONDS[unit];
}

// src/config/schema/split-command.ts
var import_shell_quote = __toESM(require_shell_quote(), 1);
function splitCommand(command2) {
  const text2 = command2.trimEnd();
  const unsplittable = findUnsplittable(text2);
  if (unsplittable !== null) return { syntax: unsplittable };
  const words = [];
  for (const entry of parseWords(text2)) {
    if (typeof entry !== "string") return { syntax: quoteValue(describe(entry)) };
    words.push(entry);
  }
  const expanded = findExpanded(words);
  return expanded === void 0 ? { words } : { syntax: quoteValue(expanded) };
}
function parseWords(text2) {
  try {
    return (0, import_shell_quote.parse)(text2, (name2) => ({ op: `$${name2}` }));
  } catch {
    return [{ op: "${" }];
  }
}
function describe(token) {
  if ("comment" in token) return `#${token.comment}`;
  return "pattern" in token ? token.pattern : token.op;
}
function findExpanded(words) {
  const [program = ""] = words;
  return /^[A-Za-z_]\w*=/.test(program) ? program : words.find((word) => word.startsWith("~"));
}
var QUOTED = /'[^']*'|"((?:\\.|[^"\\])*)"|\\./g;
function findUnsplittable(text2) {
  if (text2.includes("\n")) return "several lines";
  const outsideSingle = text2.replaceAll(QUOTED, (_, inside) => inside ?? "");
  if (outsideSingle.includes("`")) return '"`"';
  return /['"]|\\$/.test(text2.replaceAll(QUOTED, "")) ? "a quote without an end" : null;
}

// src/config/schema/fields.ts
var name = string().max(64, { error: "at most 64 characters long" }).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, {
  error: "made of letters, digits, dots, hyphens and underscores, with a letter or digit first"
});
var text = string().min(1).regex(new RegExp("^\\P{Cc}*$", "u"), { error: "text on one line" });
var path = text.max(1024);
var label = union([string(), number(), boolean()], {
  error: "text, a number or a truth value"
});
var severity = _enum(["error", "warning", "info"]);
var share = number().gt(0).max(1);
var LONGEST2 = parseDuration("168h");
var duration = string({ error: "a time such as 45s, 30m or 2h" }).regex(DURATION, { error: "a time such as 45s, 30m or 2h", abort: true }).refine((value) => parseDuration(value) <= LONGEST2, { error: "at most 168h" });
var command = union(
  [
    string().trim().min(1).max(2e3).superRefine((value, context) => {
      const split = splitCommand(value);
      if ("words" in split) return;
      complain(
        context,
        ({ key, place }) => fault("shell-syntax", { key, syntax: split.syntax, command: cut(value) }, { place })
      );
    }),
    array(string().min(1)).min(1)
  ],
  { error: "a command on one line, or a list of its words" }
);

// src/config/schema/baseline.ts
var DEFAULT_REF = "refs/mergemark/records";
var store = text.regex(/^(refs\/[^\s#]+|directory:.+|[^#\s]+#refs\/[^\s#]+)$/, {
  error: "a ref such as refs/mergemark/records, directory:<path>, or another repository as <address>#refs/mergemark/records"
});
var depot = text.regex(/^(directory:.+|https:\/\/\S+)$/, {
  error: "directory:<path>, or an https:// address that takes PUT and GET"
});
var baselineSchema = strictObject({
  store: store.optional().describe(`Where main's records are kept: ${DEFAULT_REF}, another ref, a directory, another repository.`),
  "fallback-branch": text.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, { error: "the name of a branch" }).optional().describe("The branch that takes the place of the ref where the host refuses it."),
  "on-missing": _enum(["bootstrap", "fail", "latest", "rebuild"]).optional().describe(
    "Where no ancestor has a record: bootstrap (the default) warns, fail fails, latest takes the last record of all, rebuild trains and evaluates the merge base again."
  ),
  "on-evaluation-change": _enum(["fail", "common", "re-evaluate"]).optional().describe(
    "Where the evaluation set is not that of main: fail (the default), compare on the common examples, or evaluate main's model again on the new one."
  ),
  wait: duration.optional().describe("How long to wait for main's own run where it is still going; 10m where nothing is said."),
  pin: text.optional().describe("A commit, or the name of a pin, to compare with whatever main is."),
  signers: path.optional().describe("An allowed-signers file: records that none of them signed are refused."),
  "least-sequence": int().min(0).optional().describe("The sequence that the store has reached: one that stands below it was rolled back."),
  predictions: _enum(["recorded", "private"]).optional().describe("private: no record holds main's predictions; 'recorded' is the default."),
  "largest-sample": number().min(0).max(256).optional().describe("The largest sample that a record holds, in MB; 20 where nothing is said."),
  depot: depot.optional().describe("Where samples go that are private or too large: directory:<path> or an https:// address."),
  keep: strictObject({
    days: number().positive().optional().describe("Records of commits of the last days."),
    commits: int().min(1).optional().describe("Records of so many commits of the base branch, the last that have one, for each project.")
  }).optional().describe("What `mergemark history --prune` keeps besides pins; all where nothing is said.")
});

// src/checks/define-check.ts
function defineCheck(check) {
  return check;
}

// src/checks/enumeration.ts
var allowed = union([string(), number(), boolean()]);
var SHOWN = 8;
var enumeration = defineCheck({
  rule: "enum",
  summary: "Every value is one of these.",
  option: array(allowed).min(1),
  example: ["Adelie", "Chinstrap", "Gentoo"],
  over: "readable",
  fails: (column2, values, dialect) => `NOT coalesce(${membership(column2, values, dialect)}, false)`,
  message: (values) => `is none of ${listOf(values)}`
});
function membership({ text: text2, type, typed }, values, dialect) {
  if (type === "string")
    return `${text2} IN (${values.map((value) => dialect.literal(String(value))).join(", ")})`;
  const typedValues = values.map((value) => dialect.tryCast(dialect.literal(String(value)), type));
  return `${typed} IN (${typedValues.join(", ")})`;
}
function listOf(values) {
  const more = values.length > SHOWN ? ` and ${values.length - SHOWN} more` : "";
  return `${values.slice(0, SHOWN).join(", ")}${more}`;
}

// src/checks/max-length.ts
var maxLength = defineCheck({
  rule: "maxLength",
  summary: "No value has more characters.",
  option: int().nonnegative(),
  example: 80,
  over: "values",
  fails: ({ text: text2 }, most, dialect) => `${dialect.length(text2)} > ${most}`,
  message: (most) => `has more than ${most} characters`
});

// src/checks/ordered.ts
var bound = union([number(), string().min(1)]);
function unless(relation, column2, limit, dialect) {
  const { value, against } = comparable(column2, limit, dialect);
  return `NOT coalesce(${value} ${relation} ${against}, false)`;
}
function comparable({ text: text2, type, typed }, limit, dialect) {
  const literal2 = dialect.literal(limit);
  if (type === "date" || type === "datetime") return { value: typed, against: dialect.tryCast(literal2, type) };
  if (type === "integer" || type === "number") return { value: typed, against: numberOf(limit, dialect) };
  if (typeof limit === "number") return { value: dialect.tryCast(text2, "number"), against: literal2 };
  return { value: text2, against: literal2 };
}
function numberOf(limit, dialect) {
  return typeof limit === "number" ? dialect.literal(limit) : dialect.tryCast(dialect.literal(limit), "number");
}

// src/checks/maximum.ts
var maximum = defineCheck({
  rule: "maximum",
  summary: "No value is above this one.",
  option: bound,
  example: 6500,
  over: "readable",
  fails: (column2, most, dialect) => unless("<=", column2, most, dialect),
  message: (most) => `is not at most ${most}`
});

// src/checks/min-length.ts
var minLength = defineCheck({
  rule: "minLength",
  summary: "No value has fewer characters.",
  option: int().nonnegative(),
  example: 3,
  over: "values",
  fails: ({ text: text2 }, least, dialect) => `${dialect.length(text2)} < ${least}`,
  message: (least) => `has fewer than ${least} characters`
});

// src/checks/minimum.ts
var minimum = defineCheck({
  rule: "minimum",
  summary: "No value is below this one.",
  option: bound,
  example: 2500,
  over: "readable",
  fails: (column2, least, dialect) => unless(">=", column2, least, dialect),
  message: (least) => `is not at least ${least}`
});

// src/checks/pattern.ts
var pattern = defineCheck({
  rule: "pattern",
  summary: "The whole of every value matches this RE2 regular expression.",
  option: string().min(1),
  example: "[A-Z]{2}[0-9]+",
  over: "values",
  fails: ({ text: text2 }, expression2, dialect) => `NOT ${dialect.matches(text2, expression2)}`,
  message: (expression2) => `does not match ${expression2}`
});

// src/checks/required.ts
var required = defineCheck({
  rule: "required",
  summary: "Every row has a value.",
  option: boolean(),
  example: true,
  over: "cells",
  applies: (asked) => asked,
  fails: ({ text: text2 }) => `${text2} IS NULL`,
  message: () => "is missing"
});

// src/checks/unique.ts
var unique = defineCheck({
  rule: "unique",
  summary: "No value occurs twice.",
  option: boolean(),
  example: true,
  over: "values",
  applies: (asked) => asked,
  fails: ({ text: text2 }, _asked, dialect) => `${dialect.occurrences(text2)} > 1`,
  message: () => "occurs more than once"
});

// src/checks/index.ts
var checks = [
  required,
  unique,
  minimum,
  maximum,
  minLength,
  maxLength,
  pattern,
  enumeration
];

// src/config/schema/data.ts
var SERVED_FORMATS = ["csv", "tsv"];
var UNSERVED_FILE = /\.(parquet|arrow|feather|json|jsonl|ndjson)$/i;
var columnTypes = ["string", "integer", "number", "boolean", "date", "datetime"];
var checkOptions = Object.fromEntries(
  checks.map(({ rule: rule2, option, summary, example }) => [
    rule2,
    option.meta({ description: summary, examples: [example] }).optional()
  ])
);
var column = strictObject({
  ...checkOptions,
  type: _enum(columnTypes).optional().describe("What each cell must read as; string where nothing is said."),
  mostly: share.optional().describe(
    "The share of the judged cells that must pass each check, e.g. 0.98; 1 where nothing is said."
  ),
  severity: severity.optional().describe("error (the default) fails the gate; warning and info are shown.")
}).describe("Checks of one column, by the names of Table Schema.");
var sqlRule = strictObject({
  name: text.describe("What the rule says, as the report shows it."),
  sql: string().min(1).describe("A condition that must be true for every row; NULL counts as failing."),
  severity: severity.optional().describe("error (the default) fails the gate; warning and info are shown."),
  mostly: share.optional().describe("The share of the rows that must pass; 1 where nothing is said.")
}).describe("A condition on whole rows.");
var format = _enum(["csv", "tsv", "jsonl", "json", "parquet", "arrow"]);
var datasetSchema = strictObject({
  path: notYetFor(path, (value) => UNSERVED_FILE.test(value)).describe(
    "The file, or a glob; relative to this configuration."
  ),
  format: notYetFor(format, (value) => !SERVED_FORMATS.includes(value)).optional().describe("csv or tsv; by the ending of the path where nothing is said."),
  options: strictObject({
    nulls: array(label).optional().describe('Cells that mean "no value"; the empty one where nothing is said.')
  }).optional().describe("How the file is read."),
  schema: notYet(path).optional().describe("A schema file. Not yet served: name the columns here."),
  key: text.optional().describe("The column that names a row in messages."),
  columns: record(text, column).optional().describe("Checks, by column."),
  rules: array(sqlRule).optional().describe("Conditions on whole rows, in SQL."),
  drift: notYet(looseObject({ severity: severity.optional().describe("What a drift does.") })).optional().describe("How far the data may move from main. Not yet served.")
}).describe("One data set.");
var dataSchema = record(name, datasetSchema);

// src/config/schema/evaluation-columns.ts
function template(placeholder, example) {
  return text.regex(new RegExp(`\\{${placeholder}\\}`), {
    error: `a name with {${placeholder}} in it, e.g. ${example}`
  });
}
var columnsSchema = strictObject({
  id: text.optional().describe(
    "The column that names an example, on which main and the pull request are paired; id where nothing is said."
  ),
  target: text.optional().describe(
    "The column with the true label or number; target where nothing is said. multilabel: one column of labels, or a column of 0 and 1 for each, e.g. y_{class}."
  ),
  predicted: text.optional().describe(
    "The column with the predicted label or number; predicted where nothing is said, and with scores the label that they give."
  ),
  score: text.optional().describe(
    "binary: the column with the score of the positive label, from 0 to 1. ranking: what documents are ranked by. graded: the grader's score; score where nothing is said."
  ),
  scores: template("class", "p_{class}").optional().describe("The columns with a score for each label, e.g. p_{class}."),
  weight: text.optional().describe("The column with the weight of an example."),
  group: text.optional().describe("The column with the cluster that an example belongs to, e.g. a patient."),
  repeat: text.optional().describe("graded: the column that tells repeats of an example apart."),
  separator: text.optional().describe("multilabel: what stands between the labels of a cell; | where nothing is said."),
  query: text.optional().describe("ranking: the column with the query; query where nothing is said."),
  document: text.optional().describe("ranking: the column with the document; document where nothing is said."),
  relevance: text.optional().describe(
    "ranking: the column that says how relevant a document is, 0 or more; relevance where nothing is said."
  ),
  quantiles: template("level", "q_{level}").optional().describe("regression: the columns with predicted quantiles, by level, e.g. q_{level} for q_0.9."),
  low: text.optional().describe("regression: the column with the low end of a predicted interval."),
  high: text.optional().describe("regression: the column with the high end of a predicted interval."),
  scale: text.optional().describe(
    "regression: the column with the naive forecast's mean absolute error on the training part of the series, which MASE divides by."
  )
});

// src/config/schema/evaluation-metrics.ts
var AGGREGATE = /^(mean|sum|min|max|p(100|[0-9]|[1-9][0-9])(\.\d+)?)$/;
var ownMetric = strictObject({
  name: text.max(200).describe("What it is called."),
  column: text.optional().describe("The column of the predictions that it is made from: a number an example."),
  aggregate: text.regex(AGGREGATE, { error: "mean, sum, min, max or a percentile such as p95", abort: true }).refine((value) => !(Number(value.slice(1)) > 100), { error: "a percentile up to p100" }).optional().describe("How the column becomes one number: mean (the default), sum, min, max or p95."),
  command: command.optional().describe(
    'A command that reads the predictions file on stdin and prints the number, or {"name": number}, as JSON. Run without a shell.'
  ),
  direction: _enum(["higher", "lower"]).describe("Which way is better: higher or lower.")
}).superRefine(({ column: column2, command: command2, aggregate }, context) => {
  if (column2 !== void 0 && command2 !== void 0) {
    complain(
      context,
      ({ key, place }) => fault("exclusive-keys", { one: `${key}.column`, other: `${key}.command` }, { place })
    );
  }
  if (aggregate === void 0 || column2 !== void 0) return;
  const hint = "The column that `aggregate` is of.";
  complain(context, ({ key, place }) => fault("missing-key", { key: `${key}.column`, hint }, { place }));
}).describe("A metric of your own: from a column, from a command, or from the metrics file.");
var metricSchema = union([text, ownMetric], { error: "the name of a metric, or one of your own with name and direction" }).describe("As scikit-learn calls it, without _score: accuracy, f1_macro, recall[Gentoo].");

// src/config/schema/evaluation-slices.ts
var shape = {
  name: text.max(200).optional().describe("What the part where a condition holds is called."),
  where: text.optional().describe("The condition, on the columns, in SQL: body_mass_g > 5000."),
  columns: tuple([text, text], { error: "a list of two columns" }).optional().describe("Two columns: every pair of their values is a slice."),
  column: text.optional().describe("A column of numbers, for `quantiles`."),
  quantiles: int().min(2).max(20).optional().describe("How many bins the column is cut into, each with as many examples.")
};
var SERVED = ["name where", "columns", "column quantiles"];
var slice = strictObject(shape).superRefine((value, context) => {
  const keys = Object.keys(shape).filter((key) => value[key] !== void 0);
  if (SERVED.includes(keys.join(" "))) return;
  const misspelt = context.issues.some(({ code }) => code === "unrecognized_keys");
  if (misspelt) return;
  complain(context, ({ key, place }) => {
    const expected = "a column, { name, where }, { columns: [a, b] } or { column, quantiles: n }";
    const found = keys.length === 0 ? "an empty mapping" : `a mapping of ${keys.join(" and ")}`;
    const hint = "For each value of a column write its name alone.";
    return fault("wrong-value", { key, value: found, expected, hint }, { place });
  });
}).describe("By a condition, by two columns, or by bins of a column of numbers.");
var sliceSchema = union([text, slice], {
  error: "a column, { name, where }, { columns: [a, b] } or { column, quantiles: n }"
}).describe("A column, each value of which is a slice; or a condition, two columns, or bins.");

// src/config/schema/evaluation-threshold.ts
var reach = strictObject({
  recall: share.optional().describe("The recall that is to be reached, e.g. 0.9."),
  precision: share.optional().describe("The precision that is to be reached, e.g. 0.9.")
}).superRefine(({ recall, precision }, context) => {
  if (recall === void 0 !== (precision === void 0)) return;
  complain(context, ({ key, place }) => {
    if (recall !== void 0)
      return fault("exclusive-keys", { one: `${key}.recall`, other: `${key}.precision` }, { place });
    const hint = "What the threshold is to reach, e.g. `reach: { recall: 0.9 }`.";
    return fault("missing-key", { key: `${key}.recall`, hint }, { place });
  });
});
var rule = strictObject({
  maximise: _enum(["f1", "balanced_accuracy", "matthews_corrcoef", "accuracy"]).optional().describe("The metric that main chooses the threshold by."),
  reach: reach.optional().describe("The highest score that reaches a recall, or the lowest a precision.")
}).superRefine(({ maximise, reach: reach2 }, context) => {
  if (maximise === void 0 !== (reach2 === void 0)) return;
  complain(context, ({ key, place }) => {
    if (maximise !== void 0)
      return fault("exclusive-keys", { one: `${key}.maximise`, other: `${key}.reach` }, { place });
    const hint = "How main chooses it, e.g. `threshold: { maximise: f1 }`.";
    return fault("missing-key", { key: `${key}.maximise`, hint }, { place });
  });
});
var thresholdSchema = union([share, rule], {
  error: "a number above 0 and up to 1, { maximise: f1 } or { reach: { recall: 0.9 } }"
}).describe(
  "binary, multilabel: the score from which on a label is predicted, or how main chooses it once and for all."
);
var costSchema = strictObject({
  target: label.describe("The true label."),
  predicted: label.describe("The label that was predicted in its place."),
  cost: number().min(0).describe("What that costs, 0 or more.")
}).describe("What one confusion costs; those that are not named cost 1, and hits nothing.");
var intervalsSchema = strictObject({
  method: _enum(["percentile", "bca"]).optional().describe("How the ends are taken from the resamples: percentile (the default) or bca."),
  stratify: text.optional().describe("The column whose values are resampled each for itself."),
  resamples: int().min(0).max(1e5).optional().describe(
    "How often to resample where an interval needs it; 2000 where nothing is said, 0 for no intervals."
  )
});

// src/config/schema/evaluation.ts
var evaluationSchema = strictObject({
  task: task.describe(
    "What is predicted: binary, multiclass, multilabel, regression, ranking or graded; metrics-only reads a file of metrics."
  ),
  command: command.optional().describe("Makes the predictions; gets MERGEMARK_MODEL. Run without a shell."),
  predictions: union([path, array(path).min(1)], { error: "a path or a glob, or a list of them" }).optional().describe(
    "The file with a row an example, a glob or a list; relative to this configuration. Several files need `runs`."
  ),
  runs: _enum(["folds", "seeds"]).optional().describe(
    "What several files of predictions are: folds of one cross-validation, or the same examples predicted by several seeds."
  ),
  "metrics-file": path.optional().describe("metrics-only: a JSON file of numbers by name, as DVC writes them."),
  examples: path.optional().describe("Ids and targets, read from the base branch; in the predictions where nothing is said."),
  judgements: path.optional().describe("ranking: which documents are relevant to which query, read from the base branch."),
  columns: columnsSchema.optional().describe("What the columns of the predictions are called."),
  positive: label.optional().describe("binary: which label is the positive one."),
  threshold: thresholdSchema.optional(),
  costs: array(costSchema).min(1).optional().describe("binary, multiclass: what confusions cost, for mean_cost."),
  "pass-mark": number().optional().describe("graded: the score from which an example has passed."),
  metrics: array(metricSchema).optional().describe(
    "What to compute, by scikit-learn's names, and metrics of your own; those of the rules are always computed."
  ),
  slices: array(sliceSchema).optional().describe("Parts of the examples to look at alone."),
  "least-in-slice": int().min(1).optional().describe("Slices of fewer examples are listed without metrics; 30 where nothing is said."),
  "discover-slices": union([boolean(), array(text).min(1)], { error: "true, or a list of columns" }).optional().describe(
    "Searches the worst slices over values and pairs of values: of all columns, or of those listed."
  ),
  intervals: intervalsSchema.optional().describe("How intervals that need resampling are made."),
  inputs: notYet(array(path)).optional().describe("What committed results were made from. Not yet served.")
}).describe("One evaluation.");
var evaluationsSchema = record(name, evaluationSchema);

// src/config/schema/rule-keys.ts
var COMPARING = ["margin", "relative-margin", "improve", "equivalent", "budget"];
var OF_EVERY_RULE = ["name", "severity"];
var BESIDE_IMPROVE = ["margin", "relative-margin", "equivalent"];
function checkGroup(rule2, context) {
  const of = rule2.any === void 0 ? "all" : "any";
  if (rule2.any !== void 0 && rule2.all !== void 0) exclude("any", "all", context);
  else refuseBeside(rule2, { beside: of, allowed: [of, ...OF_EVERY_RULE] }, context);
}
function checkRule(rule2, context) {
  if (rule2.expr !== void 0 && rule2.metric !== void 0) exclude("metric", "expr", context);
  else if (rule2.expr !== void 0)
    refuseBeside(rule2, { beside: "expr", allowed: ["expr", ...OF_EVERY_RULE] }, context);
  else if (rule2.metric !== void 0) checkBars(rule2, context);
  else {
    const hint = "The metric that the rule is about, e.g. `metric: accuracy`; or an `expr`, `any` or `all`.";
    complain(context, ({ key, place }) => fault("missing-key", { key: `${key}.metric`, hint }, { place }));
  }
}
function checkBars(rule2, context) {
  const misspelt = context.issues.some(({ code }) => code === "unrecognized_keys");
  const missing = misspelt ? null : missingBar(rule2);
  if (missing !== null) {
    complain(context, ({ key, place }) => fault("rule-without-bar", { rule: key, ...missing }, { place }));
  }
  refuseCrossedBounds(rule2, context);
  if (rule2.improve === void 0) return;
  for (const other of BESIDE_IMPROVE.filter((bar) => rule2[bar] !== void 0)) {
    const reason = "a gain is asked for, so no drop is allowed";
    complain(
      context,
      ({ key, keyPlace: place }) => fault("clashing-bars", { one: key, other: key.replace(/improve$/, other), reason }, { place }),
      ["improve"]
    );
  }
}
function missingBar(rule2) {
  const bounded = rule2.min !== void 0 || rule2.max !== void 0;
  if (rule2["bound"] !== void 0 && !bounded) return { missing: "min or max", beside: "bound" };
  if (COMPARING.some((bar) => rule2[bar] !== void 0)) return null;
  if (rule2["as"] !== void 0) return { missing: "margin", beside: "as" };
  return bounded ? null : { missing: "margin, min or max", beside: null };
}
function refuseCrossedBounds({ min, max }, context) {
  if (min === void 0 || max === void 0 || min <= max) return;
  const expected = `at least min, which is ${min}`;
  const hint = "Nothing could pass. Swap the two?";
  complain(
    context,
    ({ key, value, place }) => fault("wrong-value", { key, value: String(value), expected, hint }, { place }),
    ["max"]
  );
}
function refuseBeside(rule2, { beside, allowed: allowed2 }, context) {
  const hint = "Leave it out, or make a rule of its own of it.";
  for (const other of Object.keys(rule2).filter((key) => rule2[key] !== void 0 && !allowed2.includes(key))) {
    complain(
      context,
      ({ key, keyPlace: place }) => fault("misplaced-key", { key, beside: `beside ${beside}`, hint }, { place }),
      [other]
    );
  }
}
function exclude(one, other, context) {
  complain(
    context,
    ({ key, place }) => fault("exclusive-keys", { one: `${key}.${one}`, other: `${key}.${other}` }, { place })
  );
}

// src/config/schema/rule.ts
var LONGEST_EXPRESSION = 2e3;
var expression = string().trim().min(1).max(LONGEST_EXPRESSION).regex(/^[\P{Cc}\n\t]*$/u, { error: "text without control characters" });
var IMPROVE = "true, or a number at least 0";
var bars = {
  margin: number().min(0).optional().describe("The drop from main that is tolerated, in the metric's own unit, e.g. 0.01."),
  "relative-margin": number().min(0).lt(1).optional().describe("The same as a share of main's value, e.g. 0.1 for a tenth of it."),
  improve: union([boolean().refine((asked) => asked, { error: IMPROVE }), number().min(0)], { error: IMPROVE }).optional().describe("The gain over main that must be shown; true for any: the whole interval lies above it."),
  equivalent: number().gt(0).optional().describe("The change that is tolerated either way: the whole interval lies within."),
  budget: strictObject(
    {
      drop: number().min(0).describe("The drop since then that is tolerated, in the metric's own unit."),
      since: name.describe("The pin of the record that the drop counts from.")
    },
    { error: "{ drop: 0.02, since: <pin> }" }
  ).optional().describe("The drop that is tolerated since a pinned record, as small drops add up."),
  min: number().optional().describe("The lowest value that passes, inclusive."),
  max: number().optional().describe("The highest value that passes, inclusive."),
  bound: _enum(["point", "interval"]).optional().describe(
    "What `min` and `max` judge: the value itself (the default), or the worse end of its interval (the default of strict)."
  )
};
var metricShape = {
  metric: text.optional().describe("The metric that the rule is about, e.g. f1_macro or recall[Gentoo]."),
  evaluation: text.optional().describe("The evaluation that the metric is of; needed where several compute it."),
  slice: text.optional().describe(
    "One slice, island=Torgersen, or each of a slicing, island; the whole set where nothing is said."
  ),
  ...bars,
  as: _enum(["prove", "guard"]).optional().describe(
    "prove (the default) warns where it cannot tell; guard (the default of slices and classes) fails only what regressed."
  )
};
var shape2 = {
  ...metricShape,
  expr: expression.optional().describe("In place of a metric: a condition over the documents, in CEL, that must be true."),
  name: text.max(200).optional().describe("What the rule is called, in messages and by waivers.")
};
var members = array(
  strictObject(shape2).superRefine(checkRule).describe("A rule of the group: on a metric, or an expr."),
  { error: "a list of rules" }
).min(1);
var ruleSchema = strictObject({
  ...shape2,
  severity: severity.optional().describe("What a failing rule does: error (the default) fails, warning warns, info is only shown."),
  any: members.optional().describe("In place of a metric: rules of which one must hold."),
  all: members.optional().describe("In place of a metric: rules that must all hold, as one.")
}).superRefine((rule2, context) => {
  if (rule2.any === void 0 && rule2.all === void 0) checkRule(rule2, context);
  else checkGroup(rule2, context);
}).describe("Bars on one metric, a condition, or a group of these.");

// src/config/schema/gate.ts
var gateSchema = strictObject({
  mode: _enum(["observe", "enforce"]).optional().describe("observe never fails, and says what enforce (the default) would have done."),
  preset: _enum(["strict", "balanced", "lenient"]).optional().describe(
    "How doubt is taken. balanced (the default): what cannot be told warns for prove, and is one counted line for guard. lenient: a counted line for both. strict: every rule proves, what cannot be proved fails, min and max judge the worse end of the interval, and the attempts of a run share one error budget. Missing, regressed and violated fail in each."
  ),
  confidence: number().gt(0.5).lt(1).optional().describe("Of the intervals; 0.95 where nothing is said."),
  rules: array(ruleSchema).optional().describe("What a pull request must keep."),
  waivers: path.optional().describe(
    "A YAML file of exceptions, each with what it excuses (rule, metric, evaluation, slice), reason, owner and expires. Its path starts at this file, and it is read from the base branch."
  ),
  reuse: _enum(["never", "merge-queue"]).optional().describe(
    "merge-queue: what a pull request’s run found on the same tree, by the same policy and baseline, counts in the merge queue too, if `mergemark record` kept it. never (the default): the queue judges again."
  ),
  forks: _enum(["review", "accept"]).optional().describe(
    "review (the default): what a fork’s or Dependabot’s pull request reports of itself counts once somebody with write access has approved that commit. accept: it counts as it is."
  ),
  extends: union([path, array(path).min(1)], {
    error: "a path, or a list of paths"
  }).optional().describe(
    "Files of this repository with the keys of `gate`: their rules come first, and what they set counts where nothing is said here. At most 8, read from the base branch."
  )
});

// src/config/schema/report.ts
var MOST_CHARTS = 8;
var chartSources = ["data", "training", "evaluation", "sample"];
var chart = strictObject({
  name: string().max(64).regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, {
    error: "made of letters, digits, hyphens and underscores, with a letter or digit first"
  }).describe("What its files are called."),
  title: text.max(120).optional().describe("What stands above it; the name where nothing is said."),
  spec: path.describe(
    "A Vega-Lite specification, JSON, without data. Its path starts at this file, and it is read from the base branch."
  ),
  data: _enum(chartSources).describe(
    "What it is drawn over: a document (data, training, evaluation), or sample, the examples with their predictions."
  ),
  evaluation: text.optional().describe("Of sample: which evaluation; the first where nothing is said."),
  main: boolean().optional().describe("true: main's rows too, where there is a baseline; each row says in `side` whose it is."),
  path: string().max(256).regex(/^[^\s.[\]]+(\.[^\s.[\]]+)*$/, {
    error: "keys with dots between them, e.g. evaluations.test.metrics"
  }).optional().describe(
    "Where in the document the rows are, e.g. evaluations.test.metrics; the whole document is one row where nothing is said."
  )
}).describe("A chart of your own.");
var reportSchema = strictObject({
  comment: _enum(["joined", "per-project"]).optional().describe(
    "joined (the default): one comment a pull request, with a section for each project. per-project: one for each."
  ),
  charts: array(chart).max(MOST_CHARTS).optional().describe("Charts of your own, in the report’s last section.")
});

// src/config/forbidden-variables.ts
var FORBIDDEN = [
  /^(GITHUB|GH|RUNNER)_(.*_)?(TOKEN|PAT)$/i,
  /^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/i,
  /^(ACTIONS|INPUT|GIT)_/i
];
function isForbidden(variable2) {
  return FORBIDDEN.some((pattern2) => pattern2.test(variable2));
}

// src/config/schema/tensorflow.ts
var predict = strictObject({
  data: path.describe("The rows to predict once the model is trained."),
  id: text.describe("The column that names a row."),
  to: path.describe("The file that gets id, target, predicted and one p_<class> a class.")
});
var tensorflowSchema = strictObject({
  data: path.describe("The training rows."),
  target: text.describe("The column to learn."),
  features: array(text).min(1).describe("The columns to learn from: numbers are standardised, anything else is one-hot."),
  hidden: array(int().min(1).max(4096)).max(16).optional().describe("Units of each hidden layer; [16] where nothing is said."),
  epochs: int().min(1).max(1e5).optional().describe("Passes over the rows; 50 where nothing is said."),
  "learning-rate": number().gt(0).max(10).optional().describe("Of the Adam optimiser; 0.01 where nothing is said."),
  "batch-size": int().min(1).max(1e6).optional().describe("Rows a step; 32 where nothing is said."),
  predict: predict.optional().describe("Predictions to write once trained, for an evaluation to read.")
}).superRefine(({ target, features }, context) => {
  for (const [index, feature] of features.entries()) {
    if (feature === target) complain(context, learntFromItself, ["features", index]);
    if (features.indexOf(feature) < index) complain(context, namedTwice, ["features", index]);
  }
});
var learntFromItself = ({ key, value, place }) => {
  const details = { key, value: quoteValue(value), expected: "a column other than the target" };
  const hint = "A model that is shown the answer learns nothing else.";
  return fault("wrong-value", { ...details, hint }, { place });
};
var namedTwice = ({ key, value, place }) => fault("duplicate-name", { key: key.replace(/\[\d+\]$/, ""), name: cut(String(value)) }, { place });

// src/config/schema/train.ts
var variable = string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: "the name of an environment variable" }).superRefine((value, context) => {
  if (!isForbidden(value)) return;
  complain(context, ({ key, place }) => fault("forbidden-variable", { key, name: value }, { place }));
});
var seeds = array(
  int().min(0).max(2 ** 31 - 1)
).min(1);
var trainSchema = strictObject({
  command: command.optional().describe("Run without a shell; {seed} is replaced. Text, or a list of words."),
  tensorflow: tensorflowSchema.optional().describe("The built-in trainer: a dense network on a table, in place of a command."),
  env: array(variable).optional().describe("Variables of the job that the command may see; it sees no others."),
  outputs: strictObject({
    model: path.optional().describe("The file or folder of the model; removed before training.")
  }).optional().describe("What training writes."),
  seeds: notYetFor(seeds, ({ length }) => length > 1).optional().describe("Seeds to train with; [1] where nothing is said. More than one is not yet served."),
  timeout: duration.refine((value) => !/^0+[smh]$/.test(value), { error: "longer than nothing, e.g. 30m" }).optional().describe("After this the command is stopped, e.g. 30m (the default)."),
  reuse: notYetFor(boolean(), (value) => value).optional().describe("Skip training where its inputs are unchanged. Not yet served."),
  inputs: notYet(array(path)).optional().describe("What training depends on, for `reuse`. Not yet served.")
}).superRefine((train, context) => {
  const { command: command2, tensorflow } = train;
  if (command2 !== void 0 && tensorflow !== void 0) {
    const keys = { one: "train.command", other: "train.tensorflow" };
    complain(context, ({ place }) => fault("exclusive-keys", keys, { place }), ["tensorflow"]);
  }
  if (command2 === void 0 && tensorflow === void 0) {
    const hint = "The command that trains, e.g. `command: python train.py`. Without training, leave `train` out.";
    complain(context, ({ place }) => fault("missing-key", { key: "train.command", hint }, { place }));
  }
});

// src/config/schema/file.ts
var configurationSchema = strictObject({
  version: literal(1).describe("The version of this file: 1."),
  name: name.describe("The project: one comment section, one check and one history a name."),
  data: dataSchema.optional().describe("Data sets to check, by name."),
  train: trainSchema.optional().describe("How the model is trained; leave it out where that happens elsewhere."),
  evaluations: evaluationsSchema.optional().describe("How the model is measured, by name."),
  gate: gateSchema.optional().describe("The policy: what a pull request must keep."),
  report: reportSchema.optional().describe("What is shown, and where."),
  paths: array(path).min(1).optional().describe(
    "Globs of the files that concern this project: a pull request that changes none of them is not judged. Relative to this configuration; where nothing is said, its folder and all below. The configuration and the files of policy that it names always concern it."
  ),
  baseline: baselineSchema.optional().describe("What a pull request is compared with.")
});

export {
  quoteValue,
  cut,
  formatKey,
  complain,
  complaintOf,
  parseDuration,
  splitCommand,
  text,
  DEFAULT_REF,
  defineCheck,
  checks,
  gateSchema,
  MOST_CHARTS,
  isForbidden,
  configurationSchema
};
