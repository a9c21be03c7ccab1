// Runs in the page before its own scripts: keeps its largest paint and its slowest answer to a person.
window.vitals = { lcp: 0, shown: "", seenAt: 0, busyAt: 0, inp: 0, asked: "" };

const inWords = (element) =>
  element
    ? `${element.localName} ${(element.innerText || element.getAttribute("aria-label") || "").trim().slice(0, 40)}`
    : "";

new PerformanceObserver((list) => {
  for (const { startTime, element } of list.getEntries())
    Object.assign(window.vitals, {
      lcp: startTime,
      shown: inWords(element),
      seenAt: performance.now(),
    });
}).observe({ type: "largest-contentful-paint", buffered: true });

new PerformanceObserver((list) => {
  for (const { interactionId, duration, name, target } of list.getEntries())
    if (interactionId > 0 && duration > window.vitals.inp)
      Object.assign(window.vitals, { inp: duration, asked: `${name} ${inWords(target)}` });
}).observe({ type: "event", durationThreshold: 16, buffered: true });

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    window.vitals.busyAt = Math.max(window.vitals.busyAt, startTime + duration);
}).observe({ type: "longtask", buffered: true });
