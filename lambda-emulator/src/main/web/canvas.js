/** Sets the size of a canvas in pixels of the page, so that it is sharp on every screen. */
function sizeCanvas(canvas, width, height) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.style.width = width + 'px';
  canvas.style.height = height + 'px';
  canvas.getContext('2d').setTransform(ratio, 0, 0, ratio, 0, 0);
}

const COLOURS = ['background', 'text', 'quiet', 'line', 'raised', 'link', 'success', 'problem', 'added', 'busy',
  'starting', 'frozen', 'ending'];

/** Returns the colours of the page's style, which has light and dark ones, and the pattern of failed invocations. */
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const colours = Object.fromEntries(COLOURS.map(name => [name, style.getPropertyValue('--' + name).trim()]));
  return {...colours, hatched: hatching(colours.problem, colours.background)};
}

/** Returns a pattern of slanting lines. */
function hatching(line, background) {
  const tile = element('canvas', {width: 6, height: 6});
  const context = tile.getContext('2d');
  context.fillStyle = background;
  context.fillRect(0, 0, 6, 6);
  context.strokeStyle = line;
  context.lineWidth = 2.5;
  for (const x of [-3, 3, 9]) {
    context.beginPath();
    context.moveTo(x - 4, 7);
    context.lineTo(x + 4, -1);
    context.stroke();
  }
  return context.createPattern(tile, 'repeat');
}
