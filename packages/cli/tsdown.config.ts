import { defineConfig } from 'tsdown';
import { rasteriserFiles } from '../../scripts/rasteriser-files.ts';
import { thirdPartyNotices } from '../../scripts/third-party-notices.ts';

const inCheck =
  /cli\/src\/(?:answers\/(?:add|find|is)-|run|jobs\/(?!job-thread|job-child|resource-watch|serve-jobs|watch-resources)|sources|terminal|output|commands\/check|arguments|main|start|user-error|reporters\/formats)|packages\/(?:core|config)\/src\/(?!partners)|valibot|culori|brands\/ccin/;

/** Declarations are bundled for themselves. */
const isTypes = /\.d\.[cm]?ts$/;

export default defineConfig({
  entry: {
    bin: 'src/bin.ts',
    index: 'src/index.ts',
    // Threads and processes that do jobs, and what watches their memory; each is looked for beside what starts it.
    'job-thread': 'src/jobs/job-thread.ts',
    'job-child': 'src/jobs/job-child.ts',
    'resource-watch': 'src/jobs/resource-watch.ts',
    // Draws pages for reports, and looks for nothing.
    'page-painter': 'src/places/pages/page-painter.ts',
    // The rasteriser looks for its worker, and for what follows below, beside itself.
    'rasteriser-worker': '../rasteriser/src/node/rasteriser-worker.ts',
  },
  platform: 'node',
  target: 'node20.19',
  // Only what is imported by others has types that anybody reads.
  dts: { entry: 'src/index.ts' },
  fixedExtension: false,
  // The workspace's packages go in as sources, so that what two readers share is there once, and loads once.
  inputOptions: {
    resolve: {
      conditionNames: ['brandlint-source', 'node', 'import', 'default'],
      // Its main file asks for its other files in a way that no bundler follows.
      alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    },
  },
  // What every check needs is one file, and what every stylesheet needs another: each file more costs start-up.
  outputOptions: {
    codeSplitting: {
      groups: [
        // `--version` needs this and nothing else.
        { name: 'manifest', test: /cli\/package\.json/, priority: 1 },
        {
          name: 'style-sheets',
          test: /readers\/src\/(?:css\/(?!read-(?:scss|less))|values|text)|postcss\/lib|@csstools/,
        },
        { name: 'text-report', test: /cli\/src\/reporters\/text/ },
        {
          name: 'check',
          test: (id) => !isTypes.test(id) && inCheck.test(id),
        },
      ],
    },
  },
  deps: { neverBundle: ['@hyzyla/pdfium', 'playwright-core', 'sharp'] },
  plugins: [thirdPartyNotices(), rasteriserFiles()],
});
