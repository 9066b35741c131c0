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
  isOlderRun
} from "./chunk-IBXI5XZI.js";
import {
  MergemarkError,
  fault
} from "./chunk-ZQT3DNKK.js";
import "./chunk-TYDYXRWL.js";

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

// src/adapters/github/send-once.ts
import { setTimeout as sleep } from "node:timers/promises";

// src/adapters/github/client.ts
var USUAL_PACE = { secondMs: 1e3, timeoutMs: 2e4 };
var RETRIES = 2;
var LONGEST_WAIT = 60;
var CLIENT_ERRORS = Array.from({ length: 100 }, (_, index) => 400 + index);
async function createClient(options) {
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("./dist-src-M4QUS47Q.js"),
    import("./dist-bundle-W4HWHRTI.js"),
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
    if (response.status !== 204 && typeof response.data === "string") throw cutOff(options);
  });
  octokit.hook.error("request", (error, options) => {
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

// src/adapters/github/send-once.ts
async function sendOnce(request, { secondMs }) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await request.send();
    } catch (error) {
      if (!isOutage(error)) throw error;
      await sleep((tries + 1) ** 2 * secondMs);
      const landed = await request.findLanded();
      if (landed !== null) return landed;
      if (tries >= RETRIES) throw error;
    }
  }
}
var UNREPEATED = { retries: 0 };

// src/adapters/github/to-annotations.ts
var ANNOTATIONS_A_REQUEST = 50;
var ANNOTATIONS_A_CHECK = 200;
var MESSAGE_LIMIT = 64 * 1024;
var TITLE_LIMIT = 255;
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
    title: cutText(title, { bytes: TITLE_LIMIT }),
    // An empty message is refused, together with all others of the request.
    message: cutText(message === "" ? title : message, { bytes: MESSAGE_LIMIT })
  };
}
function isInside(file) {
  return file !== "" && !file.startsWith("/") && !file.split("/").includes("..");
}

