import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/report/number.ts
var MOST_DECIMALS = 6;
var MINUS = "−";
function decimalsFor(uncertainty) {
  const exponent = Math.floor(Math.log10(uncertainty));
  const leading = Math.round(uncertainty / 10 ** (exponent - 2));
  if (leading >= 950) return clampDecimals(-exponent);
  return clampDecimals(leading < 355 ? 1 - exponent : -exponent);
}
function decimalsOf(values) {
  const largest = Math.max(0, ...values.map(Math.abs));
  if (largest === 0 || values.every(Number.isInteger)) return 0;
  return clampDecimals(2 - Math.floor(Math.log10(largest)));
}
function decimalsThatTell(decimals, pairs) {
  const tells = (candidate) => pairs.every(([value, bar]) => Math.sign(roundTo(value, candidate) - bar) === Math.sign(value - bar));
  for (let candidate = decimals; candidate < MOST_DECIMALS; candidate += 1)
    if (tells(candidate)) return candidate;
  return MOST_DECIMALS;
}
function decimalsThatPart(decimals, { base, head, delta }) {
  if (base === null || head === null || delta === null || base === head) return decimals;
  const parts = (candidate) => roundTo(delta, candidate) === 0 || roundTo(base, candidate) !== roundTo(head, candidate);
  for (let candidate = decimals; candidate < MOST_DECIMALS; candidate += 1)
    if (parts(candidate)) return candidate;
  return MOST_DECIMALS;
}
function formatNumber(value, decimals) {
  if (value === null) return "–";
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "not a number" : `${value < 0 ? MINUS : ""}∞`;
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const digits = `${groupThousands(whole)}${fraction === void 0 ? "" : `.${fraction}`}`;
  return value < 0 && /[1-9]/.test(digits) ? `${MINUS}${digits}` : digits;
}
function formatSigned(value, decimals) {
  const shown = formatNumber(value, decimals);
  return value !== null && value > 0 && /[1-9∞]/.test(shown) ? `+${shown}` : shown;
}
function formatExact(value) {
  return String(value).replace("-", MINUS);
}
function formatCount(count, noun, plural = `${noun}s`) {
  return `${formatNumber(count, 0)} ${count === 1 ? noun : plural}`;
}
function formatAge(seconds) {
  const units = [
    ["day", 86400],
    ["hour", 3600],
    ["minute", 60]
  ];
  const [noun, size] = units.find((unit) => seconds >= unit[1]) ?? ["second", 1];
  return formatCount(Math.max(0, Math.floor(seconds / size)), noun);
}
function formatSeconds(seconds) {
  if (seconds < 9.95) return `${formatNumber(seconds, 1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor(whole % 3600 / 60)} min`;
}
function formatBytes(bytes) {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const power = bytes < 1e3 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1e3 ** power;
  return `${formatNumber(amount, power === 0 || amount >= 100 ? 0 : 1)} ${units[power]}`;
}
function roundTo(value, decimals) {
  return Number(value.toFixed(decimals));
}
function groupThousands(whole) {
  return whole.replace(/\B(?=(\d{3})+$)/g, ",");
}
function clampDecimals(decimals) {
  return Math.min(MOST_DECIMALS, Math.max(0, decimals));
}

export {
  decimalsFor,
  decimalsOf,
  decimalsThatTell,
  decimalsThatPart,
  formatNumber,
  formatSigned,
  formatExact,
  formatCount,
  formatAge,
  formatSeconds,
  formatBytes
};
