import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/report/own-charts/own-chart.ts
var THEMES = ["light", "dark"];
function nameInReport({ name }) {
  return `own-${name}`;
}
function pathOfPicture(out, name, theme) {
  return `${out}/charts/${name}-${theme}.png`;
}

export {
  THEMES,
  nameInReport,
  pathOfPicture
};
