// Payment buttons work without this file. It shows the amount of a slider while it moves, keeps a second
// press from going out, and opens the checkout beside the shop. It keeps nothing and asks nobody.
(() => {
  const ready = "flashReady";
  const calmMs = 3000;

  /** The amount as the page's own language writes it, with as many decimals as a step has. */
  const written = ({ value, step }, unit) => {
    const digits = (step.split(".")[1] || "").length;
    const number = new Intl.NumberFormat(document.documentElement.lang || undefined, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return `${number.format(value)} ${unit}`;
  };

  const showAmount = (slider, unit) => {
    const shown = document.createElement("output");
    shown.style.cssText = "font-size:22px;font-weight:600;font-variant-numeric:tabular-nums";
    const tell = () => {
      const text = written(slider, unit);
      shown.textContent = text;
      slider.setAttribute("aria-valuetext", text);
    };
    slider.addEventListener("input", tell);
    slider.before(shown);
    tell();
  };

  const enhance = (form) => {
    if (form.dataset[ready]) return;
    form.dataset[ready] = "yes";
    const slider = form.querySelector('input[type="range"]');
    if (slider) showAmount(slider, form.dataset.currency || "");
    let pressed = 0;
    form.addEventListener("submit", (event) => {
      const now = Date.now();
      if (now - pressed < calmMs) {
        event.preventDefault();
        return;
      }
      pressed = now;
      const place = `flash-pay-${now}`;
      // a browser that opens no window leaves the form to go its own way, in this one
      const opened = window.open("", place, "popup,width=480,height=820");
      form.target = opened ? place : "";
    });
  };

  const all = () => {
    for (const form of document.querySelectorAll("form[data-flash-button]")) enhance(form);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", all);
  else all();
})();
