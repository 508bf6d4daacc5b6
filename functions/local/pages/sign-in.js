// The filter over the sample people. Without it the page is longer and works all the same.
const box = document.querySelector('[data-filter]');
if (box) {
  const input = box.querySelector('input');
  const status = box.querySelector('[role=status]');
  const people = [...document.querySelectorAll('[data-find]')];
  const lists = [...document.querySelectorAll('.samples details, .samples .group')];
  const opened = new Map(lists.map((list) => [list, list.open]));

  const say = (count) => {
    if (count === 0) return box.dataset.none;
    return count === 1 ? box.dataset.one : box.dataset.some.replace('0', String(count));
  };

  const filter = () => {
    const words = input.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const person of people) {
      person.hidden = !words.every((word) => person.dataset.find.includes(word));
      if (!person.hidden) count += 1;
    }
    for (const list of lists) {
      list.hidden = !list.querySelector('[data-find]:not([hidden])');
      if ('open' in list) list.open = words.length > 0 || opened.get(list);
    }
    box.parentElement.classList.toggle('filtering', words.length > 0);
    status.textContent = words.length > 0 ? say(count) : '';
  };

  box.hidden = false;
  input.addEventListener('input', filter);
  // Return chooses the only one left; anything else would choose whoever happens to stand first.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const left = people.filter((person) => !person.hidden);
    if (left.length === 1) left[0].querySelector('button').click();
  });
  if (input.value) filter();
}
