import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// node_modules/fastest-levenshtein/esm/mod.js
var peq = new Uint32Array(65536);
var myers_32 = (a, b) => {
  const n = a.length;
  const m = b.length;
  const lst = 1 << n - 1;
  let pv = -1;
  let mv = 0;
  let sc = n;
  let i = n;
  while (i--) {
    peq[a.charCodeAt(i)] |= 1 << i;
  }
  for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)];
    const xv = eq | mv;
    eq |= (eq & pv) + pv ^ pv;
    mv |= ~(eq | pv);
    pv &= eq;
    if (mv & lst) {
      sc++;
    }
    if (pv & lst) {
      sc--;
    }
    mv = mv << 1 | 1;
    pv = pv << 1 | ~(xv | mv);
    mv &= xv;
  }
  i = n;
  while (i--) {
    peq[a.charCodeAt(i)] = 0;
  }
  return sc;
};
var myers_x = (b, a) => {
  const n = a.length;
  const m = b.length;
  const mhc = [];
  const phc = [];
  const hsize = Math.ceil(n / 32);
  const vsize = Math.ceil(m / 32);
  for (let i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
  }
  let j = 0;
  for (; j < vsize - 1; j++) {
    let mv2 = 0;
    let pv2 = -1;
    const start2 = j * 32;
    const vlen2 = Math.min(32, m) + start2;
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] |= 1 << k;
    }
    for (let i = 0; i < n; i++) {
      const eq = peq[a.charCodeAt(i)];
      const pb = phc[i / 32 | 0] >>> i & 1;
      const mb = mhc[i / 32 | 0] >>> i & 1;
      const xv = eq | mv2;
      const xh = ((eq | mb) & pv2) + pv2 ^ pv2 | eq | mb;
      let ph = mv2 | ~(xh | pv2);
      let mh = pv2 & xh;
      if (ph >>> 31 ^ pb) {
        phc[i / 32 | 0] ^= 1 << i;
      }
      if (mh >>> 31 ^ mb) {
        mhc[i / 32 | 0] ^= 1 << i;
      }
      ph = ph << 1 | pb;
      mh = mh << 1 | mb;
      pv2 = mh | ~(xv | ph);
      mv2 = ph & xv;
    }
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] = 0;
    }
  }
  let mv = 0;
  let pv = -1;
  const start = j * 32;
  const vlen = Math.min(32, m - start) + start;
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] |= 1 << k;
  }
  let score = m;
  for (let i = 0; i < n; i++) {
    const eq = peq[a.charCodeAt(i)];
    const pb = phc[i / 32 | 0] >>> i & 1;
    const mb = mhc[i / 32 | 0] >>> i & 1;
    const xv = eq | mv;
    const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    score += ph >>> m - 1 & 1;
    score -= mh >>> m - 1 & 1;
    if (ph >>> 31 ^ pb) {
      phc[i / 32 | 0] ^= 1 << i;
    }
    if (mh >>> 31 ^ mb) {
      mhc[i / 32 | 0] ^= 1 << i;
    }
    ph = ph << 1 | pb;
    mh = mh << 1 | mb;
    pv = mh | ~(xv | ph);
    mv = ph & xv;
  }
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] = 0;
  }
  return score;
};
var distance = (a, b) => {
  if (a.length < b.length) {
    const tmp = b;
    b = a;
    a = tmp;
  }
  if (b.length === 0) {
    return a.length;
  }
  if (a.length <= 32) {
    return myers_32(a, b);
  }
  return myers_x(a, b);
};

// src/errors/nearest.ts
function nearest(word, candidates) {
  let best = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const changes = distance(word.toLowerCase(), candidate.toLowerCase());
    if (changes < least) {
      least = changes;
      best = candidate;
    }
  }
  return best;
}
function didYouMean(word, candidates) {
  const found = nearest(word, candidates);
  return found === null ? "" : `Did you mean ${found}? `;
}

// src/errors/mergemark-error.ts
var MergemarkError = class extends Error {
  name = "MergemarkError";
  code;
  kind;
  place;
  mend;
  /** Further errors found in the same pass, shown after this one. */
  also;
  constructor(fields) {
    super(fields.message, fields.cause === void 0 ? void 0 : { cause: fields.cause });
    this.code = fields.code;
    this.kind = fields.kind;
    this.mend = fields.mend;
    this.place = fields.place ?? null;
    this.also = fields.also ?? [];
  }
};

// src/errors/define-faults.ts
function defineFaults(part) {
  return part;
}
function declare(definition) {
  return definition;
}

// src/errors/baseline.ts
var baselineFaults = defineFaults({
  "git-missing": declare({
    code: "MM-301",
    kind: "broken",
    what: ({ reason }) => `git cannot be started: ${reason}`,
    mend: () => "Install git 2.31 or newer, and see that it is on the PATH.",
    example: { reason: "ENOENT" }
  }),
  "not-a-repository": declare({
    code: "MM-302",
    kind: "usage",
    what: ({ path }) => `"${path}" is in no git repository`,
    mend: () => "Run Mergemark inside the repository; on GitHub, after actions/checkout.",
    example: { path: "/home/ada/penguins" }
  }),
  /** `input`: null where it was a word without a flag. `orPinOf`: a project whose pins were looked at too. */
  "no-such-revision": declare({
    code: "MM-303",
    kind: "usage",
    what: ({ input, revision, orPinOf }) => `${input === null ? `"${revision}"` : `--${input} is "${revision}", which`} names no commit in this clone` + (orPinOf === void 0 ? "" : ` and no pin of ${orPinOf}`),
    mend: () => "Check its spelling. A branch of the remote is written origin/<branch>; a shallow checkout needs `fetch-depth: 0`.",
    example: { input: "base", revision: "mian" }
  }),
  "git-failed": declare({
    code: "MM-304",
    kind: "broken",
    what: ({ command, reason }) => `\`git ${command}\` failed: ${reason}`,
    mend: () => "`git fsck` tells whether the repository is sound; a fresh clone mends one that is not.",
    example: { command: "rev-list", reason: "fatal: bad object HEAD" }
  }),
  "no-common-history": declare({
    code: "MM-305",
    kind: "broken",
    what: ({ base, reason = null }) => `no common history with ${base.slice(0, 12)}, which this is compared with${notFetched(reason)}`,
    mend: ({ shallow }) => shallow ? "This checkout is shallow: it lacks the commits that would tell.\nAdd `fetch-depth: 0` to actions/checkout, or run `git fetch --unshallow`." : "The two share no commit. Name the branch to merge into with --base, or fetch it: `fetch-depth: 0`.",
    example: { base: "66fb1c2d9e", shallow: true }
  }),
  "commit-missing": declare({
    code: "MM-306",
    kind: "broken",
    what: ({ sha, reason = null }) => `the commit ${sha.slice(0, 12)} is not in this clone${notFetched(reason)}`,
    mend: ({ shallow }) => shallow ? "This checkout is shallow. Add `fetch-depth: 0` to actions/checkout, or run `git fetch --unshallow`." : "Fetch the branch that holds it; on GitHub, add `fetch-depth: 0` to actions/checkout.",
    example: { sha: "4f65859c0a4f65859c0a", shallow: true }
  }),
  "repository-not-trusted": declare({
    code: "MM-307",
    kind: "broken",
    what: ({ path }) => `git will not read the repository at "${path}": another user owns it`,
    mend: ({ path }) => `If you trust it: \`git config --global --add safe.directory ${path}\`. It happens where a job runs in a container.`,
    example: { path: "/__w/penguins/penguins" }
  }),
  "repository-planted": declare({
    code: "MM-308",
    kind: "usage",
    what: ({ path }) => `"${path}" has the files of a git repository among its own, which git would obey`,
    mend: () => "Remove HEAD, config, objects and refs from that folder: a pull request that commits them could have its programs run.",
    example: { path: "/work/penguins/sub" }
  }),
  "store-unreachable": declare({
    code: "MM-310",
    kind: "broken",
    what: ({ store, reason }) => `the records at ${store} cannot be reached: ${reason}`,
    mend: () => "That is not the same as having none, so nothing is compared. Try again; if it stays, check the network and the remote, and that the job has `contents: read`.",
    example: { store: "https://github.com/ada/penguins", reason: "Could not resolve host: github.com" }
  }),
  "record-refused": declare({
    code: "MM-311",
    kind: "broken",
    what: ({ store, ref, reason }) => `${store} does not take records on ${ref}: ${reason}`,
    mend: () => "Give the job `permissions: contents: write`. If it has it, see whether a ruleset or a hook guards the ref: `baseline.store` can name a branch.",
    example: {
      store: "https://github.com/ada/penguins",
      ref: "refs/mergemark/records",
      reason: "Permission to ada/penguins.git denied to github-actions[bot]"
    }
  }),
  "record-exists": declare({
    code: "MM-312",
    kind: "broken",
    what: ({ folder }) => `the record "${folder}" exists already, with other content`,
    mend: () => "Records are never rewritten. Record again: each recording has a folder of its own.",
    example: { folder: "runs/4f/4f65859c0a/penguins/17-1-0011223344556677" }
  }),
  "record-unreadable": declare({
    code: "MM-313",
    kind: "broken",
    what: ({ path, reason }) => `"${path}" cannot be read from the records: ${reason}`,
    mend: () => "The store is damaged, or was altered. Record that commit again: run its workflow once more.",
    example: {
      path: "runs/4f/4f65859c0a/penguins/17-1-0011223344556677/manifest.json",
      reason: "there is none"
    }
  }),
  "record-corrupt": declare({
    code: "MM-314",
    kind: "broken",
    what: ({ folder, reason }) => `the record "${folder}" is corrupt: ${reason}`,
    mend: () => "It was altered after it was written. Record that commit again: run its workflow once more.",
    example: {
      folder: "runs/4f/4f65859c0a/penguins/17-1-0011223344556677",
      reason: "the digest of evaluation.json differs from the manifest"
    }
  }),
  "store-contended": declare({
    code: "MM-315",
    kind: "broken",
    what: ({ store, ref, tries }) => `${ref} at ${store} changed under each of ${tries} tries to add a record`,
    mend: () => "Nothing was lost but this record: run the recording again. Where it was charts, the comment shows them as text until its next run.",
    example: { store: "https://github.com/ada/penguins", ref: "refs/mergemark/records", tries: 35 }
  }),
  "unsafe-record-name": declare({
    code: "MM-316",
    kind: "usage",
    what: ({ part, value, expected }) => `"${value}" cannot be the ${part} of a record: it must be ${expected}`,
    mend: () => "It becomes a path in the store, so it may not lead elsewhere.",
    example: { part: "project", value: "../main", expected: 'letters, digits, ".", "_" and "-"' }
  }),
  "nothing-to-record": declare({
    code: "MM-317",
    kind: "broken",
    what: ({ path }) => `there is nothing to record: "${path}" is not there`,
    mend: () => "Run `mergemark run` first, or its stages as far as `mergemark evaluate`, with the same --out; a project of data alone needs it too. A run whose evaluation failed is recorded too, and says so.",
    example: { path: "mergemark-out/evaluation.json" }
  }),
  "working-tree-changed": declare({
    code: "MM-318",
    kind: "usage",
    what: ({ sha }) => `tracked files differ from ${sha.slice(0, 7)}, so the results may not be that commit's`,
    mend: () => "Commit or stash the changes and run again: a record speaks for a commit.",
    example: { sha: "4f65859c0a" }
  })
});
function notFetched(reason) {
  return reason === null ? "" : ` (more could not be fetched: ${reason})`;
}

