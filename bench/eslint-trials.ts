import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a small script holds. */
export type Outcome = 'fault' | 'palette' | 'trap';

/** Places where front-end code writes a colour; each is tried with a colour of the palette, and with one of nobody's. */
const places: readonly ((color: string) => string)[] = [
  (c) => `export const Card = () => <div style={{ backgroundColor: '${c}', padding: 8 }}>x</div>;`,
  (c) => `export const Card = () => <div style={{ border: '1px solid ${c}' }}>x</div>;`,
  (c) => `export const Card = () => <div style={{ boxShadow: \`0 0 \${size}px ${c}\` }}>x</div>;`,
  (c) => `export const Mark = () => <svg><path fill="${c}" d="M0 0h1v1z" /></svg>;`,
  (c) => `export const Mark = () => <svg><stop offset="0" stopColor={'${c}'} /></svg>;`,
  (c) => `export const Tag = () => <span className="rounded bg-[${c}] px-2">x</span>;`,
  (c) => `const tag = cva('rounded px-2', { variants: { tone: { hot: 'border-[${c}]' } } });`,
  (c) => `const tag = cn('px-2', isOn && 'ring-[${c}]');`,
  (c) => `const Button = styled.button\`\n  padding: 4px;\n  background: ${c};\n\`;`,
  (c) => `const Button = styled(Base).attrs({ type: 'button' })\`\n  &:hover { outline-color: ${c}; }\n\`;`,
  (c) => `const look = css\`border-color: \${({ on }) => (on ? '${c}' : 'inherit')};\`;`,
  (c) => `const look = css({ borderColor: '${c}' });`,
  (c) => `const styles = StyleSheet.create({ card: { backgroundColor: '${c}', borderRadius: 4 } });`,
  (c) => `export const theme = createTheme({ palette: { primary: { main: '${c}' } } });`,
  (c) => `export default { theme: { extend: { colors: { brand: { 500: '${c}' } } } } };`,
  (c) => `export const BRAND_COLOR = '${c}';`,
  (c) => `export const chartColors = ['${c}', '#fff'];`,
  (c) => `const context = canvas.getContext('2d'); context.fillStyle = '${c}';`,
  (c) => `gradient.addColorStop(0.5, '${c}');`,
  (c) => `new Chart(context, { data: { datasets: [{ data, backgroundColor: ['${c}'] }] } });`,
  (c) => `const option = { series: [{ type: 'bar', itemStyle: { color: '${c}' } }] };`,
  (c) => `const area = <Area dataKey="a" stroke="${c}" fill="${c}" />;`,
  (c) => `document.documentElement.style.setProperty('--accent', '${c}');`,
  (c) => `root.style.background = isOn ? '${c}' : 'none';`,
  (c) => `const bars = d3.scaleOrdinal().range(['${c}']);`,
  (c) => `export const metadata = { themeColor: '${c}' };`,
  (c) => `const view = <StatusBar backgroundColor="${c}" barStyle="light-content" />;`,
  (c) => `function Badge({ color = '${c}' }) { return <i style={{ borderColor: color }} />; }`,
];

/** The same colours in other notations: #815B8E and #2F00CC. */
const notations: readonly (readonly [palette: string, stranger: string])[] = [
  ['#815b8e', '#2f00cc'],
  ['#815B8E', '#2F00CC'],
  ['rgb(129,91,142)', 'rgb(47,0,204)'],
];

/** What only looks like a colour. */
const traps: readonly string[] = [
  `export const note = 'Closes issue #123456';`,
  `const field = document.querySelector('#fade');`,
  `const link = <a href="#decade">Decade</a>;`,
  `const link = <Link to="/help#face">Help</Link>;`,
  `const part = <use href="#bead" />;`,
  `const shape = <path fill="url(#abcdef)" clipPath="url(#face)" d="M0 0" />;`,
  `if (location.hash === '#facade') open();`,
  `const orders = ['#100200', '#100201', '#100202'];`,
  `const channels = { general: '#123456', random: '#654321' };`,
  `test('order #123456 is shipped', () => {});`,
  `expect(screen.getByText('#123456')).toBeVisible();`,
  `throw new Error('Ticket #112233 is closed');`,
  'const message = `Reply to #445566 by ${user}`;',
  `const hotkey = { key: '#add', label: '#add' };`,
  `$('#deed').hide();`,
  `const commit = { sha: '#c0ffee' };`,
  `import face from '#face';`,
  `console.log('%s', '#808080');`,
  `const entity = 'caf&#233;';`,
  `type Hash = '#123456'; export const x: Hash | null = null;`,
  `const names = ['red', 'tan', 'gold'].map(translate);`,
  `const route = { path: '/a', hash: '#cafe' };`,
  `const cells = { anchor: '#ace', ref: '#bee', id: '#fed' };`,
  `const mask = value & 0xff00ff;`,
  `const text = <p>Call #123456 for help</p>;`,
  `const regex = new RegExp('#[0-9a-f]{6}|#abcdef');`,
  `dispatch({ type: 'color/changed', payload: { id: '#abc123' } });`,
  `const style = { gridArea: 'tan', animationName: 'red', fontFamily: 'Plum' };`,
];

/** Lays small scripts out, named by what they hold, and says how many there are of each. */
export function layOutTrials(folder: string): Record<Outcome, number> {
  mkdirSync(folder, { recursive: true });
  for (const [at, place] of places.entries()) {
    const [palette, stranger] = notations[at % notations.length] ?? ['', ''];
    writeFileSync(join(folder, `palette-${at}.tsx`), `${place(palette)}\n`);
    writeFileSync(join(folder, `fault-${at}.tsx`), `${place(stranger)}\n`);
  }
  for (const [at, trap] of traps.entries()) writeFileSync(join(folder, `trap-${at}.tsx`), `${trap}\n`);
  return { fault: places.length, palette: places.length, trap: traps.length };
}
