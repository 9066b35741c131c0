import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// node_modules/vega-util/build/accessor.js
function accessor(fn, fields, name) {
  return Object.assign(fn, {
    fields: fields || [],
    fname: name
  });
}
function accessorName(fn) {
  return fn == null ? null : fn.fname;
}
function accessorFields(fn) {
  return fn == null ? null : fn.fields;
}

// node_modules/vega-util/build/error.js
function error(message) {
  throw Error(message);
}

// node_modules/vega-util/build/splitAccessPath.js
function splitAccessPath(p) {
  const path = [], n = p.length;
  let q = null, b = 0, s = "";
  let i;
  let j;
  let c;
  p = p + "";
  function push() {
    path.push(s + p.substring(i, j));
    s = "";
    i = j + 1;
  }
  for (i = j = 0; j < n; ++j) {
    c = p[j];
    if (c === "\\") {
      s += p.substring(i, j++);
      i = j;
    } else if (c === q) {
      push();
      q = null;
      b = -1;
    } else if (q) {
      continue;
    } else if (i === b && c === '"') {
      i = j + 1;
      q = c;
    } else if (i === b && c === "'") {
      i = j + 1;
      q = c;
    } else if (c === "." && !b) {
      if (j > i) {
        push();
      } else {
        i = j + 1;
      }
    } else if (c === "[") {
      if (j > i)
        push();
      b = i = j + 1;
    } else if (c === "]") {
      if (!b)
        error("Access path missing open bracket: " + p);
      if (b > 0)
        push();
      b = 0;
      i = j + 1;
    }
  }
  if (b)
    error("Access path missing closing bracket: " + p);
  if (q)
    error("Access path missing closing quote: " + p);
  if (j > i) {
    j++;
    push();
  }
  return path;
}

// node_modules/vega-util/build/getter.js
function getter(path) {
  return path.length === 1 ? get1(path[0]) : getN(path);
}
var get1 = (field2) => function(obj) {
  return obj[field2];
};
var getN = (path) => {
  const len = path.length;
  return function(obj) {
    for (let i = 0; i < len; ++i) {
      obj = obj[path[i]];
    }
    return obj;
  };
};

// node_modules/vega-util/build/field.js
function field(field2, name, opt) {
  const path = splitAccessPath(field2);
  const fieldName = path.length === 1 ? path[0] : field2;
  return accessor((opt && opt.get || getter)(path), [fieldName], name || fieldName);
}

// node_modules/vega-util/build/accessors.js
var id = field("id");
var identity = accessor((_) => _, [], "identity");
var zero = accessor(() => 0, [], "zero");
var one = accessor(() => 1, [], "one");
var truthy = accessor(() => true, [], "true");
var falsy = accessor(() => false, [], "false");

// node_modules/vega-util/build/interpreter.js
var DisallowedObjectProperties = /* @__PURE__ */ new Set([
  ...Object.getOwnPropertyNames(Object.prototype).filter((name) => typeof Object.prototype[name] === "function"),
  "__proto__",
  "then"
]);

// node_modules/vega-util/build/logger.js
function log(method, level, input) {
  const args = [level, ...input];
  console[method](...args);
}
var None = 0;
var Error2 = 1;
var Warn = 2;
var Info = 3;
var Debug = 4;
function logger_default(_, method, handler = log) {
  let level = _ || None;
  return {
    level(_2) {
      if (arguments.length) {
        level = +_2;
        return this;
      } else {
        return level;
      }
    },
    error(...args) {
      if (level >= Error2)
        handler(method || "error", "ERROR", args);
      return this;
    },
    warn(...args) {
      if (level >= Warn)
        handler(method || "warn", "WARN", args);
      return this;
    },
    info(...args) {
      if (level >= Info)
        handler(method || "log", "INFO", args);
      return this;
    },
    debug(...args) {
      if (level >= Debug)
        handler(method || "log", "DEBUG", args);
      return this;
    }
  };
}

// node_modules/vega-util/build/isArray.js
var isArray = Array.isArray;

