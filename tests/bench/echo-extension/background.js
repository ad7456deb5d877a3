// The least that native messaging can do: post a message, wait until it comes back.
// biome-ignore lint/correctness/noUnusedVariables: called by the benchmark through the debugger
async function measureEcho(count) {
  const port = chrome.runtime.connectNative('dev.ringbridge.echo');
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    await new Promise((resolve) => {
      port.onMessage.addListener(function once() {
        port.onMessage.removeListener(once);
        resolve();
      });
      port.postMessage({ method: 'call.dial', params: { number: `+4989${index}` } });
    });
    times.push(performance.now() - start);
  }
  port.disconnect();
  return times;
}
