import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  chanceByConnor,
  examplesForMargin,
  marginForExamples
} from "./chunk-7G2VZYNR.js";
import {
  markdownTable
} from "./chunk-J4EXLMKD.js";
import {
  formatExact,
  formatNumber
} from "./chunk-UG5JQ3SH.js";
import {
  escapeMarkdown,
  makeVisible
} from "./chunk-JF2QIDYE.js";
import {
  criticalValue,
  normalQuantile
} from "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import {
  choice,
  commonInputs,
  defineCommand,
  number,
  text
} from "./chunk-AEKYP4UI.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-TYDYXRWL.js";

// src/stats/sample-size/condition-examples.ts
var variables = ["n", "o", "d"];
var adaptivities = ["none", "full", "first-change"];
var conditionModes = ["fp-free", "fn-free"];
function conditionExamples(clauses, terms) {
  const changed = terms.changed ?? mostChanged(clauses, terms.mode);
  return clauses.map((clause) => {
    const labelled = clause.factors.has("n") || clause.factors.has("o");
    const given = { ...terms, clauses: clauses.length };
    const hoeffding = { examples: byHoeffding(clause, given), method: "hoeffding", labelled };
    const factor = differenceFactor(clause);
    if (factor === null || changed === null) return { ...hoeffding, changed: null };
    const examples = byBennett({ changed, tolerance: clause.tolerance / factor }, given);
    return examples < hoeffding.examples ? { examples, method: "bennett", changed, labelled } : { ...hoeffding, changed: null };
  });
}
function byHoeffding({ factors, tolerance }, given) {
  const range = [...factors.values()].reduce((sum, factor) => sum + Math.abs(factor), 0);
  return range * range * (logOfDoubt(given) + Math.log(factors.size)) / (2 * tolerance * tolerance);
}
function byBennett({ changed, tolerance }, given) {
  const u = tolerance / changed;
  return (logOfDoubt(given) + Math.LN2) / (changed * ((1 + u) * Math.log1p(u) - u));
}
function logOfDoubt({ reliability, adaptivity, steps, clauses }) {
  const perStep = adaptivity === "full" ? steps * Math.LN2 : Math.log(steps);
  return perStep + Math.log(clauses) - Math.log1p(-reliability);
}
function differenceFactor({ factors }) {
  const head = factors.get("n") ?? 0;
  return factors.size === 2 && head !== 0 && factors.get("o") === -head ? Math.abs(head) : null;
}
function mostChanged(clauses, mode) {
  const limits = clauses.flatMap(({ factors, comparison, bar, tolerance }) => {
    const factor = factors.get("d") ?? 0;
    if (factors.size !== 1 || factor === 0 || factor > 0 !== (comparison === "<")) return [];
    const limit = (bar + (mode === "fp-free" ? 0 : 2 * Math.sign(factor) * tolerance)) / factor;
    return limit > 0 ? [Math.min(1, limit)] : [];
  });
  return limits.length === 0 ? null : Math.min(...limits);
}

// src/stats/sample-size/share-above-bar.ts
function examplesAboveBar(given) {
  const { bar, expected, confidence, power } = given;
  const spread = (share) => Math.sqrt(share * (1 - share));
  const reach = criticalValue(confidence) * spread(bar) + normalQuantile(power) * spread(expected);
  return (reach / (expected - bar)) ** 2;
}

// src/commands/sample-size/whole-set.ts
function countExamples(independent, set, asked) {
  const count = Math.max(1, Math.ceil(independent * set.designEffect / set.prevalence));
  if (Number.isSafeInteger(count)) return count;
  throw fault("beyond-counting", { asked });
}
function independentOf(examples, { designEffect, prevalence }) {
  return examples * prevalence / designEffect;
}
function describeWholeSet({ designEffect, prevalence }) {
  const grouped = designEffect === 1 ? "The examples are independent. Where they come in groups (patients, users, documents), add --design-effect." : `The examples come in groups, which takes ${formatExact(designEffect)} times as many: the design effect is 1 + (examples in a group − 1) × their correlation (Kish 1965).`;
  if (prevalence === 1) return [grouped];
  return [
    grouped,
    `The metric looks at a class with ${formatPercent(prevalence)} of the examples; the numbers are those of the whole set, the disagreement is that within the class.`
  ];
}
function formatPercent(share) {
  return `${formatExact(Number((share * 100).toPrecision(12)))} %`;
}
function formatExamples(count) {
  return formatNumber(count, 0);
}