// src/adapters/github/checks.ts
var SUMMARY_LIMIT = 65535;
var TITLE_LIMIT2 = 250;
var OURS = "mergemark";
async function putCheck(connection, report) {
  const latest = await findOwn(connection, report);
  if (latest !== null && isSettled(latest, report)) return { url: urlOf(latest) };
  const reuse = latest !== null && latest.status !== "completed";
  const check = reuse ? await update(connection, latest.id, report) : await create(connection, report);
  await annotate(connection, check, report);
  return { url: urlOf(check) };
}
async function findOwn(connection, { name, sha }) {
  const { octokit, repository } = connection;
  const identity = await connection.identity();
  if (identity instanceof Error) return null;
  const found = await octokit.paginate(octokit.rest.checks.listForRef, {
    ...repository,
    ref: sha,
    check_name: name,
    filter: "all",
    per_page: 100
  });
  const own = found.filter((check) => runOf(check) !== null && check.app?.slug === identity.app);
  return own.reduce(
    (last, check) => last === null || check.id > last.id ? check : last,
    null
  );
}
function isSettled(check, report) {
  const theirs = runOf(check);
  const ours = orderOf(report);
  if (theirs !== null && isOlderRun(ours, theirs)) return true;
  return check.external_id === externalId(ours) && check.status === report.status && check.conclusion === (report.conclusion ?? null) && check.output.title === titleOf(report);
}
async function create(connection, report) {
  const { octokit, repository, pace } = connection;
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
        const found = await findOwn(connection, report);
        return found !== null && isSettled(found, report) ? found : null;
      }
    },
    pace
  );
}
async function update({ octokit, repository }, id, report) {
  const { data } = await octokit.rest.checks.update({ ...repository, check_run_id: id, ...bodyOf(report) });
  return data;
}
async function annotate(connection, check, report) {
  const annotations = toAnnotations(report.annotations);
  for (let sent = 0; sent < annotations.length; sent += ANNOTATIONS_A_REQUEST) {
    const batch = annotations.slice(sent, sent + ANNOTATIONS_A_REQUEST);
    await append(connection, check.id, { report, batch, total: sent + batch.length });
  }
}
async function append({ octokit, repository, pace }, id, { report, batch, total }) {
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
    pace
  );
}
function bodyOf(report) {
  const { status, conclusion, origin } = report;
  return {
    status,
    ...conclusion === void 0 ? {} : { conclusion },
    ...origin === void 0 ? {} : { details_url: origin.url },
    external_id: externalId(orderOf(report)),
    output: { title: titleOf(report), summary: cutText(report.summary, { bytes: SUMMARY_LIMIT }) }
  };
}
function titleOf({ title }) {
  return cutText(title, { bytes: TITLE_LIMIT2 });
}
function orderOf({ origin }) {
  return origin === void 0 ? { id: "0", attempt: 1 } : { id: origin.id, attempt: origin.attempt };
}
function externalId({ id, attempt }) {
  return `${OURS}:${id}:${attempt}`;
}
function runOf({ external_id: id }) {
  const [ours, run, attempt] = (id ?? "").split(":");
  if (ours !== OURS || run === void 0 || attempt === void 0) return null;
  return { id: run, attempt: Number.parseInt(attempt, 10) };
}
function urlOf({ html_url: page, url }) {
  return page ?? url;
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
function isRateLimit({ status, message, response }) {
  if (status === 429) return true;
  return status === 403 && (/rate limit/i.test(message) || String(response?.headers["x-ratelimit-remaining"]) === "0");
}
function firstLine(message) {
  return (message.split("\n", 1)[0] ?? "").replace(/ - https?:\/\/\S+$/, "").slice(0, 300);
}

// src/adapters/github/identify.ts
async function identify(octokit) {
  const viewer = await answerOf(
    () => octokit.graphql(
      "query { viewer { databaseId login } }"
    )
  );
  if (!(viewer instanceof Error)) return describe(viewer.viewer.databaseId, viewer.viewer.login);
  const user = await answerOf(() => octokit.rest.users.getAuthenticated());
  return user instanceof Error ? user : describe(user.data.id, user.data.login);
}
async function answerOf(ask) {
  try {
    return await ask();
  } catch (error) {
    if (isOutage(error) || isHttpError(error) && error.status === 401) throw error;
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

// src/adapters/github/comments.ts
async function listComments(connection, pullRequest) {
  const { octokit, repository } = connection;
  const found = await octokit.paginate(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: pullRequest,
    per_page: 100
  });
  if (found.length === 0) return [];
  const identity = await requireIdentity(connection);
  return found.map((comment) => toComment(comment, { own: isWrittenBy(identity, comment.user ?? null) })).sort((one, other) => one.id - other.id);
}
async function createComment(connection, pullRequest, body) {
  const { octokit, repository, pace } = connection;
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
    pace
  );
}
async function updateComment({ octokit, repository }, id, body) {
  const { data } = await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body });
  return toComment(data, { own: true });
}
async function deleteComment({ octokit, repository }, id) {
  await octokit.rest.issues.deleteComment({ ...repository, comment_id: id });
}
function toComment({ id, body, html_url }, { own }) {
  return { id, body: body ?? "", url: html_url, own };
}
function isSameText(one, other) {
  return normalise(one) === normalise(other);
}
function normalise(text) {
  return text.replaceAll("\r\n", "\n").trimEnd();
}

// src/adapters/github/forge.ts
function createForge(options) {
  const { log = () => {
  }, pace = USUAL_PACE } = options;
  const host = URL.parse(options.apiUrl)?.host ?? options.apiUrl;
  let connecting;
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
      `set the check "${report.name}" on ${report.sha.slice(0, 7)}`,
      "checks: write",
      (connection) => putCheck(connection, report)
    ),
    checkState: (sha, name) => attempt(
      `read the check "${name}" of ${sha.slice(0, 7)}`,
      "checks: read",
      (connection) => readCheckState(connection, { sha, name })
    )
  };
}
export {
  createForge
};
