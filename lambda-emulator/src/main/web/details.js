/** Writes one line about an invocation. */
function invocationText(data, i) {
  const all = data.invocations;
  const added = data.extensions
    .map((name, n) => [name, all.added[n][i]])
    .filter(([, ms]) => ms !== null)
    .map(([name, ms]) => name + ' added ' + millis(ms));
  return ['invocation ' + (i + 1), 'environment ' + all.environment[i], data.outcomes[all.outcome[i]],
    millis(all.duration[i]), ...added, ...(all.problem[i] ? [all.problem[i]] : [])].join(', ');
}

/** Writes one line about a span of a lane. */
function spanText(data, lane, n) {
  const kind = lane.kind[n];
  if (kind === 'invocation') return invocationText(data, lane.ref[n]);
  if (kind === 'delivery') {
    const all = data.deliveries;
    const i = lane.ref[n];
    return 'telemetry to ' + data.extensions[all.extension[i]] + ': ' + all.events[i] + ' events, '
      + all.bytes[i] + ' bytes, response ' + all.response[i] + ', '
      + millis((all.to[i] - all.oldest[i]) / 1000) + ' after the oldest event';
  }
  const after = lane.done[n] > 0 ? Math.max(0, lane.to[n] - Math.max(lane.done[n], lane.from[n])) : 0;
  return (lane.name === 'all' ? 'all processes' : lane.name) + ': ' + KINDS[kind] + ', '
    + millis((lane.to[n] - lane.from[n]) / 1000)
    + (kind === BUSY && lane.done[n] > 0 ? ', of which ' + millis(after / 1000) + ' after the runtime was done' : '')
    + (kind === SHUTDOWN || kind === RESET ? ' of ' + millis(data.shutdownBudgetMs) : '');
}

/** The panel that shows the records of what is selected. */
class Details {
  constructor(root, data) {
    this.root = root;
    this.data = data;
    this.latest = 0;
  }

  showInvocation(i) {
    const all = this.data.invocations;
    return this.show(
      invocationText(this.data, i), 'Request id ' + all.id[i], all.environment[i],
      all.firstEntry[i], all.lastEntry[i], all.from[i]);
  }

  async show(title, subtitle, environment, first, last, origin) {
    const turn = ++this.latest;
    const most = 500;
    const entries = await readEntries(environment, first, Math.min(last, first + most - 1));
    if (turn !== this.latest) return;
    const start = this.data.start + origin;
    const list = element('ol', {tabindex: '0', 'aria-label': 'Records'},
      ...entries.map(entry => this.item(entry, start)));
    this.root.replaceChildren(
      element('h3', {tabindex: '-1'}, title), element('p', {class: 'quiet'}, subtitle), list);
    if (last - first >= most) {
      this.root.append(element('p', {class: 'quiet'}, 'Only the first ' + most + ' records are shown.'));
    }
  }

  item(entry, start) {
    const when = element('time', {datetime: entry.time}, millis((micros(entry.time) - start) / 1000));
    const line = [when, entry.kind + '  ', element('b', {}, entry.subject), '  ' + entry.text];
    if (!entry.detail) return element('li', {}, ...line);
    const text = JSON.stringify(entry.detail, null, 2);
    const copy = element('button', {type: 'button', onclick: () => navigator.clipboard?.writeText(text)}, 'Copy');
    return element('li', {}, element('details', {}, element('summary', {}, ...line), copy, element('pre', {}, text)));
  }

  focus() {
    this.root.querySelector('h3')?.focus();
  }
}