// src/commands/sample-size/answer-bar.ts
function answerBar(given) {
  const { bar, confidence, power, designEffect, prevalence } = given;
  const answers = given.expected.map((expected) => {
    if (expected <= bar) throw fault("expected-not-above", { expected, bar });
    const independent = examplesAboveBar({ bar, expected, confidence, power });
    return { expected, examples: countExamples(independent, given, `a share of ${formatExact(expected)}`) };
  });
  const [first] = answers;
  const single = answers.length === 1 && first !== void 0 ? first : null;
  return {
    headline: single === null ? `Examples that show a share above ${formatExact(bar)}, by the share that the model has` : `${formatExamples(single.examples)} examples show that a share of ${formatExact(single.expected)} lies above ${formatExact(bar)}.`,
    table: single === null ? [
      ["share", "examples"],
      ...answers.map(({ expected, examples }) => [formatExact(expected), formatExamples(examples)])
    ] : null,
    remarks: [
      {
        title: "What it means",
        sentences: [
          `A model that truly has this share passes \`min: ${bar}\` with \`bound: interval\` with a chance of ${formatPercent(power)}: the lower end of its interval, at ${formatPercent(confidence)} confidence, lies above the bar.`
        ]
      },
      {
        title: "What it assumes",
        sentences: [
          "Each answer is right or wrong: accuracy, recall, exact match.",
          ...describeWholeSet(given)
        ]
      },
      {
        title: "With fewer",
        sentences: [
          "A good model fails the rule more often, because its interval still reaches below the bar."
        ]
      }
    ],
    document: {
      question: "examples-for-bar",
      min: bar,
      confidence,
      power,
      designEffect,
      prevalence,
      answers
    }
  };
}

// src/commands/sample-size/tokenize-condition.ts
var LONGEST = 1e3;
var TOKEN = /\s*(?:(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>\+\/-|\/\\|[-+*<>()]))/uy;
function tokenizeCondition(condition) {
  if (condition.length > LONGEST) {
    const token = { kind: "end", text: "", start: LONGEST, end: LONGEST };
    throw refuseToken(token, { condition, expected: `an end within ${LONGEST} characters` });
  }
  const tokens = [];
  let at = 0;
  for (; ; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(condition);
    const start = at + (/^\s*/.exec(condition.slice(at))?.[0].length ?? 0);
    if (match === null) {
      if (start === condition.length) return [...tokens, { kind: "end", text: "", start, end: start }];
      const text2 = String.fromCodePoint(condition.codePointAt(start) ?? 0);
      const expected = text2 === "%" ? "a part of 1 (0.02 for 2 %)" : "a number, n, o, d or one of + - * < > +/- /\\";
      throw refuseToken({ kind: "sign", text: text2, start, end: start + text2.length }, { condition, expected });
    }
    at = TOKEN.lastIndex;
    const { number: number2, name } = match.groups ?? {};
    const kind = number2 !== void 0 ? "number" : name !== void 0 ? "name" : "sign";
    tokens.push({ kind, text: condition.slice(start, at), start, end: at });
  }
}
function refuseToken(token, { condition, expected }) {
  const found = token.kind === "end" ? "its end" : `"${token.text}"`;
  return fault("condition-unreadable", { found, expected }, { place: placeOf(token, condition) });
}
function placeOf({ start, end }, condition) {
  const text2 = condition.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
  return { file: "--condition", line: 1, column: start + 1, excerpt: { text: text2, width: end - start } };
}

