// JupyterLab for interns: the buttons "Submit" and "Path", a menu, and texts that open at one click. A module-federation
// container written by hand: it imports no module, so it needs no build.
(function () {
  'use strict';

  const PATH_TAB = 'rounds-path';
  // Slower than this, nobody clicks twice by accident; a submission itself may be over sooner.
  const DOUBLE_CLICK_MS = 1000;
  const SELECTION_MS = 30;

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

  async function isSure(title, body, yes, no) {
    const { showDialog, Dialog } = await sharedModule('@jupyterlab/apputils');
    const buttons = [Dialog.cancelButton({ label: no }), Dialog.okButton({ label: yes })];
    const answer = await showDialog({ title, body, buttons, defaultButton: 0 });
    return answer.button.accept;
  }

  // Asks the course to do something with a unit; the answer holds a message for the intern.
  async function ask(what, unit, otherwise, sure = '') {
    try {
      const response = await fetch(address(what + '/' + encodeURIComponent(unit)), {
        method: 'POST',
        credentials: 'same-origin',
        headers: { Accept: 'application/json', 'X-XSRFToken': xsrfToken() },
        body: new URLSearchParams({ sure })
      });
      return await response.json();
    } catch (error) {
      console.error(error);
      const message =
        otherwise +
        ', because the course did not answer. Your work is still in your notebook. ' +
        'Look at the window in which you started the course, and start it again if it has stopped.';
      return { message };
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
    const otherwise = 'Your work was not submitted';
    let answer = await ask('submit', unit, otherwise);
    if (answer.ask) {
      if (!(await isSure('Submit all the same?', answer.ask, 'Submit all the same', 'Do not submit'))) {
        return;
      }
      answer = await ask('submit', unit, otherwise, 'yes');
    }
    await notify(app, answer.submitted ? 'success' : 'error', answer.message);
    if (answer.submitted) {
      window.open(address('?submitted=' + encodeURIComponent(unit)), PATH_TAB);
    }
  }

  async function freshCopy(app) {
    const unit = unitOf(app);
    if (!unit) {
      await notify(app, 'warning', 'Open the notebook of a unit first.');
      return;
    }
    const kept = 'Your work is kept: it moves to the folder "earlier-copies" of the unit.';
    if (!(await isSure('Begin this unit anew?', kept, 'Fresh copy', 'Go on as it is')) || !(await save(app))) {
      return;
    }
    const answer = await ask('fresh', unit, 'There is no fresh copy');
    await notify(app, answer.fresh ? 'success' : 'error', answer.message);
    const open = openDocuments(app).filter(widget => widget.context.path.startsWith(unit + '/'));
    for (const widget of answer.fresh ? open : []) {
      await widget.context.revert();
      await widget.context.sessionContext.restartKernel();
    }
  }

  const STYLE = `
    /* The answers of the checks are sentences: break their lines between words, not anywhere. */
    .jp-OutputArea .jp-RenderedText pre { word-break: normal; overflow-wrap: anywhere; }
    /* What a cell prints stays short enough to scroll past. */
    .jp-OutputArea-output[data-mime-type^='application/vnd.jupyter.std'] { max-height: 32em; overflow-y: auto; }
    .jp-PlaceholderText { white-space: normal; }
    /* Whoever pulls a cell by its number would move it. */
    .jp-Notebook .jp-InputPrompt { pointer-events: none; }
    @media (max-width: 760px) { .jp-InputPlaceholder > .jp-InputPrompt { display: none; } }
    .rounds-passed {
      border-left: 5px solid var(--jp-success-color1);
      background: color-mix(in srgb, var(--jp-success-color1) 12%, var(--jp-layout-color0));
      color: var(--jp-content-font-color1);
      padding: 6px 10px;
    }
    .jp-RenderedHTMLCommon .rounds-passed > p { margin: 0; }`;

  function addStyle() {
    const style = document.createElement('style');
    style.textContent = STYLE;
    document.head.append(style);
  }

  // What the build puts into the cell of a free-text answer; whoever goes into it wants to replace it.
  const EMPTY_ANSWER = /^\*Write your answer here:[^*]*\*$/;

  function renderedTextAt(app, target) {
    const panel = app.shell.currentWidget;
    const node = target instanceof Element && target.closest('.jp-MarkdownCell.jp-mod-rendered');
    if (!node || target.closest('a, button') || !panel || !panel.node.contains(node)) {
      return null;
    }
    const notebook = panel.content;
    const cell = notebook.widgets.find(widget => widget.node === node);
    return cell ? { notebook, cell } : null;
  }

  function putCaret(cell, source) {
    const end = cell.editor.getPositionAt(source.length);
    const start = EMPTY_ANSWER.test(source.trim()) ? { line: 0, column: 0 } : end;
    cell.editor.setSelection({ start, end });
  }

  async function write(notebook, cell) {
    notebook.activeCellIndex = notebook.widgets.indexOf(cell);
    notebook.mode = 'edit';
    await cell.ready;
    cell.editor.focus();
    const source = cell.model.sharedModel.getSource();
    putCaret(cell, source);
    // An editor that was closed before takes the page's own selection a moment after it has the focus.
    await new Promise(resolve => setTimeout(resolve, SELECTION_MS));
    if (cell.model.sharedModel.getSource() === source) {
      putCaret(cell, source);
    }
  }

  // One click goes into a text answer. JupyterLab wants two, and takes the letters typed next for commands.
  function openTextAnswers(app) {
    let opened = null;
    const onClick = event => {
      const found = renderedTextAt(app, event.target);
      const plain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey;
      if (found && !found.cell.readOnly && plain && window.getSelection().isCollapsed) {
        opened = found.cell.node;
        write(found.notebook, found.cell);
      }
    };
    // The second half of a double click would select the word under it.
    const onMouseDown = event => {
      if (event.detail > 1 && opened && opened.contains(event.target)) {
        event.preventDefault();
        event.stopPropagation();
      } else {
        opened = null;
      }
    };
    document.addEventListener('click', onClick);
    document.addEventListener('mousedown', onMouseDown, true);
  }

  // A lesson's text has no editor: Enter on it would leave the keyboard nowhere.
  function keepKeyboardOnTexts(app) {
    const onKeyDown = event => {
      const plain = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
      const found = plain && renderedTextAt(app, event.target);
      if (found && found.cell.readOnly) {
        event.stopPropagation();
      }
    };
    document.addEventListener('keydown', onKeyDown, true);
  }

  // A click on a collapsed check selects it, as for any other cell; its three dots, or Enter, open it.
  function selectCollapsedCells() {
    const onClick = event => {
      const bar = event.target instanceof Element && event.target.closest('.jp-Notebook .jp-InputPlaceholder');
      if (bar && !event.target.closest('.jp-MoreHorizIcon')) {
        event.stopPropagation();
        bar.closest('.jp-Cell').focus();
      }
    };
    document.addEventListener('click', onClick, true);
  }

  // The path leads to the units, and the bars at the sides take the room of the page.
  async function closeSideBars(app) {
    await app.restored;
    app.shell.collapseLeft();
    app.shell.collapseRight();
  }

  function activate(app) {
    addStyle();
    openTextAnswers(app);
    keepKeyboardOnTexts(app);
    selectCollapsedCells();
    closeSideBars(app);
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
    app.commands.addCommand('rounds:fresh-copy', {
      label: 'Fresh Copy of This Unit',
      caption: 'Begin this unit anew. Your work is kept in the folder "earlier-copies" of the unit.',
      execute: () => freshCopy(app)
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
