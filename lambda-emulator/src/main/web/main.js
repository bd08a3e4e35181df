/** Returns the invocation that a link names, from 0; -1 if it names none. */
function linkedInvocation(hash, count) {
  const match = /^#inv=(\d+)$/.exec(hash);
  const number = match ? Number(match[1]) : 0;
  return number >= 1 && number <= count ? number - 1 : -1;
}

async function start() {
  const data = await readData();
  const details = new Details(document.getElementById('details'), data);
  details.root.append(element('p', {class: 'quiet'}, 'Select an invocation to see its records.'));
  let timeline;
  let table;
  const select = async (i, open) => {
    table.select(i);
    timeline.select(i, false);
    history.replaceState(null, '', '#inv=' + (i + 1));
    await details.showInvocation(i);
    if (open) details.focus();
  };
  timeline = new Timeline(document.getElementById('timeline'), data, select);
  timeline.onRecord = (title, environment, entry, from) => details.show(title, '', environment, entry, entry, from);
  table = new InvocationTable(document.getElementById('invocations'), data, i => select(i, false));
  drawCurves(document.getElementById('curves'), data);
  const follow = () => {
    const i = linkedInvocation(location.hash, data.invocations.from.length);
    if (i >= 0) {
      timeline.select(i, true);
      select(i, false);
      document.getElementById('timeline').scrollIntoView();
    }
  };
  window.addEventListener('hashchange', follow);
  follow();
  requestAnimationFrame(() => setTimeout(() => {
    document.documentElement.dataset.ready = performance.now().toFixed(0);
  }));
}

start();
