// The smallest page that uses the bridge as the application does.
globalThis.heard = [];
globalThis.bridge.on((event) => globalThis.heard.push(event));
