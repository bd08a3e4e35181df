const LABELS = 150, AXIS = 22, TITLE = 18, ROW = 20, GAP = 10, TALLEST = 420;

/** The timeline: a band for each environment, drawn on a canvas, only what is visible. */
class Timeline {
  constructor(root, data, onSelect) {
    this.data = data;
    this.onSelect = onSelect;
    this.bands = lanesOf(data);
    this.bounds = {from: 0, to: Math.max(data.duration, 1000)};
    this.view = {...this.bounds};
    this.selected = -1;
    this.hovered = null;
    this.bandHeight = TITLE + ROW * (data.extensions.length + 2) + GAP;
    this.height = AXIS + this.bandHeight * this.bands.length;
    this.build(root);
    this.colours();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { this.colours(); this.later(); });
    new ResizeObserver(() => this.resize()).observe(this.scroll);
    this.resize();
  }

  build(root) {
    const button = (text, label, action) =>
      element('button', {type: 'button', 'aria-label': label, title: label, onclick: action}, text);
    const middle = () => (this.view.from + this.view.to) / 2;
    const legend = element('p', {class: 'legend'}, ...[
      ['success', 'success'], ['problem', 'failed'], ['added', 'after the runtime was done'],
      ['busy', 'extension busy'], ['starting', 'init and start'], ['frozen', 'frozen'], ['ending', 'reset and shutdown'],
    ].map(([name, text]) => element('span', {}, element('i', {class: name}), text)));
    this.overview = element('canvas', {class: 'overview', 'aria-hidden': 'true'});
    this.canvas = element('canvas', {
      tabindex: '0', role: 'application', 'aria-describedby': 'timeline-help',
      'aria-label': 'Timeline of ' + this.data.invocations.from.length + ' invocations in '
        + this.data.environments.length + ' environments'});
    this.spacer = element('div');
    this.scroll = element('div', {class: 'scroll'}, this.canvas, this.spacer);
    this.tip = element('p', {class: 'tip', role: 'status'}, 'Point at something or press an arrow key.');
    root.append(
      element('div', {class: 'tools'},
        button('+', 'Zoom in', () => this.zoom(0.5, middle())),
        button('−', 'Zoom out', () => this.zoom(2, middle())),
        button('Fit', 'Show all', () => this.fit()),
        button('‹', 'Previous invocation', () => this.step(-1)),
        button('›', 'Next invocation', () => this.step(1)),
        element('span', {class: 'quiet', id: 'timeline-help'},
          'Wheel or + and − zoom, drag moves, double click shows all, arrow keys select, Enter reads the records.')),
      legend, this.overview, this.scroll, this.tip);
    this.listen();
  }

  listen() {
    const canvas = this.canvas;
    canvas.addEventListener('wheel', event => {
      event.preventDefault();
      this.zoom(Math.pow(1.0015, event.deltaY), this.timeAt(event.offsetX));
    }, {passive: false});
    let drag = null;
    canvas.addEventListener('pointerdown', event => {
      drag = {x: event.clientX, y: event.clientY, view: this.view, top: this.scroll.scrollTop, far: false};
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener('pointermove', event => {
      if (!drag) {
        this.hover(event.offsetX, event.offsetY);
        return;
      }
      const dx = event.clientX - drag.x;
      const dy = event.clientY - drag.y;
      drag.far = drag.far || Math.abs(dx) + Math.abs(dy) > 4;
      if (drag.far) {
        this.view = moved(drag.view, -dx * (drag.view.to - drag.view.from) / this.plotWidth(), this.bounds);
        this.scroll.scrollTop = drag.top - dy;
        this.later();
      }
    });
    canvas.addEventListener('pointerup', event => {
      if (drag && !drag.far) this.click(event.offsetX, event.offsetY);
      drag = null;
    });
    canvas.addEventListener('pointercancel', () => { drag = null; });
    canvas.addEventListener('dblclick', () => this.fit());
    canvas.addEventListener('keydown', event => {
      const action = {
        '+': () => this.zoom(0.5, (this.view.from + this.view.to) / 2),
        '=': () => this.zoom(0.5, (this.view.from + this.view.to) / 2),
        '-': () => this.zoom(2, (this.view.from + this.view.to) / 2),
        '0': () => this.fit(),
        ArrowRight: () => this.step(1),
        ArrowLeft: () => this.step(-1),
        Enter: () => this.selected >= 0 && this.onSelect(this.selected, true),
      }[event.key];
      if (action) {
        event.preventDefault();
        action();
      }
    });
    this.scroll.addEventListener('scroll', () => this.later());
    const jump = event => {
      if (event.buttons !== 1) return;
      const length = this.view.to - this.view.from;
      const at = this.bounds.to * event.offsetX / this.overview.clientWidth;
      this.view = inside({from: at - length / 2, to: at + length / 2}, this.bounds);
      this.later();
    };
    this.overview.addEventListener('pointerdown', jump);
    this.overview.addEventListener('pointermove', jump);
  }

  colours() {
    this.picture = null;
    const style = getComputedStyle(document.documentElement);
    this.colour = {};
    for (const name of ['background', 'text', 'quiet', 'line', 'raised', 'link', 'success', 'problem', 'added',
      'busy', 'starting', 'frozen', 'ending']) {
      this.colour[name] = style.getPropertyValue('--' + name).trim();
    }
    const tile = element('canvas', {width: 6, height: 6});
    const context = tile.getContext('2d');
    context.fillStyle = this.colour.background;
    context.fillRect(0, 0, 6, 6);
    context.strokeStyle = this.colour.problem;
    context.lineWidth = 2.5;
    for (const x of [-3, 3, 9]) {
      context.beginPath();
      context.moveTo(x - 4, 7);
      context.lineTo(x + 4, -1);
      context.stroke();
    }
    this.hatched = context.createPattern(tile, 'repeat');
  }

  resize() {
    const width = this.scroll.clientWidth;
    // A print hides the timeline.
    if (width === 0) return;
    const height = Math.min(this.height, TALLEST);
    const ratio = window.devicePixelRatio || 1;
    const size = (canvas, w, h) => {
      canvas.width = w * ratio;
      canvas.height = h * ratio;
      canvas.style.width = w + 'px';
      canvas.style.height = h + 'px';
      canvas.getContext('2d').setTransform(ratio, 0, 0, ratio, 0, 0);
    };
    this.width = width;
    this.visible = height;
    size(this.canvas, width, height);
    size(this.overview, width, 34);
    this.spacer.style.height = (this.height - height) + 'px';
    this.draw();
  }

  plotWidth() { return Math.max(this.width - LABELS, 1); }
  x(time) { return LABELS + (time - this.view.from) / (this.view.to - this.view.from) * this.plotWidth(); }
  timeAt(x) { return this.view.from + (x - LABELS) / this.plotWidth() * (this.view.to - this.view.from); }

  zoom(factor, at) {
    this.view = zoomed(this.view, factor, at, this.bounds);
    this.later();
  }

  fit() {
    this.view = {...this.bounds};
    this.later();
  }

  later() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.draw();
    });
  }

  /** Selects the next or the previous invocation of the selected one's environment. */
  step(by) {
    const all = this.data.invocations;
    if (all.from.length === 0) return;
    if (this.selected < 0) {
      this.onSelect(this.bands.find(band => band.invocations.length > 0).invocations[0], false);
      return;
    }
    const own = this.bands.find(b => b.environment === all.environment[this.selected]).invocations;
    const next = own[own.indexOf(this.selected) + by];
    if (next !== undefined) this.onSelect(next, false);
  }

  select(i, show) {
    this.selected = i;
    const all = this.data.invocations;
    if (show || all.from[i] < this.view.from || all.to[i] > this.view.to) {
      this.view = around(all.from[i], all.to[i], this.bounds);
    }
    const top = AXIS + this.bandHeight * this.data.environments.indexOf(all.environment[i]);
    if (top < this.scroll.scrollTop + AXIS || top + this.bandHeight > this.scroll.scrollTop + this.visible) {
      this.scroll.scrollTop = top - AXIS;
    }
    this.tip.textContent = invocationText(this.data, i);
    this.later();
  }

  /** Returns what is at a point: lane and number of the span. */
  at(x, y) {
    const offset = y + this.scroll.scrollTop - AXIS;
    const band = this.bands[Math.floor(offset / this.bandHeight)];
    if (!band || x < LABELS || y < AXIS) return null;
    const row = Math.floor((offset % this.bandHeight - TITLE) / ROW);
    const time = this.timeAt(x);
    const near = 3 * (this.view.to - this.view.from) / this.plotWidth();
    for (const lane of [band.rows[row], band.all]) {
      if (!lane) continue;
      for (let n = lastNotAbove(lane.from, time + near); n >= 0 && lane.from[n] >= time - near - lane.longest; n--) {
        if (lane.to[n] >= time - near) return {lane, n};
      }
    }
    return null;
  }

  describe({lane, n}) {
    const kind = lane.kind[n];
    if (kind === 'invocation') return invocationText(this.data, lane.ref[n]);
    if (kind === 'delivery') {
      const all = this.data.deliveries;
      const i = lane.ref[n];
      return 'telemetry to ' + this.data.extensions[all.extension[i]] + ': ' + all.events[i] + ' events, '
        + all.bytes[i] + ' bytes, answer ' + all.answer[i] + ', '
        + millis((all.to[i] - all.oldest[i]) / 1000) + ' after the oldest event';
    }
    const after = lane.done[n] > 0 ? Math.max(0, lane.to[n] - Math.max(lane.done[n], lane.from[n])) : 0;
    return (lane.name === 'all' ? 'all processes' : lane.name) + ': ' + KINDS[kind] + ', '
      + millis((lane.to[n] - lane.from[n]) / 1000)
      + (kind === BUSY && lane.done[n] > 0 ? ', of which ' + millis(after / 1000) + ' after the runtime was done' : '')
      + (kind === SHUTDOWN || kind === RESET ? ' of 2 s' : '');
  }

  hover(x, y) {
    const found = this.at(x, y);
    if (found?.lane === this.hovered?.lane && found?.n === this.hovered?.n) return;
    this.hovered = found;
    if (found) this.tip.textContent = this.describe(found);
    this.later();
  }

  click(x, y) {
    this.canvas.focus();
    const found = this.at(x, y);
    if (!found) return;
    const {lane, n} = found;
    const kind = lane.kind[n];
    if (kind === 'invocation' || kind === BUSY) {
      this.onSelect(lane.ref[n], false);
      return;
    }
    const source = kind === 'delivery' ? this.data.deliveries : this.data.spans;
    this.onRecord(this.describe(found), lane.environment, source.entry[lane.ref[n]], lane.from[n]);
  }

  draw() {
    const began = performance.now();
    const context = this.canvas.getContext('2d');
    const {colour} = this;
    context.fillStyle = colour.background;
    context.fillRect(0, 0, this.width, this.visible);
    context.font = '12px system-ui, sans-serif';
    context.textBaseline = 'middle';
    const top = this.scroll.scrollTop;
    const first = Math.max(0, Math.floor((top - AXIS) / this.bandHeight));
    const last = Math.min(this.bands.length - 1, Math.floor((top + this.visible - AXIS) / this.bandHeight));
    for (let b = first; b <= last; b++) this.drawBand(context, this.bands[b], AXIS + b * this.bandHeight - top);
    this.drawAxis(context);
    this.drawHovered(context);
    this.drawOverview();
    this.canvas.dataset.drawMillis = (performance.now() - began).toFixed(2);
    this.canvas.dataset.from = Math.round(this.view.from);
    this.canvas.dataset.to = Math.round(this.view.to);
  }

  drawAxis(context) {
    const {colour} = this;
    context.fillStyle = colour.raised;
    context.fillRect(0, 0, this.width, AXIS);
    const {times, step} = ticks(this.view, Math.max(2, this.plotWidth() / 110));
    context.fillStyle = colour.quiet;
    context.strokeStyle = colour.line;
    context.lineWidth = 1;
    context.textAlign = 'left';
    for (const time of times) {
      const x = Math.round(this.x(time)) + 0.5;
      context.beginPath();
      context.moveTo(x, 0);
      context.lineTo(x, this.visible);
      context.globalAlpha = 0.5;
      context.stroke();
      context.globalAlpha = 1;
      context.fillText(tickLabel(time, step), x + 4, AXIS / 2);
    }
  }

  drawBand(context, band, top) {
    const {colour} = this;
    const height = this.bandHeight - GAP;
    this.visit(band.all, (from, to, kind) => {
      context.fillStyle = kind === FROZEN ? colour.frozen : colour.ending;
      context.globalAlpha = kind === FROZEN ? 1 : 0.3;
      context.fillRect(from, top + TITLE, Math.max(to - from, 1), height - TITLE);
      context.globalAlpha = 1;
      if (kind !== FROZEN) {
        context.fillStyle = colour.quiet;
        context.textAlign = 'left';
        context.fillText(
          kind === RESET ? 'reset' : 'shutdown', Math.min(from + 2, this.width - 64), top + TITLE / 2);
      }
    });
    context.fillStyle = colour.text;
    context.textAlign = 'left';
    context.fillText('environment ' + band.environment, 4, top + TITLE / 2);
    band.rows.forEach((lane, r) => this.drawLane(context, lane, top + TITLE + r * ROW));
    context.fillStyle = colour.background;
    context.fillRect(0, top + TITLE, LABELS - 2, height - TITLE);
    context.fillStyle = colour.quiet;
    band.rows.forEach((lane, r) => {
      const name = lane.name.length > 21 ? lane.name.slice(0, 20) + '…' : lane.name;
      context.fillText(name, 12, top + TITLE + r * ROW + ROW / 2);
    });
  }

  /** Calls `action` for each visible span; those that share a pixel and a kind are drawn once. */
  visit(lane, action) {
    let drawnX = -1;
    let drawnKind = null;
    const begin = Math.max(0, lastNotAbove(lane.from, this.view.from - lane.longest));
    for (let n = begin; n < lane.from.length && lane.from[n] <= this.view.to; n++) {
      if (lane.to[n] < this.view.from) continue;
      const from = Math.max(LABELS, this.x(lane.from[n]));
      const to = Math.min(this.width, this.x(lane.to[n]));
      const style = this.style(lane, n);
      if (to - drawnX < 0.5 && style === drawnKind) continue;
      drawnX = to;
      drawnKind = style;
      action(from, to, lane.kind[n], n);
    }
  }

  /** Spans with one style look alike. */
  style(lane, n) {
    if (lane.kind[n] === 'invocation') return 'o' + this.data.invocations.outcome[lane.ref[n]];
    if (lane.kind[n] === 'delivery') return 'd' + this.data.deliveries.accepted[lane.ref[n]];
    return lane.kind[n] === BUSY && lane.to[n] > lane.done[n] && lane.done[n] > 0 ? 'added' : lane.kind[n];
  }

  drawLane(context, lane, top) {
    const {colour, data} = this;
    this.visit(lane, (from, to, kind, n) => {
      const width = Math.max(to - from, 1);
      if (kind === 'invocation') {
        const i = lane.ref[n];
        const good = data.outcomes[data.invocations.outcome[i]] === 'success';
        context.fillStyle = good ? colour.success : this.hatched;
        context.fillRect(from, top + 3, width, ROW - 6);
        if (!good) {
          context.fillStyle = colour.problem;
          context.beginPath();
          context.moveTo(from - 4, top - 1);
          context.lineTo(from + 4, top - 1);
          context.lineTo(from, top + 5);
          context.fill();
        }
        const done = data.invocations.done[i];
        if (done > 0 && width > 8) {
          context.fillStyle = colour.text;
          context.fillRect(this.x(done) - 0.5, top + 1, 1, ROW - 2);
        }
        if (i === this.selected) {
          context.strokeStyle = colour.link;
          context.lineWidth = 2;
          context.strokeRect(from - 1, top + 2, width + 2, ROW - 4);
        }
      } else if (kind === 'delivery') {
        const accepted = data.deliveries.accepted[lane.ref[n]] === 1;
        context.fillStyle = accepted ? colour.success : colour.problem;
        const tall = Math.min(ROW - 4, 4 + 3 * Math.log10(1 + data.deliveries.bytes[lane.ref[n]]));
        context.fillRect(from - 1, top + ROW - 2 - tall, 2, tall);
        if (!accepted) context.fillText('✕', from - 5, top + 5);
      } else if (kind === LOST) {
        context.fillStyle = colour.problem;
        context.fillText('✕', from - 4, top + ROW / 2);
      } else if (kind === BUSY) {
        context.fillStyle = colour.busy;
        context.fillRect(from, top + 5, width, ROW - 10);
        const done = lane.done[n];
        if (done > 0 && lane.to[n] > done) {
          const after = Math.max(from, this.x(Math.max(done, lane.from[n])));
          context.fillStyle = colour.added;
          context.fillRect(after, top + 2, Math.max(to - after, 1), ROW - 4);
        }
      } else {
        context.fillStyle = kind === ENDING ? colour.ending : colour.starting;
        context.globalAlpha = kind === PREPARING ? 0.6 : 1;
        context.fillRect(from, top + 4, width, ROW - 8);
        context.globalAlpha = 1;
      }
    });
  }

  /** Draws a line from the oldest event of a telemetry batch to its delivery. */
  drawHovered(context) {
    if (this.hovered?.lane.kind[this.hovered.n] !== 'delivery') return;
    const i = this.hovered.lane.ref[this.hovered.n];
    const all = this.data.deliveries;
    const band = this.data.environments.indexOf(all.environment[i]);
    const y = AXIS + (band + 1) * this.bandHeight - GAP - 3 - this.scroll.scrollTop;
    context.strokeStyle = this.colour.text;
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(Math.max(LABELS, this.x(all.oldest[i])), y);
    context.lineTo(this.x(all.to[i]), y);
    context.stroke();
  }

  drawOverview() {
    const context = this.overview.getContext('2d');
    const width = this.width;
    if (this.picture?.width !== width) this.picture = this.overviewPicture(width);
    context.drawImage(this.picture, 0, 0);
    const from = this.view.from / this.bounds.to * width;
    const to = this.view.to / this.bounds.to * width;
    context.strokeStyle = this.colour.text;
    context.lineWidth = 2;
    context.strokeRect(from + 1, 1, Math.max(to - from - 2, 2), 32);
  }

  /** Draws how many invocations start in each pixel of the overview, which does not depend on the zoom. */
  overviewPicture(width) {
    const picture = element('canvas', {width, height: 34});
    const context = picture.getContext('2d');
    context.fillStyle = this.colour.background;
    context.fillRect(0, 0, width, 34);
    const bins = this.countBins(width);
    const most = Math.max(1, ...bins.map(bin => bin.all));
    bins.forEach((bin, x) => {
      const all = bin.all / most * 30;
      context.fillStyle = this.colour.success;
      context.fillRect(x, 34 - all, 1, all);
      if (bin.failed) {
        const failed = Math.max(2, bin.failed / most * 30);
        context.fillStyle = this.colour.problem;
        context.fillRect(x, 34 - failed, 1, failed);
      }
    });
    return picture;
  }

  /** Counts the invocations that start in each pixel of the overview. */
  countBins(width) {
    const bins = Array.from({length: width}, () => ({all: 0, failed: 0}));
    const all = this.data.invocations;
    for (let i = 0; i < all.from.length; i++) {
      const bin = bins[Math.min(width - 1, Math.floor(all.from[i] / this.bounds.to * width))];
      bin.all++;
      if (this.data.outcomes[all.outcome[i]] !== 'success') bin.failed++;
    }
    return bins;
  }
}
