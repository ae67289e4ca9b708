import type { ReportContext, WriteReport } from '../report-context.ts';
import { collectColorPairs } from './collect-color-pairs.ts';
import { createShowPlaces } from './create-show-places.ts';
import { markup, type Markup } from './markup.ts';
import type { Page, WriteSection } from './page.ts';
import { rememberTexts } from './remember-texts.ts';
import { writeAccepted } from './write-accepted.ts';
import { writeChecked } from './write-checked.ts';
import { writeClauses } from './write-clauses.ts';
import { writeColorPairs } from './write-color-pairs.ts';
import { writeFiles } from './write-files.ts';
import { writeHead, writeScript } from './write-head.ts';
import { writeContents, writeHeader, writeTools } from './write-header.ts';
import { writeLegend } from './write-legend.ts';
import { writeMaking } from './write-making.ts';
import { writeOthers } from './write-others.ts';
import { writePalette } from './write-palette.ts';
import { writePrinciples } from './write-principles.ts';
import { writeQuestions } from './write-questions.ts';
import { headings, type SectionName } from './write-section.ts';
import { writeShares } from './write-shares.ts';
import { writeVerdict } from './write-verdict.ts';
import { writeVision } from './write-vision.ts';

/** Every section after the verdict, in the order of the page. */
const sections: Readonly<Record<SectionName, WriteSection>> = {
  checked: writeChecked,
  palette: writePalette,
  pairs: writeColorPairs,
  others: writeOthers,
  principles: writePrinciples,
  clauses: writeClauses,
  questions: writeQuestions,
  accepted: writeAccepted,
  shares: writeShares,
  vision: writeVision,
  files: writeFiles,
  making: writeMaking,
};

/** The report of a run as one page that holds all it needs: it works offline, prints, and runs nothing of a checked file. */
export const writeHtml: WriteReport = async function* (report, context) {
  for await (const { text } of writePage(toPage(report, context))) yield text;
};

function toPage(report: Page['report'], context: ReportContext): Page {
  return {
    report,
    context: { ...context, readText: rememberTexts(context.readText) },
    pairs: collectColorPairs(report, context.brand.palette),
    showPlaces: createShowPlaces(context.showPlace),
  };
}

async function* writePage(page: Page): AsyncGenerator<Markup> {
  const names = (Object.keys(headings) as SectionName[]).filter(
    (name) => name !== 'questions' || page.report.manual.length > 0,
  );
  yield writeHead(page);
  yield markup`<body>
`;
  yield writeHeader(page);
  yield markup`<main>
`;
  yield* writeVerdict(page);
  yield writeLegend(page);
  yield writeContents(names);
  yield writeTools();
  for (const name of names) yield* sections[name](page);
  yield markup`</main>
<footer class="end"><p>A report without findings says that none was found in what was checked, and no more.</p></footer>
</div>
${writeScript()}</body>
</html>
`;
}
