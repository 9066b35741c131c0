import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  require_lib as require_lib13,
  require_lib10 as require_lib22,
  require_lib11 as require_lib23,
  require_lib12 as require_lib24,
  require_lib13 as require_lib25,
  require_lib14 as require_lib26,
  require_lib15 as require_lib27,
  require_lib16 as require_lib28,
  require_lib17 as require_lib29,
  require_lib18 as require_lib30,
  require_lib19 as require_lib31,
  require_lib2 as require_lib14,
  require_lib20 as require_lib32,
  require_lib21 as require_lib33,
  require_lib22 as require_lib34,
  require_lib23 as require_lib35,
  require_lib24 as require_lib36,
  require_lib25 as require_lib37,
  require_lib3 as require_lib15,
  require_lib4 as require_lib16,
  require_lib5 as require_lib17,
  require_lib6 as require_lib18,
  require_lib7 as require_lib19,
  require_lib8 as require_lib20,
  require_lib9 as require_lib21
} from "./chunk-N74R45A4.js";
import {
  criticalValue,
  normalCdf,
  normalQuantile,
  require_lib,
  require_lib17 as require_lib6,
  require_lib18 as require_lib7,
  require_lib2,
  require_lib20 as require_lib8,
  require_lib21 as require_lib9,
  require_lib24 as require_lib10,
  require_lib25 as require_lib11,
  require_lib27 as require_lib12,
  require_lib3,
  require_lib5 as require_lib4,
  require_lib6 as require_lib5
} from "./chunk-OMIIMVEZ.js";
import {
  evaluationSetDigest,
  idAt,
  limits,
  numberIds,
  packIds
} from "./chunk-4H3XOW4D.js";
import {
  policyDocument
} from "./chunk-ZUNGTN7B.js";
import {
  BINS,
  binOf,
  countRarer,
  drawMultiplicities,
  expandMetrics,
  faultAt,
  findMetric,
  finite,
  isLabelled,
  knownNames,
  labelSpaceOf,
  likeliest,
  linesOf,
  probability,
  quoteCell,
  rankClass,
  rankLabel,
  readNumbers,
  readScores,
  readSortedText,
  readText,
  requireColumn,
  requireRows,
  scaling,
  sumOf,
  sumRanks,
  unitsOf,
  usedValues,
  weighing
} from "./chunk-642T65AY.js";
import {
  findDocument
} from "./chunk-77AUHNSJ.js";
import {
  MergemarkError,
  fault
} from "./chunk-LFBC4ZR5.js";
import {
  __callDispose,
  __commonJS,
  __require,
  __toESM,
  __using
} from "./chunk-TYDYXRWL.js";

// node_modules/@stdlib/stats-base-dists-t-cdf/lib/main.js
var require_main = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-cdf/lib/main.js"(exports, module) {
    "use strict";
    var betainc = require_lib37();
    var isnan = require_lib2();
    var pow = require_lib17();
    function cdf2(x, v) {
      var x2;
      var p;
      var z;
      if (isnan(x) || isnan(v) || v <= 0) {
        return NaN;
      }
      if (x === 0) {
        return 0.5;
      }
      x2 = pow(x, 2);
      if (v > 2 * x2) {
        z = x2 / (v + x2);
        p = betainc(z, 0.5, v / 2, true, true) / 2;
      } else {
        z = v / (v + x2);
        p = betainc(z, v / 2, 0.5, true, false) / 2;
      }
      return x > 0 ? 1 - p : p;
    }
    module.exports = cdf2;
  }
});

