import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test.each<[(string | number)[], string]>([
  [['a', 1, ''], 'a,1,\r\n'],
  [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
  [['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'], "'=1+1,'+1,'-1,'@SUM(A1),'\t=1\r\n"],
  [['=HYPERLINK("http://x","y")'], '"\'=HYPERLINK(""http://x"",""y"")"\r\n'],
  [[-1], '-1\r\n'],
  [['a=b', ' =b'], 'a=b, =b\r\n'],
])('%j', (cells, line) => {
  expect(writeCsv([cells])).toBe(line);
});
