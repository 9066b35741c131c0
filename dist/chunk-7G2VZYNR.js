import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  criticalValue,
  normalCdf,
  normalQuantile
} from "./chunk-EHLQHP23.js";

// src/stats/sample-size/score-test.ts
function examplesByScoreTest(margin, { disagreement, confidence, power }) {
  const b = disagreement + 2 * margin;
  const root = Math.sqrt(Math.max(0, b * b - 4 * disagreement * margin * (1 + margin)));
  const variance = Math.max(0, (root + b) / 2 - margin * (1 + margin));
  const reach = criticalValue(confidence) * Math.sqrt(variance);
  return ((reach + normalQuantile(power) * Math.sqrt(disagreement)) / margin) ** 2;
}
var HALVINGS = 64;
function marginByScoreTest(examples, plan) {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (examplesByScoreTest(middle, plan) > examples) low = middle;
    else high = middle;
  }
  return high < 1 ? high : null;
}

// src/stats/sample-size/paired-shares.ts
var TOLERATED_SHORTFALL = 1.1;
function examplesForMargin(margin, plan) {
  const connor = examplesByConnor(margin, plan);
  const exact = examplesByScoreTest(margin, plan);
  return exact > TOLERATED_SHORTFALL * connor ? { value: exact, method: "score-test" } : { value: connor, method: "connor" };
}
function marginForExamples(examples, plan) {
  const connor = marginByConnor(examples, plan);
  if (!(connor < 1)) return null;
  if (connor > 0 && examplesByScoreTest(connor, plan) <= TOLERATED_SHORTFALL * examples) {
    return { value: connor, method: "connor" };
  }
  const exact = marginByScoreTest(examples, plan);
  return exact === null ? null : { value: exact, method: "score-test" };
}
function chanceByConnor(margin, given) {
  return normalCdf(margin * Math.sqrt(given.examples / given.disagreement) - criticalValue(given.confidence));
}
function examplesByConnor(margin, plan) {
  return reachOf(plan) ** 2 * plan.disagreement / (margin * margin);
}
function marginByConnor(examples, plan) {
  return reachOf(plan) * Math.sqrt(plan.disagreement / examples);
}
function reachOf({ confidence, power }) {
  return criticalValue(confidence) + normalQuantile(power);
}

export {
  examplesForMargin,
  marginForExamples,
  chanceByConnor
};
