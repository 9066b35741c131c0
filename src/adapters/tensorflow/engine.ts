import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import util from 'node:util'
import type * as TensorFlow from '@tensorflow/tfjs'
import type { TrainingResult } from '../../ports.ts'

/** The parts of TensorFlow.js that every engine has. */
export type Tf = typeof TensorFlow

export interface Engine {
  readonly name: TrainingResult['engine']
  readonly tf: Tf
}

/** The native engine where the workspace has it, else the bundled one on WebAssembly, else that one in JavaScript. */
export async function loadEngine(root: string): Promise<Engine> {
  const native = findNative(root)
  if (native !== null) return { name: 'tfjs-node', tf: native }
  const tf = await import('@tensorflow/tfjs')
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
  setWasmPaths(wasmFolder())
  // Threads split sums in an order that depends on the machine.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  if (await tf.setBackend('wasm')) return { name: 'tfjs-wasm', tf }
  await tf.setBackend('cpu')
  return { name: 'tfjs-cpu', tf }
}

function findNative(root: string): Tf | null {
  const require = createRequire(join(root, 'package.json'))
  try {
    require.resolve('@tensorflow/tfjs-node')
  } catch {
    return null
  }
  restoreRemovedUtil()
  return require('@tensorflow/tfjs-node')
}

/** tfjs-node 4.22 calls two functions that Node 23 took out: without them even a product of matrices throws. */
function restoreRemovedUtil(): void {
  const removed = util as unknown as Record<string, (value: unknown) => boolean>
  removed['isNullOrUndefined'] ??= (value) => value === null || value === undefined
  removed['isArray'] ??= Array.isArray
}

/** In the bundle: the folder `assets` beside it; from source: the package's own. TensorFlow.js wants the final '/'. */
function wasmFolder(): string {
  if (!import.meta.url.endsWith('.ts')) return fileURLToPath(new URL('./assets/', import.meta.url))
  const manifest = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json')
  return join(dirname(manifest), 'dist/')
}
