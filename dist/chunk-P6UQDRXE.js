import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/adapters/runner/plain-text.ts
import { stripVTControlCharacters } from "node:util";
var LINE_END = /\r\n|\r|\n/;
var CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
function toPlainLines(text) {
  return text.split(LINE_END).map((line) => stripVTControlCharacters(line).replace(CONTROL, spellOut));
}
function spellOut(character) {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
function defuseCommands(line) {
  return line.replace(/^([\s\u0085]*)::/, "$1\\::").replaceAll("##[", "#\\#[");
}

export {
  toPlainLines,
  defuseCommands
};
