import { randomBytes } from 'node:crypto'
import process from 'node:process'

/**
 * While it is stopped the workflow's runner takes no line for a command, until a word that nobody else knows. It is
 * resumed when the process ends at the latest: else the rest of a `run:` step would be left without commands.
 */
export function createCommandSwitch(): { stop(): void; resume(): void } {
  let token: string | null = null
  let watching = false
  const resume = () => {
    if (token !== null) process.stdout.write(`::${token}::\n`)
    token = null
  }
  return {
    resume,
    stop() {
      if (token !== null) return
      token = randomBytes(16).toString('hex')
      process.stdout.write(`::stop-commands::${token}\n`)
      if (!watching) process.once('exit', resume)
      watching = true
    },
  }
}
