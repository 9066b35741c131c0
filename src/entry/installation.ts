import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { TOOL } from '../baseline/tool.ts'
import type { Installation } from '../commands/define-command.ts'

/** Where this Mergemark lies. It runs from dist/ as released and from src/entry/ in development. */
export const installation: Installation = {
  version: TOOL.split(' ')[1] ?? '',
  node: process.execPath,
  cli: process.argv[1] ?? '',
  examples: fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? '../../examples' : '../examples', import.meta.url),
  ),
}
