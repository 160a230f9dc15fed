"use strict";
(() => {
  const store = "llmreview:" + document.documentElement.dataset.key;
  const items = [...document.querySelectorAll(".item")];
  const status = document.getElementById("progress");
  let kept = {};
  try { kept = JSON.parse(localStorage.getItem(store)) || {}; } catch { /* no storage here: the page works without it */ }
  const box = (item) => item.querySelector("input");
  const note = (item) => item.querySelector("textarea");
  const show = () => {
    items.forEach((item) => item.classList.toggle("done", box(item).checked));
    const done = items.filter((item) => box(item).checked).length;
    status.textContent = `${done} of ${items.length} looked at`;
  };
  const keep = () => {
    const state = {};
    for (const item of items) state[item.dataset.key] = { done: box(item).checked, note: note(item).value };
    try { localStorage.setItem(store, JSON.stringify(state)); } catch { /* as above */ }
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
  const exported = () => items.map((item) => {
    const title = item.querySelector(".title").innerText.trim();
    const text = note(item).value.trim();
    return `- [${box(item).checked ? "x" : " "}] ${title}` + (text ? "\n  " + text.replace(/\n/g, "\n  ") : "");
  }).join("\n") + "\n";
  document.getElementById("export").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`# ${document.title}\n\n${exported()}`], { type: "text/markdown" }));
    link.download = "review.md";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  document.getElementById("clear").addEventListener("click", () => {
    if (!confirm("Remove all ticks and notes of this page?")) return;
    for (const item of items) { box(item).checked = false; note(item).value = ""; }
    keep();
  });
  document.addEventListener("keydown", (event) => {
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
