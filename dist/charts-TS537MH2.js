import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  fault
} from "./chunk-ZQT3DNKK.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/vega/forbidden-keys.ts
var FORBIDDEN = /* @__PURE__ */ new Set([
  "calculate",
  "expr",
  "filter",
  "href",
  "labelExpr",
  "on",
  "params",
  "signal",
  "signals",
  "test",
  "update",
  "url",
  "usermeta"
]);
function findForbiddenKey(value) {
  if (value === null || typeof value !== "object") return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && FORBIDDEN.has(key)) return key;
    const found = findForbiddenKey(inner);
    if (found !== null) return found;
  }
  return null;
}

// src/adapters/vega/theme.ts
var COLOURS = {
  light: {
    ground: "#ffffff",
    ink: "#1f2328",
    muted: "#59636e",
    bar: "#1f2328",
    effects: ["#0072b2", "#b87a00", "#c24a00"]
  },
  dark: {
    ground: "#0d1117",
    ink: "#e6edf3",
    muted: "#9198a1",
    bar: "#e6edf3",
    effects: ["#56b4e9", "#e69f00", "#ff8a4c"]
  }
};
var FONT = "system-ui, -apple-system, Segoe UI, Noto Sans, Helvetica, Arial, sans-serif";
function configureTheme(theme) {
  const { ground, ink, muted, bar, effects } = COLOURS[theme];
  return {
    aria: false,
    background: ground,
    font: FONT,
    view: { stroke: null },
    title: {
      color: ink,
      fontSize: 14,
      fontWeight: 600,
      subtitleColor: muted,
      subtitleFontSize: 12,
      subtitlePadding: 6
    },
    range: { effect: [...effects] },
    style: {
      zero: { color: muted, strokeWidth: 1 },
      interval: { strokeWidth: 2.5, strokeCap: "round", opacity: 1 },
      change: { filled: true, size: 95, opacity: 1 },
      allowed: { color: bar, thickness: 2, bandSize: 30 },
      label: { color: ink, fontSize: 12.5, baseline: "middle" },
      note: { color: muted, fontSize: 11, baseline: "bottom" }
    }
  };
}

// src/adapters/vega/charts.ts
function createCharts() {
  return { svg: drawSvg };
}
async function drawSvg(specification, theme) {
  const forbidden = findForbiddenKey(specification);
  if (forbidden !== null) throw fault("chart-refused", { key: forbidden });
  const [vega, vegaLite, { expressionInterpreter }] = await Promise.all([
    import("./vega.module-MLDBSKCD.js"),
    import("./build-XNB4XWAL.js"),
    import("./vega-interpreter-WVI67WKM.js")
  ]);
  try {
    const compiled = vegaLite.compile(specification, {
      config: configureTheme(theme),
      logger: silent(vega)
    });
    const view = new vega.View(vega.parse(compiled.spec, void 0, { ast: true }), {
      expr: expressionInterpreter,
      renderer: "none",
      loader: refuseAll(),
      logger: silent(vega)
    });
    const svg = await view.toSVG();
    view.finalize();
    return svg;
  } catch (cause) {
    throw fault("chart-failed", { reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
}
function silent(vega) {
  return vega.logger(vega.None);
}
function refuseAll() {
  const refuse = () => Promise.reject(new Error("a chart may load nothing"));
  return { load: refuse, sanitize: refuse, http: refuse, file: refuse, options: {} };
}
export {
  createCharts
};
