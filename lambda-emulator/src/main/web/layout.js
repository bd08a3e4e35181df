/** Pixels: width of the lanes' names; heights of the axis, of a band's title, of a lane, of the gap below a band. */
const LABELS = 150, AXIS = 22, TITLE = 18, ROW = 20, GAP = 10;

/**
 * The places of times and bands on the timeline's canvas. A layout never changes: another view, size or scroll
 * position has a layout of its own.
 */
class Layout {
  constructor(view, width, height, scrolled, bandHeight) {
    this.view = view;
    this.width = width;
    this.height = height;
    this.scrolled = scrolled;
    this.bandHeight = bandHeight;
    this.plotWidth = Math.max(width - LABELS, 1);
  }

  x(time) { return LABELS + (time - this.view.from) / (this.view.to - this.view.from) * this.plotWidth; }
  timeAt(x) { return this.view.from + (x - LABELS) / this.plotWidth * (this.view.to - this.view.from); }

  /** Returns the time that a number of pixels stands for. */
  timeOf(pixels) { return pixels * (this.view.to - this.view.from) / this.plotWidth; }

  /** Returns the top of a band. */
  topOf(band) { return AXIS + band * this.bandHeight - this.scrolled; }

  /** Returns the numbers of the first and the last band that can be visible. */
  visibleBands() {
    return {
      first: Math.max(0, Math.floor((this.scrolled - AXIS) / this.bandHeight)),
      last: Math.floor((this.scrolled + this.height - AXIS) / this.bandHeight),
    };
  }

  /** Returns the numbers of the band and of its row at a point, or null on the names and on the axis. */
  placeAt(x, y) {
    if (x < LABELS || y < AXIS) return null;
    const offset = y + this.scrolled - AXIS;
    return {
      band: Math.floor(offset / this.bandHeight),
      row: Math.floor((offset % this.bandHeight - TITLE) / ROW),
    };
  }
}