// node_modules/vega-util/build/isObject.js
function isObject(_) {
  return _ === Object(_);
}

// node_modules/vega-util/build/mergeConfig.js
var isLegalKey = (key2) => key2 !== "__proto__" && key2 !== "constructor" && key2 !== "prototype";
function mergeConfig(...configs) {
  return configs.reduce((out, source) => {
    for (const key2 in source) {
      if (key2 === "signals") {
        out.signals = mergeNamed(out.signals, source.signals);
      } else {
        const r = key2 === "legend" ? { layout: 1 } : key2 === "style" ? true : null;
        writeConfig(out, key2, source[key2], r);
      }
    }
    return out;
  }, {});
}
function writeConfig(output, key2, value, recurse) {
  if (!isLegalKey(key2))
    return;
  const out = output;
  let k, o;
  if (isObject(value) && !isArray(value)) {
    const valueObj = value;
    o = isObject(out[key2]) ? out[key2] : out[key2] = {};
    for (k in valueObj) {
      if (recurse && (recurse === true || recurse[k])) {
        writeConfig(o, k, valueObj[k]);
      } else if (isLegalKey(k)) {
        o[k] = valueObj[k];
      }
    }
  } else {
    out[key2] = value;
  }
}
function mergeNamed(a, b) {
  if (a == null)
    return b;
  if (b == null)
    return a;
  const map = {};
  const out = [];
  function add(item) {
    if (!map[item.name]) {
      map[item.name] = 1;
      out.push(item);
    }
  }
  b.forEach(add);
  a.forEach(add);
  return out;
}

// node_modules/vega-util/build/peek.js
function peek(array) {
  return array[array.length - 1];
}

// node_modules/vega-util/build/toNumber.js
function toNumber(_) {
  return _ == null || _ === "" ? null : +_;
}

// node_modules/vega-util/build/transform.js
function isNonEmpty(arr) {
  return arr.length > 0;
}
var exp = (sign) => (x) => sign * Math.exp(x);
var log2 = (sign) => (x) => Math.log(sign * x);
var symlog = (c) => (x) => Math.sign(x) * Math.log1p(Math.abs(x / c));
var symexp = (c) => (x) => Math.sign(x) * Math.expm1(Math.abs(x)) * c;
var pow = (exponent) => (x) => x < 0 ? -Math.pow(-x, exponent) : Math.pow(x, exponent);
var coerceNumber = (x) => toNumber(x) ?? 0;
var identity2 = (x) => x;
function pan(domain, delta, lift, ground) {
  if (!isNonEmpty(domain))
    error("Domain array must not be empty");
  const d0 = lift(domain[0]), d1 = lift(peek(domain)), dd = (d1 - d0) * delta;
  return [
    ground(d0 - dd),
    ground(d1 - dd)
  ];
}
function panLinear(domain, delta) {
  return pan(domain, delta, coerceNumber, identity2);
}
function panLog(domain, delta) {
  const sign = Math.sign(domain[0]);
  return pan(domain, delta, log2(sign), exp(sign));
}
function panPow(domain, delta, exponent) {
  return pan(domain, delta, pow(exponent), pow(1 / exponent));
}
function panSymlog(domain, delta, constant) {
  return pan(domain, delta, symlog(constant), symexp(constant));
}
function zoom(domain, anchor, scale, lift, ground) {
  if (!isNonEmpty(domain))
    error("Domain array must not be empty");
  const d0 = lift(domain[0]), d1 = lift(peek(domain)), da = anchor != null ? lift(anchor) : (d0 + d1) / 2;
  return [
    ground(da + (d0 - da) * scale),
    ground(da + (d1 - da) * scale)
  ];
}
function zoomLinear(domain, anchor, scale) {
  return zoom(domain, anchor, scale, coerceNumber, identity2);
}
function zoomLog(domain, anchor, scale) {
  const sign = Math.sign(domain[0]);
  return zoom(domain, anchor, scale, log2(sign), exp(sign));
}
function zoomPow(domain, anchor, scale, exponent) {
  return zoom(domain, anchor, scale, pow(exponent), pow(1 / exponent));
}
function zoomSymlog(domain, anchor, scale, constant) {
  return zoom(domain, anchor, scale, symlog(constant), symexp(constant));
}

