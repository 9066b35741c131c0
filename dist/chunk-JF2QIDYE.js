import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/report/escape.ts
var LONGEST = 120;
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u115f\u1160\u3164\uffa0]/gu;
var STACKED_MARKS = new RegExp("(\\p{M}{3})\\p{M}+", "gu");
var SHORT_NAMES = /* @__PURE__ */ new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["	", "\\t"]
]);
function makeVisible(text, longest = LONGEST) {
  const start = text.length > longest * 2 ? text.slice(0, longest * 2) : text;
  const visible = start.replace(STACKED_MARKS, "$1").replace(INVISIBLE, nameCharacter);
  const characters = [...visible];
  return characters.length <= longest ? visible : `${characters.slice(0, longest - 1).join("")}…`;
}
function nameCharacter(character) {
  const short = SHORT_NAMES.get(character);
  if (short !== void 0) return short;
  const number = (character.codePointAt(0) ?? 0).toString(16);
  return number.length > 4 ? `\\u{${number}}` : `\\u${number.padStart(4, "0")}`;
}
function escapeHtml(text) {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function escapeMarkdown(text) {
  return text.replace(/ {2,}/g, " ").replace(/@(?=[\w-])|#(?=\d)|\bgh(?=-\d)|:(?=\/\/)|www(?=\.)/gi, `$&${NO_WIDTH}`).replace(MARKUP, toEntity).replace(/^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/g, toEntity);
}
var NO_WIDTH = "​";
var MARKUP = /[&<>`|\\*[\]{}~$#\u200b]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
function toEntity(character) {
  return `&#${character.codePointAt(0)};`;
}
var PLAIN_CODE = /^(?! )[\p{L}\p{N} .,:;=/()[\]{}@#+~^%'"!?*_−…-]+(?<! )$/u;
function markdownCode(text) {
  if (PLAIN_CODE.test(text)) return `\`${text}\``;
  return `<code>${escapeMarkdown(text)}</code>`;
}

export {
  makeVisible,
  escapeHtml,
  escapeMarkdown,
  markdownCode
};
