/** Returns a table's head. A column whose title begins with a minus is for words. */
function head(titles) {
  return element('thead', {}, element('tr', {}, ...titles.map(title =>
    element('th', {scope: 'col', ...(title.startsWith('-') ? {class: 'words'} : {})}, title.replace(/^-/, '')))));
}

/** Writes the verdict in words. */
function showVerdict(root, data) {
  const wrong = data.figures.flatMap(figure => figure.cells.filter(cell => !cell.agrees).map(cell =>
    figure.title.toLowerCase() + (cell.environment === 0 ? '' : ' of environment ' + cell.environment)));
  let level = 'good';
  let title = 'Equal';
  let text = 'The receiver has every figure that Lambda reported, and none twice.';
  if (!data.finished) {
    level = 'costly';
    title = 'Running';
    text = wrong.length === 0 ? 'Everything so far has arrived.' : 'Waiting for the next push: ' + wrong.join(', ') + '.';
  } else if (wrong.length > 0) {
    level = 'broken';
    title = 'Different';
    text = wrong.length + (wrong.length === 1 ? ' figure differs: ' : ' figures differ: ') + wrong.join(', ') + '.';
  }
  root.className = level;
  root.replaceChildren(element('strong', {}, title + ':'), ' ' + text);
}

/** Shows what was invoked beside what was received, in total and for each environment. */
function showFigures(root, data) {
  const rows = [];
  for (const figure of data.figures) {
    figure.cells.forEach((cell, n) => {
      const state = stateOf(cell, data.finished);
      const name = figure.title + (figure.unit ? ', ' + figure.unit : '');
      rows.push(element('tr', {class: state.name},
        n === 0
          ? element('th', {scope: 'rowgroup', rowspan: figure.cells.length}, name, element('div', {class: 'quiet'}, figure.metric))
          : '',
        element('td', {class: 'words'}, cell.environment === 0 ? 'total' : 'environment ' + cell.environment),
        element('td', {}, number(cell.invoked)),
        element('td', {}, number(cell.received)),
        element('td', {}, cell.agrees ? '0' : number(cell.received - cell.invoked)),
        element('td', {class: 'words state'}, state.text)));
    });
  }
  root.replaceChildren(
    element('caption', {}, data.aggregated
      ? 'The receiver adds up the environments before it stores them, so that only the totals can be compared.'
      : 'Invoked is what the emulator did and reported. Received is what the receiver accepted.'),
    head(['Figure', '-Of', 'Invoked', 'Received', 'Difference', '-State']), element('tbody', {}, ...rows));
}

/** Lists the pushes with the invocations that caused them. */
function showPushes(root, pushes, selected) {
  const rows = pushes.map(push => {
    const cause = numbers => numbers.length === 0 ? '–' : ranges(numbers);
    const value = name => name in push.value ? number(push.value[name]) : '–';
    return element('tr', {'data-push': push.number, ...(selected === push.number ? {class: 'selected'} : {})},
      element('th', {scope: 'row'}, element('a', {id: 'push-' + push.number, href: '#push=' + push.number}, String(push.number))),
      element('td', {}, (push.at / 1000).toFixed(1) + ' s'),
      element('td', {}, push.environment === 0 ? 'all' : String(push.environment)),
      element('td', {class: 'words'}, cause(push.counted)),
      ...COUNTS.map(name => element('td', {}, value(name))),
      element('td', {class: 'words'}, cause(push.timed)),
      element('td', {}, number(Math.round((push.rise['aws_lambda_duration_sum'] ?? 0) * 1000))),
      element('td', {}, String(push.samples)));
  });
  root.replaceChildren(
    element('caption', {}, 'Lambda reports the duration of an invocation after its end, so that a later push can have it.'),
    head(['Push', 'Time', 'Environment', '-Caused by', 'Invocations', 'Errors', 'Timeouts', 'Cold starts',
      '-Durations of', 'Their sum, µs', 'Samples']),
    element('tbody', {}, ...rows));
}

/** Lists the invocations with the pushes that have them. */
function showInvocations(root, data, pushes, selected) {
  const pushOf = (what, number) => pushes.find(push => push[what].includes(number));
  const link = push => push ? element('a', {href: '#push=' + push.number}, String(push.number)) : '–';
  const rows = data.invocations.map(call =>
    element('tr', {'data-invocation': call.number, ...(selected.has(call.number) ? {class: 'selected'} : {})},
      element('th', {scope: 'row'}, element('a', {id: 'inv-' + call.number, href: '#inv=' + call.number}, '#' + call.number)),
      element('td', {}, (call.from / 1000).toFixed(1) + ' s'),
      element('td', {}, String(call.environment)),
      element('td', {class: 'words'}, call.outcome + (call.cold ? ', cold start' : '')),
      element('td', {}, number(Math.round(call.duration * 1000))),
      element('td', {}, number(Math.round(call.extensions * 1000))),
      element('td', {}, link(pushOf('counted', call.number))),
      element('td', {}, link(pushOf('timed', call.number))),
      ...(data.report ? [element('td', {}, element('a', {href: data.report + '#inv=' + call.number}, 'timeline'))] : [])));
  root.replaceChildren(
    head(['Invocation', 'Time', 'Environment', '-Outcome', 'Duration, µs', 'After the runtime, µs', 'Counted in push',
      'Duration in push', ...(data.report ? ['Report'] : [])]),
    element('tbody', {}, ...rows));
}
