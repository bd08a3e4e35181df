/** The greatest height of the timeline in pixels; a longer one scrolls. */
const TALLEST = 420;

/** With these keys, the browser changes its own zoom or page. */
function isForBrowser(event) {
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** The timeline: a band for each environment, of which only the visible part is drawn. */
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
    this.overview = new Overview(data, this.bounds.to, time => this.centre(time));
    this.build(root);
    this.colours = readColours();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.colours = readColours();
      this.later();
    });
    new ResizeObserver(() => this.resize()).observe(this.scroll);
    this.resize();
  }

  build(root) {
    const button = (text, label, action) =>
      element('button', {type: 'button', 'aria-label': label, title: label, onclick: action}, text);
    const legend = element('p', {class: 'legend'}, ...[
      ['success', 'success'], ['problem', 'failed'], ['added', 'after the runtime was done'],
      ['busy', 'extension busy'], ['starting', 'init and start'], ['frozen', 'frozen'], ['ending', 'reset and shutdown'],
    ].map(([name, text]) => element('span', {}, element('i', {class: name}), text)));
    this.canvas = element('canvas', {
      tabindex: '0', role: 'application', 'aria-describedby': 'timeline-help',
      'aria-label': 'Timeline of ' + this.data.invocations.from.length + ' invocations in '
        + this.data.environments.length + ' environments'});
    this.spacer = element('div');
    this.scroll = element('div', {class: 'scroll'}, this.canvas, this.spacer);
    this.tip = element('p', {class: 'tip', role: 'status'}, 'Point at something or press an arrow key.');
    root.append(
      element('div', {class: 'tools'},
        button('+', 'Zoom in', () => this.zoom(0.5, this.middle())),
        button('−', 'Zoom out', () => this.zoom(2, this.middle())),
        button('Fit', 'Show all', () => this.fit()),
        button('‹', 'Previous invocation', () => this.step(-1)),
        button('›', 'Next invocation', () => this.step(1)),
        element('span', {class: 'quiet', id: 'timeline-help'},
          'Wheel or + and − zoom, drag moves, double click shows all, '
            + 'arrow keys change invocation and environment, Enter reads the records.')),
      legend, this.overview.canvas, this.scroll, this.tip);
    this.listen();
  }

  listen() {
    const canvas = this.canvas;
    canvas.addEventListener('wheel', event => {
      if (isForBrowser(event)) return;
      event.preventDefault();
      this.zoom(Math.pow(1.0015, event.deltaY), this.layout().timeAt(event.offsetX));
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
        this.view = moved(drag.view, -dx * (drag.view.to - drag.view.from) / this.layout().plotWidth, this.bounds);
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
      if (isForBrowser(event)) return;
      const action = {
        '+': () => this.zoom(0.5, this.middle()),
        '=': () => this.zoom(0.5, this.middle()),
        '-': () => this.zoom(2, this.middle()),
        '0': () => this.fit(),
        ArrowRight: () => this.step(1),
        ArrowLeft: () => this.step(-1),
        ArrowDown: () => this.changeBand(1),
        ArrowUp: () => this.changeBand(-1),
        Enter: () => this.selected >= 0 && this.onSelect(this.selected, true),
      }[event.key];
      if (action) {
        event.preventDefault();
        action();
      }
    });
    this.scroll.addEventListener('scroll', () => this.later());
  }

  resize() {
    const width = this.scroll.clientWidth;
    // A print hides the timeline.
    if (width === 0) return;
    const height = Math.min(this.height, TALLEST);
    this.width = width;
    this.visible = height;
    sizeCanvas(this.canvas, width, height);
    this.overview.resize(width);
    this.spacer.style.height = (this.height - height) + 'px';
    this.draw();
  }

  layout() {
    return new Layout(this.view, this.width, this.visible, this.scroll.scrollTop, this.bandHeight);
  }

  middle() { return (this.view.from + this.view.to) / 2; }

  zoom(factor, at) {
    this.view = zoomed(this.view, factor, at, this.bounds);
    this.later();
  }

  /** Moves the view so that a time is in its middle. */
  centre(time) {
    const length = this.view.to - this.view.from;
    this.view = inside({from: time - length / 2, to: time + length / 2}, this.bounds);
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
    const bands = this.bandsWithInvocations();
    if (bands.length === 0) return;
    if (this.selected < 0) {
      this.onSelect(bands[0].invocations[0], false);
      return;
    }
    const own = bands[this.selectedBand(bands)].invocations;
    const next = own[own.indexOf(this.selected) + by];
    if (next !== undefined) this.onSelect(next, false);
  }

  /** Selects the invocation of the next or previous environment that began last before the selected one ended. */
  changeBand(by) {
    const bands = this.bandsWithInvocations();
    const band = this.selected < 0 ? bands[0] : bands[this.selectedBand(bands) + by];
    if (!band) return;
    const all = this.data.invocations;
    const until = this.selected < 0 ? 0 : all.to[this.selected];
    this.onSelect(band.invocations.findLast(i => all.from[i] <= until) ?? band.invocations[0], false);
  }

  bandsWithInvocations() {
    return this.bands.filter(band => band.invocations.length > 0);
  }

  selectedBand(bands) {
    return bands.findIndex(band => band.environment === this.data.invocations.environment[this.selected]);
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
    const layout = this.layout();
    const place = layout.placeAt(x, y);
    const band = place && this.bands[place.band];
    if (!band) return null;
    for (const lane of [band.rows[place.row], band.all]) {
      if (!lane) continue;
      const n = spanAt(lane, layout.timeAt(x), layout.timeOf(3));
      if (n >= 0) return {lane, n};
    }
    return null;
  }

  hover(x, y) {
    const found = this.at(x, y);
    if (found?.lane === this.hovered?.lane && found?.n === this.hovered?.n) return;
    this.hovered = found;
    if (found) this.tip.textContent = spanText(this.data, found.lane, found.n);
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
    this.onRecord(spanText(this.data, lane, n), lane.environment, source.entry[lane.ref[n]], lane.from[n]);
  }

  draw() {
    const began = performance.now();
    const {data, bands, colours, selected, hovered} = this;
    const context = this.canvas.getContext('2d');
    drawTimeline({context, data, bands, layout: this.layout(), colours, selected, hovered});
    this.overview.draw(this.view, colours);
    this.canvas.dataset.drawMillis = (performance.now() - began).toFixed(2);
    this.canvas.dataset.from = Math.round(this.view.from);
    this.canvas.dataset.to = Math.round(this.view.to);
  }
}