// node_modules/vega-util/build/quarter.js
function quarter(date) {
  return 1 + ~~(new Date(date).getMonth() / 3);
}
function utcquarter(date) {
  return 1 + ~~(new Date(date).getUTCMonth() / 3);
}

// node_modules/vega-util/build/array.js
function array_default(_) {
  return _ != null ? isArray(_) ? _ : [_] : [];
}

// node_modules/vega-util/build/clampRange.js
function clampRange(range, min, max) {
  let lo = range[0], hi = range[1], span;
  if (hi < lo) {
    span = hi;
    hi = lo;
    lo = span;
  }
  span = hi - lo;
  return span >= max - min ? [min, max] : [
    lo = Math.min(Math.max(lo, min), max - span),
    lo + span
  ];
}

// node_modules/vega-util/build/isFunction.js
function isFunction(value) {
  return typeof value === "function";
}

// node_modules/vega-util/build/compare.js
var DESCENDING = "descending";
function compare(inputFields, inputOrders, inputOpt) {
  const opt = inputOpt || {};
  const orders = array_default(inputOrders) || [];
  const ord = [], get = [], fmap = {}, gen = opt.comparator || comparator;
  array_default(inputFields).forEach((f, i) => {
    if (f == null)
      return;
    ord.push(orders[i] === DESCENDING ? -1 : 1);
    const accessor2 = isFunction(f) ? f : field(f, void 0, opt);
    get.push(accessor2);
    (accessorFields(accessor2) || []).forEach((_) => fmap[_] = 1);
  });
  return get.length === 0 ? null : accessor(gen(get, ord), Object.keys(fmap));
}
var ascending = (_u, _v) => {
  let u = _u;
  let v = _v;
  return (u < v || u == null) && v != null ? -1 : (u > v || v == null) && u != null ? 1 : (v = v instanceof Date ? +v : v, u = u instanceof Date ? +u : u) !== u && v === v ? -1 : v !== v && u === u ? 1 : 0;
};
var comparator = (fields, orders) => fields.length === 1 ? compare1(fields[0], orders[0]) : compareN(fields, orders, fields.length);
var compare1 = (field2, order) => function(a, b) {
  return ascending(field2(a), field2(b)) * order;
};
var compareN = (fields, orders, n) => {
  orders.push(0);
  return function(a, b) {
    let f, c = 0, i = -1;
    while (c === 0 && ++i < n) {
      f = fields[i];
      c = ascending(f(a), f(b));
    }
    return c * orders[i];
  };
};

// node_modules/vega-util/build/constant.js
function constant_default(_) {
  return isFunction(_) ? _ : () => _;
}

// node_modules/vega-util/build/debounce.js
function debounce(delay, handler) {
  let tid = null;
  return (e) => {
    if (tid)
      clearTimeout(tid);
    tid = setTimeout(() => (handler(e), tid = null), delay);
  };
}

// node_modules/vega-util/build/extend.js
function extend(_, ...args) {
  for (const arg of args) {
    for (const k in arg) {
      _[k] = arg[k];
    }
  }
  return _;
}

// node_modules/vega-util/build/extent.js
function extent(array, f) {
  let i = 0, n;
  let v;
  let min;
  let max;
  if (array && (n = array.length)) {
    if (f == null) {
      for (v = array[i]; i < n && (v == null || v !== v); v = array[++i])
        ;
      min = max = v;
      for (; i < n; ++i) {
        v = array[i];
        if (v != null) {
          if (v < min)
            min = v;
          if (v > max)
            max = v;
        }
      }
    } else {
      for (v = f(array[i]); i < n && (v == null || v !== v); v = f(array[++i]))
        ;
      min = max = v;
      for (; i < n; ++i) {
        v = f(array[i]);
        if (v != null) {
          if (v < min)
            min = v;
          if (v > max)
            max = v;
        }
      }
    }
  }
  return [min, max];
}

