/** The stylesheet of the page: light, dark and print; colours of a brand stand in fields only, and never as text. */
export const styleText = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b1d21; --soft: #565b64; --line: #d9dce1; --panel: #f5f6f8; --accent: #1f4fa3;
  --error: #a61b1b; --error-paper: #fdecec; --warning: #7a4b00; --warning-paper: #fdf3df;
  --note: #39507a; --note-paper: #eaf0fa; --review: #5b3a86; --review-paper: #f3ecfb;
  --good: #1d6b3a; --mark: #ffe9a8; --mark-ink: #1b1d21; --hatch: #c3c7ce;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --ink: #eceef1; --soft: #aab0ba; --line: #3a3f47; --panel: #1f2227; --accent: #9cc0ff;
    --error: #ffb1ab; --error-paper: #4a1d1d; --warning: #ffd28a; --warning-paper: #45330f;
    --note: #bcd0f7; --note-paper: #24324d; --review: #dcc3ff; --review-paper: #38284d;
    --good: #97dcae; --mark: #6b5512; --mark-ink: #fff; --hatch: #555b65;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
.strip { display: flex; height: 0.5rem; overflow: hidden; }
.strip .swatch { flex: 1; width: auto; border: 0; border-radius: 0; }
.swatch, .swatch .ink, .meter span { forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.page { max-width: 78rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem) 4rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: var(--paper); padding: 0.5rem 1rem; z-index: 2; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
header { padding: 2rem 0 0.5rem; }
h1 { font-size: 1rem; font-weight: 600; color: var(--soft); margin: 0; letter-spacing: 0.01em; }
.about { margin: 0.2rem 0 0; color: var(--soft); font-size: 0.9rem; }
.verdict .left { font-weight: 450; color: var(--soft); }
.verdict { font-size: clamp(1.4rem, 1rem + 2vw, 2.1rem); line-height: 1.25; font-weight: 650; margin: 1rem 0 1.5rem; max-width: 34ch; text-wrap: balance; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 0.75rem; scroll-margin-top: 5rem; }
h3 { font-size: 1.08rem; line-height: 1.35; margin: 2rem 0 0.4rem; max-width: 70ch; }
h4 { font-size: 1rem; margin: 0 0 0.75rem; }
h5 { font-size: 0.85rem; margin: 0.75rem 0 0.25rem; color: var(--soft); }
main section { padding: 2.25rem 0 0.5rem; border-top: 1px solid var(--line); margin-top: 2rem; }
#verdict { border: 0; margin: 0; padding: 0; }
#checked { border: 0; margin: 0; }
section, tr[id] { scroll-margin-top: 4.5rem; }
p { max-width: 72ch; margin: 0.5rem 0; }
.lead, .hint, .more, .rests { color: var(--soft); }
.hint, .rests { font-size: 0.88rem; }
code, .value { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.86em; unicode-bidi: isolate; }
ul, ol { padding: 0; margin: 0.5rem 0; list-style: none; }
nav { margin: 1.5rem 0 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.25rem; margin: 0; font-size: 0.92rem; }
nav a { display: inline-block; padding: 0.25rem 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(10.5rem, 100%), 1fr)); gap: 0.75rem; }
.facts a { display: block; height: 100%; padding: 0.75rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 0.5rem; color: var(--ink); text-decoration: none; line-height: 1.35; font-size: 0.92rem; }
.facts a:hover { border-color: var(--accent); }
.facts strong { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.swatch { display: inline-block; position: relative; border-radius: 0.35rem; border: 1px solid var(--line); overflow: hidden; vertical-align: middle; }
.swatch.large { display: block; width: 100%; height: 5.5rem; }
.swatch.small { width: 1.6rem; height: 1.6rem; border-radius: 0.2rem; }
.swatch.unknown { background: repeating-linear-gradient(45deg, var(--paper) 0 6px, var(--hatch) 6px 8px); }
.swatch.inks { display: flex; align-items: flex-end; background: #fff; gap: 4%; padding: 0 6%; }
.swatch.small.inks { display: inline-flex; }
.swatch .ink { flex: 1; min-height: 2px; }
.ink.cyan { background: #00aeef; } .ink.magenta { background: #ec008c; } .ink.yellow { background: #ffe100; } .ink.black { background: #231f20; }
.band { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(12.5rem, 45%), 1fr)); gap: 1.25rem 1rem; margin-top: 1rem; }
.band li { display: flex; flex-direction: column; line-height: 1.4; }
.band strong { margin-top: 0.4rem; }
.band .value { color: var(--soft); }
.band .uses { font-variant-numeric: tabular-nums; }
.meter { display: block; height: 0.3rem; margin-top: 0.25rem; background: var(--panel); border-radius: 0.15rem; overflow: hidden; }
.meter span { display: block; height: 100%; background: var(--soft); }
.pairs { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(25rem, 100%), 1fr)); gap: 1rem; align-items: start; }
.pair { border: 1px solid var(--line); border-radius: 0.6rem; padding: 1rem; min-width: 0; }
.swatches { display: grid; grid-template-columns: 1fr 1fr; }
.swatches .swatch { border-radius: 0; }
.swatches figure:first-child .swatch { border-right: 0; border-radius: 0.35rem 0 0 0.35rem; }
.swatches figure:last-child .swatch { border-left: 0; border-radius: 0 0.35rem 0.35rem 0; }
figure { margin: 0; min-width: 0; }
figcaption { font-size: 0.88rem; margin-top: 0.35rem; line-height: 1.4; }
.count { font-weight: 400; color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap; }
.weight { display: inline-block; font-size: 0.78rem; font-weight: 650; padding: 0.05rem 0.5rem; border-radius: 1rem; white-space: nowrap; }
.weight.error { background: var(--error-paper); color: var(--error); }
.weight.warning { background: var(--warning-paper); color: var(--warning); }
.weight.note { background: var(--note-paper); color: var(--note); }
.weight.review { background: var(--review-paper); color: var(--review); }
.places { font-size: 0.88rem; margin: 0.25rem 0; }
.places li { padding: 0.15rem 0; }
.path { font-weight: 600; }
.where { color: var(--soft); }
.line { display: block; white-space: pre-wrap; background: var(--panel); border-radius: 0.25rem; padding: 0.1rem 0.4rem; margin-top: 0.1rem; tab-size: 2; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; }
.messages > li, .reasons > li { padding: 0.6rem 0; border-bottom: 1px solid var(--line); max-width: 90ch; }
.messages > li > p { margin: 0 0 0.25rem; }
.shots { display: grid; gap: 0.75rem; margin-top: 0.75rem; }
.shot { position: relative; border: 1px solid var(--line); width: fit-content; max-width: 100%; }
.shot img { display: block; width: auto; height: auto; max-width: 100%; max-height: 26rem; background: #fff; }
.shot { overflow: hidden; }
.box { position: absolute; min-width: 6px; min-height: 6px; box-shadow: 0 0 0 2px #fff, 0 0 0 4px #000, 0 0 0 6px #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.wide { margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.93rem; }
caption { text-align: left; color: var(--soft); font-size: 0.88rem; padding-bottom: 0.35rem; }
th, td { text-align: left; vertical-align: top; padding: 0.55rem 0.75rem 0.55rem 0; border-bottom: 1px solid var(--line); }
thead th { overflow-wrap: break-word; font-size: 0.82rem; color: var(--soft); font-weight: 600; }
tbody th { font-weight: 500; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number, th.number { padding-right: 1rem; }
td.number { white-space: nowrap; }
.share { min-width: 5rem; }
.clauses .statement { display: block; max-width: 62ch; }
.clauses th code { color: var(--soft); font-weight: 400; }
blockquote { margin: 0.4rem 0; padding-left: 0.8rem; border-left: 3px solid var(--line); max-width: 65ch; font-weight: 400; color: var(--soft); }
cite { font-style: normal; display: block; font-size: 0.85rem; }
q { quotes: "“" "”"; } .rests cite { display: inline; } .rests cite::before { content: "— "; }
.result { font-weight: 600; } .result.no-fault-found { color: var(--good); } .result.faults { color: var(--error); } .result.to-look-at { color: var(--review); }
.side { display: inline-flex; vertical-align: middle; } .side .swatch.small { border-radius: 0; margin: 0; }
.vision td .side { display: flex; } .vision .swatch.small { width: 50%; min-width: 1.4rem; height: 2rem; border-radius: 0; flex: 1; }
.vision .value { font-size: 0.75rem; color: var(--soft); } .vision .hint { display: block; font-weight: 400; }
.vision td { width: 17%; }
.questions { counter-reset: question; }
.question { border: 1px solid var(--line); border-radius: 0.6rem; padding: 1rem; margin: 0.75rem 0; max-width: 56rem; }
.ask { display: flex; gap: 0.75rem; align-items: flex-start; font-weight: 600; }
.ask input { width: 1.4rem; height: 1.4rem; flex: none; margin: 0.1rem 0 0; accent-color: var(--accent); }
.room { display: grid; margin-top: 0.5rem; } .room label, .field label { font-size: 0.88rem; color: var(--soft); }
textarea, input:not([type=checkbox]), select, button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 0.35rem; padding: 0.45rem 0.6rem; max-width: 100%; }
textarea { width: 100%; resize: vertical; field-sizing: content; min-height: 5.5rem; }
.typed { display: none; }
button { cursor: pointer; font-weight: 600; background: var(--panel); }
.answer { color: var(--ink); } .answer footer { color: var(--soft); font-size: 0.88rem; }
.stale { border-left: 3px solid var(--review); padding-left: 0.8rem; }
.signing { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: end; max-width: 56rem; } .signing .hint, .signing #saved, .signing .scripted { flex-basis: 100%; }
.field { display: grid; margin: 0; }
.facts-list > div { display: grid; grid-template-columns: minmax(9rem, 18rem) 1fr; gap: 0.1rem 1.5rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
dl { margin: 0.5rem 0; } dt { font-weight: 600; } dd { margin: 0; }
.named { display: inline-block; margin: 0 1rem 0.35rem 0; }
details { border-bottom: 1px solid var(--line); padding: 0.35rem 0; }
summary { cursor: pointer; padding: 0.35rem 0; }
summary .counts { color: var(--soft); margin-left: 0.5rem; }
.hashes { font-size: 0.85rem; } .hashes li { padding: 0.2rem 0; } .hash { color: var(--soft); }
.tools { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); padding: 0.6rem 0; margin-top: 1rem; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; font-size: 0.92rem; }
.tools[hidden], [hidden] { display: none; }
.tools label { display: inline-flex; align-items: center; gap: 0.5rem; } .tools input { width: min(18rem, 60vw); } .tools p { margin: 0; color: var(--soft); }
footer.end { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.88rem; }
@media screen { .left-out { display: none; } }
@media (max-width: 40rem) {
  .tools { position: static; }
  .facts-list > div { grid-template-columns: 1fr; }
  .stack thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
  .stack tr { display: block; padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
  .stack th, .stack td { display: block; border: 0; padding: 0.1rem 0; text-align: left; width: auto; }
  .stack td::before { content: attr(data-label) ": "; color: var(--soft); font-weight: 400; }
  .stack td:empty { display: none; }
  th, td { padding-right: 0.4rem; } thead th { overflow-wrap: anywhere; }
  #checked th { overflow-wrap: break-word; hyphens: auto; }
  .vision th { font-size: 0.78rem; } .vision .value { font-size: 0.62rem; }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root {
    --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --panel: #f4f4f4; --accent: #000;
    --error: #8f1414; --error-paper: #fff; --warning: #6b4200; --warning-paper: #fff; --note: #2f4468; --note-paper: #fff;
    --review: #4c2f73; --review-paper: #fff; --good: #145a2e; --mark: #eee; --mark-ink: #000; --hatch: #999;
  }
  html { font-size: 9.5pt; color-scheme: light; }
  .page { max-width: none; padding: 0; }
  .skip, nav, .tools, .scripted, .more.screen, textarea { display: none; }
  .facts a, a { text-decoration: none; }
  .weight { border: 1px solid currentColor; }
  .pairs { grid-template-columns: 1fr 1fr; } .swatch.large { height: 3.6rem; }
  .shot img { max-height: 62mm; }
  .band { grid-template-columns: repeat(5, 1fr); }
  .pair, .question, .band li, .messages > li, tr, .facts li { break-inside: avoid; }
  h2, h3, h4, h5, caption, h2 + .lead, h3 + .lead, thead { break-after: avoid; }
  h2, h3, h4, h5 { break-inside: avoid; }
  main section { margin-top: 1.2rem; padding-top: 1.2rem; }
  details::details-content { content-visibility: visible; height: auto; display: block; }
  summary { list-style: none; font-weight: 600; }
  .typed { display: block; min-height: 5.5em; border: 1px solid #888; border-radius: 2px; padding: 0.4em 0.6em; margin: 0.2em 0; max-width: none; white-space: pre-line; }
  .signing input { min-width: 16em; border: 0; border-bottom: 1px solid #888; border-radius: 0; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
