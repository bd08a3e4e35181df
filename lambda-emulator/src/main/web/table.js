/** Returns the indexes of the invocations that a filter selects, in the order of a column. */
function selectedRows(data, filter, column, descending) {
  const all = data.invocations;
  const text = filter.text.trim().toLowerCase();
  const rows = [];
  for (let i = 0; i < all.from.length; i++) {
    if (filter.outcome !== '' && data.outcomes[all.outcome[i]] !== filter.outcome) continue;
    if (filter.environment !== '' && all.environment[i] !== Number(filter.environment)) continue;
    if (text && !(all.id[i] + ' ' + all.problem[i]).toLowerCase().includes(text)) continue;
    rows.push(i);
  }
  const value = column.value;
  const sign = descending ? -1 : 1;
  // Missing values come last in both directions.
  return rows.sort((a, b) => {
    const x = value(a);
    const y = value(b);
    if (x === y) return a - b;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -sign : sign;
  });
}

/** Returns the columns of the table. */
function columnsOf(data) {
  const all = data.invocations;
  const time = column => ({value: i => column[i], text: i => column[i] === null ? '–' : millis(column[i])});
  return [
    {title: 'Number', value: i => i, text: i => String(i + 1)},
    {title: 'Environment', value: i => all.environment[i], text: i => String(all.environment[i])},
    {title: 'Outcome', words: true, value: i => data.outcomes[all.outcome[i]], text: i => data.outcomes[all.outcome[i]]},
    {title: 'Duration', ...time(all.duration)},
    ...data.extensions.map((name, n) => ({title: 'Added by ' + name, ...time(all.added[n])})),
    {title: 'Init', ...time(all.init)},
    {title: 'Log lines', value: i => all.logLines[i], text: i => String(all.logLines[i])},
    {title: 'Problem', words: true, value: i => all.problem[i], text: i => all.problem[i]},
  ];
}

/** The table of invocations. */
class InvocationTable {
  constructor(root, data, onSelect) {
    this.data = data;
    this.onSelect = onSelect;
    this.columns = columnsOf(data);
    this.sorted = 0;
    this.descending = false;
    this.shown = 100;
    this.selected = -1;
    const choice = (label, values) =>
      element('select', {'aria-label': label, onchange: () => this.changed()},
        element('option', {value: ''}, label + ': all'),
        ...values.map(value => element('option', {value}, String(value))));
    this.outcome = choice('Outcome', data.outcomes);
    this.environment = choice('Environment', data.environments);
    this.text = element('input', {type: 'search', placeholder: 'Request id or problem',
      'aria-label': 'Search request ids and problems', oninput: () => this.changed()});
    this.count = element('span', {role: 'status'});
    this.caption = element('caption', {class: 'printed'});
    this.head = element('tr');
    this.body = element('tbody');
    this.more = element('button', {type: 'button', onclick: () => { this.shown += 500; this.draw(); }}, 'Show more');
    root.append(
      element('div', {class: 'tools'}, this.outcome, this.environment, this.text, this.count),
      element('div', {class: 'wide'}, element('table', {id: 'rows'},
        this.caption, element('thead', {}, this.head), this.body)),
      element('div', {class: 'tools'}, this.more));
    this.columns.forEach((column, n) => {
      const sort = () => {
        this.descending = this.sorted === n && !this.descending;
        this.sorted = n;
        this.changed();
      };
      this.head.append(element('th', {scope: 'col', ...(column.words ? {class: 'words'} : {})},
        element('button', {type: 'button', onclick: sort}, column.title)));
    });
    window.addEventListener('beforeprint', () => { this.shown = Math.max(this.shown, 1000); this.draw(); });
    this.changed();
  }

  changed() {
    const filter = {outcome: this.outcome.value, environment: this.environment.value, text: this.text.value};
    this.rows = selectedRows(this.data, filter, this.columns[this.sorted], this.descending);
    this.shown = 100;
    [...this.head.children].forEach((cell, n) =>
      cell.setAttribute('aria-sort', n !== this.sorted ? 'none' : this.descending ? 'descending' : 'ascending'));
    this.draw();
  }

  draw() {
    const rows = this.rows.slice(0, this.shown).map(i => {
      const cells = this.columns.map((column, n) => {
        if (n === 0) {
          return element('th', {scope: 'row'}, element('a', {href: '#inv=' + (i + 1)}, column.text(i)));
        }
        return element('td', column.words ? {class: 'words'} : {}, column.text(i));
      });
      return element('tr', {'data-invocation': i + 1, onclick: event => { if (!event.target.closest('a')) this.onSelect(i); }}, ...cells);
    });
    this.body.replaceChildren(...rows);
    this.count.textContent = this.rows.length + ' of ' + this.data.invocations.from.length + ' invocations';
    this.caption.textContent = this.description(rows.length);
    this.more.hidden = this.rows.length <= this.shown;
    this.mark();
  }

  /** Says in a print which invocations it has. */
  description(printed) {
    const filters = [this.outcome, this.environment].filter(choice => choice.value !== '')
      .map(choice => ', ' + choice.getAttribute('aria-label').toLowerCase() + ' ' + choice.value);
    const search = this.text.value.trim();
    return printed + ' of ' + this.data.invocations.from.length + ' invocations' + filters.join('')
      + (search ? ', with "' + search + '"' : '');
  }

  select(i) {
    this.selected = i;
    const at = this.rows.indexOf(i);
    if (at >= this.shown) {
      this.shown = at + 50;
      this.draw();
    } else {
      this.mark();
    }
  }

  mark() {
    this.body.querySelector('.selected')?.classList.remove('selected');
    this.body.querySelector('[data-invocation="' + (this.selected + 1) + '"]')?.classList.add('selected');
  }
}
