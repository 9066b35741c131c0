import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { TOOL } from '../baseline/tool.ts'
import type { Installation } from '../commands/define-command.ts'

/** Where this Mergemark lies. It runs from dist/ as released and from src/entry/ in development. */
export const installation: Installation = {
  version: TOOL.split(' ')[1] ?? '',
  node: process.execPath,
  // Not the file that was started: an action runs the command line again too.
  cli: fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './cli.ts' : './cli.js', import.meta.url)),
  examples: fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? '../../examples' : '../examples', import.meta.url),
  ),
}
