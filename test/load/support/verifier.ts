import process from 'node:process'
import { verifyAll } from './open-records.ts'

/** A process of its own that verifies the store of the repository in its folder, so that its memory can be told. */
const started = performance.now()
const verified = await verifyAll(process.cwd())
process.stdout.write(
  JSON.stringify({
    ...verified,
    milliseconds: performance.now() - started,
    // Of this process alone, in kibibytes.
    ownPeakBytes: process.resourceUsage().maxRSS * 1024,
  }),
)
