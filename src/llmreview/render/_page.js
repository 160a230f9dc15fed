"use strict";
(() => {
  const store = "llmreview:" + document.documentElement.dataset.key;
  const items = [...document.querySelectorAll(".item")];
  const status = document.getElementById("progress");
  let kept = {};
  let stores = true;
  try { kept = JSON.parse(localStorage.getItem(store)) || {}; } catch { stores = false; } // the page works without it, and says so
  const box = (item) => item.querySelector("input");
  const note = (item) => item.querySelector("textarea");
  const show = () => {
    items.forEach((item) => item.classList.toggle("done", box(item).checked));
    const done = items.filter((item) => box(item).checked).length;
    status.textContent = `${done} of ${items.length} looked at` + (stores ? "" : " (this browser keeps nothing: save before you leave)");
  };
  const keep = () => {
    const state = {};
    for (const item of items) state[item.dataset.key] = { done: box(item).checked, note: note(item).value };
    try { localStorage.setItem(store, JSON.stringify(state)); } catch { stores = false; }
    show();
    return state;
  };
  for (const item of items) {
    const before = kept[item.dataset.key];
    if (before) { box(item).checked = before.done === true; note(item).value = String(before.note || ""); }
    box(item).addEventListener("change", keep);
    note(item).addEventListener("input", keep);
  }
  show();
  const plain = (text) => text.trim().replace(/\s+/g, " ").replace(/[\\`*_[\]<>#!|~&$@]|:(?=\S)/g, "\\$&");
  const code = (text) => "`` " + text.replace(/`+/g, "'") + " ``";
  const exported = () => items.map((item) => {
    const title = plain(item.querySelector(".title").textContent);
    const place = item.dataset.place ? ` (${code(item.dataset.place)})` : "";
    const text = note(item).value.trim();
    return `- [${box(item).checked ? "x" : " "}] ${title}${place}` + (text ? "\n  " + text.replace(/\n/g, "\n  ") : "");
  }).join("\n") + "\n";
  document.getElementById("export").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`# ${plain(document.title)}\n\n${exported()}`], { type: "text/markdown" }));
    link.download = "review.md";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
  document.getElementById("clear").addEventListener("click", () => {
    if (!confirm("Remove all ticks and notes of this page?")) return;
    for (const item of items) { box(item).checked = false; note(item).value = ""; }
    keep();
  });
  const keys = document.getElementById("keys"); // who speaks to the browser types letters without meaning them
  try { keys.checked = localStorage.getItem("llmreview keys") !== "off"; } catch { /* then they are on */ }
  keys.addEventListener("change", () => {
    try { localStorage.setItem("llmreview keys", keys.checked ? "on" : "off"); } catch { /* until the page is closed */ }
  });
  document.addEventListener("keydown", (event) => {
    if (!keys.checked) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = items.findIndex((item) => item.contains(document.activeElement));
    if (event.target.tagName === "TEXTAREA") {
      if (event.key === "Escape") box(items[at]).focus();
      return;
    }
    const go = { j: at + 1, k: at < 0 ? 0 : at - 1 }[event.key];
    if (go !== undefined && items[go]) { box(items[go]).focus(); items[go].scrollIntoView({ block: "nearest" }); event.preventDefault(); }
    if (event.key === "x" && at >= 0) { box(items[at]).click(); event.preventDefault(); }
    if (event.key === "n" && at >= 0) { note(items[at]).focus(); event.preventDefault(); }
  });
})();
