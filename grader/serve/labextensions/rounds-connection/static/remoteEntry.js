// When the course stops: our own words in place of JupyterLab's, saving before the end, and going on afterwards.
// Written by hand as a module-federation container; JupyterLab's own modules come from the scope that it shares.
(function () {
  'use strict';

  const BEAT_MS = 2000;
  const ANSWER_MS = 8000;
  const RUNNING_AGAIN_MS = 20000;
  // Titles of JupyterLab's dialogs that say, once more, that the course does not answer, or ask for what it cannot give then.
  const SAID_BY_THE_BAR = /^(File Save Error|Server Connection Error|Error Starting Kernel|Server unreachable|Select Kernel)/;

  const tab = `${Date.now()}-${Math.random()}`;
  let shared = {};
  let lost = false;
  let beating = false;

  async function sharedModule(name) {
    const [version] = Object.values(shared[name]);
    return (await version.get())();
  }

  function baseUrl() {
    return JSON.parse(document.getElementById('jupyter-config-data').textContent).baseUrl;
  }

  function openDocuments(app) {
    return [...app.shell.widgets('main')].filter(widget => widget.context && widget.context.model);
  }

  function unsaved(app) {
    const changed = openDocuments(app).filter(widget => widget.context.model.dirty);
    return [...new Set(changed.map(widget => widget.context.path))];
  }

  async function saveAll(app) {
    for (const widget of openDocuments(app)) {
      if (widget.context.model.dirty && !widget.context.model.readOnly) {
        await widget.context.save().catch(error => console.error(error));
      }
    }
  }

  function report(app, closed = false) {
    const token = document.cookie.match(/(?:^|;\s*)_xsrf=([^;]*)/);
    return fetch(`${baseUrl()}rounds/tab`, {
      method: 'POST',
      credentials: 'same-origin',
      keepalive: closed,
      signal: closed ? undefined : AbortSignal.timeout(ANSWER_MS),
      headers: { 'Content-Type': 'application/json', 'X-XSRFToken': token ? decodeURIComponent(token[1]) : '' },
      body: JSON.stringify({ tab, closed, unsaved: unsaved(app) })
    });
  }

  function bar() {
    let found = document.getElementById('rounds-connection');
    if (!found) {
      found = document.createElement('div');
      found.id = 'rounds-connection';
      found.setAttribute('role', 'alert');
      found.style.cssText =
        'position:fixed;top:0;left:0;right:0;z-index:20000;padding:.75rem 1.25rem;font-size:1rem;line-height:1.5;' +
        'background:#fff4d6;color:#1d2430;border-bottom:3px solid #7a5200;box-shadow:0 2px 8px rgba(0,0,0,.3)';
      document.body.append(found);
    }
    return found;
  }

  function say(lines) {
    const place = bar();
    if (place.dataset.said === lines.join('\n')) {
      return;
    }
    place.dataset.said = lines.join('\n');
    place.replaceChildren(
      ...lines.map((line, index) => {
        const part = document.createElement(index ? 'div' : 'strong');
        part.textContent = line;
        return part;
      })
    );
  }

  function whatIsSaved(app) {
    const files = unsaved(app);
    return files.length
      ? `Not saved yet, and still in this tab: ${files.join(', ')}. Leave this tab open.`
      : 'What you wrote in this tab is saved.';
  }

  function sayStopped(app) {
    say([
      'The course has stopped.',
      'Start it again in the same way as before. Then this page goes on by itself.',
      whatIsSaved(app)
    ]);
  }

  function sayNoKey(app) {
    say([
      'The course has been started with another key.',
      'Open the address that its window shows, in another tab of this browser. Then this page goes on by itself.',
      whatIsSaved(app)
    ]);
  }

  function sayRunningAgain(app, newKernel) {
    say([
      'The course is running again.',
      whatIsSaved(app),
      newKernel ? 'Python has started anew, and has forgotten your names: run your cells again, from the top.' : ''
    ]);
    const said = bar().dataset.said;
    setTimeout(() => !lost && bar().dataset.said === said && bar().remove(), RUNNING_AGAIN_MS);
  }

  // The bar says it already, and stays until it is over.
  function closeOtherWords() {
    for (const dialog of document.querySelectorAll('.jp-Dialog')) {
      const title = dialog.querySelector('.jp-Dialog-header');
      if (title && SAID_BY_THE_BAR.test(title.textContent.trim())) {
        const buttons = dialog.querySelectorAll('.jp-Dialog-footer button');
        (dialog.querySelector('.jp-Dialog-close-button') || buttons[0])?.click();
      }
    }
  }

  async function startKernelsAgain(app) {
    let started = false;
    await app.serviceManager.sessions.refreshRunning();
    const running = new Set([...app.serviceManager.sessions.running()].map(session => session.id));
    for (const widget of openDocuments(app)) {
      const context = widget.context.sessionContext;
      if (!context || (context.session && running.has(context.session.id))) {
        continue;
      }
      if (context.session) {
        context.session.dispose();
      }
      await context.startKernel().catch(error => console.error(error));
      started = true;
    }
    return started;
  }

  async function goOn(app, documents) {
    if (documents) {
      documents.autosave = true;
    }
    await saveAll(app);
    const started = await startKernelsAgain(app);
    sayRunningAgain(app, started);
  }

  // One report to the course: it says what is not saved, and hears whether the course answers, or is about to stop.
  async function beat(app, documents) {
    if (beating) {
      return;
    }
    beating = true;
    try {
      const reply = await report(app).catch(() => null);
      if (reply && reply.ok && !reply.redirected) {
        const { stopping } = await reply.json();
        if (stopping) {
          await saveAll(app);
          await report(app);
        } else if (lost) {
          lost = false;
          await goOn(app, documents);
        }
        return;
      }
      lost = true;
      if (documents) {
        documents.autosave = false;
      }
      (reply ? sayNoKey : sayStopped)(app);
      closeOtherWords();
    } catch (error) {
      console.error(error);
    } finally {
      beating = false;
    }
  }

  function activate(app, documents) {
    const again = () => beat(app, documents);
    const known = new WeakSet();
    app.restored.then(() => {
      setInterval(() => {
        for (const { context } of openDocuments(app)) {
          if (!known.has(context)) {
            known.add(context);
            context.model.stateChanged.connect((model, change) => change.name === 'dirty' && again());
            context.saveState.connect((context, state) => state === 'failed' && again());
          }
        }
        again();
      }, BEAT_MS);
      new MutationObserver(() => lost && closeOtherWords()).observe(document.body, { childList: true });
      window.addEventListener('pagehide', () => report(app, true).catch(() => null));
    });
  }

  async function plugins() {
    const { IConnectionLost } = await sharedModule('@jupyterlab/application');
    const { IDocumentManager } = await sharedModule('@jupyterlab/docmanager');
    return [
      // JupyterLab calls this in place of its own dialog; the bar is there within two seconds.
      { id: 'rounds-connection:lost', autoStart: true, provides: IConnectionLost, activate: () => async () => {} },
      { id: 'rounds-connection:beat', autoStart: true, optional: [IDocumentManager], activate }
    ];
  }

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['rounds-connection'] = {
    init: async scope => {
      shared = scope;
    },
    get: async () => {
      const found = await plugins();
      return () => ({ __esModule: true, default: found });
    }
  };
})();
