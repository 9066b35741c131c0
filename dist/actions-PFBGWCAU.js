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
  require_tunnel,
  require_undici
} from "./chunk-UQ5T3VQP.js";
import {
  defuseCommands,
  toPlainLines
} from "./chunk-P6UQDRXE.js";
import {
  readVariable
} from "./chunk-TQJU3XQS.js";
import {
  formatPlace
} from "./chunk-U7WALVLO.js";
import {
  sha
} from "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import {
  int,
  object,
  string
} from "./chunk-T3RKS3KW.js";
import {
  __toESM
} from "./chunk-TYDYXRWL.js";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/http-client/lib/index.js
var tunnel = __toESM(require_tunnel(), 1);
var import_undici = __toESM(require_undici(), 1);
var HttpCodes;
(function(HttpCodes2) {
  HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
  HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
  HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
  HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
  HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
  HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
  HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
  HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
  HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
  HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
  HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
  HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
  HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
  HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
  HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
  HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
  HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
  HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
  HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
  HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
  HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
  HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
  HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
  HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
  HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
  HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
  HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers2) {
  Headers2["Accept"] = "accept";
  Headers2["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes2) {
  MediaTypes2["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
var HttpRedirectCodes = [
  HttpCodes.MovedPermanently,
  HttpCodes.ResourceMoved,
  HttpCodes.SeeOther,
  HttpCodes.TemporaryRedirect,
  HttpCodes.PermanentRedirect
];
var HttpResponseRetryCodes = [
  HttpCodes.BadGateway,
  HttpCodes.ServiceUnavailable,
  HttpCodes.GatewayTimeout
];

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os4.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}

// src/adapters/runner/annotator.ts
var LIMIT = 10;
var PLURAL = { error: "errors", warning: "warnings", info: "notices" };
function createAnnotator({
  issue: issue2,
  info: info2
}) {
  const shown = { error: 0, warning: 0, info: 0 };
  return {
    show(severity, text, target = null) {
      shown[severity] += 1;
      if (shown[severity] <= LIMIT) {
        issue2[severity](toPlainLines(text).join("\n"), target === null ? {} : propertiesOf(target));
        return;
      }
      if (shown[severity] === LIMIT + 1) {
        info2(`GitHub annotates ${LIMIT} ${PLURAL[severity]} a step; the others are listed here:`);
      }
      info2(`${severity}: ${target === null ? "" : `${formatPlace(target.place)}: ${target.title}: `}${text}`);
    }
  };
}
function propertiesOf({ title, place }) {
  return {
    title: toPlainLines(title).join(" "),
    file: toPlainLines(place.file).join(" "),
    ...place.line === null ? {} : { startLine: place.line },
    ...place.line === null || place.column === null ? {} : { startColumn: place.column }
  };
}

// src/adapters/runner/command-switch.ts
import { randomBytes } from "node:crypto";
import process2 from "node:process";
function createCommandSwitch() {
  let token = null;
  let watching = false;
  const resume = () => {
    if (token !== null) process2.stdout.write(`::${token}::
`);
    token = null;
  };
  return {
    resume,
    stop() {
      if (token !== null) return;
      token = randomBytes(16).toString("hex");
      process2.stdout.write(`::stop-commands::${token}
`);
      if (!watching) process2.once("exit", resume);
      watching = true;
    }
  };
}

// src/adapters/runner/read-context.ts
import { access as access2 } from "node:fs/promises";
async function readContext() {
  const eventPath = requireVariable("GITHUB_EVENT_PATH");
  const [eventName, sha2] = [requireVariable("GITHUB_EVENT_NAME"), requireVariable("GITHUB_SHA")];
  const [repository2, runId] = [requireVariable("GITHUB_REPOSITORY"), requireVariable("GITHUB_RUN_ID")];
  try {
    await access2(eventPath);
    const { context: context2 } = await import("./github-WDXMGV4P.js");
    return {
      eventName,
      sha: sha2,
      ref: context2.ref ?? "",
      actor: context2.actor ?? "",
      serverUrl: context2.serverUrl,
      repository: repository2,
      runId,
      runAttempt: readVariable("GITHUB_RUN_ATTEMPT") ?? "1",
      payload: context2.payload
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw fault("event-unreadable", { reason: `GITHUB_EVENT_PATH ("${eventPath}"): ${reason}` }, { cause });
  }
}
function requireVariable(name) {
  const value = readVariable(name);
  if (value === void 0) throw fault("event-unreadable", { reason: `${name} is not set` });
  return value;
}

// src/adapters/runner/read-trigger.ts
var DEPENDABOT = "dependabot[bot]";
var repository = object({ full_name: string() });
var pullRequest = object({
  number: int().positive(),
  // A fork that was deleted leaves null behind.
  head: object({ sha, repo: repository.nullable() }),
  base: object({ sha, ref: string(), repo: repository }),
  user: object({ login: string() }).nullish()
});
var mergeGroup = object({ head_sha: sha, base_sha: sha, base_ref: string() });
var workflowRun = object({
  id: int().positive(),
  run_attempt: int().positive().nullish(),
  event: string(),
  path: string(),
  head_sha: sha,
  head_branch: string().nullish(),
  head_repository: repository.nullish(),
  actor: object({ login: string() }).nullish()
});
var payload = object({
  action: string().optional(),
  workflow_run: workflowRun.optional(),
  repository: object({ default_branch: string().optional() }).optional(),
  pull_request: pullRequest.optional(),
  merge_group: mergeGroup.optional()
});
var context = object({
  sha,
  repository: string().regex(/^[^/\s]+\/[^/\s]+$/, 'expected "owner/name"'),
  runId: string().regex(/^\d+$/, "expected a number"),
  runAttempt: string().regex(/^[1-9]\d*$/, "expected a number from 1"),
  payload
});
function readTrigger(source) {
  const known = context.safeParse(source);
  if (!known.success) throw fault("event-unreadable", { reason: reasonOf(known.error) });
  const { data } = known;
  const [owner = "", name = ""] = data.repository.split("/");
  const url = `${source.serverUrl}/${data.repository}`;
  const event = nameOf(source.eventName);
  return {
    name: event,
    repository: { owner, name, url },
    sha: data.sha,
    ...commitsOf(event, data.sha, source.ref, data.payload),
    defaultBranch: data.payload.repository?.default_branch ?? null,
    untrusted: isUntrusted(source.actor, { ...data.payload, own: data.repository }),
    ...event === "workflow_run" ? { followed: followedBy(data.payload) } : {},
    run: {
      id: data.runId,
      attempt: Number(data.runAttempt),
      url: `${url}/actions/runs/${data.runId}/attempts/${data.runAttempt}`
    }
  };
}
function nameOf(name) {
  const known = [
    "pull_request",
    "push",
    "merge_group",
    "workflow_dispatch",
    "schedule",
    "workflow_run"
  ];
  return known.find((one) => one === name) ?? "other";
}
function commitsOf(event, tested, ref, found) {
  if (event === "pull_request") {
    const { number, head, base } = expectPart(found.pull_request, "pull_request");
    return { head: head.sha, base: base.sha, branch: base.ref, pullRequest: number };
  }
  if (event === "merge_group") {
    const { head_sha: head, base_sha: base, base_ref: into } = expectPart(found.merge_group, "merge_group");
    return { head, base, branch: branchOf(into), pullRequest: null };
  }
  return { head: tested, base: null, branch: branchOf(ref), pullRequest: null };
}
function followedBy(found) {
  const run = expectPart(found.workflow_run, "workflow_run");
  return {
    id: String(run.id),
    attempt: run.run_attempt ?? 1,
    event: run.event,
    path: run.path.replace(/@.*$/, ""),
    headSha: run.head_sha,
    headBranch: run.head_branch ?? null,
    headRepository: run.head_repository?.full_name ?? null,
    action: found.action ?? "completed"
  };
}
function expectPart(part, name) {
  if (part === void 0) throw fault("event-unreadable", { reason: `the event has no "${name}"` });
  return part;
}
function branchOf(ref) {
  return /^refs\/heads\/(.+)$/.exec(ref)?.[1] ?? null;
}
function isUntrusted(actor, { pull_request: pull, workflow_run: followed, own }) {
  if (actor === DEPENDABOT) return true;
  if (followed !== void 0)
    return followed.actor?.login === DEPENDABOT || followed.head_repository?.full_name !== own;
  if (pull === void 0) return false;
  return pull.user?.login === DEPENDABOT || pull.head.repo?.full_name !== pull.base.repo.full_name;
}
function reasonOf(error2) {
  return error2.issues.slice(0, 3).map((issue2) => `${issue2.path.join(".")}: ${issue2.message}`).join("; ");
}

// src/adapters/runner/summary.ts
import { stat as stat2 } from "node:fs/promises";
var LIMIT2 = 1024 * 1024;
var NOTICE = "\n\n_The rest was left out: a job summary holds 1 MiB. The HTML report has it all._";
function createSummary({
  append,
  info: info2
}) {
  return {
    async add(markdown) {
      const path = readVariable("GITHUB_STEP_SUMMARY");
      if (path === void 0)
        return info2("This runner shows no job summaries: GITHUB_STEP_SUMMARY is not set.");
      const room = LIMIT2 - (await stat2(path)).size - 1;
      const text = Buffer.byteLength(markdown) <= room ? markdown : cutAtLine(markdown, room);
      if (text !== "") await append(`${text}
`);
    }
  };
}
function cutAtLine(markdown, room) {
  const left = room - Buffer.byteLength(NOTICE);
  if (left <= 0) return "";
  const cut = cutText(markdown, { bytes: left });
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf("\n")))}${NOTICE}`;
}

// src/adapters/runner/actions.ts
function createActionsRunner() {
  const commands = createCommandSwitch();
  const annotator = createAnnotator({
    issue: { error, warning, info: notice },
    info: say
  });
  const summary2 = createSummary({ append: (text) => summary.addRaw(text).write(), info: say });
  let depth = 0;
  function say(text) {
    commands.resume();
    for (const line of toPlainLines(text)) info(defuseCommands(line));
  }
  return {
    kind: "actions",
    info: say,
    warn(text) {
      commands.resume();
      annotator.show("warning", text);
    },
    error(text) {
      commands.resume();
      annotator.show("error", text);
    },
    output(line) {
      commands.stop();
      for (const plain of toPlainLines(line)) info(defuseCommands(plain));
    },
    async group(title, body) {
      if (depth > 0) {
        say(title);
        return body();
      }
      commands.resume();
      startGroup(title);
      depth += 1;
      try {
        return await body();
      } finally {
        depth -= 1;
        commands.resume();
        endGroup();
      }
    },
    annotate({ severity, title, message, place }) {
      commands.resume();
      annotator.show(severity, message === "" ? title : message, { title, place });
    },
    async setOutput(name, value) {
      commands.resume();
      try {
        setOutput(name, value);
      } catch (cause) {
        throw fault("step-file-unwritable", { what: `output "${name}"`, reason: reasonOf2(cause) }, { cause });
      }
    },
    async addSummary(markdown) {
      commands.resume();
      try {
        await summary2.add(markdown);
      } catch (cause) {
        throw fault("step-file-unwritable", { what: "summary", reason: reasonOf2(cause) }, { cause });
      }
    },
    async event() {
      return readTrigger(await readContext());
    }
  };
}
function reasonOf2(cause) {
  return cause instanceof Error ? cause.message : String(cause);
}
export {
  createActionsRunner
};
