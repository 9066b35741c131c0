import type { Runner } from '../../src/ports.ts'

/** A runner that only remembers: `lines` of children's output, `titles` of groups. */
export function createHearingRunner(): Runner & { readonly lines: string[]; readonly titles: string[] } {
  const lines: string[] = []
  const titles: string[] = []
  return {
    lines,
    titles,
    kind: 'terminal',
    info() {},
    warn() {},
    error() {},
    output: (line) => void lines.push(line),
    group: (title, body) => {
      titles.push(title)
      return body()
    },
    annotate() {},
    async setOutput() {},
    async addSummary() {},
    async event() {
      return null
    },
  }
}
