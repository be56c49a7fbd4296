/* What the tests ask of a page: texts too faint to read, and controls without a name. */
const channels = (text) => (text.match(/[\d.]+/g) || []).map(Number);
const clear = (colour) => channels(colour).length === 4 && channels(colour)[3] === 0;
const luminance = (colour) => {
  const [r, g, b] = channels(colour).slice(0, 3).map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};
const behind = (node) => {
  for (let at = node; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (!clear(colour)) return colour;
  }
  return "rgb(255, 255, 255)";
};
const painted = (text) => {
  text.scrollIntoView({ block: "center" });
  const box = text.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const under = document.elementsFromPoint(x, y).find((one) => one.tagName === "path" && getComputedStyle(one).fill !== "none");
  return under ? getComputedStyle(under).fill : behind(text);
};
const lowContrast = () => {
  document.documentElement.style.scrollBehavior = "auto";
  const found = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || node.closest("script, style, option, .unseen, .skip") || !node.checkVisibility()) continue;
    const style = getComputedStyle(node);
    const drawn = node instanceof SVGElement;
    if (node.closest("[aria-hidden]") && /^[■]$/.test(node.textContent)) continue;
    const colour = drawn ? style.fill : style.color;
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = contrast(colour, drawn ? painted(node) : behind(node));
    if (ratio < (large ? 3 : 4.5)) found.add(`${ratio.toFixed(2)} ${colour} ${node.tagName}.${node.getAttribute("class")} ${node.textContent.slice(0, 12)}`);
  }
  return Array.from(found);
};
const named = (node) => {
  const by = node.getAttribute("aria-labelledby");
  const label = node.labels && node.labels.length ? node.labels[0].textContent : "";
  return (by && document.getElementById(by)?.textContent) || node.getAttribute("aria-label") || label || node.textContent || node.title;
};
const unnamed = () => {
  const found = [];
  const wrong = (what, node) => found.push(`${what}: ${node.outerHTML.slice(0, 120)}`);
  for (const node of document.querySelectorAll("a, button, select, input, summary, [role=region], [role=img], [role=search], svg")) if (!named(node)?.trim()) wrong("no name", node);
  for (const table of document.querySelectorAll("table")) if (!table.caption?.textContent.trim()) wrong("no caption", table);
  for (const head of document.querySelectorAll("th")) if (!head.scope) wrong("no scope", head);
  const ids = Array.from(document.querySelectorAll("[id]"), (node) => node.id);
  for (const id of ids) if (ids.filter((one) => one === id).length > 1) found.push(`twice: ${id}`);
  for (const node of document.querySelectorAll("[aria-labelledby]")) if (!document.getElementById(node.getAttribute("aria-labelledby"))) wrong("leads nowhere", node);
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) wrong("skips a level", heading);
    level = next;
  }
  if (!document.documentElement.lang) found.push("no lang");
  for (const list of document.querySelectorAll("ul, ol")) if (Array.from(list.children).some((item) => item.tagName !== "LI")) wrong("no item", list);
  return found;
};
