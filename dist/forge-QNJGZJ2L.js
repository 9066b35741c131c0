import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  cutText
} from "./chunk-SZMZHW5Z.js";
import {
  readAtMost
} from "./chunk-7APAZFPA.js";
import {
  isOlderRun
} from "./chunk-IBXI5XZI.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/github/list-all.ts
async function listAll(ask) {
  const found = /* @__PURE__ */ new Map();
  for (let page = 1; ; page += 1) {
    const { headers, data } = await ask({ page, per_page: 100 });
    const known = found.size;
    for (const item of data) found.set(item.id, item);
    if (found.size === known || !hasMore(headers, found.size)) return [...found.values()];
  }
}
function hasMore({ link, "x-total-count": total }, found) {
  return link === void 0 ? Number(total ?? 0) > found : /rel="next"/.test(link);
}

// src/adapters/github/client.ts
var USUAL_PACE = { secondMs: 1e3, timeoutMs: 2e4 };
var RETRIES = 2;
var LONGEST_WAIT = 60;
var CLIENT_ERRORS = Array.from({ length: 100 }, (_, index) => 400 + index);
async function createClient(options) {
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("./dist-src-M4QUS47Q.js"),
    import("./dist-bundle-EWDF3Z26.js"),
    import("./dist-bundle-DVNLQEVD.js")
  ]);
  const { token, apiUrl, pace, log } = options;
  const waitFor = waitOnce(log);
  const Client = Octokit.plugin(
    (octokit) => guard(octokit, pace, log),
    retry,
    throttling
  );
  return new Client({
    auth: token,
    baseUrl: apiUrl.replace(/\/+$/, ""),
    userAgent: "mergemark",
    log: { debug: ignore, info: ignore, warn: log, error: ignore },
    retry: { retries: RETRIES, retryAfterBaseValue: pace.secondMs, doNotRetry: CLIENT_ERRORS },
    throttle: {
      retryAfterBaseValue: pace.secondMs,
      onRateLimit: (seconds, { method, url }, _octokit, tries) => waitFor(seconds, `${method} ${url}`, tries),
      onSecondaryRateLimit: (seconds, { method, url }, _octokit, tries) => waitFor(seconds, `${method} ${url}`, tries),
      ...unpaced()
    }
  });
}
function guard(octokit, pace, log) {
  let down = false;
  octokit.hook.before("request", (options) => {
    options.request.signal = AbortSignal.timeout(pace.timeoutMs);
    if (down) Object.assign(options.request, { retries: 0 });
  });
  octokit.hook.after("request", (response, options) => {
    down = false;
    const hasBody = response.status === 200 || response.status === 201;
    if (hasBody && typeof response.data === "string") throw cutOff(options);
  });
  octokit.hook.error("request", (error, options) => {
    if (isUnnamedLimit(error)) error.message += " (a secondary rate limit)";
    if (isOutage(error)) {
      const { retries = RETRIES, retryCount = 0 } = options.request;
      const left = retries - retryCount;
      if (left > 0)
        log(
          `${options.method} ${options.url}: ${error.message}; ${left} more ${left === 1 ? "try" : "tries"}`
        );
      else down = true;
    }
    throw error;
  });
}
function isUnnamedLimit(error) {
  return "status" in error && error.status === 429 && !/secondary rate/i.test(error.message);
}
function cutOff(options) {
  return Object.assign(new Error("the answer was cut off"), { status: 502, request: options });
}
function isOutage(error) {
  return error instanceof Error && "status" in error && typeof error.status === "number" && error.status >= 500;
}
function waitOnce(log) {
  return (seconds, request, tries) => {
    const wait = seconds <= LONGEST_WAIT && tries === 0;
    log(`${request}: rate limited for ${seconds} s; ${wait ? "waiting" : "not waiting that long"}`);
    return wait;
  };
}
function unpaced() {
  const limiter = {
    key: () => ({ schedule: (_options, job, ...args) => job(...args) })
  };
  return { write: limiter, notifications: limiter };
}
function ignore() {
}

