/**
 * The page's only script: it sorts and filters tables, shows long ones in steps, and tells what a mark of a chart
 * stands for. It makes elements and sets text, never markup, and reads nothing but the page. Nothing is read of a long
 * table until a reader asks, so that opening costs nothing.
 */
export const SCRIPT = `
'use strict'
{
  const STEP = 100
  const make = (tag, fields, ...children) => {
    const element = Object.assign(document.createElement(tag), fields)
    element.append(...children)
    return element
  }
  const count = (number) => number.toLocaleString('en')
  const tidy = (text) => text.replace(/\\s+/g, ' ').trim()

  const textOf = (cell) => {
    const mark = cell.querySelector('.mark')
    const text = cell.textContent
    return tidy(mark !== null && text.startsWith(mark.textContent) ? text.slice(mark.textContent.length) : text)
  }
  const rankOf = (cell) => {
    const mark = cell.querySelector('.mark')
    return mark === null ? 3 : ['fail', 'warn', 'pass'].findIndex((name) => mark.classList.contains(name))
  }
  const NUMBER = /^[+\\u2212-]?(?:\\d[\\d,]*(?:\\.\\d+)?|\\u221e)(?:e[+\\u2212-]?\\d+)?(?=$|[\\s%\\[])/
  const numberOf = (text) => {
    const [found] = NUMBER.exec(text) ?? []
    return found === undefined ? null : Number(found.replace(/,/g, '').replace(/\\u2212/g, '-').replace('\\u221e', 'Infinity'))
  }

  const keysOf = (rows, column) => {
    const cells = rows.map((row) => row.cells[column])
    const texts = cells.map(textOf)
    if (cells.some((cell) => cell.querySelector('.mark') !== null))
      return { keys: cells.map((cell, at) => [rankOf(cell), texts[at]]), compare: byMark }
    const numbers = texts.map(numberOf)
    const isNumeric = texts.every((text, at) => numbers[at] !== null || /^(?:\\u2013|missing|not a number|$)/.test(text))
    return isNumeric && numbers.some((number) => number !== null)
      ? { keys: numbers, compare: (a, b) => a - b }
      : { keys: texts, compare: new Intl.Collator('en', { numeric: true }).compare }
  }
  const byMark = (a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)

  /** What has no value stays last, whichever way. */
  const sortRows = (rows, column, sign) => {
    const { keys, compare } = keysOf(rows, column)
    const order = rows.map((_, at) => at).sort((a, b) => {
      if (keys[a] === null || keys[b] === null) return (keys[a] === null) - (keys[b] === null) || a - b
      return sign * compare(keys[a], keys[b]) || a - b
    })
    return order.map((at) => rows[at])
  }

  const enhance = (listing) => {
    const table = listing.querySelector('table')
    const body = table.tBodies[0]
    const rest = listing.querySelector('.rest')
    const heads = [...table.tHead.rows[0].cells]
    const caption = table.caption.textContent
    const total = body.rows.length + (rest === null ? 0 : rest.querySelector('tbody').rows.length)
    if (total < 3) return
    const step = body.rows.length
    let listed = null
    let words = null
    let sorted = null
    let shown = rest === null ? Infinity : step
    let found = total
    const search = make('input', { type: 'search', autocomplete: 'off', spellcheck: false })
    search.setAttribute('aria-label', 'Filter ' + caption)
    const status = make('span', {})
    status.setAttribute('role', 'status')
    const choices = new Map()

    const read = () => {
      listed ??= [...body.rows, ...(rest === null ? [] : rest.querySelector('tbody').rows)]
      return listed
    }
    const update = () => {
      const rows = read()
      const asked = tidy(search.value).toLowerCase()
      const chosen = [...choices].filter(([, select]) => select.value !== '')
      let kept = sorted === null ? rows : sorted
      if (asked !== '') {
        words ??= new Map(rows.map((row) => [row, [...row.cells].map(textOf).join(' ').toLowerCase()]))
        kept = kept.filter((row) => words.get(row).includes(asked))
      }
      for (const [column, select] of chosen) kept = kept.filter((row) => textOf(row.cells[column]) === select.value.slice(1))
      found = kept.length
      body.replaceChildren(...kept.slice(0, shown))
      tell(asked !== '' || chosen.length > 0)
    }
    const tell = (isFiltered) => {
      const left = found - Math.min(found, shown)
      more.hidden = left === 0
      some.textContent = 'Show ' + count(Math.min(STEP, left)) + ' more'
      every.textContent = 'Show all ' + count(found)
      every.hidden = left <= STEP
      const part = left === 0 ? '' : ', the first ' + count(shown) + ' shown'
      status.textContent = (isFiltered ? count(found) + ' of ' : '') + count(total) + ' rows' + part
    }

    const grow = (rows) => {
      const before = body.rows.length
      shown = rows
      update()
      const next = body.rows[before]?.cells[0]
      if (more.hidden && next !== undefined) { next.tabIndex = -1; next.focus({ preventScroll: true }) }
    }
    const some = make('button', { type: 'button', onclick: () => grow(shown + STEP) })
    const every = make('button', { type: 'button', onclick: () => grow(Infinity) })
    const more = make('div', { className: 'more', hidden: true }, some, every)

    for (const [column, head] of heads.entries()) {
      const button = make('button', { type: 'button' }, ...head.childNodes)
      button.onclick = () => {
        const was = head.getAttribute('aria-sort')
        for (const other of heads) other.removeAttribute('aria-sort')
        if (was === 'descending') sorted = null
        else {
          head.setAttribute('aria-sort', was === null ? 'ascending' : 'descending')
          sorted = sortRows(read(), column, was === null ? 1 : -1)
        }
        update()
      }
      head.append(button)
    }
    if (listing.dataset.filter !== undefined) {
      const controls = make('div', { className: 'controls' }, make('label', {}, 'Filter', search))
      search.oninput = () => { shown = rest === null ? Infinity : step; update() }
      for (const [column, head] of heads.entries()) {
        const values = JSON.parse(head.dataset.values || '[]')
        if (values.length === 0) continue
        const select = make('select', { onchange: search.oninput }, make('option', { value: '' }, 'any'),
          ...values.map((value) => make('option', { value: '=' + tidy(value) }, value === '' ? 'none' : tidy(value))))
        select.setAttribute('aria-label', tidy(head.textContent) + ', ' + caption)
        choices.set(column, select)
        controls.append(make('label', {}, tidy(head.textContent), select))
      }
      controls.append(status)
      listing.prepend(controls)
      tell(false)
    }
    rest?.remove()
    listing.append(more)
  }
  for (const listing of document.querySelectorAll('.listing')) enhance(listing)

  const tip = make('div', { className: 'tip', hidden: true })
  tip.setAttribute('aria-hidden', 'true')
  document.body.append(tip)
  const show = ({ target, clientX, clientY }) => {
    const mark = target.closest?.('.picture .role-mark [aria-label]') ?? null
    tip.hidden = mark === null
    if (mark === null) return
    tip.textContent = mark.getAttribute('aria-label')
    const { width, height } = tip.getBoundingClientRect()
    const room = document.documentElement.clientWidth - width - 8
    tip.style.left = scrollX + Math.max(8, Math.min(clientX + 12, room)) + 'px'
    tip.style.top = scrollY + (clientY > height + 20 ? clientY - height - 12 : clientY + 18) + 'px'
  }
  document.addEventListener('pointermove', show)
  document.addEventListener('pointerdown', show)
  addEventListener('keydown', ({ key }) => { if (key === 'Escape') tip.hidden = true })
}
`