// node_modules/vega-util/build/extentIndex.js
function extentIndex(array, f) {
  const n = array.length;
  let i = -1, u, v;
  let a;
  let b;
  let c;
  if (f == null) {
    while (++i < n) {
      b = array[i];
      if (b != null && b >= b) {
        a = c = b;
        break;
      }
    }
    if (i === n)
      return [-1, -1];
    u = v = i;
    while (++i < n) {
      b = array[i];
      if (b != null) {
        if (a > b) {
          a = b;
          u = i;
        }
        if (c < b) {
          c = b;
          v = i;
        }
      }
    }
  } else {
    while (++i < n) {
      b = f(array[i], i, array);
      if (b != null && b >= b) {
        a = c = b;
        break;
      }
    }
    if (i === n)
      return [-1, -1];
    u = v = i;
    while (++i < n) {
      b = f(array[i], i, array);
      if (b != null) {
        if (a > b) {
          a = b;
          u = i;
        }
        if (c < b) {
          c = b;
          v = i;
        }
      }
    }
  }
  return [u, v];
}

// node_modules/vega-util/build/hasOwnProperty.js
function hasOwnProperty(object, property) {
  return Object.hasOwn(object, property);
}

// node_modules/vega-util/build/fastmap.js
var NULL = {};
function fastmap(input) {
  let obj = {}, test;
  function has(key2) {
    return hasOwnProperty(obj, key2) && obj[key2] !== NULL;
  }
  const map = {
    size: 0,
    empty: 0,
    object: obj,
    has,
    get(key2) {
      return has(key2) ? obj[key2] : void 0;
    },
    set(key2, value) {
      if (!has(key2)) {
        ++map.size;
        if (obj[key2] === NULL)
          --map.empty;
      }
      obj[key2] = value;
      return this;
    },
    delete(key2) {
      if (has(key2)) {
        --map.size;
        ++map.empty;
        obj[key2] = NULL;
      }
      return this;
    },
    clear() {
      map.size = map.empty = 0;
      map.object = obj = {};
    },
    /** See the FastMap interface for the expected return type, which depends on whether a function is provided */
    test(fn) {
      if (arguments.length) {
        test = fn;
        return map;
      } else {
        return test;
      }
    },
    clean() {
      const next = {};
      let size = 0;
      for (const key2 in obj) {
        const value = obj[key2];
        if (value !== NULL && (!test || !test(value))) {
          next[key2] = value;
          ++size;
        }
      }
      map.size = size;
      map.empty = 0;
      map.object = obj = next;
    }
  };
  if (input)
    Object.keys(input).forEach((key2) => {
      map.set(key2, input[key2]);
    });
  return map;
}

// node_modules/vega-util/build/flush.js
function flush_default(range, value, threshold, left, right, center) {
  if (!threshold && threshold !== 0)
    return center;
  const t = +threshold;
  let a = range[0], b = peek(range), l;
  if (b === void 0)
    return center;
  if (b < a) {
    l = a;
    a = b;
    b = l;
  }
  l = Math.abs(value - a);
  const r = Math.abs(b - value);
  return l < r && l <= t ? left : r <= t ? right : center;
}

// node_modules/vega-util/build/inherits.js
function inherits_default(child, parent, members) {
  const proto = child.prototype = Object.create(parent.prototype);
  Object.defineProperty(proto, "constructor", {
    value: child,
    writable: true,
    enumerable: true,
    configurable: true
  });
  return extend(proto, members);
}

// node_modules/vega-util/build/inrange.js
function inrange(value, range, left, right) {
  let r0 = range[0], r1 = range[range.length - 1], t;
  if (r0 > r1) {
    t = r0;
    r0 = r1;
    r1 = t;
  }
  left = left === void 0 || left;
  right = right === void 0 || right;
  return (left ? r0 <= value : r0 < value) && (right ? value <= r1 : value < r1);
}

