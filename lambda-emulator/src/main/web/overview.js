const OVERVIEW_HEIGHT = 34;

/** The strip above the timeline: how many invocations start when, and which part of the run the timeline shows. */
class Overview {
  /** Calls `onPoint` with the time that the reader points at. */
  constructor(data, duration, onPoint) {
    this.data = data;
    this.duration = duration;
    this.canvas = element('canvas', {class: 'overview', 'aria-hidden': 'true'});
    const point = event => {
      if (event.buttons === 1) onPoint(duration * event.offsetX / this.canvas.clientWidth);
    };
    this.canvas.addEventListener('pointerdown', point);
    this.canvas.addEventListener('pointermove', point);
  }

  resize(width) {
    this.width = width;
    sizeCanvas(this.canvas, width, OVERVIEW_HEIGHT);
  }

  draw(view, colours) {
    const {width} = this;
    const context = this.canvas.getContext('2d');
    if (this.picture?.width !== width || this.pictureColours !== colours) {
      this.picture = this.paint(width, colours);
      this.pictureColours = colours;
    }
    context.drawImage(this.picture, 0, 0);
    const from = view.from / this.duration * width;
    const to = view.to / this.duration * width;
    context.strokeStyle = colours.text;
    context.lineWidth = 2;
    context.strokeRect(from + 1, 1, Math.max(to - from - 2, 2), OVERVIEW_HEIGHT - 2);
  }

  /** Paints how many invocations start in each pixel, which does not depend on the view. */
  paint(width, colours) {
    const picture = element('canvas', {width, height: OVERVIEW_HEIGHT});
    const context = picture.getContext('2d');
    context.fillStyle = colours.background;
    context.fillRect(0, 0, width, OVERVIEW_HEIGHT);
    const bins = this.countBins(width);
    const most = Math.max(1, ...bins.map(bin => bin.all));
    const tallest = OVERVIEW_HEIGHT - 4;
    bins.forEach((bin, x) => {
      const all = bin.all / most * tallest;
      context.fillStyle = colours.success;
      context.fillRect(x, OVERVIEW_HEIGHT - all, 1, all);
      if (bin.failed) {
        const failed = Math.max(2, bin.failed / most * tallest);
        context.fillStyle = colours.problem;
        context.fillRect(x, OVERVIEW_HEIGHT - failed, 1, failed);
      }
    });
    return picture;
  }

  /** Counts the invocations that start in each pixel. */
  countBins(width) {
    const bins = Array.from({length: width}, () => ({all: 0, failed: 0}));
    const all = this.data.invocations;
    for (let i = 0; i < all.from.length; i++) {
      const bin = bins[Math.min(width - 1, Math.floor(all.from[i] / this.duration * width))];
      bin.all++;
      if (this.data.outcomes[all.outcome[i]] !== 'success') bin.failed++;
    }
    return bins;
  }
}
