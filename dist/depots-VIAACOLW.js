import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  readAtMost
} from "./chunk-7APAZFPA.js";
import {
  replaceFile
} from "./chunk-PSMPBXEM.js";
import {
  reasonOf,
  systemCode
} from "./chunk-WH3B37RX.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-TYDYXRWL.js";

// src/adapters/depot/file-of.ts
var DIGEST = /^sha256:([0-9a-f]{64})$/;
function fileOf(digest) {
  return DIGEST.exec(digest)?.[1] ?? null;
}

// src/adapters/depot/largest.ts
var LARGEST = 1e9;

// src/adapters/depot/bucket-depot.ts
var LIMITS = { milliseconds: 3e5, bytes: LARGEST };
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 307, 308]);
var MOST_REDIRECTS = 3;
var LOCAL = /* @__PURE__ */ new Set(["localhost", "127.0.0.1", "[::1]"]);
function createBucketDepot({ url, token, fetch, limits }) {
  const { milliseconds, bytes: mostBytes } = { ...LIMITS, ...limits };
  const depot = URL.canParse(url) ? `${new URL(url).origin}${new URL(url).pathname}` : url;
  async function send(address, init) {
    const headers = new Headers(token === null ? {} : { authorization: `Bearer ${token}` });
    if (init.method === "PUT") headers.set("content-type", "application/octet-stream");
    const signal = AbortSignal.timeout(milliseconds);
    let target = address;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await fetch(target, { ...init, headers, signal, redirect: "manual" });
      const location = response.headers.get("location");
      if (!REDIRECTS.has(response.status) || location === null) return response;
      await response.body?.cancel();
      const next = new URL(location, target);
      if (next.origin !== address.origin) throw new Error(`it redirects to another host, ${next.host}`);
      target = next;
    }
    throw new Error("it redirects without end");
  }
  return {
    async put(digest, bytes) {
      const refused = (reason, cause) => fault("depot-refused", { depot, reason }, { cause });
      const response = await send(addressOf(url, digest, refused), {
        method: "PUT",
        body: bytes
      }).catch((cause) => {
        throw refused(whyFailed(cause, milliseconds), cause);
      });
      await response.body?.cancel();
      if (!response.ok) throw refused(nameStatus(response));
    },
    async get(digest) {
      const unreachable = (reason, cause) => fault("depot-unreachable", { depot, reason }, { cause });
      const failed = (cause) => {
        throw unreachable(whyFailed(cause, milliseconds), cause);
      };
      const response = await send(addressOf(url, digest, unreachable), { method: "GET" }).catch(failed);
      if (!response.ok) await response.body?.cancel();
      if (response.status === 404) return null;
      if (!response.ok) throw unreachable(nameStatus(response));
      const bytes = await readAtMost(response, mostBytes).catch(failed);
      if (bytes === null) throw unreachable(`the sample has more than ${mostBytes} bytes`);
      return bytes;
    }
  };
}
function addressOf(url, digest, refuse) {
  const file = fileOf(digest);
  if (file === null) throw refuse(`"${digest}" is no digest`);
  if (!URL.canParse(url)) throw refuse("it is no address");
  const address = new URL(url);
  const isSafe = address.protocol === "https:" || address.protocol === "http:" && LOCAL.has(address.hostname);
  if (!isSafe) throw refuse("only https addresses are used");
  if (address.username !== "" || address.password !== "") throw refuse("its address holds a password");
  address.pathname = `${address.pathname.replace(/\/+$/, "")}/${file}`;
  return address;
}
function whyFailed(error, milliseconds) {
  if (error instanceof Error && error.name === "TimeoutError") return `no answer within ${milliseconds} ms`;
  return reasonOf(error instanceof TypeError && error.cause instanceof Error ? error.cause : error);
}
function nameStatus({ status, statusText }) {
  return `${status} ${statusText}`.trim();
}

// src/adapters/depot/directory-depot.ts
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
function createDirectoryDepot({
  root,
  path
}) {
  const folder = resolve(root, path);
  return {
    async put(digest, bytes) {
      const file = fileOf(digest);
      if (file === null) throw fault("depot-refused", { depot: path, reason: `"${digest}" is no digest` });
      await replaceFile(resolve(folder, file), bytes).catch((cause) => {
        throw fault("depot-refused", { depot: path, reason: whyFailed2(cause) }, { cause });
      });
    },
    async get(digest) {
      const unreachable = (reason, cause) => fault("depot-unreachable", { depot: path, reason }, { cause });
      const file = fileOf(digest);
      if (file === null) throw unreachable(`"${digest}" is no digest`);
      try {
        const { size } = await stat(resolve(folder, file));
        if (size <= LARGEST) return new Uint8Array(await readFile(resolve(folder, file)));
      } catch (cause) {
        if (systemCode(cause) === "ENOENT") return null;
        throw unreachable(whyFailed2(cause), cause);
      }
      throw unreachable(`the sample has more than ${LARGEST} bytes`);
    }
  };
}
function whyFailed2(cause) {
  const code = systemCode(cause) ?? systemCode(cause instanceof Error ? cause.cause : null);
  return code === "EEXIST" || code === "ENOTDIR" ? "it is a file, and a depot is a directory" : reasonOf(cause);
}

// src/adapters/depot/depots.ts
function createDepots({
  root,
  token = null,
  fetch = globalThis.fetch,
  limits
}) {
  return {
    open(place) {
      if (place.kind === "directory") return createDirectoryDepot({ root, path: place.path });
      return createBucketDepot({ url: place.url, token, fetch, limits });
    }
  };
}
export {
  createDepots
};
