/** A table of figures as the documentation holds it. */
export interface Table {
  readonly title: string
  readonly note: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function showTable({ title, note, header, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `### ${title}`,
    '',
    note,
    '',
    line(header),
    line(header.map((_, column) => (column === 0 ? '-' : '-:'))),
    ...rows.map(line),
  ].join('\n')
}

export const count = (value: number) => value.toLocaleString('en-GB')
export const percent = (value: number, digits = 1) => `${(100 * value).toFixed(digits)} %`

/** A number for a generator's seed that differs between experiments of different description: 32-bit FNV-1a. */
export function seedOf(...parts: readonly (string | number)[]): number {
  let value = 0x811c9dc5
  for (const unit of parts.join('/')) value = Math.imul(value ^ (unit.codePointAt(0) as number), 0x01000193)
  return value >>> 0
}
