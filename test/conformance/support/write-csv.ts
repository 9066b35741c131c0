/** Rows as a CSV file in which each value is quoted; null is an empty field, and a short row stays short. */
export function writeCsv(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.map(writeField).join(',')}\n`).join('')
}

function writeField(value: unknown): string {
  if (value === null || value === undefined) return ''
  return `"${spell(value).replaceAll('"', '""')}"`
}

/** As Python writes it, where the tests come from. */
function spell(value: unknown): string {
  if (value === true) return 'True'
  if (value === false) return 'False'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
