import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/documents/personal/check-digits.ts
function digitsOf(text) {
  const bare2 = text.replaceAll(/[ .\-/]/g, "");
  return /^[0-9]+$/.test(bare2) ? Array.from(bare2, Number) : null;
}
function isLuhn(digits) {
  const doubled = (digit) => digit > 4 ? 2 * digit - 9 : 2 * digit;
  const sum = digits.reduce(
    (total, digit, index) => total + ((digits.length - index) % 2 === 0 ? doubled(digit) : digit),
    0
  );
  return sum % 10 === 0;
}
function weigh(digits, weights) {
  return weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
}
function modulo(digits, by) {
  return digits.reduce((rest, digit) => (10 * rest + digit) % by, 0);
}
function isMod11Over10(digits) {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (digit + product) % 10;
    product = 2 * (sum === 0 ? 10 : sum) % 11;
  }
  return (product + (digits.at(-1) ?? 0)) % 10 === 1;
}
var PRODUCTS = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210"
];
var PERMUTATIONS = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258"
];
function isVerhoeff(digits) {
  const check = digits.toReversed().reduce((state, digit, index) => Number(PRODUCTS[state]?.[Number(PERMUTATIONS[index % 8]?.[digit])]), 0);
  return check === 0;
}
function isDay(month, day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// src/documents/personal/national-numbers.ts
var nationalNumbers = [
  clear("United States, SSN", (text) => /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(text)),
  clear(
    "United Kingdom, NINO",
    (text) => /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?(?:\d{2} ?){3}[A-D]$/i.test(text)
  ),
  clear("France, NIR", (text) => {
    const [, body, key] = /^([12]\d{4}(?:\d\d|2[AB])\d{6})(\d\d)$/i.exec(text.replaceAll(" ", "")) ?? [];
    if (body === void 0) return false;
    const corsican = body.toUpperCase().replace("2A", "19").replace("2B", "18");
    return 97 - modulo(Array.from(corsican, Number), 97) === Number(key);
  }),
  clear("Spain, DNI and NIE", (text) => {
    const [, digits, letter] = /^([XYZ]?\d{7,8})-?([A-Z])$/i.exec(text.replace(/^([XYZ])-/i, "$1")) ?? [];
    if (digits?.length !== 8 || letter === void 0) return false;
    const number = digits.replace(/^[XYZ]/i, (sign) => `${"XYZ".indexOf(sign.toUpperCase())}`);
    return "TRWAGMYFPDXBNJZSQVHLCKE"[Number(number) % 23] === letter.toUpperCase();
  }),
  // Letters stand for digits where two people would have the same one.
  clear(
    "Italy, codice fiscale",
    (text) => /^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPRST][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/i.test(text)
  ),
  clear("Finland, HETU", (text) => {
    const [, date, number, check] = /^(\d{6})[-+A-FU-Y](\d{3})([\dA-Y])$/i.exec(text) ?? [];
    if (check === void 0) return false;
    return "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(`${date}${number}`) % 31] === check.toUpperCase();
  }),
  clear("Denmark, CPR", (text) => {
    const [, day, month] = /^(\d\d)(\d\d)\d\d-\d{4}$/.exec(text) ?? [];
    return isDay(Number(month), Number(day));
  }),
  clear("Sweden, personnummer", (text) => /^(?:\d\d)?\d{6}[-+]\d{4}$/.test(text) && isSwedish(text)),
  clear("Switzerland, AHV", (text) => /^756\./.test(text) && isSwiss(text)),
  clear("Brazil, CPF", (text) => /^\d{3}\.\d{3}\.\d{3}-\d\d$/.test(text) && isBrazilian(text)),
  clear(
    "Belgium, national register",
    (text) => /^\d\d\.\d\d\.\d\d-\d{3}[. ]\d\d$/.test(text) ? isBelgian(text) : false
  ),
  clear("China, resident identity card", (text) => {
    if (!/^\d{17}[\dX]$/i.test(text) || !isDay(Number(text.slice(10, 12)), Number(text.slice(12, 14))))
      return false;
    const sum = weigh(
      Array.from(text.slice(0, 17), Number),
      [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    );
    return "10X98765432"[sum % 11] === text.at(-1)?.toUpperCase();
  }),
  bare("Sweden, personnummer", [10, 12], isSwedish),
  bare("Switzerland, AHV", [13], isSwiss),
  bare("Brazil, CPF", [11], isBrazilian),
  bare("Belgium, national register", [11], isBelgian),
  bare("Germany, tax identification number", [11], (text) => isMod11Over10(digitsOf(text) ?? [])),
  bare(
    "Netherlands, BSN",
    [9],
    (text) => weigh(digitsOf(text) ?? [], [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
  ),
  bare("Poland, PESEL", [11], (text) => {
    const digits = digitsOf(text) ?? [];
    const month = Number(text.slice(2, 4)) % 20;
    return isDay(month, Number(text.slice(4, 6))) && weigh(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
  }),
  bare("Norway, fødselsnummer", [11], (text) => {
    const digits = digitsOf(text) ?? [];
    return weigh(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 && weigh(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  }),
  bare("Canada, SIN", [9], (text) => isLuhn(digitsOf(text) ?? [])),
  bare("India, Aadhaar", [12], (text) => /^[2-9]/.test(text) && isVerhoeff(digitsOf(text) ?? []))
];
function clear(name, matches) {
  return { name, clear: true, matches };
}
function bare(name, lengths, matches) {
  return {
    name,
    clear: false,
    matches: (text) => {
      const digits = digitsOf(text);
      return digits !== null && lengths.includes(digits.length) && new Set(digits).size > 1 && matches(text);
    }
  };
}
function isSwedish(text) {
  const digits = Array.from(text.replaceAll(/\D/g, ""), Number).slice(-10);
  const [, , a = 0, b = 0, c = 0, d = 0] = digits;
  return isDay(10 * a + b, (10 * c + d) % 60) && isLuhn(digits);
}
function isSwiss(text) {
  const digits = digitsOf(text) ?? [];
  return text.startsWith("756") && digits.length === 13 && weigh(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}
function isBrazilian(text) {
  const digits = digitsOf(text) ?? [];
  const check = (weights) => 10 * weigh(digits, weights) % 11 % 10;
  return check([10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[9] && check([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[10];
}
function isBelgian(text) {
  const digits = digitsOf(text) ?? [];
  const check = 10 * (digits[9] ?? 0) + (digits[10] ?? 0);
  const body = digits.slice(0, 9);
  return 97 - modulo(body, 97) === check || 97 - modulo([2, ...body], 97) === check;
}

// src/documents/personal/personal-data.ts
var LONGEST = 1e3;
var personalKinds = [
  { name: "e-mail address", scheme: "e-mail", clear: true, matches: holdsEmail },
  { name: "IBAN", scheme: "IBAN", clear: true, matches: holdsIban },
  { name: "phone number", scheme: "phone", clear: true, matches: isPhone },
  { name: "payment card", scheme: "card", clear: false, matches: isCard },
  ...nationalNumbers.map(({ name, clear: clear2, matches }) => ({
    name: "national number",
    scheme: name,
    clear: clear2,
    matches
  }))
];
function personalKindOf(cell) {
  const text = cell.slice(0, LONGEST).trim();
  const found = personalKinds.find(
    ({ name, clear: clear2, matches }) => (clear2 || name === "payment card") && matches(text)
  );
  return found?.name ?? null;
}
function holdsEmail(text) {
  return /[\p{L}\p{N}_.+%-]@[\p{L}\p{N}]/u.test(text);
}
function holdsIban(text) {
  const found = text.matchAll(
    /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])/gi
  );
  return [...found].some(([iban]) => isIban(iban.replaceAll(" ", "").toUpperCase()));
}
function isIban(iban) {
  if (iban.length < 15 || iban.length > 34) return false;
  const turned = Array.from(iban.slice(4) + iban.slice(0, 4), (sign) => Number.parseInt(sign, 36)).join("");
  return Array.from(turned, Number).reduce((rest, digit) => (10 * rest + digit) % 97, 0) === 1;
}
function isPhone(text) {
  if (/^(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}$/.test(text)) return true;
  const digits = text.replaceAll(/\D/g, "").length;
  return /^\+[1-9][\d ().\-/]+$/.test(text) && digits >= 8 && digits <= 15;
}
function isDialled(text) {
  const digits = text.replaceAll(/\D/g, "").length;
  return /^[+(\d][\d ().\-/]+$/.test(text) && digits >= 6 && digits <= 15;
}
function isCard(text) {
  const digits = /^[2-6][\d -]+$/.test(text) ? digitsOf(text) : null;
  return digits !== null && digits.length >= 13 && digits.length <= 19 && new Set(digits).size > 1 && isLuhn(digits);
}

export {
  personalKinds,
  personalKindOf,
  isDialled
};
