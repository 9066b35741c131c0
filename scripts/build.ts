// Builds dist/, which is committed.
import { rm } from 'node:fs/promises'
import { buildInto } from './build-into.ts'

await rm('dist', { recursive: true, force: true })
await buildInto('dist')