// node_modules/vega-util/build/isBoolean.js
function isBoolean(value) {
  return typeof value === "boolean";
}

// node_modules/vega-util/build/isDate.js
function isDate(value) {
  return Object.prototype.toString.call(value) === "[object Date]";
}

// node_modules/vega-util/build/isIterable.js
function isIterable(value) {
  return value != null && isFunction(value[Symbol.iterator]);
}

// node_modules/vega-util/build/isNumber.js
function isNumber(value) {
  return typeof value === "number";
}

// node_modules/vega-util/build/isRegExp.js
function isRegExp(value) {
  return Object.prototype.toString.call(value) === "[object RegExp]";
}

// node_modules/vega-util/build/isString.js
function isString(_) {
  return typeof _ === "string";
}

// node_modules/vega-util/build/key.js
function key(fields, flat, opt) {
  const processedFields = fields ? flat ? array_default(fields).map((f) => f.replace(/\\(.)/g, "$1")) : array_default(fields) : void 0;
  const len = processedFields?.length, gen = opt && opt.get || getter, map = (f) => gen(flat ? [f] : splitAccessPath(f));
  let fn;
  if (!len || !processedFields) {
    fn = function() {
      return "";
    };
  } else if (len === 1) {
    const get = map(processedFields[0]);
    fn = function(_) {
      return "" + get(_);
    };
  } else {
    const get = processedFields.map(map);
    fn = function(_) {
      let s = "" + get[0](_), i = 0;
      while (++i < len)
        s += "|" + get[i](_);
      return s;
    };
  }
  return accessor(fn, processedFields, "key");
}

// node_modules/vega-util/build/lerp.js
function lerp_default(array, frac) {
  const lo = array[0], hi = peek(array), f = +frac;
  if (hi === void 0)
    return lo;
  return !f ? lo : f === 1 ? hi : lo + f * (hi - lo);
}

// node_modules/vega-util/build/lruCache.js
var DEFAULT_MAX_SIZE = 1e4;
function lruCache_default(maxsize) {
  maxsize = +maxsize || DEFAULT_MAX_SIZE;
  let curr, prev, size;
  const clear = () => {
    curr = {};
    prev = {};
    size = 0;
  };
  const update = (key2, value) => {
    if (++size > maxsize) {
      prev = curr;
      curr = {};
      size = 1;
    }
    return curr[key2] = value;
  };
  clear();
  return {
    clear,
    has: (key2) => hasOwnProperty(curr, key2) || hasOwnProperty(prev, key2),
    get: (key2) => hasOwnProperty(curr, key2) ? curr[key2] : hasOwnProperty(prev, key2) ? update(key2, prev[key2]) : void 0,
    set: (key2, value) => hasOwnProperty(curr, key2) ? curr[key2] = value : update(key2, value)
  };
}

// node_modules/vega-util/build/merge.js
function isArrayConstructor(ctor) {
  return ctor === Array || typeof ctor === "function" && ctor.prototype && ArrayBuffer.isView(ctor.prototype);
}
function merge(compare2, array0, array1, output) {
  const n0 = array0.length, n1 = array1.length;
  if (!n1)
    return array0;
  if (!n0)
    return array1;
  const ctor = array0.constructor;
  const merged = output || (isArrayConstructor(ctor) ? new ctor(n0 + n1) : new Array(n0 + n1));
  let i0 = 0, i1 = 0, i = 0;
  for (; i0 < n0 && i1 < n1; ++i) {
    merged[i] = compare2(array0[i0], array1[i1]) > 0 ? array1[i1++] : array0[i0++];
  }
  for (; i0 < n0; ++i0, ++i) {
    merged[i] = array0[i0];
  }
  for (; i1 < n1; ++i1, ++i) {
    merged[i] = array1[i1];
  }
  return merged;
}

