/** Commands that GitHub's runner knows. */
const KNOWN = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]

export interface WorkflowCommand {
  readonly name: string
  readonly properties: string
  readonly data: string
}

/**
 * What GitHub's runner would carry out of a step's output: read as its ActionCommand.cs and ActionCommandManager.cs
 * do, both forms, with `stop-commands`. The stopping and resuming itself is left out.
 */
export function takeCommands(output: string): WorkflowCommand[] {
  const taken: WorkflowCommand[] = []
  let token: string | null = null
  for (const line of output.split(/\r\n|\r|\n/)) {
    const command = parse(line, token === null ? KNOWN : [...KNOWN, token])
    if (command === null) continue
    if (token !== null) {
      if (command.name.toLowerCase() === token.toLowerCase()) token = null
      continue
    }
    // One that is stopped with a word from outside could be resumed from outside.
    if (command.name === 'stop-commands' && /^[0-9a-f]{32}$/.test(command.data)) token = command.data
    else taken.push(command)
  }
  return taken
}

function parse(line: string, known: readonly string[]): WorkflowCommand | null {
  // .NET's TrimStart takes away what Unicode calls white space.
  const trimmed = line.replace(/^[\s\u0085]+/, '')
  const found =
    /^::([^\s:]*)(?: (.*?))?::(.*)$/su.exec(trimmed) ?? /##\[([^\s\]]*)(?: ([^\]]*))?\](.*)$/su.exec(line)
  const [, name = '', properties = '', data = ''] = found ?? []
  return known.includes(name.toLowerCase()) ? { name: name.toLowerCase(), properties, data } : null
}
