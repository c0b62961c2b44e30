// The smallest page that uses the bridge as the application does.
window.heard = [];
window.bridge.on((event) => window.heard.push(event));
