import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/documents/name-head.ts
var AFTER_THE_FACT = ["push", "schedule", "workflow_dispatch"];
function nameHead(event) {
  if (event === null) return "this run";
  return AFTER_THE_FACT.includes(event) ? "this commit" : "this PR";
}

// src/documents/name-baseline.ts
function isOfMain({ strategy }) {
  return strategy !== "pinned" && strategy !== "latest";
}
function isNamed(pin, sha) {
  return typeof pin === "string" && !(sha?.startsWith(pin) ?? false);
}
function nameBaseline(against) {
  const { strategy, sha, pin } = against;
  if (isOfMain(against) || sha === null) return "main";
  if (strategy === "latest") return "the latest record, which is not an ancestor";
  if (isNamed(pin, sha)) return `the pinned baseline ${pin}`;
  return `${sha.slice(0, 7)}, to which the baseline is pinned`;
}

// src/documents/settle-members.ts
var EFFECTS = ["pass", "warn", "fail"];
var SEVERITIES = ["info", "warning", "error"];
function settleMembers(rules) {
  const groups = new Map(rules.filter(({ kind }) => kind === "group").map((one) => [one.rule, one]));
  return rules.map((entry) => {
    const { member } = entry;
    const group = member === void 0 ? void 0 : groups.get(member.group);
    if (member === void 0 || group === void 0 || !member.decides) return entry;
    const effect = lesser(EFFECTS, member.effect, group.effect);
    const severity = lesser(SEVERITIES, entry.severity ?? "error", group.severity ?? "error");
    const waived = effect === "pass" ? {} : { waived: group.waived ?? null };
    return { ...entry, effect, severity, ...waived };
  });
}
function isUndeciding({ member }) {
  return member !== void 0 && !member.decides;
}
function lesser(order, one, other) {
  return order.indexOf(one) < order.indexOf(other) ? one : other;
}

export {
  isOfMain,
  isNamed,
  nameBaseline,
  settleMembers,
  isUndeciding,
  nameHead
};