// src/errors/bundle.ts
var bundleFaults = defineFaults({
  "archive-refused": declare({
    code: "MM-520",
    kind: "broken",
    what: ({ reason }) => `the archive was not unpacked: ${reason}`,
    mend: () => "Let actions/upload-artifact pack `mergemark-out` and nothing else. Nothing of this archive was used.",
    example: { reason: '"../.git/config" leads out of it' }
  }),
  "bundle-refused": declare({
    code: "MM-521",
    kind: "broken",
    what: ({ bundle, reason }) => `the bundle "${bundle}" was refused: ${reason}`,
    mend: () => "Nothing of it was used. It is to be what `mergemark evaluate` or `mergemark gate` left in the folder of documents.",
    example: { bundle: "mergemark-bundle.zip", reason: 'data.json is of the project "cats"' }
  }),
  "bundle-missing": declare({
    code: "MM-522",
    kind: "broken",
    what: ({ bundle }) => `there is no bundle "${bundle}"`,
    mend: ({ isByHand = false }) => isByHand ? "Nothing was laid out or removed. Give the folder of documents that the run before left, or the zip file of it." : "The job that computes did not get as far as uploading it: see its log. What it should hold counts as missing.",
    example: { bundle: "artifact:mergemark-bundle" }
  }),
  "run-not-followed": declare({
    code: "MM-523",
    kind: "usage",
    what: ({ reason }) => `this workflow run is not one to follow: ${reason}`,
    mend: () => "Judge on `workflow_run` only what the named workflow computed on `pull_request`; --workflow names its file.",
    example: { reason: 'it was set off by "push"' }
  }),
  "no-pull-request-followed": declare({
    code: "MM-524",
    kind: "broken",
    what: ({ head, branch }) => `no open pull request has ${head.slice(0, 7)} of "${branch}" as its head: it was closed, or has newer commits`,
    mend: () => "Nothing is judged or posted. A newer commit has a run of its own.",
    example: { head: "4f65859c0a", branch: "octocat:better-model" }
  }),
  "not-followed-yet": declare({
    code: "MM-525",
    kind: "usage",
    what: () => "the pull request behind this workflow run has not been looked up in this job",
    mend: () => "Run `mergemark baseline --bundle …` first, with the same --out.",
    example: {}
  }),
  "artifact-by-hand": declare({
    code: "MM-526",
    kind: "usage",
    what: ({ bundle }) => `there is no bundle "${bundle}" here: artifacts exist only in a workflow`,
    mend: () => "Download it, `gh run download <run> --name <artifact>` for instance, and give the folder. Nothing was removed.",
    example: { bundle: "artifact:mergemark-bundle" }
  }),
  "bundle-in-out": declare({
    code: "MM-527",
    kind: "usage",
    what: ({ bundle, out }) => `the bundle "${bundle}" and the folder of documents "${out}" are the same, or one lies in the other`,
    mend: () => "That folder is emptied before a bundle is laid out in it: give one that lies elsewhere, or another --out.",
    example: { bundle: "mergemark-out", out: "mergemark-out" }
  })
});

// src/errors/configuration.ts
var configurationFaults = defineFaults({
  "not-yaml": declare({
    code: "MM-101",
    kind: "usage",
    what: ({ reason }) => `this is not YAML that can be read: ${reason}`,
    mend: () => "Nothing was checked. Indentation is by spaces, and text with `: ` or ` #` in it needs quotes.",
    example: { reason: 'Missing closing "quote' }
  }),
  "unknown-key": declare({
    code: "MM-102",
    kind: "usage",
    what: ({ key, within }) => `${within === "" ? "there is no key" : `${within} has no key`} "${key}"`,
    mend: ({ key, known, instead }) => instead === null ? `${didYouMean(key, known)}Known here: ${known.join(", ")}.` : `Write ${instead}.`,
    example: {
      key: "margn",
      within: "gate.rules[0]",
      known: ["metric", "margin", "min", "max"],
      instead: null
    }
  }),
  "wrong-value": declare({
    code: "MM-103",
    kind: "usage",
    what: ({ key, value, expected }) => `${key} is ${value}; it must be ${expected}`,
    mend: ({ hint }) => hint,
    example: { key: "gate.rules[0].margin", value: '"1%"', expected: "a number", hint: "Write 0.01." }
  }),
  "missing-key": declare({
    code: "MM-104",
    kind: "usage",
    what: ({ key }) => `"${key}" is missing`,
    mend: ({ hint }) => hint,
    example: { key: "evaluations.test.predictions", hint: "The file with a row an example." }
  }),
  "duplicate-key": declare({
    code: "MM-105",
    kind: "usage",
    what: ({ line }) => `this key is there twice: "${line}"`,
    mend: () => "Only one of them could count. Merge the two, or rename one.",
    example: { line: "path: data/train.csv" }
  }),
  "duplicate-name": declare({
    code: "MM-106",
    kind: "usage",
    what: ({ key, name }) => `${key} has "${name}" twice`,
    mend: () => "Remove one, or give it another name.",
    example: { key: "evaluations.test.metrics", name: "accuracy" }
  }),
  "unknown-version": declare({
    code: "MM-107",
    kind: "usage",
    what: ({ version }) => `version is ${version}; this Mergemark reads version 1`,
    mend: () => "Write `version: 1`, or use a Mergemark that knows the newer one.",
    example: { version: "2" }
  }),
  "shell-syntax": declare({
    code: "MM-108",
    kind: "usage",
    what: ({ key, syntax }) => `${key} has ${syntax}, and is run without a shell`,
    mend: ({ command }) => `Put it in a script and run that, or write the command as a list: \`command: [bash, -c, ${JSON.stringify(command)}]\`.`,
    example: { key: "train.command", syntax: '"&&"', command: "make data && python train.py" }
  }),
  "exclusive-keys": declare({
    code: "MM-109",
    kind: "usage",
    what: ({ one, other }) => `${one} and ${other} exclude each other`,
    mend: ({ one, other }) => `Keep either ${one} or ${other}.`,
    example: { one: "train.command", other: "train.tensorflow" }
  }),
  "unsafe-output": declare({
    code: "MM-110",
    kind: "usage",
    what: ({ key, path, reason }) => `${key} is "${path}", which ${reason}`,
    mend: () => "Outputs are removed before they are made anew. Name a file or folder that holds nothing else.",
    example: { key: "train.outputs.model", path: ".", reason: "holds mergemark.yml itself" }
  }),
  "forbidden-variable": declare({
    code: "MM-111",
    kind: "usage",
    what: ({ key, name }) => `${key} names ${name}, which is the runner's own`,
    mend: () => "Code of a pull request never sees it. If it needs a secret, give it one of its own under another name.",
    example: { key: "train.env", name: "GITHUB_TOKEN" }
  }),
  "unknown-metric": declare({
    code: "MM-112",
    kind: "usage",
    what: ({ metric }) => `there is no metric "${metric}"`,
    mend: ({ metric, known }) => `${didYouMean(metric, known)}\`mergemark evaluate --help\` lists all metrics.`,
    example: { metric: "f1_marco", known: ["f1", "f1_macro"] }
  }),
  "metric-does-not-fit": declare({
    code: "MM-113",
    kind: "usage",
    what: ({ metric, task }) => `the metric "${metric}" does not fit the task ${task}`,
    mend: ({ fitting, task }) => {
      const instead = fitting.length === 0 ? "" : `For ${task} there is ${fitting.join(", ")}. `;
      return `${instead}\`mergemark evaluate --help\` lists all metrics.`;
    },
    example: {
      metric: "f1",
      task: "multiclass",
      fitting: ["f1_macro", "f1_micro", "f1_weighted", "f1[label]"]
    }
  }),
  "rule-without-bar": declare({
    code: "MM-114",
    kind: "usage",
    what: ({ rule, missing, beside }) => `${rule} has ${beside === null ? "" : `\`${beside}\` and `}no ${missing}`,
    mend: ({ beside }) => {
      if (beside === "as")
        return "`as` says how a change from main is judged: add `margin: 0.01` (the drop that is tolerated), or leave `as` out.";
      if (beside === "bound")
        return "`bound` says how `min` and `max` are judged: add `min: 0.9` or `max: 50`, or leave `bound` out.";
      return "Say what it allows: `margin: 0.01` (the drop from main that is tolerated), `min: 0.9` or `max: 50` (bounds).";
    },
    example: { rule: "gate.rules[0]", missing: "margin, min or max", beside: null }
  }),
  "bar-out-of-reach": declare({
    code: "MM-115",
    kind: "usage",
    what: ({ key, value, metric, range }) => `${key} is ${value}, and ${metric} lies in ${range}`,
    mend: ({ hint }) => hint,
    example: {
      key: "gate.rules[0].min",
      value: "90",
      metric: "accuracy",
      range: "0 to 1",
      hint: "Such a bar never passes. Write 0.9 for 90 %."
    }
  }),
  "unknown-evaluation": declare({
    code: "MM-116",
    kind: "usage",
    what: ({ evaluation }) => `there is no evaluation "${evaluation}"`,
    mend: ({ evaluation, known }) => {
      if (known.length === 0) return "Describe it under `evaluations:`; there is none yet.";
      return `${didYouMean(evaluation, known)}Under \`evaluations:\` there is ${known.join(", ")}.`;
    },
    example: { evaluation: "holdot", known: ["test", "holdout"] }
  }),
  "ambiguous-evaluation": declare({
    code: "MM-117",
    kind: "usage",
    what: ({ metric, evaluations }) => evaluations.length === 0 ? `no evaluation computes "${metric}"` : `"${metric}" could be that of ${evaluations.join(" or ")}`,
    mend: ({ evaluations: [first] }) => first === void 0 ? "Describe how the model is measured under `evaluations:`." : `Say which in the rule, e.g. \`evaluation: ${first}\`.`,
    example: { metric: "accuracy", evaluations: ["test", "holdout"] }
  }),
  "empty-policy": declare({
    code: "MM-118",
    kind: "usage",
    what: ({ onlyGuards, mild }) => {
      if (mild) return "the policy only warns: nothing could fail";
      return onlyGuards ? "the policy has guards only, and proves nothing" : "the policy is empty: nothing could fail";
    },
    mend: () => "Add a rule under `gate.rules`, e.g. `- { metric: accuracy, margin: 0.01 }`, or a check of a data set. To look without judging, keep the rule and set `gate.mode: observe`.",
    example: { onlyGuards: false, mild: false }
  }),
  "direction-unknown": declare({
    code: "MM-119",
    kind: "usage",
    what: ({ metric }) => `there is no metric "${metric}", and nothing says which way it is better`,
    mend: ({ metric, known }) => `${didYouMean(metric, known)}Declare one of your own under \`metrics\`: \`{ name: ${JSON.stringify(metric)}, direction: higher }\`, or lower.`,
    example: { metric: "bleu", known: ["accuracy"] }
  }),
  "mostly-of-none": declare({
    code: "MM-128",
    kind: "usage",
    what: ({ key }) => `${key} would let some cells or rows off, and nothing that it stands beside judges them one by one`,
    mend: () => "Take it out, or loosen the bounds. `mostly` is for checks of cells (`type`, `required`, `unique`, `minimum`, `enum`, …), for `primaryKey`, `uniqueKeys`, `foreignKeys`, `pairs` and `order`, and for SQL rules.",
    example: { key: "data.penguins.columns.body_mass_g.mean.mostly" }
  })
});