// src/commands/sample-size/parse-condition.ts
function parseCondition(condition) {
  const tokens = tokenizeCondition(condition);
  let next = 0;
  const peek = () => tokens[next];
  const take = () => tokens[next++];
  const refuse = (expected, token = peek()) => refuseToken(token, { condition, expected });
  const skip = (...texts) => {
    if (peek().kind === "end" || !texts.includes(peek().text)) return null;
    return take().text;
  };
  const readClause = () => {
    const first = peek();
    const sum = readSum();
    if (sum.factors.size === 0) throw refuse("n, o or d on the left", first);
    if (sum.constant !== 0) throw refuse("the number on the right of < or >", first);
    const comparison = skip(">", "<");
    if (comparison === null) throw refuse("> or <");
    const bar = readNumber2();
    if (skip("+/-") === null) throw refuse("+/- and the tolerance");
    const written = peek();
    const tolerance = readNumber2();
    const span = { start: first.start, end: tokens[next - 1].end };
    if (!(tolerance > 0)) {
      const place = placeOf({ start: written.start, end: span.end }, condition);
      throw fault("tolerance-not-positive", { tolerance: String(tolerance) }, { place });
    }
    const clause = { ...sum, comparison, bar, tolerance, text: condition.slice(span.start, span.end) };
    requireOpen(clause, span);
    return { factors: sum.factors, comparison, bar, tolerance, text: clause.text };
  };
  const readNumber2 = () => {
    const sign = skip("-", "+") === "-" ? -1 : 1;
    if (peek().kind !== "number") throw refuse("a number");
    return sign * Number(take().text);
  };
  const readSum = () => {
    let sum = readProduct();
    for (let sign = skip("+", "-"); sign !== null; sign = skip("+", "-")) {
      sum = add(sum, scale(readProduct(), sign === "-" ? -1 : 1));
    }
    return sum;
  };
  const readProduct = () => {
    let product = readOperand();
    while (skip("*") !== null) {
      const token = peek();
      const other = readOperand();
      if (product.factors.size > 0 && other.factors.size > 0) throw refuse("a number beside *", token);
      product = other.factors.size > 0 ? scale(other, product.constant) : scale(product, other.constant);
    }
    return product;
  };
  const readOperand = () => {
    const token = peek();
    if (token.kind === "number") return { factors: /* @__PURE__ */ new Map(), constant: Number(take().text) };
    if (token.kind === "name" && token.text.toLowerCase() !== "and") {
      const variable = variables.find((name) => name === token.text);
      if (variable !== void 0) {
        take();
        return { factors: /* @__PURE__ */ new Map([[variable, 1]]), constant: 0 };
      }
      throw fault("unknown-variable", { variable: token.text }, { place: placeOf(token, condition) });
    }
    if (skip("(") === null) throw refuse("a number, n, o, d or a bracket");
    const sum = readSum();
    if (skip(")") === null) throw refuse("a closing bracket");
    return sum;
  };
  const requireOpen = (clause, span) => {
    const factors = [...clause.factors.values()];
    const low = factors.reduce((sum, factor) => sum + Math.min(0, factor), 0);
    const high = factors.reduce((sum, factor) => sum + Math.max(0, factor), 0);
    if (clause.bar > low && clause.bar < high) return;
    const details2 = { clause: clause.text, low, high, percent: clause.bar };
    throw fault("condition-decided", details2, { place: placeOf(span, condition) });
  };
  const clauses = [readClause()];
  while (skip("/\\", "and", "AND") !== null) clauses.push(readClause());
  if (peek().kind !== "end") throw refuse("/\\, and, or the end");
  return clauses;
}
function add(left, right) {
  const factors = new Map(left.factors);
  for (const [name, factor] of right.factors) factors.set(name, (factors.get(name) ?? 0) + factor);
  return { factors: withoutZeros(factors), constant: left.constant + right.constant };
}
function scale({ factors, constant }, by) {
  const scaled = new Map([...factors].map(([name, factor]) => [name, factor * by]));
  return { factors: withoutZeros(scaled), constant: constant * by };
}
function withoutZeros(factors) {
  return new Map([...factors].filter(([, factor]) => factor !== 0));
}

