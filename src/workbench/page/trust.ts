/** The answer to office.js asking, over plain http, whether the host around it may be trusted: we are that host. */
window.addEventListener('message', () => {
  window.parent.postMessage(JSON.stringify({ hostUserTrusted: true }), window.location.origin);
});
