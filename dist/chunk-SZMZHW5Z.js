import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/adapters/cut-text.ts
var MARK = "…";
function cutText(text, { bytes }) {
  const encoder = new TextEncoder();
  if (text.length * 3 <= bytes || encoder.encode(text).length <= bytes) return text;
  const room = new Uint8Array(bytes - encoder.encode(MARK).length);
  const { read } = encoder.encodeInto(text, room);
  return `${text.slice(0, read)}${MARK}`;
}

export {
  cutText
};
