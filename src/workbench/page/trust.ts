/** The answer to office.js asking, over plain http, whether the host around it may be trusted: we are that host. */
window.addEventListener('message', () => {
  // To whoever asked: office.js may come from another origin than the page it serves, and the answer is no secret.
  window.parent.postMessage(JSON.stringify({ hostUserTrusted: true }), '*');
});
