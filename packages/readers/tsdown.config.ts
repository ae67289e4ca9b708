import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    css: 'src/css/read-css.ts',
    scss: 'src/css/read-scss.ts',
    less: 'src/css/read-less.ts',
    'host-tree': 'src/css/host-tree.ts',
    html: 'src/html/read-html.ts',
    component: 'src/component/read-component.ts',
    svg: 'src/svg/read-svg.ts',
    'figma-nodes': 'src/figma/figma-nodes.ts',
    'isolate-drawing': 'src/svg/isolate-drawing.ts',
    figma: 'src/figma/rest/figma.ts',
    script: 'src/script/read-script.ts',
    swatches: 'src/swatches/swatches.ts',
    'rendered-page': 'src/rendered-page/read-rendered-page.ts',
    'open-browser': 'src/rendered-page/open-browser.ts',
  },
  platform: 'neutral',
  target: 'node20.19',
  dts: true,
  fixedExtension: false,
  // Only the browser's launcher needs Node.js; the readers themselves run anywhere.
  deps: { neverBundle: [/^node:/] },
});
