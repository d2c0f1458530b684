// One tab writes to a unit at a time: a second one says so, and can take over. What a save replaces is kept beside the unit.
// Written by hand as a module-federation container that imports no module.
(function () {
  'use strict';

  const BEAT_MS = 2000;
  const TAKING_MS = 250;
  // A tab that waits goes on by itself when the other one has been gone for so many beats.
  const FREE_BEATS = 2;

  const tab = `${Date.now()}-${Math.random()}`;
  // What this tab has open: the file's path -> { widget, holds, unsaved, taking, free, layer }.
  const files = new Map();
  let beating = null;
  let others = null;

  function baseUrl() {
    return JSON.parse(document.getElementById('jupyter-config-data').textContent).baseUrl;
  }

  function ask(place, body, more = {}) {
    const token = document.cookie.match(/(?:^|;\s*)_xsrf=([^;]*)/);
    return fetch(`${baseUrl()}rounds/${place}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-XSRFToken': token ? decodeURIComponent(token[1]) : '' },
      body: JSON.stringify(body),
      ...more
    });
  }

  // Keep this tab's version of a file, or the one on disk, where they differ.
  async function keep(app, context, version) {
    const mine = typeof context.model.toJSON() === 'string' ? context.model.toString() : context.model.toJSON();
    const reply = await ask('keep', { file: context.path, mine, keep_mine: version === 'mine' });
    if (!reply.ok) {
      throw new Error(`No copy of ${context.path} could be kept.`);
    }
    const { kept } = await reply.json();
    if (kept) {
      const message =
        version === 'mine'
          ? `What this tab had not saved is kept in ${kept}.`
          : `Another tab or program had changed this file. What it wrote is kept in ${kept}. The file is saved as you see it here.`;
      app.commands.execute('apputils:notify', { message, type: 'warning', options: { autoClose: false } });
    }
  }

  // JupyterLab would ask whether to overwrite or to revert, and either loses something.
  function guard(app, context) {
    const save = context.save.bind(context);
    context.save = async () => {
      const file = files.get(context.path);
      if (!file || file.holds) {
        await save();
      }
    };
    context._raiseConflict = async (disk, mine) => {
      await keep(app, context, 'disk');
      return app.serviceManager.contents.save(context.path, mine);
    };
  }

  function button(label, act) {
    const made = document.createElement('button');
    made.textContent = label;
    made.className = 'jp-Dialog-button jp-mod-styled jp-mod-accept';
    made.addEventListener('click', act);
    return made;
  }

  // Show the other tab. Browsers let a page do this only with a tab that was opened from the same one.
  function goThere(file) {
    const name = window.name;
    window.name = '';
    const other = window.open('', name || 'rounds-lab');
    window.name = name;
    if (other && other.location.href !== 'about:blank') {
      other.focus();
      return;
    }
    other?.close();
    file.layer.querySelector('[role=status]').textContent =
      'Your browser does not let this page show the other tab. Click that tab yourself.';
  }

  function cover(file, take) {
    const layer = document.createElement('div');
    layer.className = 'rounds-elsewhere';
    layer.setAttribute('role', 'group');
    layer.setAttribute('aria-label', 'This is open in another tab');
    layer.innerHTML =
      '<div><h2>This is open in another tab</h2><p>Only one tab can write to it, so that nothing you wrote is lost. Go on in ' +
      'the other tab, or work here: then the other tab saves, and waits.</p><p role="status"></p></div>';
    const buttons = document.createElement('p');
    buttons.append(button('Go to the other tab', () => goThere(file)), button('Work here', take));
    layer.firstChild.append(buttons);
    for (const part of file.widget.node.children) {
      part.inert = true;
    }
    file.widget.node.append(layer);
    file.layer = layer;
    if (file.widget.isVisible) {
      buttons.firstChild.focus();
    }
  }

  function uncover(file) {
    file.layer?.remove();
    file.layer = null;
    for (const part of file.widget.node.children) {
      part.inert = false;
    }
  }

  // Stop writing. What could not be saved before is kept as a copy. (Later, only JupyterLab itself changes the notebook.)
  async function wait(app, file) {
    const { context } = file.widget;
    const already = !file.holds;
    file.holds = false;
    file.taking = false;
    file.free = 0;
    if (!file.layer) {
      cover(file, () => {
        file.taking = true;
        beat(app).then(() => beat(app));
      });
    }
    if (file.unsaved || (!already && context.isReady && context.model.dirty)) {
      file.unsaved = true;
      await keep(app, context, 'mine');
      file.unsaved = false;
      context.model.dirty = false;
    }
  }

  async function goOn(file) {
    const { context } = file.widget;
    await context.ready;
    if (!file.unsaved) {
      await context.revert();
    }
    file.holds = true;
    file.taking = false;
    uncover(file);
  }

  function look(app) {
    const open = [...app.shell.widgets('main')].filter(widget => widget.context && widget.context.model);
    for (const widget of open) {
      if (!files.has(widget.context.path)) {
        files.set(widget.context.path, { widget, holds: true, unsaved: false, taking: false, free: 0, layer: null });
        guard(app, widget.context);
      }
    }
    for (const path of files.keys()) {
      if (!open.some(widget => widget.context.path === path)) {
        files.delete(path);
      }
    }
  }

  function report(gives = []) {
    const paths = [...files.keys()];
    const holds = paths.filter(path => files.get(path).holds && !gives.includes(path));
    const take = paths.find(path => files.get(path).taking) || '';
    return ask('hold', { tab, holds, waits: paths.filter(path => !holds.includes(path)), gives, take });
  }

  async function hear(app, answer) {
    for (const path of answer.asked) {
      const file = files.get(path);
      if (file.widget.context.model.dirty) {
        await file.widget.context.save().catch(error => console.error(error));
      }
      await wait(app, file).catch(error => console.error(error));
      await report([path]);
    }
    for (const path of answer.elsewhere.filter(path => files.has(path))) {
      await wait(app, files.get(path)).catch(error => console.error(error));
    }
    for (const [path, file] of files) {
      if (!file.holds && !file.unsaved && file.widget.context.isReady) {
        file.widget.context.model.dirty = false;
      }
      file.free = answer.free.includes(path) && !file.holds ? file.free + 1 : 0;
      if (file.free >= (file.taking ? 1 : FREE_BEATS)) {
        await goOn(file);
      }
    }
  }

  // One report to the course. Nothing changes while it does not answer.
  async function once(app) {
    look(app);
    if (!files.size) {
      return;
    }
    const reply = await report().catch(() => null);
    if ([...files.values()].some(file => file.taking)) {
      others.postMessage('look');
    }
    if (reply && reply.ok && !reply.redirected) {
      await hear(app, await reply.json());
    }
    if ([...files.values()].some(file => file.taking)) {
      setTimeout(() => beat(app), TAKING_MS);
    }
  }

  function beat(app) {
    beating = beating || once(app).catch(error => console.error(error)).finally(() => {
      beating = null;
    });
    return beating;
  }

  const STYLE = `
    .rounds-elsewhere {
      position: absolute; inset: 0; z-index: 1000; overflow: auto; padding: 5vh 16px;
      background: var(--jp-layout-color1); color: var(--jp-ui-font-color1); font-size: 16px; line-height: 1.5;
    }
    .rounds-elsewhere > div { max-width: 36em; margin: 0 auto; }
    .rounds-elsewhere button { margin: 0 8px 8px 0; }`;

  function activate(app) {
    const style = document.createElement('style');
    style.textContent = STYLE;
    document.head.append(style);
    const again = () => beat(app);
    app.shell.layoutModified?.connect(again);
    // A tab that wants to take over wakes the others, also where the browser has slowed them down.
    others = new BroadcastChannel(`rounds-one-tab${baseUrl()}`);
    others.onmessage = again;
    setInterval(again, BEAT_MS);
    window.addEventListener('pagehide', () => {
      ask('hold', { tab, closed: true }, { keepalive: true }).catch(() => null);
    });
  }

  const plugin = { id: 'rounds-one-tab:plugin', autoStart: true, activate };
  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['rounds-one-tab'] = {
    init: async () => {},
    get: async () => () => ({ __esModule: true, default: plugin })
  };
})();
