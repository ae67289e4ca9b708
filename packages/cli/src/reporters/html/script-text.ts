/**
 * The script of the page. All can be read without it: it filters, opens what is folded before printing, and offers the
 * answers as a file. It reads the page and puts nothing into it but text.
 */
export const scriptText = `'use strict';
const find = (selector) => document.querySelector(selector);
const all = (selector) => Array.from(document.querySelectorAll(selector));
for (const scripted of all('.scripted')) scripted.hidden = false;

const search = find('#search');
if (search) {
  const weight = find('#weight');
  const items = all('.item').map((item) => ({ item, text: item.textContent.toLowerCase() }));
  const filter = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const { item, text } of items) {
      const isOut =
        (weight.value !== '' && item.dataset.weight !== weight.value) || !words.every((word) => text.includes(word));
      item.classList.toggle('left-out', isOut);
      if (!isOut) count++;
    }
    const isAll = weight.value === '' && words.length === 0;
    find('#filtered').textContent = isAll ? '' : count + ' of ' + items.length + ' shown';
  };
  search.addEventListener('input', filter);
  weight.addEventListener('change', filter);
}

let folded = [];
addEventListener('beforeprint', () => {
  folded = all('details:not([open])');
  for (const details of folded) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of folded) details.open = false;
});

for (const area of all('textarea')) {
  area.addEventListener('input', () => {
    area.parentElement.querySelector('.typed').textContent = area.value;
    area.closest('.question').querySelector('input').checked = area.value.trim() !== '';
  });
}

const save = find('#save-answers');
if (save) {
  const answers = find('#answers');
  const say = (text, field) => {
    find('#saved').textContent = text;
    field?.focus();
  };
  save.addEventListener('click', () => {
    const [name, role] = [find('#answer-name'), find('#answer-role')];
    const open = all('.question').filter((question) => question.querySelector('textarea'));
    const ticked = open.filter((question) => question.querySelector('input').checked);
    const empty = ticked.find((question) => question.querySelector('textarea').value.trim() === '');
    if (ticked.length === 0) return say('Nothing is ticked yet; answer a question first.');
    if (empty) return say('A question is ticked and has no answer; write one.', empty.querySelector('textarea'));
    if (name.value.trim() === '') return say('Your name is missing; write it beside the answers.', name);
    if (role.value.trim() === '') return say('Your role is missing; write it beside the answers.', role);
    const file = JSON.parse(answers.dataset.file);
    for (const question of ticked) {
      file.answers.push({
        requirement: question.dataset.requirement,
        answer: question.querySelector('textarea').value.trim(),
        name: name.value.trim(),
        role: role.value.trim(),
        date: new Date().toISOString().slice(0, 10),
        hash: answers.dataset.hash,
      });
    }
    const blob = new Blob([JSON.stringify(file, null, 2) + '\\n'], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'brandlint.answers.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    say(ticked.length + (ticked.length === 1 ? ' answer' : ' answers') + ' saved as brandlint.answers.json.');
  });
}
`;