// src/errors/data.ts
var dataFaults = defineFaults({
  "table-empty": declare({
    code: "MM-201",
    kind: "broken",
    what: ({ path }) => `"${path}" is empty: it has not even a header`,
    mend: () => "Its first line must name the columns. Did what writes it stop half-way?",
    example: { path: "out/predictions.csv" }
  }),
  "table-encoding": declare({
    code: "MM-202",
    kind: "broken",
    what: ({ path, found }) => `"${path}" is not UTF-8: ${found}`,
    mend: () => 'Save it as UTF-8, e.g. `iconv -f latin1 -t utf-8`; in pandas, `to_csv(…, encoding="utf-8")`. A data set may say `options: { encoding: latin-1 }`.',
    example: { path: "data/train.csv", found: 'line 118 has the byte 0xE9, which is "é" in Latin-1' }
  }),
  "table-unreadable": declare({
    code: "MM-203",
    kind: "broken",
    what: ({ path, reason }) => `"${path}" cannot be read as a table: ${reason}`,
    mend: () => "Check that it is what `format` (or its ending) says, and that `options` fit it.",
    example: { path: "data/train.csv", reason: "its header has a quote that is never closed" }
  }),
  "sql-failed": declare({
    code: "MM-204",
    kind: "broken",
    what: ({ reason }) => `a query failed: ${reason}`,
    mend: () => "Conditions are SQL expressions over the columns of the file, read-only and without access to any other.",
    example: { sql: "flipper_length > 0", reason: 'there is no column "flipper_length"' }
  }),
  "dataset-missing": declare({
    code: "MM-205",
    kind: "broken",
    what: ({ name, path }) => `no file matches "${path}", the path of the data set "${name}"`,
    mend: ({ name }) => `Correct data.${name}.path in mergemark.yml; it starts at that file's folder. Does a step have to fetch the file first?`,
    example: { name: "penguins", path: "data/penguin.csv" }
  }),
  "table-too-wide": declare({
    code: "MM-206",
    kind: "broken",
    what: ({ path, columns, most }) => `"${path}" has ${columns} columns, and may have ${most}`,
    mend: () => "Take out the columns that nothing needs, or turn the table: one row a measurement. Does `format` say the right delimiter?",
    example: { path: "data/train.csv", columns: 2e4, most: 5e3 }
  }),
  "examples-published": declare({
    code: "MM-207",
    kind: "usage",
    what: ({ path, out }) => `--all-examples "${path}" lies in "${out}", the folder of the documents, which are published`,
    mend: () => "Values that are withheld elsewhere are in that file: write it to another folder, and do not commit it.",
    example: { path: "mergemark-out/failing.jsonl", out: "mergemark-out" }
  }),
  "no-such-dataset": declare({
    code: "MM-208",
    kind: "broken",
    what: ({ name }) => `there is no data set and no file "${name}"`,
    mend: ({ known, suggestion }) => known.length === 0 ? "No data set is configured here. Give the path of a file, or a glob in quotes." : `${suggestion}Data sets: ${known.join(", ")}. Anything else is the path of a file, or a glob in quotes.`,
    example: { name: "penguin", known: ["penguins"], suggestion: "Did you mean penguins? " }
  }),
  "dataset-is-a-folder": declare({
    code: "MM-209",
    kind: "usage",
    what: ({ path }) => `"${path}" is a folder`,
    mend: ({ pattern }) => `Name its files: "${pattern}", in quotes.`,
    example: { path: "data", pattern: "data/**/*.csv" }
  }),
  "table-outside": declare({
    code: "MM-210",
    kind: "broken",
    what: ({ path }) => `"${path}" lies outside the repository, or in the folder of git itself`,
    mend: () => "What a configuration names is read only within the repository, links followed: have a step fetch it to a folder there that .gitignore names. A path given on the command line may lie anywhere.",
    example: { path: "../shared/train.csv" }
  }),
  "table-is-pointer": declare({
    code: "MM-211",
    kind: "broken",
    what: ({ path, tool }) => `"${path}" is a pointer of ${tool}, and not the data`,
    mend: ({ fetch }) => `Fetch the data before: ${fetch}.`,
    example: {
      path: "data/train.csv",
      tool: "Git LFS",
      fetch: "`git lfs pull`, or `lfs: true` of actions/checkout"
    }
  }),
  "sql-too-slow": declare({
    code: "MM-212",
    kind: "broken",
    what: ({ minutes }) => `a query ran for more than ${minutes} minutes and was stopped`,
    mend: () => "Does a condition compare every row with every other one (a subquery, a join without equality)? Compare within a key, or check a sample of the file.",
    example: { sql: "SELECT count(*) FROM data a, data b", minutes: 10 }
  })
});

// src/errors/depot.ts
var depotFaults = defineFaults({
  "depot-refused": declare({
    code: "MM-350",
    kind: "broken",
    what: ({ depot, reason }) => `${depot} does not take the sample: ${reason}`,
    mend: ({ depot }) => (isAddress(depot) ? "A bucket needs PUT, and MERGEMARK_DEPOT_TOKEN in the environment of the step that records, unless anybody may write there. " : "`baseline.depot` must name a directory that this job may write to. ") + "Without the sample, later runs have no predictions of this one to compare with.",
    example: { depot: "https://bucket.example/penguins", reason: "403 Forbidden" }
  }),
  "depot-unreachable": declare({
    code: "MM-351",
    kind: "broken",
    what: ({ depot, reason }) => `${depot}, where main's sample is kept, cannot be reached: ${reason}`,
    mend: ({ depot }) => "That is not the same as keeping none, so nothing is compared. " + (isAddress(depot) ? "Try again; if it stays, check `baseline.depot`, the network, and MERGEMARK_DEPOT_TOKEN." : "`baseline.depot` must name a directory that this job may read."),
    example: { depot: "https://bucket.example/penguins", reason: "ECONNREFUSED" }
  }),
  "depot-corrupt": declare({
    code: "MM-352",
    kind: "broken",
    what: ({ depot, digest, found }) => `what ${depot} gives for ${digest.slice(0, 19)} is something else (${found.slice(0, 19)})`,
    mend: () => "It was altered after it was put there. Remove it and record that commit again: run its workflow once more.",
    example: {
      depot: "https://bucket.example/penguins",
      digest: `sha256:${"4f65859c".repeat(8)}`,
      found: `sha256:${"0d1e2f3a".repeat(8)}`
    }
  })
});
function isAddress(depot) {
  return /^[a-z]+:\/\//i.test(depot);
}

// src/errors/documents.ts
var documentFaults = defineFaults({
  "document-missing": declare({
    code: "MM-501",
    kind: "broken",
    what: ({ path }) => `there is no document "${path}"`,
    mend: ({ command, beside }) => beside === void 0 ? `\`mergemark ${command}\` writes it: run that first, with the same --out.` : `There is one in "${beside.folder}", where a run over several projects leaves it: give the glob of that run, such as \`--config "${beside.glob}"\`, or \`--out ${beside.folder}\`.`,
    example: { path: "mergemark-out/comparison.json", command: "compare" }
  }),
  "document-not-json": declare({
    code: "MM-502",
    kind: "broken",
    what: ({ path, reason }) => `"${path}" is not JSON: ${reason}`,
    mend: () => "It was altered or cut short after it was written. Make it again.",
    example: { path: "mergemark-out/data.json", reason: "Unexpected end of JSON input" }
  }),
  "document-invalid": declare({
    code: "MM-503",
    kind: "broken",
    what: ({ path, kind, problems }) => `"${path}" is no valid ${kind} document: ${problems.slice(0, 3).join("; ")}`,
    mend: () => "It was altered, or written by an incompatible version. Make it again.",
    example: {
      path: "mergemark-out/data.json",
      kind: "data",
      problems: ["datasets.0.rows: expected number"]
    }
  }),
  "document-too-new": declare({
    code: "MM-504",
    kind: "broken",
    what: ({ path, version, known }) => `"${path}" has schema version ${version}; this Mergemark reads up to ${known}`,
    mend: () => "Upgrade Mergemark (`uses: mergemark/mergemark@v…`) to the version that wrote it.",
    example: { path: "base/evaluation.json", version: "2.0", known: "1.x" }
  }),
  "baseline-failed": declare({
    code: "MM-508",
    kind: "broken",
    what: ({ reason }) => `there is nothing to compare with: ${reason}`,
    mend: () => "Mend what kept the baseline from being found; see baseline.json.",
    example: { reason: "no common history with main" }
  }),
  "document-of-another-run": declare({
    code: "MM-507",
    kind: "broken",
    what: ({ path, found }) => `"${path}" belongs to another run (of ${found.slice(0, 7)})`,
    mend: ({ command }) => `It was left over. Run \`mergemark ${command}\` again for this commit, or remove the folder.`,
    example: { path: "mergemark-out/evaluation.json", command: "evaluate", found: "4f65859c0a" }
  }),
  "sample-corrupt": declare({
    code: "MM-505",
    kind: "broken",
    what: ({ path, reason }) => `"${path}" is not a sound sample file: ${reason}`,
    mend: () => "It was altered or cut short after it was written. Evaluate again.",
    example: { path: "mergemark-out/sample.bin", reason: "an array ends beyond the file" }
  }),
  "sample-too-old": declare({
    code: "MM-509",
    kind: "broken",
    what: ({ path, version, known }) => `"${path}" is a sample file of version ${version}; this Mergemark reads version ${known} only`,
    mend: () => "An older Mergemark wrote it. Evaluate again; for a record of main, run Mergemark on main once more.",
    example: { path: "base/sample.bin", version: 1, known: 2 }
  }),
  "document-too-large": declare({
    code: "MM-506",
    kind: "broken",
    what: ({ path, bytes, limit }) => `"${path}" has ${bytes} bytes; at most ${limit} are read`,
    mend: () => "A document of this size is not one that Mergemark writes.",
    example: { path: "mergemark-out/evaluation.json", bytes: 9e8, limit: 67108864 }
  })
});

