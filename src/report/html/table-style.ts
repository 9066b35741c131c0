/** Tables, and what the script puts around them. */
export const TABLE_STYLE = `
.listing { margin: 1rem 0 1.5rem; }
.table { overflow-x: auto; scrollbar-width: thin; }
@media screen and (max-width: 48rem) {
  thead th:first-child, tbody th { position: sticky; left: 0; background: var(--ground); box-shadow: 1px 0 var(--line); padding-right: 0.6rem; }
  tbody th { max-width: 11rem; min-width: 7rem; overflow-wrap: anywhere; }
  /* The outcome is beyond the edge: its sign stays in sight. */
  tr.fail > th::after, tr.warn > th::after { color: var(--verdict); font-weight: 700; padding-left: 0.3em; }
  tr.fail > th::after { content: "\\2717"; content: "\\2717" / ""; } tr.warn > th::after { content: "!"; content: "!" / ""; }
}
table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.4rem 1.1rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; white-space: nowrap; }
th:last-child, td:last-child { padding-right: 0.4rem; }
th:first-child { padding-left: 0.4rem; }
td.left:last-child, td.long { white-space: normal; min-width: 12rem; max-width: 36rem; overflow-wrap: anywhere; }
tbody th { font-weight: 400; white-space: normal; min-width: 9rem; max-width: 24rem; }
tbody tr:hover, tbody tr:hover > th { background: var(--raised); }
tr.fail > th, tr.warn > th { border-left: 3px solid var(--verdict); }
tr.pass > th { border-left: 3px solid transparent; }
thead th { color: var(--muted); font-weight: 600; border-bottom-width: 2px; vertical-align: bottom; }
.right { text-align: right; }
.mark { font-weight: 700; color: var(--verdict); }
.rest { margin-top: 0.75rem; }
summary { cursor: pointer; }
.rest > summary { color: var(--link); font-size: 0.92rem; width: fit-content; }
thead button {
  all: unset; cursor: pointer; color: inherit; font: inherit; white-space: nowrap;
}
thead button:hover { color: var(--ink); text-decoration: underline; }
thead button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
thead button::after { content: "\\2195"; content: "\\2195" / ""; opacity: 0.45; padding-left: 0.3em; font-weight: 400; }
.right > button::after { padding-left: 0.2em; }
[aria-sort="ascending"] button::after { content: "\\2191"; content: "\\2191" / ""; opacity: 1; }
[aria-sort="descending"] button::after { content: "\\2193"; content: "\\2193" / ""; opacity: 1; }
.controls, .more { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; font-size: 0.88rem; color: var(--muted); }
.controls { margin-bottom: 0.6rem; } .more { margin-top: 0.75rem; }
.controls label { display: flex; align-items: center; gap: 0.4rem; max-width: 100%; }
.controls input, .controls select, .more button {
  min-width: 0; max-width: 16rem; padding: 0.3rem 0.55rem; border: 1px solid var(--edge); border-radius: 6px;
  background: var(--ground); color: var(--ink); font: inherit;
}
.more button { cursor: pointer; }
.more button:hover { background: var(--raised); }
[hidden] { display: none !important; }
`