// src/adapters/github/to-fault.ts
function toFault(error, { action, permission, host }) {
  if (error instanceof MergemarkError || !isHttpError(error)) return error;
  const { status } = error;
  const answer = firstLine(error.message);
  const cause = { cause: error };
  if (isOutage(error))
    return fault("forge-unreachable", { action, host, reason: answer || `status ${status}` }, cause);
  if (isRateLimit(error)) return fault("forge-rate-limited", { action, answer }, cause);
  if (status === 401) return fault("forge-token-refused", { action, answer }, cause);
  if (status === 403) return fault("forge-denied", { action, permission, answer }, cause);
  return fault("forge-refused", { action, status, answer }, cause);
}
function isHttpError(error) {
  return error instanceof Error && "status" in error && typeof error.status === "number";
}
function isAbsent(error) {
  return isHttpError(error) && (error.status === 404 || error.status === 410);
}
function isRefusal(error) {
  if (!isHttpError(error) || isRateLimit(error)) return false;
  return isAbsent(error) || error.status === 403 || error.status === 405;
}
function isRateLimit({ status, message, response }) {
  if (status === 429) return true;
  return status === 403 && (/rate limit/i.test(message) || String(response?.headers["x-ratelimit-remaining"]) === "0");
}
function firstLine(message) {
  return (message.split("\n", 1)[0] ?? "").replace(/ - https?:\/\/\S+$/, "").slice(0, 300);
}

// src/adapters/github/pull-requests.ts
async function readPullRequest({ octokit, repository }, number) {
  try {
    const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: number });
    return toPullRequest(data);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}
async function findByHead({ octokit, repository }, { owner, branch, sha }) {
  const filter = { ...repository, state: "open", head: `${owner}:${branch}` };
  const found = await listAll((page) => octokit.rest.pulls.list({ ...filter, ...page }));
  return found.map(toPullRequest).filter(({ isOpen, head }) => isOpen && head.sha === sha && head.branch === branch).filter(({ head }) => head.owner?.toLowerCase() === owner.toLowerCase()).sort((one, other) => one.number - other.number);
}
function toPullRequest(received) {
  const { number, state, base, head, user } = received;
  const repository = head.repo?.full_name ?? null;
  return {
    number,
    isOpen: state === "open",
    base: { branch: base.ref, sha: base.sha },
    head: {
      sha: head.sha,
      branch: head.ref,
      owner: head.repo?.owner.login ?? head.user?.login ?? null,
      repository
    },
    isFork: repository !== base.repo.full_name,
    author: user?.login ?? null,
    isBot: isBot(user),
    merge: received.merge_commit_sha
  };
}
function isBot(user) {
  return user !== null && (user.type === "Bot" || user.login.endsWith("[bot]"));
}

