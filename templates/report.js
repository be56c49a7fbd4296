/* 网页报告的脚本：筛选、排序、分页、展开佐证、打印、深浅色。没有它，报告照样能读。 */
(() => {
  "use strict";
  const words = JSON.parse(document.getElementById("words").textContent);
  const say = (key, blanks = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => blanks[name]);
  const said = document.getElementById("said");
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const SIZE = 100;
  const ranks = Array.from(document.querySelectorAll(".tally .label"), (label) => label.textContent);
  const anchors = new Map();
  const tables = [];

  const make = (name, attributes = {}, ...inside) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...inside);
    return node;
  };

  /* 深浅色：跟随系统、浅、深，记在本机浏览器里 */
  const themes = ["auto", "light", "dark"];
  const paint = (theme) => {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  const recall = () => { try { return localStorage.getItem("safetyduty-theme"); } catch { return null; } };
  const keep = (theme) => { try { localStorage.setItem("safetyduty-theme", theme); } catch { /* 不记也行 */ } };
  const chosen = themes.includes(recall()) ? recall() : "auto";
  paint(chosen);
  const theme = make("select", { "aria-label": words.theme, id: "theme" });
  for (const name of themes) theme.append(make("option", { value: name }, words[`theme.${name}`]));
  theme.value = chosen;
  theme.addEventListener("change", () => { paint(theme.value); keep(theme.value); });
  const printer = make("button", { type: "button", id: "print" }, words.print);
  printer.addEventListener("click", () => window.print());
  document.getElementById("tools").append(theme, printer);

  let fields = 0;
  const field = (name, control) => {
    control.id = `field-${++fields}`;
    return make("div", { class: "field" }, make("label", { for: control.id }, name), control);
  };

  const number = (text) => {
    const found = text.replace(/,/g, "").match(/-?\d+(\.\d+)?/);
    return found ? parseFloat(found[0]) : -Infinity;
  };
  const rank = (text) => ranks.findIndex((label) => text.endsWith(label));

  class Rich {
    constructor(table) {
      this.table = table;
      this.body = table.tBodies[0];
      this.rows = Array.from(this.body.rows);
      this.heads = Array.from(table.tHead.rows[0].cells);
      this.headings = this.heads.map((head) => head.textContent);
      this.opens = "opens" in table.dataset ? Number(table.dataset.opens) : -1;
      this.chosen = new Map();
      this.open = new Map();
      this.text = "";
      this.by = -1;
      this.down = false;
      this.first = 0;
      this.all = false;
      for (const row of this.rows) if (row.id) anchors.set(row.id, [this, row]);
      if (this.rows.length > 5) this.equip();
      this.refresh();
    }

    equip() {
      const frame = this.table.closest(".wide");
      const form = make("div", { class: "filters", role: "search", "aria-label": `${words.filter}${this.table.caption.textContent}` });
      this.search = make("input", { type: "search", autocomplete: "off" });
      let waiting = 0;
      this.search.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => { this.text = this.search.value.trim().toLowerCase(); this.refilter(); }, 80);
      });
      form.append(field(words.search, this.search));
      this.selects = new Map();
      this.heads.forEach((head, at) => {
        if (!("pick" in head.dataset)) return;
        const values = new Set(this.rows.map((row) => row.cells[at].textContent));
        if (values.size < 2) return;
        const sorted = Array.from(values);
        if (sorted.every((value) => rank(value) >= 0)) sorted.sort((a, b) => rank(a) - rank(b));
        const select = make("select", {}, make("option", { value: "" }, words.all));
        for (const value of sorted) select.append(make("option", { value }, value || "—"));
        select.addEventListener("change", () => this.pick(at, select.value));
        this.selects.set(at, select);
        form.append(field(this.headings[at], select));
      });
      const clear = make("button", { type: "button" }, words.clear);
      clear.addEventListener("click", () => { this.clear(); this.refilter(); });
      form.append(clear);
      frame.before(form);
      this.heads.forEach((head, at) => {
        const button = make("button", { type: "button", title: words.sort }, head.textContent);
        button.addEventListener("click", () => this.sort(at));
        head.textContent = "";
        head.append(button, make("span", { class: "printed", "aria-hidden": "true" }, button.textContent));
        head.setAttribute("aria-sort", "none");
      });
      this.previous = make("button", { type: "button" }, words.previous);
      this.next = make("button", { type: "button" }, words.next);
      this.previous.addEventListener("click", () => this.turn(-SIZE));
      this.next.addEventListener("click", () => this.turn(SIZE));
      this.told = make("span");
      frame.after(make("div", { class: "pager" }, this.told, this.previous, this.next));
    }

    clear() {
      this.text = "";
      this.search.value = "";
      this.chosen.clear();
      for (const select of this.selects.values()) select.value = "";
    }

    pick(at, value) {
      if (value) this.chosen.set(at, value); else this.chosen.delete(at);
      this.refilter();
    }

    refilter() {
      this.first = 0;
      this.refresh();
      said.textContent = `${this.table.caption.textContent}：${this.told.textContent}`;
    }

    turn(by) { this.first += by; this.refresh(); this.table.scrollIntoView({ block: "start" }); }

    sort(at) {
      this.down = this.by === at && !this.down;
      this.by = at;
      this.heads.forEach((head, other) => head.setAttribute("aria-sort", other !== at ? "none" : this.down ? "descending" : "ascending"));
      this.order = null;
      this.first = 0;
      this.refresh();
    }

    ordered() {
      if (this.by < 0) return this.rows;
      if (this.order) return this.order;
      const role = this.heads[this.by].dataset.role;
      const keyed = this.rows.map((row) => [row.cells[this.by].textContent, row]);
      const numeric = role === "number" || role === "mark";
      const ranked = !numeric && keyed.length && keyed.every(([text]) => rank(text) >= 0);
      if (numeric || ranked) {
        const key = ranked ? rank : number;
        for (const pair of keyed) pair[0] = key(pair[0]);
        keyed.sort((a, b) => a[0] - b[0]);
      } else keyed.sort((a, b) => collator.compare(a[0], b[0]));
      if (this.down) keyed.reverse();
      this.order = keyed.map((pair) => pair[1]);
      return this.order;
    }

    matches(row) {
      for (const [at, value] of this.chosen) if (row.cells[at].textContent !== value) return false;
      if (!this.text) return true;
      if (row.told === undefined) row.told = row.textContent.toLowerCase();
      return this.text.split(/\s+/).every((word) => row.told.includes(word));
    }

    refresh() {
      const shown = this.text || this.chosen.size ? this.ordered().filter((row) => this.matches(row)) : this.ordered();
      this.shown = shown;
      const page = this.all ? shown : shown.slice(this.first, this.first + SIZE);
      const nodes = [];
      for (const row of page) {
        this.dress(row);
        nodes.push(row);
        if (this.open.has(row)) nodes.push(this.open.get(row));
      }
      if (!page.length && this.rows.length) nodes.push(make("tr", {}, make("td", { colspan: this.heads.length }, words.none)));
      this.body.replaceChildren(...nodes);
      if (!this.told) return;
      const last = Math.min(this.first + SIZE, shown.length);
      const count = say("shown", { total: this.rows.length, shown: shown.length });
      const paged = shown.length > SIZE;
      this.told.textContent = paged ? `${count}，${say("page", { first: this.first + 1, last })}` : count;
      this.previous.hidden = this.next.hidden = !paged;
      this.previous.disabled = this.first === 0;
      this.next.disabled = last >= shown.length;
    }

    /* 结论一格变成按钮：按下展开佐证各行和条款 */
    dress(row) {
      if (this.opens < 0 || row.dressed) return;
      row.dressed = true;
      if (!row.querySelector('a[href^="#"]')) return;
      const cell = row.cells[this.opens];
      const button = make("button", { type: "button", class: "opens", "aria-expanded": "false", title: words.open });
      button.append(...cell.childNodes);
      cell.append(button);
      button.addEventListener("click", () => this.toggle(row, button));
    }

    toggle(row, button) {
      const opened = this.open.get(row);
      button.setAttribute("aria-expanded", String(!opened));
      if (opened) {
        opened.remove();
        this.open.delete(row);
        return;
      }
      const cell = make("td", { colspan: this.heads.length });
      for (const part of details(row)) cell.append(part);
      const detail = make("tr", { class: "detail" }, cell);
      this.open.set(row, detail);
      row.after(detail);
    }

    show(row) {
      if (!this.shown.includes(row) && this.search) this.clear();
      this.refresh();
      this.first = Math.floor(this.shown.indexOf(row) / SIZE) * SIZE;
      this.refresh();
    }
  }

  const targets = (row) => {
    const ids = Array.from(row.querySelectorAll('a[href^="#"]'), (link) => decodeURIComponent(link.hash.slice(1)));
    return Array.from(new Set(ids)).map((id) => anchors.get(id)).filter(Boolean);
  };

  /* 一行所指向的各行，按它们所在的表列出 */
  function* details(row) {
    const groups = new Map();
    for (const [table, target] of targets(row)) {
      if (!groups.has(table)) groups.set(table, []);
      groups.get(table).push(target);
    }
    for (const [table, rows] of groups) {
      yield make("h3", {}, table.table.caption.textContent);
      const head = make("tr");
      for (const heading of table.headings) head.append(make("th", { scope: "col" }, heading));
      const body = make("tbody");
      for (const target of rows) {
        const copy = target.cloneNode(true);
        copy.removeAttribute("id");
        copy.classList.remove("found");
        body.append(copy);
      }
      yield make("table", { class: table.table.className }, make("caption", { class: "unseen" }, table.table.caption.textContent), make("thead", {}, head), body);
    }
  }

  for (const table of document.querySelectorAll("table[data-rich]")) tables.push(new Rich(table));

  /* 跳到一行：翻到它所在的页，清除挡住它的筛选 */
  const go = (id) => {
    const found = anchors.get(id);
    if (!found) return false;
    const [table, row] = found;
    table.show(row);
    for (const other of document.querySelectorAll("tr.found")) other.classList.remove("found");
    row.classList.add("found");
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
    return true;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link) return;
    const contents = link.closest("details.contents");
    if (contents) contents.open = false;
    if (link.dataset.verdict) {
      const section = document.getElementById("findings");
      const table = tables.find((one) => section && section.parentNode.contains(one.table));
      if (!table || !table.selects) return;
      for (const [at, select] of table.selects) {
        const option = Array.from(select.options).find((one) => one.value && one.value.endsWith(link.dataset.verdict));
        if (option && rank(option.value) >= 0) {
          table.clear();
          select.value = option.value;
          table.pick(at, option.value);
        }
      }
      return;
    }
    const id = decodeURIComponent(link.hash.slice(1));
    if (go(id)) {
      event.preventDefault();
      history.pushState(null, "", link.hash);
    }
  });
  window.addEventListener("popstate", () => go(decodeURIComponent(location.hash.slice(1))));
  if (location.hash) go(decodeURIComponent(location.hash.slice(1)));
  document.addEventListener("keydown", (event) => {
    const contents = document.querySelector("details.contents");
    if (event.key === "Escape" && contents.open) {
      contents.open = false;
      contents.firstElementChild.focus();
    }
  });

  /* 打印时列出筛选后的全部行 */
  const whole = (all) => {
    for (const table of tables) { table.all = all; table.refresh(); }
  };
  window.addEventListener("beforeprint", () => whole(true));
  window.addEventListener("afterprint", () => whole(false));
  document.documentElement.dataset.ready = "";
})();
