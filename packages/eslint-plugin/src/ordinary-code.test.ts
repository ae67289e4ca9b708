import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { loadHost } from '../test/load-host.ts';
import { registerStandIns } from '../test/register-stand-ins.ts';

/** Ordinary front-end code, in a project that knows the brand's icons: the stand-ins for them are made for tests. */
const project = realpathSync(mkdtempSync(path.join(tmpdir(), 'brandlint-ordinary-')));
await registerStandIns(project, { icons: { marks: ['ccin-{principle}'] } });
const cwd = vi.spyOn(process, 'cwd').mockReturnValue(project);
afterAll(() => {
  cwd.mockRestore();
  rmSync(project, { recursive: true });
});

const code: Readonly<Record<string, string>> = {
  'a set of icons, as sets are written': `
    const Svg = forwardRef(({ color = 'currentColor', size = 24, children, ...rest }, ref) => (
      <svg ref={ref} xmlns="http://www.w3.org/2000/svg" width={size} height={size} viewBox="0 0 24 24" fill="none"
        stroke={color} strokeWidth={2} strokeLinecap="round" {...rest}>{children}</svg>
    ));
    export const Lightbulb = (props) => <Svg {...props}><path d="M9 18h6M10 22h4M12 2a7 7 0 0 0-4 12v2h8v-2a7 7 0 0 0-4-12z" /></Svg>;
    export const Book = ({ title, titleId, ...props }) => (
      <svg fill="currentColor" viewBox="0 0 24 24" aria-hidden="true" aria-labelledby={titleId} {...props}>
        {title ? <title id={titleId}>{title}</title> : null}
        <path d="M4 4h7v16H4zM13 4h7v16h-7z" />
      </svg>
    );
    export const Learning = () => <svg viewBox="0 0 24 24"><circle cx="12" cy="12" r="9" /></svg>;`,

  'a menu with icons from a package': `
    import { Book, Lightbulb, Users } from 'lucide-react';
    import { AcademicCapIcon } from '@heroicons/react/24/outline';
    const items = [
      { href: '/learning', label: 'Learning', icon: Book },
      { href: '/innovation', label: 'Innovations', icon: Lightbulb },
      { href: '/coproduction', label: 'Coproduction', icon: Users },
    ];
    export const Menu = () => (
      <nav><ul>
        {items.map(({ href, label, icon: Icon }) => <li key={href}><Link to={href}><Icon size={16} /> {label}</Link></li>)}
        <li><Link to="/e-learning"><AcademicCapIcon className="h-6" /> E-learning</Link></li>
        <li><IconButton aria-label="Learning menu"><Book /></IconButton></li>
      </ul></nav>
    );`,

  'a page of council prose': `
    export default function Report({ count, council }) {
      return (
        <article className="card">
          <h1>Adult Social Care: co-production annual report</h1>
          <img src="/icons/bins.svg" alt="" />
          <p>Coproduction runs through {council}. Learning from {count} workshops, our social partnerships and
            democratic engagements changed how we meet <strong>priority needs</strong>, and innovation followed.</p>
          <ul><li>Learning hubs</li><li>An innovation fund</li><li>Coproduction champions</li></ul>
          <h2>Learning disability services</h2>
          <p>{\`Maximizing social value through procurement saved \${count}.\`}</p>
          <p>The councils&rsquo; co-operative network of innovation centres is another body; so is the Cooperative Innovation Fund.</p>
          <input placeholder="Search for learning" aria-label="Search for coproduction" />
        </article>
      );
    }`,

  'a page of a member': `
    import innovation from './icons/innovation.svg';
    const Principle = ({ icon, name, children }) => <li className="card"><img src={icon} alt="" /><h3>{name}</h3>{children}</li>;
    export const Page = () => (
      <main>
        <h1>Anytown is a member of the Co-operative Councils’ Innovation Network (CCIN)</h1>
        <p>The Co-operative Councils&apos; Innovation Network is a Special Interest Group.</p>
        <ul>
          <Principle icon={innovation} name="Innovation" />
          <li><img src={innovation} alt="" /><h3>Innovation</h3></li>
          <li><img src={innovation} alt={t('principles.innovation')} /></li>
          <li><img src={innovation} alt="" /><Trans i18nKey="principles.innovation" /></li>
        </ul>
        <blockquote>“We value democratic engagement.”</blockquote>
      </main>
    );`,

  'tests of components': `
    test('shows an icon', () => {
      render(<Icon name="learning" />);
      render(<ul><li><LearningIcon /></li><li>Innovation</li></ul>);
      expect(screen.getByText('Coproduction')).toBeInTheDocument();
      render(<Card title={title}><svg><rect width="9" height="9" /></svg></Card>);
    });`,
};

const { lint } = await loadHost('eslint');
const aboutIconsOrWords = /^brandlint\/(?:icon|principle|network)-/;

test.each(Object.entries(code))('%s raises nothing', (_, text) => {
  const messages = lint(text, { config: 'brandlint.config.json', filename: 'a.tsx' });
  expect(
    messages.filter(({ ruleId, fatal }) => fatal === true || aboutIconsOrWords.test(ruleId ?? '')),
  ).toEqual([]);
});
