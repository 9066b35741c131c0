import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes a bare repository refuse every push to refs that start so, as a ruleset of a host does. */
export function guardRefs(remote: string, start: string): void {
  const hook = join(remote, 'hooks', 'update')
  writeFileSync(
    hook,
    `#!/bin/sh\ncase "$1" in ${start}*) echo "$1 is guarded by a rule" >&2; exit 1;; esac\nexit 0\n`,
  )
  chmodSync(hook, 0o755)
}
