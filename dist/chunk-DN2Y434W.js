import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/documents/chart-specification.ts
var REFUSED = /* @__PURE__ */ new Map([
  ["url", "which is an address"],
  ["href", "which is an address"],
  ["loader", "which loads something"],
  ["usermeta", "which tells programs what to do"],
  ["signal", "which is of Vega: write `expr`"],
  ["signals", "which is of Vega: write `params`"],
  ["bind", "which a picture has no use for"],
  ["on", "which a picture has no use for"],
  ["update", "which a picture has no use for"]
]);
var DEEPEST = 60;
function findInChart(specification) {
  return find(specification, []);
}
function find(value, keys) {
  if (keys.length > DEEPEST) return { key: keys.slice(0, 3).join("."), reason: "which is nested too deeply" };
  if (value === null || typeof value !== "object") return null;
  for (const [key, inner] of Object.entries(value)) {
    const path = [...keys, key];
    const reason = Array.isArray(value) ? void 0 : reasonAgainst(key, inner);
    if (reason !== void 0) return { key: path.join("."), reason };
    const found = find(inner, path);
    if (found !== null) return found;
  }
  return null;
}
function reasonAgainst(key, value) {
  if (key === "__proto__" || key === "constructor") return "which is no name of a key";
  const isMark = key === "mark" || key === "type";
  if (isMark && (value === "image" || typeOf(value) === "image"))
    return "an image, which is loaded from elsewhere";
  return REFUSED.get(key);
}
function typeOf(value) {
  return value !== null && typeof value === "object" ? value.type : void 0;
}

export {
  findInChart
};
