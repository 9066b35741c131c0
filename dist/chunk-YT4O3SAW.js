import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/adapters/vega/draw-svg.ts
async function drawSvg(specification, config) {
  const [vega, vegaLite, { expressionInterpreter }] = await Promise.all([
    import("./vega.module-MLDBSKCD.js"),
    import("./build-XNB4XWAL.js"),
    import("./vega-interpreter-WVI67WKM.js")
  ]);
  const compiled = vegaLite.compile(specification, {
    config,
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
}
function silent(vega) {
  return vega.logger(vega.None);
}
function refuseAll() {
  const refuse = () => Promise.reject(new Error("a chart may load nothing"));
  return { load: refuse, sanitize: refuse, http: refuse, file: refuse, options: {} };
}

// src/adapters/vega/theme.ts
var COLOURS = {
  light: {
    ground: "#ffffff",
    ink: "#1f2328",
    muted: "#59636e",
    bar: "#1f2328",
    grid: "#e3e7eb",
    head: "#0072b2",
    shares: ["#f6f8fa", "#d3e8f6"],
    effects: ["#0072b2", "#b87a00", "#c24a00"]
  },
  dark: {
    ground: "#0d1117",
    ink: "#e6edf3",
    muted: "#9198a1",
    bar: "#e6edf3",
    grid: "#262c34",
    head: "#56b4e9",
    shares: ["#151b23", "#15405f"],
    effects: ["#56b4e9", "#e69f00", "#ff8a4c"]
  }
};
var FONT = "system-ui, -apple-system, Segoe UI, Noto Sans, Helvetica, Arial, sans-serif";
function configureTheme(theme) {
  const { ground, ink, muted, bar, grid, head, shares, effects } = COLOURS[theme];
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
    range: { effect: [...effects], share: [...shares] },
    style: {
      zero: { color: muted, strokeWidth: 1 },
      interval: { strokeWidth: 2.5, strokeCap: "round", opacity: 1 },
      change: { filled: true, size: 95, opacity: 1 },
      allowed: { color: bar, thickness: 2, bandSize: 30 },
      label: { color: ink, fontSize: 12.5, baseline: "middle" },
      note: { color: muted, fontSize: 11, baseline: "bottom" },
      title: { color: ink, fontSize: 14, fontWeight: 600, baseline: "alphabetic" },
      subtitle: { color: muted, fontSize: 12, baseline: "alphabetic" },
      tick: { color: muted, fontSize: 11, baseline: "middle" },
      heading: { color: ink, fontSize: 12.5, fontWeight: 600, baseline: "bottom" },
      number: { color: ink, fontSize: 12, baseline: "middle" },
      "change-note": { fontSize: 11.5, fontWeight: 600, baseline: "middle" },
      grid: { color: grid, strokeWidth: 1 },
      reference: { color: muted, strokeWidth: 1, strokeDash: [2, 3] },
      "base-line": { color: muted, strokeWidth: 1.75, strokeDash: [5, 3], strokeJoin: "round" },
      "head-line": { color: head, strokeWidth: 2.25, strokeJoin: "round" },
      "base-interval": { color: muted, strokeWidth: 1.75, strokeCap: "round", opacity: 1 },
      "head-interval": { color: head, strokeWidth: 2.25, strokeCap: "round", opacity: 1 },
      "base-range": { color: muted, strokeWidth: 7, opacity: 0.45 },
      "head-range": { color: head, strokeWidth: 7, opacity: 0.5 },
      "base-dot": { color: muted, filled: false, fill: ground, strokeWidth: 1.75, size: 46, opacity: 1 },
      "head-dot": { color: head, filled: true, size: 58, opacity: 1 },
      "base-cloud": { color: muted, filled: false, strokeWidth: 1, size: 22, opacity: 0.75 },
      "head-cloud": { color: head, filled: true, size: 20, opacity: 0.65 },
      "head-band": { color: head, opacity: 0.16, line: false },
      "base-band": { color: muted, opacity: 0.16, line: false },
      "base-bar": { color: muted, opacity: 0.55 },
      "head-bar": { color: head, opacity: 0.9 }
    }
  };
}

export {
  drawSvg,
  COLOURS,
  configureTheme
};
