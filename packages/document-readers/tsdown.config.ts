import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    fig: 'src/fig/read-fig.ts',
    office: 'src/office/read-office.ts',
    'office-fix': 'src/office/fix/mend-office.ts',
    'office-slides': 'src/office/outline-slides.ts',
    pdf: 'src/pdf/read-pdf.ts',
    'pdf-notes': 'src/pdf/annotate/annotate-pdf.ts',
    'pdf-pages': 'src/pdf/read-page-sizes.ts',
    idml: 'src/idml/read-idml.ts',
    palette: 'src/palette/read-palette.ts',
    image: 'src/image/image.ts',
    'image-canvas': 'src/image/image-canvas.ts',
  },
  platform: 'node',
  target: 'node20.19',
  dts: true,
  fixedExtension: false,
});
