// Takes away JupyterLab's commands with which an intern could lose work, from every menu, key and palette at once.
// Written by hand as a module-federation container that imports no module.
(function () {
  'use strict';

  const GONE = new Set([
    // They make new cells of an answer, or copies: the course no longer finds it, or finds two.
    'notebook:split-cell-at-cursor',
    'notebook:merge-cells',
    'notebook:merge-cell-above',
    'notebook:merge-cell-below',
    'notebook:cut-cell',
    'notebook:copy-cell',
    'notebook:paste-cell-above',
    'notebook:paste-cell-below',
    'notebook:paste-and-replace-cell',
    'notebook:duplicate-below',
    'notebook:move-cell-up',
    'notebook:move-cell-down',
    'notebook:change-cell-to-code',
    'notebook:change-cell-to-markdown',
    'notebook:change-cell-to-raw',
    // They put another text in the place of the one that is written.
    'notebook:access-previous-history-entry',
    'notebook:access-next-history-entry',
    'docmanager:restore-checkpoint',
    'docmanager:reload',
    // Work goes on in another file than the one that Submit hands in, or is no longer saved.
    'docmanager:save-as',
    'docmanager:rename',
    'docmanager:duplicate',
    'docmanager:delete',
    'docmanager:toggle-autosave',
    // Nothing runs afterwards, or the course has stopped.
    'kernelmenu:change',
    'kernelmenu:shutdown',
    'kernelmenu:shutdownAll',
    'notebook:change-kernel',
    'notebook:shutdown-kernel',
    'filemenu:shutdown',
    'filemenu:logout'
  ]);

  function activate(app) {
    for (const question of ['isEnabled', 'isVisible']) {
      const answer = app.commands[question].bind(app.commands);
      app.commands[question] = (command, ...more) => !GONE.has(command) && answer(command, ...more);
    }
  }

  const plugin = { id: 'rounds-commands:plugin', autoStart: true, activate };
  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['rounds-commands'] = {
    init: async () => {},
    get: async () => () => ({ __esModule: true, default: plugin })
  };
})();
