import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  fault
} from "./chunk-MY7RTWCD.js";

// src/baseline/open-store.ts
async function openStore(settings, { base, signingKey = null }, ports) {
  const { store, signers, leastSequence } = settings;
  if (store.kind === "directory") await refuseCheckout(store.path, ports);
  const text = signers === null ? null : await readSigners(signers, base, ports);
  return ports.stores.open(store, { signers: text, leastSequence, signingKey });
}
async function inspectStore({ store, signers }, { base }, ports) {
  const text = signers === null ? null : await readSigners(signers, base, ports);
  return ports.stores.inspect(store, { signers: text, leastSequence: 0, signingKey: null });
}
async function refuseCheckout(path, { git, files }) {
  const root = await git.root();
  if (root === null) return;
  const [top, place] = [await files.realPath(root), await files.realPath(path)];
  if (place === top || place.startsWith(`${top}/`)) throw fault("store-in-checkout", { path });
}
async function readSigners(path, base, { git, files }) {
  if (base === null) return files.readText(path);
  const bytes = await git.readFile(base, await git.pathFromRoot(path));
  if (bytes === null) throw fault("signers-missing", { path, base });
  return new TextDecoder().decode(bytes);
}

export {
  openStore,
  inspectStore
};