// src/commands/sample-size/answer-condition.ts
function answerCondition(condition, terms) {
  const clauses = parseCondition(condition);
  const sizes = conditionExamples(clauses, terms);
  const answers = clauses.map((clause, at) => toAnswer(clause, sizes[at]));
  const most = (labelled) => {
    const counts2 = answers.flatMap((answer2) => answer2.labelled === labelled ? [answer2.examples] : []);
    return counts2.length === 0 ? null : Math.max(...counts2);
  };
  const counts = { labelled: most(true), unlabelled: most(false) };
  const { reliability, adaptivity, steps, mode, changed } = terms;
  return {
    headline: describeCounts(counts),
    table: answers.length === 1 ? null : tabulate(answers),
    remarks: [
      { title: "What it means", sentences: describeMeaning(clauses, terms) },
      {
        title: "What it assumes",
        sentences: [describeAdaptivity(terms), ...describeChanged(answers, terms)]
      },
      describeLabels(answers),
      {
        title: "With fewer",
        sentences: [
          "The reliability no longer holds, and nothing in the results shows it.",
          "These bounds hold for any models and data, and that costs examples: `mergemark sample-size --margin 0.01` says what the gate’s own test needs."
        ]
      }
    ],
    document: {
      question: "examples-for-condition",
      condition,
      reliability,
      adaptivity,
      steps,
      mode,
      changed,
      ...counts,
      clauses: answers
    }
  };
}
function toAnswer({ text: text2 }, size) {
  const examples = countExamples(size.examples, { designEffect: 1, prevalence: 1 }, `"${text2}"`);
  const labelsPerStep = size.changed === null ? null : Math.ceil(size.examples * size.changed);
  return { clause: text2, ...size, examples, labelsPerStep };
}
function describeCounts(counts) {
  const parts = [
    ...counts.labelled === null ? [] : [`${formatExamples(counts.labelled)} labelled examples`],
    ...counts.unlabelled === null ? [] : [`${formatExamples(counts.unlabelled)} without labels`]
  ];
  return `The condition needs ${parts.join(" and ")}.`;
}
function tabulate(answers) {
  return [
    ["clause", "examples", "labels", "bound"],
    ...answers.map(({ clause, examples, labelled, method }) => [
      clause,
      formatExamples(examples),
      labelled ? "yes" : "no",
      method === "bennett" ? "Bennett" : "Hoeffding"
    ])
  ];
}
function describeMeaning(clauses, { reliability, steps, mode }) {
  const when = steps === 1 ? "" : ` at each of the ${formatExamples(steps)} steps`;
  const estimates = clauses.length === 1 ? "the estimate lies" : "the estimates of all clauses lie";
  const decision = mode === "fp-free" ? "A change whose estimate lies within the tolerance of the bar is rejected (fp-free): what passes meets the condition, and some that meet it are turned away." : "A change whose estimate lies within the tolerance of the bar is accepted (fn-free): what meets the condition passes, and so do some that narrowly miss it.";
  return [
    `With a chance of ${formatPercent(reliability)} ${estimates} within the tolerance${when}.`,
    decision
  ];
}
function describeAdaptivity({ adaptivity, steps }) {
  switch (adaptivity) {
    case "none":
      return `Nobody who works on the models learns any result before all ${formatExamples(steps)} steps are done.`;
    case "full":
      return `Every result may shape the next model: δ is shared among all 2^${steps} courses that ${formatExamples(steps)} answers can take.`;
    case "first-change":
      return `Results may be shown until the first change passes; then these examples are retired, to be development data (at most ${formatExamples(steps)} steps).`;
  }
}
function describeChanged(answers, { changed }) {
  const share = answers.find((answer2) => answer2.changed !== null)?.changed ?? null;
  if (share !== null) {
    const source = changed === null ? "which the clause on d sees to" : "--changed";
    return [`At most ${formatPercent(share)} of the predictions differ (${source}).`];
  }
  return changed === null ? [] : ["--changed saves nothing here: Hoeffding’s bound needs no more than Bennett’s."];
}
function describeLabels(answers) {
  const perStep = answers.flatMap(({ labelsPerStep }) => labelsPerStep ?? []);
  const isAllBennett = answers.every(({ labelled, labelsPerStep }) => !labelled || labelsPerStep !== null);
  if (perStep.length === 0 || !isAllBennett) return { title: "Labels", sentences: [] };
  const count = formatExamples(Math.max(...perStep));
  return {
    title: "Labels",
    sentences: [
      `Where both models agree, n − o needs no label: if labelling waits for the predictions, up to ${count} labels a step are enough.`
    ]
  };
}

