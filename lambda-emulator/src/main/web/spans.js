/** Draws the visible spans of a process's lane. */
function drawLane(scene, lane, top) {
  visitSpans(scene, lane, (n, from, to) => {
    const draw = SPAN_DRAWINGS[lane.kind[n]] ?? drawPhase;
    draw(scene, {lane, n, from, to, top, width: Math.max(to - from, 1)});
  });
}

/**
 * Calls `action` with the number of each visible span of a lane and the pixels where it starts and ends; spans
 * that share a pixel and look alike are drawn once.
 */
function visitSpans({data, layout}, lane, action) {
  const {view} = layout;
  let drawnX = -1;
  let drawnLook = null;
  const begin = Math.max(0, lastNotAbove(lane.from, view.from - lane.longest));
  for (let n = begin; n < lane.from.length && lane.from[n] <= view.to; n++) {
    if (lane.to[n] < view.from) continue;
    const from = Math.max(LABELS, layout.x(lane.from[n]));
    const to = Math.min(layout.width, layout.x(lane.to[n]));
    const look = lookOf(data, lane, n);
    if (to - drawnX < 0.5 && look === drawnLook) continue;
    drawnX = to;
    drawnLook = look;
    action(n, from, to);
  }
}

/** Returns a value that is the same for spans that look alike. */
function lookOf(data, lane, n) {
  if (lane.kind[n] === 'invocation') return 'o' + data.invocations.outcome[lane.ref[n]];
  if (lane.kind[n] === 'delivery') return 'd' + data.deliveries.accepted[lane.ref[n]];
  return lane.kind[n] === BUSY && lane.to[n] > lane.done[n] && lane.done[n] > 0 ? 'added' : lane.kind[n];
}

/** The function that draws a span of a kind; all others are drawn as a phase of a process. */
const SPAN_DRAWINGS = {invocation: drawInvocation, delivery: drawDelivery, [BUSY]: drawBusy, [LOST]: drawLost};

function drawInvocation({context, data, layout, colours, selected}, {lane, n, from, top, width}) {
  const i = lane.ref[n];
  const good = data.outcomes[data.invocations.outcome[i]] === 'success';
  context.fillStyle = good ? colours.success : colours.hatched;
  context.fillRect(from, top + 3, width, ROW - 6);
  if (!good) drawFailureMark(context, colours, from, top);
  const done = data.invocations.done[i];
  if (done > 0 && width > 8) {
    context.fillStyle = colours.text;
    context.fillRect(layout.x(done) - 0.5, top + 1, 1, ROW - 2);
  }
  if (i === selected) {
    context.strokeStyle = colours.link;
    context.lineWidth = 2;
    context.strokeRect(from - 1, top + 2, width + 2, ROW - 4);
  }
}

/** Draws a triangle above the start of a failed invocation. */
function drawFailureMark(context, colours, x, top) {
  context.fillStyle = colours.problem;
  context.beginPath();
  context.moveTo(x - 4, top - 1);
  context.lineTo(x + 4, top - 1);
  context.lineTo(x, top + 5);
  context.fill();
}

/** Draws a telemetry batch: the more bytes, the taller. */
function drawDelivery({context, data, colours}, {lane, n, from, top}) {
  const i = lane.ref[n];
  const accepted = data.deliveries.accepted[i] === 1;
  context.fillStyle = accepted ? colours.success : colours.problem;
  const tall = Math.min(ROW - 4, 4 + 3 * Math.log10(1 + data.deliveries.bytes[i]));
  context.fillRect(from - 1, top + ROW - 2 - tall, 2, tall);
  if (!accepted) context.fillText('✕', from - 5, top + 5);
}

/** Draws a busy extension, and in another colour its time after the runtime was done. */
function drawBusy({context, layout, colours}, {lane, n, from, to, top, width}) {
  context.fillStyle = colours.busy;
  context.fillRect(from, top + 5, width, ROW - 10);
  const done = lane.done[n];
  if (done > 0 && lane.to[n] > done) {
    const after = Math.max(from, layout.x(Math.max(done, lane.from[n])));
    context.fillStyle = colours.added;
    context.fillRect(after, top + 2, Math.max(to - after, 1), ROW - 4);
  }
}

/** Marks where a process was killed or exited. */
function drawLost({context, colours}, {from, top}) {
  context.fillStyle = colours.problem;
  context.fillText('✕', from - 4, top + ROW / 2);
}

/** Draws a phase in which a process starts or ends. */
function drawPhase({context, colours}, {lane, n, from, top, width}) {
  const kind = lane.kind[n];
  context.fillStyle = kind === ENDING ? colours.ending : colours.starting;
  context.globalAlpha = kind === PREPARING ? 0.6 : 1;
  context.fillRect(from, top + 4, width, ROW - 8);
  context.globalAlpha = 1;
}