// node_modules/@stdlib/stats-base-dists-t-cdf/lib/factory.js
var require_factory = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-cdf/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib11();
    var betainc = require_lib37();
    var isnan = require_lib2();
    var pow = require_lib17();
    function factory(v) {
      if (isnan(v) || v <= 0) {
        return constantFunction(NaN);
      }
      return cdf2;
      function cdf2(x) {
        var x2;
        var p;
        var z;
        if (isnan(x)) {
          return NaN;
        }
        if (x === 0) {
          return 0.5;
        }
        x2 = pow(x, 2);
        if (v > 2 * x2) {
          z = x2 / (v + x2);
          p = betainc(z, 0.5, v / 2, true, true) / 2;
        } else {
          z = v / (v + x2);
          p = betainc(z, v / 2, 0.5, true, false) / 2;
        }
        return x > 0 ? 1 - p : p;
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-t-cdf/lib/index.js
var require_lib38 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-cdf/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib();
    var main = require_main();
    var factory = require_factory();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p1q1.js
var require_rational_p1q1 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p1q1.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -5087819496582806e-19;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -5087819496582806e-19 + x * (-0.008368748197417368 + x * (0.03348066254097446 + x * (-0.012692614766297404 + x * (-0.03656379714117627 + x * (0.02198786811111689 + x * (0.008226878746769157 + x * (-0.005387729650712429 + x * (0 + x * 0))))))));
        s2 = 1 + x * (-0.9700050433032906 + x * (-1.5657455823417585 + x * (1.5622155839842302 + x * (0.662328840472003 + x * (-0.7122890234154284 + x * (-0.05273963823400997 + x * (0.07952836873415717 + x * (-0.0023339375937419 + x * 8862163904564247e-19))))))));
      } else {
        x = 1 / x;
        s1 = 0 + x * (0 + x * (-0.005387729650712429 + x * (0.008226878746769157 + x * (0.02198786811111689 + x * (-0.03656379714117627 + x * (-0.012692614766297404 + x * (0.03348066254097446 + x * (-0.008368748197417368 + x * -5087819496582806e-19))))))));
        s2 = 8862163904564247e-19 + x * (-0.0023339375937419 + x * (0.07952836873415717 + x * (-0.05273963823400997 + x * (-0.7122890234154284 + x * (0.662328840472003 + x * (1.5622155839842302 + x * (-1.5657455823417585 + x * (-0.9700050433032906 + x * 1))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p2q2.js
var require_rational_p2q2 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p2q2.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.20243350835593876;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.20243350835593876 + x * (0.10526468069939171 + x * (8.3705032834312 + x * (17.644729840837403 + x * (-18.851064805871424 + x * (-44.6382324441787 + x * (17.445385985570866 + x * (21.12946554483405 + x * -3.6719225470772936)))))));
        s2 = 1 + x * (6.242641248542475 + x * (3.971343795334387 + x * (-28.66081804998 + x * (-20.14326346804852 + x * (48.560921310873994 + x * (10.826866735546016 + x * (-22.643693341313973 + x * 1.7211476576120028)))))));
      } else {
        x = 1 / x;
        s1 = -3.6719225470772936 + x * (21.12946554483405 + x * (17.445385985570866 + x * (-44.6382324441787 + x * (-18.851064805871424 + x * (17.644729840837403 + x * (8.3705032834312 + x * (0.10526468069939171 + x * -0.20243350835593876)))))));
        s2 = 1.7211476576120028 + x * (-22.643693341313973 + x * (10.826866735546016 + x * (48.560921310873994 + x * (-20.14326346804852 + x * (-28.66081804998 + x * (3.971343795334387 + x * (6.242641248542475 + x * 1)))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p3q3.js
var require_rational_p3q3 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p3q3.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.1311027816799519;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.1311027816799519 + x * (-0.16379404719331705 + x * (0.11703015634199525 + x * (0.38707973897260434 + x * (0.3377855389120359 + x * (0.14286953440815717 + x * (0.029015791000532906 + x * (0.0021455899538880526 + x * (-6794655751811263e-22 + x * (28522533178221704e-24 + x * -681149956853777e-24)))))))));
        s2 = 1 + x * (3.4662540724256723 + x * (5.381683457070069 + x * (4.778465929458438 + x * (2.5930192162362027 + x * (0.848854343457902 + x * (0.15226433829533179 + x * (0.011059242293464892 + x * (0 + x * (0 + x * 0)))))))));
      } else {
        x = 1 / x;
        s1 = -681149956853777e-24 + x * (28522533178221704e-24 + x * (-6794655751811263e-22 + x * (0.0021455899538880526 + x * (0.029015791000532906 + x * (0.14286953440815717 + x * (0.3377855389120359 + x * (0.38707973897260434 + x * (0.11703015634199525 + x * (-0.16379404719331705 + x * -0.1311027816799519)))))))));
        s2 = 0 + x * (0 + x * (0 + x * (0.011059242293464892 + x * (0.15226433829533179 + x * (0.848854343457902 + x * (2.5930192162362027 + x * (4.778465929458438 + x * (5.381683457070069 + x * (3.4662540724256723 + x * 1)))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p4q4.js
var require_rational_p4q4 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p4q4.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.0350353787183178;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.0350353787183178 + x * (-0.0022242652921344794 + x * (0.018557330651423107 + x * (0.009508047013259196 + x * (0.0018712349281955923 + x * (15754461742496055e-20 + x * (460469890584318e-20 + x * (-2304047769118826e-25 + x * 26633922742578204e-28)))))));
        s2 = 1 + x * (1.3653349817554064 + x * (0.7620591645536234 + x * (0.22009110576413124 + x * (0.03415891436709477 + x * (0.00263861676657016 + x * (7646752923027944e-20 + x * (0 + x * 0)))))));
      } else {
        x = 1 / x;
        s1 = 26633922742578204e-28 + x * (-2304047769118826e-25 + x * (460469890584318e-20 + x * (15754461742496055e-20 + x * (0.0018712349281955923 + x * (0.009508047013259196 + x * (0.018557330651423107 + x * (-0.0022242652921344794 + x * -0.0350353787183178)))))));
        s2 = 0 + x * (0 + x * (7646752923027944e-20 + x * (0.00263861676657016 + x * (0.03415891436709477 + x * (0.22009110576413124 + x * (0.7620591645536234 + x * (1.3653349817554064 + x * 1)))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p5q5.js
var require_rational_p5q5 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p5q5.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.016743100507663373;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.016743100507663373 + x * (-0.0011295143874558028 + x * (0.001056288621524929 + x * (20938631748758808e-20 + x * (14962478375834237e-21 + x * (44969678992770644e-23 + x * (4625961635228786e-24 + x * (-2811287356288318e-29 + x * 9905570997331033e-32)))))));
        s2 = 1 + x * (0.5914293448864175 + x * (0.1381518657490833 + x * (0.016074608709367652 + x * (9640118070051656e-19 + x * (27533547476472603e-21 + x * (282243172016108e-21 + x * (0 + x * 0)))))));
      } else {
        x = 1 / x;
        s1 = 9905570997331033e-32 + x * (-2811287356288318e-29 + x * (4625961635228786e-24 + x * (44969678992770644e-23 + x * (14962478375834237e-21 + x * (20938631748758808e-20 + x * (0.001056288621524929 + x * (-0.0011295143874558028 + x * -0.016743100507663373)))))));
        s2 = 0 + x * (0 + x * (282243172016108e-21 + x * (27533547476472603e-21 + x * (9640118070051656e-19 + x * (0.016074608709367652 + x * (0.1381518657490833 + x * (0.5914293448864175 + x * 1)))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/main.js
var require_main2 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib2();
    var sqrt = require_lib10();
    var ln = require_lib12();
    var PINF = require_lib5();
    var NINF = require_lib4();
    var rationalFcnR1 = require_rational_p1q1();
    var rationalFcnR2 = require_rational_p2q2();
    var rationalFcnR3 = require_rational_p3q3();
    var rationalFcnR4 = require_rational_p4q4();
    var rationalFcnR5 = require_rational_p5q5();
    var Y1 = 0.08913147449493408;
    var Y2 = 2.249481201171875;
    var Y3 = 0.807220458984375;
    var Y4 = 0.9399557113647461;
    var Y5 = 0.9836282730102539;
    function erfcinv(x) {
      var sign;
      var qs;
      var q;
      var g;
      var r;
      if (isnan(x)) {
        return NaN;
      }
      if (x === 0) {
        return PINF;
      }
      if (x === 2) {
        return NINF;
      }
      if (x === 1) {
        return 0;
      }
      if (x > 2 || x < 0) {
        return NaN;
      }
      if (x > 1) {
        sign = -1;
        q = 2 - x;
      } else {
        sign = 1;
        q = x;
      }
      x = 1 - q;
      if (x <= 0.5) {
        g = x * (x + 10);
        r = rationalFcnR1(x);
        return sign * (g * Y1 + g * r);
      }
      if (q >= 0.25) {
        g = sqrt(-2 * ln(q));
        q -= 0.25;
        r = rationalFcnR2(q);
        return sign * (g / (Y2 + r));
      }
      q = sqrt(-ln(q));
      if (q < 3) {
        qs = q - 1.125;
        r = rationalFcnR3(qs);
        return sign * (Y3 * q + r * q);
      }
      if (q < 6) {
        qs = q - 3;
        r = rationalFcnR4(qs);
        return sign * (Y4 * q + r * q);
      }
      qs = q - 6;
      r = rationalFcnR5(qs);
      return sign * (Y5 * q + r * q);
    }
    module.exports = erfcinv;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/index.js
var require_lib39 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main2();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-acos/lib/main.js
var require_main3 = __commonJS({
  "node_modules/@stdlib/math-base-special-acos/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib2();
    var asin = require_lib16();
    var sqrt = require_lib10();
    var PIO4 = require_lib15();
    var MOREBITS = 6123233995736766e-32;
    function acos(x) {
      var z;
      if (isnan(x)) {
        return NaN;
      }
      if (x < -1 || x > 1) {
        return NaN;
      }
      if (x > 0.5) {
        return 2 * asin(sqrt(0.5 - 0.5 * x));
      }
      z = PIO4 - asin(x);
      z += MOREBITS;
      z += PIO4;
      return z;
    }
    module.exports = acos;
  }
});

// node_modules/@stdlib/math-base-special-acos/lib/index.js
var require_lib40 = __commonJS({
  "node_modules/@stdlib/math-base-special-acos/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main3();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-two/lib/index.js
var require_lib41 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-two/lib/index.js"(exports, module) {
    "use strict";
    var SQRT2 = 1.4142135623730951;
    module.exports = SQRT2;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co14.js
var require_polyval_co14 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co14.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.16666666666666666;
      }
      return 0.16666666666666666 + x * 0.16666666666666666;
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co15.js
var require_polyval_co15 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co15.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.058333333333333334;
      }
      return 0.058333333333333334 + x * (0.06666666666666667 + x * 0.008333333333333333);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co16.js
var require_polyval_co16 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co16.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.0251984126984127;
      }
      return 0.0251984126984127 + x * (0.026785714285714284 + x * (0.0017857142857142857 + x * 1984126984126984e-19));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co17.js
var require_polyval_co17 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co17.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.012039792768959435;
      }
      return 0.012039792768959435 + x * (0.010559964726631394 + x * (-0.0011078042328042327 + x * (3747795414462081e-19 + x * 27557319223985893e-22)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co18.js
var require_polyval_co18 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co18.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.003837005972422639;
      }
      return 0.003837005972422639 + x * (0.00610392115600449 + x * (-0.0016095979637646305 + x * (5945867404200738e-19 + x * (-6270542728876062e-20 + x * 2505210838544172e-23))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co19.js
var require_polyval_co19 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co19.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.0032177478835464946;
      }
      return 0.0032177478835464946 + x * (0.0010898206731540065 + x * (-0.0012579159844784845 + x * (6908420797309686e-19 + x * (-16376804137220805e-20 + x * (154012654012654e-19 + x * 16059043836821613e-26)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co20.js
var require_polyval_co20 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co20.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.001743826229834001;
      }
      return 0.001743826229834001 + x * (3353097688001788e-20 + x * (-7624513544032393e-19 + x * (6451304695145635e-19 + x * (-249472580470431e-18 + x * (49255746366361444e-21 + x * (-39851014346715405e-22 + x * 7647163731819816e-28))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co21.js
var require_polyval_co21 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co21.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 9647274732138864e-19;
      }
      return 9647274732138864e-19 + x * (-3110108632631878e-19 + x * (-36307660358786886e-20 + x * (5140660578834113e-19 + x * (-29133414466938067e-20 + x * (9086710793521991e-20 + x * (-15303004486655377e-21 + x * (10914179173496788e-22 + x * 28114572543455206e-31)))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co22.js
var require_polyval_co22 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co22.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 5422926281312969e-19;
      }
      return 5422926281312969e-19 + x * (-3694266780000966e-19 + x * (-10230378073700413e-20 + x * (35764655430568635e-20 + x * (-28690924218514614e-20 + x * (12645437628698076e-20 + x * (-33202652391372056e-21 + x * (4890304529197534e-21 + x * (-3123956959982987e-22 + x * 822063524662433e-32))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_body_series.js
var require_inverse_students_t_body_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_body_series.js"(exports, module) {
    "use strict";
    var gammaDeltaRatio = require_lib29();
    var evalpoly = require_lib32();
    var sqrt = require_lib10();
    var PI = require_lib24();
    var polyval1 = require_polyval_co14();
    var polyval2 = require_polyval_co15();
    var polyval3 = require_polyval_co16();
    var polyval4 = require_polyval_co17();
    var polyval5 = require_polyval_co18();
    var polyval6 = require_polyval_co19();
    var polyval7 = require_polyval_co20();
    var polyval8 = require_polyval_co21();
    var polyval9 = require_polyval_co22();
    var c0 = 0;
    var c = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    function inverseStudentsTBodySeries(df, u) {
      var idf;
      var v;
      v = gammaDeltaRatio(df / 2, 0.5) * sqrt(df * PI) * (u - 0.5);
      idf = 1 / df;
      c[1] = polyval1(idf);
      c[2] = polyval2(idf);
      c[3] = polyval3(idf);
      c[4] = polyval4(idf);
      c[5] = polyval5(idf);
      c[6] = polyval6(idf);
      c[7] = polyval7(idf);
      c[8] = polyval8(idf);
      c[9] = polyval9(idf);
      return c0 + v * evalpoly(c, v * v);
    }
    module.exports = inverseStudentsTBodySeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_tail_series.js
var require_inverse_students_t_tail_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_tail_series.js"(exports, module) {
    "use strict";
    var gammaDeltaRatio = require_lib29();
    var evalpoly = require_lib32();
    var sqrt = require_lib10();
    var pow = require_lib17();
    var PI = require_lib24();
    var d = [0, 0, 0, 0, 0, 0, 0];
    function inverseStudentsTTailSeries(df, v) {
      var result;
      var power;
      var div;
      var np2;
      var np4;
      var np6;
      var rn;
      var w;
      w = gammaDeltaRatio(df / 2, 0.5) * sqrt(df * PI) * v;
      np2 = df + 2;
      np4 = df + 4;
      np6 = df + 6;
      d[0] = 1;
      d[1] = -(df + 1) / (2 * np2);
      np2 *= df + 2;
      d[2] = -df * (df + 1) * (df + 3) / (8 * np2 * np4);
      np2 *= df + 2;
      d[3] = -df * (df + 1) * (df + 5) * ((3 * df + 7) * df - 2) / (48 * np2 * np4 * np6);
      np2 *= df + 2;
      np4 *= df + 4;
      d[4] = -df * (df + 1) * (df + 7) * (((((15 * df + 154) * df + 465) * df + 286) * df - 336) * df + 64) / (384 * np2 * np4 * np6 * (df + 8));
      np2 *= df + 2;
      d[5] = -df * (df + 1) * (df + 3) * (df + 9) * ((((((35 * df + 452) * df + 1573) * df + 600) * df - 2020) * df + 928) * df - 128) / (1280 * np2 * np4 * np6 * (df + 8) * (df + 10));
      np2 *= df + 2;
      np4 *= df + 4;
      np6 *= df + 6;
      d[6] = -df * (df + 1) * (df + 11) * (((((((((((945 * df + 31506) * df + 425858) * df + 2980236) * df + 11266745) * df + 20675018) * df + 7747124) * df - 22574632) * df - 8565600) * df + 18108416) * df - 7099392) * df + 884736) / (46080 * np2 * np4 * np6 * (df + 8) * (df + 10) * (df + 12));
      rn = sqrt(df);
      div = pow(rn * w, 1 / df);
      power = div * div;
      result = evalpoly(d, power);
      result *= rn;
      result /= div;
      return -result;
    }
    module.exports = inverseStudentsTTailSeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_hill.js
var require_inverse_students_t_hill = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_hill.js"(exports, module) {
    "use strict";
    var erfcinv = require_lib39();
    var expm1 = require_lib13();
    var sqrt = require_lib10();
    var pow = require_lib17();
    var HALF_PI = require_lib23();
    var SQRT2 = require_lib41();
    function inverseStudentsTHill(ndf, u) {
      var a;
      var b;
      var c;
      var d;
      var q;
      var x;
      var y;
      if (ndf > 1e20) {
        return -erfcinv(2 * u) * SQRT2;
      }
      a = 1 / (ndf - 0.5);
      b = 48 / (a * a);
      c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
      d = ((94.5 / (b + c) - 3) / b + 1) * sqrt(a * HALF_PI) * ndf;
      y = pow(d * 2 * u, 2 / ndf);
      if (y > 0.05 + a) {
        x = -erfcinv(2 * u) * SQRT2;
        y = x * x;
        if (ndf < 5) {
          c += 0.3 * (ndf - 4.5) * (x + 0.6);
        }
        c += (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b;
        y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
        y = expm1(a * y * y);
      } else {
        y = ((1 / (((ndf + 6) / (ndf * y) - 0.089 * d - 0.822) * (ndf + 2) * 3) + 0.5 / (ndf + 4)) * y - 1) * (ndf + 1) / (ndf + 2) + 1 / y;
      }
      q = sqrt(ndf * y);
      return -q;
    }
    module.exports = inverseStudentsTHill;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t.js
var require_inverse_students_t = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t.js"(exports, module) {
    "use strict";
    var erfcinv = require_lib39();
    var floor = require_lib3();
    var ldexp = require_lib8();
    var round = require_lib25();
    var acos = require_lib40();
    var sqrt = require_lib10();
    var abs = require_lib7();
    var cos = require_lib30();
    var pow = require_lib17();
    var sin = require_lib26();
    var SQRT2 = require_lib41();
    var PI = require_lib24();
    var inverseStudentsTBodySeries = require_inverse_students_t_body_series();
    var inverseStudentsTTailSeries = require_inverse_students_t_tail_series();
    var inverseStudentsTHill = require_inverse_students_t_hill();
    var DF_THRESHOLD = 268435456;
    var ONE_THIRD = 1 / 3;
    var EXP = 2 * 53 / 3;
    var C = 0.8549879733383485;
    function inverseStudentsT(df, u, v) {
      var crossover;
      var tolerance;
      var rootAlpha;
      var invert2;
      var result;
      var alpha;
      var tmp;
      var p0;
      var p2;
      var p4;
      var p5;
      var p;
      var r;
      var x;
      var a;
      var b;
      result = 0;
      if (u > v) {
        tmp = v;
        v = u;
        u = tmp;
        invert2 = true;
      } else {
        invert2 = false;
      }
      if (floor(df) === df && df < 20) {
        tolerance = ldexp(1, EXP);
        switch (floor(df)) {
          case 1:
            if (u === 0.5) {
              result = 0;
            } else {
              result = -cos(PI * u) / sin(PI * u);
            }
            break;
          case 2:
            result = (2 * u - 1) / sqrt(2 * u * v);
            break;
          case 4:
            alpha = 4 * u * v;
            rootAlpha = sqrt(alpha);
            r = 4 * cos(acos(rootAlpha) / 3) / rootAlpha;
            x = sqrt(r - 4);
            result = u - 0.5 < 0 ? -x : x;
            break;
          case 6:
            if (u < 1e-150) {
              return (invert2 ? -1 : 1) * inverseStudentsTHill(df, u);
            }
            a = 4 * (u - u * u);
            b = pow(a, ONE_THIRD);
            p = 6 * (1 + C * (1 / b - 1));
            do {
              p2 = p * p;
              p4 = p2 * p2;
              p5 = p * p4;
              p0 = p;
              p = 2 * (8 * a * p5 - 270 * p2 + 2187) / (5 * (4 * a * p4 - 216 * p - 243));
            } while (abs((p - p0) / p) > tolerance);
            p = sqrt(p - df);
            result = u - 0.5 < 0 ? -p : p;
            break;
          default:
            if (df > DF_THRESHOLD) {
              result = erfcinv(2 * u) * SQRT2;
            } else if (df < 3) {
              crossover = 0.2742 - df * 0.0242143;
              if (u > crossover) {
                result = inverseStudentsTBodySeries(df, u);
              } else {
                result = inverseStudentsTTailSeries(df, u);
              }
            } else {
              crossover = ldexp(1, round(df / -0.654));
              if (u > crossover) {
                result = inverseStudentsTHill(df, u);
              } else {
                result = inverseStudentsTTailSeries(df, u);
              }
            }
        }
      } else if (df > DF_THRESHOLD) {
        result = -erfcinv(2 * u) * SQRT2;
      } else if (df < 3) {
        crossover = 0.2742 - df * 0.0242143;
        if (u > crossover) {
          result = inverseStudentsTBodySeries(df, u);
        } else {
          result = inverseStudentsTTailSeries(df, u);
        }
      } else {
        crossover = ldexp(1, round(df / -0.654));
        if (u > crossover) {
          result = inverseStudentsTHill(df, u);
        } else {
          result = inverseStudentsTTailSeries(df, u);
        }
      }
      return invert2 ? -result : result;
    }
    module.exports = inverseStudentsT;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/find_ibeta_inv_from_t_dist.js
var require_find_ibeta_inv_from_t_dist = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/find_ibeta_inv_from_t_dist.js"(exports, module) {
    "use strict";
    var inverseStudentsT = require_inverse_students_t();
    function findIBetaInvFromTDist(a, p, py) {
      var df;
      var u;
      var v;
      var t;
      u = p / 2;
      v = 1 - u;
      df = a * 2;
      t = inverseStudentsT(df, u, v);
      if (py) {
        py.value = t * t / (df + t * t);
      }
      return df / (df + t * t);
    }
    module.exports = findIBetaInvFromTDist;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme1.js
var require_temme1 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme1.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib32();
    var erfcinv = require_lib39();
    var sqrt = require_lib10();
    var exp = require_lib9();
    var SQRT2 = require_lib41();
    var workspace = [0, 0, 0, 0, 0, 0, 0];
    var terms = [0, 0, 0, 0];
    function temme1(a, b, z) {
      var eta0;
      var eta2;
      var eta;
      var B2;
      var B3;
      var B;
      var c;
      eta0 = erfcinv(2 * z);
      eta0 /= -sqrt(a / 2);
      terms[0] = eta0;
      B = b - a;
      B2 = B * B;
      B3 = B2 * B;
      workspace[0] = -B * SQRT2 / 2;
      workspace[1] = (1 - 2 * B) / 8;
      workspace[2] = -(B * SQRT2 / 48);
      workspace[3] = -1 / 192;
      workspace[4] = -B * SQRT2 / 3840;
      workspace[5] = 0;
      workspace[6] = 0;
      terms[1] = evalpoly(workspace, eta0);
      workspace[0] = B * SQRT2 * (3 * B - 2) / 12;
      workspace[1] = (20 * B2 - 12 * B + 1) / 128;
      workspace[2] = B * SQRT2 * (20 * B - 1) / 960;
      workspace[3] = (16 * B2 + 30 * B - 15) / 4608;
      workspace[4] = B * SQRT2 * (21 * B + 32) / 53760;
      workspace[5] = (-(32 * B2) + 63) / 368640;
      workspace[6] = -B * SQRT2 * (120 * B + 17) / 25804480;
      terms[2] = evalpoly(workspace, eta0);
      workspace[0] = B * SQRT2 * (-75 * B2 + 80 * B - 16) / 480;
      workspace[1] = (-1080 * B3 + 868 * B2 - 90 * B - 45) / 9216;
      workspace[2] = B * SQRT2 * (-1190 * B2 + 84 * B + 373) / 53760;
      workspace[3] = (-2240 * B3 - 2508 * B2 + 2100 * B - 165) / 368640;
      workspace[4] = 0;
      workspace[5] = 0;
      workspace[6] = 0;
      terms[3] = evalpoly(workspace, eta0);
      eta = evalpoly(terms, 1 / a);
      eta2 = eta * eta;
      c = -exp(-eta2 / 2);
      if (eta2 === 0) {
        return 0.5;
      }
      return (1 + eta * sqrt((1 + c) / eta2)) / 2;
    }
    module.exports = temme1;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/root_finder.js
var require_root_finder = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/root_finder.js"(exports, module) {
    "use strict";
    var ln = require_lib12();
    var MAX_VALUE = require_lib22();
    var BIG = MAX_VALUE / 4;
    function temmeRootFinder(t, a) {
      return roots;
      function roots(x) {
        var f1;
        var f;
        var y;
        y = 1 - x;
        if (y === 0) {
          return [-BIG, -BIG];
        }
        if (x === 0) {
          return [-BIG, -BIG];
        }
        f = ln(x) + a * ln(y) + t;
        f1 = 1 / x - a / y;
        return [f, f1];
      }
    }
    module.exports = temmeRootFinder;
  }
});

// node_modules/@stdlib/math-base-special-signum/lib/main.js
var require_main4 = __commonJS({
  "node_modules/@stdlib/math-base-special-signum/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib2();
    function signum(x) {
      if (x === 0 || isnan(x)) {
        return x;
      }
      return x < 0 ? -1 : 1;
    }
    module.exports = signum;
  }
});

// node_modules/@stdlib/math-base-special-signum/lib/index.js
var require_lib42 = __commonJS({
  "node_modules/@stdlib/math-base-special-signum/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main4();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/newton_raphson.js
var require_newton_raphson = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/newton_raphson.js"(exports, module) {
    "use strict";
    var sign = require_lib42();
    var abs = require_lib7();
    var ldexp = require_lib8();
    var MAX_VALUE = require_lib22();
    function newtonRaphsonIterate(fun, guess, min, max, digits, maxIter) {
      var f0last;
      var delta1;
      var delta2;
      var factor;
      var result;
      var count;
      var delta;
      var res;
      var f0;
      var f1;
      f0 = 0;
      f0last = 0;
      result = guess;
      factor = ldexp(1, 1 - digits);
      delta = MAX_VALUE;
      delta1 = MAX_VALUE;
      delta2 = MAX_VALUE;
      count = maxIter;
      do {
        f0last = f0;
        delta2 = delta1;
        delta1 = delta;
        res = fun(result);
        f0 = res[0];
        f1 = res[1];
        count -= 1;
        if (f0 === 0) {
          break;
        }
        if (f1 === 0) {
          if (f0last === 0) {
            if (result === min) {
              guess = max;
            } else {
              guess = min;
            }
            f0last = fun(guess);
            delta = guess - result;
          }
          if (sign(f0last) * sign(f0) < 0) {
            if (delta < 0) {
              delta = (result - min) / 2;
            } else {
              delta = (result - max) / 2;
            }
          } else if (delta < 0) {
            delta = (result - max) / 2;
          } else {
            delta = (result - min) / 2;
          }
        } else {
          delta = f0 / f1;
        }
        if (abs(delta * 2) > abs(delta2)) {
          delta = delta > 0 ? (result - min) / 2 : (result - max) / 2;
        }
        guess = result;
        result -= delta;
        if (result <= min) {
          delta = 0.5 * (guess - min);
          result = guess - delta;
          if (result === min || result === max) {
            break;
          }
        } else if (result >= max) {
          delta = 0.5 * (guess - max);
          result = guess - delta;
          if (result === min || result === max) {
            break;
          }
        }
        if (delta > 0) {
          max = guess;
        } else {
          min = guess;
        }
      } while (count && abs(result * factor) < abs(delta));
      return result;
    }
    module.exports = newtonRaphsonIterate;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co1.js
var require_polyval_co1 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co1.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -1;
      }
      return -1 + x * (-5 + x * 5);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co2.js
var require_polyval_co2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co2.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 1;
      }
      return 1 + x * (21 + x * (-69 + x * 46));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co3.js
var require_polyval_co3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co3.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 7;
      }
      return 7 + x * (-2 + x * (33 + x * (-62 + x * 31)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co4.js
var require_polyval_co4 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co4.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 25;
      }
      return 25 + x * (-52 + x * (-17 + x * (88 + x * (-115 + x * 46))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co5.js
var require_polyval_co5 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co5.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 7;
      }
      return 7 + x * (12 + x * (-78 + x * 52));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co6.js
var require_polyval_co6 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co6.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -7;
      }
      return -7 + x * (2 + x * (183 + x * (-370 + x * 185)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co7.js
var require_polyval_co7 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co7.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -533;
      }
      return -533 + x * (776 + x * (-1835 + x * (10240 + x * (-13525 + x * 5410))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co8.js
var require_polyval_co8 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co8.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -1579;
      }
      return -1579 + x * (3747 + x * (-3372 + x * (-15821 + x * (45588 + x * (-45213 + x * 15071)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co9.js
var require_polyval_co9 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co9.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 449;
      }
      return 449 + x * (-1259 + x * (-769 + x * (6686 + x * (-9260 + x * 3704))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co10.js
var require_polyval_co10 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co10.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 63149;
      }
      return 63149 + x * (-151557 + x * (140052 + x * (-727469 + x * (2239932 + x * (-2251437 + x * 750479)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co11.js
var require_polyval_co11 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co11.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 29233;
      }
      return 29233 + x * (-78755 + x * (105222 + x * (146879 + x * (-1602610 + x * (3195183 + x * (-2554139 + x * 729754))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co12.js
var require_polyval_co12 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co12.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 1;
      }
      return 1 + x * (-13 + x * 13);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co13.js
var require_polyval_co13 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co13.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 1;
      }
      return 1 + x * (21 + x * (-69 + x * 46));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme2.js
var require_temme2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme2.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib32();
    var erfcinv = require_lib39();
    var abs = require_lib7();
    var exp = require_lib9();
    var ln = require_lib12();
    var sqrt = require_lib10();
    var sin = require_lib26();
    var cos = require_lib30();
    var temmeRootFinder = require_root_finder();
    var newtonRaphsonIterate = require_newton_raphson();
    var polyval1 = require_polyval_co1();
    var polyval2 = require_polyval_co2();
    var polyval3 = require_polyval_co3();
    var polyval4 = require_polyval_co4();
    var polyval5 = require_polyval_co5();
    var polyval6 = require_polyval_co6();
    var polyval7 = require_polyval_co7();
    var polyval8 = require_polyval_co8();
    var polyval9 = require_polyval_co9();
    var polyval10 = require_polyval_co10();
    var polyval11 = require_polyval_co11();
    var polyval12 = require_polyval_co12();
    var polyval13 = require_polyval_co13();
    var workspace = [0, 0, 0, 0, 0, 0];
    var terms = [0, 0, 0, 0];
    function temme2(z, r, theta) {
      var upper;
      var lower;
      var alpha;
      var roots;
      var eta0;
      var eta;
      var sc7;
      var sc6;
      var sc5;
      var sc4;
      var sc3;
      var sc2;
      var sc;
      var lu;
      var s2;
      var c2;
      var c;
      var s;
      var u;
      var x;
      eta0 = erfcinv(2 * z) / -sqrt(r / 2);
      s = sin(theta);
      c = cos(theta);
      terms[0] = eta0;
      s2 = s * s;
      c2 = c * c;
      sc = s * c;
      sc2 = sc * sc;
      sc3 = sc2 * sc;
      sc4 = sc2 * sc2;
      sc5 = sc2 * sc3;
      sc6 = sc3 * sc3;
      sc7 = sc4 * sc3;
      workspace[0] = (2 * s2 - 1) / (3 * sc);
      workspace[1] = -polyval1(s2) / (36 * sc2);
      workspace[2] = polyval2(s2) / (1620 * sc3);
      workspace[3] = polyval3(s2) / (6480 * sc4);
      workspace[4] = polyval4(s2) / (90720 * sc5);
      workspace[5] = 0;
      terms[1] = evalpoly(workspace, eta0);
      workspace[0] = -polyval5(s2) / (405 * sc3);
      workspace[1] = polyval6(s2) / (2592 * sc4);
      workspace[2] = -polyval7(s2) / (204120 * sc5);
      workspace[3] = -polyval8(s2) / (2099520 * sc6);
      workspace[4] = 0;
      workspace[5] = 0;
      terms[2] = evalpoly(workspace, eta0);
      workspace[0] = polyval9(s2) / (102060 * sc5);
      workspace[1] = -polyval10(s2) / (20995200 * sc6);
      workspace[2] = polyval11(s2) / (36741600 * sc7);
      workspace[3] = 0;
      workspace[4] = 0;
      workspace[5] = 0;
      terms[3] = evalpoly(workspace, eta0);
      eta = evalpoly(terms, 1 / r);
      alpha = c / s;
      alpha *= alpha;
      lu = -(eta * eta) / (2 * s2) + ln(s2) + c2 * ln(c2) / s2;
      if (abs(eta) < 0.7) {
        workspace[0] = s2;
        workspace[1] = sc;
        workspace[2] = (1 - 2 * s2) / 3;
        workspace[3] = polyval12(s2) / (36 * sc);
        workspace[4] = polyval13(s2) / (270 * sc2);
        workspace[5] = 0;
        x = evalpoly(workspace, eta);
      } else {
        u = exp(lu);
        workspace[0] = u;
        workspace[1] = alpha;
        workspace[2] = 0;
        workspace[3] = 3 * alpha * (3 * alpha + 1) / 6;
        workspace[4] = 4 * alpha * (4 * alpha + 1) * (4 * alpha + 2) / 24;
        workspace[5] = 5 * alpha * (5 * alpha + 1) * (5 * alpha + 2) * (5 * alpha + 3) / 120;
        x = evalpoly(workspace, u);
        if ((x - s2) * eta < 0) {
          x = 1 - x;
        }
      }
      if (eta < 0) {
        lower = 0;
        upper = s2;
      } else {
        lower = s2;
        upper = 1;
      }
      if (x < lower || x > upper) {
        x = (lower + upper) / 2;
      }
      roots = temmeRootFinder(-lu, alpha);
      x = newtonRaphsonIterate(roots, x, lower, upper, 32, 100);
      return x;
    }
    module.exports = temme2;
  }
});

// node_modules/ms/index.js
var require_ms = __commonJS({
  "node_modules/ms/index.js"(exports, module) {
    var s = 1e3;
    var m = s * 60;
    var h = m * 60;
    var d = h * 24;
    var y = d * 365.25;
    module.exports = function(val, options) {
      options = options || {};
      var type = typeof val;
      if (type === "string" && val.length > 0) {
        return parse(val);
      } else if (type === "number" && isNaN(val) === false) {
        return options.long ? fmtLong(val) : fmtShort(val);
      }
      throw new Error(
        "val is not a non-empty string or a valid number. val=" + JSON.stringify(val)
      );
    };
    function parse(str) {
      str = String(str);
      if (str.length > 100) {
        return;
      }
      var match = /^((?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|years?|yrs?|y)?$/i.exec(
        str
      );
      if (!match) {
        return;
      }
      var n = parseFloat(match[1]);
      var type = (match[2] || "ms").toLowerCase();
      switch (type) {
        case "years":
        case "year":
        case "yrs":
        case "yr":
        case "y":
          return n * y;
        case "days":
        case "day":
        case "d":
          return n * d;
        case "hours":
        case "hour":
        case "hrs":
        case "hr":
        case "h":
          return n * h;
        case "minutes":
        case "minute":
        case "mins":
        case "min":
        case "m":
          return n * m;
        case "seconds":
        case "second":
        case "secs":
        case "sec":
        case "s":
          return n * s;
        case "milliseconds":
        case "millisecond":
        case "msecs":
        case "msec":
        case "ms":
          return n;
        default:
          return void 0;
      }
    }
    function fmtShort(ms) {
      if (ms >= d) {
        return Math.round(ms / d) + "d";
      }
      if (ms >= h) {
        return Math.round(ms / h) + "h";
      }
      if (ms >= m) {
        return Math.round(ms / m) + "m";
      }
      if (ms >= s) {
        return Math.round(ms / s) + "s";
      }
      return ms + "ms";
    }
    function fmtLong(ms) {
      return plural(ms, d, "day") || plural(ms, h, "hour") || plural(ms, m, "minute") || plural(ms, s, "second") || ms + " ms";
    }
    function plural(ms, n, name) {
      if (ms < n) {
        return;
      }
      if (ms < n * 1.5) {
        return Math.floor(ms / n) + " " + name;
      }
      return Math.ceil(ms / n) + " " + name + "s";
    }
  }
});

// node_modules/debug/src/debug.js
var require_debug = __commonJS({
  "node_modules/debug/src/debug.js"(exports, module) {
    exports = module.exports = createDebug.debug = createDebug["default"] = createDebug;
    exports.coerce = coerce;
    exports.disable = disable;
    exports.enable = enable;
    exports.enabled = enabled;
    exports.humanize = require_ms();
    exports.names = [];
    exports.skips = [];
    exports.formatters = {};
    var prevTime;
    function selectColor(namespace) {
      var hash = 0, i;
      for (i in namespace) {
        hash = (hash << 5) - hash + namespace.charCodeAt(i);
        hash |= 0;
      }
      return exports.colors[Math.abs(hash) % exports.colors.length];
    }
    function createDebug(namespace) {
      function debug() {
        if (!debug.enabled) return;
        var self = debug;
        var curr = +/* @__PURE__ */ new Date();
        var ms = curr - (prevTime || curr);
        self.diff = ms;
        self.prev = prevTime;
        self.curr = curr;
        prevTime = curr;
        var args = new Array(arguments.length);
        for (var i = 0; i < args.length; i++) {
          args[i] = arguments[i];
        }
        args[0] = exports.coerce(args[0]);
        if ("string" !== typeof args[0]) {
          args.unshift("%O");
        }
        var index = 0;
        args[0] = args[0].replace(/%([a-zA-Z%])/g, function(match, format) {
          if (match === "%%") return match;
          index++;
          var formatter = exports.formatters[format];
          if ("function" === typeof formatter) {
            var val = args[index];
            match = formatter.call(self, val);
            args.splice(index, 1);
            index--;
          }
          return match;
        });
        exports.formatArgs.call(self, args);
        var logFn = debug.log || exports.log || console.log.bind(console);
        logFn.apply(self, args);
      }
      debug.namespace = namespace;
      debug.enabled = exports.enabled(namespace);
      debug.useColors = exports.useColors();
      debug.color = selectColor(namespace);
      if ("function" === typeof exports.init) {
        exports.init(debug);
      }
      return debug;
    }
    function enable(namespaces) {
      exports.save(namespaces);
      exports.names = [];
      exports.skips = [];
      var split2 = (typeof namespaces === "string" ? namespaces : "").split(/[\s,]+/);
      var len = split2.length;
      for (var i = 0; i < len; i++) {
        if (!split2[i]) continue;
        namespaces = split2[i].replace(/\*/g, ".*?");
        if (namespaces[0] === "-") {
          exports.skips.push(new RegExp("^" + namespaces.substr(1) + "$"));
        } else {
          exports.names.push(new RegExp("^" + namespaces + "$"));
        }
      }
    }
    function disable() {
      exports.enable("");
    }
    function enabled(name) {
      var i, len;
      for (i = 0, len = exports.skips.length; i < len; i++) {
        if (exports.skips[i].test(name)) {
          return false;
        }
      }
      for (i = 0, len = exports.names.length; i < len; i++) {
        if (exports.names[i].test(name)) {
          return true;
        }
      }
      return false;
    }
    function coerce(val) {
      if (val instanceof Error) return val.stack || val.message;
      return val;
    }
  }
});

// node_modules/debug/src/browser.js
var require_browser = __commonJS({
  "node_modules/debug/src/browser.js"(exports, module) {
    exports = module.exports = require_debug();
    exports.log = log;
    exports.formatArgs = formatArgs;
    exports.save = save;
    exports.load = load;
    exports.useColors = useColors;
    exports.storage = "undefined" != typeof chrome && "undefined" != typeof chrome.storage ? chrome.storage.local : localstorage();
    exports.colors = [
      "lightseagreen",
      "forestgreen",
      "goldenrod",
      "dodgerblue",
      "darkorchid",
      "crimson"
    ];
    function useColors() {
      if (typeof window !== "undefined" && window.process && window.process.type === "renderer") {
        return true;
      }
      return typeof document !== "undefined" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || // is firebug? http://stackoverflow.com/a/398120/376773
      typeof window !== "undefined" && window.console && (window.console.firebug || window.console.exception && window.console.table) || // is firefox >= v31?
      // https://developer.mozilla.org/en-US/docs/Tools/Web_Console#Styling_messages
      typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/) && parseInt(RegExp.$1, 10) >= 31 || // double check webkit in userAgent just in case we are in a worker
      typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
    }
    exports.formatters.j = function(v) {
      try {
        return JSON.stringify(v);
      } catch (err) {
        return "[UnexpectedJSONParseError]: " + err.message;
      }
    };
    function formatArgs(args) {
      var useColors2 = this.useColors;
      args[0] = (useColors2 ? "%c" : "") + this.namespace + (useColors2 ? " %c" : " ") + args[0] + (useColors2 ? "%c " : " ") + "+" + exports.humanize(this.diff);
      if (!useColors2) return;
      var c = "color: " + this.color;
      args.splice(1, 0, c, "color: inherit");
      var index = 0;
      var lastC = 0;
      args[0].replace(/%[a-zA-Z%]/g, function(match) {
        if ("%%" === match) return;
        index++;
        if ("%c" === match) {
          lastC = index;
        }
      });
      args.splice(lastC, 0, c);
    }
    function log() {
      return "object" === typeof console && console.log && Function.prototype.apply.call(console.log, console, arguments);
    }
    function save(namespaces) {
      try {
        if (null == namespaces) {
          exports.storage.removeItem("debug");
        } else {
          exports.storage.debug = namespaces;
        }
      } catch (e) {
      }
    }
    function load() {
      var r;
      try {
        r = exports.storage.debug;
      } catch (e) {
      }
      if (!r && typeof process !== "undefined" && "env" in process) {
        r = process.env.DEBUG;
      }
      return r;
    }
    exports.enable(load());
    function localstorage() {
      try {
        return window.localStorage;
      } catch (e) {
      }
    }
  }
});

// node_modules/debug/src/node.js
var require_node = __commonJS({
  "node_modules/debug/src/node.js"(exports, module) {
    var tty = __require("tty");
    var util = __require("util");
    exports = module.exports = require_debug();
    exports.init = init;
    exports.log = log;
    exports.formatArgs = formatArgs;
    exports.save = save;
    exports.load = load;
    exports.useColors = useColors;
    exports.colors = [6, 2, 3, 4, 5, 1];
    exports.inspectOpts = Object.keys(process.env).filter(function(key) {
      return /^debug_/i.test(key);
    }).reduce(function(obj, key) {
      var prop = key.substring(6).toLowerCase().replace(/_([a-z])/g, function(_, k) {
        return k.toUpperCase();
      });
      var val = process.env[key];
      if (/^(yes|on|true|enabled)$/i.test(val)) val = true;
      else if (/^(no|off|false|disabled)$/i.test(val)) val = false;
      else if (val === "null") val = null;
      else val = Number(val);
      obj[prop] = val;
      return obj;
    }, {});
    var fd = parseInt(process.env.DEBUG_FD, 10) || 2;
    if (1 !== fd && 2 !== fd) {
      util.deprecate(function() {
      }, "except for stderr(2) and stdout(1), any other usage of DEBUG_FD is deprecated. Override debug.log if you want to use a different log function (https://git.io/debug_fd)")();
    }
    var stream = 1 === fd ? process.stdout : 2 === fd ? process.stderr : createWritableStdioStream(fd);
    function useColors() {
      return "colors" in exports.inspectOpts ? Boolean(exports.inspectOpts.colors) : tty.isatty(fd);
    }
    exports.formatters.o = function(v) {
      this.inspectOpts.colors = this.useColors;
      return util.inspect(v, this.inspectOpts).split("\n").map(function(str) {
        return str.trim();
      }).join(" ");
    };
    exports.formatters.O = function(v) {
      this.inspectOpts.colors = this.useColors;
      return util.inspect(v, this.inspectOpts);
    };
    function formatArgs(args) {
      var name = this.namespace;
      var useColors2 = this.useColors;
      if (useColors2) {
        var c = this.color;
        var prefix = "  \x1B[3" + c + ";1m" + name + " \x1B[0m";
        args[0] = prefix + args[0].split("\n").join("\n" + prefix);
        args.push("\x1B[3" + c + "m+" + exports.humanize(this.diff) + "\x1B[0m");
      } else {
        args[0] = (/* @__PURE__ */ new Date()).toUTCString() + " " + name + " " + args[0];
      }
    }
    function log() {
      return stream.write(util.format.apply(util, arguments) + "\n");
    }
    function save(namespaces) {
      if (null == namespaces) {
        delete process.env.DEBUG;
      } else {
        process.env.DEBUG = namespaces;
      }
    }
    function load() {
      return process.env.DEBUG;
    }
    function createWritableStdioStream(fd2) {
      var stream2;
      var tty_wrap = process.binding("tty_wrap");
      switch (tty_wrap.guessHandleType(fd2)) {
        case "TTY":
          stream2 = new tty.WriteStream(fd2);
          stream2._type = "tty";
          if (stream2._handle && stream2._handle.unref) {
            stream2._handle.unref();
          }
          break;
        case "FILE":
          var fs = __require("fs");
          stream2 = new fs.SyncWriteStream(fd2, { autoClose: false });
          stream2._type = "fs";
          break;
        case "PIPE":
        case "TCP":
          var net = __require("net");
          stream2 = new net.Socket({
            fd: fd2,
            readable: false,
            writable: true
          });
          stream2.readable = false;
          stream2.read = null;
          stream2._type = "pipe";
          if (stream2._handle && stream2._handle.unref) {
            stream2._handle.unref();
          }
          break;
        default:
          throw new Error("Implement me. Unknown stream file type!");
      }
      stream2.fd = fd2;
      stream2._isStdio = true;
      return stream2;
    }
    function init(debug) {
      debug.inspectOpts = {};
      var keys = Object.keys(exports.inspectOpts);
      for (var i = 0; i < keys.length; i++) {
        debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
      }
    }
    exports.enable(load());
  }
});

// node_modules/debug/src/index.js
var require_src = __commonJS({
  "node_modules/debug/src/index.js"(exports, module) {
    if (typeof process !== "undefined" && process.type === "renderer") {
      module.exports = require_browser();
    } else {
      module.exports = require_node();
    }
  }
});

// node_modules/@stdlib/constants-float32-max/lib/index.js
var require_lib43 = __commonJS({
  "node_modules/@stdlib/constants-float32-max/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT32_MAX = 34028234663852886e22;
    module.exports = FLOAT32_MAX;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/higher_newton.js
var require_higher_newton = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/higher_newton.js"(exports, module) {
    "use strict";
    var logger = require_src();
    var gammainc = require_lib35();
    var abs = require_lib7();
    var exp = require_lib9();
    var ln = require_lib12();
    var MAX_FLOAT32 = require_lib43();
    var debug = logger("gammaincinv:higher_newton");
    function higherNewton(x0, a, m, p, q, lgama, invfp, pcase) {
      var dlnr;
      var xini;
      var ck0;
      var ck1;
      var ck2;
      var a2;
      var x2;
      var px;
      var qx;
      var xr;
      var t;
      var n;
      var r;
      var x;
      x = x0;
      t = 1;
      n = 1;
      a2 = a * a;
      xini = x0;
      do {
        x = x0;
        x2 = x * x;
        if (m === 0) {
          dlnr = (1 - a) * ln(x) + x + lgama;
          if (dlnr > ln(MAX_FLOAT32)) {
            debug("Warning: overflow problems in one or more steps of the computation. The initial approximation to the root is returned.");
            return xini;
          }
          r = exp(dlnr);
        } else {
          r = -invfp * x;
        }
        if (pcase) {
          px = gammainc(x, a, true, false);
          ck0 = -r * (px - p);
        } else {
          qx = gammainc(x, a, true, true);
          ck0 = r * (qx - q);
        }
        r = ck0;
        if (p > 1e-120 || n > 1) {
          ck1 = 0.5 * (x - a + 1) / x;
          ck2 = (2 * x2 - 4 * x * a + 4 * x + 2 * a2 - 3 * a + 1) / x2;
          ck2 /= 6;
          x0 = x + r * (1 + r * (ck1 + r * ck2));
        } else {
          x0 = x + r;
        }
        t = abs(x / x0 - 1);
        n += 1;
        x = x0;
        if (x < 0) {
          x = xini;
          n = 100;
        }
      } while (t > 2e-14 && n < 35);
      if (t > 2e-14 || n > 99) {
        debug("Warning: the number of iterations in the Newton method reached the upper limit N=35. The last value obtained for the root is given as output.");
      }
      xr = x || 0;
      return xr;
    }
    module.exports = higherNewton;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak1.js
var require_polyval_ak1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak1.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0;
      }
      return 0 + x * (1 + x * (1 + x * (1.5 + x * (2.6666666666666665 + x * (5.208333333333333 + x * 10.8)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak2.js
var require_polyval_ak2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak2.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 1;
      }
      return 1 + x * (1 + x * (0.3333333333333333 + x * (0.027777777777777776 + x * (-0.003703703703703704 + x * (2314814814814815e-19 + x * 5878894767783657e-20)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/lambdaeta.js
var require_lambdaeta = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/lambdaeta.js"(exports, module) {
    "use strict";
    var abs = require_lib7();
    var exp = require_lib9();
    var ln = require_lib12();
    var evalpoly = require_lib32();
    var polyvalAK1 = require_polyval_ak1();
    var polyvalAK2 = require_polyval_ak2();
    var THRESHOLD = 1e-8;
    var ONEO12 = 0.08333333333333333;
    var ONEO120 = 0.008333333333333333;
    var AK = [1, 0, 0, 0, 0, 0];
    function lambdaeta(eta) {
      var L2;
      var L3;
      var L4;
      var L5;
      var la;
      var L;
      var q;
      var r;
      var s;
      s = eta * eta * 0.5;
      if (eta === 0) {
        la = 0;
      } else if (eta < -1) {
        r = exp(-1 - s);
        la = polyvalAK1(r);
      } else if (eta < 1) {
        r = eta;
        la = polyvalAK2(r);
      } else {
        r = 11 + s;
        L = ln(r);
        la = r + L;
        r = 1 / r;
        L2 = L * L;
        L3 = L2 * L;
        L4 = L3 * L;
        L5 = L4 * L;
        AK[1] = (2 - L) * 0.5;
        AK[2] = (-9 * L + 6 + 2 * L2) / 6;
        AK[3] = -(3 * L3 + 36 * L - 22 * L2 - 12) * ONEO12;
        AK[4] = (60 + 350 * L2 - 300 * L - 125 * L3 + 12 * L4) / 60;
        AK[5] = -(-120 - 274 * L4 + 900 * L - 1700 * L2 + 1125 * L3 + 20 * L5) * ONEO120;
        la += L * r * evalpoly(AK, r);
      }
      r = 1;
      if (eta > -3.5 && eta < -0.03 || eta > 0.03 && eta < 40) {
        r = 1;
        q = la;
        do {
          la = q * (s + ln(q)) / (q - 1);
          r = abs(q / la - 1);
          q = la;
        } while (r > THRESHOLD);
      }
      return la;
    }
    module.exports = lambdaeta;
  }
});

// node_modules/@stdlib/constants-float64-ln-sqrt-two-pi/lib/index.js
var require_lib44 = __commonJS({
  "node_modules/@stdlib/constants-float64-ln-sqrt-two-pi/lib/index.js"(exports, module) {
    "use strict";
    var LN_SQRT_TWO_PI = 0.9189385332046728;
    module.exports = LN_SQRT_TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/chepolsum.js
var require_chepolsum = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/chepolsum.js"(exports, module) {
    "use strict";
    var A = [
      1.9963790515900766,
      -0.0017971032528832887,
      13129285796384672e-21,
      -2340875228178749e-22,
      72291210671127e-22,
      -3280997607821e-22,
      19875070901e-21,
      -1509214183e-21,
      1375340084e-22,
      -145728923e-22,
      17532367e-22,
      -2351465e-22,
      346551e-22,
      -55471e-22,
      9548e-22,
      -1748e-22,
      332e-22,
      -58e-22
    ];
    function chepolsum(n, t) {
      var tt;
      var u0;
      var u1;
      var u2;
      var k;
      u0 = 0;
      u1 = 0;
      tt = t + t;
      k = n;
      do {
        u2 = u1;
        u1 = u0;
        u0 = tt * u1 - u2 + A[k];
        k -= 1;
      } while (k >= 0);
      return (u0 - u2) / 2;
    }
    module.exports = chepolsum;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_c.js
var require_polyval_c = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_c.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.025721014990011306;
      }
      return 0.025721014990011306 + x * (0.08247596616699963 + x * (-0.0025328157302663564 + x * (6099292666946337e-19 + x * (-33543297638406e-17 + x * 250505279903e-15))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_d.js
var require_polyval_d = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_d.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.08333333333333333;
      }
      return 0.08333333333333333 + x * (-0.002777777777777778 + x * (7936507936507937e-19 + x * -5952380952380953e-19));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/stirling.js
var require_stirling = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/stirling.js"(exports, module) {
    "use strict";
    var gammaln = require_lib31();
    var ln = require_lib12();
    var LN_SQRT_TWO_PI = require_lib44();
    var SMALLEST_FLOAT32 = require_lib34();
    var MAX_FLOAT32 = require_lib43();
    var chepolsum = require_chepolsum();
    var polyvalC = require_polyval_c();
    var polyvalD = require_polyval_d();
    var C6 = 0.30865217988013566;
    function stirling(x) {
      var z;
      if (x < SMALLEST_FLOAT32) {
        return MAX_FLOAT32;
      }
      if (x < 1) {
        return gammaln(x + 1) - (x + 0.5) * ln(x) + x - LN_SQRT_TWO_PI;
      }
      if (x < 2) {
        return gammaln(x) - (x - 0.5) * ln(x) + x - LN_SQRT_TWO_PI;
      }
      if (x < 3) {
        return gammaln(x - 1) - (x - 0.5) * ln(x) + x - LN_SQRT_TWO_PI + ln(x - 1);
      }
      if (x < 12) {
        z = 18 / (x * x) - 1;
        return chepolsum(17, z) / (12 * x);
      }
      z = 1 / (x * x);
      if (x < 1e3) {
        return polyvalC(z) / (C6 + z) / x;
      }
      return polyvalD(z) / x;
    }
    module.exports = stirling;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/gamstar.js
var require_gamstar = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/gamstar.js"(exports, module) {
    "use strict";
    var exp = require_lib9();
    var gamma = require_lib28();
    var ln = require_lib12();
    var FLOAT32_MAX = require_lib43();
    var SQRT_TWO_PI = require_lib27();
    var stirling = require_stirling();
    function gamstar(x) {
      if (x >= 3) {
        return exp(stirling(x));
      }
      if (x > 0) {
        return gamma(x) / (exp(-x + (x - 0.5) * ln(x)) * SQRT_TWO_PI);
      }
      return FLOAT32_MAX;
    }
    module.exports = gamstar;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak0bk0.js
var require_rational_ak0bk0 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak0bk0.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.3333333333438;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.3333333333438 + x * (-0.2070740359969 + x * (-0.05041806657154 + x * (-0.004923635739372 + x * -4293658292782e-17)));
        s2 = 1 + x * (0.7045554412463 + x * (0.2118190062224 + x * (0.03048648397436 + x * 0.001605037988091)));
      } else {
        x = 1 / x;
        s1 = -4293658292782e-17 + x * (-0.004923635739372 + x * (-0.05041806657154 + x * (-0.2070740359969 + x * -0.3333333333438)));
        s2 = 0.001605037988091 + x * (0.03048648397436 + x * (0.2118190062224 + x * (0.7045554412463 + x * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps1.js
var require_eps1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps1.js"(exports, module) {
    "use strict";
    var abs = require_lib7();
    var ln = require_lib12();
    var lambdaeta = require_lambdaeta();
    var rateval = require_rational_ak0bk0();
    function eps1(eta) {
      var la;
      if (abs(eta) < 1) {
        return rateval(eta);
      }
      la = lambdaeta(eta);
      return ln(eta / (la - 1)) / eta;
    }
    module.exports = eps1;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak1bk1.js
var require_rational_ak1bk1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak1bk1.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.0172847633523;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.0172847633523 + x * (-0.0159372646475 + x * (-0.00464910887221 + x * (-60683488776e-14 + x * -614830384279e-17)));
        s2 = 1 + x * (0.764050615669 + x * (0.297143406325 + x * (0.0579490176079 + x * 0.00574558524851)));
      } else {
        x = 1 / x;
        s1 = -614830384279e-17 + x * (-60683488776e-14 + x * (-0.00464910887221 + x * (-0.0159372646475 + x * -0.0172847633523)));
        s2 = 0.00574558524851 + x * (0.0579490176079 + x * (0.297143406325 + x * (0.764050615669 + x * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak2bk2.js
var require_rational_ak2bk2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak2bk2.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.0172839517431;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.0172839517431 + x * (-0.0146362417966 + x * (-0.00357406772616 + x * (-391032032692e-15 + x * 249634036069e-17)));
        s2 = 1 + x * (0.690560400696 + x * (0.249962384741 + x * (0.0443843438769 + x * 0.00424073217211)));
      } else {
        x = 1 / x;
        s1 = 249634036069e-17 + x * (-391032032692e-15 + x * (-0.00357406772616 + x * (-0.0146362417966 + x * -0.0172839517431)));
        s2 = 0.00424073217211 + x * (0.0443843438769 + x * (0.249962384741 + x * (0.690560400696 + x * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak3bk3.js
var require_rational_ak3bk3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak3bk3.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.99994466948;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 0.99994466948 + x * (104.649839762 + x * (857.204033806 + x * (731.901559577 + x * 45.5174411671)));
        s2 = 1 + x * (104.526456943 + x * (823.313447808 + x * (3119.93802124 + x * 3970.03311219)));
      } else {
        x = 1 / x;
        s1 = 45.5174411671 + x * (731.901559577 + x * (857.204033806 + x * (104.649839762 + x * 0.99994466948)));
        s2 = 3970.03311219 + x * (3119.93802124 + x * (823.313447808 + x * (104.526456943 + x * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps2.js
var require_eps2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps2.js"(exports, module) {
    "use strict";
    var ln = require_lib12();
    var rateval1 = require_rational_ak1bk1();
    var rateval2 = require_rational_ak2bk2();
    var rateval3 = require_rational_ak3bk3();
    function eps2(eta) {
      var lnmeta;
      var x;
      if (eta < -5) {
        x = eta * eta;
        lnmeta = ln(-eta);
        return (12 - x - 6 * (lnmeta * lnmeta)) / (12 * x * eta);
      }
      if (eta < -2) {
        return rateval1(eta);
      }
      if (eta < 2) {
        return rateval2(eta);
      }
      if (eta < 1e3) {
        x = 1 / eta;
        return rateval3(eta) / (-12 * eta);
      }
      return -1 / (12 * eta);
    }
    module.exports = eps2;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak4bk4.js
var require_rational_ak4bk4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak4bk4.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.0495346498136;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 0.0495346498136 + x * (0.0299521337141 + x * (0.00688296911516 + x * (512634846317e-15 + x * -201411722031e-16)));
        s2 = 1 + x * (0.759803615283 + x * (0.261547111595 + x * (0.0464854522477 + x * 0.00403751193496)));
      } else {
        x = 1 / x;
        s1 = -201411722031e-16 + x * (512634846317e-15 + x * (0.00688296911516 + x * (0.0299521337141 + x * 0.0495346498136)));
        s2 = 0.00403751193496 + x * (0.0464854522477 + x * (0.261547111595 + x * (0.759803615283 + x * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak5bk5.js
var require_rational_ak5bk5 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak5bk5.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.00452313583942;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 0.00452313583942 + x * (0.00120744920113 + x * (-789724156582e-16 + x * (-504476066942e-16 + x * -535770949796e-17)));
        s2 = 1 + x * (0.912203410349 + x * (0.405368773071 + x * (0.0901638932349 + x * 0.00948935714996)));
      } else {
        x = 1 / x;
        s1 = -535770949796e-17 + x * (-504476066942e-16 + x * (-789724156582e-16 + x * (0.00120744920113 + x * 0.00452313583942)));
        s2 = 0.00948935714996 + x * (0.0901638932349 + x * (0.405368773071 + x * (0.912203410349 + x * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak6bk6.js
var require_rational_ak6bk6 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak6bk6.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.00439937562904;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 0.00439937562904 + x * (487225670639e-15 + x * (-128470657374e-15 + x * (529110969589e-17 + x * 15716677175e-17)));
        s2 = 1 + x * (0.794435257415 + x * (0.333094721709 + x * (0.0703527806143 + x * 0.00806110846078)));
      } else {
        x = 1 / x;
        s1 = 15716677175e-17 + x * (529110969589e-17 + x * (-128470657374e-15 + x * (487225670639e-15 + x * 0.00439937562904)));
        s2 = 0.00806110846078 + x * (0.0703527806143 + x * (0.333094721709 + x * (0.794435257415 + x * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak7bk7.js
var require_rational_ak7bk7 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak7bk7.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.0011481191232;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.0011481191232 + x * (-0.112850923276 + x * (1.51623048511 + x * (-0.218472031183 + x * 0.0730002451555)));
        s2 = 1 + x * (14.2482206905 + x * (69.7360396285 + x * (218.938950816 + x * 277.067027185)));
      } else {
        x = 1 / x;
        s1 = 0.0730002451555 + x * (-0.218472031183 + x * (1.51623048511 + x * (-0.112850923276 + x * -0.0011481191232)));
        s2 = 277.067027185 + x * (218.938950816 + x * (69.7360396285 + x * (14.2482206905 + x * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak8bk8.js
var require_rational_ak8bk8 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak8bk8.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -145727889667e-15;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -145727889667e-15 + x * (-0.290806748131 + x * (-13.308504545 + x * (199.722374056 + x * -11.4311378756)));
        s2 = 1 + x * (139.612587808 + x * (2189.01116348 + x * (7115.24019009 + x * 45574.6081453)));
      } else {
        x = 1 / x;
        s1 = -11.4311378756 + x * (199.722374056 + x * (-13.308504545 + x * (-0.290806748131 + x * -145727889667e-15)));
        s2 = 45574.6081453 + x * (7115.24019009 + x * (2189.01116348 + x * (139.612587808 + x * 1)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps3.js
var require_eps3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps3.js"(exports, module) {
    "use strict";
    var ln = require_lib12();
    var rational1 = require_rational_ak4bk4();
    var rational2 = require_rational_ak5bk5();
    var rational3 = require_rational_ak6bk6();
    var rational4 = require_rational_ak7bk7();
    var rational5 = require_rational_ak8bk8();
    function eps3(eta) {
      var x;
      var y;
      if (eta < -8) {
        x = eta * eta;
        y = ln(-eta) / eta;
        return (-30 + eta * y * (6 * x * y * y - 12 + x)) / (12 * eta * x * x);
      }
      if (eta < -4) {
        return rational1(eta) / (eta * eta);
      }
      if (eta < -2) {
        return rational2(eta);
      }
      if (eta < 2) {
        return rational3(eta);
      }
      if (eta < 10) {
        x = 1 / eta;
        return rational4(x) / (eta * eta);
      }
      if (eta < 100) {
        x = 1 / eta;
        return rational5(x) / (eta * eta);
      }
      return -ln(eta) / (12 * eta * eta * eta);
    }
    module.exports = eps3;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/compute.js
var require_compute = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/compute.js"(exports, module) {
    "use strict";
    var logger = require_src();
    var evalpoly = require_lib32();
    var gammaln = require_lib31();
    var erfcinv = require_lib39();
    var gamma = require_lib28();
    var sqrt = require_lib10();
    var abs = require_lib7();
    var exp = require_lib9();
    var min = require_lib21();
    var pow = require_lib17();
    var ln = require_lib12();
    var SQRT_TWO_PI = require_lib27();
    var MAX_FLOAT32 = require_lib43();
    var TWO_PI = require_lib33();
    var higherNewton = require_higher_newton();
    var lambdaeta = require_lambdaeta();
    var gamstar = require_gamstar();
    var eps1 = require_eps1();
    var eps2 = require_eps2();
    var eps3 = require_eps3();
    var debug = logger("gammaincinv:compute");
    var HALF = 0.5;
    var ONEO3 = 0.3333333333333333;
    var ONEO4 = 0.25;
    var ONEO5 = 0.2;
    var ONEO6 = 0.16666666666666666;
    var ONEO12 = 0.08333333333333333;
    var ONEO24 = 0.041666666666666664;
    var CK = [0, 0, 0, 0, 0];
    function compute(a, p, q) {
      var ap1inv;
      var invfp;
      var lgama;
      var pcase;
      var porq;
      var ainv;
      var logr;
      var ap22;
      var ap14;
      var ap13;
      var ap12;
      var vgam;
      var vmin;
      var xini;
      var ap1;
      var ap2;
      var ap3;
      var eta;
      var p6;
      var p5;
      var x0;
      var a2;
      var L2;
      var L3;
      var L4;
      var b2;
      var b3;
      var p3;
      var a4;
      var fp;
      var p4;
      var p2;
      var a3;
      var xr;
      var ck;
      var b;
      var L;
      var i;
      var k;
      var m;
      var r;
      var s;
      var t;
      var y;
      if (p < HALF) {
        pcase = true;
        porq = p;
        s = -1;
      } else {
        pcase = false;
        porq = q;
        s = 1;
      }
      k = 0;
      if (abs(a - 1) < 1e-4) {
        m = 0;
        if (pcase) {
          if (p < 1e-3) {
            p2 = p * p;
            p3 = p2 * p;
            p4 = p3 * p;
            p5 = p4 * p;
            p6 = p5 * p;
            x0 = p + p2 * HALF + p3 * ONEO3 + p4 * ONEO4 + p5 * ONEO5 + p6 * ONEO6;
          } else {
            x0 = -ln(1 - p);
          }
        } else {
          x0 = -ln(q);
        }
        if (a === 1) {
          k = 2;
          xr = x0;
        } else {
          lgama = gammaln(a);
          k = 1;
        }
      }
      if (q < 1e-30 && a < HALF) {
        m = 0;
        x0 = -ln(q * gamma(a)) + (a - 1) * ln(-ln(q * gamma(a)));
        k = 1;
        lgama = gammaln(a);
      }
      if (a > 1 && a < 500 && p < 1e-80) {
        m = 0;
        ainv = 1 / a;
        ap1inv = 1 / (a + 1);
        x0 = (gammaln(a + 1) + ln(p)) * ainv;
        x0 = exp(x0);
        xini = x0;
        for (i = 0; i < 10; i++) {
          x0 = xini * exp(x0 * ainv) * pow(1 - x0 * ap1inv, ainv);
        }
        k = 1;
        lgama = gammaln(a);
      }
      logr = 1 / a * (ln(p) + gammaln(a + 1));
      if (logr < ln(ONEO5 * (1 + a)) && k === 0) {
        r = exp(logr);
        m = 0;
        a2 = a * a;
        a3 = a2 * a;
        a4 = a3 * a;
        ap1 = a + 1;
        ap12 = ap1 * ap1;
        ap13 = ap1 * ap12;
        ap14 = ap12 * ap12;
        ap2 = a + 2;
        ap22 = ap2 * ap2;
        ap3 = a + 3;
        CK[0] = 1;
        CK[1] = 1 / ap1;
        CK[2] = HALF * (3 * a + 5) / (ap12 * ap2);
        CK[3] = ONEO3 * (31 + 8 * a2 + 33 * a) / (ap13 * ap2 * ap3);
        CK[4] = ONEO24 * (2888 + 1179 * a3 + 125 * a4 + 3971 * a2 + 5661 * a) / (ap14 * ap22 * ap3 * (a + 4));
        x0 = r * evalpoly(CK, r);
        lgama = gammaln(a);
        k = 1;
      }
      if (a < 10 && k === 0) {
        vgam = sqrt(a) / (gamstar(a) * SQRT_TWO_PI);
        vmin = min(0.02, vgam);
        if (q < vmin) {
          m = 0;
          b = 1 - a;
          b2 = b * b;
          b3 = b2 * b;
          eta = sqrt(-2 / a * ln(q / vgam));
          x0 = a * lambdaeta(eta);
          L = ln(x0);
          if (x0 > 5) {
            L2 = L * L;
            L3 = L2 * L;
            L4 = L3 * L;
            r = 1 / x0;
            CK[0] = L - 1;
            CK[1] = (3 * b - 2 * b * L + L2 - 2 * L + 2) * HALF;
            CK[2] = (24 * b * L - 11 * b2 - 24 * b - 6 * L2 + 12 * L - 12 - 9 * b * L2 + 6 * b2 * L + 2 * L3) * ONEO6;
            CK[3] = (-12 * b3 * L + 8.04 * b * L2 - 114 * b2 * L + (72 + 36 * L2) + (3 * L4 - 72 * L + 162) * (b - 168 * b * L) - (12 * L3 + 25 * b3) - (22 * b * L3 + 36 * b2 * L2 + 120 * b2)) * ONEO12;
            CK[4] = 0;
            x0 = x0 - L + b * r * evalpoly(CK, r);
          } else {
            r = 1 / x0;
            L2 = L * L;
            ck = L - 1;
            t = L - b * r * ck;
            if (t < x0) {
              x0 -= t;
            }
          }
          lgama = gammaln(a);
          k = 1;
        }
      }
      if (abs(porq - HALF) < 1e-5 && k === 0) {
        m = 0;
        ainv = 1 / a;
        x0 = a - ONEO3 + (0.019753086419753086 + 0.007211444248481286 * ainv) * ainv;
        lgama = gammaln(a);
        k = 1;
      }
      if (a < 1 && k === 0) {
        m = 0;
        if (pcase) {
          x0 = exp(1 / a * (ln(porq) + gammaln(a + 1)));
        } else {
          x0 = exp(1 / a * (ln(1 - porq) + gammaln(a + 1)));
        }
        lgama = gammaln(a);
        k = 1;
      }
      if (k === 0) {
        m = 1;
        ainv = 1 / a;
        r = erfcinv(2 * porq);
        eta = s * r / sqrt(a * HALF);
        if (r < MAX_FLOAT32) {
          eta += (eps1(eta) + (eps2(eta) + eps3(eta) * ainv) * ainv) * ainv;
          x0 = a * lambdaeta(eta);
          y = eta;
          fp = -sqrt(a / TWO_PI) * exp(-HALF * a * y * y) / gamstar(a);
          invfp = 1 / fp;
        } else {
          debug("Warning: Overflow problems in one or more steps of the computation.");
          return NaN;
        }
      }
      if (k < 2) {
        xr = higherNewton(x0, a, m, p, q, lgama, invfp, pcase);
      }
      return xr;
    }
    module.exports = compute;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/main.js
var require_main5 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib2();
    var FLOAT32_SMALLEST = require_lib34();
    var PINF = require_lib5();
    var compute = require_compute();
    function gammaincinv(p, a, upper) {
      if (isnan(p) || isnan(a)) {
        return NaN;
      }
      if (a < FLOAT32_SMALLEST) {
        return NaN;
      }
      if (p > 1 || p < 0) {
        return NaN;
      }
      if (upper === true) {
        if (p === 0) {
          return PINF;
        }
        if (p === 1) {
          return 0;
        }
        return compute(a, 1 - p, p);
      }
      if (p === 0) {
        return 0;
      }
      if (p === 1) {
        return PINF;
      }
      return compute(a, p, 1 - p);
    }
    module.exports = gammaincinv;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/index.js
var require_lib45 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main5();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-smallest-subnormal/lib/index.js
var require_lib46 = __commonJS({
  "node_modules/@stdlib/constants-float64-smallest-subnormal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_SMALLEST_SUBNORMAL = 5e-324;
    module.exports = FLOAT64_SMALLEST_SUBNORMAL;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme3.js
var require_temme3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme3.js"(exports, module) {
    "use strict";
    var gammaincinv = require_lib45();
    var ln = require_lib12();
    var sqrt = require_lib10();
    var SMALLEST_SUBNORMAL = require_lib46();
    var temmeRootFinder = require_root_finder();
    var newtonRaphsonIterate = require_newton_raphson();
    function temme3(a, b, p, q) {
      var cross;
      var roots;
      var lower;
      var upper;
      var eta0;
      var eta;
      var w10;
      var w12;
      var w13;
      var w14;
      var e1;
      var e2;
      var e3;
      var mu;
      var d2;
      var d3;
      var d4;
      var w2;
      var w3;
      var w4;
      var w5;
      var w6;
      var w7;
      var w8;
      var w9;
      var w1;
      var d;
      var w;
      var u;
      var x;
      if (p < q) {
        eta0 = gammaincinv(p, b, true);
      } else {
        eta0 = gammaincinv(q, b, false);
      }
      eta0 /= a;
      mu = b / a;
      w = sqrt(1 + mu);
      w2 = w * w;
      w3 = w2 * w;
      w4 = w2 * w2;
      w5 = w3 * w2;
      w6 = w3 * w3;
      w7 = w4 * w3;
      w8 = w4 * w4;
      w9 = w5 * w4;
      w10 = w5 * w5;
      d = eta0 - mu;
      d2 = d * d;
      d3 = d2 * d;
      d4 = d2 * d2;
      w1 = w + 1;
      w12 = w1 * w1;
      w13 = w1 * w12;
      w14 = w12 * w12;
      e1 = (w + 2) * (w - 1) / (3 * w);
      e1 += (w3 + 9 * w2 + 21 * w + 5) * d / (36 * w2 * w1);
      e1 -= (w4 - 13 * w3 + 69 * w2 + 167 * w + 46) * d2 / (1620 * w12 * w3);
      e1 -= (7 * w5 + 21 * w4 + 70 * w3 + 26 * w2 - 93 * w - 31) * d3 / (6480 * w13 * w4);
      e1 -= (75 * w6 + 202 * w5 + 188 * w4 - 888 * w3 - 1345 * w2 + 118 * w + 138) * d4 / (272160 * w14 * w5);
      e2 = (28 * w4 + 131 * w3 + 402 * w2 + 581 * w + 208) * (w - 1) / (1620 * w1 * w3);
      e2 -= (35 * w6 - 154 * w5 - 623 * w4 - 1636 * w3 - 3983 * w2 - 3514 * w - 925) * d / (12960 * w12 * w4);
      e2 -= (2132 * w7 + 7915 * w6 + 16821 * w5 + 35066 * w4 + 87490 * w3 + 141183 * w2 + 95993 * w + 21640) * d2 / (816480 * w5 * w13);
      e2 -= (11053 * w8 + 53308 * w7 + 117010 * w6 + 163924 * w5 + 116188 * w4 - 258428 * w3 - 677042 * w2 - 481940 * w - 105497) * d3 / (14696640 * w14 * w6);
      e3 = -((3592 * w7 + 8375 * w6 - 1323 * w5 - 29198 * w4 - 89578 * w3 - 154413 * w2 - 116063 * w - 29632) * (w - 1)) / (816480 * w5 * w12);
      e3 -= (442043 * w9 + 2054169 * w8 + 3803094 * w7 + 3470754 * w6 + 2141568 * w5 - 2393568 * w4 - 19904934 * w3 - 34714674 * w2 - 23128299 * w - 5253353) * d / (146966400 * w6 * w13);
      e3 -= (116932 * w10 + 819281 * w9 + 2378172 * w8 + 4341330 * w7 + 6806004 * w6 + 10622748 * w5 + 18739500 * w4 + 30651894 * w3 + 30869976 * w2 + 15431867 * w + 2919016) * d2 / (146966400 * w14 * w7);
      eta = eta0 + e1 / a + e2 / (a * a) + e3 / (a * a * a);
      if (eta <= 0) {
        eta = SMALLEST_SUBNORMAL;
      }
      u = eta - mu * ln(eta) + (1 + mu) * ln(1 + mu) - mu;
      cross = 1 / (1 + mu);
      lower = eta < mu ? cross : 0;
      upper = eta < mu ? 1 : cross;
      x = (lower + upper) / 2;
      roots = temmeRootFinder(u, mu);
      return newtonRaphsonIterate(roots, x, lower, upper, 32, 100);
    }
    module.exports = temme3;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/halley_iterate.js
var require_halley_iterate = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/halley_iterate.js"(exports, module) {
    "use strict";
    var abs = require_lib7();
    var ldexp = require_lib8();
    var sign = require_lib42();
    var max = require_lib20();
    var MAX_VALUE = require_lib22();
    function halleyIterate(fun, guess, minimum, maximum, digits, maxIter) {
      var convergence;
      var outOfBounds;
      var delta1;
      var delta2;
      var factor;
      var result;
      var f0Last;
      var count;
      var delta;
      var denom;
      var diff;
      var num;
      var res;
      var f0;
      var f1;
      var f2;
      f0 = 0;
      outOfBounds = false;
      result = guess;
      factor = ldexp(1, 1 - digits);
      delta = max(1e7 * guess, 1e7);
      f0Last = 0;
      delta1 = delta;
      delta2 = delta;
      count = maxIter;
      do {
        f0Last = f0;
        delta2 = delta1;
        delta1 = delta;
        res = fun(result);
        f0 = res[0];
        f1 = res[1];
        f2 = res[2];
        count -= 1;
        if (f0 === 0) {
          break;
        }
        if (f1 === 0) {
          if (f0Last === 0) {
            if (result === minimum) {
              guess = maximum;
            } else {
              guess = minimum;
            }
            f0Last = fun(guess);
            delta = guess - result;
          }
          if (sign(f0Last) * sign(f0) < 0) {
            if (delta < 0) {
              delta = (result - minimum) / 2;
            } else {
              delta = (result - maximum) / 2;
            }
          } else if (delta < 0) {
            delta = (result - maximum) / 2;
          } else {
            delta = (result - minimum) / 2;
          }
        } else if (f2 === 0) {
          delta = f0 / f1;
        } else {
          denom = 2 * f0;
          num = 2 * f1 - f0 * (f2 / f1);
          if (abs(num) < 1 && abs(denom) >= abs(num) * MAX_VALUE) {
            delta = f0 / f1;
          } else {
            delta = denom / num;
          }
          if (delta * f1 / f0 < 0) {
            delta = f0 / f1;
            if (abs(delta) > 2 * abs(guess)) {
              delta = (delta < 0 ? -1 : 1) * 2 * abs(guess);
            }
          }
        }
        convergence = abs(delta / delta2);
        if (convergence > 0.8 && convergence < 2) {
          delta = delta > 0 ? (result - minimum) / 2 : (result - maximum) / 2;
          if (abs(delta) > result) {
            delta = sign(delta) * result;
          }
          delta2 = delta * 3;
        }
        guess = result;
        result -= delta;
        if (result < minimum) {
          if (abs(minimum) < 1 && abs(result) > 1 && MAX_VALUE / abs(result) < abs(minimum)) {
            diff = 1e3;
          } else {
            diff = result / minimum;
          }
          if (abs(diff) < 1) {
            diff = 1 / diff;
          }
          if (!outOfBounds && diff > 0 && diff < 3) {
            delta = 0.99 * (guess - minimum);
            result = guess - delta;
            outOfBounds = true;
          } else {
            delta = (guess - minimum) / 2;
            result = guess - delta;
            if (result === minimum || result === maximum) {
              break;
            }
          }
        } else if (result > maximum) {
          if (abs(maximum) < 1 && abs(result) > 1 && MAX_VALUE / abs(result) < abs(maximum)) {
            diff = 1e3;
          } else {
            diff = result / maximum;
          }
          if (abs(diff) < 1) {
            diff = 1 / diff;
          }
          if (!outOfBounds && diff > 0 && diff < 3) {
            delta = 0.99 * (guess - maximum);
            result = guess - delta;
            outOfBounds = true;
          } else {
            delta = (guess - maximum) / 2;
            result = guess - delta;
            if (result === minimum || result === maximum) {
              break;
            }
          }
        }
        if (delta > 0) {
          maximum = guess;
        } else {
          minimum = guess;
        }
      } while (count && abs(result * factor) < abs(delta));
      return result;
    }
    module.exports = halleyIterate;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/ibeta_roots.js
var require_ibeta_roots = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/ibeta_roots.js"(exports, module) {
    "use strict";
    var kernelBetainc = require_lib36().assign;
    var abs = require_lib7();
    var FLOAT64_MAX = require_lib22();
    var FLOAT64_MIN_NORM = require_lib6();
    function ibetaRoots(a, b, target, invert2) {
      return roots;
      function roots(x) {
        var buf;
        var f1;
        var f2;
        var f;
        var y;
        y = 1 - x;
        buf = [0, 0];
        kernelBetainc(x, a, b, true, invert2, buf, 1, 0);
        f = buf[0] - target;
        f1 = buf[1];
        if (invert2) {
          f1 = -f1;
        }
        if (y === 0) {
          y = FLOAT64_MIN_NORM * 64;
        }
        if (x === 0) {
          x = FLOAT64_MIN_NORM * 64;
        }
        f2 = f1 * (-(y * a) + (b - 2) * x + 1);
        if (abs(f2) < y * x * FLOAT64_MAX) {
          f2 /= y * x;
        }
        if (invert2) {
          f2 = -f2;
        }
        if (f1 === 0) {
          f1 = (invert2 ? -1 : 1) * FLOAT64_MIN_NORM * 64;
        }
        return [f, f1, f2];
      }
    }
    module.exports = ibetaRoots;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/main.js
var require_main6 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/main.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib32();
    var betainc = require_lib37();
    var expm1 = require_lib13();
    var log1p = require_lib14();
    var asin = require_lib16();
    var beta = require_lib19();
    var sqrt = require_lib10();
    var abs = require_lib7();
    var exp = require_lib9();
    var pow = require_lib17();
    var sin = require_lib26();
    var max = require_lib20();
    var min = require_lib21();
    var ln = require_lib12();
    var FLOAT64_MIN_NORM = require_lib6();
    var HALF_PI = require_lib23();
    var EPSILON = require_lib18();
    var findIBetaInvFromTDist = require_find_ibeta_inv_from_t_dist();
    var temme1 = require_temme1();
    var temme2 = require_temme2();
    var temme3 = require_temme3();
    var halleyIterate = require_halley_iterate();
    var ibetaRoots = require_ibeta_roots();
    var DIGITS = 32;
    var MAX_ITERATIONS = 1e3;
    var terms = [0, 0, 0, 0, 0];
    function ibetaInvImp(a, b, p, q) {
      var digits;
      var invert2;
      var lambda;
      var lower;
      var theta;
      var upper;
      var roots;
      var maxv;
      var minv;
      var bet;
      var ppa;
      var tmp;
      var xs2;
      var ap1;
      var bm1;
      var fs;
      var lx;
      var ps;
      var xg;
      var xs;
      var yp;
      var a2;
      var a3;
      var b2;
      var r;
      var l;
      var u;
      var x;
      var y;
      invert2 = false;
      if (q === 0) {
        return [1, 0];
      }
      if (p === 0) {
        return [0, 1];
      }
      if (a === 1) {
        if (b === 1) {
          return [p, 1 - p];
        }
        tmp = b;
        b = a;
        a = tmp;
        tmp = q;
        q = p;
        p = tmp;
        invert2 = true;
      }
      x = 0;
      lower = 0;
      upper = 1;
      if (a === 0.5) {
        if (b === 0.5) {
          x = sin(p * HALF_PI);
          x *= x;
          y = sin(q * HALF_PI);
          y *= y;
          return [x, y];
        }
        if (b > 0.5) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert2 = !invert2;
        }
      }
      if (b === 0.5 && a >= 0.5 && p !== 1) {
        yp = {};
        x = findIBetaInvFromTDist(a, p, yp);
        y = yp.value;
      } else if (b === 1) {
        if (p < q) {
          if (a > 1) {
            x = pow(p, 1 / a);
            y = -expm1(ln(p) / a);
          } else {
            x = pow(p, 1 / a);
            y = 1 - x;
          }
        } else {
          x = exp(log1p(-q) / a);
          y = -expm1(log1p(-q) / a);
        }
        if (invert2) {
          tmp = y;
          y = x;
          x = tmp;
        }
        return [x, y];
      } else if (a + b > 5) {
        if (p > 0.5) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert2 = !invert2;
        }
        minv = min(a, b);
        maxv = max(a, b);
        if (sqrt(minv) > maxv - minv && minv > 5) {
          x = temme1(a, b, p);
          y = 1 - x;
        } else {
          r = a + b;
          theta = asin(sqrt(a / r));
          lambda = minv / r;
          if (lambda >= 0.2 && lambda <= 0.8 && r >= 10) {
            ppa = pow(p, 1 / a);
            if (ppa < 25e-4 && a + b < 200) {
              x = ppa * pow(a * beta(a, b), 1 / a);
            } else {
              x = temme2(p, r, theta);
            }
            y = 1 - x;
          } else {
            if (a < b) {
              tmp = b;
              b = a;
              a = tmp;
              tmp = q;
              q = p;
              p = tmp;
              invert2 = !invert2;
            }
            bet = 0;
            if (b < 2) {
              bet = beta(a, b);
            }
            if (bet === 0) {
              y = 1;
            } else {
              y = pow(b * q * bet, 1 / b);
              x = 1 - y;
            }
          }
          if (y > 1e-5) {
            x = temme3(a, b, p, q);
            y = 1 - x;
          }
        }
      } else if (a < 1 && b < 1) {
        xs = (1 - a) / (2 - a - b);
        fs = betainc(xs, a, b) - p;
        if (abs(fs) / p < EPSILON * 3) {
          if (invert2) {
            return [1 - xs, xs];
          }
          return [xs, 1 - xs];
        }
        if (fs < 0) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert2 = !invert2;
          xs = 1 - xs;
        }
        xg = pow(a * p * beta(a, b), 1 / a);
        x = xg / (1 + xg);
        y = 1 / (1 + xg);
        if (x > xs) {
          x = xs;
        }
        upper = xs;
      } else if (a > 1 && b > 1) {
        xs = (a - 1) / (a + b - 2);
        xs2 = (b - 1) / (a + b - 2);
        ps = betainc(xs, a, b) - p;
        if (ps < 0) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          tmp = xs2;
          xs2 = xs;
          xs = tmp;
          invert2 = !invert2;
        }
        lx = ln(p * a * beta(a, b)) / a;
        x = exp(lx);
        y = x < 0.9 ? 1 - x : -expm1(lx);
        if (b < a && x < 0.2) {
          ap1 = a - 1;
          bm1 = b - 1;
          a2 = a * a;
          a3 = a * a2;
          b2 = b * b;
          terms[0] = 0;
          terms[1] = 1;
          terms[2] = bm1 / ap1;
          ap1 *= ap1;
          terms[3] = bm1 * (3 * a * b + 5 * b + a2 - a - 4) / (2 * (a + 2) * ap1);
          ap1 *= a + 1;
          terms[4] = bm1 * (33 * a * b2 + 31 * b2 + 8 * a2 * b2 - 30 * a * b - 47 * b + 11 * a2 * b + 6 * a3 * b + 18 + 4 * a - a3 + a2 * a2 - 10 * a2);
          terms[4] /= 3 * (a + 3) * (a + 2) * ap1;
          x = evalpoly(terms, x);
        }
        if (x > xs) {
          x = xs;
        }
        upper = xs;
      } else {
        if (b < a) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert2 = !invert2;
        }
        if (pow(p, 1 / a) < 0.5) {
          x = pow(p * a * beta(a, b), 1 / a);
          if (x === 0) {
            x = FLOAT64_MIN_NORM;
          }
          y = 1 - x;
        } else {
          y = pow(1 - pow(p, b * beta(a, b)), 1 / b);
          if (y === 0) {
            y = FLOAT64_MIN_NORM;
          }
          x = 1 - y;
        }
      }
      if (x > 0.5) {
        tmp = b;
        b = a;
        a = tmp;
        tmp = q;
        q = p;
        p = tmp;
        tmp = y;
        y = x;
        x = tmp;
        invert2 = !invert2;
        l = 1 - upper;
        u = 1 - lower;
        lower = l;
        upper = u;
      }
      if (lower === 0) {
        if (invert2) {
          lower = EPSILON;
          if (x < lower) {
            x = lower;
          }
        } else {
          lower = FLOAT64_MIN_NORM;
        }
        if (x < lower) {
          x = lower;
        }
      }
      digits = DIGITS;
      if (x < 1e-50 && (a < 1 || b < 1)) {
        digits *= 3;
        digits /= 2;
      }
      roots = ibetaRoots(a, b, p < q ? p : q, p >= q);
      x = halleyIterate(roots, x, lower, upper, digits, MAX_ITERATIONS);
      if (x === lower) {
        x = 0;
      }
      if (invert2) {
        return [1 - x, x];
      }
      return [x, 1 - x];
    }
    module.exports = ibetaInvImp;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/index.js
var require_lib47 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main6();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-t-quantile/lib/main.js
var require_main7 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-quantile/lib/main.js"(exports, module) {
    "use strict";
    var kernelBetaincinv = require_lib47();
    var isnan = require_lib2();
    var sign = require_lib42();
    var sqrt = require_lib10();
    function quantile2(p, v) {
      var prob;
      var xs;
      if (isnan(v) || isnan(p) || v <= 0 || p < 0 || p > 1) {
        return NaN;
      }
      prob = p > 0.5 ? 1 - p : p;
      xs = kernelBetaincinv(v / 2, 0.5, 2 * prob, 1 - 2 * prob);
      return sign(p - 0.5) * sqrt(v * xs[1] / xs[0]);
    }
    module.exports = quantile2;
  }
});

// node_modules/@stdlib/stats-base-dists-t-quantile/lib/factory.js
var require_factory2 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-quantile/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib11();
    var kernelBetaincinv = require_lib47();
    var isnan = require_lib2();
    var sign = require_lib42();
    var sqrt = require_lib10();
    function factory(v) {
      if (isnan(v) || v <= 0) {
        return constantFunction(NaN);
      }
      return quantile2;
      function quantile2(p) {
        var prob;
        var xs;
        if (isnan(p) || p < 0 || p > 1) {
          return NaN;
        }
        prob = p > 0.5 ? 1 - p : p;
        xs = kernelBetaincinv(v / 2, 0.5, 2 * prob, 1 - 2 * prob);
        return sign(p - 0.5) * sqrt(v * xs[1] / xs[0]);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-t-quantile/lib/index.js
var require_lib48 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-quantile/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib();
    var main = require_main7();
    var factory = require_factory2();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// src/config/threshold-rule.ts
function ruleOf(settings) {
  if (settings.kind === "fixed") return String(settings.value);
  if (settings.kind === "maximise") return `maximise ${settings.metric}`;
  return `reach ${settings.metric} ${settings.least}`;
}

// src/evaluation/apply-threshold.ts
function applyThreshold(sample, { value, rule }) {
  const refuse = (reason) => fault("threshold-impossible", { name: sample.name, rule, reason });
  if (sample.task !== "binary" && sample.task !== "multilabel") throw refuse(`the task is ${sample.task}`);
  if (sample.scores === null) throw refuse("the predictions have no scores");
  if (sample.task === "multilabel") return predictLabels(sample, sample.scores, value);
  return predictPositive(sample, sample.scores, value, refuse);
}
function predictLabels(sample, scores, value) {
  const predicted = scores.map((column2) => Uint8Array.from(column2, (score) => score >= value ? 1 : 0));
  return { ...sample, predicted };
}
function predictPositive(sample, scores, value, refuse) {
  const positive = sample.labels.indexOf(sample.positive ?? "");
  const negative = sample.labels.findIndex((label) => label !== sample.positive);
  const column2 = scores[positive];
  if (column2 === void 0) throw refuse("the positive label has no scores");
  const predicted = Int32Array.from(column2, (score) => score >= value ? positive : negative);
  if (predicted.includes(-1)) throw refuse("only one label is known, and some examples are below it");
  return { ...sample, predicted };
}

// src/evaluation/choose-threshold.ts
function chooseThreshold(sweep, rule) {
  if (!(sweep.positives > 0)) return { none: "no target is positive" };
  if (rule.kind === "maximise") return maximise(sweep, measures[rule.metric]);
  return rule.metric === "recall" ? reachRecall(sweep, rule.least) : reachPrecision(sweep, rule.least);
}
function maximise(sweep, measure2) {
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < sweep.thresholds.length; place += 1) {
    const found = measure2(outcomesAt(sweep, place));
    if (found > highest + 1e-12) {
      highest = found;
      best = place;
    }
  }
  return { value: sweep.thresholds[best] };
}
function reachRecall(sweep, least) {
  const place = sweep.truePositives.findIndex((hits) => hits / sweep.positives >= least);
  if (place === -1) return { none: `no score reaches a recall of ${least}` };
  return { value: sweep.thresholds[place] };
}
function reachPrecision(sweep, least) {
  let highest = 0;
  let found = null;
  for (let place = 0; place < sweep.thresholds.length; place += 1) {
    const { hits, falseAlarms } = outcomesAt(sweep, place);
    const precision = hits / (hits + falseAlarms);
    if (precision > highest) highest = precision;
    if (precision >= least) found = sweep.thresholds[place];
  }
  return found === null ? { none: `the highest precision is ${highest}` } : { value: found };
}
function outcomesAt({ truePositives, falsePositives, positives, negatives }, place) {
  const hits = truePositives[place];
  return { hits, falseAlarms: falsePositives[place], positives, negatives };
}
var measures = {
  accuracy: ({ hits, falseAlarms, positives, negatives }) => (hits + negatives - falseAlarms) / (positives + negatives),
  balanced_accuracy: ({ hits, falseAlarms, positives, negatives }) => {
    const recall = hits / positives;
    return negatives > 0 ? (recall + 1 - falseAlarms / negatives) / 2 : recall;
  },
  f1: ({ hits, falseAlarms, positives }) => 2 * hits / (hits + falseAlarms + positives),
  matthews_corrcoef: ({ hits, falseAlarms, positives, negatives }) => {
    const alarms = hits + falseAlarms;
    const square = alarms * (positives + negatives - alarms) * positives * negatives;
    return square > 0 ? (hits * negatives - falseAlarms * positives) / Math.sqrt(square) : 0;
  }
};

// src/evaluation/sweep.ts
var classes = /* @__PURE__ */ new WeakMap();
var sweeps = /* @__PURE__ */ new WeakMap();
function scoredClasses(sample) {
  const known = classes.get(sample) ?? findClasses(sample);
  classes.set(sample, known);
  return known;
}
function sweepScores({ scores, ranked }, { weight }) {
  const known = sweeps.get(ranked) ?? sweepAnew(scores, ranked, weight);
  sweeps.set(ranked, known);
  return known;
}
function findClasses(sample) {
  if (sample.task === "multilabel") {
    const { labels: labels2, scores: scores2, target } = sample;
    return (scores2 ?? []).map((column2, place) => ({
      label: labels2[place],
      scores: column2,
      ranked: rankClass(column2, target[place])
    }));
  }
  if (!isLabelled(sample)) return [];
  const { task, labels, scores, positive } = sample;
  return (scores ?? []).flatMap((column2, place) => {
    if (task === "binary" && labels[place] !== positive) return [];
    const ranked = rankLabel(sample, place);
    if ("missing" in ranked) return [];
    return { label: task === "binary" ? null : labels[place], scores: column2, ranked };
  });
}
function sweepAnew(scores, ranked, weight) {
  const sums = sumRanks(ranked, weight);
  const ascending = new Float64Array(ranked.ranks.count);
  for (let example = 0; example < scores.length; example += 1) {
    ascending[ranked.ranks.of[example]] = scores[example];
  }
  return {
    thresholds: ascending.reverse(),
    truePositives: accumulate(sums.positives),
    falsePositives: accumulate(sums.negatives),
    positives: sums.positive,
    negatives: sums.negative
  };
}
function accumulate(byPlace) {
  let sum = 0;
  return byPlace.toReversed().map((value) => {
    sum += value;
    return sum;
  });
}

// src/evaluation/sweep-decisions.ts
function sweepDecisions(sample, rule) {
  if (sample.task === "multilabel" && sample.scores !== null) return sweepLabels(sample, sample.scores);
  const [scored] = scoredClasses(sample);
  if (sample.task === "binary" && scored !== void 0) return sweepScores(scored, sample);
  const reason = sample.task === "binary" || sample.task === "multilabel" ? "the predictions have no scores" : `the task is ${sample.task}`;
  throw fault("threshold-impossible", { name: sample.name, rule, reason });
}
function sweepLabels({ size, target, weight }, columns) {
  const scores = new Float64Array(size * columns.length);
  const positive = new Uint8Array(scores.length);
  const weights = weight === null ? null : new Float64Array(scores.length);
  for (const [label, column2] of columns.entries()) {
    scores.set(column2, label * size);
    positive.set(target[label], label * size);
    if (weight !== null) weights?.set(weight, label * size);
  }
  return sweepAnew(scores, rankClass(scores, positive), weights);
}

// src/evaluation/decide-threshold.ts
function decideThreshold(sample, settings, baseline) {
  const threshold = findThreshold(sample, settings, baseline);
  return { sample: applyThreshold(sample, threshold), threshold };
}
function findThreshold(sample, settings, baseline) {
  const rule = ruleOf(settings);
  if (settings.kind === "fixed") return { value: settings.value, source: "fixed", rule };
  if (baseline?.rule === rule) return { value: baseline.value, source: "baseline", rule };
  const chosen = chooseThreshold(sweepDecisions(sample, rule), settings);
  if ("none" in chosen) throw fault("threshold-impossible", { name: sample.name, rule, reason: chosen.none });
  return { value: chosen.value, source: "here", rule };
}

// src/metrics/count-cells.ts
function countCells(sample) {
  const { labels, target, predicted, weight, size } = sample;
  const counts = new Float64Array(labels.length * labels.length);
  const occurs = new Uint8Array(labels.length);
  for (let example = 0; example < size; example += 1) {
    const row = target[example];
    const column2 = predicted[example];
    const cell = row * labels.length + column2;
    counts[cell] = counts[cell] + (weight === null ? 1 : weight[example]);
    occurs[row] = 1;
    occurs[column2] = 1;
  }
  return { labels, counts, occurring: [...labels.keys()].filter((label) => occurs[label] === 1) };
}

// src/metrics/hits.ts
function hitsOf(form, sample) {
  if ("hits" in form) return form.hits(sample);
  if (!isLabelled(sample)) return { missing: `it is not defined for the task ${sample.task}` };
  const { target, predicted } = sample;
  const hits = new Float64Array(target.length);
  for (let example = 0; example < hits.length; example += 1) {
    hits[example] = form.hit(target[example], predicted[example]) ?? Number.NaN;
  }
  return hits;
}

// src/stats/roc-area.ts
function rocArea(ranked, weight) {
  return areaOf(sumRanks(ranked, weight));
}
function areaOf({ positives, negatives, positive, negative }) {
  let below = 0;
  let sum = 0;
  for (let place = 0; place < positives.length; place += 1) {
    const here = negatives[place];
    sum += positives[place] * (below + here / 2);
    below += here;
  }
  return sum / (positive * negative);
}
function placementsOf(ranked, weight) {
  return placementsIn(ranked, sumRanks(ranked, weight));
}
function placementsIn({ ranks, positive }, sums) {
  const { ofPositive, ofNegative } = placementsByPlace(sums);
  const { of } = ranks;
  const placements = new Float64Array(positive.length);
  for (let example = 0; example < placements.length; example += 1) {
    const byPlace = positive[example] === 1 ? ofPositive : ofNegative;
    placements[example] = byPlace[of[example]];
  }
  return placements;
}
function placementsByPlace({ positives, negatives, positive, negative }) {
  const ofPositive = new Float64Array(positives.length);
  const ofNegative = new Float64Array(positives.length);
  let negativesBelow = 0;
  let positivesBelow = 0;
  for (let place = 0; place < positives.length; place += 1) {
    const negativesHere = negatives[place];
    const positivesHere = positives[place];
    ofPositive[place] = (negativesBelow + negativesHere / 2) / negative;
    ofNegative[place] = (positive - positivesBelow - positivesHere / 2) / positive;
    negativesBelow += negativesHere;
    positivesBelow += positivesHere;
  }
  return { ofPositive, ofNegative };
}
function rocAreaInfluence(ranked, weight) {
  const sums = sumRanks(ranked, weight);
  const area = areaOf(sums);
  const influence = placementsIn(ranked, sums);
  for (let example = 0; example < influence.length; example += 1) {
    const mass = weight === null ? 1 : weight[example];
    const total2 = ranked.positive[example] === 1 ? sums.positive : sums.negative;
    influence[example] = mass * (influence[example] - area) / total2;
  }
  return influence;
}

// src/metrics/prepare-value.ts
function prepareValue(form, sample) {
  if (form.kind === "whole") return form.prepare(sample);
  const classes2 = form.classes(sample);
  return "missing" in classes2 ? classes2 : (weight) => meanArea(classes2, weight);
}
function influenceOf(form, sample) {
  if (form.kind === "whole") return form.influence?.(sample) ?? null;
  const classes2 = form.classes(sample);
  if ("missing" in classes2) return classes2;
  const values = new Float64Array(sample.size);
  for (const ranked of classes2) {
    const one = rocAreaInfluence(ranked, sample.weight);
    for (let example = 0; example < values.length; example += 1) {
      values[example] = values[example] + one[example] / classes2.length;
    }
  }
  return { values, rarest: Math.min(...classes2.map(countRarer)), normalFrom: 0, scale: "logit" };
}
function biasOf(form, sample) {
  const bias = form.kind === "whole" ? form.bias?.(sample) ?? 0 : 0;
  return typeof bias === "number" ? bias : 0;
}
function isBiased(form) {
  return form.kind === "whole" && form.bias !== null;
}
function whyUnresampled(form, sample) {
  return form.kind === "whole" ? form.unresampled?.(sample) ?? null : null;
}
function meanArea(classes2, weight) {
  const areas = classes2.map((ranked) => rocArea(ranked, weight));
  const sum = areas.reduce((total2, area) => total2 + area, 0);
  if (Number.isNaN(sum))
    return { value: null, reason: "a class, or all others, have no examples of any weight" };
  return { value: sum / areas.length, reason: null };
}

// src/metrics/compute-metric.ts
function computeMetric(variant, sample) {
  const { form } = variant;
  if (form.kind !== "given" && sample.size === 0) {
    return { value: null, reason: "there are no examples", n: 0 };
  }
  if (form.kind === "share") return computeShare(form, sample);
  return { ...finite2(computeOther(form, sample)), n: sample.size };
}
function computeOther(form, sample) {
  if (form.kind === "given") return form.value;
  if (form.kind === "cells") return isLabelled(sample) ? form.compute(countCells(sample)) : notDefined(sample);
  if (form.kind === "mean") return computeMean(form, sample);
  const prepared = prepareValue(form, sample);
  return "missing" in prepared ? { value: null, reason: prepared.missing } : prepared(sample.weight);
}
function notDefined({ task }) {
  return { value: null, reason: `it is not defined for the task ${task}` };
}
function computeShare(form, sample) {
  const { weight, size } = sample;
  const all = hitsOf(form, sample);
  if ("missing" in all) return { value: null, reason: all.missing, n: size };
  let n = 0;
  let hits = 0;
  let total2 = 0;
  for (let example = 0; example < size; example += 1) {
    const found = all[example];
    if (Number.isNaN(found)) continue;
    const share = weight === null ? 1 : weight[example];
    n += 1;
    hits += found * share;
    total2 += share;
  }
  if (total2 === 0) {
    return {
      value: 0,
      reason: "zero division, there are no such examples: taken as 0, as scikit-learn does",
      n
    };
  }
  return { value: hits / total2, reason: null, n };
}
function computeMean({ losses, remark }, sample) {
  const found = losses(sample);
  if ("missing" in found) return { value: null, reason: found.missing };
  const { weight, size } = sample;
  let sum = 0;
  let total2 = 0;
  for (let example = 0; example < size; example += 1) {
    const share = weight === null ? 1 : weight[example];
    sum += share * found[example];
    total2 += share;
  }
  if (total2 === 0) return { value: null, reason: "all weights are 0" };
  const said = remark?.(sample) ?? null;
  return { value: sum / total2, reason: typeof said === "string" ? said : null };
}
function finite2(value) {
  if (value.value === null || Number.isFinite(value.value)) return value;
  return { value: null, reason: `it comes out as ${value.value}` };
}

// src/sample/take-examples.ts
function takeExamples(sample, members) {
  const common = takeCommon(sample, members);
  return { ...sample, ...common, ...takeOwn(sample, members) };
}
function takeCommon({ ids, weight, group, strata, slices, measures: measures2 }, members) {
  return {
    size: members.length,
    ids: takeIds(ids, members),
    weight: weight && takeNumbers(weight, members),
    group: group && takeIndices(group, members),
    strata: strata && takeIndices(strata, members),
    slices: takeSlices(slices, members),
    measures: new Map([...measures2].map(([name, values]) => [name, takeNumbers(values, members)]))
  };
}
function takeOwn(sample, members) {
  const numbers = (values) => takeNumbers(values, members);
  const flags = (values) => Uint8Array.from(members, (member) => values[member]);
  if (sample.task === "multilabel") {
    const { target: target2, predicted: predicted2, scores: scores2 } = sample;
    return {
      target: target2.map(flags),
      predicted: predicted2.map(flags),
      scores: scores2?.map(numbers) ?? null
    };
  }
  if (sample.task === "regression") {
    const { target: target2, predicted: predicted2, quantiles, bounds, scale } = sample;
    return {
      target: numbers(target2),
      predicted: numbers(predicted2),
      quantiles: new Map([...quantiles].map(([level, values]) => [level, numbers(values)])),
      bounds: bounds && { low: numbers(bounds.low), high: numbers(bounds.high) },
      scale: scale && numbers(scale)
    };
  }
  if (sample.task === "ranking") return takeQueries(sample, members);
  if (sample.task === "graded") {
    const { score, variance, repeats } = sample;
    return {
      score: numbers(score),
      variance: numbers(variance),
      repeats: Uint32Array.from(members, (member) => repeats[member])
    };
  }
  const { target, predicted, scores } = sample;
  return {
    target: takeIndices(target, members),
    predicted: takeIndices(predicted, members),
    scores: scores?.map(numbers) ?? null
  };
}
function takeQueries({ starts, relevance, score, document: document2 }, members) {
  const ends = new Uint32Array(members.length + 1);
  for (const [place, member] of members.entries()) {
    ends[place + 1] = ends[place] + starts[member + 1] - starts[member];
  }
  const rows = new Uint32Array(ends.at(-1));
  for (const [place, member] of members.entries()) {
    const from = starts[member];
    for (let row = ends[place]; row < ends[place + 1]; row += 1) {
      rows[row] = from + row - ends[place];
    }
  }
  return {
    starts: ends,
    relevance: Float64Array.from(rows, (row) => relevance[row]),
    score: Float64Array.from(rows, (row) => score[row]),
    document: Uint32Array.from(rows, (row) => document2[row])
  };
}
function takeIds({ numbered, bytes, ends }, members) {
  const parts2 = Array.from(
    members,
    (member) => numbered ? Buffer.from(String(member + 1)) : bytes.subarray(member === 0 ? 0 : ends[member - 1], ends[member])
  );
  let end = 0;
  const taken = Uint32Array.from(parts2, (part) => {
    end += part.length;
    return end;
  });
  return { size: members.length, numbered: false, bytes: Buffer.concat(parts2), ends: taken };
}
function takeSlices(slices, members) {
  if (slices.length === 0) return [];
  const places = new Map(Array.from(members, (member, place) => [member, place]));
  return slices.map((slice) => ({
    ...slice,
    members: Int32Array.from(
      Array.from(slice.members, (member) => places.get(member)).filter((place) => place !== void 0)
    ).sort()
  }));
}
function takeNumbers(values, members) {
  return Float64Array.from(members, (member) => values[member]);
}
function takeIndices(values, members) {
  return Int32Array.from(members, (member) => values[member]);
}

// src/evaluation/count-confusion.ts
var MOST_LABELS = 200;
function countConfusion(sample) {
  const labels = [...sample.labels];
  if (labels.length > MOST_LABELS) return null;
  const { counts } = countCells(sample);
  const matrix = labels.map((_, row) => [...counts.subarray(row * labels.length, (row + 1) * labels.length)]);
  return { labels, matrix };
}

// src/stats/wilson.ts
function wilsonInterval(input) {
  const { hits, n, confidence } = input;
  const z = criticalValue(confidence);
  const share = hits / n;
  const square = z * z;
  const centre = (share + square / (2 * n)) / (1 + square / n);
  const half = z * Math.sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n);
  return { low: hits === 0 ? 0 : centre - half, high: hits === n ? 1 : centre + half };
}

// src/evaluation/curves/class-curves.ts
var MOST_CLASSES = 20;
function drawByClass(sample, draw) {
  if (!("labels" in sample) || sample.labels.length > MOST_CLASSES) return [];
  const classes2 = scoredClasses(sample);
  return classes2.flatMap((scored) => {
    const sweep = sweepScores(scored, sample);
    if (!(sweep.positives > 0 && sweep.negatives > 0)) return [];
    const { name, points, columns } = draw(sweep);
    return { name, label: scored.label, points, columns };
  });
}

// src/evaluation/curves/column.ts
function column(name, values) {
  return { name, values: Array.from(values, (value) => Number.isFinite(value) ? value : null) };
}
function pick(values, places) {
  return Float64Array.from(places, (place) => values[place]);
}

// src/evaluation/curves/calibration.ts
var CONFIDENCE = 0.95;
function drawCalibration(sample) {
  if (sample.task === "multilabel" && sample.labels.length > MOST_CLASSES) return [];
  return scoresOf(sample).map((one) => drawOne(one, sample.weight));
}
function scoresOf(sample) {
  if (!isLabelled(sample) || sample.task === "binary") {
    return scoredClasses(sample).map(({ label, scores: scores2, ranked }) => ({
      label,
      scores: scores2,
      hits: ranked.positive
    }));
  }
  const { predicted, target, scores } = sample;
  if (scores === null) return [];
  return [
    {
      label: null,
      scores: Float64Array.from(predicted, (label, example) => scores[label]?.[example] ?? Number.NaN),
      hits: Uint8Array.from(predicted, (label, example) => label === target[example] ? 1 : 0)
    }
  ];
}
function drawOne({ label, scores, hits }, weight) {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, mass: 0, squares: 0, score: 0, hits: 0 }));
  for (let example = 0; example < scores.length; example += 1) {
    const score = scores[example];
    const share = weight === null ? 1 : weight[example];
    const bin = bins[binOf(score)];
    if (bin === void 0) continue;
    bin.count += 1;
    bin.mass += share;
    bin.squares += share * share;
    bin.score += share * score;
    bin.hits += share * hits[example];
  }
  const filled = bins.filter(({ mass }) => mass > 0);
  const ends = filled.map(({ mass, squares, hits: found }) => {
    const n = mass ** 2 / squares;
    return wilsonInterval({ hits: found / mass * n, n, confidence: CONFIDENCE });
  });
  return {
    name: "calibration",
    label,
    points: filled.length,
    columns: [
      column(
        "score",
        filled.map(({ score, mass }) => score / mass)
      ),
      column(
        "share",
        filled.map((bin) => bin.hits / bin.mass)
      ),
      column(
        "count",
        filled.map(({ count }) => count)
      ),
      column(
        "low",
        ends.map(({ low }) => low)
      ),
      column(
        "high",
        ends.map(({ high }) => high)
      )
    ]
  };
}

// src/evaluation/curves/confusion-rates.ts
function drawConfusionRates(sample) {
  if (!isLabelled(sample) || sample.labels.length > MOST_CLASSES) return [];
  const confusion = countConfusion(sample);
  if (confusion === null) return [];
  const { labels, matrix } = confusion;
  const rates = matrix.flatMap((row) => {
    const total2 = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => count / total2);
  });
  return [
    {
      name: "confusion_rates",
      label: null,
      points: rates.length,
      columns: [
        { name: "target", values: labels.flatMap((label) => labels.map(() => label)) },
        { name: "predicted", values: labels.flatMap(() => labels) },
        column("rate", rates)
      ]
    }
  ];
}

// src/sample/bin-by-quantiles.ts
function binByQuantiles(values, count) {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return { bins: [], codes: new Int32Array(values.length).fill(-1) };
  const highest = sorted.at(-1);
  const starts = Array.from(
    { length: count },
    (_, bin) => sorted[Math.floor(bin * sorted.length / count)]
  );
  const lows = [...new Set(starts)];
  const bins = lows.map((low, place) => {
    const next = lows[place + 1];
    return { low, high: next ?? highest, last: next === void 0 };
  });
  return { bins, codes: Int32Array.from(values, (value) => lows.findLastIndex((low) => value >= low)) };
}
function nameBin(column2, { low, high, last }) {
  return `${column2} in [${low}, ${high}${last ? "]" : ")"}`;
}

// src/evaluation/curves/error-by-decile.ts
function drawErrorByDecile(sample) {
  if (sample.task !== "regression") return [];
  const { target, predicted, weight } = sample;
  const { bins, codes } = binByQuantiles(target, 10);
  const errors = new Float64Array(bins.length);
  const masses = new Float64Array(bins.length);
  const counts = new Float64Array(bins.length);
  for (const [example, bin] of codes.entries()) {
    const share = weight === null ? 1 : weight[example];
    const error = Math.abs(target[example] - predicted[example]);
    errors[bin] = errors[bin] + share * error;
    masses[bin] = masses[bin] + share;
    counts[bin] = counts[bin] + 1;
  }
  return [
    {
      name: "error_by_decile",
      label: null,
      points: bins.length,
      columns: [
        column(
          "low",
          bins.map(({ low }) => low)
        ),
        column(
          "high",
          bins.map(({ high }) => high)
        ),
        column("count", counts),
        column(
          "mean_absolute_error",
          errors.map((sum, bin) => sum / masses[bin])
        )
      ]
    }
  ];
}

// src/evaluation/curves/gain.ts
var DECILES = Array.from({ length: 10 }, (_, decile) => decile + 1);
function drawGain(sample) {
  if (sample.task !== "binary") return [];
  return drawByClass(sample, (sweep) => {
    const gain = DECILES.map((decile) => gainAt(sweep, decile / 10));
    return {
      name: "gain",
      points: DECILES.length,
      columns: [
        column("decile", DECILES),
        column("gain", gain),
        column(
          "lift",
          gain.map((share, place) => (share - (gain[place - 1] ?? 0)) * 10)
        ),
        column(
          "cumulative_lift",
          gain.map((share, place) => share * 10 / (place + 1))
        )
      ]
    };
  });
}
function gainAt({ truePositives, falsePositives, positives, negatives }, share) {
  const wanted = share * (positives + negatives);
  const predictedAt = (place2) => (truePositives[place2] ?? 0) + (falsePositives[place2] ?? 0);
  const place = truePositives.findIndex((_, candidate) => predictedAt(candidate) >= wanted);
  if (place === -1) return 1;
  const before = predictedAt(place - 1);
  const here = predictedAt(place) - before;
  const found = truePositives[place - 1] ?? 0;
  const part = here === 0 ? 0 : (wanted - before) / here;
  return Math.min(1, (found + part * (truePositives[place] - found)) / positives);
}

// src/evaluation/curves/thin-out.ts
var MOST_POINTS = 200;
var TOLERANCE = 1e-3;
function thinOut(x, y) {
  const last = x.length - 1;
  if (last < 2) return Int32Array.from(x.keys());
  const kept = [0, last];
  const segments = [measure(x, y, 0, last)];
  while (kept.length < MOST_POINTS) {
    const worst = worstOf(segments);
    const segment = segments[worst];
    if (segment.distance <= TOLERANCE) break;
    kept.push(segment.furthest);
    segments[worst] = measure(x, y, segment.from, segment.furthest);
    segments.push(measure(x, y, segment.furthest, segment.to));
  }
  return Int32Array.from(kept).sort();
}
function worstOf(segments) {
  let worst = 0;
  for (const [place, { distance }] of segments.entries()) {
    if (distance > segments[worst].distance) worst = place;
  }
  return worst;
}
function measure(x, y, from, to) {
  const startX = x[from];
  const startY = y[from];
  const alongX = x[to] - startX;
  const alongY = y[to] - startY;
  const square = alongX * alongX + alongY * alongY;
  let furthest = from;
  let distance = 0;
  for (let point = from + 1; point < to; point += 1) {
    const offX = x[point] - startX;
    const offY = y[point] - startY;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, (offX * alongX + offY * alongY) / square));
    const awayX = offX - share * alongX;
    const awayY = offY - share * alongY;
    const found = awayX * awayX + awayY * awayY;
    if (found > distance) {
      distance = found;
      furthest = point;
    }
  }
  return { from, to, furthest, distance: Math.sqrt(distance) };
}

// src/evaluation/curves/precision-recall.ts
function drawPrecisionRecall(sample) {
  return drawByClass(sample, ({ thresholds, truePositives, falsePositives, positives }) => {
    const weighty = thresholds.map((_, place) => place).filter((place) => predictedAt(place) > 0);
    const places = Int32Array.from(weighty);
    const recall = pick(truePositives, places).map((sum) => sum / positives);
    const precision = Float64Array.from(
      places,
      (place) => truePositives[place] / predictedAt(place)
    );
    const kept = thinOut(recall, precision);
    return {
      name: "precision_recall",
      points: recall.length,
      columns: [
        column("recall", pick(recall, kept)),
        column("precision", pick(precision, kept)),
        column("threshold", pick(pick(thresholds, places), kept))
      ]
    };
    function predictedAt(place) {
      return truePositives[place] + falsePositives[place];
    }
  });
}

// src/evaluation/curves/residuals.ts
var MOST_POINTS2 = 200;
function drawResiduals(sample) {
  if (sample.task !== "regression") return [];
  const { target, predicted, size } = sample;
  const order = Int32Array.from(predicted.keys()).sort(
    (one, other) => predicted[one] - predicted[other] || one - other
  );
  const count = Math.min(size, MOST_POINTS2);
  const kept = Int32Array.from({ length: count }, (_, place) => {
    const position = count === 1 ? 0 : Math.round(place * (size - 1) / (count - 1));
    return order[position];
  });
  const x = pick(predicted, kept);
  return [
    {
      name: "residuals",
      label: null,
      points: size,
      columns: [
        column("predicted", x),
        column(
          "residual",
          pick(target, kept).map((value, place) => value - x[place])
        )
      ]
    }
  ];
}

// src/evaluation/curves/roc.ts
function drawRoc(sample) {
  return drawByClass(sample, ({ thresholds, truePositives, falsePositives, positives, negatives }) => {
    const falseRate = withFirst(0, falsePositives).map((sum) => sum / negatives);
    const trueRate = withFirst(0, truePositives).map((sum) => sum / positives);
    const kept = thinOut(falseRate, trueRate);
    return {
      name: "roc",
      points: falseRate.length,
      columns: [
        column("false_positive_rate", pick(falseRate, kept)),
        column("true_positive_rate", pick(trueRate, kept)),
        column("threshold", pick(withFirst(Number.POSITIVE_INFINITY, thresholds), kept))
      ]
    };
  });
}
function withFirst(first, rest) {
  const all = new Float64Array(rest.length + 1);
  all[0] = first;
  all.set(rest, 1);
  return all;
}

// src/evaluation/curves/threshold-sweep.ts
var THRESHOLDS = Array.from({ length: 101 }, (_, hundredth) => hundredth / 100);
function drawThresholdSweep(sample) {
  if (sample.task !== "binary") return [];
  return drawByClass(sample, (sweep) => {
    const rows = THRESHOLDS.map((threshold) => rowAt(sweep, threshold));
    return {
      name: "threshold_sweep",
      points: rows.length,
      columns: [
        column("threshold", THRESHOLDS),
        column(
          "precision",
          rows.map(({ precision }) => precision)
        ),
        column(
          "recall",
          rows.map(({ recall }) => recall)
        ),
        column(
          "f1",
          rows.map(({ f1 }) => f1)
        )
      ]
    };
  });
}
function rowAt({ thresholds, truePositives, falsePositives, positives }, threshold) {
  const place = countFrom(thresholds, threshold) - 1;
  const hits = truePositives[place] ?? 0;
  const predicted = hits + (falsePositives[place] ?? 0);
  return {
    precision: predicted === 0 ? Number.NaN : hits / predicted,
    recall: hits / positives,
    f1: 2 * hits / (predicted + positives)
  };
}
function countFrom(thresholds, least) {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (thresholds[middle] >= least) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/evaluation/curves/index.ts
var curves = [
  drawRoc,
  drawPrecisionRecall,
  drawCalibration,
  drawGain,
  drawThresholdSweep,
  drawConfusionRates,
  drawResiduals,
  drawErrorByDecile
];

// src/evaluation/curves/draw-curves.ts
function drawCurves(sample) {
  if (sample.size === 0) return [];
  return curves.flatMap((draw) => draw(sample));
}

// src/stats/quantiles.ts
function quantileOfSorted(sorted, level) {
  const last = sorted.length - 1;
  if (last < 0 || !(level >= 0 && level <= 1)) return Number.NaN;
  const position = level * last;
  const index = Math.floor(position);
  const below = sorted[index];
  const above = sorted[Math.min(index + 1, last)];
  return below === above ? below : below + (position - index) * (above - below);
}

// src/stats/bca.ts
function bcaInterval(input) {
  const { draws, value, acceleration, confidence } = input;
  const shift = normalQuantile(shareBelow(draws, value));
  if (!Number.isFinite(shift) || !Number.isFinite(acceleration)) return null;
  const sorted = draws.toSorted();
  const end = (level) => {
    const moved = shift + normalQuantile(level);
    return quantileOfSorted(sorted, normalCdf(shift + moved / (1 - acceleration * moved)));
  };
  const tail = (1 - confidence) / 2;
  return { low: end(tail), high: end(1 - tail) };
}
function accelerationOf(strata) {
  let cubes = 0;
  let squares = 0;
  for (const { values, counts } of strata) {
    let n = 0;
    let sum = 0;
    for (let index = 0; index < values.length; index += 1) {
      n += counts[index];
      sum += counts[index] * values[index];
    }
    for (let index = 0; index < values.length; index += 1) {
      const distance = (n - 1) / n * (sum / n - values[index]);
      squares += counts[index] * distance * distance;
      cubes += counts[index] * distance * distance * distance;
    }
  }
  return cubes / (6 * squares ** 1.5);
}
function shareBelow(draws, value) {
  let below = 0;
  for (const drawn of draws) below += drawn < value ? 1 : drawn === value ? 0.5 : 0;
  return below / draws.length;
}

// src/stats/generator.ts
var MULTIPLIER_LOW = 1284865837;
var MULTIPLIER_HIGH = 1481765933;
var TWO_32 = 2 ** 32;
function createGenerator(seed, stream = 0) {
  requireInteger("seed", seed);
  requireInteger("stream", stream);
  const incrementLow = (stream << 1 | 1) >>> 0;
  const incrementHigh = (Math.floor(stream / TWO_32) << 1 | stream >>> 31 & 1) >>> 0;
  const state = new Uint32Array(2);
  const add2 = (low, high, otherLow, otherHigh) => {
    const sum = low + otherLow;
    state[0] = sum;
    state[1] = high + otherHigh + (sum >= TWO_32 ? 1 : 0);
  };
  const advance = () => {
    const low = state[0];
    const carried = highProduct(low, MULTIPLIER_LOW);
    const high = carried + Math.imul(low, MULTIPLIER_HIGH) + Math.imul(state[1], MULTIPLIER_LOW);
    add2(Math.imul(low, MULTIPLIER_LOW) >>> 0, high >>> 0, incrementLow, incrementHigh);
  };
  const nextUint32 = () => {
    const oldLow = state[0];
    const oldHigh = state[1];
    advance();
    const mixedLow = ((oldLow >>> 18 | oldHigh << 14) ^ oldLow) >>> 0;
    const mixedHigh = (oldHigh >>> 18 ^ oldHigh) >>> 0;
    const word = (mixedLow >>> 27 | mixedHigh << 5) >>> 0;
    const turn = oldHigh >>> 27;
    return (word >>> turn | word << (-turn & 31)) >>> 0;
  };
  advance();
  add2(state[0], state[1], seed >>> 0, Math.floor(seed / TWO_32));
  advance();
  return {
    nextUint32,
    nextFloat: () => ((nextUint32() >>> 5) * 67108864 + (nextUint32() >>> 6)) / 9007199254740992,
    nextBelow(bound) {
      const threshold = (TWO_32 - bound) % bound;
      for (; ; ) {
        const word = nextUint32();
        if (word >= threshold) return word % bound;
      }
    }
  };
}
function highProduct(a, b) {
  const aLow = a & 65535;
  const aHigh = a >>> 16;
  const bLow = b & 65535;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + (aLow * bLow >>> 16);
  const carry = aLow * bHigh + (middle & 65535);
  return aHigh * bHigh + (middle >>> 16) + (carry >>> 16) >>> 0;
}
function requireInteger(name, value) {
  if (Number.isSafeInteger(value) && value >= 0) return;
  throw new RangeError(`${name} must be an integer in [0, 2^53), not ${value}`);
}

// src/evaluation/found-interval.ts
function percentiles(values, confidence) {
  const sorted = values.toSorted();
  const tail = (1 - confidence) / 2;
  return { low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) };
}
function drawnInterval(input) {
  const { draws, value, acceleration, confidence, drawn } = input;
  if (acceleration === null) {
    const method = `${drawn}bootstrap-percentile`;
    return checkInterval({ ...percentiles(draws, confidence), confidence, method });
  }
  const found = bcaInterval({ draws, value, acceleration, confidence });
  if (found === null)
    return { none: "BCa is not defined: the resamples or the jackknife have no spread about the value" };
  return checkInterval({ ...found, confidence, method: `${drawn}bootstrap-bca` });
}
function checkInterval(interval) {
  const { low, high } = interval;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { none: "an end of it is not finite" };
  return low < high ? { interval } : { none: "every resample gives the same value" };
}

// src/stats/strata.ts
function membersOfStrata(strata) {
  let count = 0;
  for (let unit = 0; unit < strata.length; unit += 1) count = Math.max(count, strata[unit] + 1);
  const sizes = new Int32Array(count);
  for (let unit = 0; unit < strata.length; unit += 1) {
    const stratum = strata[unit];
    sizes[stratum] = sizes[stratum] + 1;
  }
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(count);
  for (let unit = 0; unit < strata.length; unit += 1) {
    const stratum = strata[unit];
    members[stratum][filled[stratum]] = unit;
    filled[stratum] = filled[stratum] + 1;
  }
  return members.filter((units) => units.length > 0);
}
function squaresWithin(values, strata) {
  const members = membersOfStrata(strata);
  const squares = new Float64Array(members.length);
  for (const [stratum, units] of members.entries()) {
    const n = units.length;
    let sum = 0;
    for (let index = 0; index < n; index += 1) sum += values[units[index]];
    let spread = 0;
    for (let index = 0; index < n; index += 1) {
      const distance = values[units[index]] - sum / n;
      spread += distance * distance;
    }
    if (n > 1) squares[stratum] = n / (n - 1) * spread;
  }
  return squares;
}

// src/evaluation/ratio-interval.ts
var LEAST_UNITS = 30;
var MANY_UNITS = 1e3;
function ratioInterval(units, settings) {
  const { kind, sums, strata } = units;
  if (sums.length < LEAST_UNITS)
    return { none: `${sums.length} ${kind} are too few: it takes ${LEAST_UNITS}` };
  const drawn = kind === "clusters" ? "cluster-" : strata === null ? "" : "stratified-";
  return sums.length < MANY_UNITS ? resampled(units, drawn, settings) : normal(units, drawn, settings);
}
function normal(units, drawn, { confidence }) {
  const total2 = sumOf(units.weights);
  const ratio = sumOf(units.sums) / total2;
  const half = criticalValue(confidence) * Math.sqrt(squaresOf(residualsOf(units, ratio), units.strata)) / total2;
  return checkInterval({ low: ratio - half, high: ratio + half, confidence, method: `${drawn}normal` });
}
function residualsOf({ sums, weights }, ratio) {
  const residuals = new Float64Array(sums.length);
  for (let unit = 0; unit < residuals.length; unit += 1) {
    residuals[unit] = sums[unit] - ratio * weights[unit];
  }
  return residuals;
}
function squaresOf(residuals, strata) {
  if (strata !== null) return sumOf(squaresWithin(residuals, strata));
  const n = residuals.length;
  let squares = 0;
  for (let unit = 0; unit < n; unit += 1) squares += residuals[unit] * residuals[unit];
  return n / (n - 1) * squares;
}
function resampled(units, drawn, settings) {
  const { sums, weights } = units;
  const { confidence, seed, resamples, method } = settings;
  const generator = createGenerator(seed);
  const pools = membersOfStrata(units.strata ?? new Int32Array(sums.length));
  const draws = new Float64Array(resamples);
  for (let resample2 = 0; resample2 < resamples; resample2 += 1) {
    let sum = 0;
    let total2 = 0;
    for (const members of pools) {
      for (let draw = 0; draw < members.length; draw += 1) {
        const unit = members[generator.nextBelow(members.length)];
        sum += sums[unit];
        total2 += weights[unit];
      }
    }
    draws[resample2] = sum / total2;
  }
  const value = sumOf(sums) / sumOf(weights);
  const acceleration = method === "bca" ? accelerationOf(leaveOneOut(units, pools)) : null;
  return drawnInterval({ draws, value, acceleration, confidence, drawn });
}
function leaveOneOut({ sums, weights }, pools) {
  const sum = sumOf(sums);
  const total2 = sumOf(weights);
  return pools.map((members) => ({
    values: Float64Array.from(
      members,
      (unit) => (sum - sums[unit]) / (total2 - weights[unit])
    ),
    counts: new Float64Array(members.length).fill(1)
  }));
}

// src/evaluation/cluster-intervals.ts
var MOST_DRAWS = 2e8;
function clusterIntervals(statistics, sample, { confidence, seed, resamples, method }) {
  const clusters = membersOf(sample);
  const none = (reason) => statistics.map(() => ({ none: reason }));
  if (clusters.length < LEAST_UNITS)
    return none(`${clusters.length} clusters are too few: it takes ${LEAST_UNITS}`);
  if (sample.size * resamples > MOST_DRAWS)
    return none(`${sample.size} clustered examples are too many to resample`);
  const generator = createGenerator(seed);
  const values = statistics.map(() => new Float64Array(resamples));
  for (let resample2 = 0; resample2 < resamples; resample2 += 1) {
    const sums = drawClusters(clusters, sample, () => generator.nextBelow(clusters.length));
    for (const [index, { compute }] of statistics.entries()) {
      const { value, reason } = compute(sums);
      const into = values[index];
      into[resample2] = value === null || reason !== null ? Number.NaN : value;
    }
  }
  return values.map((draws, index) => {
    const { value, compute } = statistics[index];
    if (draws.some(Number.isNaN))
      return { none: "it is not well defined in every resample: too few examples" };
    const acceleration = method === "bca" ? accelerationOf([leaveOneOut2(clusters, sample, compute)]) : null;
    return drawnInterval({
      draws,
      value: value.value ?? Number.NaN,
      acceleration,
      confidence,
      drawn: "cluster-"
    });
  });
}
function leaveOneOut2(clusters, sample, compute) {
  const { labels } = sample;
  const sums = new Float64Array(labels.length * labels.length);
  for (const cluster of clusters) addCluster(sums, cluster, sample, 1);
  const values = Float64Array.from(clusters, (cluster) => {
    const left = sums.slice();
    addCluster(left, cluster, sample, -1);
    return compute(left).value ?? Number.NaN;
  });
  return { values, counts: new Float64Array(clusters.length).fill(1) };
}
function drawClusters(clusters, sample, draw) {
  const { labels } = sample;
  const sums = new Float64Array(labels.length * labels.length);
  for (let time = 0; time < clusters.length; time += 1) addCluster(sums, clusters[draw()] ?? [], sample, 1);
  return sums;
}
function addCluster(sums, cluster, { labels, target, predicted, weight }, times) {
  for (const example of cluster) {
    const cell = target[example] * labels.length + predicted[example];
    const mass = weight === null ? 1 : weight[example];
    sums[cell] = sums[cell] + times * mass;
  }
}
function membersOf({ group, groups }) {
  const members = groups.map(() => []);
  for (const [example, cluster] of (group ?? new Int32Array()).entries()) members[cluster]?.push(example);
  return members.filter((examples) => examples.length > 0);
}

// src/stats/binomial.ts
function drawBinomial(generator, n, p) {
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  if (p > 0.5) return n - drawBinomial(generator, n, 1 - p);
  return n * p < 10 ? invert(generator, n, p) : reject(generator, n, p);
}
function invert(generator, n, p) {
  const odds = p / (1 - p);
  const none = Math.exp(n * Math.log1p(-p));
  for (; ; ) {
    let left = generator.nextFloat();
    let chance = none;
    let k = 0;
    while (left > chance && k <= n) {
      left -= chance;
      k += 1;
      chance *= odds * ((n - k + 1) / k);
    }
    if (k <= n) return k;
  }
}
function reject(generator, n, p) {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const odds = p / (1 - p);
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  for (; ; ) {
    const u = generator.nextFloat() - 0.5;
    const v = generator.nextFloat();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor((2 * a / us + b) * u + centre);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const bound = (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) + (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) + (k + 0.5) * Math.log(odds * (n - k + 1) / (k + 1)) + stirlingRest(mode) + stirlingRest(n - mode) - stirlingRest(k) - stirlingRest(n - k);
    if (Math.log(v * alpha / (a / (us * us) + b)) <= bound) return k;
  }
}
function stirlingRest(k) {
  if (k < 10) return SMALL_RESTS[k];
  const square = (k + 1) * (k + 1);
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}
var SMALL_RESTS = [
  0.0810614667953272,
  0.0413406959554092,
  0.0276779256849983,
  0.02079067210376509,
  0.0166446911898211,
  0.0138761288230707,
  0.0118967099458917,
  0.010411265261972,
  0.00925546218271273,
  0.00833056343336287
];

// src/stats/multinomial.ts
function drawMultinomial(generator, n, weights, into) {
  let leftWeight = 0;
  let last = -1;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i];
    leftWeight += weight;
    if (weight > 0) last = i;
  }
  let left = n;
  into.fill(0);
  for (let i = 0; i < last && left > 0; i += 1) {
    const weight = weights[i];
    if (weight === 0) continue;
    const drawn = drawBinomial(generator, left, Math.min(1, weight / leftWeight));
    into[i] = drawn;
    left -= drawn;
    leftWeight -= weight;
  }
  if (last >= 0) into[last] = left;
}

// src/evaluation/urn.ts
var MOST_DRAWS2 = 2e7;
function mostKinds(resamples) {
  return Math.floor(MOST_DRAWS2 / resamples);
}
function fillUrn(outcomes, weight, most) {
  if (weight === null) return countOutcomes(outcomes, most);
  const kinds = /* @__PURE__ */ new Map();
  let size = 0;
  let different = 0;
  for (let example = 0; example < outcomes.length; example += 1) {
    const outcome = outcomes[example];
    if (outcome < 0) continue;
    size += 1;
    const share = weight[example];
    const ofOutcome = kinds.get(outcome) ?? /* @__PURE__ */ new Map();
    if (ofOutcome.size === 0) kinds.set(outcome, ofOutcome);
    const count = ofOutcome.get(share) ?? 0;
    if (count === 0) different += 1;
    if (different > most) return null;
    ofOutcome.set(share, count + 1);
  }
  const list = [...kinds].flatMap(
    ([outcome, counts]) => [...counts].map(([share, count]) => ({ outcome, share, count }))
  );
  list.sort((one, other) => one.outcome - other.outcome || one.share - other.share);
  return {
    outcome: Int32Array.from(list, ({ outcome }) => outcome),
    weight: Float64Array.from(list, ({ share }) => share),
    count: Float64Array.from(list, ({ count }) => count),
    size
  };
}
function countOutcomes(outcomes, most) {
  let last = -1;
  for (let example = 0; example < outcomes.length; example += 1) {
    if (outcomes[example] > last) last = outcomes[example];
  }
  const counts = new Float64Array(last + 1);
  let size = 0;
  for (let example = 0; example < outcomes.length; example += 1) {
    const outcome2 = outcomes[example];
    if (outcome2 < 0) continue;
    size += 1;
    counts[outcome2] = counts[outcome2] + 1;
  }
  const outcome = Int32Array.from([...counts.keys()].filter((key) => counts[key] !== 0));
  if (outcome.length > most) return null;
  const count = Float64Array.from(outcome, (key) => counts[key]);
  return { outcome, weight: new Float64Array(outcome.length).fill(1), count, size };
}
function fillUrns(outcomes, { weight, strata }, most) {
  const urns = [];
  let left = most;
  for (const members of strata === null ? [null] : membersOfStrata(strata)) {
    const urn = members === null ? fillUrn(outcomes, weight, left) : fillUrn(
      members.map((example) => outcomes[example]),
      weight && Float64Array.from(members, (example) => weight[example]),
      left
    );
    if (urn === null) return null;
    left -= urn.count.length;
    urns.push(urn);
  }
  return urns.length > 1 ? urns.filter(({ size }) => size > 0) : urns;
}
function sumUrns(urns, outcomes) {
  const sums = new Float64Array(outcomes);
  for (const urn of urns) {
    for (const [kind, outcome] of urn.outcome.entries()) {
      sums[outcome] = sums[outcome] + urn.weight[kind] * urn.count[kind];
    }
  }
  return sums;
}
function addKinds(urn, kinds) {
  const total2 = urn.weight.reduce((sum, weight, kind) => sum + weight * urn.count[kind], 0);
  return {
    outcome: Int32Array.from([...urn.outcome, ...kinds.map(({ outcome }) => outcome)]),
    weight: Float64Array.from([...urn.weight, ...kinds.map(() => total2 / urn.size)]),
    count: Float64Array.from([...urn.count, ...kinds.map(({ count }) => count)]),
    size: urn.size
  };
}
function drawResamples(urns, generator, { resamples, outcomes, classes: classes2 }, show) {
  const drawn = urns.map(({ count }) => new Float64Array(count.length));
  const sums = new Float64Array(outcomes);
  for (let resample2 = 0; resample2 < resamples; resample2 += 1) {
    sums.fill(0);
    for (const [index, urn] of urns.entries()) {
      const times = drawn[index];
      drawMultinomial(generator, urn.size, urn.count, times);
      addDrawn(sums, urn, times, { classes: classes2, generator });
    }
    show(sums, resample2);
  }
}
function addDrawn(sums, urn, drawn, { classes: classes2, generator }) {
  for (let kind = 0; kind < drawn.length; kind += 1) {
    const times = drawn[kind];
    if (times === 0) continue;
    const outcome = urn.outcome[kind];
    const weight = urn.weight[kind];
    if (outcome >= 0) sums[outcome] = sums[outcome] + times * weight;
    else for (let time = 0; time < times; time += 1) addWrong(sums, -1 - outcome, weight, classes2, generator);
  }
}
function addWrong(sums, target, weight, classes2, generator) {
  const other = generator.nextBelow(classes2 - 1);
  const cell = target * classes2 + (other < target ? other : other + 1);
  sums[cell] = sums[cell] + weight;
}

// src/evaluation/resampled-interval.ts
var MOST_SUMS = 2e8;
var MOST_UNDEFINED = 0.01;
function resampledIntervals(resampling, statistics, settings) {
  const { urns, outcomes } = resampling;
  if (urns.every(({ size }) => size === 0))
    return statistics.map(() => ({ none: "there are no such examples" }));
  if (outcomes * settings.resamples > MOST_SUMS) {
    return statistics.map(() => ({ none: `${resampling.classes} classes are too many to resample` }));
  }
  const plain = resample(urns, 0, resampling, statistics, settings);
  if (settings.method === "bca") return accelerate(plain, resampling, statistics, settings);
  const widened = resample(resampling.widened, 1, resampling, statistics, settings);
  return statistics.map(({ value }, index) => {
    const draws = [plain[index], widened[index]].filter((drawn) => drawn !== void 0);
    return whyNone(value, draws, settings) ?? join(value.value ?? Number.NaN, draws, resampling, settings);
  });
}
function resample(urns, stream, { outcomes, classes: classes2 }, statistics, { seed, resamples }) {
  const drawn = statistics.map(() => ({ values: new Float64Array(resamples), undefined: 0 }));
  drawResamples(urns, createGenerator(seed, stream), { resamples, outcomes, classes: classes2 }, (sums, index) => {
    for (const [position, { compute }] of statistics.entries()) {
      const into = drawn[position];
      const { value, reason } = compute(sums);
      into.values[index] = value ?? Number.NaN;
      if (value === null || reason !== null) into.undefined += 1;
    }
  });
  return drawn;
}
function whyNone({ value, reason }, draws, { resamples }) {
  if (value === null || reason !== null) return { none: "the value itself is not well defined" };
  const most = Math.max(...draws.map((drawn) => drawn.undefined));
  if (most <= MOST_UNDEFINED * resamples) return null;
  return { none: `it is not well defined in ${most} of ${resamples} resamples: too few examples` };
}
function join(value, draws, { stratified }, { confidence }) {
  const ends = draws.map((drawn) => percentiles(definedOf(drawn), confidence));
  return checkInterval({
    low: Math.min(value, ...ends.map(({ low }) => low)),
    high: Math.max(value, ...ends.map(({ high }) => high)),
    confidence,
    method: `${stratified ? "stratified-" : ""}bootstrap-percentile-widened`
  });
}
function definedOf({ values }) {
  return values.filter((drawn) => !Number.isNaN(drawn));
}
function accelerate(plain, resampling, statistics, settings) {
  const left = statistics.map(({ compute }) => accelerationOf(leaveOneOut3(compute, resampling)));
  return statistics.map(({ value }, index) => {
    const drawn = plain[index];
    const none = whyNone(value, [drawn], settings);
    if (none !== null) return none;
    return drawnInterval({
      draws: definedOf(drawn),
      value: value.value ?? Number.NaN,
      acceleration: left[index] ?? Number.NaN,
      confidence: settings.confidence,
      drawn: resampling.stratified ? "stratified-" : ""
    });
  });
}
function leaveOneOut3(compute, { urns, outcomes }) {
  const sums = sumUrns(urns, outcomes);
  return urns.map(({ outcome, weight, count }) => {
    const values = Float64Array.from(outcome, (cell, kind) => {
      const whole = sums[cell];
      sums[cell] = whole - weight[kind];
      const value = compute(sums).value ?? Number.NaN;
      sums[cell] = whole;
      return value;
    });
    return { values, counts: count };
  });
}

// src/evaluation/cells-intervals.ts
function cellsIntervals(forms, sample, settings) {
  if (forms.length === 0) return [];
  const cells = countCells(sample);
  const { labels } = sample;
  const statistics = forms.map(({ compute }) => ({
    value: compute(cells),
    compute: (counts) => compute({ labels, counts })
  }));
  if (sample.group !== null) return clusterIntervals(statistics, sample, settings);
  const classes2 = labels.length;
  const outcomes = new Int32Array(sample.size);
  for (let example = 0; example < outcomes.length; example += 1) {
    outcomes[example] = sample.target[example] * classes2 + sample.predicted[example];
  }
  const most = mostKinds(settings.resamples);
  const urns = fillUrns(outcomes, sample, most);
  if (urns === null)
    return forms.map(() => ({
      none: `more than ${most} kinds of weighted examples take too long to resample`
    }));
  const resampling = {
    urns,
    widened: urns.map((urn) => widen(urn, classes2, urn.size / sample.size)),
    stratified: sample.strata !== null,
    outcomes: classes2 * classes2,
    classes: classes2
  };
  return resampledIntervals(resampling, statistics, settings);
}
function widen(urn, classes2, share) {
  const sizes = new Float64Array(classes2);
  for (const [kind, outcome] of urn.outcome.entries()) {
    const target = Math.floor(outcome / classes2);
    sizes[target] = sizes[target] + urn.count[kind];
  }
  const more = [...sizes.entries()].flatMap(([target, size]) => {
    const count = 2 * share * size / urn.size;
    return [
      { outcome: target * classes2 + target, count },
      ...classes2 > 1 ? [{ outcome: -1 - target, count }] : []
    ];
  });
  return addKinds(urn, more);
}

// src/evaluation/units.ts
function gatherUnits(values, { weight, group, groups, strata, size }) {
  const count = group === null ? size : groups.length;
  const sums = new Float64Array(count);
  const weights = new Float64Array(count);
  const counted = new Uint8Array(count);
  for (let example = 0; example < size; example += 1) {
    const value = values[example];
    if (Number.isNaN(value)) continue;
    const unit = group === null ? example : group[example];
    const share = weight === null ? 1 : weight[example];
    sums[unit] = sums[unit] + share * value;
    weights[unit] = weights[unit] + share;
    counted[unit] = 1;
  }
  const units = {
    kind: group === null ? "examples" : "clusters",
    sums,
    weights,
    strata: group === null ? strata : null
  };
  return counted.includes(0) ? keepCounted(units, counted) : units;
}
function keepCounted({ kind, sums, weights, strata }, counted) {
  const isCounted = (_, unit) => counted[unit] === 1;
  return {
    kind,
    sums: sums.filter(isCounted),
    weights: weights.filter(isCounted),
    strata: strata?.filter(isCounted) ?? null
  };
}

// src/evaluation/share-interval.ts
var MISS = 0;
var HIT = 1;
var UNSEEN = -1;
function shareInterval(form, sample, settings) {
  const found = hitsOf(form, sample);
  if ("missing" in found) return { none: found.missing };
  if (sample.group !== null) return ratioInterval(gatherUnits(found, sample), settings);
  if (sample.weight !== null || sample.strata !== null) return resampled2(found, sample, settings);
  let n = 0;
  let hits = 0;
  for (let example = 0; example < found.length; example += 1) {
    if (Number.isNaN(found[example])) continue;
    n += 1;
    hits += found[example];
  }
  if (n === 0) return { none: "there are no such examples" };
  const { confidence } = settings;
  return { interval: { ...wilsonInterval({ hits, n, confidence }), confidence, method: "wilson" } };
}
function resampled2(hits, sample, settings) {
  const outcomes = Int32Array.from(hits, (hit) => Number.isNaN(hit) ? UNSEEN : hit);
  const urns = fillUrns(outcomes, sample, mostKinds(settings.resamples));
  if (urns === null) return ratioInterval(gatherUnits(hits, sample), settings);
  const size = urns.reduce((sum, urn) => sum + urn.size, 0);
  const widened = urns.map((urn) => {
    const count = 2 * urn.size / size;
    return addKinds(urn, [
      { outcome: MISS, count },
      { outcome: HIT, count }
    ]);
  });
  const statistic = { compute: shareOf, value: shareOf(sumUrns(urns, 2)) };
  const resampling = { urns, widened, stratified: sample.strata !== null, outcomes: 2, classes: 0 };
  const [found] = resampledIntervals(resampling, [statistic], settings);
  return found;
}
function shareOf(sums) {
  const hits = sums[HIT];
  const total2 = hits + sums[MISS];
  return total2 === 0 ? { value: null, reason: "all weights are 0" } : { value: hits / total2, reason: null };
}

// src/stats/delong.ts
function delongError(input) {
  const { head, base, worstPair } = input;
  const after = placementsOf(head, null);
  const before = base === void 0 ? null : placementsOf(base, null);
  const { positives, negatives } = split(head.positive, after, before);
  return Math.sqrt(varianceOfMean(positives, worstPair) + varianceOfMean(negatives, worstPair));
}
function split(positive, after, before) {
  const count = sumOf(positive);
  const positives = new Float64Array(count);
  const negatives = new Float64Array(positive.length - count);
  let ofPositives = 0;
  for (let example = 0; example < positive.length; example += 1) {
    const value = after[example] - (before === null ? 0 : before[example]);
    if (positive[example] === 1) {
      positives[ofPositives] = value;
      ofPositives += 1;
    } else negatives[example - ofPositives] = value;
  }
  return { positives, negatives };
}
function varianceOfMean(values, worstPair) {
  const n = values.length;
  const mean = sumOf(values) / n;
  let squares = 0;
  let largest = 0;
  for (let index = 0; index < n; index += 1) {
    const distance = values[index] - mean;
    const square = distance * distance;
    squares += square;
    if (square > largest) largest = square;
  }
  return (squares + (worstPair ? 2 * largest : 0)) / (n - 1) / n;
}

// src/stats/area-interval.ts
var HALVINGS = 60;
function areaInterval({
  ranked,
  confidence
}) {
  const value = rocArea(ranked, null);
  const positives = sumOf(ranked.positive);
  const negatives = ranked.positive.length - positives;
  const score = newcombeInterval({ value, positives, negatives, confidence });
  const error = delongError({ head: ranked, worstPair: false });
  const wald = logitInterval({ value, error, confidence }) ?? score;
  return { low: Math.min(score.low, wald.low), high: Math.max(score.high, wald.high) };
}
function logitInterval(input) {
  const { value, error, confidence } = input;
  if (!(value > 0 && value < 1 && error > 0)) return null;
  const centre = Math.log(value / (1 - value));
  const reach = criticalValue(confidence) * error / (value * (1 - value));
  const back = (logit) => 1 / (1 + Math.exp(-logit));
  return { low: back(centre - reach), high: back(centre + reach) };
}
function newcombeInterval(input) {
  const { value, positives, negatives, confidence } = input;
  const z = criticalValue(confidence);
  const mean = (positives + negatives) / 2 - 1;
  const reach = (area) => {
    const model = 1 + mean * (1 - area) / (2 - area) + mean * area / (1 + area);
    return z * Math.sqrt(area * (1 - area) * model / (positives * negatives));
  };
  const holds = (area) => Math.abs(value - area) <= reach(area);
  return { low: findEnd({ from: value, to: 0, holds }), high: findEnd({ from: value, to: 1, holds }) };
}
function findEnd(search2) {
  let { from, to } = search2;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (from + to) / 2;
    if (search2.holds(middle)) from = middle;
    else to = middle;
  }
  return from;
}

// src/stats/influence-error.ts
var FEWEST_OF_CLASS = 20;
function influenceError(input) {
  const { influence, units, worstPair, strata = null } = input;
  const sums = new Float64Array(units.count);
  for (let example = 0; example < influence.length; example += 1) {
    const unit = units.of[example];
    sums[unit] = sums[unit] + influence[example];
  }
  if (strata !== null) return Math.sqrt(sumOf(squaresWithin(sums, strata)));
  let squares = 0;
  let largest = 0;
  for (let unit = 0; unit < sums.length; unit += 1) {
    const square = sums[unit] * sums[unit];
    squares += square;
    if (square > largest) largest = square;
  }
  return Math.sqrt(units.count / (units.count - 1) * (squares + (worstPair ? 2 * largest : 0)));
}

// src/metrics/smooth-interval.ts
function smoothInterval(form, sample, { influence, confidence }) {
  const { strata } = sample;
  const isPlain = sample.weight === null && sample.group === null && strata === null;
  const classes2 = form.kind === "auc" && isPlain ? form.classes(sample) : [];
  if (!("missing" in classes2) && classes2.length === 1) {
    const [ranked] = classes2;
    if (ranked !== void 0) return { ...areaInterval({ ranked, confidence }), method: "delong-logit" };
  }
  const { value } = computeMetric({ name: "", form }, sample);
  const units = unitsOf(sample.size, sample.group);
  const error = influenceError({ influence: influence.values, units, worstPair: false, strata });
  if (value === null) return null;
  const drawn = strata === null ? "" : "stratified-";
  const scale = influence.scale === "linear" ? { find: linearInterval, method: "linearised" } : LOGIT;
  const found = scale.find({ value, error, confidence });
  return found === null ? null : { ...found, method: `${drawn}${scale.method}` };
}
var LOGIT = { find: logitInterval, method: "linearised-logit" };
function linearInterval({ value, error, confidence }) {
  if (!(error > 0)) return null;
  const reach = criticalValue(confidence) * error;
  return { low: value - reach, high: value + reach };
}

// src/stats/allow-for-bias.ts
function allowForBias(values, { estimate, below, above }) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => {
    const centred = value - mean;
    return estimate + centred + (centred < 0 ? -below : above);
  });
}

// src/stats/normal-sums.ts
function drawBinnedSums(input) {
  const { sums, resamples, generator } = input;
  const { mean, covariance } = momentsOf(input);
  const factor = factorise(covariance);
  const size = mean.length;
  const normal2 = new Float64Array(size);
  const drawn = new Float64Array(size);
  return Float64Array.from({ length: resamples }, () => {
    for (let row = 0; row < size; row += 1) normal2[row] = drawNormal(generator);
    for (let row = 0; row < size; row += 1) {
      let value = mean[row];
      for (let column2 = 0; column2 <= row; column2 += 1) {
        value += factor[row * size + column2] * normal2[column2];
      }
      drawn[row] = value;
    }
    return sums.compute(drawn.subarray(0, size - 1), drawn[size - 1]);
  });
}
function drawNormal(generator) {
  return normalQuantile(generator.nextFloat() + 2 ** -54);
}
function momentsOf(input) {
  const { strata } = input;
  const size = input.sums.bins + 1;
  const covariance = new Float64Array(size * size);
  const mean = new Float64Array(size);
  const count = input.units.count;
  if (count === input.sums.bin.length) addSquares(covariance, input);
  else for (const unit of sumUnits(input)) addProduct(covariance, unit, 1);
  for (const members of strata === null ? [null] : membersOfStrata(strata)) {
    const sums = sumMembers(input, members);
    addProduct(covariance, sums, -1 / (members?.length ?? count));
    for (let row = 0; row < size; row += 1) mean[row] = mean[row] + sums[row];
  }
  return { mean, covariance };
}
function addSquares(covariance, { sums, weight }) {
  const { bin, bins, amount } = sums;
  const size = bins + 1;
  for (let example = 0; example < bin.length; example += 1) {
    const mass = weight === null ? 1 : weight[example];
    const own = mass * amount[example];
    const at = bin[example];
    const diagonal = at * size + at;
    const below = bins * size + at;
    covariance[diagonal] = covariance[diagonal] + own * own;
    covariance[below] = covariance[below] + own * mass;
    covariance[bins * size + bins] = covariance[bins * size + bins] + mass * mass;
  }
}
function sumUnits({ sums, weight, units }) {
  const { bin, bins, amount } = sums;
  const found = Array.from({ length: units.count }, () => new Float64Array(bins + 1));
  for (let example = 0; example < bin.length; example += 1) {
    const mass = weight === null ? 1 : weight[example];
    const into = found[units.of[example]];
    const at = bin[example];
    into[at] = into[at] + mass * amount[example];
    into[bins] = into[bins] + mass;
  }
  return found;
}
function sumMembers({ sums, weight }, members) {
  const { bin, bins, amount } = sums;
  const found = new Float64Array(bins + 1);
  const count = members?.length ?? bin.length;
  for (let index = 0; index < count; index += 1) {
    const example = members === null ? index : members[index];
    const mass = weight === null ? 1 : weight[example];
    const at = bin[example];
    found[at] = found[at] + mass * amount[example];
    found[bins] = found[bins] + mass;
  }
  return found;
}
function addProduct(covariance, vector, times) {
  const size = vector.length;
  for (let row = 0; row < size; row += 1) {
    const own = times * vector[row];
    if (own === 0) continue;
    for (let column2 = 0; column2 <= row; column2 += 1) {
      const at = row * size + column2;
      covariance[at] = covariance[at] + own * vector[column2];
    }
  }
}
function factorise(covariance) {
  const size = Math.sqrt(covariance.length);
  const factor = new Float64Array(covariance.length);
  for (let row = 0; row < size; row += 1) {
    for (let column2 = 0; column2 <= row; column2 += 1) {
      let rest = covariance[row * size + column2];
      for (let k = 0; k < column2; k += 1) {
        rest -= factor[row * size + k] * factor[column2 * size + k];
      }
      const pivot = factor[column2 * size + column2];
      if (row !== column2) factor[row * size + column2] = pivot === 0 ? 0 : rest / pivot;
      else if (rest > ROUNDING * covariance[row * size + row]) {
        factor[row * size + row] = Math.sqrt(rest);
      }
    }
  }
  return factor;
}
var ROUNDING = 1e-10;

// src/stats/resample-summary.ts
var DENSE_RANKS = 20;
var GROWTH = 1.1;
var UNDEFINED_SHARE = 0.01;
function resampledEvidence(input) {
  const { n, delta, units, differences } = input;
  const defined = differences.filter(Number.isFinite);
  if (defined.length < 2 || defined.length < (1 - UNDEFINED_SHARE) * differences.length) return null;
  const from = units === void 0 ? {} : { units };
  return { kind: "resampled", n, delta, resamples: defined.length, ...from, ...summariseResamples(defined) };
}
function summariseResamples(differences) {
  differences.sort();
  const ranks = chooseRanks(differences.length);
  return {
    levels: ranks.map((rank) => rank / (differences.length + 1)),
    quantiles: ranks.map((rank) => differences[rank - 1])
  };
}
function chooseRanks(resamples) {
  const half = Math.ceil(resamples / 2);
  const lower = [];
  for (let rank = 1; rank <= half; rank = rank < DENSE_RANKS ? rank + 1 : Math.ceil(rank * GROWTH))
    lower.push(rank);
  const upper = lower.map((rank) => resamples + 1 - rank);
  return [.../* @__PURE__ */ new Set([...lower, ...upper])].sort((a, b) => a - b);
}

// src/stats/ratio-evidence.ts
var NORMAL_FROM = 1e3;
function weighRatios(input) {
  const { sums, n, smoothing } = input;
  const { numerators, denominator } = sums;
  const units = denominator.length;
  const whole = total(denominator);
  if (n < 1 || !(whole > 0)) return numerators.map(() => null);
  const deltas = numerators.map((numerator) => total(numerator) / whole);
  const pool = smoothing === null ? sums : join2(sums, smoothing);
  if (units >= NORMAL_FROM) {
    return deltas.map((delta, index) => ({ kind: "normal", n, delta, error: linearisedError(pool, index) }));
  }
  const drawn = resampleRatios({ ...input, pool, draws: units });
  return drawn.map(
    (differences, index) => resampledEvidence({ n, delta: deltas[index], units, differences })
  );
}
function linearisedError({ numerators, denominator }, index) {
  const units = denominator.length;
  const numerator = numerators[index];
  const ratio = total(numerator) / total(denominator);
  const residuals = numerator.map((sum, unit) => (sum - ratio * denominator[unit]) ** 2);
  return Math.sqrt(units / (units - 1) * total(residuals)) / total(denominator);
}
function resampleRatios(input) {
  const { pool, draws, resamples, generator } = input;
  const { numerators, denominator } = pool;
  const drawn = new Float64Array(denominator.length);
  const results = numerators.map(() => new Float64Array(resamples));
  for (let draw = 0; draw < resamples; draw += 1) {
    drawMultiplicities(generator, draws, drawn);
    const below = weigh(drawn, denominator);
    for (const [index, numerator] of numerators.entries()) {
      ;
      results[index][draw] = weigh(drawn, numerator) / below;
    }
  }
  return results;
}
function weigh(times, values) {
  let sum = 0;
  for (let unit = 0; unit < times.length; unit += 1) sum += times[unit] * values[unit];
  return sum;
}
function join2(one, other) {
  const append = (values, more) => Float64Array.from([...values, ...more]);
  return {
    numerators: one.numerators.map(
      (values, index) => append(values, other.numerators[index])
    ),
    denominator: append(one.denominator, other.denominator)
  };
}
function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

// src/stats/resample-weights.ts
var MOST_DRAWS3 = 1e8;
var FEWEST_RESAMPLES = 400;
var MOST_RESAMPLED = MOST_DRAWS3 / FEWEST_RESAMPLES;
function affordResamples(wanted) {
  const { examples, resamples } = wanted;
  const most = Math.floor(MOST_DRAWS3 / examples);
  if (resamples <= most) return resamples;
  return most < FEWEST_RESAMPLES ? null : most;
}
function resampleWeights(input, show) {
  const { units, weight, resamples, generator, strata = null } = input;
  const drawn = new Float64Array(units.count);
  const members = strata === null ? null : membersOfStrata(strata);
  const weights = new Float64Array(units.of.length);
  for (let resample2 = 0; resample2 < resamples; resample2 += 1) {
    if (members === null) drawMultiplicities(generator, units.count, drawn);
    else drawWithin(members, generator, drawn);
    for (let example = 0; example < weights.length; example += 1) {
      const own = weight === null ? 1 : weight[example];
      weights[example] = own * drawn[units.of[example]];
    }
    show(weights, resample2);
  }
}
function drawWithin(members, generator, into) {
  into.fill(0);
  for (const units of members) {
    for (let draw = 0; draw < units.length; draw += 1) {
      const unit = units[generator.nextBelow(units.length)];
      into[unit] = into[unit] + 1;
    }
  }
}

// src/evaluation/weighed-interval.ts
var MOST_LEFT_OUT = 2e3;
function weighedInterval(form, sample, settings) {
  const unresampled = whyUnresampled(form, sample);
  if (unresampled !== null) return { none: unresampled };
  const influence = influenceOf(form, sample);
  if (influence !== null && "missing" in influence) return { none: influence.missing };
  const units = unitsOf(sample.size, sample.group);
  const kind = sample.group === null ? "examples" : "clusters";
  if (units.count < LEAST_UNITS)
    return { none: `${units.count} ${kind} are too few: it takes ${LEAST_UNITS}` };
  if (influence !== null && influence.rarest < FEWEST_OF_CLASS) {
    return {
      none: `${influence.rarest} examples of the rarest class are too few: it takes ${FEWEST_OF_CLASS}`
    };
  }
  const isPlain = sample.weight === null && sample.group === null;
  const normalFrom = Math.max(influence?.normalFrom ?? 0, isPlain ? 0 : NORMAL_FROM);
  if (influence !== null && units.count >= normalFrom) {
    return smooth(form, sample, influence, settings);
  }
  const drawn = sample.group !== null ? "cluster-" : sample.strata !== null ? "stratified-" : "";
  const sums = form.kind === "whole" && units.count >= NORMAL_FROM ? form.sums?.(sample) : void 0;
  if (sums === void 0) return resampled3(form, { sample, units, drawn }, settings);
  return "missing" in sums ? { none: sums.missing } : ofSums(form, sums, { sample, units, drawn }, settings);
}
function smooth(form, sample, influence, { confidence }) {
  const found = smoothInterval(form, sample, { influence, confidence });
  if (found === null) return { none: "the ranking is perfect, so that its variance is not known" };
  return checkInterval({ ...found, confidence });
}
function ofSums(form, sums, { sample, units, drawn }, { confidence, seed, resamples }) {
  const { weight, strata } = sample;
  const draws = drawBinnedSums({ sums, weight, units, strata, resamples, generator: createGenerator(seed) });
  return biased(form, sample, { draws, confidence, method: `${drawn}parametric-bootstrap-percentile` });
}
function resampled3(form, resampling, settings) {
  const { sample, units, drawn } = resampling;
  const { confidence, seed } = settings;
  const { weight, size, strata } = sample;
  const compute = prepareValue(form, sample);
  if ("missing" in compute) return { none: compute.missing };
  const resamples = affordResamples({ examples: size, resamples: settings.resamples });
  if (resamples === null) {
    return { none: `it takes resampling the examples, which is not done for more than ${MOST_RESAMPLED}` };
  }
  const draws = new Float64Array(resamples);
  const generator = createGenerator(seed);
  resampleWeights({ units, weight, resamples, generator, strata }, (weights, resample2) => {
    draws[resample2] = definedOr(compute(weights), Number.NaN);
  });
  if (draws.some(Number.isNaN)) return { none: "it is not well defined in every resample: too few examples" };
  if (isBiased(form))
    return biased(form, sample, { draws, confidence, method: `${drawn}bootstrap-percentile` });
  const isLeftOut = settings.method === "bca" && units.count <= MOST_LEFT_OUT;
  const acceleration = isLeftOut ? accelerationOf(leaveOneOut4(compute, resampling)) : null;
  const value = definedOr(compute(weight), Number.NaN);
  return drawnInterval({ draws, value, acceleration, confidence, drawn });
}
function biased(form, sample, { draws, confidence, method }) {
  const compute = prepareValue(form, sample);
  if ("missing" in compute) return { none: compute.missing };
  const estimate = definedOr(compute(sample.weight), Number.NaN);
  const below = biasOf(form, sample);
  const { low, high } = percentiles(allowForBias(draws, { estimate, below, above: 0 }), confidence);
  return checkInterval({ low: Math.max(0, low), high, confidence, method: `${method}-widened` });
}
function leaveOneOut4(compute, { sample, units }) {
  const { weight, size, strata } = sample;
  const own = weight ?? new Float64Array(size).fill(1);
  const strataOf = strata === null ? [null] : membersOfStrata(strata);
  const left = (unit) => definedOr(compute(own.map((mass, example) => units.of[example] === unit ? 0 : mass)), Number.NaN);
  return strataOf.map((members) => {
    const ofStratum = members ?? Int32Array.from({ length: units.count }, (_, unit) => unit);
    return {
      values: Float64Array.from(ofStratum, left),
      counts: new Float64Array(ofStratum.length).fill(1)
    };
  });
}
function definedOr({ value, reason }, other) {
  return value === null || reason !== null ? other : value;
}

// src/evaluation/find-intervals.ts
var STRATA_OR_CLUSTERS = "clusters are not resampled within strata, which they may cross: leave out `group` or `stratify`";
function findIntervals(variants, sample, settings) {
  const found = /* @__PURE__ */ new Map();
  if (settings.resamples === 0) return found;
  if (sample.strata !== null && sample.group !== null) {
    return new Map(variants.map(({ name }) => [name, { none: STRATA_OR_CLUSTERS }]));
  }
  for (const { name, form } of variants) {
    if (form.kind === "share") found.set(name, shareInterval(form, sample, settings));
    if (form.kind === "mean") found.set(name, meanInterval(form, sample, settings));
    if (form.kind === "auc" || form.kind === "whole") found.set(name, weighedInterval(form, sample, settings));
  }
  const ofCells = variants.flatMap(({ name, form }) => form.kind === "cells" ? [{ name, form }] : []);
  if (!isLabelled(sample)) return found;
  const intervals = cellsIntervals(
    ofCells.map(({ form }) => form),
    sample,
    settings
  );
  for (const [index, { name }] of ofCells.entries()) found.set(name, intervals[index]);
  return found;
}
function meanInterval({ losses }, sample, settings) {
  const values = losses(sample);
  if ("missing" in values) return { none: values.missing };
  return ratioInterval(gatherUnits(values, sample), settings);
}

// src/evaluation/describe-metric.ts
function describeMetrics(expansions, sample, settings) {
  const variants = expansions.flatMap(({ variant }) => variant ?? []);
  const intervals = findIntervals(variants, sample, settings);
  return expansions.map((expansion) => ({
    ...describe(expansion, sample, intervals.get(expansion.name)),
    slice: settings.slice
  }));
}
function missingMetric({ name, metric }, { slice, n, reason }) {
  const { higherIsBetter } = metric;
  const definition = `${metric.name}@${metric.version}`;
  return { name, slice, value: null, reason, n, interval: null, higherIsBetter, definition };
}
function describe(expansion, sample, found) {
  const { variant, reason } = expansion;
  if (variant === null) return missingMetric(expansion, { slice: null, n: 0, reason });
  const entry = missingMetric(expansion, { slice: null, n: sample.size, reason: "" });
  const computed = computeMetric(variant, sample);
  if (computed.value === null || found === void 0) return { ...entry, ...computed };
  if ("interval" in found) return { ...entry, ...computed, interval: found.interval };
  const reasons = [computed.reason, `no interval: ${found.none}`].filter((text) => text !== null);
  return { ...entry, ...computed, reason: reasons.join("; ") };
}

// src/evaluation/describe-slices.ts
function describeSlices(expansions, sample, settings) {
  const { leastInSlice } = settings;
  const own = expansions.filter((expansion) => !isOfWholeSet(expansion));
  return sample.slices.flatMap(({ name, members }) => {
    const n = members.length;
    if (n >= leastInSlice && n > 0) {
      const part = { ...takeExamples(sample, members), slices: [] };
      return describeMetrics(own, part, { ...settings, slice: name });
    }
    const reason = `only ${n} ${n === 1 ? "example" : "examples"}: it takes ${Math.max(1, leastInSlice)}`;
    return own.map((expansion) => missingMetric(expansion, { slice: name, n, reason }));
  });
}
function isOfWholeSet({ name, variant }) {
  return variant?.form.kind === "given" || /_(difference|ratio)\[/.test(name);
}

// src/stats/benjamini-yekutieli.ts
function adjustByBenjaminiYekutieli(ps) {
  const m = ps.length;
  let harmonic = 0;
  for (let rank = 1; rank <= m; rank += 1) harmonic += 1 / rank;
  const order = [...ps.keys()].sort((a, b) => ps[b] - ps[a]);
  const adjusted = new Array(m).fill(1);
  let lowest = 1;
  for (const [place, index] of order.entries()) {
    lowest = Math.min(lowest, ps[index] * m * harmonic / (m - place));
    adjusted[index] = lowest;
  }
  return adjusted;
}

// src/stats/student-t.ts
var import_stats_base_dists_t_cdf = __toESM(require_lib38(), 1);
var import_stats_base_dists_t_quantile = __toESM(require_lib48(), 1);
function criticalT(confidence, degrees) {
  return (0, import_stats_base_dists_t_quantile.default)(1 - (1 - confidence) / 2, degrees);
}
function upperTailT(t, degrees) {
  return (0, import_stats_base_dists_t_cdf.default)(-t, degrees);
}

// src/stats/welch.ts
function welchUpperP(one, other) {
  const first = one.variance / one.n;
  const second = other.variance / other.n;
  const square = first + second;
  if (square === 0) return one.mean > other.mean ? 0 : 1;
  const degrees = square ** 2 / (first ** 2 / (one.n - 1) + second ** 2 / (other.n - 1));
  return upperTailT((one.mean - other.mean) / Math.sqrt(square), degrees);
}

// src/evaluation/example-losses.ts
function lossesOf(sample) {
  if (isLabelled(sample)) {
    const { target, predicted } = sample;
    const values = Float64Array.from(target, (label, example) => label === predicted[example] ? 0 : 1);
    return { name: "error rate", values };
  }
  if (sample.task === "multilabel") {
    const { target, predicted, labels, size } = sample;
    const values = new Float64Array(size);
    for (const [label, has] of target.entries()) {
      const said = predicted[label];
      for (let example = 0; example < size; example += 1) {
        if (has[example] !== said[example]) values[example] = values[example] + 1 / labels.length;
      }
    }
    return { name: "share of labels that are wrong", values };
  }
  if (sample.task === "regression") {
    const { target, predicted } = sample;
    const values = target.map((value, example) => Math.abs(value - predicted[example]));
    return { name: "absolute error", values };
  }
  if (sample.task === "graded") return { name: "negative score", values: sample.score.map((score) => -score) };
  return null;
}

// src/evaluation/slice-candidates.ts
function gatherCandidates(columns, losses, least) {
  const singles = columns.flatMap(
    (column2) => gather(column2.codes, losses, column2.values.length).map(nameSingle(column2))
  );
  const pairs = columns.flatMap(
    (one, place) => columns.slice(place + 1).flatMap((other) => {
      const width = other.values.length;
      const codes = one.codes.map((code, example) => {
        const second = other.codes[example];
        return code === -1 || second === -1 ? -1 : code * width + second;
      });
      return gather(codes, losses, one.values.length * width).map(namePair(one, other));
    })
  );
  return [...singles, ...pairs].filter(({ n }) => n >= least && losses.length - n >= least);
}
function gather(codes, losses, count) {
  const sums = Array.from({ length: count }, () => ({ n: 0, sum: 0, squares: 0 }));
  for (let example = 0; example < losses.length; example += 1) {
    const found = sums[codes[example]];
    if (found === void 0) continue;
    const loss = losses[example];
    found.n += 1;
    found.sum += loss;
    found.squares += loss * loss;
  }
  return sums;
}
function nameSingle({ values }) {
  return (sums, code) => ({ name: values[code], parts: [], ...sums });
}
function namePair(one, other) {
  return (sums, code) => {
    const first = one.values[Math.floor(code / other.values.length)];
    const second = other.values[code % other.values.length];
    return { name: `${first} & ${second}`, parts: [first, second], ...sums };
  };
}

// src/evaluation/discover-slices.ts
var LEVEL = 0.05;
var MOST_SLICES = 10;
var METHOD = "one-sided Welch t test of each slice against all other examples, by column and by pairs of columns; Benjamini-Yekutieli's false discovery rate; examples count equally and as independent, without weights and groups";
function discoverSlices(sample, columns, { least }) {
  const losses = lossesOf(sample);
  if (losses === null) return null;
  const tested = testAll(losses, columns, Math.max(2, least));
  const adjusted = adjustByBenjaminiYekutieli(tested.map(({ p }) => p));
  const means = new Map(tested.map(({ name, mean }) => [name, mean]));
  const found = tested.map((slice, index) => ({ ...slice, pAdjusted: adjusted[index] })).filter(({ pAdjusted }) => pAdjusted <= LEVEL).filter(({ mean, parts: parts2 }) => parts2.every((part) => mean > (means.get(part) ?? Number.NEGATIVE_INFINITY))).sort((one, other) => other.mean - other.rest - (one.mean - one.rest) || other.n - one.n);
  return {
    columns: columns.map(({ name }) => name),
    loss: losses.name,
    tested: tested.length,
    least,
    level: LEVEL,
    method: METHOD,
    slices: found.slice(0, MOST_SLICES).map(({ name, n, mean, rest, p, pAdjusted }) => ({ name, n, loss: mean, rest, p, pAdjusted }))
  };
}
function testAll({ values }, columns, least) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centred = values.map((value) => value - mean);
  const squares = centred.reduce((sum, value) => sum + value * value, 0);
  return gatherCandidates(columns, centred, least).map((candidate) => {
    const slice = momentsOf2(candidate.n, candidate.sum, candidate.squares);
    const rest = momentsOf2(values.length - candidate.n, -candidate.sum, squares - candidate.squares);
    const variance = slice.variance > 0 ? slice.variance : rest.variance;
    const p = welchUpperP({ ...slice, variance }, rest);
    return { ...candidate, mean: mean + slice.mean, rest: mean + rest.mean, p };
  });
}
function momentsOf2(n, sum, squares) {
  const mean = sum / n;
  const variance = (squares - sum * mean) / (n - 1);
  return { n, mean, variance: variance > squares * 1e-12 ? variance : 0 };
}

// src/evaluation/evaluate-sample.ts
function evaluateSample(input) {
  const { sample, terms, searched, leastInSlice, threshold } = input;
  const expansions = expandMetrics(labelSpaceOf(sample, terms), input.metrics);
  return {
    name: sample.name,
    task: sample.task,
    examples: sample.size,
    digest: evaluationSetDigest(sample),
    metrics: [
      ...describeMetrics(expansions, sample, { ...input, slice: null }),
      ...describeSlices(expansions, sample, input)
    ],
    confusion: isLabelled(sample) ? countConfusion(sample) : null,
    curves: drawCurves(sample),
    threshold,
    slices: sample.slices.map(({ name, of, members }) => ({ name, of, n: members.length })),
    discovery: searched === null ? null : discoverSlices(sample, searched, { least: leastInSlice }),
    runs: null,
    failure: null
  };
}

// src/evaluation/join-arrays.ts
function unionOf(lists) {
  return [...new Set(lists.flat())].sort();
}
function joinArrays(parts2) {
  const all = new Float64Array(parts2.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts2) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
function joinNumbers(name, what, parts2) {
  const found = parts2.filter((part) => part !== null);
  if (found.length === 0) return null;
  if (found.length < parts2.length) throw fault("runs-differ", { name, reason: `only some have ${what}` });
  return joinArrays(found);
}
function joinCodes(parts2, names) {
  const places = new Map(names.map((name, place) => [name, place]));
  const all = new Int32Array(parts2.reduce((sum, { codes }) => sum + codes.length, 0));
  let offset = 0;
  for (const { codes, names: own } of parts2) {
    const map = own.map((name) => places.get(name) ?? -1);
    for (const code of codes) {
      all[offset] = map[code] ?? -1;
      offset += 1;
    }
  }
  return all;
}

// src/evaluation/join-samples.ts
function joinSamples(samples) {
  const [first] = samples;
  const other = samples.find((sample) => sample.task !== first.task);
  if (other !== void 0) {
    throw fault("runs-differ", { name: first.name, reason: `one is ${first.task}, another ${other.task}` });
  }
  const common = joinCommon(first, samples);
  if (isLabelled(first)) return { ...first, ...common, ...joinLabelled(samples) };
  if (first.task === "multilabel")
    return { ...first, ...common, ...joinMultilabel(samples) };
  if (first.task === "regression")
    return { ...first, ...common, ...joinRegression(samples) };
  if (first.task === "ranking")
    return { ...first, ...common, ...joinRanking(samples) };
  return { ...first, ...common, ...joinGraded(samples) };
}
function joinCommon(first, samples) {
  const { name } = first;
  const groups = unionOf(samples.map((sample) => sample.groups));
  const strata = samples.map((sample) => sample.strata);
  return {
    size: samples.reduce((sum, sample) => sum + sample.size, 0),
    weight: joinNumbers(
      name,
      "weights",
      samples.map((sample) => sample.weight)
    ),
    group: samples.every((sample) => sample.group === null) ? null : joinCodes(
      samples.map((sample) => ({
        codes: sample.group ?? new Int32Array(sample.size).fill(-1),
        names: sample.groups
      })),
      groups
    ),
    groups,
    strata: strata.some((one) => one === null) ? null : Int32Array.from(strata.flatMap((one) => [...one])),
    slices: joinSlices(samples),
    measures: new Map(
      [...first.measures.keys()].map((column2) => {
        const parts2 = samples.map((sample) => sample.measures.get(column2) ?? null);
        return [column2, joinNumbers(name, `the column ${column2}`, parts2)];
      })
    )
  };
}
function joinSlices(samples) {
  const found = /* @__PURE__ */ new Map();
  let offset = 0;
  for (const { slices, size } of samples) {
    for (const { name, of, members } of slices) {
      const slice = found.get(name) ?? { of, members: [] };
      for (const member of members) slice.members.push(member + offset);
      found.set(name, slice);
    }
    offset += size;
  }
  return [...found].map(([name, { of, members }]) => ({ name, of, members: Int32Array.from(members) }));
}
function joinLabelled(samples) {
  const [first] = samples;
  const labels = unionOf(samples.map((sample) => sample.labels));
  if (samples.some((sample) => sample.positive !== first.positive)) {
    throw fault("runs-differ", { name: first.name, reason: "their positive labels are not the same" });
  }
  return {
    labels,
    target: joinCodes(
      samples.map(({ target, labels: names }) => ({ codes: target, names })),
      labels
    ),
    predicted: joinCodes(
      samples.map(({ predicted, labels: names }) => ({ codes: predicted, names })),
      labels
    ),
    scores: joinScores(samples, labels)
  };
}
function joinMultilabel(samples) {
  const labels = unionOf(samples.map((sample) => sample.labels));
  const flags = (read) => labels.map(
    (label) => Uint8Array.from(
      samples.flatMap((sample) => [
        ...read(sample)[sample.labels.indexOf(label)] ?? new Uint8Array(sample.size)
      ])
    )
  );
  return {
    labels,
    target: flags(({ target }) => target),
    predicted: flags(({ predicted }) => predicted),
    scores: joinScores(samples, labels)
  };
}
function joinScores(samples, labels) {
  const scored = samples.filter(({ scores }) => scores !== null).length;
  if (scored === 0) return null;
  if (scored < samples.length) {
    const { name } = samples[0];
    throw fault("runs-differ", { name, reason: "some have scores, others have none" });
  }
  return labels.map(
    (label) => joinArrays(
      samples.map(
        ({ scores, labels: names, size }) => scores?.[names.indexOf(label)] ?? new Float64Array(size)
      )
    )
  );
}
function joinRegression(samples) {
  const [{ name, quantiles }] = samples;
  const low = joinNumbers(
    name,
    "intervals",
    samples.map(({ bounds }) => bounds?.low ?? null)
  );
  const high = joinNumbers(
    name,
    "intervals",
    samples.map(({ bounds }) => bounds?.high ?? null)
  );
  return {
    target: joinArrays(samples.map(({ target }) => target)),
    predicted: joinArrays(samples.map(({ predicted }) => predicted)),
    quantiles: new Map(
      [...quantiles.keys()].map((level) => {
        const parts2 = samples.map((sample) => sample.quantiles.get(level) ?? null);
        return [level, joinNumbers(name, `the quantile ${level}`, parts2)];
      })
    ),
    bounds: low === null || high === null ? null : { low, high },
    scale: joinNumbers(
      name,
      "scales",
      samples.map(({ scale }) => scale)
    )
  };
}
function joinRanking(samples) {
  const documents = unionOf(samples.map((sample) => sample.documents));
  const starts = [0];
  for (const sample of samples) {
    const offset = starts.at(-1);
    for (const start of sample.starts.subarray(1)) starts.push(offset + start);
  }
  const codes = samples.map(({ document: document2, documents: names }) => ({ codes: Int32Array.from(document2), names }));
  return {
    documents,
    starts: Uint32Array.from(starts),
    relevance: joinArrays(samples.map(({ relevance }) => relevance)),
    score: joinArrays(samples.map(({ score }) => score)),
    document: Uint32Array.from(joinCodes(codes, documents))
  };
}
function joinGraded(samples) {
  return {
    score: joinArrays(samples.map(({ score }) => score)),
    variance: joinArrays(samples.map(({ variance }) => variance)),
    repeats: Uint32Array.from(samples.flatMap(({ repeats }) => [...repeats]))
  };
}

// src/evaluation/pool-runs.ts
function poolRuns(samples, kind) {
  const [first] = samples;
  if (first === void 0) throw new TypeError("poolRuns needs at least one run");
  if (samples.length === 1) return first;
  if (kind === "seeds") requireSameExamples(samples);
  else if (first.ids.numbered) throw differ(first, "folds need ids, and no column holds them");
  const names = samples.flatMap(
    (sample, run) => Array.from({ length: sample.size }, (_, example) => {
      const id = idAt(sample.ids, example);
      return Buffer.from(kind === "seeds" ? `${id}@${run + 1}` : id);
    })
  );
  const order = Int32Array.from(names.keys()).sort(
    (one, other) => Buffer.compare(names[one], names[other])
  );
  if (kind === "folds") requireDisjoint(first, names, order);
  const grouped = kind === "seeds" && first.group === null ? samples.map(groupByExample) : samples;
  return takeExamples({ ...joinSamples(grouped), ids: pack(names) }, order);
}
function groupByExample(sample) {
  const groups = Array.from({ length: sample.size }, (_, example) => idAt(sample.ids, example));
  return { ...sample, group: Int32Array.from(groups.keys()), groups };
}
function pack(names) {
  let end = 0;
  const ends = Uint32Array.from(names, (name) => {
    end += name.length;
    return end;
  });
  return { size: names.length, numbered: false, bytes: Buffer.concat(names), ends };
}
function requireDisjoint(sample, names, order) {
  const twice = order.findIndex((index, place) => {
    const before = order[place - 1];
    return before !== void 0 && names[before].equals(names[index]);
  });
  if (twice === -1) return;
  throw differ(sample, `the id "${names[order[twice]]}" is in two folds`);
}
function requireSameExamples(samples) {
  const [first, ...others] = samples;
  for (const [place, other] of others.entries()) {
    if (other.size !== first.size) {
      throw differ(first, `run 1 has ${first.size} examples, and run ${place + 2} has ${other.size}`);
    }
    if (Buffer.compare(first.ids.bytes, other.ids.bytes) === 0) continue;
    const differs = Array.from({ length: first.size }, (_, example) => example).find(
      (example) => idAt(first.ids, example) !== idAt(other.ids, example)
    );
    if (differs === void 0) continue;
    throw differ(first, `"${idAt(first.ids, differs)}" of run 1 is not in run ${place + 2}`);
  }
}
function differ({ name }, reason) {
  return fault("runs-differ", { name, reason });
}

// src/evaluation/runs-interval.ts
var MOST_DEGREES = 1e6;
function spreadOfFolds(values) {
  const { mean, deviation } = describe2(values);
  const k = values.length;
  if (deviation === null) return { mean, deviation, error: null, degrees: null };
  return { mean, deviation, error: deviation * Math.sqrt(1 / k + 1 / (k - 1)), degrees: k - 1 };
}
function spreadOfSeeds(values, pooled) {
  const { mean, deviation } = describe2(values);
  if (deviation === null || pooled === null) return { mean, deviation, error: null, degrees: null };
  const k = values.length;
  const ofExamples = ((pooled.high - pooled.low) / 2 / criticalValue(pooled.confidence)) ** 2;
  const ofTraining = deviation ** 2 / k;
  const total2 = ofExamples + ofTraining;
  const degrees = Math.min(MOST_DEGREES, total2 ** 2 * (k - 1) / ofTraining ** 2);
  return { mean, deviation, error: Math.sqrt(total2), degrees: Number.isNaN(degrees) ? MOST_DEGREES : degrees };
}
function runsInterval({ mean, error, degrees }, input) {
  const { confidence, method, range } = input;
  if (error === null || degrees === null) return { none: "the spread between runs is not known" };
  if (error === 0) return { none: "every run gives the same value" };
  const half = criticalT(confidence, degrees) * error;
  const low = Math.max(range[0], mean - half);
  const high = Math.min(range[1], mean + half);
  return checkInterval({ low, high, confidence, method });
}
function describe2(values) {
  const k = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / k;
  if (k < 2) return { mean, deviation: null };
  const equal = values.every((value) => value === values[0]);
  if (equal) return { mean: values[0], deviation: 0 };
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (k - 1)) };
}

// src/evaluation/evaluate-runs.ts
function evaluateRuns(input) {
  const { samples, kind } = input;
  const sample = poolRuns(samples, kind);
  const pooled = evaluateSample({ ...input, sample, searched: null });
  const small = (pooled.slices ?? []).filter(({ n }) => n < Math.max(1, input.leastInSlice));
  const tooSmall = new Set(small.map(({ name }) => name));
  const metrics = pooled.metrics.map((row) => isOfRuns(row) ? describeRuns(row, input) : row);
  const examples = kind === "seeds" ? samples[0].size : sample.size;
  return {
    evaluation: { ...pooled, examples, metrics, runs: { kind, count: samples.length } },
    sample
  };
  function isOfRuns({ name, slice }) {
    if (input.terms.given.has(name)) return false;
    return slice === null || !tooSmall.has(slice);
  }
}
function describeRuns(row, input) {
  const { samples, kind, confidence } = input;
  const n = kind === "seeds" ? Math.round(row.n / samples.length) : row.n;
  const values = samples.map((sample) => valueIn(row, sample, input));
  const runs = { values: values.map(({ value }) => value), deviation: null, error: null, degrees: null };
  const missing = values.findIndex(({ value }) => value === null);
  if (missing !== -1) {
    const reason = `run ${missing + 1}: ${values[missing]?.reason}`;
    return { ...row, n, value: null, interval: null, reason, runs };
  }
  const numbers = values.flatMap(({ value }) => value ?? []);
  const spread = kind === "folds" ? spreadOfFolds(numbers) : spreadOfSeeds(numbers, row.interval);
  const { mean, ...rest } = spread;
  const method = kind === "folds" ? "corrected-resampled-t" : "seeds-t";
  const range = findMetric(row.name, input.terms.own)?.range ?? [-Infinity, Infinity];
  const found = runsInterval(spread, { confidence, method, range });
  const warning = values.find(({ reason }) => reason !== null)?.reason ?? null;
  const reasons = [warning, "none" in found ? `no interval: ${found.none}` : null];
  return {
    ...row,
    n,
    value: mean,
    interval: "interval" in found ? found.interval : null,
    reason: reasons.filter((reason) => reason !== null).join("; ") || null,
    runs: { values: numbers, ...rest }
  };
}
function valueIn({ name, slice }, sample, { terms }) {
  const part = slice === null ? sample : partOf(sample, slice);
  if (part === null) return { value: null, reason: `it has no examples in ${slice}` };
  const [expansion] = expandMetrics(labelSpaceOf(sample, terms), [name]);
  if (expansion === void 0 || expansion.variant === null) {
    return { value: null, reason: expansion?.reason ?? "it has none" };
  }
  const { value, reason } = computeMetric(expansion.variant, part);
  return value === null ? { value, reason: reason ?? "it has none" } : { value, reason };
}
var parts = /* @__PURE__ */ new WeakMap();
function partOf(sample, name) {
  const known = parts.get(sample) ?? /* @__PURE__ */ new Map();
  parts.set(sample, known);
  const found = known.get(name);
  if (found !== void 0) return found;
  const slice = sample.slices.find((candidate) => candidate.name === name);
  if (slice === void 0 || slice.members.length === 0) return null;
  const part = { ...takeExamples(sample, slice.members), slices: [] };
  known.set(name, part);
  return part;
}

// src/sample/pick-rows.ts
function pickIndices(values, rows) {
  const picked = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) picked[at] = values[rows[at]];
  return picked;
}
function pickNumbers(values, rows) {
  const picked = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) picked[at] = values[rows[at]];
  return picked;
}
function pickFlags(values, rows) {
  const picked = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) picked[at] = values[rows[at]];
  return picked;
}
function everyRow(size) {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return rows;
}

// src/sample/read-condition.ts
var NUMBER = "-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?";
async function readCondition(source, rows, { name, where }) {
  try {
    const isTrue = await findRows(source, where);
    const examples = Int32Array.from(rows.keys());
    return examples.filter((example) => isTrue(rows[example]));
  } catch (cause) {
    if (!(cause instanceof MergemarkError)) throw cause;
    throw fault("slice-condition-failed", { name, where, reason: cause.message }, { cause });
  }
}
async function findRows({ table }, where) {
  const replaced = (await findNumeric({ table }, where)).map((column2) => {
    const quoted = quote(column2);
    return `CAST(${quoted} AS DOUBLE) AS ${quoted}`;
  });
  const columns = replaced.length === 0 ? "*" : `* REPLACE (${replaced.join(", ")})`;
  const [found] = await table.query(
    `SELECT CAST(bitstring_agg(CAST(${table.rowNumber} AS BIGINT), 1, ${table.rows}) AS VARCHAR) AS bits FROM (SELECT ${columns} FROM ${table.relation}) WHERE (${where}
)`
  );
  const bits = found?.bits;
  return (row) => typeof bits === "string" && bits[row] === "1";
}
async function findNumeric({ table }, where) {
  const text = where.toLowerCase();
  const named = table.columns.filter((column2) => text.includes(column2.toLowerCase()));
  if (named.length === 0) return [];
  const tests = named.map(
    (column2, place) => `coalesce(bool_and(regexp_full_match(CAST(${quote(column2)} AS VARCHAR), '${NUMBER}')), false) AS c${place}`
  );
  const [found] = await table.query(`SELECT ${tests.join(", ")} FROM ${table.relation}`);
  return named.filter((_, place) => found?.[`c${place}`] === true);
}
function quote(column2) {
  return `"${column2.replaceAll('"', '""')}"`;
}

// src/sample/read-slice-column.ts
function requireSliceColumn({ table, path }, column2) {
  if (table.columns.includes(column2)) return;
  throw fault("slice-column-missing", { path, column: column2, columns: table.columns });
}
async function readSliceText(source, rows, column2) {
  requireSliceColumn(source, column2);
  const text = await source.table.text(column2);
  const used = new Uint8Array(text.dictionary.length);
  for (const row of rows) {
    const code = text.codes[row];
    if (code !== -1) used[code] = 1;
  }
  const values = arrange(text.dictionary.filter((_, code) => used[code] === 1));
  const places = new Map(values.map((value, place) => [value, place]));
  const ofCode = text.dictionary.map((value) => places.get(value) ?? -1);
  return { values, codes: Int32Array.from(rows, (row) => ofCode[text.codes[row]] ?? -1) };
}
async function readSliceNumbers(source, rows, column2) {
  const { values, codes } = await readSliceText(source, rows, column2);
  const wrong = values.find((value) => !isNumber(value));
  if (wrong !== void 0) throw fault("slice-not-numeric", { path: source.path, column: column2, value: wrong });
  const numbers = values.map(Number);
  return Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN);
}
function isNumber(value) {
  return value.trim() !== "" && Number.isFinite(Number(value));
}
function arrange(values) {
  if (!values.every(isNumber)) return values.toSorted();
  return values.toSorted((one, other) => Number(one) - Number(other) || (one < other ? -1 : 1));
}

// src/sample/read-slices.ts
var MOST_SLICES2 = 200;
async function readSlices(source, rows, settings) {
  const slices = [];
  for (const setting of settings) slices.push(...await readSetting(source, rows, setting));
  return slices;
}
async function readSetting(source, rows, setting) {
  if (setting.kind === "condition") {
    const { name } = setting;
    return [{ name, of: name, members: await readCondition(source, rows, setting) }];
  }
  if (setting.kind === "quantiles") {
    const { column: column2, bins } = setting;
    return sliceBins(column2, binByQuantiles(await readSliceNumbers(source, rows, column2), bins));
  }
  if (setting.kind === "column")
    return sliceValues(setting.column, await readSliceText(source, rows, setting.column));
  const [one, other] = setting.columns;
  return crossSlices(
    { column: one, ...await readSliceText(source, rows, one) },
    { column: other, ...await readSliceText(source, rows, other) }
  );
}
function sliceValues(column2, { values, codes }) {
  return gatherSlices(
    column2,
    values.map((value) => `${column2}=${value}`),
    codes
  );
}
function sliceBins(column2, binned) {
  const names = binned.bins.map((bin) => nameBin(column2, bin));
  return gatherSlices(column2, names, binned.codes);
}
function crossSlices(one, other) {
  const codes = one.codes.map((code, example) => {
    const second = other.codes[example];
    return code === -1 || second === -1 ? -1 : code * other.values.length + second;
  });
  const found = [...new Set(codes)].filter((code) => code !== -1).sort((a, b) => a - b);
  const places = new Map(found.map((code, place) => [code, place]));
  const names = found.map((code) => {
    const first = one.values[Math.floor(code / other.values.length)];
    return `${one.column}=${first} & ${other.column}=${other.values[code % other.values.length]}`;
  });
  return gatherSlices(
    `${one.column} & ${other.column}`,
    names,
    codes.map((code) => places.get(code) ?? -1)
  );
}
function gatherSlices(of, names, codes) {
  if (names.length > MOST_SLICES2) {
    throw fault("slices-too-many", { of, count: names.length, limit: MOST_SLICES2 });
  }
  const members = names.map(() => []);
  for (const [example, code] of codes.entries()) if (code !== -1) members[code]?.push(example);
  return names.map((name, place) => ({ name, of, members: Int32Array.from(members[place]) }));
}

// src/sample/require-agreement.ts
async function requireAgreement(own, key, column2) {
  if (own.exampleOf === null) return;
  requireColumn(own.source, key, column2);
  const torn = await findTorn(own, column2);
  if (torn === null) return;
  const { path } = own.source;
  throw await faultAt(own.source, torn.row, "example-torn", { path, key, column: column2, values: torn.values });
}
async function agreeing(own, columns) {
  if (own.exampleOf === null) return [...columns];
  const found = [];
  for (const column2 of columns) if (await findTorn(own, column2) === null) found.push(column2);
  return found;
}
async function findTorn({ source, rows, exampleOf }, column2) {
  if (exampleOf === null) return null;
  const { codes, dictionary } = await source.table.text(column2);
  const firstOf = (row2) => codes[rows[exampleOf[row2]]];
  const row = codes.findIndex((code, row2) => code !== firstOf(row2));
  if (row === -1) return null;
  return { row, values: [dictionary[firstOf(row)] ?? "", dictionary[codes[row]] ?? ""] };
}

// src/sample/read-example-columns.ts
async function readExampleColumns(own, input) {
  const group = await readCodes(own, "columns.group", input.group);
  const strata = await readCodes(own, "intervals.stratify", input.stratify);
  for (const column2 of input.slices.flatMap(columnsOf)) {
    if (own.source.table.columns.includes(column2)) await requireAgreement(own, "slices", column2);
  }
  return {
    weight: await readWeight(own, input.weight),
    group: group?.codes ?? null,
    groups: group?.names ?? [],
    strata: strata?.codes ?? null,
    slices: await readSlices(own.source, own.rows, input.slices)
  };
}
async function readOwnNumbers(own, key, column2) {
  const values = await readNumbers(own.source, key, column2, finite);
  await requireAgreement(own, key, column2);
  return pickNumbers(values, own.rows);
}
async function readWeight(own, column2) {
  if (column2 === null) return null;
  const { source, rows } = own;
  const weight = await readNumbers(source, "columns.weight", column2, weighing);
  if (!weight.some((value) => value > 0)) throw fault("weights-zero", { path: source.path, column: column2 });
  await requireAgreement(own, "columns.weight", column2);
  return pickNumbers(weight, rows);
}
async function readCodes(own, key, column2) {
  if (column2 === null) return null;
  const text = await readText(own.source, key, column2);
  await requireAgreement(own, key, column2);
  const names = usedValues(text).sort();
  const indices = new Map(names.map((name, index) => [name, index]));
  const ofCode = Int32Array.from(text.dictionary, (value) => indices.get(value) ?? -1);
  const codes = pickIndices(text.codes, own.rows);
  return { names, codes: codes.map((code) => ofCode[code]) };
}
function columnsOf(slice) {
  if (slice.kind === "crossing") return slice.columns;
  return slice.kind === "condition" ? [] : [slice.column];
}

// src/sample/packed-text.ts
var decoder = new TextDecoder();
function textAt({ bytes, ends }, index) {
  return decoder.decode(bytes.subarray(startOf(ends, index), ends[index]));
}
function compareTexts(one, i, other, j) {
  const start = startOf(one.ends, i);
  const otherStart = startOf(other.ends, j);
  const length = one.ends[i] - start;
  const otherLength = other.ends[j] - otherStart;
  const shared = Math.min(length, otherLength);
  for (let at = 0; at < shared; at += 1) {
    const difference = one.bytes[start + at] - other.bytes[otherStart + at];
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}
function startsOf(text) {
  const size = text.ends.length;
  const starts = new Uint32Array(size + 1);
  let count = 0;
  for (let index = 0; index < size; index += 1) {
    if (index === 0 || compareTexts(text, index - 1, text, index) !== 0) starts[count++] = index;
  }
  starts[count] = size;
  return starts.slice(0, count + 1);
}
function takeTexts(text, indices) {
  const ends = new Uint32Array(indices.length);
  let end = 0;
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at];
    end += text.ends[index] - startOf(text.ends, index);
    ends[at] = end;
  }
  const bytes = new Uint8Array(end);
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at];
    bytes.set(text.bytes.subarray(startOf(text.ends, index), text.ends[index]), startOf(ends, at));
  }
  return { bytes, ends };
}
function startOf(ends, index) {
  return index === 0 ? 0 : ends[index - 1];
}

// src/sample/repeats.ts
var NAMED = 5;
function noRepeats() {
  return { count: 0, named: [] };
}
function addRepeat(repeats, what, rows) {
  const [first = 0, second = 0] = [...rows].sort((one, other) => one - other);
  const { named } = repeats;
  repeats.count += 1;
  const last = named[NAMED - 1];
  if (last !== void 0 && last.rows[1] < second) return;
  named.push({ what, rows: [first, second] });
  named.sort((one, other) => one.rows[1] - other.rows[1]);
  named.splice(NAMED);
}
async function linesOfRepeats(source, { named }) {
  const lines = await linesOf(
    source,
    named.flatMap(({ rows }) => rows)
  );
  return named.map(({ what }, at) => ({
    what,
    lines: [lines[2 * at], lines[2 * at + 1]]
  }));
}

// src/sample/read-ids.ts
async function readIds(source, what, { key, column: column2 }) {
  const { rows } = source.table;
  if (column2 === null) return { ids: numberIds(rows), rows: everyRow(rows) };
  const text = await readSortedText(source, key, column2);
  const repeats = findRepeats(text);
  if (repeats.count > 0) throw await repeatFault(source, what, column2, repeats);
  const { bytes, ends } = text;
  return { ids: { size: ends.length, numbered: false, bytes, ends }, rows: text.rows };
}
function findRepeats(text) {
  const starts = startsOf(text);
  const repeats = noRepeats();
  if (starts.length - 1 === text.ends.length) return repeats;
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const start = starts[at];
    const end = starts[at + 1];
    if (end - start > 1) addRepeat(repeats, textAt(text, start), text.rows.subarray(start, end));
  }
  return repeats;
}
async function repeatFault(source, what, column2, repeats) {
  const lines = await linesOfRepeats(source, repeats);
  return faultAt(source, repeats.named[0]?.rows[1] ?? 0, "ids-twice", {
    what,
    column: column2,
    count: repeats.count,
    repeats: lines.map(({ what: id, lines: lines2 }) => ({ id, lines: lines2 }))
  });
}

// src/sample/match-rows.ts
var NAMED2 = 5;
async function matchRows({ predictions, examples }, column2) {
  const id = { key: "columns.id", column: column2 };
  const predicted = await readIds(predictions, "predictions", id);
  const { ids, rows } = predicted;
  if (examples === predictions) return { ids, predictions: rows, examples: rows };
  const known = await readIds(examples, "examples", id);
  requireMatch({ ids, path: predictions.path }, { ids: known.ids, path: examples.path });
  return { ids, predictions: rows, examples: known.rows };
}
function requireMatch(predicted, examples) {
  const unknown = { count: 0, ids: [] };
  const unpredicted = { count: 0, ids: [] };
  let at = 0;
  let exampleAt = 0;
  while (at < predicted.ids.size || exampleAt < examples.ids.size) {
    const order = orderOf(predicted.ids, at, examples.ids, exampleAt);
    if (order < 0) add(unknown, predicted.ids, at);
    if (order > 0) add(unpredicted, examples.ids, exampleAt);
    if (order <= 0) at += 1;
    if (order >= 0) exampleAt += 1;
  }
  if (unpredicted.count === 0 && unknown.count === 0) return;
  throw fault("ids-unmatched", { predictions: predicted.path, examples: examples.path, unpredicted, unknown });
}
function orderOf(one, at, other, otherAt) {
  if (at === one.size) return 1;
  if (otherAt === other.size) return -1;
  return compareTexts(one, at, other, otherAt);
}
function add(found, ids, at) {
  found.count += 1;
  if (found.ids.length < NAMED2) found.ids.push(textAt(ids, at));
}

// src/sample/pairs-twice.ts
async function pairsTwice(source, columns, repeats) {
  const lines = await linesOfRepeats(source, repeats);
  return faultAt(source, repeats.named[0]?.rows[1] ?? 0, "pairs-twice", {
    path: source.path,
    columns,
    count: repeats.count,
    repeats: lines.map(({ what: values, lines: lines2 }) => ({ values, lines: lines2 }))
  });
}

// src/sample/spread.ts
function meanOf(values, { starts, rows }) {
  const means = new Float64Array(starts.length - 1);
  for (let at = 0; at < means.length; at += 1) {
    const [start, end] = [starts[at], starts[at + 1]];
    let sum = 0;
    for (let place = start; place < end; place += 1) sum += values[rows[place]];
    means[at] = sum / (end - start);
  }
  return means;
}
function varianceOf(values, given) {
  const { starts, rows } = given;
  const means = meanOf(values, given);
  return means.map((mean, at) => {
    const [start, end] = [starts[at], starts[at + 1]];
    if (end - start === 1) return Number.NaN;
    let sum = 0;
    for (let place = start; place < end; place += 1) {
      sum += (values[rows[place]] - mean) ** 2;
    }
    return sum / (end - start - 1);
  });
}

// src/sample/read-graded.ts
async function readGraded(sources, input) {
  const { name, task, columns } = input;
  const { predictions } = sources;
  if (columns.score === null) throw fault("nothing-predicted", { name, task });
  if (columns.repeat !== null && columns.id === null) {
    throw fault("repeats-unnamed", { name, repeat: columns.repeat });
  }
  const gathered = await gather2(predictions, columns.id);
  if (columns.repeat !== null && columns.id !== null) {
    await requireDifferentRepeats(predictions, gathered, { id: columns.id, repeat: columns.repeat });
  }
  const score = await readNumbers(predictions, "columns.score", columns.score, finite);
  return {
    ids: gathered.ids,
    body: {
      task: "graded",
      score: meanOf(score, gathered),
      variance: varianceOf(score, gathered),
      repeats: countRepeats(gathered.starts)
    },
    own: await findOwn(sources, gathered, columns.id),
    readMeasure: async (column2) => meanOf(await readNumbers(predictions, "metrics", column2, finite), gathered),
    taken: [columns.id, columns.repeat, columns.score]
  };
}
async function gather2(source, column2) {
  const { rows: size } = source.table;
  if (column2 === null) return { ids: numberIds(size), starts: everyRow(size + 1), rows: everyRow(size) };
  const text = await readSortedText(source, "columns.id", column2);
  const starts = startsOf(text);
  const rows = text.rows.slice();
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const [start, end] = [starts[at], starts[at + 1]];
    if (end - start > 1) rows.subarray(start, end).sort();
  }
  const packed = takeTexts(text, starts.subarray(0, -1));
  return { ids: { size: packed.ends.length, numbered: false, ...packed }, starts, rows };
}
async function requireDifferentRepeats(source, { ids, starts, rows }, columns) {
  const { codes, dictionary } = await readText(source, "columns.repeat", columns.repeat);
  const repeats = noRepeats();
  for (let at = 0; at < ids.size; at += 1) {
    if (starts[at + 1] - starts[at] === 1) continue;
    const known = /* @__PURE__ */ new Map();
    for (const row of rows.subarray(starts[at], starts[at + 1])) {
      const code = codes[row];
      known.set(code, [...(known.get(code) ?? []).slice(0, 1), row]);
    }
    for (const [code, found] of known) {
      if (found.length > 1) addRepeat(repeats, [textAt(ids, at), dictionary[code]], found);
    }
  }
  if (repeats.count > 0) throw await pairsTwice(source, [columns.id, columns.repeat], repeats);
}
async function findOwn({ predictions, examples }, { ids, starts, rows }, column2) {
  if (examples !== predictions) {
    const known = await readIds(examples, "examples", { key: "columns.id", column: column2 });
    requireMatch({ ids, path: predictions.path }, { ids: known.ids, path: examples.path });
    return { source: examples, rows: known.rows, exampleOf: null };
  }
  const first = new Uint32Array(ids.size);
  const exampleOf = new Uint32Array(rows.length);
  for (let at = 0; at < ids.size; at += 1) {
    first[at] = rows[starts[at]];
    for (const row of rows.subarray(starts[at], starts[at + 1])) exampleOf[row] = at;
  }
  const single = ids.size === rows.length;
  return { source: predictions, rows: first, exampleOf: single ? null : exampleOf };
}
function countRepeats(starts) {
  const counts = new Uint32Array(starts.length - 1);
  for (let at = 0; at < counts.length; at += 1) {
    counts[at] = starts[at + 1] - starts[at];
  }
  return counts;
}

// src/sample/label-space.ts
var CONVENTIONS = [
  ["0", "1"],
  ["-1", "1"],
  ["False", "True"],
  ["false", "true"],
  ["FALSE", "TRUE"]
];
var WHOLE_NUMBER = /^-?\d+(\.0+)?$/;
function settleLabels(input) {
  const { name, task, targetColumn } = input;
  const found = [...new Set(input.found)].sort();
  if (task === "binary") return settleBinary(name, found, input.positive);
  if (found.length > limits.labels) {
    throw fault("too-many-labels", { name, column: targetColumn, count: found.length, limit: limits.labels });
  }
  return { labels: found, positive: null };
}
function settleBinary(name, found, given) {
  if (found.length > 2) throw fault("not-binary", { name, labels: found });
  const convention = CONVENTIONS.find(
    (pair) => [...found, ...given === null ? [] : [given]].every((label) => pair.some((known) => known === label))
  );
  if (convention !== void 0) return { labels: convention, positive: given ?? convention[1] };
  if (given === null) throw fault("positive-needed", { name, labels: found });
  if (found.includes(given)) return { labels: found, positive: given };
  if (found.length === 2) throw fault("positive-unknown", { name, positive: given, labels: found });
  return { labels: [...found, given].sort(), positive: given };
}
function spellingOf(labels) {
  if (!labels.every((label) => WHOLE_NUMBER.test(label))) return (label) => label;
  return (label) => label.replace(/\.0+$/, "");
}

// src/sample/template-columns.ts
function fitTemplate({ table }, template, { placeholder, taken }) {
  const at = template.indexOf(placeholder);
  if (at === -1) return [];
  const before = template.slice(0, at);
  const after = template.slice(at + placeholder.length);
  return table.columns.flatMap((column2) => {
    const long = column2.length > before.length + after.length;
    if (!long || taken.has(column2) || !column2.startsWith(before) || !column2.endsWith(after)) return [];
    return [{ column: column2, part: column2.slice(before.length, column2.length - after.length) }];
  });
}
function requireDifferent({ path }, columns, meaningOf) {
  const known = /* @__PURE__ */ new Map();
  for (const { column: column2, part } of columns) {
    const meaning = meaningOf(part);
    const first = known.get(meaning);
    if (first !== void 0) {
      const place = { file: path, line: 1, column: null };
      throw fault("columns-alike", { path, columns: [first, column2], meaning }, { place });
    }
    known.set(meaning, column2);
  }
}

// src/sample/score-columns.ts
var PLACEHOLDER = "{class}";
function findScoreColumns(source, columns, labels) {
  if (columns.score !== null) {
    requireColumn(source, "columns.score", columns.score);
    return [{ column: columns.score, label: null }];
  }
  if (columns.scores === null) return [];
  const found = fitting(source, columns, columns.scores, labels);
  if (found.length > 0) return found;
  const { path, table } = source;
  throw fault(
    "no-score-columns",
    { path, key: "columns.scores", template: columns.scores, columns: table.columns },
    { place: { file: path, line: 1, column: null } }
  );
}
function fitting(source, { id, target, predicted, weight, group }, template, labels) {
  const taken = /* @__PURE__ */ new Set([id, target, predicted, weight, group]);
  const found = fitTemplate(source, template, { placeholder: PLACEHOLDER, taken });
  const known = template === PLACEHOLDER ? found.filter(({ part }) => labels.includes(part)) : found;
  return known.map(({ column: column2, part }) => ({ column: column2, label: part }));
}
function columnOf(template, label) {
  return template.replace(PLACEHOLDER, () => label);
}

// src/sample/read-labels.ts
async function readLabels({ predictions, examples }, input) {
  const { name, task, columns } = input;
  const target = await readText(examples, "columns.target", columns.target);
  const predicted = columns.predicted === null ? null : await readText(predictions, "columns.predicted", columns.predicted);
  const written = [...usedValues(target), ...predicted === null ? [] : usedValues(predicted)];
  const scoreColumns = findScoreColumns(predictions, columns, written);
  const found = [...written, ...scoreColumns.flatMap(({ label }) => label ?? [])];
  const spell = spellingOf(input.positive === null ? found : [...found, input.positive]);
  const scored = scoreColumns.flatMap(
    ({ column: column2, label }) => label === null ? [] : [{ column: column2, part: label }]
  );
  requireDifferent(predictions, scored, (part) => `label "${spell(part)}"`);
  const positive = input.positive === null ? null : spell(input.positive);
  const settled = settleLabels({
    name,
    task,
    found: found.map(spell),
    positive,
    targetColumn: columns.target
  });
  const read = {
    ...settled,
    target: indexLabels(target, settled.labels, spell),
    predicted: predicted === null ? null : indexLabels(predicted, settled.labels, spell),
    scoreColumns: scoreColumns.map(({ column: column2, label }) => ({
      column: column2,
      label: label === null ? null : spell(label)
    }))
  };
  await requireScored(examples, "target", read.target, read, columns, predictions.path);
  if (read.predicted !== null) {
    await requireScored(predictions, "prediction", read.predicted, read, columns, predictions.path);
  }
  return read;
}
function indexLabels({ dictionary, codes }, labels, spell) {
  const indices = new Map(labels.map((label, index) => [label, index]));
  const ofCode = Int32Array.from(dictionary, (value) => indices.get(spell(value)) ?? -1);
  return Int32Array.from(codes, (code) => ofCode[code]);
}
async function requireScored(source, what, indices, { labels, scoreColumns }, { scores, score }, path) {
  if (scores === null || score !== null) return;
  const scored = new Set(scoreColumns.map(({ label: label2 }) => label2));
  if (labels.length === 2 && scored.size === 1) return;
  const row = indices.findIndex((index) => !scored.has(labels[index]));
  if (row === -1) return;
  const label = labels[indices[row]];
  const count = indices.reduce((sum, index) => sum + (labels[index] === label ? 1 : 0), 0);
  const known = labels.filter((label2) => scored.has(label2));
  const details = { path, what, label, column: columnOf(scores, label), scored: known, count };
  throw await faultAt(source, row, "label-unscored", details);
}

// src/sample/read-labelled.ts
async function readLabelled(sources, input) {
  requirePredictions(input);
  const { columns } = input;
  const { predictions, examples } = sources;
  const rows = await matchRows(sources, columns.id);
  const { labels, positive, target, predicted, scoreColumns } = await readLabels(sources, input);
  const scores = await readScores(predictions, columns, scoreColumns, { labels, positive });
  const chosen = predicted ?? likeliest(scores ?? [], predictions.table.rows);
  return {
    ids: rows.ids,
    body: {
      task: input.task,
      labels,
      positive,
      target: pickIndices(target, rows.examples),
      predicted: pickIndices(chosen, rows.predictions),
      scores: scores?.map((column2) => pickNumbers(column2, rows.predictions)) ?? null
    },
    own: { source: examples, rows: rows.examples, exampleOf: null },
    readMeasure: async (column2) => pickNumbers(await readNumbers(predictions, "metrics", column2, finite), rows.predictions),
    taken: [columns.id, columns.target, columns.predicted, ...scoreColumns.map(({ column: column2 }) => column2)]
  };
}
function requirePredictions({ name, task, columns }) {
  if (task !== "binary" && columns.score !== null) {
    throw fault("score-not-binary", { name, task, column: columns.score });
  }
  if (columns.predicted ?? columns.score ?? columns.scores) return;
  throw fault("nothing-predicted", { name, task });
}

// src/sample/label-sets.ts
var FLAGS = new Map([
  ...["0", "0.0", "false", "False", "FALSE"].map((cell) => [cell, 0]),
  ...["1", "1.0", "true", "True", "TRUE"].map((cell) => [cell, 1])
]);
function readLabelSets(source, key, written, input) {
  if (!written.includes(PLACEHOLDER)) return readCells(source, key, written, input.separator);
  return readFlags(source, key, written, findClassColumns(source, key, written, input));
}
function findClassColumns(source, key, template, input) {
  const { path, table } = source;
  const closer = input.rivals.filter((rival) => rival.includes(PLACEHOLDER) && rival.length > template.length);
  const rest = { placeholder: PLACEHOLDER, taken: input.taken };
  const theirs = new Set(
    closer.flatMap((rival) => fitTemplate(source, rival, rest).map(({ column: column2 }) => column2))
  );
  const found = fitTemplate(source, template, rest).filter(({ column: column2 }) => !theirs.has(column2));
  if (found.length > 0) return found;
  const place = { file: path, line: 1, column: null };
  throw fault("no-score-columns", { path, key, template, columns: table.columns }, { place });
}
function pickClassColumns(source, key, template, columns, { labels, spell }) {
  requireDifferent(source, columns, (part) => `label "${spell(part)}"`);
  const known = new Map(columns.map((found) => [spell(found.part), found]));
  return labels.map((label) => {
    const found = known.get(label);
    if (found !== void 0) return found;
    const { path } = source;
    const details = { path, key, label, column: columnOf(template, label), known: [...known.keys()] };
    throw fault("class-column-missing", details, { place: { file: path, line: 1, column: null } });
  });
}
async function readCells(source, key, column2, separator) {
  requireColumn(source, key, column2);
  const { dictionary, codes } = await source.table.text(column2);
  const sets = dictionary.map((cell) => splitCell(cell, separator));
  return {
    written: [...new Set(sets.flat())],
    columns: [column2],
    index: ({ labels, spell }) => {
      const indices = new Map(labels.map((label, index) => [label, index]));
      const ofCode = sets.map((set) => set.map((label) => indices.get(spell(label))));
      const flags = labels.map(() => new Uint8Array(codes.length));
      for (let row = 0; row < codes.length; row += 1) {
        for (const index of ofCode[codes[row]] ?? []) flags[index][row] = 1;
      }
      return flags;
    }
  };
}
function splitCell(cell, separator) {
  return cell.split(separator).map((label) => label.trim()).filter((label) => label !== "");
}
async function readFlags(source, key, template, columns) {
  const flags = /* @__PURE__ */ new Map();
  for (const found of columns) flags.set(found, await readFlag(source, key, found.column));
  return {
    written: columns.map(({ part }) => part),
    columns: columns.map(({ column: column2 }) => column2),
    index: (labelling) => pickClassColumns(source, key, template, columns, labelling).map(
      (found) => flags.get(found)
    )
  };
}
async function readFlag(source, key, column2) {
  const text = await source.table.text(column2);
  const ofCode = text.dictionary.map((cell) => FLAGS.get(cell));
  const isFlag = (code) => ofCode[code] !== void 0;
  const row = text.codes.findIndex((code) => !isFlag(code));
  if (row === -1) return Uint8Array.from(text.codes, (code) => ofCode[code]);
  const count = text.codes.reduce((sum, code) => sum + (isFlag(code) ? 0 : 1), 0);
  const value = await quoteCell(source, column2, row);
  throw await faultAt(source, row, "flag-invalid", { path: source.path, key, column: column2, value, count });
}

// src/sample/read-multilabel.ts
var LEAST_SCORE = 0.5;
async function readMultilabel(sources, input) {
  requirePredictions2(input);
  const { columns } = input;
  const { predictions, examples } = sources;
  const rows = await matchRows(sources, columns.id);
  const read = await readColumns(sources, input);
  const labelling = settle(input, [
    ...read.target.written,
    ...read.predicted?.written ?? [],
    ...read.scored?.map(({ part }) => part) ?? []
  ]);
  const scores = read.scored && await readLabelScores(predictions, columns.scores, read.scored, labelling);
  const predicted = read.predicted?.index(labelling) ?? (scores ?? []).map(likely);
  const { target } = read;
  return {
    ids: rows.ids,
    body: {
      task: "multilabel",
      labels: labelling.labels,
      target: target.index(labelling).map((flags) => pickFlags(flags, rows.examples)),
      predicted: predicted.map((flags) => pickFlags(flags, rows.predictions)),
      scores: scores?.map((score) => pickNumbers(score, rows.predictions)) ?? null
    },
    own: { source: examples, rows: rows.examples, exampleOf: null },
    readMeasure: async (column2) => pickNumbers(await readNumbers(predictions, "metrics", column2, finite), rows.predictions),
    taken: [
      columns.id,
      ...target.columns,
      ...read.predicted?.columns ?? [],
      ...(read.scored ?? []).map(({ column: column2 }) => column2)
    ]
  };
}
function requirePredictions2({ name, task, columns }) {
  if (columns.score !== null) throw fault("score-not-binary", { name, task, column: columns.score });
  if (columns.predicted ?? columns.scores) return;
  throw fault("nothing-predicted", { name, task });
}
async function readColumns({ predictions, examples }, { columns }) {
  const { id, weight, group, separator, target, predicted, scores } = columns;
  const writings = [target, predicted, scores].filter((writing) => writing !== null);
  const asked = (writing) => {
    const rivals = writings.filter((other) => other !== writing);
    return { separator, taken: /* @__PURE__ */ new Set([id, weight, group, ...rivals]), rivals };
  };
  const found = {
    target: await readLabelSets(examples, "columns.target", target, asked(target)),
    predicted: predicted && await readLabelSets(predictions, "columns.predicted", predicted, asked(predicted))
  };
  if (!scores) return { ...found, predicted: found.predicted || null, scored: null };
  const fitting2 = findClassColumns(predictions, "columns.scores", scores, asked(scores));
  const known = /* @__PURE__ */ new Set([...found.target.written, ...found.predicted ? found.predicted.written : []]);
  const scored = scores === PLACEHOLDER ? fitting2.filter(({ part }) => known.has(part)) : fitting2;
  return { ...found, predicted: found.predicted || null, scored };
}
function settle({ name, columns }, written) {
  const spell = spellingOf(written);
  const labels = [...new Set(written.map(spell))].sort();
  const column2 = columns.target;
  if (labels.length === 0) throw fault("no-labels", { name, column: column2, separator: columns.separator });
  if (labels.length <= limits.labels) return { labels, spell };
  throw fault("too-many-labels", { name, column: column2, count: labels.length, limit: limits.labels });
}
async function readLabelScores(source, template, columns, labelling) {
  const scores = [];
  for (const { column: column2 } of pickClassColumns(source, "columns.scores", template, columns, labelling)) {
    scores.push(await readNumbers(source, "columns.scores", column2, probability));
  }
  return scores;
}
function likely(score) {
  return Uint8Array.from(score, (value) => value >= LEAST_SCORE ? 1 : 0);
}

// src/sample/rank-documents.ts
async function rankDocuments(run, judged, columns) {
  const queries = namesOf([run.query, judged.query]);
  const documents = namesOf([run.document, judged.document]);
  const runRows = gather3(run, queries, documents);
  await requireDifferent2(run, runRows, columns);
  const judgedRows = run.source === judged.source ? runRows : gather3(judged, queries, documents);
  if (judgedRows !== runRows) await requireDifferent2(judged, judgedRows, columns);
  requireJudged(queries, judged, judgedRows, run.source.path);
  const starts = new Uint32Array(queries.length + 1);
  const most = runRows.rows.length + judgedRows.rows.length;
  const ranked = {
    relevance: new Float64Array(most),
    score: new Float64Array(most),
    document: new Uint32Array(most)
  };
  let at = 0;
  for (let query = 0; query < queries.length; query += 1) {
    for (const entry of entriesOf(query, { run, runRows, judged, judgedRows })) {
      ranked.relevance[at] = entry.relevance;
      ranked.score[at] = entry.score;
      ranked.document[at] = entry.document;
      at += 1;
    }
    starts[query + 1] = at;
  }
  return {
    queries,
    documents,
    starts,
    relevance: ranked.relevance.slice(0, at),
    score: ranked.score.slice(0, at),
    document: ranked.document.slice(0, at),
    queryOf: judgedRows.queryOf
  };
}
function entriesOf(query, given) {
  const { run, runRows, judged, judgedRows } = given;
  const relevance = /* @__PURE__ */ new Map();
  for (const row of rowsOf(judgedRows, query)) {
    relevance.set(judgedRows.documentOf[row], judged.values[row]);
  }
  const entries = [];
  for (const row of rowsOf(runRows, query)) {
    const document2 = runRows.documentOf[row];
    const score = run.values[row];
    entries.push({ document: document2, score, relevance: relevance.get(document2) ?? Number.NaN });
    relevance.delete(document2);
  }
  entries.sort((one, other) => other.score - one.score);
  const rest = [...relevance].map(([document2, relevance2]) => ({ document: document2, score: Number.NaN, relevance: relevance2 }));
  return [...entries, ...rest];
}
function gather3({ query, document: document2 }, queries, documents) {
  const queryOf = indicesOf(query, queries);
  const documentOf = indicesOf(document2, documents);
  const starts = new Uint32Array(queries.length + 1);
  for (const index of queryOf) starts[index + 1] = starts[index + 1] + 1;
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = starts[at] + starts[at - 1];
  const next = starts.slice();
  const rows = new Uint32Array(queryOf.length);
  for (let row = 0; row < rows.length; row += 1) {
    const index = queryOf[row];
    const place = next[index];
    rows[place] = row;
    next[index] = place + 1;
  }
  const gathered = { queryOf, documentOf, starts, rows };
  for (let at = 0; at < queries.length; at += 1) {
    rowsOf(gathered, at).sort((one, other) => documentOf[one] - documentOf[other]);
  }
  return gathered;
}
async function requireDifferent2(pairs, gathered, columns) {
  const { queryOf, documentOf, rows } = gathered;
  const repeats = noRepeats();
  const areAlike = (one, other) => queryOf[one] === queryOf[other] && documentOf[one] === documentOf[other];
  for (let at = 0, end = 0; at < rows.length; at = end) {
    const first = rows[at];
    end = at + 1;
    while (end < rows.length && areAlike(first, rows[end])) end += 1;
    if (end - at === 1) continue;
    addRepeat(repeats, [cellOf(pairs.query, first), cellOf(pairs.document, first)], rows.subarray(at, end));
  }
  if (repeats.count > 0) throw await pairsTwice(pairs.source, [columns.query, columns.document], repeats);
}
function requireJudged(queries, judged, gathered, run) {
  const unjudged = queries.filter(
    (_, query) => rowsOf(gathered, query).every((row) => Number.isNaN(judged.values[row]))
  );
  if (unjudged.length === 0) return;
  throw fault("queries-unjudged", { run, judgements: judged.source.path, queries: unjudged });
}
function rowsOf({ starts, rows }, query) {
  return rows.subarray(starts[query], starts[query + 1]);
}
function namesOf(columns) {
  const names = [...new Set(columns.flatMap(usedValues))];
  return names.map((name) => ({ name, bytes: Buffer.from(name) })).sort((one, other) => Buffer.compare(one.bytes, other.bytes)).map(({ name }) => name);
}
function indicesOf({ dictionary, codes }, names) {
  const indices = new Map(names.map((name, index) => [name, index]));
  const ofCode = Uint32Array.from(dictionary, (value) => indices.get(value) ?? 0);
  return Uint32Array.from(codes, (code) => ofCode[code]);
}
function cellOf({ dictionary, codes }, row) {
  return dictionary[codes[row]];
}

// src/sample/read-run.ts
async function readRun(source, columns) {
  const pairs = await readPairs(source, columns);
  return { ...pairs, values: await readNumbers(source, "columns.score", columns.score, finite) };
}
async function readJudged(source, columns) {
  const pairs = await readPairs(source, columns);
  const { relevance } = columns;
  requireColumn(source, "columns.relevance", relevance);
  const { values } = await source.table.numbers(relevance);
  const { codes } = await source.table.text(relevance);
  const isSound = (value2, row2) => value2 >= 0 && value2 <= Number.MAX_VALUE || codes[row2] === -1;
  const row = values.findIndex((value2, row2) => !isSound(value2, row2));
  if (row === -1) return { ...pairs, values };
  const count = values.reduce((sum, value2, row2) => sum + (isSound(value2, row2) ? 0 : 1), 0);
  const value = await quoteCell(source, relevance, row);
  const details = { path: source.path, column: relevance, value, count };
  throw await faultAt(source, row, "relevance-invalid", details);
}
async function readPairs(source, columns) {
  return {
    source,
    query: await readText(source, "columns.query", columns.query),
    document: await readText(source, "columns.document", columns.document)
  };
}

// src/sample/read-ranking.ts
async function readRanking(sources, input) {
  const { name, task, columns } = input;
  const { query, document: document2, relevance, score } = columns;
  if (score === null) throw fault("nothing-predicted", { name, task });
  const { predictions, judgements } = sources;
  const run = await readRun(predictions, { query, document: document2, score });
  const judged = await readJudged(judgements ?? predictions, { query, document: document2, relevance });
  const ranked = await rankDocuments(run, judged, { query, document: document2 });
  const ids = packIds(ranked.queries);
  const own = await findOwn2(sources, ranked, ids, query);
  const { starts, documents } = ranked;
  return {
    ids,
    body: {
      task: "ranking",
      starts,
      relevance: ranked.relevance,
      score: ranked.score,
      document: ranked.document,
      documents
    },
    own,
    readMeasure: (column2) => readOwnNumbers(own, "metrics", column2),
    taken: [query, document2, relevance, score]
  };
}
async function findOwn2({ predictions, examples, judgements }, { queryOf }, ids, column2) {
  if (examples !== predictions) {
    const known = await readIds(examples, "examples", { key: "columns.query", column: column2 });
    requireMatch({ ids, path: predictions.path }, { ids: known.ids, path: examples.path });
    return { source: examples, rows: known.rows, exampleOf: null };
  }
  const rows = new Uint32Array(ids.size);
  for (let row = queryOf.length - 1; row >= 0; row -= 1) rows[queryOf[row]] = row;
  return { source: judgements ?? predictions, rows, exampleOf: queryOf };
}

// src/sample/quantile-columns.ts
var PLACEHOLDER2 = "{level}";
var LEVEL2 = /^0?\.\d+$/;
function findQuantileColumns(source, columns) {
  const { quantiles: template, id, target, predicted, scale, weight, group } = columns;
  if (template === null) return [];
  const { path, table } = source;
  const place = { file: path, line: 1, column: null };
  const taken = /* @__PURE__ */ new Set([id, target, predicted, scale, weight, group]);
  const fitting2 = fitTemplate(source, template, { placeholder: PLACEHOLDER2, taken });
  const found = template === PLACEHOLDER2 ? fitting2.filter(({ part }) => LEVEL2.test(part)) : fitting2;
  if (found.length === 0) {
    throw fault("no-quantile-columns", { path, template, columns: table.columns }, { place });
  }
  const odd = found.find(({ part }) => !LEVEL2.test(part) || Number(part) === 0);
  if (odd !== void 0) {
    throw fault("level-invalid", { path, template, column: odd.column, level: odd.part }, { place });
  }
  requireDifferent(source, found, (part) => `level ${Number(part)}`);
  const levels = found.map(({ column: column2, part }) => ({ column: column2, level: Number(part) }));
  return levels.sort((one, other) => one.level - other.level);
}

// src/sample/read-regression.ts
async function readRegression(sources, input) {
  const { name, task, columns } = input;
  const { predictions, examples } = sources;
  if (columns.predicted === null) throw fault("nothing-predicted", { name, task });
  const rows = await matchRows(sources, columns.id);
  const quantileColumns = findQuantileColumns(predictions, columns);
  const readPredicted = async (key, column2) => pickNumbers(await readNumbers(predictions, key, column2, finite), rows.predictions);
  const readKnown = async (key, column2, kind) => pickNumbers(await readNumbers(examples, key, column2, kind), rows.examples);
  const quantiles = /* @__PURE__ */ new Map();
  for (const { level, column: column2 } of quantileColumns) {
    quantiles.set(level, { column: column2, values: await readPredicted("columns.quantiles", column2) });
  }
  await requireAscending(predictions, [...quantiles.values()], rows.predictions);
  const body = {
    task: "regression",
    target: await readKnown("columns.target", columns.target, finite),
    predicted: await readPredicted("columns.predicted", columns.predicted),
    quantiles: new Map([...quantiles].map(([level, { values }]) => [level, values])),
    bounds: await readBounds(predictions, input, readPredicted, rows.predictions),
    scale: columns.scale === null ? null : await readKnown("columns.scale", columns.scale, scaling)
  };
  const { id, target, predicted, low, high, scale } = columns;
  return {
    ids: rows.ids,
    body,
    own: { source: examples, rows: rows.examples, exampleOf: null },
    readMeasure: (column2) => readPredicted("metrics", column2),
    taken: [id, target, predicted, low, high, scale, ...quantileColumns.map(({ column: column2 }) => column2)]
  };
}
async function readBounds(source, { name, columns: { low, high } }, readPredicted, rows) {
  if (low === null && high === null) return null;
  if (low === null || high === null) {
    const [given, absent] = low === null ? ["high", "low"] : ["low", "high"];
    throw fault("bound-alone", { name, given, absent });
  }
  const bounds = {
    low: await readPredicted("columns.low", low),
    high: await readPredicted("columns.high", high)
  };
  const ends = [
    { column: low, values: bounds.low },
    { column: high, values: bounds.high }
  ];
  await requireAscending(source, ends, rows);
  return bounds;
}
async function requireAscending(source, columns, rows) {
  for (const [at, high] of columns.entries()) {
    const low = columns[at - 1];
    if (low === void 0) continue;
    let first = -1;
    let count = 0;
    for (let example = 0; example < rows.length; example += 1) {
      if (low.values[example] <= high.values[example]) continue;
      count += 1;
      if (first === -1 || rows[example] < rows[first]) first = example;
    }
    if (first === -1) continue;
    throw await faultAt(source, rows[first], "columns-crossing", {
      path: source.path,
      low: { column: low.column, value: low.values[first] },
      high: { column: high.column, value: high.values[first] },
      count
    });
  }
}

// src/sample/read-search-columns.ts
var MOST_TEXTS = 30;
var BINS2 = 4;
async function readSearchColumns(source, rows, input) {
  const { columns, without } = input;
  const names = columns ?? source.table.columns.filter((column2) => !without.includes(column2));
  const found = [];
  for (const name of new Set(names)) {
    const column2 = await readSearchColumn(source, rows, name);
    if (column2 !== null) found.push(column2);
  }
  return found;
}
async function readSearchColumn(source, rows, name) {
  const { values, codes } = await readSliceText(source, rows, name);
  if (values.length > BINS2 && values.every(isNumber)) {
    const numbers = values.map(Number);
    const binned = binByQuantiles(
      Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN),
      BINS2
    );
    return { name, values: binned.bins.map((bin) => nameBin(name, bin)), codes: binned.codes };
  }
  if (values.length < 2 || values.length > MOST_TEXTS) return null;
  return { name, values: values.map((value) => `${name}=${value}`), codes };
}

// src/sample/read-sample.ts
var readers = {
  binary: readLabelled,
  multiclass: readLabelled,
  multilabel: readMultilabel,
  regression: readRegression,
  ranking: readRanking,
  graded: readGraded
};
async function readSample(input) {
  const { name, task, columns, stratify, slices } = input;
  if (task === "metrics-only") throw new TypeError("an evaluation of metrics-only has no predictions");
  const { body, ids, own, readMeasure, taken } = await readers[task](sourcesOf(input), input);
  const { weight, group } = columns;
  const owned = await readExampleColumns(own, { weight, group, stratify, slices });
  const measures2 = /* @__PURE__ */ new Map();
  for (const column2 of input.measures) measures2.set(column2, await readMeasure(column2));
  const sample = { name, size: ids.size, ids, ...owned, measures: measures2, ...body };
  const searched = await search(own, input, [weight, group, ...input.measures, ...taken]);
  return { sample, searched };
}
function sourcesOf({ name, task, columns, paths, ...tables }) {
  const predictions = { table: tables.predictions, path: paths.predictions };
  const examples = tables.examples === null ? predictions : { table: tables.examples, path: paths.examples ?? "examples" };
  const judgements = tables.judgements === null ? null : { table: tables.judgements, path: paths.judgements ?? "judgements" };
  for (const source of /* @__PURE__ */ new Set([predictions, examples, judgements ?? predictions]))
    requireRows(source);
  if (examples !== predictions && task !== "ranking" && columns.id === null) {
    throw fault("id-needed", { name, examples: examples.path });
  }
  return { predictions, examples, judgements };
}
async function search(own, { search: search2 }, taken) {
  if (search2 === null) return [];
  const { columns } = own.source.table;
  if (search2.columns !== null) {
    for (const column2 of search2.columns) {
      if (columns.includes(column2)) await requireAgreement(own, "discovery", column2);
    }
    return readSearchColumns(own.source, own.rows, { columns: search2.columns, without: [] });
  }
  const free = columns.filter((column2) => !taken.includes(column2));
  const fit = new Set(await agreeing(own, free));
  const without = columns.filter((column2) => !fit.has(column2));
  return readSearchColumns(own.source, own.rows, { columns: null, without });
}

// src/evaluation/read-predictions.ts
async function readPredictions(settings, path, truth, ports) {
  var _stack = [];
  try {
    const { name, task, columns, positive, slices, intervals, discovery, terms } = settings;
    const table = __using(_stack, await ports.tables.open({ path }), true);
    const measures2 = terms.own.flatMap((own) => own.kind === "column" ? [own.column] : []);
    return await readSample({
      name,
      task,
      columns,
      positive,
      ...truth,
      predictions: table,
      measures: [...new Set(measures2)],
      stratify: intervals.stratify,
      slices,
      search: discovery,
      paths: { predictions: path, examples: settings.examples, judgements: settings.judgements }
    });
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}

// src/evaluation/evaluate-predictions.ts
var SEED = 20260101;
async function evaluatePredictions(input, ports) {
  const { settings, truth, given, confidence, seed } = input;
  const { metrics, leastInSlice, runs, intervals, discovery } = settings;
  let kept = input.threshold;
  let threshold = null;
  const read = async (path2) => {
    const { sample, searched } = await readPredictions(settings, path2, truth, ports);
    if (settings.threshold === null) return { sample, searched };
    const decided = decideThreshold(sample, settings.threshold, kept);
    threshold ??= decided.threshold;
    kept = decided.threshold;
    return { sample: decided.sample, searched };
  };
  const [path, ...others] = input.predictions;
  const first = await read(path);
  const { method, resamples } = intervals;
  const common = {
    ...{ metrics, leastInSlice, confidence, seed, method, resamples },
    terms: { ...settings.terms, given }
  };
  if (runs === null) {
    const { sample } = first;
    const searched = discovery === null ? null : first.searched;
    return { evaluation: evaluateSample({ ...common, sample, searched, threshold }), sample };
  }
  const samples = [first.sample];
  for (const other of others) samples.push((await read(other)).sample);
  return evaluateRuns({ ...common, samples, kind: runs, searched: null, threshold });
}

// src/evaluation/find-predictions.ts
async function matchPredictions({ predictions }, files) {
  const found = await Promise.all(
    predictions.map(
      async (pattern) => await files.inspect(pattern) === null ? files.find(pattern) : [pattern]
    )
  );
  return [...new Set(found.flat())];
}
async function findPredictions(settings, files) {
  const { name, predictions, runs } = settings;
  for (const pattern of predictions) {
    if ((await matchPredictions({ predictions: [pattern] }, files)).length > 0) continue;
    const needed = `evaluations.${name}.predictions names it: does the training or the evaluation's command write it?`;
    throw fault("no-such-file", { path: pattern, needed });
  }
  const [first = "", ...others] = await matchPredictions(settings, files);
  if (runs === null && others.length > 0) {
    throw fault("predictions-ambiguous", { name, pattern: predictions.join(", "), count: others.length + 1 });
  }
  return [first, ...others];
}

// src/evaluation/flatten-metrics.ts
var DEEPEST = 10;
var MOST = 1e4;
function flattenMetrics(json, path) {
  const refuse = (reason) => fault("metrics-file-unreadable", { path, reason });
  if (!isObject(json)) throw refuse("it is not an object of numbers by name");
  const found = /* @__PURE__ */ new Map();
  function walk(object, prefix) {
    if (prefix.length > DEEPEST) throw refuse(`it is nested more than ${DEEPEST} deep`);
    for (const [key, value] of Object.entries(object)) {
      const name = [...prefix, key];
      const metric = metricOf(value);
      if (metric !== null) add2(name.join("."), metric);
      else if (isObject(value)) walk(value, name);
    }
  }
  function add2(name, metric) {
    if (found.has(name)) throw refuse(`it has "${name}" twice`);
    if (found.size === MOST) throw refuse(`it has more than ${MOST} numbers`);
    found.set(name, metric);
  }
  walk(json, []);
  if (found.size === 0) throw refuse("it has no number");
  return found;
}
function metricOf(value) {
  if (typeof value === "number" || value === null) return { ...readValue(value), direction: null };
  if (!isObject(value)) return null;
  const { value: number, direction = null, ...others } = value;
  const isStated = direction === null || direction === "higher" || direction === "lower";
  if (number === void 0 || !isStated || Object.keys(others).length > 0) return null;
  return typeof number === "number" || number === null ? { ...readValue(number), direction } : null;
}
function readValue(value) {
  if (value === null) return { value: null, reason: "the metrics file has null" };
  if (Number.isFinite(value)) return { value, reason: null };
  return { value: null, reason: "the metrics file has a number that is too large" };
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/evaluation/metrics-file.ts
var LARGEST = 4 * 1024 * 1024;
async function readMetricsFile(settings, asked, files) {
  const { name, task, metrics } = settings;
  const path = settings.metricsFile ?? "";
  const given = flattenMetrics(await readJson(path, files), path);
  const names = /* @__PURE__ */ new Set([...metrics.length > 0 ? metrics : given.keys(), ...asked]);
  return {
    name,
    task,
    examples: 0,
    digest: null,
    metrics: [...names].map((one) => describe3(one, given.get(one), settings)),
    confusion: null,
    curves: [],
    failure: null
  };
}
async function readJson(path, files) {
  const bytes = (await files.inspect(path))?.bytes ?? 0;
  if (bytes > LARGEST) {
    throw fault("metrics-file-unreadable", { path, reason: `it has ${bytes} bytes, more than ${LARGEST}` });
  }
  const text = await files.readText(path);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const isNumeric = /\b(NaN|Infinity)\b/.test(text);
    const reason = isNumeric ? "it is not JSON, which has no NaN and no Infinity" : "it is not JSON";
    throw fault("metrics-file-unreadable", { path, reason }, { cause });
  }
}
function describe3(name, given, { metricsFile, terms }) {
  const path = metricsFile ?? "";
  const metric = findMetric(name, terms.own);
  const higherIsBetter = directionOf(name, { metric, given, path });
  const definition = metric === null ? `${name}@1` : `${metric.name}@${metric.version}`;
  const entry = { name, slice: null, n: 0, interval: null, higherIsBetter, definition };
  if (given === void 0) return { ...entry, value: null, reason: `"${path}" does not have it` };
  return { ...entry, value: given.value, reason: given.reason };
}
function directionOf(metric, found) {
  const { given, path } = found;
  const says = given?.direction ?? null;
  if (found.metric === null) {
    if (says === null)
      throw fault("direction-unknown", { metric, known: knownNames() }, { place: placeOf(path) });
    return says === "higher";
  }
  const declared = found.metric.higherIsBetter ? "higher" : "lower";
  if (says !== null && says !== declared)
    throw fault("metric-direction-differs", { path, metric, says, declared });
  return found.metric.higherIsBetter;
}
function placeOf(file) {
  return { file, line: null, column: null };
}

// src/evaluation/open-examples.ts
import { posix } from "node:path";
async function openExamples(path, project, ports) {
  if (path === null) return null;
  const policy = await findDocument(policyDocument, project, ports.files);
  const content = policy?.source === "base" && policy.sha !== null ? await ports.git.readFile(policy.sha, await ports.git.pathFromRoot(path)) : null;
  if (content === null) return openFile(path, ports);
  const folder = await ports.files.temporary();
  try {
    const copy = `${folder.path}/examples${endingOf(path)}`;
    await ports.files.write(copy, content);
    const table = await ports.tables.open({ path: copy });
    return {
      table,
      async [Symbol.asyncDispose]() {
        await table[Symbol.asyncDispose]();
        await folder[Symbol.asyncDispose]();
      }
    };
  } catch (thrown) {
    await folder[Symbol.asyncDispose]();
    throw thrown;
  }
}
async function openFile(path, { tables }) {
  const table = await tables.open({ path });
  return { table, [Symbol.asyncDispose]: () => table[Symbol.asyncDispose]() };
}
function endingOf(path) {
  return /(\.[A-Za-z0-9]{1,10}){1,2}$/.exec(posix.basename(path))?.[0] ?? ".csv";
}

export {
  ruleOf,
  hitsOf,
  prepareValue,
  influenceOf,
  biasOf,
  isBiased,
  whyUnresampled,
  computeMetric,
  wilsonInterval,
  createGenerator,
  drawMultinomial,
  delongError,
  FEWEST_OF_CLASS,
  influenceError,
  smoothInterval,
  allowForBias,
  resampledEvidence,
  NORMAL_FROM,
  weighRatios,
  affordResamples,
  resampleWeights,
  SEED,
  evaluatePredictions,
  matchPredictions,
  findPredictions,
  readMetricsFile,
  openExamples,
  openFile
};
