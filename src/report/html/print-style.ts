/** On paper: light, without what only a screen can do, with rows, figures and headings kept whole. */
export const PRINT_STYLE = `
@page { margin: 16mm 14mm; }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; max-width: none; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, figcaption, .controls label, .more, .tip, thead button::after { display: none; }
  h1 { font-size: 15pt; }
  h2 { margin-top: 1.5rem; padding-top: 0.75rem; font-size: 12pt; break-after: avoid; }
  p, li { max-width: none; orphans: 3; widows: 3; }
  figure, tr, header { break-inside: avoid; }
  .table, .picture, .controls { overflow: visible; }
  .picture svg, .picture img { min-width: 0; max-width: 100%; max-height: 22cm; }
  table { font-size: 8.5pt; }
  th, td { padding: 0.2rem 0.7rem 0.2rem 0; }
  td { overflow-wrap: anywhere; }
  td.left:last-child, td.long, tbody th { min-width: 0; white-space: normal; }
  .rest > summary { color: var(--muted); list-style: none; }
  a { color: inherit; text-decoration: none; }
  footer a::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
}
`
