import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  criticalT,
  require_lib as require_lib6,
  upperTailT
} from "./chunk-HDJDPLTI.js";
import {
  criticalValue,
  normalCdf,
  normalQuantile
} from "./chunk-EHLQHP23.js";
import {
  require_lib,
  require_lib2,
  require_lib25 as require_lib5,
  require_lib3,
  require_lib6 as require_lib4
} from "./chunk-DREKUYXX.js";
import {
  __commonJS,
  __toESM
} from "./chunk-TYDYXRWL.js";

// node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/main.js
var require_main = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/main.js"(exports, module) {
    "use strict";
    var floor = require_lib3();
    function isNonNegativeInteger(x) {
      return floor(x) === x && x >= 0;
    }
    module.exports = isNonNegativeInteger;
  }
});

// node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/index.js
var require_lib7 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/main.js
var require_main2 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/main.js"(exports, module) {
    "use strict";
    var isNonNegativeInteger = require_lib7();
    var betainc = require_lib6();
    var isnan = require_lib2();
    var floor = require_lib3();
    var PINF = require_lib4();
    function cdf2(x, n, p) {
      if (isnan(x) || isnan(n) || isnan(p) || p < 0 || p > 1 || !isNonNegativeInteger(n) || n === PINF) {
        return NaN;
      }
      if (x < 0) {
        return 0;
      }
      if (x >= n) {
        return 1;
      }
      x = floor(x + 1e-7);
      return betainc(p, x + 1, n - x, true, true);
    }
    module.exports = cdf2;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/factory.js
