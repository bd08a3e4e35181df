/**
 * Draws the timeline and changes nothing but the canvas. A scene has the canvas's `context`, `data`, `bands`,
 * `layout`, `colours`, the number of the `selected` invocation, and lane and number of the `hovered` span.
 */
function drawTimeline(scene) {
  const {context, bands, layout, colours} = scene;
  context.fillStyle = colours.background;
  context.fillRect(0, 0, layout.width, layout.height);
  context.font = '12px system-ui, sans-serif';
  context.textBaseline = 'middle';
  const {first, last} = layout.visibleBands();
  for (let b = first; b <= last && b < bands.length; b++) drawBand(scene, bands[b], layout.topOf(b));
  drawAxis(scene);
  drawHoveredDelivery(scene);
}

function drawBand(scene, band, top) {
  const {context, layout, colours} = scene;
  drawEnvironmentSpans(scene, band.all, top);
  context.fillStyle = colours.text;
  context.textAlign = 'left';
  context.fillText('environment ' + band.environment, 4, top + TITLE / 2);
  band.rows.forEach((lane, r) => drawLane(scene, lane, top + TITLE + r * ROW));
  context.fillStyle = colours.background;
  context.fillRect(0, top + TITLE, LABELS - 2, layout.bandHeight - GAP - TITLE);
  context.fillStyle = colours.quiet;
  band.rows.forEach((lane, r) => {
    const name = lane.name.length > 21 ? lane.name.slice(0, 20) + '…' : lane.name;
    context.fillText(name, 12, top + TITLE + r * ROW + ROW / 2);
  });
}

/** Draws behind all lanes when the environment was frozen, reset or shut down. */
function drawEnvironmentSpans(scene, lane, top) {
  const {context, layout, colours} = scene;
  visitSpans(scene, lane, (n, from, to) => {
    const kind = lane.kind[n];
    context.fillStyle = kind === FROZEN ? colours.frozen : colours.ending;
    context.globalAlpha = kind === FROZEN ? 1 : 0.3;
    context.fillRect(from, top + TITLE, Math.max(to - from, 1), layout.bandHeight - GAP - TITLE);
    context.globalAlpha = 1;
    if (kind !== FROZEN) {
      context.fillStyle = colours.quiet;
      context.textAlign = 'left';
      context.fillText(
        kind === RESET ? 'reset' : 'shutdown', Math.min(from + 2, layout.width - 64), top + TITLE / 2);
    }
  });
}

function drawAxis({context, layout, colours}) {
  context.fillStyle = colours.raised;
  context.fillRect(0, 0, layout.width, AXIS);
  const {times, step} = ticks(layout.view, Math.max(2, layout.plotWidth / 110));
  context.fillStyle = colours.quiet;
  context.strokeStyle = colours.line;
  context.lineWidth = 1;
  context.textAlign = 'left';
  for (const time of times) {
    const x = Math.round(layout.x(time)) + 0.5;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, layout.height);
    context.globalAlpha = 0.5;
    context.stroke();
    context.globalAlpha = 1;
    context.fillText(tickLabel(time, step), x + 4, AXIS / 2);
  }
}

/** Draws a line from the oldest event of the hovered telemetry batch to its delivery. */
function drawHoveredDelivery({context, data, layout, colours, hovered}) {
  if (hovered?.lane.kind[hovered.n] !== 'delivery') return;
  const i = hovered.lane.ref[hovered.n];
  const all = data.deliveries;
  const band = data.environments.indexOf(all.environment[i]);
  const y = layout.topOf(band + 1) - GAP - 3;
  context.strokeStyle = colours.text;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(Math.max(LABELS, layout.x(all.oldest[i])), y);
  context.lineTo(layout.x(all.to[i]), y);
  context.stroke();
}
