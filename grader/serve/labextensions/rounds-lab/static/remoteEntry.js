// The buttons "Submit" and "Path" of JupyterLab's notebook toolbar, as a module-federation container written by
// hand: it imports no module, so it needs no build.
(function () {
  'use strict';

  const PATH_TAB = 'rounds-path';
  // Slower than this, nobody clicks twice by accident; a submission itself may be over sooner.
  const DOUBLE_CLICK_MS = 1000;

  function pageConfig(name) {
    const element = document.getElementById('jupyter-config-data');
    return element ? JSON.parse(element.textContent)[name] || '' : '';
  }

  function address(rest) {
    return pageConfig('baseUrl') + 'rounds/' + rest;
  }

  function xsrfToken() {
    const found = document.cookie.match(/(?:^|;\s*)_xsrf=([^;]*)/);
    return found ? decodeURIComponent(found[1]) : '';
  }

  function openDocuments(app) {
    return [...app.shell.widgets('main')].filter(widget => widget.context && widget.context.model);
  }

  async function saveAll(app) {
    for (const widget of openDocuments(app)) {
      if (widget.context.model.dirty && !widget.context.model.readOnly) {
        await widget.context.save();
      }
    }
  }

  function unitOf(app) {
    const widget = app.shell.currentWidget;
    const path = widget && widget.context ? widget.context.path : '';
    return path.includes('/') ? path.split('/')[0] : '';
  }

  function notify(app, type, message) {
    return app.commands.execute('apputils:notify', { message, type, options: { autoClose: 8000 } });
  }

  async function save(app) {
    try {
      await saveAll(app);
      return true;
    } catch (error) {
      console.error(error);
      await notify(app, 'error', 'Your work could not be saved. Press Ctrl+S, read what it says, and then try again.');
      return false;
    }
  }

  // JupyterLab's own modules are shared with its extensions: this loads one of them.
  let shared = {};

  async function sharedModule(name) {
    const versions = Object.values(shared[name]);
    return (await versions[0].get())();
  }

  async function sureToSubmit(question) {
    const { showDialog, Dialog } = await sharedModule('@jupyterlab/apputils');
    const answer = await showDialog({
      title: 'Submit all the same?',
      body: question,
      buttons: [Dialog.cancelButton({ label: 'Do not submit' }), Dialog.okButton({ label: 'Submit all the same' })],
      defaultButton: 0
    });
    return answer.button.accept;
  }

  async function handIn(app, unit, sure = '') {
    try {
      const response = await fetch(address('submit/' + encodeURIComponent(unit)), {
        method: 'POST',
        credentials: 'same-origin',
        headers: { Accept: 'application/json', 'X-XSRFToken': xsrfToken() },
        body: new URLSearchParams({ sure })
      });
      return await response.json();
    } catch (error) {
      console.error(error);
      const message =
        'Your work was not submitted, because the course did not answer. It is still in your notebook. ' +
        'Look at the window in which you started the course, and start it again if it has stopped.';
      return { submitted: false, message };
    }
  }

  async function submit(app) {
    const unit = unitOf(app);
    if (!unit) {
      await notify(app, 'warning', 'Open the notebook of a unit first. Then press Submit again.');
      return;
    }
    if (!(await save(app))) {
      return;
    }
    let answer = await handIn(app, unit);
    if (answer.ask) {
      if (!(await sureToSubmit(answer.ask))) {
        return;
      }
      answer = await handIn(app, unit, 'yes');
    }
    await notify(app, answer.submitted ? 'success' : 'error', answer.message);
    if (answer.submitted) {
      window.open(address('?submitted=' + encodeURIComponent(unit)), PATH_TAB);
    }
  }

  // The answers of the checks are sentences: break their lines between words, not anywhere.
  function breakLinesBetweenWords() {
    const style = document.createElement('style');
    style.textContent = '.jp-OutputArea .jp-RenderedText pre { word-break: normal; overflow-wrap: anywhere; }';
    document.head.append(style);
  }

  function activate(app) {
    breakLinesBetweenWords();
    let submitting = false;
    app.commands.addCommand('rounds:submit', {
      label: 'Submit',
      caption: 'Save, and hand in this unit. You may submit as often as you like.',
      execute: async () => {
        // A double click is one submission.
        if (submitting) {
          return;
        }
        submitting = true;
        try {
          await submit(app);
        } finally {
          setTimeout(() => {
            submitting = false;
          }, DOUBLE_CLICK_MS);
        }
      }
    });
    app.commands.addCommand('rounds:path', {
      label: 'Path',
      caption: 'Save, and open your path: all units, what you have submitted, and your feedback.',
      execute: async () => {
        if (await save(app)) {
          window.open(address(''), PATH_TAB);
        }
      }
    });
  }

  const plugin = { id: 'rounds-lab:plugin', autoStart: true, activate };
  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['rounds-lab'] = {
    init: async scope => {
      shared = scope;
    },
    get: async () => () => ({ __esModule: true, default: plugin })
  };
})();
