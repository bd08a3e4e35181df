const STROKES = ['success', 'added', 'starting', 'quiet'];
const LINES = [[], [6, 4], [2, 3]];
const OUTCOME_MARKS = {success: 'bar', timeout: 'triangle'};

/** Draws the mark of an invocation: shapes differ, so that nobody has to see colours. */
function drawMark(context, outcome, x, y, size, colours) {
  const shape = OUTCOME_MARKS[outcome] ?? 'square';
  context.fillStyle = context.strokeStyle = shape === 'bar' ? colours.success : colours.problem;
  context.lineWidth = Math.max(1, size / 5);
  if (shape === 'bar') {
    context.fillRect(x - size / 5, y - size / 2, size / 2.5, size);
  } else if (shape === 'triangle') {
    context.beginPath();
    context.moveTo(x, y - size / 2);
    context.lineTo(x + size / 1.7, y + size / 2);
    context.lineTo(x - size / 1.7, y + size / 2);
    context.closePath();
    context.fill();
  } else {
    context.strokeRect(x - size / 2, y - size / 2, size, size);
  }
}

/** The charts of the received series, each with the invocations above it. */
class Charts {
  constructor(root, more) {
    this.root = root;
    this.more = more;
    this.drawn = [];
    this.chosen = {invocations: new Set(), at: null};
    // The charts that are hidden have no size.
    more.addEventListener('toggle', () => this.draw());
    for (const query of ['(prefers-color-scheme: dark)', 'print']) {
      matchMedia(query).addEventListener('change', () => this.draw());
    }
    let pending = 0;
    window.addEventListener('resize', () => {
      clearTimeout(pending);
      pending = setTimeout(() => this.draw(), 150);
    });
  }

  show(data) {
    this.data = data;
    this.draw();
  }

  /** Highlights invocations and the time of their push. */
  choose(invocations, at) {
    this.chosen = {invocations: new Set(invocations), at};
    this.drawn.forEach(chart => chart.redraw());
  }

  draw() {
    if (!this.data) return;
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue('--' + name).trim();
    this.colours = Object.fromEntries(
      ['success', 'problem', 'added', 'starting', 'quiet', 'line', 'link'].map(name => [name, colour(name)]));
    this.drawn.forEach(chart => chart.destroy());
    this.drawn = [];
    const metrics = metricsOf(this.data);
    const times = [...this.data.invocations.map(call => call.to), ...this.data.series.flatMap(s => s.at)];
    this.begin = Math.min(...this.data.invocations.map(call => call.from), ...times) / 1000;
    this.end = Math.max(this.begin + 1, ...times.map(time => time / 1000));
    const main = metrics.filter(metric => metric.main);
    this.fill(this.root, main);
    const others = metrics.filter(metric => !metric.main);
    this.more.hidden = others.length === 0;
    this.more.querySelector('summary').textContent = others.length + ' more metrics';
    this.fill(this.more.querySelector('.charts'), this.more.open ? others : []);
  }

  fill(root, metrics) {
    // All figures exist before the first is drawn, because their number decides the width.
    const figures = metrics.map(metric => element('figure', {'data-metric': metric.name},
      element('figcaption', {}, element('h3', {}, metric.name, ...(unitOf(metric.name) ? [element('small', {class: 'quiet'}, ' ' + unitOf(metric.name))] : [])))));
    root.replaceChildren(...figures);
    metrics.forEach((metric, i) => this.chart(figures[i], metric));
  }

  chart(figure, metric) {
    const bars = COUNTS.includes(metric.name);
    const names = distinctLabels(metric.series);
    const columns = metric.series.map(one => [one.at.map(at => at / 1000), one.values]);
    const axis = {stroke: this.colours.quiet, grid: {stroke: this.colours.line, width: 1}, ticks: {stroke: this.colours.line}};
    this.drawn.push(new uPlot({
      width: Math.max(280, figure.clientWidth), height: 190, padding: [22, 10, 0, 0],
      cursor: {sync: {key: 'pushed'}, drag: {x: false, y: false}},
      legend: {show: names.some(name => name !== '') || metric.series.length > 1},
      scales: {x: {time: false, range: [this.begin, this.end + (this.end - this.begin) * 0.02]}, y: {range: (_, low, high) => [Math.min(0, low), (high || 1) * 1.1]}},
      axes: [{...axis, values: (_, all) => all.map(at => at + ' s')}, {...axis, size: 62}],
      series: [
        {label: 'seconds'},
        ...metric.series.map((_, n) => ({
          label: names[n] || 'value', spanGaps: true,
          stroke: this.colours[STROKES[n % STROKES.length]],
          dash: LINES[Math.floor(n / STROKES.length) % LINES.length], width: 2,
          ...(bars
            ? {paths: uPlot.paths.bars({size: [0.5, 24, 7]}), fill: this.colours[STROKES[n % STROKES.length]], points: {show: false}}
            : {points: {show: true, size: 6}}),
        })),
      ],
      hooks: {draw: [chart => this.drawInvocations(chart)]},
    }, columns.length === 1 ? columns[0] : uPlot.join(columns), figure));
    const newest = metric.series.map((one, n) =>
      (names[n] ? names[n] + ': ' : '') + one.values.length + (one.values.length === 1 ? ' sample' : ' samples')
      + ', last ' + number(one.values[one.values.length - 1]));
    figure.append(element('ul', {class: 'quiet'}, ...newest.map(text => element('li', {}, text))));
    const canvas = figure.querySelector('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', metric.name + ': ' + newest.join('; '));
  }

  drawInvocations(chart) {
    const {ctx: context, bbox} = chart;
    const ratio = devicePixelRatio || 1;
    context.save();
    for (const call of this.data.invocations) {
      const x = chart.valToPos(call.to / 1000, 'x', true);
      const chosen = this.chosen.invocations.has(call.number);
      context.globalAlpha = this.chosen.invocations.size === 0 || chosen ? 1 : 0.3;
      drawMark(context, call.outcome, x, bbox.top - 11 * ratio, (chosen ? 11 : 8) * ratio, this.colours);
    }
    context.globalAlpha = 1;
    if (this.chosen.at !== null) {
      const x = chart.valToPos(this.chosen.at / 1000, 'x', true);
      context.strokeStyle = this.colours.link;
      context.lineWidth = 2 * ratio;
      context.setLineDash([4 * ratio, 3 * ratio]);
      context.beginPath();
      context.moveTo(x, bbox.top);
      context.lineTo(x, bbox.top + bbox.height);
      context.stroke();
    }
    context.restore();
  }
}
