import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/sample/sample.ts
function isLabelled(sample) {
  return sample.task === "binary" || sample.task === "multiclass";
}

// src/sample/scores.ts
var SUM_TOLERANCE = 1001e-8;
var ROUNDING = 2 ** -23;
function findUnbalanced(scores, tolerance) {
  const size = scores[0]?.length ?? 0;
  for (let example = 0; example < size; example += 1) {
    let sum = 0;
    for (const column of scores) sum += column[example];
    if (!(Math.abs(sum - 1) <= tolerance)) return { example, sum };
  }
  return null;
}

export {
  isLabelled,
  SUM_TOLERANCE,
  ROUNDING,
  findUnbalanced
};