var require_factory = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/factory.js"(exports, module) {
    "use strict";
    var isNonNegativeInteger = require_lib7();
    var constantFunction = require_lib5();
    var betainc = require_lib6();
    var isnan = require_lib2();
    var floor = require_lib3();
    var PINF = require_lib4();
    function factory(n, p) {
      if (isnan(n) || isnan(p) || p < 0 || p > 1 || !isNonNegativeInteger(n) || n === PINF) {
        return constantFunction(NaN);
      }
      return cdf2;
      function cdf2(x) {
        if (isnan(x)) {
          return NaN;
        }
        if (x < 0) {
          return 0;
        }
        if (x >= n) {
          return 1;
        }
        x = floor(x + 1e-7);
        return betainc(p, x + 1, n - x, true, true);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/index.js
var require_lib8 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib();
    var main = require_main2();
    var factory = require_factory();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// src/stats/spend-confidence.ts
function spendOverAttempts({ confidence, attempt }) {
  const share = attempt <= 1 ? 1 / 2 : 1 / (attempt * (attempt + 1));
  return 1 - (1 - confidence) * share;
}
function shareAmong({ confidence, members }) {
  return 1 - (1 - confidence) / Math.max(1, members);
}

// src/stats/mcnemar.ts
var import_stats_base_dists_binomial_cdf = __toESM(require_lib8(), 1);
function midPNoWorse({ gained, lost }) {
  const changed = gained + lost;
  if (changed === 0) return 1;
  return ((0, import_stats_base_dists_binomial_cdf.default)(gained - 1, changed, 0.5) + (0, import_stats_base_dists_binomial_cdf.default)(gained, changed, 0.5)) / 2;
}
function exactNoWorse({ gained, lost }) {
  return gained + lost === 0 ? 1 : (0, import_stats_base_dists_binomial_cdf.default)(gained, gained + lost, 0.5);
}

// src/stats/tango.ts
var HALVINGS = 64;
function tangoInterval(shares) {
  const { n, gained, lost } = shares;
  const z = criticalValue(shares.confidence);
  const estimate = (gained - lost) / n;
  const isBelow = (change, level) => score(shares, change) > level;
  const low = lost === n ? -1 : findCrossing({ from: -1, to: estimate, isBelow: (change) => isBelow(change, z) });
  const high = gained === n ? 1 : findCrossing({ from: estimate, to: 1, isBelow: (change) => isBelow(change, -z) });
  return { low, high };
}
function score({ n, gained, lost }, change) {
  const distance = gained - lost - n * change;
  const variance = n * (2 * lostShareAt({ n, gained, lost }, change) + change * (1 - change));
  if (variance > 0) return distance / Math.sqrt(variance);
  return distance === 0 ? 0 : Math.sign(distance) * Infinity;
}
function lostShareAt({ n, gained, lost }, change) {
  const b = -gained - lost + (2 * n - gained + lost) * change;
  const c = -lost * change * (1 - change);
  const root = Math.sqrt(Math.max(0, b * b - 8 * n * c));
  return b > 0 ? -2 * c / (root + b) : (root - b) / (4 * n);
}
function findCrossing(search) {
  let { from, to } = search;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (from + to) / 2;
    if (search.isBelow(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

// src/stats/evidence.ts
var IDENTICAL_EXAMPLES = 200;
var FEWEST_UNITS = 30;
function deltaOf(evidence) {
  switch (evidence.kind) {
    case "identical":
      return 0;
    case "shares":
      return (evidence.gained - evidence.lost) / evidence.n;
    default:
      return evidence.delta;
  }
}
function isProvenIdentical(evidence) {
  return evidence.kind === "identical" && (evidence.sameModel || evidence.n >= IDENTICAL_EXAMPLES);
}
function intervalOf(evidence, confidence) {
  switch (evidence.kind) {
    case "identical":
      return isProvenIdentical(evidence) ? { low: 0, high: 0, method: "identical" } : null;
    case "shares":
      return finite({ ...tangoInterval({ ...evidence, confidence }), method: "tango" });
    case "normal": {
      if (!(evidence.error > 0)) return null;
      const reach = criticalValue(confidence) * evidence.error;
      return finite({ low: evidence.delta - reach, high: evidence.delta + reach, method: "wald" });
    }
    case "resampled": {
      if (!isInformative(evidence)) return null;
      const tail = expandTail((1 - confidence) / 2, evidence);
      const low = quantileAt(evidence, tail);
      const high = quantileAt(evidence, 1 - tail);
      return low === null || high === null ? null : finite({ low, high, method: "bootstrap-percentile" });
    }
    case "point":
      return null;
  }
}
function pNoWorse(evidence) {
  switch (evidence.kind) {
    case "identical":
      return 1;
    case "shares":
      return midPNoWorse(evidence);
    case "normal":
      return evidence.error > 0 && Number.isFinite(evidence.delta) ? normalCdf(evidence.delta / evidence.error) : null;
    case "resampled":
      return isInformative(evidence) ? contractTail(shareNotBelowZero(evidence), evidence) : null;
    case "point":
      return null;
  }
}
function quantileAt({ levels, quantiles }, level) {
  const next = levels.findIndex((one) => one >= level - 1e-12);
  if (next < 0 || next === 0 && levels[0] > level + 1e-12) return null;
  const high = quantiles[next];
  if (next === 0) return high;
  const low = quantiles[next - 1];
  const start = levels[next - 1];
  const share = Math.min(1, (level - start) / (levels[next] - start));
  return low + share * (high - low);
}
function shareNotBelowZero({ levels, quantiles }) {
  const below = quantiles.findLastIndex((quantile) => quantile < 0);
  return below < 0 ? 1 : 1 - levels[below];
}
function expandTail(tail, { units }) {
  if (units === void 0) return tail;
  return normalCdf(-criticalT(1 - 2 * tail, units - 1) * Math.sqrt(units / (units - 1)));
}
function contractTail(share, { units }) {
  if (units === void 0 || share >= 1) return share;
  return upperTailT(-normalQuantile(share) * Math.sqrt((units - 1) / units), units - 1);
}
function isInformative({ delta, levels, quantiles, units }) {
  if (units !== void 0 && units < FEWEST_UNITS) return false;
  if (levels.length !== quantiles.length || ![delta, ...levels, ...quantiles].every(Number.isFinite))
    return false;
  return (quantiles.at(0) ?? 0) < (quantiles.at(-1) ?? 0);
}
function finite(interval) {
  return Number.isFinite(interval.low) && Number.isFinite(interval.high) ? interval : null;
}

export {
  midPNoWorse,
  exactNoWorse,
  tangoInterval,
  IDENTICAL_EXAMPLES,
  deltaOf,
  isProvenIdentical,
  intervalOf,
  pNoWorse,
  quantileAt,
  spendOverAttempts,
  shareAmong
};
