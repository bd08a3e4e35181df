/**
 * Returns the points of a cumulative curve: values without repetition, and the share in percent that does not exceed each.
 * The quantiles are evenly spaced ranks of the sorted values, the first and the last among them; count is the number of values.
 */
function cumulative(quantiles, least, count) {
  const values = [];
  const shares = [];
  quantiles.forEach((quantile, i) => {
    const value = Math.max(quantile, least);
    if (values[values.length - 1] === value) {
      values.pop();
      shares.pop();
    }
    const rank = i === 0 ? 0 : Math.floor(i * (count - 1) / (quantiles.length - 1));
    values.push(value);
    shares.push(100 * (rank + 1) / count);
  });
  return [values, shares];
}

/** Tells whether values of several series span decades. */
function spansDecades(series) {
  const all = series.flatMap(s => s.quantiles).filter(value => value > 0);
  return all.length > 0 && Math.max(...all) / Math.min(...all) > 50;
}

const DASHES = [[], [6, 4], [2, 3], [10, 3, 2, 3]];

/** Draws one plot for each distribution. */
function drawCurves(root, data) {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue('--' + name).trim();
  const colours = [colour('success'), colour('added'), colour('quiet'), colour('starting')];
  // All figures exist before the first is drawn, because their number decides the width.
  const figures = data.curves.map(plot =>
    element('figure', {}, element('figcaption', {}, element('h3', {}, plot.title))));
  root.append(...figures);
  data.curves.forEach((plot, at) => {
    const logarithmic = spansDecades(plot.series);
    const tables = plot.series.map(s => cumulative(s.quantiles, logarithmic ? 0.01 : 0, s.count));
    const figure = figures[at];
    const axis = {stroke: colour('quiet'), grid: {stroke: colour('line'), width: 1}, ticks: {stroke: colour('line')}};
    new uPlot({
      width: Math.max(300, figure.clientWidth), height: 220,
      scales: {x: {time: false, distr: logarithmic ? 3 : 1}, y: {range: [0, 100]}},
      axes: [
        {...axis, label: 'milliseconds' + (logarithmic ? ', logarithmic' : ''), labelSize: 20},
        {...axis, label: 'percent not above', labelSize: 20},
      ],
      series: [
        {label: 'ms', value: (_, value) => value === null ? '–' : millis(value)},
        ...plot.series.map((s, n) => ({
          label: s.name, stroke: colours[n % colours.length], width: 2, spanGaps: true,
          dash: DASHES[Math.floor(n / 2) % DASHES.length], points: {show: tables[n][0].length < 3},
          value: (_, value) => value === null || value === undefined ? '–' : value.toFixed(1) + ' %',
        })),
      ],
    }, tables.length === 1 ? tables[0] : uPlot.join(tables), figure);
    figure.append(element('ul', {class: 'quiet'}, ...plot.series.map(s => element('li', {},
      s.name + ': median ' + millis(s.quantiles[Math.ceil(0.5 * s.quantiles.length) - 1])
      + ', at most ' + millis(s.quantiles[s.quantiles.length - 1]) + ', ' + s.count + ' values'))));
  });
}