// src/commands/sample-size/answer-margin.ts
function answerMargin(margins, given) {
  const answers = margins.flatMap(
    (margin) => given.disagreements.map((disagreement) => {
      const { value, method } = examplesForMargin(margin, { ...given, disagreement });
      const examples = countExamples(value, given, `a margin of ${formatExact(margin)}`);
      return { margin, disagreement, examples, method, independent: value };
    })
  );
  const [first] = answers;
  const single = answers.length === 1 && first !== void 0 ? first : null;
  const { confidence, power, designEffect, prevalence } = given;
  return {
    headline: single === null ? "Examples that an evaluation set needs, by the drop to tell and the disagreement of the two models" : `${formatExamples(single.examples)} examples tell a drop of ${formatExact(single.margin)}.`,
    table: single === null ? tabulate2({
      corner: "margin",
      rows: margins,
      columns: given.disagreements,
      cell: (row, column) => formatExamples(answers[row * given.disagreements.length + column]?.examples ?? 0)
    }) : null,
    remarks: [
      describeMeaning2(single === null ? "the margin" : formatExact(single.margin), given),
      describeAssumptions(given, answers),
      { title: "With fewer", sentences: describeFewer(single, given) }
    ],
    document: {
      question: "examples-for-margin",
      confidence,
      power,
      designEffect,
      prevalence,
      answers: answers.map(({ independent: _, ...answer2 }) => answer2)
    }
  };
}
function describeMeaning2(margin, { confidence, power }) {
  const sentence = `A change that leaves the share as it is gets “not worse by more than ${margin}” with a chance of ${formatPercent(power)}, at ${formatPercent(confidence)} confidence.`;
  return { title: "What it means", sentences: [sentence] };
}
function describeAssumptions(given, demands) {
  const [only] = given.disagreements;
  const disagreement = given.disagreements.length === 1 && only !== void 0 ? `On ${formatPercent(only)} of the examples just one of the two models is right (--disagreement). \`mergemark compare\` of two of your models shows yours.` : "The disagreement is the share of the examples on which just one of the two models is right. `mergemark compare` of two of your models shows yours.";
  return {
    title: "What it assumes",
    sentences: [
      "Both models judge the same examples, and each answer is right or wrong: accuracy, recall, exact match.",
      disagreement,
      ...describeWholeSet(given),
      ...describeMethod(demands)
    ]
  };
}
function describeMethod(demands) {
  const exact = demands.filter(({ method }) => method === "score-test").length;
  if (exact === 0) return [];
  const which = exact === demands.length ? "The" : `${formatExamples(exact)} of the`;
  const numbers = exact === demands.length && exact === 1 ? "number comes" : "numbers come";
  return [
    `${which} ${numbers} from the score test behind the gate’s own interval (Tango; Nam 1997): so few examples change for this margin that the usual formula (Connor 1987) would ask for too few.`
  ];
}
function describeFewer(single, { confidence }) {
  const rarer = "A pass is as trustworthy as before, but rarer: more changes end as “inconclusive”, which is neither a pass nor a fall.";
  const other = "`mergemark sample-size --examples 1000` says what 1,000 examples can tell.";
  if (single === null) return [rarer, other];
  if (single.method === "score-test") return [rarer, other];
  const chance = chanceByConnor(single.margin, { ...single, examples: single.independent / 2, confidence });
  return [rarer, `With half as many, the chance is about ${Math.round(chance * 100)} %. ${other}`];
}
function tabulate2(table) {
  const { corner, rows, columns, cell, showRow = formatExact } = table;
  return [
    [corner, ...columns.map((column) => `disagreement ${formatExact(column)}`)],
    ...rows.map((row, at) => [showRow(row), ...columns.map((_, column) => cell(at, column))])
  ];
}

