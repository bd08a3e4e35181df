/** How often a served page asks for newer data, in milliseconds. */
const POLL = 500;

/** After so many requests without any response in a row, the demo has ended. */
const UNANSWERED = 3;

class PushedPage {
  constructor() {
    this.by = id => document.getElementById(id);
    this.charts = new Charts(this.by('charts'), this.by('more'));
    this.text = '';
    this.unanswered = 0;
    window.addEventListener('hashchange', () => this.follow(true));
  }

  show(data) {
    const text = JSON.stringify(data);
    if (text === this.text) return;
    this.text = text;
    this.data = data;
    this.pushes = pushesOf(data);
    const focused = document.activeElement?.id;
    showVerdict(this.by('verdict'), data);
    showFigures(this.by('figures'), data);
    this.charts.show(data);
    this.follow(false);
    if (focused) this.by(focused)?.focus({preventScroll: true});
    this.by('summary').textContent = data.invocations.length + ' invocations, ' + this.pushes.length
      + ' pushes to ' + data.receiver;
  }

  /** Selects what the page's address names, and redraws the tables. */
  follow(scroll) {
    const link = linked(location.hash);
    let push = null;
    if (link?.kind === 'push') push = this.pushes.find(each => each.number === link.number);
    if (link?.kind === 'inv') push = this.pushes.find(each => each.counted.includes(link.number));
    const invocations = link?.kind === 'inv' ? [link.number] : push ? [...new Set([...push.counted, ...push.timed])] : [];
    this.charts.choose(invocations, push ? push.at : null);
    const focused = document.activeElement?.id;
    showPushes(this.by('pushes'), this.pushes, push?.number);
    showInvocations(this.by('invocations'), this.data, this.pushes, new Set(invocations));
    if (focused) this.by(focused)?.focus({preventScroll: true});
    this.by('selected').textContent = invocations.length === 0
      ? 'Select a push or an invocation in the tables to see it in the charts.'
      : 'Selected: ' + (push ? 'push ' + push.number + ', ' : '') + 'invocations ' + ranges(invocations);
    if (scroll && link) this.by('selected').scrollIntoView({block: 'start'});
  }

  ended(text) {
    this.by('live').textContent = text;
  }

  async poll() {
    let data = null;
    try {
      const response = await fetch('data.json', {cache: 'no-store'});
      // Another status means that the demo runs, but its receiver did not answer.
      if (response.ok) data = await response.json();
      this.unanswered = 0;
    } catch {
      this.unanswered++;
    }
    if (data) this.show(data);
    if (this.unanswered === UNANSWERED) this.ended('The demo has ended before it was complete.');
    else if (this.data.finished) this.ended('The demo has ended. Its pages are ' + this.data.files.join(' and ') + '.');
    else setTimeout(() => this.poll(), POLL);
  }
}

async function start() {
  const page = new PushedPage();
  page.show(await readData());
  if (page.by('live')) page.poll();
  document.documentElement.dataset.ready = 'true';
}

start();