// src/adapters/github/approvers.ts
var DECISIONS = ["APPROVED", "CHANGES_REQUESTED", "REQUEST_CHANGES", "DISMISSED"];
var MAY_WRITE = ["admin", "owner", "maintain", "write"];
async function findApprovers(connection, { number, sha }) {
  const { octokit, repository } = connection;
  const target = { ...repository, pull_number: number };
  const reviews = await listAll((page) => octokit.rest.pulls.listReviews({ ...target, ...page }));
  const candidates = approvedBy(reviews.filter((review) => review.commit_id === sha));
  if (candidates.length === 0) return [];
  const { data } = await octokit.rest.pulls.get(target);
  const others = candidates.filter((login) => login !== data.user?.login);
  const found = [];
  for (const login of others) if (await mayWrite(connection, login)) found.push(login);
  return found.sort();
}
function approvedBy(reviews) {
  const last = /* @__PURE__ */ new Map();
  for (const { user, state, dismissed = false } of reviews.toSorted((one, other) => one.id - other.id)) {
    if (user === null || isBot(user) || !DECISIONS.includes(state)) continue;
    last.set(user.login, state === "APPROVED" && !dismissed);
  }
  return [...last].flatMap(([login, approves]) => approves ? [login] : []);
}
async function mayWrite({ octokit, repository }, login) {
  try {
    const request = { ...repository, username: login };
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel(request);
    return MAY_WRITE.includes(data.permission);
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

// src/adapters/github/artifacts.ts
import { createHash } from "node:crypto";

// src/adapters/github/download.ts
import { setTimeout as sleep } from "node:timers/promises";
var LONGEST_DOWNLOAD = 300;
async function download({ pace, log }, address, limits) {
  const { host } = new URL(address);
  for (let tries = 0; ; tries += 1) {
    try {
      const signal = AbortSignal.timeout(LONGEST_DOWNLOAD * pace.secondMs);
      const response = await fetch(address, { signal });
      if (response.ok) return await readWithin(response, limits);
      await response.body?.cancel();
      throw answered(response.status, response.statusText);
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (tries >= RETRIES) throw asHttpError(error);
      log(`reading the artifact "${limits.name}" from ${host} failed; ${RETRIES - tries} more`);
      await sleep((tries + 1) ** 2 * pace.secondMs);
    }
  }
}
async function readWithin(response, { name, largest }) {
  const bytes = await readAtMost(response, largest).catch((error) => {
    throw asHttpError(error);
  });
  if (bytes === null) throw fault("artifact-too-large", { name, bytes: largest + 1, largest });
  return bytes;
}
function isTransient(error) {
  if (!(error instanceof Error)) return false;
  if ("status" in error && typeof error.status === "number") return error.status >= 500;
  return error instanceof TypeError || error.name === "TimeoutError" || error.name === "AbortError";
}
function answered(status, text) {
  return Object.assign(new Error(`${status} ${text}`.trim()), { status });
}
function asHttpError(error) {
  if (!(error instanceof Error) || "status" in error) return error;
  return Object.assign(new Error(error.message, { cause: error }), { status: 500 });
}

// src/adapters/github/artifacts.ts
async function readArtifact(connection, wanted) {
  const { name, largest } = wanted;
  const found = await findArtifact(connection, wanted);
  if (found === null) return null;
  if (found.bytes > largest) throw fault("artifact-too-large", { name, bytes: found.bytes, largest });
  const bytes = await fetchZip(connection, { ...found, name, largest });
  if (bytes === null) return null;
  checkDigest(bytes, { name, expected: found.digest });
  return bytes;
}
async function findArtifact({ octokit, repository }, { runId, name }) {
  try {
    const artifacts = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
      ...repository,
      run_id: Number(runId),
      name,
      per_page: 100
    });
    const newest = artifacts.filter((one) => one.name === name).reduce(
      (last, one) => last === null || one.id > last.id ? one : last,
      null
    );
    if (newest === null || newest.expired) return null;
    return { id: newest.id, bytes: newest.size_in_bytes, digest: newest.digest ?? null };
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}
async function fetchZip(connection, { id, name, largest }) {
  const { octokit, repository } = connection;
  try {
    const { headers, data } = await octokit.rest.actions.downloadArtifact({
      ...repository,
      artifact_id: id,
      archive_format: "zip",
      request: { redirect: "manual", parseSuccessResponseBody: false }
    });
    const limits = { name, largest };
    const body = data;
    if (headers.location === void 0) return await readWithin(new Response(body), limits);
    await body?.cancel().catch(() => {
    });
    return await download(connection, headers.location, limits);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}
function checkDigest(bytes, { name, expected }) {
  if (expected === null || !expected.startsWith("sha256:")) return;
  const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  if (digest !== expected)
    throw fault("artifact-damaged", { name, reason: `its digest is ${digest}, not ${expected}` });
}

// src/adapters/github/capabilities.ts
async function findCapabilities({ octokit, repository }) {
  const meta = await answerOf(() => octokit.rest.meta.get());
  if (meta !== null) return likeGitHub(readText(meta.data, "installed_version"));
  const told = await answerOf(() => octokit.request("GET /version"));
  const version = told === null ? null : readText(told.data, "version");
  if (version === null) return likeGitHub(null);
  const product = version.includes("+gitea-") ? "forgejo" : "gitea";
  const workflowRuns = await hasWorkflowRuns(octokit, repository);
  return { product, version, checks: false, graphql: false, rulesets: false, workflowRuns };
}
function likeGitHub(installed) {
  const product = installed === null ? "github" : "ghes";
  return { product, version: installed, checks: true, graphql: true, rulesets: true, workflowRuns: true };
}
async function hasWorkflowRuns(octokit, repository) {
  const ask = () => octokit.rest.actions.listWorkflowRunsForRepo({ ...repository, per_page: 1 });
  return await answerOf(ask) !== null;
}
async function answerOf(ask) {
  try {
    return await ask();
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
function readText(answer, key) {
  if (typeof answer !== "object" || answer === null || !Object.hasOwn(answer, key)) return null;
  const value = Reflect.get(answer, key);
  return typeof value === "string" && value !== "" ? value.slice(0, 100) : null;
}

// src/adapters/github/check-state.ts
async function readCheckState({ octokit, repository }, { sha, name }) {
  const { data } = await octokit.rest.checks.listForRef({
    ...repository,
    ref: sha,
    check_name: name,
    filter: "latest",
    per_page: 100
  });
  const [newest] = data.check_runs.toSorted((one, other) => other.id - one.id);
  if (newest === void 0) return null;
  return newest.status === "completed" ? "completed" : "running";
}

// src/adapters/github/check-identity.ts
var OURS = "mergemark";
function writeIdentity(report) {
  const { id, attempt } = orderOf(report);
  const pullRequest = report.pullRequest === void 0 ? [] : [report.pullRequest];
  return [OURS, id, attempt, ...pullRequest].join(":");
}
function readIdentity(externalId) {
  const [ours, id, attempt, pullRequest] = (externalId ?? "").split(":");
  if (ours !== OURS || id === void 0 || attempt === void 0) return null;
  const number = pullRequest === void 0 ? null : Number.parseInt(pullRequest, 10);
  return { run: { id, attempt: Number.parseInt(attempt, 10) }, pullRequest: number };
}
function orderOf({ origin }) {
  return origin === void 0 ? { id: "0", attempt: 1 } : { id: origin.id, attempt: origin.attempt };
}

// src/adapters/github/identify.ts
async function identify(octokit) {
  const viewer = await answerOf2(
    () => octokit.graphql(
      "query { viewer { databaseId login } }"
    )
  );
  if (!(viewer instanceof Error)) return describe(viewer.viewer.databaseId, viewer.viewer.login);
  const user = await answerOf2(() => octokit.rest.users.getAuthenticated());
  return user instanceof Error ? user : describe(user.data.id, user.data.login);
}
async function answerOf2(ask) {
  try {
    return await ask();
  } catch (error) {
    if (isOutage(error)) throw error;
    if (isHttpError(error) && (error.status === 401 || isRateLimit(error))) throw error;
    if (error instanceof Error) return error;
    throw error;
  }
}
function describe(id, login) {
  return { id, login, app: /^(.+)\[bot\]$/.exec(login)?.[1] ?? null };
}
function isWrittenBy(identity, user) {
  if (user === null) return false;
  return identity.id === null ? user.login === identity.login : user.id === identity.id;
}

// src/adapters/github/connection.ts
async function connect(options) {
  const { token, apiUrl, repository, log, pace } = options;
  const octokit = await createClient({ token, apiUrl, log, pace });
  let known;
  return {
    octokit,
    pace,
    log,
    refused: /* @__PURE__ */ new Set(),
    repository: { owner: repository.owner, repo: repository.name },
    async identity() {
      known ??= await identify(octokit);
      return known;
    }
  };
}
async function requireIdentity(connection) {
  const identity = await connection.identity();
  if (identity instanceof Error)
    throw fault("forge-identity-unknown", { answer: identity.message }, { cause: identity });
  return identity;
}

// src/adapters/github/find-checks.ts
async function findOwnChecks(connection, { sha, name }) {
  const { octokit, repository } = connection;
  const { app } = await requireIdentity(connection);
  const found = await octokit.paginate(octokit.rest.checks.listForRef, {
    ...repository,
    ref: sha,
    ...name === void 0 ? {} : { check_name: name },
    filter: "all",
    per_page: 100
  });
  return found.flatMap((check) => {
    const identity = readIdentity(check.external_id);
    return identity !== null && check.app?.slug === app ? [{ check, identity }] : [];
  }).sort((one, other) => one.check.id - other.check.id);
}
async function readChecks(connection, sha) {
  const newest = /* @__PURE__ */ new Map();
  for (const own of await findOwnChecks(connection, { sha })) {
    newest.set(JSON.stringify([own.check.name, own.identity.pullRequest]), own);
  }
  return [...newest.values()].map(toFound);
}
function toFound({ check, identity }) {
  const { output, status, conclusion, details_url: runUrl } = check;
  const { run, pullRequest } = identity;
  return {
    name: check.name,
    kind: "check",
    status: status === "completed" ? "completed" : "in_progress",
    conclusion: status === "completed" ? conclusion === "success" ? "success" : "failure" : null,
    title: output.title ?? "",
    text: output.text,
    pullRequest,
    origin: run.id === "0" ? null : { ...run, url: runUrl ?? urlOf(check) },
    url: urlOf(check)
  };
}
function urlOf({ html_url: page, url }) {
  return page ?? url;
}

// src/adapters/github/same-text.ts
function isSameText(one, other) {
  return normalise(one) === normalise(other);
}
function normalise(text) {
  return (text ?? "").replaceAll("\r\n", "\n").trimEnd();
}

// src/adapters/github/send-once.ts
import { setTimeout as sleep2 } from "node:timers/promises";
async function sendOnce(request, { pace, log }) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await request.send();
    } catch (error) {
      if (!isOutage(error)) throw error;
      const seconds = (tries + 1) ** 2;
      log(`${reasonOf(error)}: looking in ${seconds} s whether it was carried out all the same`);
      await sleep2(seconds * pace.secondMs);
      const landed = await request.findLanded();
      if (landed !== null) return landed;
      if (tries >= RETRIES) throw error;
    }
  }
}
function reasonOf(error) {
  return error instanceof Error ? error.message : String(error);
}
var UNREPEATED = { retries: 0 };

// src/adapters/github/to-annotations.ts
var ANNOTATIONS_A_REQUEST = 50;
var ANNOTATIONS_A_CHECK = 200;
var MESSAGE_LIMIT = 64 * 1024;
var TITLE_LIMIT = 255;
var HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
var LEVELS = { error: "failure", warning: "warning", info: "notice" };
var WORST_FIRST = ["error", "warning", "info"];
function toAnnotations(annotations) {
  return WORST_FIRST.flatMap(
    (severity) => annotations.filter((annotation) => annotation.severity === severity)
  ).filter(({ place }) => place.line !== null && isInside(place.file)).slice(0, ANNOTATIONS_A_CHECK).map(toAnnotation);
}
function toAnnotation({ severity, title, message, place }) {
  const line = place.line ?? 1;
  const columns = place.column === null ? {} : { start_column: place.column, end_column: place.column };
  return {
    path: place.file.replace(/^\.\//, ""),
    start_line: line,
    end_line: line,
    ...columns,
    annotation_level: LEVELS[severity],
    title: cutText(spellHidden(title), { bytes: TITLE_LIMIT }),
    // An empty message is refused, together with all others of the request.
    message: cutText(spellHidden(message === "" ? title : message), { bytes: MESSAGE_LIMIT })
  };
}
function spellHidden(text) {
  return text.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
function isInside(file) {
  return file !== "" && !file.startsWith("/") && !file.split("/").includes("..");
}

// src/adapters/github/checks.ts
var OUTPUT_LIMIT = 65535;
var TITLE_LIMIT2 = 250;
async function putCheck(connection, report) {
  const latest = await findOwn(connection, report);
  if (latest !== null && isSettled(latest, report)) return { url: urlOf(latest.check) };
  const open = latest !== null && latest.check.status !== "completed" ? latest.check : null;
  const check = open === null ? await create(connection, report) : await update(connection, open.id, report);
  const isSameRun = open?.external_id === writeIdentity(report);
  await annotate(connection, check, { report, skip: isSameRun ? open.output.annotations_count : 0 });
  return { url: urlOf(check) };
}
async function findOwn(connection, report) {
  if (await connection.identity() instanceof Error) return null;
  const own = await findOwnChecks(connection, report);
  return own.findLast(({ identity }) => identity.pullRequest === (report.pullRequest ?? null)) ?? null;
}
function isSettled({ check, identity }, report) {
  if (isOlderRun(orderOf(report), identity.run)) return true;
  const { title, summary, text = null } = bodyOf(report).output;
  return check.external_id === writeIdentity(report) && check.status === report.status && check.conclusion === (report.conclusion ?? null) && check.output.title === title && isSameText(check.output.summary, summary) && isSameText(check.output.text, text);
}
async function create(connection, report) {
  const { octokit, repository } = connection;
  return sendOnce(
    {
      async send() {
        const request = {
          ...repository,
          name: report.name,
          head_sha: report.sha,
          ...bodyOf(report),
          request: UNREPEATED
        };
        return (await octokit.rest.checks.create(request)).data;
      },
      async findLanded() {
        await requireIdentity(connection);
        const found = await findOwn(connection, report);
        return found !== null && isSettled(found, report) ? found.check : null;
      }
    },
    connection
  );
}
async function update({ octokit, repository }, id, report) {
  const { data } = await octokit.rest.checks.update({ ...repository, check_run_id: id, ...bodyOf(report) });
  return data;
}
async function annotate(connection, check, { report, skip }) {
  const annotations = toAnnotations(report.annotations).slice(skip);
  const before = check.output.annotations_count;
  for (let sent = 0; sent < annotations.length; sent += ANNOTATIONS_A_REQUEST) {
    const batch = annotations.slice(sent, sent + ANNOTATIONS_A_REQUEST);
    await append(connection, check.id, { report, batch, total: before + sent + batch.length });
  }
}
async function append(connection, id, { report, batch, total }) {
  const { octokit, repository } = connection;
  const target = { ...repository, check_run_id: id };
  const output = { ...bodyOf(report).output, annotations: batch };
  return sendOnce(
    {
      async send() {
        const request = { ...target, output, request: UNREPEATED };
        return (await octokit.rest.checks.update(request)).data.output.annotations_count;
      },
      async findLanded() {
        const { data } = await octokit.rest.checks.get(target);
        return data.output.annotations_count >= total ? data.output.annotations_count : null;
      }
    },
    connection
  );
}
function bodyOf(report) {
  const { status, conclusion, origin } = report;
  return {
    status,
    ...conclusion === void 0 ? {} : { conclusion },
    ...origin === void 0 ? {} : { details_url: origin.url },
    external_id: writeIdentity(report),
    output: {
      title: cutText(report.title, { bytes: TITLE_LIMIT2 }),
      summary: cutText(report.summary, { bytes: OUTPUT_LIMIT }),
      ...report.text === void 0 ? {} : { text: cutText(report.text, { bytes: OUTPUT_LIMIT }) }
    }
  };
}

// src/adapters/github/statuses.ts
var DESCRIPTION_LIMIT = 140;
var OURS2 = /^mergemark(\/|$)/;
async function putStatus(connection, report) {
  const { octokit, repository } = connection;
  const wanted = toStatus(report);
  const settled = async () => {
    const latest = (await listStatuses(connection, report.sha)).findLast(
      (status2) => status2.context === report.name
    );
    return latest !== void 0 && isSettled2(latest, report) ? latest : null;
  };
  const found = await settled();
  const status = found ?? await sendOnce(
    {
      async send() {
        const target = { ...repository, sha: report.sha };
        const request = { ...target, ...wanted, request: UNREPEATED };
        return (await octokit.rest.repos.createCommitStatus(request)).data;
      },
      findLanded: settled
    },
    connection
  );
  return { url: status.target_url || status.url };
}
async function readStatuses(connection, sha) {
  const found = await listStatuses(connection, sha);
  const ours = found.filter(({ context }) => OURS2.test(context));
  if (ours.length === 0) return [];
  const identity = await requireIdentity(connection);
  const newest = /* @__PURE__ */ new Map();
  for (const status of ours) {
    if (isWrittenBy(identity, status.creator ?? null)) newest.set(status.context, status);
  }
  return [...newest.values()].map(toFound2);
}
async function readStatusState(connection, { sha, name }) {
  const newest = (await listStatuses(connection, sha)).findLast(({ context }) => context === name);
  if (newest === void 0) return null;
  return stateOf(newest) === "pending" ? "running" : "completed";
}
async function listStatuses({ octokit, repository }, sha) {
  const target = { ...repository, ref: sha };
  const found = await listAll(
    (page) => octokit.rest.repos.listCommitStatusesForRef({ ...target, ...page })
  );
  return found.sort((one, other) => one.id - other.id);
}
function toStatus({ name, title, conclusion, origin }) {
  return {
    context: name,
    state: conclusion ?? "pending",
    description: cutText(title, { bytes: DESCRIPTION_LIMIT }),
    ...origin === void 0 ? {} : { target_url: origin.url }
  };
}
function isSettled2(status, report) {
  const theirs = runOf(status);
  if (theirs !== null && isOlderRun(orderOf(report), theirs)) return true;
  const wanted = toStatus(report);
  return stateOf(status) === wanted.state && (status.description ?? "") === wanted.description && (status.target_url ?? "") === (wanted.target_url ?? "");
}
function stateOf({ state, status }) {
  return state ?? status ?? "pending";
}
function runOf({ target_url: target }) {
  const found = /\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?$/.exec(target ?? "");
  if (found === null) return null;
  return { id: String(found[1]), attempt: Number(found[2] ?? 1) };
}
function toFound2(status) {
  const state = stateOf(status);
  const run = runOf(status);
  const url = status.target_url || status.url;
  return {
    name: status.context,
    kind: "status",
    status: state === "pending" ? "in_progress" : "completed",
    conclusion: state === "pending" ? null : state === "success" ? "success" : "failure",
    title: status.description ?? "",
    text: null,
    pullRequest: null,
    origin: run === null ? null : { ...run, url },
    url
  };
}

// src/adapters/github/check-or-status.ts
async function putCheckOrStatus(connection, report) {
  if (connection.refused.has("checks")) return putStatus(connection, report);
  try {
    return await putCheck(connection, report);
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    const status = await unlessRefused(() => putStatus(connection, report));
    if (status === null) throw refusal;
    connection.refused.add("checks");
    connection.log(`checks are not to be had (${messageOf(refusal)}): commit statuses stand for them`);
    return status;
  }
}
async function readChecksOrStatuses(connection, sha) {
  const found = await readEither({
    checks: () => readChecks(connection, sha),
    statuses: () => readStatuses(connection, sha),
    isEmpty: (checks) => checks.length === 0
  });
  return found.toSorted(byNameAndPullRequest);
}
async function readState(connection, wanted) {
  return readEither({
    checks: () => readCheckState(connection, wanted),
    statuses: () => readStatusState(connection, wanted),
    isEmpty: (state) => state === null
  });
}
async function readEither(source) {
  try {
    const checks = await source.checks();
    return source.isEmpty(checks) ? await unlessRefused(source.statuses) ?? checks : checks;
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    const statuses = await unlessRefused(async () => ({
      found: await source.statuses()
    }));
    if (statuses === null) throw refusal;
    return statuses.found;
  }
}
async function unlessRefused(ask) {
  try {
    return await ask();
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
function messageOf(error) {
  return error instanceof Error ? error.message.slice(0, 200) : String(error);
}
function byNameAndPullRequest(one, other) {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return (one.pullRequest ?? 0) - (other.pullRequest ?? 0);
}

// src/adapters/github/comments.ts
async function listComments(connection, pullRequest) {
  const { octokit, repository } = connection;
  const target = { ...repository, issue_number: pullRequest };
  const found = await listAll((page) => octokit.rest.issues.listComments({ ...target, ...page }));
  if (found.length === 0) return [];
  const identity = await requireIdentity(connection);
  return found.map((comment) => toComment(comment, { own: isWrittenBy(identity, comment.user ?? null) })).sort((one, other) => one.id - other.id);
}
async function createComment(connection, pullRequest, body) {
  const { octokit, repository } = connection;
  return sendOnce(
    {
      async send() {
        const request = { ...repository, issue_number: pullRequest, body, request: UNREPEATED };
        const { data } = await octokit.rest.issues.createComment(request);
        return toComment(data, { own: true });
      },
      async findLanded() {
        const comments = await listComments(connection, pullRequest);
        return comments.findLast((comment) => comment.own && isSameText(comment.body, body)) ?? null;
      }
    },
    connection
  );
}
async function updateComment({ octokit, repository }, id, body) {
  try {
    const { data } = await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body });
    return toComment(data, { own: true });
  } catch (cause) {
    if (isAbsent(cause)) throw fault("comment-gone", { action: "edit its own comment" }, { cause });
    throw cause;
  }
}
async function deleteComment({ octokit, repository }, id) {
  try {
    await octokit.rest.issues.deleteComment({ ...repository, comment_id: id });
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}
function toComment({ id, body, html_url }, { own }) {
  return { id, body: body ?? "", url: html_url, own };
}

// src/adapters/github/ruleset-demands.ts
function demandsOfRules(rules) {
  const parameters = rules.map((rule) => rule.parameters ?? {});
  const checks = parameters.flatMap(({ required_status_checks: required = [] }) => required);
  return {
    source: "ruleset",
    checks: checks.map(({ context, integration_id: app }) => ({ name: context, appId: app ?? null })),
    upToDate: parameters.some((one) => one.strict_required_status_checks_policy === true),
    approvals: Math.max(0, ...parameters.map((one) => one.required_approving_review_count ?? 0)),
    codeOwners: parameters.some((one) => one.require_code_owner_review === true),
    dismissesStale: parameters.some((one) => one.dismiss_stale_reviews_on_push === true),
    mergeQueue: rules.some(({ type }) => type === "merge_queue")
  };
}

// src/adapters/github/protection.ts
async function readProtection(connection, branch) {
  const [rules, classic] = [await readRules(connection, branch), await readClassic(connection, branch)];
  if (classic === null) return null;
  const parts = [rules, classic.demands].filter((part) => part !== null);
  const strictest = (one, pick) => {
    const found = parts.map(one);
    const known = found.filter((value) => value !== null);
    if (known.length < found.length && !known.some(Boolean)) return null;
    return pick(known);
  };
  const any = (one) => strictest(one, (found) => found.some(Boolean));
  return {
    sources: parts.map(({ source }) => source),
    requiredChecks: parts.flatMap(({ source, checks }) => checks.map((check) => ({ ...check, source }))),
    requiresUpToDate: any(({ upToDate }) => upToDate),
    requiredApprovals: strictest(
      ({ approvals }) => approvals,
      (found) => Math.max(0, ...found)
    ),
    requiresCodeOwnerReview: any(({ codeOwners }) => codeOwners),
    dismissesStaleReviews: any(({ dismissesStale }) => dismissesStale),
    requiresMergeQueue: rules?.mergeQueue ?? false
  };
}
async function readRules({ octokit, repository }, branch) {
  try {
    const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, {
      ...repository,
      branch,
      per_page: 100
    });
    return rules.length === 0 ? null : demandsOfRules(rules);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}
async function readClassic(connection, branch) {
  const { octokit, repository } = connection;
  try {
    const { data } = await octokit.rest.repos.getBranch({ ...repository, branch });
    const required = data.protection?.required_status_checks;
    const isClassic = data.protected && data.protection?.enabled !== false;
    if (!isClassic) return { demands: null };
    const reviews = await readReviews(connection, branch);
    return {
      demands: {
        source: "classic",
        checks: checksOf(required),
        upToDate: required?.strict ?? (required === void 0 ? false : null),
        ...reviews,
        mergeQueue: false
      }
    };
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
function checksOf(required) {
  if (required === void 0 || required.enforcement_level === "off") return [];
  const { checks = [], contexts = [] } = required;
  const named = checks.map(({ context, app_id: appId }) => ({ name: context, appId: anyApp(appId) }));
  const bare = contexts.filter((context) => !checks.some((check) => check.context === context));
  return [...named, ...bare.map((name) => ({ name, appId: null }))];
}
function anyApp(id) {
  return id === null || id < 0 ? null : id;
}
var UNSEEN = { approvals: null, codeOwners: null, dismissesStale: null };
var NONE = { approvals: 0, codeOwners: false, dismissesStale: false };
async function readReviews({ octokit, repository }, branch) {
  try {
    const { data } = await octokit.rest.repos.getBranchProtection({ ...repository, branch });
    const reviews = data.required_pull_request_reviews;
    if (reviews === void 0) return NONE;
    return {
      approvals: reviews.required_approving_review_count ?? 0,
      codeOwners: reviews.require_code_owner_reviews,
      dismissesStale: reviews.dismiss_stale_reviews
    };
  } catch (error) {
    if (isRefusal(error)) return UNSEEN;
    throw error;
  }
}

// src/adapters/github/served-files.ts
import { posix } from "node:path";
async function hasFile({ octokit, repository }, { path, commit }) {
  const folder = posix.dirname(path);
  try {
    const { data } = await octokit.request("GET /repos/{owner}/{repo}/contents/{+path}", {
      ...repository,
      path: folder === "." ? "" : folder.split("/").map(encodeURIComponent).join("/"),
      ref: commit
    });
    return Array.isArray(data) && data.some((entry) => entry?.type === "file" && entry.path === path);
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

// src/adapters/github/workflow-runs.ts
async function readWorkflowRun({ octokit, repository }, id) {
  try {
    const { data } = await octokit.rest.actions.getWorkflowRun({ ...repository, run_id: Number(id) });
    const head = data.head_repository;
    return {
      id: String(data.id),
      attempt: data.run_attempt ?? 1,
      path: data.path.replace(/@.*$/, ""),
      event: data.event,
      headSha: data.head_sha,
      headBranch: data.head_branch,
      headOwner: head?.owner.login ?? null,
      headRepository: head?.full_name ?? null,
      conclusion: data.conclusion
    };
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

// src/adapters/github/forge.ts
function createForge(options) {
  const { log = () => {
  }, pace = USUAL_PACE } = options;
  const host = URL.parse(options.apiUrl)?.host ?? options.apiUrl;
  let connecting;
  let asking;
  async function attempt(action, permission, body) {
    connecting ??= connect({ ...options, log, pace });
    try {
      return await body(await connecting);
    } catch (error) {
      throw toFault(error, { action, permission, host });
    }
  }
  const onComments = (action, body) => attempt(action, "pull-requests: write", body);
  return {
    comments: (pullRequest) => onComments(
      `read the comments of #${pullRequest}`,
      (connection) => listComments(connection, pullRequest)
    ),
    createComment: (pullRequest, body) => onComments(
      `post the comment on #${pullRequest}`,
      (connection) => createComment(connection, pullRequest, body)
    ),
    updateComment: (id, body) => onComments("edit its own comment", (connection) => updateComment(connection, id, body)),
    deleteComment: (id) => onComments("delete its own comment", (connection) => deleteComment(connection, id)),
    putCheck: (report) => attempt(
      `set the check "${report.name}" on ${short(report.sha)}`,
      "checks: write",
      (connection) => putCheckOrStatus(connection, report)
    ),
    checkState: (sha, name) => attempt(
      `read the check "${name}" of ${short(sha)}`,
      "checks: read",
      (connection) => readState(connection, { sha, name })
    ),
    checksOf: (sha) => attempt(
      `read the checks of ${short(sha)}`,
      "checks: read",
      (connection) => readChecksOrStatuses(connection, sha)
    ),
    pullRequest: (number) => attempt(`read #${number}`, "pull-requests: read", (connection) => readPullRequest(connection, number)),
    pullRequestsWithHead: (head) => attempt(
      `find the pull requests of ${short(head.sha)}`,
      "pull-requests: read",
      (connection) => findByHead(connection, head)
    ),
    approvers: (number, sha) => attempt(
      `read who approved #${number}`,
      "pull-requests: read",
      (connection) => findApprovers(connection, { number, sha })
    ),
    workflowRun: (id) => attempt(
      `read the workflow run ${id}`,
      "actions: read",
      (connection) => readWorkflowRun(connection, id)
    ),
    artifact: (runId, name, { largest }) => attempt(
      `read the artifact "${name}" of run ${runId}`,
      "actions: read",
      (connection) => readArtifact(connection, { runId, name, largest })
    ),
    hasFile: (path, commit) => attempt(
      `look for a file of ${short(commit)}`,
      "contents: read",
      (connection) => hasFile(connection, { path, commit })
    ),
    protection: (branch) => attempt(
      `read what protects "${branch}"`,
      "contents: read",
      (connection) => readProtection(connection, branch)
    ),
    capabilities() {
      asking ??= attempt("ask what the server can do", "metadata: read", findCapabilities);
      return asking;
    }
  };
}
function short(sha) {
  return sha.slice(0, 7);
}
export {
  createForge
};