// src/errors/enumerate.ts
var LISTED = 20;
function amount(count, noun) {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
function list(named, count) {
  return count > named.length ? `${named.join(", ")} and ${count - named.length} more` : named.join(", ");
}
function listAll(names) {
  return list(
    names.slice(0, LISTED).map((name) => `"${name}"`),
    names.length
  );
}

// src/errors/evaluation.ts
var evaluationFaults = defineFaults({
  "slice-condition-failed": declare({
    code: "MM-260",
    kind: "usage",
    what: ({ name, where, reason }) => `the condition "${where}" of the slice "${name}" fails: ${reason}`,
    mend: () => "A condition is SQL over the columns of the examples, true for the rows of the slice, e.g. `age >= 65`.",
    example: { name: "old", where: "agee >= 65", reason: 'there is no column "agee"' }
  }),
  "slices-too-many": declare({
    code: "MM-261",
    kind: "usage",
    what: ({ of, count, limit }) => `slicing by "${of}" makes ${count} slices; at most ${limit} are served`,
    mend: () => "Does it hold few values, and not ids? Numbers are sliced with `quantiles`, e.g. into 4 bins.",
    example: { of: "patient", count: 4821, limit: 200 }
  }),
  "slice-column-missing": declare({
    code: "MM-262",
    kind: "usage",
    what: ({ path, column }) => `slices are to be made of column "${column}", and "${path}" has none`,
    mend: ({ column, columns }) => `${didYouMean(column, columns)}The file has ${listAll(columns)}.`,
    example: { path: "data/test.csv", column: "iland", columns: ["id", "species", "island"] }
  }),
  "slice-not-numeric": declare({
    code: "MM-263",
    kind: "usage",
    what: ({ path, column, value }) => `column "${column}" of "${path}" is to be sliced by quantiles, and holds "${value}"`,
    mend: () => "Quantiles are of finite numbers; slice other columns by their values.",
    example: { path: "data/test.csv", column: "island", value: "Dream" }
  }),
  "threshold-impossible": declare({
    code: "MM-264",
    kind: "broken",
    what: ({ name, rule, reason }) => `evaluation "${name}" has no threshold by the rule "${rule}": ${reason}`,
    mend: () => "Name `columns.score` or `columns.scores`, ask for less, or leave `threshold` out to take the predictions as they are.",
    example: { name: "test", rule: "reach precision 0.99", reason: "the highest precision is 0.91" }
  }),
  "runs-differ": declare({
    code: "MM-265",
    kind: "broken",
    what: ({ name, reason }) => `the runs of evaluation "${name}" do not belong together: ${reason}`,
    mend: () => "Folds are parts of one set, each example in one of them; seeds predict the same examples each. Say which in `runs`.",
    example: { name: "test", reason: 'run 2 has the id "17", and run 1 has it too' }
  }),
  "predictions-ambiguous": declare({
    code: "MM-266",
    kind: "usage",
    what: ({ name, pattern, count }) => `evaluation "${name}" has ${count} files of predictions by "${pattern}", and nothing says what they are`,
    mend: () => "Say `runs: folds` for the folds of one cross-validation or `runs: seeds` for several trainings, or name one file.",
    example: { name: "test", pattern: "out/fold-*.csv", count: 5 }
  }),
  "metrics-file-unreadable": declare({
    code: "MM-267",
    kind: "broken",
    what: ({ path, reason }) => `"${path}" is no file of metrics: ${reason}`,
    mend: () => 'It is a JSON object of numbers by name, as in {"accuracy": 0.93}, nested as DVC writes it, or with {"value": 0.93, "direction": "higher"} in place of a number. What could not be computed is null.',
    example: { path: "out/metrics.json", reason: "it is not JSON" }
  }),
  "predictions-not-written": declare({
    code: "MM-268",
    kind: "broken",
    what: ({ evaluation, path }) => `the command of evaluation "${evaluation}" wrote no "${path}"`,
    mend: ({ evaluation }) => `evaluations.${evaluation}.predictions names the file that it must write; old ones are removed before it runs.`,
    example: { evaluation: "test", path: "out/predictions.csv" }
  }),
  "metric-direction-differs": declare({
    code: "MM-269",
    kind: "broken",
    what: ({ path, metric, says, declared }) => `"${path}" says that ${says} is better for "${metric}", and it is ${declared}`,
    mend: () => "What is better is settled by the configuration. Write the other direction, or leave it out.",
    example: { path: "out/metrics.json", metric: "loss", says: "higher", declared: "lower" }
  })
});

// src/errors/expression.ts
var expressionFaults = defineFaults({
  "expression-unreadable": declare({
    code: "MM-140",
    kind: "usage",
    what: ({ key, expression, problem, at }) => {
      const character = at === null ? "" : ` at character ${at + 1}`;
      return `${key} is ${quote(expression)}, which cannot be read${character}: ${problem}`;
    },
    mend: () => "An expression compares numbers, as in `metrics.test.f1 >= 0.9 && model.bytes < 2e6`; docs/gate.md lists what it may speak of.",
    example: {
      key: "gate.rules[2].expr",
      expression: "metrics.test.f1 = 0.9",
      problem: 'one "=" compares nothing: write "=="',
      at: 16
    }
  }),
  "nothing-to-attest": declare({
    code: "MM-141",
    kind: "usage",
    what: ({ file }) => `"${file}" was not written: the run has neither a model nor an evaluation set whose digest is known`,
    mend: ({ isOfFiles }) => isOfFiles ? "A comparison alone tells neither. Leave --attestation out, or judge a run: `mergemark gate` without --comparison and --policy." : "An attestation is about something: name the model in `train.outputs.model`, or evaluate predictions. Or leave --attestation out.",
    example: { file: "verdict.intoto.json", isOfFiles: false }
  })
});
function quote(text) {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}

// src/errors/forge.ts
var forgeFaults = defineFaults({
  "forge-denied": declare({
    code: "MM-601",
    kind: "broken",
    what: ({ action, answer }) => `GitHub does not let this token ${action}: "${answer}"`,
    mend: ({ permission }) => `Add \`${permission}\` to the \`permissions:\` of the job. The token of a pull request from a fork or from Dependabot is read-only whatever the workflow says: post from a job that such a pull request does not start.`,
    example: {
      action: "post the comment on #12",
      permission: "pull-requests: write",
      answer: "Resource not accessible by integration"
    }
  }),
  "forge-unreachable": declare({
    code: "MM-602",
    kind: "broken",
    what: ({ action, host, reason }) => `could not ${action}: no good answer from "${host}" (${reason})`,
    mend: () => "It was tried several times. Run the job again when the service is back: nothing is posted twice.",
    example: { action: "post the comment on #12", host: "api.github.com", reason: "502 Bad Gateway" }
  }),
  "forge-refused": declare({
    code: "MM-603",
    kind: "broken",
    what: ({ action, status, answer }) => `GitHub refused to ${action}: ${status} "${answer}"`,
    mend: ({ status }) => status === 404 ? "Check the repository and the number. It also says this of what the token may not see." : "This should not happen. Report it together with this message.",
    example: { action: "read the comments of #12", status: 404, answer: "Not Found" }
  }),
  "forge-rate-limited": declare({
    code: "MM-604",
    kind: "broken",
    what: ({ action, answer }) => `could not ${action}: the rate limit of this token is used up: "${answer}"`,
    mend: () => "Run the job again later, or use a GitHub App's token, which has a limit of its own.",
    example: { action: "post the comment on #12", answer: "API rate limit exceeded for installation" }
  }),
  "forge-token-refused": declare({
    code: "MM-605",
    kind: "broken",
    what: ({ action, answer }) => `could not ${action}: GitHub does not accept the token: "${answer}"`,
    mend: () => "Give the input `token` the job's own `github.token`, or renew it: it is wrong, revoked or has expired.",
    example: { action: "read the comments of #12", answer: "Bad credentials" }
  }),
  "forge-identity-unknown": declare({
    code: "MM-606",
    kind: "broken",
    what: ({ answer }) => `cannot tell which comments are this token's own: "${answer}"`,
    mend: () => "Neither the GraphQL query `viewer` nor GET /user was answered. Nothing was posted, since an earlier comment could not be told from a forged one. Let the token reach one of the two.",
    example: { answer: "Not Found" }
  }),
  "artifact-too-large": declare({
    code: "MM-607",
    kind: "broken",
    what: ({ name, bytes, largest }) => `the artifact "${name}" has ${bytes} bytes, and ${largest} are allowed: it was not read`,
    mend: () => "Let the job that computes upload its bundle and nothing else, or make the samples smaller.",
    example: { name: "mergemark-bundle", bytes: 734003200, largest: 134217728 }
  }),
  "artifact-damaged": declare({
    code: "MM-608",
    kind: "broken",
    what: ({ name, reason }) => `the artifact "${name}" did not arrive as it was uploaded: ${reason}`,
    mend: () => "Run the job again; where that does not help, run the job that uploaded it again.",
    example: { name: "mergemark-bundle", reason: "its digest is sha256:4f1c…, not sha256:9a07…" }
  }),
  "comment-gone": declare({
    code: "MM-609",
    kind: "broken",
    what: ({ action }) => `could not ${action}: it is not there any more`,
    mend: () => "Somebody deleted it in the meantime. Run the job again: the comment is made anew.",
    example: { action: "edit its own comment" }
  }),
  "charts-unserved": declare({
    code: "MM-613",
    kind: "broken",
    what: ({ path, commit }) => `the forge does not serve "${path}" of ${commit.slice(0, 7)}`,
    mend: () => "It was pushed to refs/mergemark/charts and asked for several times. The comment shows its text form in its place; the next run tries again.",
    example: { path: "charts/ab/ab12…/metric-changes-light-0123456789abcdef.png", commit: "f".repeat(40) }
  }),
  "event-unreadable": declare({
    code: "MM-611",
    kind: "broken",
    what: ({ reason }) => `cannot read what started this workflow run: ${reason}`,
    mend: () => "On a runner, GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_SHA and GITHUB_RUN_ID are always set. Elsewhere unset GITHUB_ACTIONS, and name the commits with --base and --head.",
    example: { reason: "GITHUB_EVENT_PATH is not set" }
  }),
  "step-file-unwritable": declare({
    code: "MM-612",
    kind: "broken",
    what: ({ what, reason }) => `cannot write the step's ${what}: ${reason}`,
    mend: () => "The runner makes this file for each step. Check the free space, and that no earlier command removed it.",
    example: { what: 'output "verdict"', reason: "Missing file at path: /tmp/output" }
  }),
  "nothing-to-publish-to": declare({
    code: "MM-620",
    kind: "usage",
    what: () => "this run belongs to no workflow, so there is nothing to publish to",
    mend: () => "Leave --publish out: the report is in the folder of documents.",
    example: {}
  })
});

// src/errors/gate.ts
var gateFaults = defineFaults({});

// src/errors/general.ts
var generalFaults = defineFaults({
  internal: declare({
    code: "MM-000",
    kind: "broken",
    what: ({ reason }) => `Mergemark itself failed: ${reason}`,
    mend: () => "This is a bug. Run again with --debug and report what it prints.",
    example: { reason: "TypeError: Cannot read properties of undefined (reading 'rows')" }
  }),
  "no-such-file": declare({
    code: "MM-001",
    kind: "broken",
    what: ({ path }) => `there is no file "${path}"`,
    mend: ({ needed }) => needed,
    example: {
      path: "out/predictions.csv",
      needed: "evaluations.test.predictions names it: does the command write it?"
    }
  }),
  "unreadable-file": declare({
    code: "MM-002",
    kind: "broken",
    what: ({ path, reason }) => `"${path}" cannot be read: ${reason}`,
    mend: () => "Check its permissions, and that it is a file.",
    example: { path: "data/train.csv", reason: "EACCES" }
  }),
  "unwritable-file": declare({
    code: "MM-003",
    kind: "broken",
    what: ({ path, reason }) => `"${path}" cannot be written: ${reason}`,
    mend: () => "Check the free space and the permissions of its folder. Nothing was left half-written.",
    example: { path: "mergemark-out/data.json", reason: "ENOSPC" }
  }),
  "invalid-input": declare({
    code: "MM-004",
    kind: "usage",
    what: ({ input, value, expected }) => `--${input} is "${value}"; it must be ${expected}`,
    mend: () => "See `mergemark <command> --help`.",
    example: { input: "format", value: "yaml", expected: "text, json or markdown" }
  }),
  "missing-input": declare({
    code: "MM-005",
    kind: "usage",
    what: ({ input }) => `--${input} is needed`,
    mend: ({ hint }) => hint,
    example: { input: "base", hint: "Name the commit or branch to compare with, e.g. `--base main`." }
  }),
  "not-yet": declare({
    code: "MM-006",
    kind: "usage",
    what: ({ key }) => `"${key}" is not yet served by this version`,
    mend: () => "Leave it out for now. Nothing is checked as if it were there.",
    example: { key: "gate.waivers" }
  }),
  "would-overwrite": declare({
    code: "MM-007",
    kind: "usage",
    what: ({ paths }) => `${paths.join(", ")} ${paths.length === 1 ? "exists" : "exist"} already`,
    mend: () => "Nothing was written. Use --force to overwrite.",
    example: { paths: ["mergemark.yml"] }
  }),
  "out-is-a-link": declare({
    code: "MM-021",
    kind: "usage",
    what: ({ path }) => `"${path}", where documents go, is a symbolic link`,
    mend: () => "Remove it, or name another folder with --out: what is written through a link can land anywhere.",
    example: { path: "mergemark-out" }
  }),
  "no-configuration": declare({
    code: "MM-008",
    kind: "usage",
    what: ({ path }) => `there is no configuration "${path}"`,
    mend: () => "`mergemark init` writes one; --config names another place.",
    example: { path: "mergemark.yml" }
  }),
  "duplicate-project": declare({
    code: "MM-009",
    kind: "usage",
    what: ({ name, paths }) => `${paths.join(" and ")} are both named "${name}"`,
    mend: () => "Give each project a `name` of its own: its comment section, check and history go by it.",
    example: { name: "penguins", paths: ["a/mergemark.yml", "b/mergemark.yml"] }
  }),
  "unknown-command": declare({
    code: "MM-010",
    kind: "usage",
    what: ({ name }) => `there is no command "${name}"`,
    mend: ({ suggestion }) => `${suggestion}\`mergemark --help\` lists all commands.`,
    example: { name: "gtae", suggestion: "Did you mean gate? " }
  }),
  "unknown-option": declare({
    code: "MM-011",
    kind: "usage",
    what: ({ option, command }) => `\`mergemark ${command}\` has no option ${option}`,
    mend: ({ suggestion, command }) => `${suggestion}\`mergemark ${command} --help\` lists them.`,
    example: { option: "--confg", command: "gate", suggestion: "Did you mean --config? " }
  }),
  "invalid-arguments": declare({
    code: "MM-014",
    kind: "usage",
    what: ({ command, arguments: words, reason }) => `\`mergemark ${command} ${words}\` cannot be read: ${reason}`,
    mend: ({ command }) => `\`mergemark ${command} --help\` lists the options.`,
    example: { command: "gate", arguments: "--config", reason: "option '--config <file>' argument missing" }
  }),
  "demo-failed": declare({
    code: "MM-015",
    kind: "broken",
    what: ({ step, reason }) => `the demo stopped at "${step}": ${reason}`,
    mend: () => "Its folder is left as it was, to look into.",
    example: { step: "git init", reason: "git: command not found" }
  }),
  "outside-repository": declare({
    code: "MM-012",
    kind: "usage",
    what: ({ command }) => `\`mergemark ${command}\` needs a git repository, and this folder is in none`,
    mend: () => "Run it inside the repository; on GitHub, after actions/checkout.",
    example: { command: "record" }
  }),
  "event-not-served": declare({
    code: "MM-016",
    kind: "usage",
    what: ({ action }) => `${action} does not judge this kind of event`,
    mend: () => "Run it on pull_request, push, merge_group, workflow_dispatch or schedule. pull_request_target is never safe here.",
    example: { action: "mergemark/mergemark" }
  }),
  "checkout-differs": declare({
    code: "MM-017",
    kind: "usage",
    what: ({ tested, found }) => `this run is to test ${tested.slice(0, 7)}, but ${found.slice(0, 7)} is checked out`,
    mend: () => "Check out the commit that is tested: actions/checkout without `ref`, or with that of the pull request’s head.",
    example: { tested: "4f65859c0a", found: "9d1c2b3a4f" }
  }),
  "project-removed": declare({
    code: "MM-018",
    kind: "usage",
    what: ({ paths }) => `the base branch has a project at ${paths.join(", ")}, and this change has not`,
    mend: () => "Removing or moving a project needs someone who may merge without this check: nothing judges it any more.",
    example: { paths: ["models/a/mergemark.yml"] }
  }),
  "not-to-be-recorded": declare({
    code: "MM-019",
    kind: "usage",
    what: ({ event }) => `a ${event} that is not on the default branch is not recorded`,
    mend: () => "Run `record` on pushes to the default branch: its records are what pull requests are compared with.",
    example: { event: "pull_request" }
  }),
  "untrusted-run": declare({
    code: "MM-013",
    kind: "usage",
    what: ({ event }) => `this ${event} comes from a fork or from Dependabot, and the one-step action does not judge those`,
    mend: () => "Its code would run beside the judging. See docs/threat-model.md for the form that is safe for forks.",
    example: { event: "pull_request" }
  }),
  "program-not-found": declare({
    code: "MM-020",
    kind: "broken",
    what: ({ program, reason }) => `the program "${program}" cannot be started: ${reason}`,
    mend: () => 'Is it installed, and on the PATH? Commands run without a shell: pipes, `&&` and aliases need `bash -c "…"`.',
    example: { program: "pyhton", reason: "there is none of that name on the PATH" }
  })
});

// src/errors/history.ts
var historyFaults = defineFaults({
  "metric-not-recorded": declare({
    code: "MM-370",
    kind: "usage",
    what: ({ metric }) => `no record has a metric "${metric}"`,
    mend: ({ metric, recorded }) => `${didYouMean(metric, recorded)}The records have ${recorded.join(", ")}.`,
    example: { metric: "f1_marco", recorded: ["f1_macro", "accuracy"] }
  }),
  "evaluation-not-recorded": declare({
    code: "MM-371",
    kind: "usage",
    what: ({ evaluation }) => `no record has an evaluation "${evaluation}"`,
    mend: ({ evaluation, recorded }) => `${didYouMean(evaluation, recorded)}The records have ${recorded.join(", ")}.`,
    example: { evaluation: "tset", recorded: ["test"] }
  }),
  "metric-ambiguous": declare({
    code: "MM-372",
    kind: "usage",
    what: ({ metric, evaluations }) => `${evaluations.join(" and ")} all have a metric "${metric}"`,
    mend: () => "Name one of them with --evaluation.",
    example: { metric: "accuracy", evaluations: ["test", "holdout"] }
  }),
  "index-overtaken": declare({
    code: "MM-373",
    kind: "broken",
    what: ({ tries }) => `the index was not rebuilt: other writers were first ${tries} times`,
    mend: () => "Nothing was changed. Run it again when fewer runs are recording.",
    example: { tries: 3 }
  }),
  "history-too-short": declare({
    code: "MM-374",
    kind: "usage",
    what: ({ revision }) => `"${revision}" is no ancestor of the branch whose history is asked for`,
    mend: () => "Name a commit or tag that the branch holds, a date, or an age such as 90d.",
    example: { revision: "experiment" }
  })
});

// src/errors/platform.ts
var platformFaults = defineFaults({
  "duckdb-unavailable": declare({
    code: "MM-701",
    kind: "broken",
    what: ({ reason }) => `DuckDB's native library is not to be had: ${reason}`,
    mend: ({ hint }) => hint,
    example: {
      reason: "npm pack @duckdb/node-bindings-linux-x64@1.5.4-r.1 failed: there is no npm on the PATH",
      hint: "Where there is no network, run `npm ci` in Mergemark's own folder beforehand."
    }
  }),
  "chart-refused": declare({
    code: "MM-710",
    kind: "broken",
    what: ({ key }) => `a chart's specification has the key "${key}", under which code or an address could stand`,
    mend: () => "Give the chart values that are worked out already.",
    example: { key: "calculate" }
  }),
  "chart-failed": declare({
    code: "MM-711",
    kind: "broken",
    what: ({ reason }) => `a chart could not be drawn: ${reason}`,
    mend: () => "This is a fault of Mergemark. The numbers are in the report; please tell us with the documents that made it.",
    example: { reason: 'Unrecognized scale range value: "effect"' }
  }),
  "own-chart-failed": declare({
    code: "MM-712",
    kind: "usage",
    what: ({ reason }) => `it could not be drawn: ${reason}`,
    mend: () => "Try the specification in the Vega editor over the rows of the document; docs/charts.md says what they hold.",
    example: { reason: "Unrecognized function: foo" }
  })
});

// src/errors/policy.ts
var policyFaults = defineFaults({
  "unknown-slice": declare({
    code: "MM-120",
    kind: "usage",
    what: ({ slice, evaluation }) => `no slicing of ${evaluation} is called as "${slice}" begins`,
    mend: ({ slice, known, evaluation }) => {
      if (known.length === 0) return `List it under \`evaluations.${evaluation}.slices\`; there is none yet.`;
      return `${didYouMean(slice.replace(/=.*$/s, ""), known)}${evaluation} is sliced by ${known.join(", ")}.`;
    },
    example: { slice: "iland=Torgersen", evaluation: "test", known: ["island", "heavy"] }
  }),
  "misplaced-key": declare({
    code: "MM-121",
    kind: "usage",
    what: ({ key, beside }) => `${key} says nothing ${beside}`,
    mend: ({ hint }) => hint,
    example: { key: "gate.rules[0].margin", beside: "beside expr", hint: "Leave it out." }
  }),
  "policy-file-missing": declare({
    code: "MM-122",
    kind: "usage",
    what: ({ key, path }) => `${key} names "${path}", and there is no such file`,
    mend: () => "Policy is read from the commit that its configuration is read from: is the file committed there? Paths start at the folder of the file that names them.",
    example: { key: "gate.extends", path: "policy/organisation.yml" }
  }),
  "policy-cycle": declare({
    code: "MM-123",
    kind: "usage",
    what: ({ key, chain }) => `${key} leads back to itself: ${chain.join(" → ")}`,
    mend: () => "Take one of these out, so that there is a file that all others build on.",
    example: { key: "extends", chain: ["mergemark.yml", "a.yml", "b.yml", "a.yml"] }
  }),
  "policy-files-too-many": declare({
    code: "MM-124",
    kind: "usage",
    what: ({ key, limit }) => `${key} is one policy file more than the ${limit} that are read`,
    mend: () => "Put what belongs together into one file: a reader has to know them all.",
    example: { key: "gate.extends[8]", limit: 8 }
  }),
  "policy-path": declare({
    code: "MM-125",
    kind: "usage",
    what: ({ key, path, reason }) => `${key} is "${path}", which ${reason}`,
    mend: () => "Name a file of this repository: what judges a pull request has to be reviewed like one.",
    example: { key: "gate.extends", path: "https://example.org/policy.yml", reason: "is an address" }
  }),
  "waiver-of-everything": declare({
    code: "MM-126",
    kind: "usage",
    what: ({ waiver }) => `${waiver} does not say what it excuses`,
    mend: () => "Name at least one of `rule`, `metric`, `evaluation` and `slice`; what is waived must match all that it names.",
    example: { waiver: "[0]" }
  }),
  "clashing-bars": declare({
    code: "MM-127",
    kind: "usage",
    what: ({ one, other, reason }) => `${one} and ${other} contradict each other: ${reason}`,
    mend: () => "Keep the one that is meant, or make two rules of them.",
    example: {
      one: "gate.rules[0].improve",
      other: "gate.rules[0].margin",
      reason: "a gain is asked for, so no drop is allowed"
    }
  }),
  "chart-unreadable": declare({
    code: "MM-131",
    kind: "usage",
    what: ({ path, reason }) => `"${path}" is no specification of a chart: ${reason}`,
    mend: () => "It has to be a Vega-Lite specification, one JSON object of at most 100 kB. Its data is put in by Mergemark.",
    example: { path: "charts/mass.vl.json", reason: "Unexpected end of JSON input" }
  }),
  "chart-with-address": declare({
    code: "MM-132",
    kind: "usage",
    what: ({ path, key, reason }) => `"${path}" has ${key}, ${reason}`,
    mend: () => "A chart loads nothing and leads nowhere: take it out. The rows come from `data` and `path` of the chart.",
    example: { path: "charts/mass.vl.json", key: "data.url", reason: "which is an address" }
  }),
  "schema-unknown": declare({
    code: "MM-133",
    kind: "usage",
    what: ({ path, reason }) => `"${path}" is no schema that Mergemark knows: ${reason}`,
    mend: ({ formats }) => `It reads ${formats.join(", ")}. Anything else: name the columns in mergemark.yml, under \`columns\`.`,
    example: {
      path: "contracts/penguins.avsc",
      reason: "it has the marks of no format",
      formats: ["Table Schema", "ODCS"]
    }
  }),
  "schema-unreadable": declare({
    code: "MM-134",
    kind: "usage",
    what: ({ path, format, reason }) => `"${path}" cannot be read as ${format}: ${reason}`,
    mend: ({ format }) => `Mend it there, for other tools that read ${format} stumble over it too; nothing of it is guessed.`,
    example: {
      path: "tableschema.json",
      format: "Table Schema",
      reason: "fields[2].name: it must be text"
    }
  }),
  "schema-without-table": declare({
    code: "MM-135",
    kind: "usage",
    what: ({ path, dataset }) => `"${path}" says nothing about ${dataset}`,
    mend: ({ known, dataset }) => known.length === 0 ? "It describes no table at all." : `${didYouMean(dataset, known)}It describes ${known.join(", ")}; a data set is found there by its name or its file.`,
    example: { path: "datapackage.json", dataset: "penguin", known: ["penguins", "islands"] }
  })
});

// src/errors/predictions.ts
var NAMED = 5;
var PREDICTED = {
  binary: "Name `columns.predicted`, or `columns.score` or `columns.scores` to take the likeliest label.",
  multiclass: "Name `columns.predicted`, or `columns.scores` to take the likeliest label.",
  multilabel: "Name `columns.predicted`, or `columns.scores` to take the labels with a score of 0.5 or more.",
  ranking: "Name `columns.score`, by which documents are ranked.",
  graded: "Name `columns.score`, which the grader gave."
};
var predictionFaults = defineFaults({
  "ids-twice": declare({
    code: "MM-214",
    kind: "broken",
    what: ({ what, count, repeats }) => {
      const named = repeats.slice(0, NAMED).map(({ id, lines }) => `"${id}" (lines ${lines[0]} and ${lines[1]})`);
      return `the ${what} have ${amount(count, "id")} twice: ${list(named, count)}`;
    },
    mend: ({ column }) => `Each example needs one row. If "${column}" does not tell examples apart, name a column that does as \`columns.id\`.`,
    example: {
      what: "predictions",
      column: "id",
      count: 3,
      repeats: [
        { id: "117", lines: [12, 118] },
        { id: "203", lines: [80, 204] },
        { id: "7", lines: [8, 511] }
      ]
    }
  }),
  "no-rows": declare({
    code: "MM-230",
    kind: "broken",
    what: ({ path }) => `"${path}" has a header and no rows`,
    mend: () => "Nothing can be evaluated on no examples. Did the command that writes it stop early?",
    example: { path: "out/predictions.csv" }
  }),
  "column-missing": declare({
    code: "MM-231",
    kind: "broken",
    what: ({ path, key, column }) => `"${path}" has no column "${column}", which \`${key}\` names`,
    mend: ({ column, columns }) => `${didYouMean(column, columns)}It has ${listAll(columns)}.`,
    example: {
      path: "out/predictions.csv",
      key: "columns.predicted",
      column: "prediction",
      columns: ["id", "species", "predicted"]
    }
  }),
  "row-unreadable": declare({
    code: "MM-232",
    kind: "broken",
    what: ({ path, count, column, message }) => {
      const where = column === null ? "" : `column "${column}": `;
      return `${amount(count, "row")} of "${path}" cannot be read; the first: ${where}${message}`;
    },
    mend: () => "Mend the file. Metrics of the other rows would not be those of the evaluation set.",
    example: { path: "out/predictions.csv", count: 2, column: null, message: "3 fields, not 5" }
  }),
  "cell-missing": declare({
    code: "MM-233",
    kind: "broken",
    what: ({ path, column, count }) => `column "${column}" of "${path}" has no value in ${amount(count, "row")}`,
    mend: ({ key }) => `Every example needs a value there: \`${key}\` names the column. None is guessed or left out.`,
    example: { path: "out/predictions.csv", key: "columns.predicted", column: "predicted", count: 4 }
  }),
  "score-invalid": declare({
    code: "MM-234",
    kind: "broken",
    what: ({ path, column, value, count }) => `column "${column}" of "${path}" has ${amount(count, "score")} outside 0 to 1; the first is ${value}`,
    mend: () => "A score is a probability, written as a number from 0 to 1: not a logit, a percentage or NaN.",
    example: {
      key: "columns.scores",
      path: "out/predictions.csv",
      column: "p_Gentoo",
      value: '"NaN"',
      count: 2
    }
  }),
  "scores-unbalanced": declare({
    code: "MM-235",
    kind: "broken",
    what: ({ path, columns, id, sum }) => `the scores of id "${id}" in "${path}" sum to ${sum}, not to 1, over ${listAll(columns)}`,
    mend: () => "An example has one class, so the scores of its classes sum to 1, within 1e-5. Were they rounded when they were written? Keep at least 6 decimals. Is one of these columns no class? Rename it.",
    example: { path: "out/predictions.csv", columns: ["p_Adelie", "p_Gentoo"], id: "17", sum: 0.98 }
  }),
  "label-unscored": declare({
    code: "MM-236",
    kind: "broken",
    what: ({ what, label, path, column, count }) => `the ${what} "${label}" (in ${amount(count, "row")}) has no score: "${path}" has no column "${column}"`,
    mend: ({ label, scored }) => `${didYouMean(label, scored)}The scored classes are ${listAll(scored)}. Is the label misspelt, or does the model not know it?`,
    example: {
      path: "out/predictions.csv",
      what: "target",
      label: "Gento",
      column: "p_Gento",
      scored: ["Adelie", "Chinstrap", "Gentoo"],
      count: 1
    }
  }),
  "no-score-columns": declare({
    code: "MM-237",
    kind: "broken",
    what: ({ path, key, template }) => `no column of "${path}" is named like "${template}", as \`${key}\` says`,
    mend: ({ columns }) => `\`{class}\` stands for a label, as in "p_{class}" for p_Adelie and p_Gentoo. The file has ${listAll(columns)}.`,
    example: {
      path: "out/predictions.csv",
      key: "columns.scores",
      template: "prob_{class}",
      columns: ["id", "species", "p_Adelie"]
    }
  }),
  "nothing-predicted": declare({
    code: "MM-238",
    kind: "usage",
    what: ({ name }) => `evaluation "${name}" names no column that holds predictions`,
    mend: ({ task }) => PREDICTED[task] ?? "Name `columns.predicted`.",
    example: { name: "test", task: "binary" }
  }),
  "positive-needed": declare({
    code: "MM-239",
    kind: "usage",
    what: ({ name, labels }) => `evaluation "${name}" is binary, and nothing says which of ${listAll(labels)} is the positive label`,
    mend: ({ labels }) => `Add \`positive: ${labels[0]}\` or the other one. Only 0/1, −1/1 and false/true are taken without it.`,
    example: { name: "test", labels: ["benign", "malignant"] }
  }),
  "positive-unknown": declare({
    code: "MM-240",
    kind: "usage",
    what: ({ name, positive }) => `evaluation "${name}" has the positive label "${positive}", and no example is of it or predicted as it`,
    mend: ({ positive, labels }) => `${didYouMean(positive, labels)}The labels are ${listAll(labels)}.`,
    example: { name: "test", positive: "malignent", labels: ["benign", "malignant"] }
  }),
  "not-binary": declare({
    code: "MM-241",
    kind: "broken",
    what: ({ name, labels }) => `evaluation "${name}" is binary, and has ${labels.length} labels: ${listAll(labels)}`,
    mend: () => 'Are targets and predictions written alike (1 and "yes" differ)? For more than two classes: `task: multiclass`.',
    example: { name: "test", labels: ["0", "1", "unknown"] }
  }),
  "too-many-labels": declare({
    code: "MM-242",
    kind: "broken",
    what: ({ name, column, count, limit }) => `evaluation "${name}" has ${count} different labels in "${column}" and the predictions; at most ${limit} are served`,
    mend: () => "Does the column hold classes, and not ids or numbers?",
    example: { name: "test", column: "price", count: 4821, limit: 1e3 }
  }),
  "weight-invalid": declare({
    code: "MM-243",
    kind: "broken",
    what: ({ path, column, value, count }) => `column "${column}" of "${path}" has ${amount(count, "weight")} that ${count === 1 ? "is" : "are"} no number from 0; the first is ${value}`,
    mend: () => "A weight is a finite number, 0 or more.",
    example: { key: "columns.weight", path: "data/test.csv", column: "weight", value: '"-1"', count: 1 }
  }),
  "weights-zero": declare({
    code: "MM-244",
    kind: "broken",
    what: ({ path, column }) => `all weights in column "${column}" of "${path}" are 0`,
    mend: () => "At least one example must count.",
    example: { path: "data/test.csv", column: "weight" }
  }),
  "ids-unmatched": declare({
    code: "MM-245",
    kind: "broken",
    what: ({ predictions, examples, unpredicted, unknown }) => [
      sideOf(unpredicted, `of "${examples}" have no prediction in "${predictions}"`),
      sideOf(unknown, `of "${predictions}" are not in "${examples}"`)
    ].filter((side) => side !== null).join("; "),
    mend: () => "Predict exactly the examples of the evaluation set, once each. An example left out would not count, and one more has no target.",
    example: {
      predictions: "out/predictions.csv",
      examples: "data/test.csv",
      unpredicted: { count: 2, ids: ["17", "18"] },
      unknown: { count: 1, ids: ["901"] }
    }
  }),
  "id-needed": declare({
    code: "MM-246",
    kind: "usage",
    what: ({ name, examples }) => `evaluation "${name}" takes its examples from "${examples}", and names no column to join them by`,
    mend: () => "Name `columns.id`, in both files. Rows are never matched by their order.",
    example: { name: "test", examples: "data/test.csv" }
  }),
  "sample-too-large": declare({
    code: "MM-247",
    kind: "broken",
    what: ({ what, found, limit }) => `there are ${found} ${what}; at most ${limit} can be kept`,
    mend: () => "Evaluate on fewer examples, drawn at random, or split the evaluation into several.",
    example: { what: 'examples of "test"', found: 3e7, limit: 2e7 }
  })
});
function sideOf({ count, ids }, rest) {
  if (count === 0) return null;
  return `${amount(count, "id")} ${rest}: ${list(
    ids.slice(0, NAMED).map((id) => `"${id}"`),
    count
  )}`;
}

// src/errors/quote-lines.ts
import { stripVTControlCharacters } from "node:util";
var LINES = 10;
var CHARACTERS = 200;
var UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
function quoteLastLines(lines) {
  return lines.map((line) => stripVTControlCharacters(line).replace(UNSEEN, " ").trimEnd()).filter((line) => line !== "").slice(-LINES).map((line) => `| ${line.length > CHARACTERS ? `${line.slice(0, CHARACTERS)}…` : line}`);
}

// src/errors/rebuild.ts
var rebuildFaults = defineFaults({
  "rebuild-failed": declare({
    code: "MM-360",
    kind: "broken",
    what: ({ sha, step, reason }) => `main's model could not be made again at ${sha.slice(0, 12)}: ${step} ${reason}`,
    mend: ({ lines }) => [
      "What is compared with it stays missing. Check that commit out and run the same by hand; a push to main whose run is recorded makes this unnecessary.",
      ...lines.length === 0 ? [] : ["Its last lines:", ...quoteLastLines(lines)]
    ].join("\n"),
    example: {
      sha: "4f65859c0a4f65859c0a",
      step: "`mergemark train`",
      reason: "ended with exit code 3",
      lines: ["ModuleNotFoundError: No module named 'lightgbm'"]
    }
  }),
  "carried-outside": declare({
    code: "MM-362",
    kind: "broken",
    what: ({ path }) => `"${path}" cannot be handed to main's model: it lies outside of the working directory`,
    mend: () => "To evaluate main on the new evaluation set, its files are laid over a copy of main. Keep them below the working directory, and not behind a link that leads out of it.",
    example: { path: "../shared/test.csv" }
  }),
  "rebuilt-unfit": declare({
    code: "MM-361",
    kind: "broken",
    what: ({ path, reason }) => `what was made again of main in "${path}" cannot be used: ${reason}`,
    mend: () => "Nothing is compared with it. Remove the folder and run `mergemark evaluate` again, and let no other step write there.",
    example: {
      path: "mergemark-out/rebuilt",
      reason: "the digest of sample.bin differs from the manifest’s"
    }
  })
});

// src/errors/recording.ts
var recordingFaults = defineFaults({
  "no-such-record": declare({
    code: "MM-380",
    kind: "usage",
    what: ({ name, sha, store, reason }) => `${store} has no record of ${name} at ${sha.slice(0, 7)} that can be used: ${reason}`,
    mend: ({ name }) => `\`mergemark history\` lists the records of ${name}. A commit is recorded by running its workflow, or by \`mergemark record --commit <sha> --from <folder>\` with results made elsewhere.`,
    example: {
      name: "penguins",
      sha: "4f65859c0a",
      store: "https://github.com/ada/penguins",
      reason: "it has no record"
    }
  }),
  "not-on-main-line": declare({
    code: "MM-381",
    kind: "usage",
    what: ({ sha, branch }) => `${sha.slice(0, 7)} is not on the first-parent line of ${branch}`,
    mend: ({ sha }) => `What is recorded becomes what others are compared with, so a feature branch is not recorded by accident. If you mean it: \`mergemark record --commit ${sha.slice(0, 7)}\`.`,
    example: { sha: "4f65859c0a", branch: "origin/main" }
  }),
  "pin-name": declare({
    code: "MM-382",
    kind: "usage",
    what: ({ pin, expected }) => `"${pin}" cannot be the name of a pin: it must be ${expected}`,
    mend: () => "It becomes a path in the store, and `baseline.pin` takes a commit or a name: it must be clear which.",
    example: {
      pin: "../best",
      expected: 'letters, digits, ".", "_" and "-"; no dot first; not like a commit'
    }
  }),
  "no-such-pin": declare({
    code: "MM-383",
    kind: "usage",
    what: ({ name, pin }) => `${name} has no pin "${pin}"`,
    mend: ({ pin }) => `\`mergemark record --pin ${pin} <sha>\` makes one.`,
    example: { name: "penguins", pin: "best-2026" }
  }),
  "pin-contended": declare({
    code: "MM-384",
    kind: "broken",
    what: ({ name, pin, tries }) => `the pin "${pin}" of ${name} was moved by others under each of ${tries} tries`,
    mend: () => "Nothing was changed by this run. See where it points now, and run again if it is still wrong.",
    example: { name: "penguins", pin: "best-2026", tries: 5 }
  }),
  "foreign-results": declare({
    code: "MM-385",
    kind: "usage",
    what: ({ path, found, expected }) => `"${path}" is of ${found}, not of ${expected}`,
    mend: () => "Name the commit that the results were made at with --commit, and their folder with --from.",
    example: { path: "rebuilt/evaluation.json", found: "seals at 4f65859", expected: "penguins at 4f65859" }
  })
});

// src/errors/sample-size.ts
var asShare = (percent) => Number((percent / 100).toPrecision(12));
function mendPercent(value) {
  const percent = Number(value.replace("%", ""));
  return percent > 0 && percent <= 100 ? `Write ${asShare(percent)} for ${percent} %.` : "Write a part of 1: 0.01 is 1 %.";
}
var sampleSizeFaults = defineFaults({
  "margin-not-a-share": declare({
    code: "MM-150",
    kind: "usage",
    what: ({ value }) => `--margin is "${value}"; the drop of a share lies between 0 and 1`,
    mend: ({ value }) => mendPercent(value),
    example: { value: "1" }
  }),
  "margin-not-positive": declare({
    code: "MM-151",
    kind: "usage",
    what: ({ value }) => `--margin is "${value}"; no number of examples shows that nothing fell at all`,
    mend: () => "Write the drop that you can afford, above 0: `--margin 0.01` is one percentage point.",
    example: { value: "0" }
  }),
  "share-out-of-range": declare({
    code: "MM-152",
    kind: "usage",
    what: ({ input, value, range }) => `--${input} is "${value}"; it must be ${range}`,
    mend: ({ value }) => mendPercent(value),
    example: { input: "disagreement", value: "10", range: "above 0 and at most 1" }
  }),
  "unknown-variable": declare({
    code: "MM-153",
    kind: "usage",
    what: ({ variable }) => `the condition names "${variable}", which is no variable`,
    mend: () => "Write n for the new model’s share of right answers, o for the old one’s, d for the share of predictions that differ.",
    example: { variable: "accuracy" }
  }),
  "condition-unreadable": declare({
    code: "MM-154",
    kind: "usage",
    what: ({ found, expected }) => `the condition cannot be read at ${found}: expected ${expected}`,
    mend: () => "A clause reads `n - o > 0.02 +/- 0.01`; `/\\` or `and` joins several; + and -, and * by a number are known.",
    example: { found: '"="', expected: "a number" }
  }),
  "tolerance-not-positive": declare({
    code: "MM-155",
    kind: "usage",
    what: ({ tolerance }) => `the condition’s tolerance is ${tolerance}; no number of examples is that exact`,
    mend: () => "Write how far the estimate may be off, above 0: `+/- 0.01`.",
    example: { tolerance: "0" }
  }),
  "condition-decided": declare({
    code: "MM-156",
    kind: "usage",
    what: ({ clause, low, high }) => `"${clause}" needs no examples: its left side always lies between ${low} and ${high}`,
    mend: ({ percent }) => Math.abs(percent) >= 1 && Math.abs(percent) < 100 ? `n, o and d are shares: write ${asShare(percent)} for ${percent} %.` : "n, o and d are shares, each between 0 and 1.",
    example: { clause: "n - o > 2 +/- 1", low: -1, high: 1, percent: 2 }
  }),
  "beyond-counting": declare({
    code: "MM-157",
    kind: "usage",
    what: ({ asked }) => `${asked} needs more than 9,007,199,254,740,991 examples`,
    mend: () => "Ask for a larger margin or tolerance.",
    example: { asked: "a margin of 1e-9" }
  }),
  "expected-not-above": declare({
    code: "MM-158",
    kind: "usage",
    what: ({ expected, bar }) => `--expected is "${expected}" and --min is "${bar}"; no number of examples shows a share above a bar that it does not clear`,
    mend: () => "Write the share that your model has, which must lie above the bar.",
    example: { expected: 0.9, bar: 0.9 }
  })
});

// src/errors/store.ts
var storeFaults = defineFaults({
  "store-foreign": declare({
    code: "MM-320",
    kind: "broken",
    what: ({ store, ref, found }) => `${ref} at ${store} is not a store of records: it holds ${found}`,
    mend: ({ ref }) => ref.startsWith("refs/heads/") ? "Nothing was written over. Name another branch in `baseline.store` or `baseline.fallback-branch`." : "Nothing was written over. Name another ref in `baseline.store`, e.g. refs/mergemark/penguins.",
    example: {
      store: "https://github.com/ada/penguins",
      ref: "refs/mergemark/records",
      found: "a commit that Mergemark did not make, 4f65859c0a12"
    }
  }),
  "store-rolled-back": declare({
    code: "MM-321",
    kind: "broken",
    what: ({ store, ref, sequence, least, known }) => `${ref} at ${store} stands at sequence ${sequence}, but it has been at ${least}: ${known}`,
    mend: () => "Someone set it back, or deleted it: records are missing, so nothing is compared with it. Push the newest state that a clone or a backup has. If it was set back on purpose, lower what is named above.",
    example: {
      store: "https://github.com/ada/penguins",
      ref: "refs/mergemark/records",
      sequence: 11,
      least: 40,
      known: "`baseline.least-sequence` says so"
    }
  }),
  "store-disk": declare({
    code: "MM-322",
    kind: "broken",
    what: ({ folder, reason }) => `records cannot be put together in "${folder}": ${reason}`,
    mend: () => "Check the free space and the permissions of that folder; TMPDIR can name another for temporary files. Nothing half-written reached the store.",
    example: { folder: "/tmp/mergemark-store-x1y2z3", reason: "No space left on device" }
  }),
  "store-unsignable": declare({
    code: "MM-323",
    kind: "usage",
    what: ({ path }) => `the records in the directory "${path}" cannot be signed, and baseline.signers asks for it`,
    mend: () => "Signatures are those of git commits: keep the records under a ref, or leave `signers` out.",
    example: { path: "/mnt/shared/records" }
  })
});

// src/errors/task-predictions.ts
var NAMED2 = 5;
var taskPredictionFaults = defineFaults({
  "score-not-binary": declare({
    code: "MM-248",
    kind: "usage",
    what: ({ name, task, column }) => `evaluation "${name}" is ${task}, and \`columns.score\` names one column of scores, "${column}"`,
    mend: () => "Name a column for each label: `columns.scores: p_{class}`. One is enough for `task: binary` only.",
    example: { name: "test", task: "multiclass", column: "score" }
  }),
  "columns-alike": declare({
    code: "MM-249",
    kind: "broken",
    what: ({ path, columns: [one, other], meaning }) => `columns "${one}" and "${other}" of "${path}" are both for ${meaning}`,
    mend: () => "Keep one of them, or rename the one that is something else. None is chosen by itself.",
    example: { path: "out/predictions.csv", columns: ["p_1", "p_1.0"], meaning: 'label "1"' }
  }),
  "number-invalid": declare({
    code: "MM-250",
    kind: "broken",
    what: ({ path, column, value, count }) => `column "${column}" of "${path}" has ${amount(count, "cell")} that ${count === 1 ? "is" : "are"} no finite number; the first is ${value}`,
    mend: ({ key }) => `\`${key}\` names a column of numbers, written like 12.5 or 1e-3. None is guessed or left out.`,
    example: {
      path: "out/predictions.csv",
      key: "columns.predicted",
      column: "price",
      value: '"n/a"',
      count: 2
    }
  }),
  "columns-crossing": declare({
    code: "MM-251",
    kind: "broken",
    what: ({ path, low, high, count }) => `"${low.column}" is above "${high.column}" in ${amount(count, "row")} of "${path}"; the first has ${low.value} and ${high.value}`,
    mend: () => "A lower quantile, or the lower end of an interval, is never above the higher one. Are the names swapped? Quantiles that were fitted apart may cross: sort those of each row before they are written.",
    example: {
      path: "out/predictions.csv",
      low: { column: "q_0.1", value: 12.5 },
      high: { column: "q_0.5", value: 11 },
      count: 3
    }
  }),
  "no-quantile-columns": declare({
    code: "MM-252",
    kind: "broken",
    what: ({ path, template }) => `no column of "${path}" is named like "${template}", as \`columns.quantiles\` says`,
    mend: ({ columns }) => `\`{level}\` stands for a level, as in "q_{level}" for q_0.1 and q_0.9. The file has ${listAll(columns)}.`,
    example: { path: "out/predictions.csv", template: "q_{level}", columns: ["id", "price", "p10"] }
  }),
  "level-invalid": declare({
    code: "MM-253",
    kind: "broken",
    what: ({ path, template, column, level }) => `column "${column}" of "${path}" fits \`columns.quantiles: ${template}\`, and "${level}" is no level`,
    mend: () => "A level lies between 0 and 1 and is written like 0.05. Is the column no quantile? Rename it, or the template.",
    example: { path: "out/predictions.csv", template: "q_{level}", column: "q_10", level: "10" }
  }),
  "bound-alone": declare({
    code: "MM-254",
    kind: "usage",
    what: ({ name, given, absent }) => `evaluation "${name}" names \`columns.${given}\`, and no \`columns.${absent}\``,
    mend: ({ absent }) => `A predicted interval has two ends: name \`columns.${absent}\` too.`,
    example: { name: "test", given: "low", absent: "high" }
  }),
  "flag-invalid": declare({
    code: "MM-255",
    kind: "broken",
    what: ({ path, column, value, count }) => `column "${column}" of "${path}" has ${amount(count, "cell")} that ${count === 1 ? "is" : "are"} neither 0 nor 1; the first is ${value}`,
    mend: ({ key }) => `\`${key}\` is written with {class}, so each of its columns says whether a row has the label. Is this one no label? Rename it.`,
    example: { path: "data/test.csv", key: "columns.target", column: "y_urgent", value: '"2"', count: 1 }
  }),
  "class-column-missing": declare({
    code: "MM-256",
    kind: "broken",
    what: ({ path, key, label, column }) => `"${path}" has no column "${column}" for the label "${label}", as \`${key}\` needs`,
    mend: ({ label, known }) => `${didYouMean(label, known)}It has columns for ${listAll(known)}. Is the label misspelt, or does the model not know it?`,
    example: {
      path: "out/predictions.csv",
      key: "columns.scores",
      label: "urgnet",
      column: "p_urgnet",
      known: ["billing", "urgent"]
    }
  }),
  "no-labels": declare({
    code: "MM-257",
    kind: "broken",
    what: ({ name, column }) => `evaluation "${name}" has no label: "${column}" is empty in every row`,
    mend: ({ separator }) => `Labels of a cell stand with "${separator}" between them (\`columns.separator\`); an empty cell has none.`,
    example: { name: "test", column: "tags", separator: "|" }
  }),
  "scale-invalid": declare({
    code: "MM-258",
    kind: "broken",
    what: ({ path, column, value, count }) => `column "${column}" of "${path}" has ${amount(count, "scale")} that ${count === 1 ? "is" : "are"} no number above 0; the first is ${value}`,
    mend: () => "The scale is the mean absolute error of the naive forecast on the training part of the series. Where that is 0, the series never changes, and MASE does not exist: leave the series out of the evaluation set.",
    example: { key: "columns.scale", path: "data/test.csv", column: "naive_mae", value: '"0"', count: 4 }
  }),
  "relevance-invalid": declare({
    code: "MM-259",
    kind: "broken",
    what: ({ path, column, value, count }) => `column "${column}" of "${path}" has ${amount(count, "cell")} that ${count === 1 ? "is" : "are"} no relevance from 0; the first is ${value}`,
    mend: () => "Relevance is a finite number, 0 where the document is not relevant, and empty where nobody judged it.",
    example: { path: "data/judgements.csv", column: "relevance", value: '"-1"', count: 3 }
  }),
  "pairs-twice": declare({
    code: "MM-271",
    kind: "broken",
    what: ({ path, columns, count, repeats }) => {
      const named = repeats.slice(0, NAMED2).map(({ values, lines }) => `"${values[0]}" with "${values[1]}" (lines ${lines[0]} and ${lines[1]})`);
      return `"${path}" has ${amount(count, "pair")} of "${columns[0]}" and "${columns[1]}" twice: ${list(named, count)}`;
    },
    mend: ({ columns }) => `Each "${columns[1]}" stands once under its "${columns[0]}". Which of the rows holds?`,
    example: {
      path: "out/run.csv",
      columns: ["query", "document"],
      count: 1,
      repeats: [{ values: ["q7", "d12"], lines: [8, 19] }]
    }
  }),
  "queries-unjudged": declare({
    code: "MM-272",
    kind: "broken",
    what: ({ run, judgements, queries }) => {
      const named = queries.slice(0, NAMED2).map((query) => `"${query}"`);
      const verb = queries.length === 1 ? "has" : "have";
      const where = run === judgements ? "" : ` in "${judgements}"`;
      return `${queries.length === 1 ? "1 query" : `${queries.length} queries`} of "${run}" ${verb} no judged document${where}: ${list(named, queries.length)}`;
    },
    mend: () => "Judge at least one document of each query, or leave the query out of the run. Are queries written alike in both files?",
    example: { run: "out/run.csv", judgements: "data/judgements.csv", queries: ["q8", "q9"] }
  }),
  "example-torn": declare({
    code: "MM-273",
    kind: "broken",
    what: ({ path, column, values: [one, other] }) => `column "${column}" of "${path}" says both ${quoteOrEmpty(one)} and ${quoteOrEmpty(other)} of one example`,
    mend: ({ key }) => `\`${key}\` tells something of a whole example, which has several rows here: each of them must say the same.`,
    example: { path: "out/run.csv", key: "columns.weight", column: "weight", values: ["1", "2"] }
  }),
  "repeats-unnamed": declare({
    code: "MM-270",
    kind: "usage",
    what: ({ name, repeat }) => `evaluation "${name}" has repeats in "${repeat}", and no column that says of which example`,
    mend: () => "Name `columns.id`: without it each row counts as an example of its own.",
    example: { name: "golden", repeat: "attempt" }
  })
});
function quoteOrEmpty(cell) {
  return cell === "" ? "nothing" : `"${cell}"`;
}

// src/errors/training.ts
var trainingFaults = defineFaults({
  "command-failed": declare({
    code: "MM-401",
    kind: "broken",
    what: ({ key, command, exitCode }) => `${key} "${command}" ${exitCode === null ? "was ended by a signal" : `ended with exit code ${exitCode}`}`,
    mend: ({ folder, lines }) => withOutput(
      `Run it by hand in ${folder === "" ? "mergemark.yml's folder" : `"${folder}", the folder of its mergemark.yml`}, with no environment but PATH and what \`train.env\` names.`,
      lines
    ),
    example: {
      key: "train.command",
      command: "python train.py --seed 1",
      folder: "",
      exitCode: 1,
      lines: ["KeyError: 'species'"]
    }
  }),
  "command-timed-out": declare({
    code: "MM-402",
    kind: "broken",
    what: ({ key, command, seconds }) => `${key} "${command}" was stopped after ${seconds} s: its time limit`,
    mend: ({ lines }) => withOutput("Raise `train.timeout`, or find what it waits for.", lines),
    example: {
      key: "train.command",
      command: "python train.py --seed 1",
      seconds: 1800,
      lines: ["waiting for a lock"]
    }
  }),
  "training-wrote-nothing": declare({
    code: "MM-403",
    kind: "broken",
    what: ({ path, command }) => `"${command}" ended well but wrote nothing at "${path}"`,
    mend: ({ path }) => `\`train.outputs.model\` names "${path}": let the command write its model there, or correct the path. Whatever lay there before was removed, so that no earlier result is taken for this one.`,
    example: { path: "model", command: "python train.py --seed 1" }
  }),
  "training-diverged": declare({
    code: "MM-404",
    kind: "broken",
    what: ({ epoch }) => `the training diverged: after epoch ${epoch} its loss or its weights are no finite numbers`,
    mend: ({ learningRate }) => `Lower \`train.tensorflow.learning-rate\` (${learningRate}), and look for extreme values in the data.`,
    example: { epoch: 3, learningRate: 10 }
  }),
  "training-process-failed": declare({
    code: "MM-405",
    kind: "broken",
    what: ({ reason }) => `the TensorFlow process gave no model: ${reason}`,
    mend: ({ lines }) => withOutput(
      "If it was killed, it may have run out of memory: try fewer rows or a smaller network.",
      lines
    ),
    example: { reason: "it was ended by SIGKILL", lines: [] }
  }),
  "training-column-missing": declare({
    code: "MM-406",
    kind: "usage",
    what: ({ path, column }) => `"${path}" has no column "${column}", which train.tensorflow needs`,
    mend: ({ column, columns }) => `${didYouMean(column, columns)}It has ${columns.join(", ")}.`,
    example: {
      path: "data/train.csv",
      column: "flipper_mm",
      columns: ["id", "species", "flipper_length_mm"]
    }
  }),
  "training-cell-unfit": declare({
    code: "MM-407",
    kind: "broken",
    what: ({ path, column, value, expected }) => `"${path}" has ${value} in column "${column}", not ${expected}`,
    mend: () => "Mend the cell or take the row out. Nothing is guessed in its place.",
    example: {
      path: "data/train.csv",
      column: "body_mass_g",
      value: '"37S0"',
      expected: "a number as in most of its rows"
    }
  }),
  "training-too-few-classes": declare({
    code: "MM-408",
    kind: "broken",
    what: ({ path, target, labels }) => labels.length === 0 ? `"${path}" has no row to learn from` : `"${path}" has only "${labels.join(", ")}" in column "${target}"`,
    mend: () => "A classifier needs rows of at least two classes. Was the file cut short?",
    example: {
      path: "data/train.csv",
      target: "species",
      labels: ["Adelie"]
    }
  }),
  "training-table-damaged": declare({
    code: "MM-409",
    kind: "broken",
    what: ({ path, count, message }) => `${count} ${count === 1 ? "row" : "rows"} of "${path}" cannot be read; the first: ${message}`,
    mend: () => "Mend the file. Training on what is left would pass over these rows in silence.",
    example: {
      path: "data/train.csv",
      count: 1,
      message: "expected 9 columns, found 7"
    }
  }),
  "training-column-empty": declare({
    code: "MM-410",
    kind: "broken",
    what: ({ path, column }) => `column "${column}" of "${path}" has no value in any row`,
    mend: () => "Nothing can be learnt from it. Take it out of `train.tensorflow.features`, or mend the file.",
    example: { path: "data/train.csv", column: "body_mass_g" }
  }),
  "not-trained": declare({
    code: "MM-411",
    kind: "broken",
    what: ({ isWritten }) => `the configuration has "train", ${isWritten ? "but training.json says that nothing was trained" : "but there is no training.json: nothing was trained"}`,
    mend: () => "Run `mergemark train` before evaluating, and hand its training.json on. Predictions that no training of this run made say nothing about it.",
    example: { isWritten: true }
  })
});
function withOutput(advice, lines) {
  const quoted = quoteLastLines(lines);
  return [advice, ...quoted.length === 0 ? ["It printed nothing."] : ["Its last lines:", ...quoted]].join(
    "\n"
  );
}

// src/errors/trust.ts
var trustFaults = defineFaults({
  "signers-missing": declare({
    code: "MM-327",
    kind: "broken",
    what: ({ path, base }) => `"${path}", which says who may sign records, is not at ${base.slice(0, 7)}`,
    mend: () => "Commit it to the base branch first: a pull request cannot say who is to be believed.",
    example: { path: ".github/mergemark-signers", base: "4f65859c0a" }
  }),
  "store-unsigned": declare({
    code: "MM-328",
    kind: "broken",
    what: ({ store, commit, reason }) => `the records at ${store} are not believed: their newest change, ${commit.slice(0, 12)}, ${reason}`,
    mend: () => "Someone without the signing key may have written it: see who pushed it, and put the ref back to the last change that `mergemark history --verify` calls sound. If a signer is new, add the public key to the file that `baseline.signers` names, on the base branch; if signing is, give the recording job the key.",
    example: {
      store: "https://github.com/ada/penguins",
      commit: "4f65859c0a4f65859c0a",
      reason: "is signed by the key SHA256:bfbuDRBVjR9GZLPkCxK40aq, which is not one of the allowed signers"
    }
  }),
  "signing-tool-missing": declare({
    code: "MM-329",
    kind: "broken",
    what: ({ reason }) => `records cannot be signed or their signatures checked: ${reason}`,
    mend: () => "Install OpenSSH 8.2 or newer (`ssh-keygen`, package openssh-client) and git 2.34 or newer, and see that both are on the PATH.",
    example: { reason: "ssh-keygen cannot be started: ENOENT" }
  }),
  "signing-key-unusable": declare({
    code: "MM-330",
    kind: "usage",
    what: ({ reason }) => `the signing key cannot be used: ${reason}`,
    mend: () => 'Make one of its own for the records, without a passphrase: `ssh-keygen -t ed25519 -N "" -f records-key`. Keep the whole private file, line ends too, as a secret that only the default branch’s environment holds.',
    example: { reason: "it is locked with a passphrase, which nobody is there to type" }
  }),
  "store-altered": declare({
    code: "MM-331",
    kind: "broken",
    what: ({ where, reason }) => `the history of the records is not as it was written: ${where}: ${reason}`,
    mend: () => "Only adding is allowed. See who pushed it; put the ref back to the last sound change, and record again what is missing.",
    example: {
      where: "change 12 (4f65859c0a4f)",
      reason: "it removes runs/4f/4f65/penguins/17-1-00/manifest.json"
    }
  }),
  "index-differs": declare({
    code: "MM-332",
    kind: "broken",
    what: ({ folder, reason }) => `the index does not agree with the record "${folder}": ${reason}`,
    mend: () => "The index is derived and can be made anew: `mergemark history --rebuild-index`.",
    example: {
      folder: "runs/4f/4f65859c0a/penguins/17-1-0011223344556677",
      reason: "it has no line for it"
    }
  }),
  "rewrite-outrun": declare({
    code: "MM-333",
    kind: "broken",
    what: ({ store, tries }) => `the records at ${store} changed under each of ${tries} tries to rewrite them`,
    mend: () => "Nothing was changed and nothing lost. Try again when fewer jobs record.",
    example: { store: "https://github.com/ada/penguins", tries: 5 }
  }),
  "signing-key-missing": declare({
    code: "MM-334",
    kind: "usage",
    what: ({ store }) => `records at ${store} must be signed, and this run has no key to sign with`,
    mend: () => "Give the job that records the input `signing-key`, from the environment of the default branch; on the command line, MERGEMARK_SIGNING_KEY. Nothing was written.",
    example: { store: "https://github.com/ada/penguins" }
  }),
  "store-gone": declare({
    code: "MM-335",
    kind: "broken",
    what: ({ store, ref }) => `there are no records at ${ref} of ${store}, though they must be signed there`,
    mend: () => "Someone removed the ref, or main has not recorded yet since `baseline.signers` was named: run its workflow, whose job has the key. A project is not taken for new because its records are gone.",
    example: { store: "https://github.com/ada/penguins", ref: "refs/mergemark/records" }
  }),
  "store-in-checkout": declare({
    code: "MM-336",
    kind: "usage",
    what: ({ path }) => `"${path}", where records are kept, lies in the checkout, which a pull request writes`,
    mend: () => "Name a directory outside of the repository in `baseline.store`, or keep records in a ref.",
    example: { path: "records" }
  })
});

// src/errors/catalogue.ts
var catalogue = {
  ...generalFaults,
  ...configurationFaults,
  ...gateFaults,
  ...policyFaults,
  ...expressionFaults,
  ...sampleSizeFaults,
  ...dataFaults,
  ...predictionFaults,
  ...taskPredictionFaults,
  ...evaluationFaults,
  ...baselineFaults,
  ...storeFaults,
  ...trustFaults,
  ...depotFaults,
  ...recordingFaults,
  ...historyFaults,
  ...rebuildFaults,
  ...trainingFaults,
  ...documentFaults,
  ...bundleFaults,
  ...forgeFaults,
  ...platformFaults
};

// src/errors/fault.ts
function fault(name, details, where = {}) {
  const definition = catalogue[name];
  return new MergemarkError({
    code: definition.code,
    kind: definition.kind,
    message: definition.what(details),
    mend: definition.mend(details),
    ...where
  });
}
function joinFaults(faults) {
  const [first, ...also] = faults;
  if (first === void 0) throw new TypeError("joinFaults needs at least one fault");
  if (also.length === 0) return first;
  return new MergemarkError({ ...first, message: first.message, also, cause: first.cause });
}

export {
  distance,
  nearest,
  didYouMean,
  catalogue,
  MergemarkError,
  fault,
  joinFaults
};
