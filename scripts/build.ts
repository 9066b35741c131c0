// Builds dist/, which is committed. A build that fails leaves the old one.
import { rename, rm } from 'node:fs/promises'
import { buildInto } from './build-into.ts'

await rm('dist.tmp', { recursive: true, force: true })
await buildInto('dist.tmp')
await rm('dist', { recursive: true, force: true })
await rename('dist.tmp', 'dist')