// src/commands/sample-size/answer-examples.ts
function answerExamples(counts, given) {
  const answers = counts.flatMap(
    (examples) => given.disagreements.map((disagreement) => {
      const demand = marginForExamples(independentOf(examples, given), { ...given, disagreement });
      return { examples, disagreement, margin: demand?.value ?? null, method: demand?.method ?? null };
    })
  );
  const [first] = answers;
  const single = answers.length === 1 && first !== void 0 ? first : null;
  const { confidence, power, designEffect, prevalence } = given;
  return {
    headline: single === null ? "The smallest drop that so many examples tell, by the disagreement of the two models" : single.margin === null ? `${formatExamples(single.examples)} examples tell no drop at all.` : `${formatExamples(single.examples)} examples tell a drop of ${showMargin(single.margin)}, and none that is smaller.`,
    table: single === null ? tabulate2({
      corner: "examples",
      rows: counts,
      columns: given.disagreements,
      cell: (row, column) => showMargin(answers[row * given.disagreements.length + column]?.margin ?? null),
      showRow: formatExamples
    }) : null,
    remarks: [
      describeMeaning2(single === null ? "this" : showMargin(single.margin), given),
      describeAssumptions(
        given,
        answers.flatMap(({ method }) => method === null ? [] : [{ method }])
      ),
      {
        title: "With a smaller margin",
        sentences: [
          "Changes that are no worse end as “inconclusive” more often. The number is what the set can tell, not what you can afford."
        ]
      }
    ].filter((_, at) => at > 0 || single?.margin !== null),
    document: { question: "margin-for-examples", confidence, power, designEffect, prevalence, answers }
  };
}
function showMargin(margin) {
  if (margin === null) return "–";
  const step = 10 ** (Math.floor(Math.log10(margin)) - 2);
  const steps = Math.ceil(margin / step - 1e-6);
  return formatExact(Number((steps * step).toPrecision(3)));
}

// src/commands/sample-size/choose-question.ts
var questions = {
  margin: ["disagreement", "confidence", "power", "design-effect", "prevalence"],
  examples: ["disagreement", "confidence", "power", "design-effect", "prevalence"],
  min: ["expected", "confidence", "power", "design-effect", "prevalence"],
  condition: ["reliability", "adaptivity", "steps", "mode", "changed"]
};
var names = Object.keys(questions);
var details = new Set(Object.values(questions).flat());
function chooseQuestion(written) {
  const [asked, ...others] = names.filter((name) => written.has(name));
  if (asked === void 0) {
    const hint = "Write the drop to tell, e.g. `--margin 0.01`; or ask with --examples, --min or --condition.";
    throw fault("missing-input", { input: "margin", hint });
  }
  const refuse = (flags, reason) => fault("invalid-arguments", {
    command: "sample-size",
    arguments: flags.map((flag) => `--${flag}`).join(" "),
    reason
  });
  if (others.length > 0) throw refuse([asked, ...others], "each is a question of its own");
  const own = questions[asked];
  const strays = [...written].filter((name) => details.has(name) && !own.includes(name));
  if (strays.length > 0) throw refuse([asked, ...strays], `--${strays[0]} says nothing about --${asked}`);
  return asked;
}

