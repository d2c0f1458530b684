// Opens a lesson at a cell. A page of the course asks in all tabs who has the lesson open; that tab then goes to the cell,
// and nothing in it is loaded again. Written by hand as a module-federation container that imports no module.
(function () {
  'use strict';

  const tab = `${Date.now()}-${Math.random()}`;
  const askedFor = new URLSearchParams(window.location.hash.slice(1)).get('cell-id') || '';

  function baseUrl() {
    return JSON.parse(document.getElementById('jupyter-config-data').textContent).baseUrl;
  }

  function isOpen(app, path) {
    return [...app.shell.widgets('main')].some(widget => widget.context && widget.context.path === path);
  }

  async function show(notebook, cell) {
    const index = notebook.content.widgets.findIndex(widget => widget.model.id === cell);
    if (index < 0) {
      return;
    }
    await notebook.context.sessionContext.ready.catch(() => null);
    notebook.content.activeCellIndex = index;
    await notebook.content.scrollToItem(index, 'start');
  }

  async function open(app, path, cell) {
    const notebook = await app.commands.execute('docmanager:open', { path });
    await notebook.context.ready;
    await notebook.revealed;
    if (cell) {
      await show(notebook, cell);
    }
  }

  function activate(app) {
    // Pages of the course find this tab by its name.
    window.name = 'rounds-lab';
    const channel = new BroadcastChannel(`rounds${baseUrl()}`);
    channel.onmessage = ({ data }) => {
      if (data.ask) {
        channel.postMessage({ answer: data.ask, tab, has: isOpen(app, data.path) });
      } else if (data.open === tab) {
        open(app, data.path, data.cell).catch(error => console.error(error));
      }
    };
    if (askedFor) {
      app.restored.then(() => {
        const path = decodeURIComponent(window.location.pathname.split('/tree/')[1] || '');
        return path && open(app, path, askedFor);
      });
    }
  }

  const plugin = { id: 'rounds-place:plugin', autoStart: true, activate };
  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['rounds-place'] = {
    init: async () => {},
    get: async () => () => ({ __esModule: true, default: plugin })
  };
})();
