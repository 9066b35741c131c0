import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/report/charts-store.ts
var CHARTS_REF = "refs/mergemark/charts";
var LAYOUT = /^(charts\/([0-9]{4}-[0-9]{2}-[0-9]{2})\/[0-9a-f]{64})\/[^/]+$/;
function openCharts(stores) {
  const place = { kind: "git", repository: null, ref: CHARTS_REF, fallback: null };
  return stores.open(place, { signers: null, leastSequence: 0, signingKey: null });
}
function folderOfCharts({ set, now }) {
  return `charts/${dayAt(now)}/${set}`;
}
function parseChartPath(path) {
  const [, folder, day] = LAYOUT.exec(path) ?? [];
  return folder === void 0 || day === void 0 ? null : { folder, day };
}
function dayAt(now) {
  return new Date(now).toISOString().slice(0, 10);
}

export {
  openCharts,
  folderOfCharts,
  parseChartPath,
  dayAt
};
