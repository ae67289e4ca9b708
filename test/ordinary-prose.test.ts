import { describe, expect, test } from 'vitest';
import { checkTexts, registerStandIns } from './check-text.ts';

/** The rules over icons and words; colours have their own tests. */
const isOfIconsOrWords = /^(?:icon|principle|network)-/;

const pages: Readonly<Record<string, string>> = {
  'a committee report': `
    <h1>Adult Social Care: co-production annual report</h1>
    <p>Coproduction runs through everything in this report. Co-production with carers, coproduced commissioning and the
    coproduction toolkit (version 2) were the subject of three workshops. Learning from them, our social partnerships with
    two housing associations changed the way we meet priority needs, and innovation followed. The learning was shared.</p>
    <p>Social partnerships, learning partnerships and democratic engagements of every kind depend on trust. Members asked
    for more innovations, for learnings from other councils, and for a new model of meeting priority need in the north.
    Councillors walk the talk; community leaders and councillors have new roles; enterprise and the social economy grow.</p>
    <h2>Learning disability services</h2>
    <p>The Learning Disability Partnership Board met twice. Learning to swim, adult learning and e-learning are covered in
    appendix B. Maximizing social value through procurement saved £40,000.</p>
    <h2>Innovations in 2024</h2>
    <ul><li>Learning hubs</li><li>An innovation fund</li><li>Coproduction champions</li><li>Social partnership boards</li></ul>
    <h2>Coproduction</h2>
    <p>See /coproduction/learnings, write to coproduction@anytown.example, follow @anytowncoproduction or #coproduction, and
    read <code>coproduction.config = 'learnings'</code>.</p>`,

  'a service page with a menu': `
    <nav><ul>
      <li><a href="/bins">Bins and recycling</a></li>
      <li><a href="/learning">Learning</a></li>
      <li><a href="/coproduction">Coproduction</a></li>
      <li><a href="/innovations">Innovations</a></li>
      <li><a href="/partnerships">Social partnerships</a></li>
    </ul></nav>
    <article class="card"><img src="bins.jpg" alt="A green bin"><h2>Learning to recycle</h2><p>Innovation starts at
    the kerb. Our coproduction group chose the new bins.</p></article>
    <article class="card"><img src="team.jpg" alt=""><h2>Coproduction</h2><p>Meet the team.</p></article>
    <table><tr><th>Team</th><th>Lead</th></tr><tr><td>Learnings</td><td>Ann</td></tr>
    <tr><td>Coproduction</td><td>Bob</td></tr></table>
    <p><button aria-label="Learning menu"><svg viewBox="0 0 24 24" width="24"><path d="M3 6h18v2H3z"/></svg></button></p>
    <footer><img src="anytown-logo.svg" alt="Anytown Council"> <p>A council that works with others.</p></footer>`,

  'a page of a member': `
    <h1>We are a co-operative council</h1>
    <p>Anytown is a member of the Co-operative Councils’ Innovation Network (CCIN). The Co-operative Councils' Innovation
    Network is a Special Interest Group of the Local Government Association. As members of the CCIN, coproduction, learning
    and social partnerships matter to us – social partnerships most of all – and we learn from the Network’s other members.</p>
    <p>CCIN members share learning. The CCIN Conference is in October; CCIN-funded innovation has helped with coproduction.</p>
    <h2>What the CCIN does for coproduction</h2>
    <p>The councils’ co-operative network of innovation centres is another body; so is the Cooperative Innovation Fund, and
    the Councils Network for co-operative innovation too. The Co-operative Party, Co-operatives UK and the co-operative
    councils of the north are others again.</p>
    <blockquote>“We value democratic engagement, and people’s engagement in democracy.”</blockquote>
    <p><img src="ccin-conference.jpg" alt="The CCIN conference in 2024: learning together"></p>`,

  'what the Network says of itself, in other words': `
    <h1>A collaboration of councils</h1>
    <p>The Network works with, and for, local people. It supports active engagement of residents in decisions, enables
    citizens to be partners in public services, and encourages co-operatives and mutuals. Councils support each other with
    tools to ensure better social outcomes, and re-think the role of councillors as leaders of their communities.</p>
    <ul><li>self-help.</li><li>self-responsibility.</li><li>democracy.</li><li>equality.</li><li>equity.</li><li>solidarity.</li></ul>
    <ul><li>voluntary and open membership.</li><li>education, training and information.</li>
    <li>co-operation among co-operatives.</li><li>concern for community.</li></ul>`,

  'the ten as they are published': `
    <h2>CCIN: our principles</h2>
    <ul><li>Social Partnership</li><li>Democratic Engagement</li><li>Co-production</li><li>Enterprise and social economy</li>
    <li>Maximising social value</li><li>Community leadership and a new role for councillors</li>
    <li>New models of meeting priority needs</li><li>Innovation</li><li>Learning</li><li>Walking the talk</li>
    <li>Our other work</li><li>What residents told us about learning</li></ul>
    <h3>Innovation</h3><p>We will embrace innovation in how we work with local communities to drive positive change.</p>
    <h3>New models of meeting priority needs</h3><p>In exploring new ways of meeting the priority needs of our communities we
    will encourage models, such as co-operatives and mutuals, which give greater influence and voice to staff and users.</p>`,
};

const cases = Object.entries(pages).map(([name, text]) => ({
  name,
  text: `<!doctype html><body>${text}</body>`,
}));

describe('ordinary council prose', () => {
  test.each(cases)('$name raises nothing', async ({ text }) => {
    const { files } = await checkTexts([{ path: 'a.html', format: 'html', text }]);
    expect(
      files.flatMap(({ findings }) => findings).filter(({ rule }) => isOfIconsOrWords.test(rule)),
    ).toEqual([]);
  });

  test.each(cases)('$name raises nothing where all artwork is registered either', async ({ text }) => {
    const settings = { icons: await registerStandIns(), profiles: ['public-body-web'] } as const;
    const { files } = await checkTexts([{ path: 'a.html', format: 'html', text }], settings);
    expect(
      files.flatMap(({ findings }) => findings).filter(({ rule }) => isOfIconsOrWords.test(rule)),
    ).toEqual([]);
  });

  test('is read all the same: the ten are recognised as names', async () => {
    const [, text] = Object.entries(pages).at(-1) ?? [];
    const { files } = await checkTexts([{ path: 'a.html', format: 'html', text: text ?? '' }]);
    const names = files.flatMap(({ recognised }) => recognised).filter((entry) => entry.as === 'name');
    expect(new Set(names.map(({ principle }) => principle)).size).toBe(10);
  });
});