// src/commands/sample-size/read-shares.ts
function readMargins(written) {
  return splitList("margin", written).map((value) => {
    if (isPercentage(value)) throw fault("margin-not-a-share", { value });
    const margin = readNumber("margin", value);
    if (!(margin > 0)) throw fault("margin-not-positive", { value });
    if (margin >= 1) throw fault("margin-not-a-share", { value });
    return margin;
  });
}
function readShares(input, written) {
  return splitList(input, written).map((value) => {
    const range = "above 0 and at most 1";
    if (isPercentage(value)) throw fault("share-out-of-range", { input, value, range });
    return requireShare(input, readNumber(input, value), { atMostOne: true });
  });
}
function requireShare(input, value, { atMostOne = false } = {}) {
  if (value > 0 && (value < 1 || atMostOne && value === 1)) return value;
  const range = atMostOne ? "above 0 and at most 1" : "between 0 and 1";
  throw fault("share-out-of-range", { input, value: String(value), range });
}
function readCounts(input, written) {
  return splitList(input, written).map((value) => requireCount(input, readNumber(input, value)));
}
function requireCount(input, value) {
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw fault("invalid-input", { input, value: String(value), expected: "a whole number from 1" });
}
function splitList(input, written) {
  const values = written.split(",").map((value) => value.trim());
  if (values.every((value) => value !== "")) return [...new Set(values)];
  throw fault("invalid-input", { input, value: written, expected: LIST });
}
var LIST = "a number, or several separated by commas";
function isPercentage(value) {
  return /^\d+(\.\d+)?\s*%$/.test(value);
}
function readNumber(input, value) {
  const found = Number(value);
  if (Number.isFinite(found)) return found;
  throw fault("invalid-input", { input, value, expected: LIST });
}

