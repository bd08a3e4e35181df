/** Keeps the selected invocation in the page's address. Browsers refuse that if it happens too often. */
function remember(i) {
  try {
    history.replaceState(null, '', '#inv=' + (i + 1));
  } catch (refused) {
    console.warn(refused);
  }
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
    await details.showInvocation(i);
    if (open) details.focus();
    remember(i);
  };
  timeline = new Timeline(document.getElementById('timeline'), data, select);
  timeline.onRecord = (title, environment, entry, from) => details.show(title, '', environment, entry, entry, from);
  table = new InvocationTable(document.getElementById('invocations'), data, i => select(i, false));
  drawCurves(document.getElementById('curves'), data);
  const follow = hash => {
    const i = linkedInvocation(hash, data.invocations.from.length);
    if (i >= 0) {
      timeline.select(i, true);
      select(i, false);
      document.getElementById('timeline').scrollIntoView();
    }
  };
  // A second click on a link does not change the page's address, so that would go unnoticed.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#inv="]');
    if (link) {
      event.preventDefault();
      follow(link.hash);
    }
  });
  window.addEventListener('hashchange', () => follow(location.hash));
  follow(location.hash);
  requestAnimationFrame(() => setTimeout(() => {
    document.documentElement.dataset.ready = performance.now().toFixed(0);
  }));
}

start().catch(error => {
  document.body.prepend(
    element('p', {role: 'alert'}, 'This browser cannot show timeline, distributions and invocations: ' + error));
});
