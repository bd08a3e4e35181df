/** Writes milliseconds with a unit. */
function millis(ms) {
  const size = Math.abs(ms);
  if (size < 0.0005) return '0 ms';
  if (size < 10) return ms.toFixed(2) + ' ms';
  if (size < 999.95) return ms.toFixed(1) + ' ms';
  if (size < 119995) return (ms / 1000).toFixed(2) + ' s';
  return Math.floor(ms / 60000) + ' min ' + Math.floor((ms % 60000) / 1000) + ' s';
}

/** Writes a time on an axis whose ticks are a step apart; both in microseconds. */
function tickLabel(time, step) {
  if (step >= 1e6) return (time / 1e6).toFixed(0) + ' s';
  if (step >= 1e5) return (time / 1e6).toFixed(1) + ' s';
  if (step >= 1e4) return (time / 1e6).toFixed(2) + ' s';
  if (step >= 1e3) return (time / 1e6).toFixed(3) + ' s';
  return (time / 1e3).toFixed(step >= 100 ? 1 : step >= 10 ? 2 : 3) + ' ms';
}

/** Reads a time such as 2026-01-02T03:04:05.678901234Z; returns microseconds since 1970. */
function micros(text) {
  const fraction = (/\.(\d+)Z$/.exec(text)?.[1] ?? '').slice(0, 6).padEnd(6, '0');
  return Date.parse(text.slice(0, 19) + 'Z') * 1000 + Number(fraction);
}
