// A lesson that is open in a tab stays as it is there: that tab is asked to go to the place, and nothing is loaded again.
const ANSWER_MS = 400;
const channel = new BroadcastChannel(`rounds${document.body.dataset.base}`);

function placeOf(address) {
  const url = new URL(address, location.href);
  const path = decodeURIComponent(url.pathname.split('/lab/tree/')[1]);
  return { path, cell: new URLSearchParams(url.hash.slice(1)).get('cell-id') || '' };
}

// The tab that has the lesson open, else any tab of the lab; undefined where there is none.
async function tabWith(path) {
  const ask = String(Math.random());
  const answers = [];
  await new Promise(resolve => {
    channel.addEventListener('message', ({ data }) => {
      if (data.answer === ask) answers.push(data);
      if (data.answer === ask && data.has) resolve();
    });
    channel.postMessage({ ask, path });
    setTimeout(resolve, ANSWER_MS);
  });
  return (answers.find(answer => answer.has) || answers[0])?.tab;
}

// Show the lab's tab. False where this tab may not: it was opened by hand, or from a tab that is closed.
function showLab() {
  const lab = window.open('', 'rounds-lab');
  if (!lab) return false;
  if (lab.location.href === 'about:blank') {
    lab.close();
    return false;
  }
  lab.focus();
  return true;
}
