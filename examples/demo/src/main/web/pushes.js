const INVOCATIONS = 'aws_lambda_invocations';
const DURATION_COUNT = 'aws_lambda_duration_count';

/** The metrics whose charts are always visible, in their order. Those of counts are drawn as bars. */
const COUNTS = [INVOCATIONS, 'aws_lambda_errors', 'aws_lambda_timeouts', 'aws_lambda_cold_starts'];
const MAIN = [...COUNTS, 'aws_lambda_duration', 'aws_lambda_duration_max', 'aws_lambda_duration_sum',
  'aws_lambda_postruntime_extensions_duration'];

/**
 * Returns the pushes in the order of their times. The samples of one push have the same time and
 * environment. An environment reports its invocations in order, so that counts say which ones a
 * push is about: `counted` are those of its count, `timed` are those of its durations, which Lambda
 * reports later.
 */
function pushesOf(data) {
  const pushes = new Map();
  for (const series of data.series) {
    const name = series.labels.__name__;
    let last = 0;
    series.at.forEach((at, i) => {
      const value = series.values[i];
      const key = series.environment + ' ' + at;
      if (!pushes.has(key)) {
        pushes.set(key, {environment: series.environment, at, samples: 0, value: {}, rise: {}, counted: [], timed: []});
      }
      const push = pushes.get(key);
      push.samples++;
      push.value[name] = (push.value[name] ?? 0) + value;
      push.rise[name] = (push.rise[name] ?? 0) + (value >= last ? value - last : value);
      last = value;
    });
  }
  const ordered = [...pushes.values()]
    .filter(push => INVOCATIONS in push.value || push.rise[DURATION_COUNT] > 0)
    .sort((a, b) => a.at - b.at || a.environment - b.environment);
  const given = new Map();
  ordered.forEach((push, i) => {
    push.number = i + 1;
    if (push.environment === 0) return;
    if (!given.has(push.environment)) given.set(push.environment, {counted: 0, timed: 0});
    const all = data.invocations.filter(call => call.environment === push.environment);
    const next = given.get(push.environment);
    const take = (what, count) => {
      push[what] = all.slice(next[what], next[what] + count).map(call => call.number);
      next[what] += count;
    };
    take('counted', push.value[INVOCATIONS] ?? 0);
    take('timed', push.rise[DURATION_COUNT] ?? 0);
  });
  return ordered;
}

/** Writes numbers as ranges: 1, 2, 3, 5 as "#1–#3, #5". */
function ranges(numbers) {
  const parts = [];
  for (const number of numbers) {
    const last = parts[parts.length - 1];
    if (last && last[1] === number - 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => from === to ? '#' + from : '#' + from + '–#' + to).join(', ');
}

/** Returns the metrics with their series: the main ones in their order, then the others by name. */
function metricsOf(data) {
  const byName = new Map();
  for (const series of data.series) {
    const name = series.labels.__name__;
    if (!byName.has(name)) byName.set(name, []);
    byName.get(name).push(series);
  }
  // An environment has the same colour in all charts.
  const text = series => JSON.stringify(series.labels);
  byName.forEach(series => series.sort((a, b) => a.environment - b.environment || (text(a) < text(b) ? -1 : 1)));
  const place = name => MAIN.includes(name) ? MAIN.indexOf(name) : MAIN.length;
  return [...byName]
    .map(([name, series]) => ({name, series, main: MAIN.includes(name)}))
    .sort((a, b) => place(a.name) - place(b.name) || (a.name < b.name ? -1 : 1));
}

/** Returns the labels in which the series of a metric differ, for each series. */
function distinctLabels(series) {
  const names = [...new Set(series.flatMap(one => Object.keys(one.labels)))]
    .filter(name => name !== '__name__' && name !== 'instance')
    .filter(name => new Set(series.map(one => one.labels[name])).size > 1);
  return series.map(one => names.map(name => name + '=' + (one.labels[name] ?? '')).join(', '));
}

/** Returns what a figure's state is called, and its class. */
function stateOf(cell, finished) {
  if (cell.agrees) return {text: 'equal', name: 'equal'};
  return finished ? {text: 'DIFFERENT', name: 'different'} : {text: 'waiting', name: 'waiting'};
}

/** Writes a number with separators of thousands, without rounding a whole number. */
function number(value) {
  return value.toLocaleString('en-US', {maximumFractionDigits: 3});
}

/** Returns what a link such as #push=3 names. */
function linked(hash) {
  const match = /^#(push|inv)=(\d+)$/.exec(hash);
  return match ? {kind: match[1], number: Number(match[2])} : null;
}

/** Returns the unit of a metric's values; empty if they are counts. */
function unitOf(name) {
  if (name.endsWith('_count')) return '';
  if (/duration|latency|overhead/.test(name)) return 'ms';
  return /memory|bytes/.test(name) ? 'bytes' : '';
}