// src/commands/sample-size/reply.ts
function renderReply({ headline, table, remarks, document }) {
  const said = remarks.filter(({ sentences }) => sentences.length > 0);
  const text2 = [
    makeVisible(headline, LONGEST2),
    ...table === null ? [] : [alignColumns(table)],
    ...said.map(
      ({ title, sentences }) => [title, ...sentences.map((sentence) => `  ${makeVisible(sentence, LONGEST2)}`)].join("\n")
    )
  ];
  const markdown = [
    `**${markUp(headline)}**`,
    ...table === null ? [] : [toMarkdownTable(table)],
    ...said.map(
      ({ title, sentences }) => [`**${title}**`, "", ...sentences.map((sentence) => `- ${markUp(sentence)}`)].join("\n")
    )
  ];
  return {
    exitCode: 0,
    text: text2.join("\n\n"),
    json: `${JSON.stringify({ kind: "sample-size", schemaVersion: "1.0", ...document }, null, 2)}
`,
    markdown: markdown.join("\n\n"),
    outputs: {}
  };
}
var LONGEST2 = 1200;
function alignColumns(rows) {
  const visible = rows.map((row) => row.map((cell) => makeVisible(cell)));
  const widths = (visible[0] ?? []).map(
    (_, at) => Math.max(...visible.map((row) => [...row[at] ?? ""].length))
  );
  return visible.map(
    (row) => row.map((cell, at) => {
      const gap = " ".repeat((widths[at] ?? 0) - [...cell].length);
      return at === 0 ? cell + gap : gap + cell;
    }).join("   ").trimEnd()
  ).map((line) => `  ${line}`).join("\n");
}
function toMarkdownTable(rows) {
  const cells = rows.map((row) => row.map((cell) => escapeMarkdown(makeVisible(cell))));
  return markdownTable(cells, { align: (cells[0] ?? []).map((_, at) => at === 0 ? "l" : "r") });
}
function markUp(sentence) {
  return makeVisible(sentence, LONGEST2).split(/(`[^`]*`)/).map((part, at) => at % 2 === 1 ? part : escapeMarkdown(part)).join("");
}

// src/commands/sample-size.ts
var cli = { surface: "cli" };
var list = { ...cli, placeholder: "a,b" };
var inputs = {
  format: commonInputs.format,
  quiet: commonInputs.quiet,
  "no-color": commonInputs["no-color"],
  debug: commonInputs.debug,
  margin: text("How many examples tell a drop of this much (0.01 is one percentage point)?", null, list),
  examples: text("The other way round: which drop can so many examples tell?", null, list),
  disagreement: text("Share of the examples on which just one of the two models is right.", "0.1", list),
  min: number("How many examples show one model’s share above this bar (needs --expected)?", null, cli),
  expected: text("With --min: the share that the model has.", null, list),
  confidence: number("Confidence of the interval.", 0.95, cli),
  power: number("Chance that a model which is no worse is found so.", 0.8, cli),
  "design-effect": number("How many times as many examples it takes because they come in groups.", 1, cli),
  prevalence: number("Share of the examples that the metric looks at: a rare class for its recall.", 1, cli),
  condition: text(
    "How many examples a condition of ease.ml/ci needs: n, o and d are new and old accuracy and the share that differs.",
    null,
    { ...cli, placeholder: '"n - o > 0.02 +/- 0.01"' }
  ),
  reliability: number("With --condition: chance that all its estimates are within tolerance.", 0.9999, cli),
  adaptivity: choice("With --condition: what the makers of the models learn.", adaptivities, "full", cli),
  steps: number("With --condition: how many changes are judged on the same examples.", null, cli),
  mode: choice(
    "With --condition: what becomes of a change it cannot decide.",
    conditionModes,
    "fp-free",
    cli
  ),
  changed: number(
    "With --condition: the share of predictions that a change alters at most, if known.",
    null,
    cli
  )
};
var sampleSize = defineCommand({
  name: "sample-size",
  summary: "Say how many examples an evaluation set needs, or what the one you have can tell.",
  notes: () => [
    "Examples:",
    "  mergemark sample-size --margin 0.01,0.02 --disagreement 0.05,0.1,0.2",
    "  mergemark sample-size --examples 1000 --disagreement 0.08",
    "  mergemark sample-size --margin 0.05 --prevalence 0.02     recall of a class with 2 % of the examples",
    "  mergemark sample-size --min 0.9 --expected 0.93",
    '  mergemark sample-size --condition "n - o > 0.02 +/- 0.01" --reliability 0.9999 --steps 32'
  ].join("\n"),
  inputs,
  outputs: {},
  permissions: {},
  ports: [],
  run: async ({ inputs: asked }) => renderReply(answer(asked))
});
function answer(asked) {
  switch (chooseQuestion(findWritten(asked))) {
    case "margin":
      return answerMargin(readMargins(asked.margin ?? ""), readComparing(asked));
    case "examples":
      return answerExamples(readCounts("examples", asked.examples ?? ""), readComparing(asked));
    case "min":
      return answerBar({
        ...readPlan(asked),
        bar: requireShare("min", asked.min ?? 0),
        expected: readShares("expected", requireWritten("expected", asked.expected))
      });
    case "condition":
      return answerCondition(asked.condition ?? "", {
        reliability: requireShare("reliability", asked.reliability),
        adaptivity: asked.adaptivity,
        steps: requireCount("steps", requireWritten("steps", asked.steps)),
        mode: asked.mode,
        changed: asked.changed === null ? null : requireShare("changed", asked.changed, { atMostOne: true })
      });
  }
}
function findWritten(asked) {
  const given = asked;
  const differs = Object.entries(inputs).filter(([name, { fallback }]) => given[name] !== fallback);
  return new Set(differs.map(([name]) => name));
}
function readComparing(asked) {
  return { ...readPlan(asked), disagreements: readShares("disagreement", asked.disagreement) };
}
function readPlan(asked) {
  const designEffect = asked["design-effect"];
  if (!(designEffect >= 1)) {
    const expected = "at least 1: grouped examples never count for more than independent ones";
    throw fault("invalid-input", { input: "design-effect", value: String(designEffect), expected });
  }
  return {
    confidence: requireShare("confidence", asked.confidence),
    power: requireShare("power", asked.power),
    designEffect,
    prevalence: requireShare("prevalence", asked.prevalence, { atMostOne: true })
  };
}
function requireWritten(input, value) {
  if (value !== null) return value;
  const hint = input === "steps" ? "How many changes will be judged on the same examples? E.g. `--steps 32`." : "Write the share that your model has, e.g. `--expected 0.93`; several with commas.";
  throw fault("missing-input", { input, hint });
}
export {
  sampleSize
};
