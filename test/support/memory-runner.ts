import type { Annotation, Runner, TriggerEvent } from '../../src/ports.ts'

/** A runner that remembers. */
export function createMemoryRunner(options: { readonly event?: TriggerEvent | null } = {}): Runner & {
  /** All that was said, in order, as `info: …`, `warn: …`, `error: …`, `output: …`, `group: …`. */
  readonly lines: string[]
  readonly annotations: Annotation[]
  readonly outputs: Map<string, string>
  readonly summaries: string[]
} {
  const lines: string[] = []
  const annotations: Annotation[] = []
  const outputs = new Map<string, string>()
  const summaries: string[] = []
  return {
    kind: options.event === undefined || options.event === null ? 'terminal' : 'actions',
    lines,
    annotations,
    outputs,
    summaries,
    info: (text) => void lines.push(`info: ${text}`),
    warn: (text) => void lines.push(`warn: ${text}`),
    error: (text) => void lines.push(`error: ${text}`),
    output: (line) => void lines.push(`output: ${line}`),
    group(title, body) {
      lines.push(`group: ${title}`)
      return body()
    },
    annotate: (annotation) => void annotations.push(annotation),
    async setOutput(name, value) {
      outputs.set(name, value)
    },
    async addSummary(markdown) {
      summaries.push(markdown)
    },
    async event() {
      return options.event ?? null
    },
  }
}
