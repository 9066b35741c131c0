import { listPins } from '../../baseline/list-pins.ts'
import type { Records } from '../../ports.ts'
import { makeVisible } from '../../report/escape.ts'
import type { CommandResult } from '../define-command.ts'

/** The pins of a project: name, commit and the record that it was pinned by. */
export async function describePins(
  name: string,
  records: Records,
): Promise<Pick<CommandResult, 'exitCode' | 'text' | 'json'>> {
  const pins = await listPins(name, records)
  const width = Math.max(0, ...pins.map(({ pin }) => pin.length))
  const lines = pins.map(({ pin, target }) =>
    typeof target === 'string'
      ? `  ${pin.padEnd(width)}  cannot be read: ${makeVisible(target, 300)}`
      : `  ${pin.padEnd(width)}  ${target.sha.slice(0, 7)}  ${makeVisible(target.folder ?? '–', 300)}`,
  )
  const none = `${makeVisible(name)} has no pin; \`mergemark record --pin <name> <sha>\` makes one`
  const object = {
    kind: 'pins',
    schemaVersion: '1.0',
    name,
    pins: pins.map(({ pin, target }) =>
      typeof target === 'string'
        ? { pin, sha: null, record: null, problem: target }
        : { pin, sha: target.sha, record: target.folder, problem: null },
    ),
  }
  return {
    exitCode: pins.some(({ target }) => typeof target === 'string') ? 1 : 0,
    text: pins.length === 0 ? none : [`${makeVisible(name)}: pins`, ...lines].join('\n'),
    json: `${JSON.stringify(object, null, 2)}\n`,
  }
}
