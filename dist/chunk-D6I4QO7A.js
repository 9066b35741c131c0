import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  formatPlace
} from "./chunk-U7WALVLO.js";

// src/errors/format-error.ts
function formatError(error) {
  return [error, ...error.also].map(formatOne).join("\n\n");
}
function formatOne(error) {
  const lines = [`error ${error.code}: ${error.message}`];
  if (error.place !== null) lines.push(...placeLines(error.place));
  for (const line of error.mend.split("\n")) lines.push(`  ${line}`);
  return lines.join("\n");
}
function placeLines(place) {
  const head = `  ${formatPlace(place)}`;
  if (place.excerpt === void 0 || place.column === null) return [head];
  const text = place.excerpt.text;
  const indent = text.length - text.trimStart().length;
  const gap = " ".repeat(head.length + 3 + Math.max(0, place.column - 1 - indent));
  return [`${head}   ${text.trim()}`, `${gap}${"^".repeat(Math.max(1, place.excerpt.width))}`];
}

export {
  formatError
};
