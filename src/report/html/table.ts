import type { Block, Column, TableRow } from '../article.ts'
import { escapeHtml } from '../escape.ts'
import { formatCount } from '../number.ts'
import type { Prose } from '../prose.ts'
import { renderProse, renderText, textOf } from './inline.ts'

type Table = Extract<Block, { kind: 'table' }>

/** Rows that are laid out when the page opens; a browser passes over the inside of a closed element. */
const AT_ONCE = 40
/** A table of fewer rows is read faster than filtered. */
const FILTERED_FROM = 9
/** A column with more different values than this is searched, not chosen from. */
const MOST_CHOICES = 12
/** Cells with more text than this may be broken into lines. */
const LONG_CELL = 40

/** Complete without the script, which finds in `data-filter` and `data-values` what to offer. */
export function renderTable(table: Table): string {
  const { caption, rows } = table
  const rest = rows.slice(AT_ONCE)
  const isFiltered = rows.length >= FILTERED_FROM
  const more =
    rest.length === 0
      ? ''
      : `\n<details class="rest"><summary>${formatCount(rest.length, 'more row')} of “${renderText([caption])}”</summary>\n${renderRows(table, rest, false)}\n</details>`
  return `<div class="listing"${isFiltered ? ' data-filter' : ''}>
${renderRows(table, rows.slice(0, AT_ONCE), isFiltered)}${more}
</div>`
}

function renderRows({ caption, columns, rows: all }: Table, rows: readonly TableRow[], choose: boolean) {
  const head = columns.map((column, at) => renderHead(column, choose ? listChoices(all, at, column) : null))
  const body = rows.map((row) => renderRow(row, columns))
  const label = renderText([caption])
  return `<div class="table" role="group" aria-label="${label}" tabindex="0"><table>
<caption>${label}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`
}

function renderRow(row: TableRow, columns: readonly Column[]): string {
  const mark = row.flat().find((inline) => typeof inline !== 'string' && inline.kind === 'mark')
  const open = typeof mark === 'object' && mark.kind === 'mark' ? `<tr class="${mark.effect}">` : '<tr>'
  return `${open}${row.map((cell, at) => renderCell(cell, columns[at]?.align ?? 'left', at)).join('')}</tr>`
}

function renderHead({ title, align }: Column, choices: readonly string[] | null): string {
  const values = choices === null ? '' : ` data-values="${escapeHtml(JSON.stringify(choices))}"`
  return `<th scope="col" class="${align}"${values}>${renderProse([title])}</th>`
}

/** What a column of words says, each once; none where there is nothing to choose. */
function listChoices(rows: readonly TableRow[], at: number, { align }: Column): string[] {
  if (align === 'right') return []
  const most = Math.min(MOST_CHOICES, rows.length / 2)
  const values = new Set<string>()
  for (const row of rows) {
    values.add(textOf(row[at] ?? []).trim())
    if (values.size > most) return []
  }
  return values.size < 2 ? [] : [...values].sort()
}

function renderCell(cell: Prose, align: 'left' | 'right', at: number): string {
  if (at === 0) return `<th scope="row" class="${align}">${renderProse(cell)}</th>`
  const isLong =
    align === 'left' && cell.some((inline) => typeof inline === 'string' && inline.length > LONG_CELL)
  return `<td class="${align}${isLong ? ' long' : ''}">${renderProse(cell)}</td>`
}
