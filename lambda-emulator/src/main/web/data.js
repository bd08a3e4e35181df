/** The kinds of spans, in the order of their numbers in the data. */
const INIT = 0, START = 1, PREPARING = 2, BUSY = 3, ENDING = 4, FROZEN = 5, SHUTDOWN = 6, RESET = 7, LOST = 8;
const KINDS = ['init', 'from start to register', 'from register to the first next', 'busy', 'ending',
  'frozen', 'shutdown', 'reset', 'killed or exited'];

/** The number of lines in a block of entries. */
const BLOCK = 2000;
const openBlocks = new Map();

/** Returns the entries of an environment from one index to another. */
async function readEntries(environment, first, last) {
  const entries = [];
  for (let n = Math.floor(first / BLOCK); n <= Math.floor(last / BLOCK); n++) {
    const id = 'entries-' + environment + '-' + n;
    if (!openBlocks.has(id)) {
      const lines = (await inflate(document.getElementById(id).textContent)).split('\n');
      openBlocks.set(id, lines);
    }
    openBlocks.get(id).forEach((line, i) => {
      const index = n * BLOCK + i;
      if (line && index >= first && index <= last) entries.push(JSON.parse(line));
    });
  }
  return entries;
}

/**
 * Returns a band for each environment: its invocations in order, and a lane for each process, with
 * its spans in the order of their starts.
 */
function lanesOf(data) {
  const lanes = new Map();
  const bands = data.environments.map(environment => {
    const band = {
      environment,
      all: newLane('all', environment),
      rows: ['runtime', ...data.extensions, 'telemetry'].map(name => newLane(name, environment)),
    };
    lanes.set(environment, band);
    return band;
  });
  const invocations = data.invocations;
  const order = [...invocations.from.keys()].sort((a, b) => invocations.from[a] - invocations.from[b]);
  for (const i of order) {
    const lane = lanes.get(invocations.environment[i]).rows[0];
    add(lane, invocations.from[i], invocations.to[i], 'invocation', i, 0);
  }
  for (const band of bands) {
    band.starts = [...band.rows[0].from];
    band.invocations = [...band.rows[0].ref];
  }
  const spans = data.spans;
  for (let i = 0; i < spans.from.length; i++) {
    const band = lanes.get(spans.environment[i]);
    const lane = spans.lane[i] < 0 ? band.all : band.rows[spans.lane[i]];
    let invocation = -1;
    let done = 0;
    if (spans.kind[i] === BUSY) {
      const at = lastNotAbove(band.starts, spans.from[i]);
      if (at >= 0) {
        invocation = band.invocations[at];
        done = invocations.done[invocation];
      }
    }
    add(lane, spans.from[i], spans.to[i], spans.kind[i], invocation >= 0 ? invocation : i, done);
  }
  const deliveries = data.deliveries;
  for (let i = 0; i < deliveries.to.length; i++) {
    const rows = lanes.get(deliveries.environment[i]).rows;
    add(rows[rows.length - 1], deliveries.to[i], deliveries.to[i], 'delivery', i, 0);
  }
  bands.forEach(band => [band.all, ...band.rows].forEach(sortLane));
  return bands;
}

function newLane(name, environment) {
  return {name, environment, from: [], to: [], kind: [], ref: [], done: [], longest: 0};
}

function add(lane, from, to, kind, ref, done) {
  lane.from.push(from);
  lane.to.push(to);
  lane.kind.push(kind);
  lane.ref.push(ref);
  lane.done.push(done);
  lane.longest = Math.max(lane.longest, to - from);
}

/** Orders a lane by the starts of its spans. */
function sortLane(lane) {
  if (lane.from.every((from, i) => i === 0 || lane.from[i - 1] <= from)) return;
  const order = [...lane.from.keys()].sort((a, b) => lane.from[a] - lane.from[b]);
  for (const column of ['from', 'to', 'kind', 'ref', 'done']) {
    const old = lane[column];
    lane[column] = order.map(i => old[i]);
  }
}

/** Returns the number of the last span of a lane that is at most `near` away from a time; -1 if there is none. */
function spanAt(lane, time, near) {
  const first = time - near - lane.longest;
  for (let n = lastNotAbove(lane.from, time + near); n >= 0 && lane.from[n] >= first; n--) {
    if (lane.to[n] >= time - near) return n;
  }
  return -1;
}