// node_modules/vega-util/build/repeat.js
function repeat(str, reps) {
  let s = "";
  while (--reps >= 0)
    s += str;
  return s;
}

// node_modules/vega-util/build/pad.js
function pad(str, length, padchar, align) {
  const c = padchar || " ", s = str + "", n = length - s.length;
  return n <= 0 ? s : align === "left" ? repeat(c, n) + s : align === "center" ? repeat(c, ~~(n / 2)) + s + repeat(c, Math.ceil(n / 2)) : s + repeat(c, n);
}

// node_modules/vega-util/build/span.js
function span_default(array) {
  return array && peek(array) - array[0] || 0;
}

// node_modules/vega-util/build/stringValue.js
function stringValue(x) {
  return isArray(x) ? `[${x.map((v) => v === null ? "null" : stringValue(v))}]` : isObject(x) || isString(x) ? (
    // Output valid JSON and JS source strings.
    // See https://github.com/judofyr/timeless/blob/master/posts/json-isnt-a-javascript-subset.md
    JSON.stringify(x).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")
  ) : x;
}

// node_modules/vega-util/build/toBoolean.js
function toBoolean(_) {
  return _ == null || _ === "" ? null : !_ || _ === "false" || _ === "0" ? false : !!_;
}

// node_modules/vega-util/build/toDate.js
var defaultParser = (_) => (
  // Date.parse accepts string but will implicitly coerce the input value.
  // Type assertion allows Date.parse to handle its own coercion behavior.
  isNumber(_) ? _ : isDate(_) ? _ : Date.parse(_)
);
function toDate(_, parser) {
  parser = parser || defaultParser;
  return _ == null || _ === "" ? null : parser(_);
}

// node_modules/vega-util/build/toString.js
function toString(_) {
  return _ == null || _ === "" ? null : _ + "";
}

// node_modules/vega-util/build/toSet.js
function toSet(_) {
  const s = {}, n = _.length;
  for (let i = 0; i < n; ++i)
    s[_[i] + ""] = true;
  return s;
}

// node_modules/vega-util/build/truncate.js
function truncate(str, length, align, ellipsis) {
  const e = ellipsis != null ? ellipsis : "…", s = str + "", n = s.length, l = Math.max(0, length - e.length);
  return n <= length ? s : align === "left" ? e + s.slice(n - l) : align === "center" ? s.slice(0, Math.ceil(l / 2)) + e + s.slice(n - ~~(l / 2)) : s.slice(0, l) + e;
}

// node_modules/vega-util/build/visitArray.js
function visitArray(array, filter, visitor) {
  if (array) {
    if (filter) {
      const n = array.length;
      for (let i = 0; i < n; ++i) {
        const t = filter(array[i]);
        if (t)
          visitor(t, i, array);
      }
    } else {
      array.forEach(visitor);
    }
  }
}

export {
  accessor,
  accessorName,
  accessorFields,
  error,
  splitAccessPath,
  field,
  id,
  identity,
  zero,
  one,
  truthy,
  falsy,
  DisallowedObjectProperties,
  None,
  Error2 as Error,
  Warn,
  Info,
  Debug,
  logger_default,
  isArray,
  isObject,
  mergeConfig,
  writeConfig,
  peek,
  toNumber,
  panLinear,
  panLog,
  panPow,
  panSymlog,
  zoomLinear,
  zoomLog,
  zoomPow,
  zoomSymlog,
  quarter,
  utcquarter,
  array_default,
  clampRange,
  isFunction,
  compare,
  ascending,
  constant_default,
  debounce,
  extend,
  extent,
  extentIndex,
  hasOwnProperty,
  fastmap,
  flush_default,
  inherits_default,
  inrange,
  isBoolean,
  isDate,
  isIterable,
  isNumber,
  isRegExp,
  isString,
  key,
  lerp_default,
  lruCache_default,
  merge,
  repeat,
  pad,
  span_default,
  stringValue,
  toBoolean,
  toDate,
  toString,
  toSet,
  truncate,
  visitArray
};
