import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/stats/generator.ts
var MULTIPLIER_LOW = 1284865837;
var MULTIPLIER_HIGH = 1481765933;
var TWO_32 = 2 ** 32;
function createGenerator(seed, stream = 0) {
  requireInteger("seed", seed);
  requireInteger("stream", stream);
  const incrementLow = (stream << 1 | 1) >>> 0;
  const incrementHigh = (Math.floor(stream / TWO_32) << 1 | stream >>> 31 & 1) >>> 0;
  const state = new Uint32Array(2);
  const add = (low, high, otherLow, otherHigh) => {
    const sum = low + otherLow;
    state[0] = sum;
    state[1] = high + otherHigh + (sum >= TWO_32 ? 1 : 0);
  };
  const advance = () => {
    const low = state[0];
    const carried = highProduct(low, MULTIPLIER_LOW);
    const high = carried + Math.imul(low, MULTIPLIER_HIGH) + Math.imul(state[1], MULTIPLIER_LOW);
    add(Math.imul(low, MULTIPLIER_LOW) >>> 0, high >>> 0, incrementLow, incrementHigh);
  };
  const nextUint32 = () => {
    const oldLow = state[0];
    const oldHigh = state[1];
    advance();
    const mixedLow = ((oldLow >>> 18 | oldHigh << 14) ^ oldLow) >>> 0;
    const mixedHigh = (oldHigh >>> 18 ^ oldHigh) >>> 0;
    const word = (mixedLow >>> 27 | mixedHigh << 5) >>> 0;
    const turn = oldHigh >>> 27;
    return (word >>> turn | word << (-turn & 31)) >>> 0;
  };
  advance();
  add(state[0], state[1], seed >>> 0, Math.floor(seed / TWO_32));
  advance();
  return {
    nextUint32,
    nextFloat: () => ((nextUint32() >>> 5) * 67108864 + (nextUint32() >>> 6)) / 9007199254740992,
    nextBelow(bound) {
      const threshold = (TWO_32 - bound) % bound;
      for (; ; ) {
        const word = nextUint32();
        if (word >= threshold) return word % bound;
      }
    }
  };
}
function highProduct(a, b) {
  const aLow = a & 65535;
  const aHigh = a >>> 16;
  const bLow = b & 65535;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + (aLow * bLow >>> 16);
  const carry = aLow * bHigh + (middle & 65535);
  return aHigh * bHigh + (middle >>> 16) + (carry >>> 16) >>> 0;
}
function requireInteger(name, value) {
  if (Number.isSafeInteger(value) && value >= 0) return;
  throw new RangeError(`${name} must be an integer in [0, 2^53), not ${value}`);
}

export {
  createGenerator
};
