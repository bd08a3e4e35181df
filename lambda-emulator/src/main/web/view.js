/** The shortest time that the timeline shows, in microseconds. */
const SHORTEST_VIEW = 20;

/** Returns a view of the same length that lies inside the bounds. */
function inside(view, bounds) {
  const length = Math.min(view.to - view.from, bounds.to - bounds.from);
  const from = Math.max(bounds.from, Math.min(view.from, bounds.to - length));
  return {from, to: from + length};
}

/** Returns a view that is `factor` times as long; the time `at` stays where it is. */
function zoomed(view, factor, at, bounds) {
  const whole = bounds.to - bounds.from;
  const length = view.to - view.from;
  const next = Math.max(Math.min(SHORTEST_VIEW, whole), Math.min(whole, length * factor));
  const share = (at - view.from) / length;
  const from = at - share * next;
  return inside({from, to: from + next}, bounds);
}

/** Returns a view that is moved by a time. */
function moved(view, by, bounds) {
  return inside({from: view.from + by, to: view.to + by}, bounds);
}

/** Returns a view around a time span, with some space at both sides. */
function around(from, to, bounds) {
  const space = Math.max((to - from) * 0.25, SHORTEST_VIEW);
  return inside({from: from - space, to: to + space}, bounds);
}

/** Returns at most `most` round times in a view and the step between them. */
function ticks(view, most) {
  const rough = (view.to - view.from) / most;
  const power = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = [1, 2, 5, 10].map(n => n * power).find(s => s >= rough);
  const times = [];
  for (let n = Math.ceil(view.from / step); n * step <= view.to; n++) times.push(n * step);
  return {times, step};
}

/** Returns the index of the last element that is not above a value; -1 if there is none. */
function lastNotAbove(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Returns the invocation that a link names, from 0; -1 if it names none. */
function linkedInvocation(hash, count) {
  const match = /^#inv=(\d+)$/.exec(hash);
  const number = match ? Number(match[1]) : 0;
  return number >= 1 && number <= count ? number - 1 : -1;
}
