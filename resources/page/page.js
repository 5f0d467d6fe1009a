"use strict";
// The picture and the list of claims are in the page already; this adds choosing, searching, moving.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const stage = document.getElementById("stage");
  const svg = stage.querySelector("svg");
  const view = svg.querySelector(".view");
  const claims = [...document.querySelectorAll(".claim")];
  const panel = document.getElementById("panel");
  const title = document.getElementById("panel-title");
  const hint = document.getElementById("hint");
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  const all = title.textContent;
  const parts = [...view.querySelectorAll("[data-node],[data-edge],[data-card]")];

  const ofNode = data.nodes.map(() => new Set());
  const neighbours = data.nodes.map((_, i) => new Set([i]));
  data.edges.forEach((edge) => {
    for (const id of edge.claims) { ofNode[edge.s].add(id); ofNode[edge.t].add(id); }
    neighbours[edge.s].add(edge.t); neighbours[edge.t].add(edge.s);
  });
  data.cards.forEach((card) => ofNode[card.n].add(card.claim));

  const isLit = {
    node: (i, what) => what.kind === "node" ? neighbours[what.index].has(i)
      : what.kind === "edge" ? [data.edges[what.index].s, data.edges[what.index].t].includes(i)
      : data.cards[what.index].n === i,
    edge: (i, what) => what.kind === "node"
      ? data.edges[i].s === what.index || data.edges[i].t === what.index
      : what.kind === "edge" && i === what.index,
    card: (i, what) => what.kind === "node" ? data.cards[i].n === what.index
      : what.kind === "card" && i === what.index,
  };
  const ownOf = (part) => part.dataset.node !== undefined ? ["node", +part.dataset.node]
    : part.dataset.edge !== undefined ? ["edge", +part.dataset.edge] : ["card", +part.dataset.card];

  // Names keep their own direction beside one another.
  const apart = (...names) => names.map((name) => `\u2068${name}\u2069`).join(" · ");
  function nameOf({ kind, index }) {
    if (kind === "node") return data.nodes[index].label;
    if (kind === "card") return data.nodes[data.cards[index].n].label;
    const said = view.querySelector(`g[data-edge="${index}"] title`).textContent;
    const edge = data.edges[index];
    return apart(data.nodes[edge.s].label, said, data.nodes[edge.t].label);
  }

  function choose(what) {
    let shown = null;
    if (what) {
      shown = what.kind === "node" ? ofNode[what.index]
        : new Set(what.kind === "edge" ? data.edges[what.index].claims
                                       : [data.cards[what.index].claim]);
    }
    for (const part of parts) {
      const [kind, index] = ownOf(part);
      part.classList.toggle("dim", Boolean(what) && !isLit[kind](index, what));
      part.classList.toggle("chosen", Boolean(what) && kind === what.kind && index === what.index);
    }
    let count = 0;
    for (const claim of claims) {
      claim.hidden = Boolean(shown) && !shown.has(claim.id);
      count += claim.hidden ? 0 : 1;
    }
    title.textContent = what ? nameOf(what) : all;
    hint.textContent = what ? data.words.count.replace("%n", count) : data.words.hint;
    if (what) panel.scrollTop = 0;
  }

  const place = { x: 0, y: 0, k: 1 };
  const draw = () => view.setAttribute("transform",
    `translate(${place.x} ${place.y}) scale(${place.k})`);
  function zoom(factor, x, y) {
    const k = Math.min(12, Math.max(0.3, place.k * factor));
    place.x = x - (x - place.x) * (k / place.k);
    place.y = y - (y - place.y) * (k / place.k);
    place.k = k;
    draw();
  }
  function fit() { place.x = 0; place.y = 0; place.k = 1; draw(); }
  const box = svg.viewBox.baseVal;
  function toSvg(event) {
    const point = new DOMPoint(event.clientX, event.clientY);
    return point.matrixTransform(svg.getScreenCTM().inverse());
  }

  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    const at = toSvg(event);
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), at.x, at.y);
  }, { passive: false });

  const fingers = new Map();
  let moved = false;
  stage.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, toSvg(event));
    moved = false;
  });
  stage.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    const at = toSvg(event);
    const from = fingers.get(event.pointerId);
    if (Math.hypot(at.x - from.x, at.y - from.y) < 3 && !moved) return;
    moved = true;
    stage.setPointerCapture(event.pointerId);
    if (fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
      const before = Math.hypot(from.x - other.x, from.y - other.y);
      const now = Math.hypot(at.x - other.x, at.y - other.y);
      if (before > 1) zoom(now / before, other.x, other.y);
    } else {
      place.x += at.x - from.x;
      place.y += at.y - from.y;
      draw();
    }
    fingers.set(event.pointerId, at);
  });
  for (const end of ["pointerup", "pointercancel"])
    stage.addEventListener(end, (event) => fingers.delete(event.pointerId));

  const partAt = (event) => event.target.closest("[data-node],[data-edge],[data-card]");
  stage.addEventListener("click", (event) => {
    if (moved) return;
    const part = partAt(event);
    if (!part) return choose(null);
    const [kind, index] = ownOf(part);
    choose({ kind, index });
  });

  for (const part of parts) {
    if (part.tagName !== "g") continue;
    part.setAttribute("tabindex", "0");
    part.setAttribute("role", "button");
    const [kind, index] = ownOf(part);
    part.setAttribute("aria-label", nameOf({ kind, index }));
  }

  // Enter leads from a part of the picture to its sentences and their links, Escape back.
  let came = null;
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    choose(null);
    if (came) came.focus();
    came = null;
  });

  stage.addEventListener("keydown", (event) => {
    const step = 60;
    const moves = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step],
      ArrowDown: [0, -step] };
    if (event.key in moves) {
      place.x += moves[event.key][0]; place.y += moves[event.key][1]; draw();
    } else if (event.key === "+" || event.key === "=") {
      zoom(1.25, box.width / 2, box.height / 2);
    } else if (event.key === "-") {
      zoom(0.8, box.width / 2, box.height / 2);
    } else if (event.key === "0") {
      fit();
    } else if (event.key === "Enter" || event.key === " ") {
      const part = partAt(event);
      if (!part) return;
      const [kind, index] = ownOf(part);
      choose({ kind, index });
      came = event.target;
      panel.focus();
    } else if (event.key === "Escape") {
      choose(null);
    } else {
      return;
    }
    event.preventDefault();
  });

  // Spellings are compared as a reader would: no vocalisation, one alef, one ya.
  const fold = (text) => text.normalize("NFKC").toLowerCase()
    .replace(/[\u0640\u064B-\u0652\u0670\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/[أإآٱ]/g, "ا").replace(/[ىی]/g, "ي").replace(/ة/g, "ه").replace(/ؤ/g, "و")
    .replace(/ئ/g, "ي").replace(/[کگ]/g, "ك")
    .replace(/[٠-٩]/g, (c) => String(c.charCodeAt(0) - 0x660));
  const folded = data.nodes.map((node) => fold([node.label, ...node.names].join("\n")));
  const textOf = claims.map((claim) => fold(claim.textContent));
  let hits = [];
  find.addEventListener("input", () => {
    const wanted = fold(find.value.trim());
    hits = wanted ? folded.flatMap((text, i) => text.includes(wanted) ? [i] : []) : [];
    for (const part of parts)
      part.classList.toggle("found", part.dataset.node !== undefined
        && hits.includes(+part.dataset.node));
    choose(null);
    let count = 0;
    claims.forEach((claim, i) => {
      claim.hidden = Boolean(wanted) && !textOf[i].includes(wanted);
      count += claim.hidden ? 0 : 1;
    });
    found.textContent = wanted ? `${hits.length} · ${count}` : "";
  });
  find.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { find.value = ""; find.dispatchEvent(new Event("input")); }
    if (event.key !== "Enter" || hits.length === 0) return;
    const index = hits[0];
    choose({ kind: "node", index });
    const shape = view.querySelector(`g[data-node="${index}"]`);
    const rect = shape.getBBox();
    const matrix = view.getScreenCTM().inverse().multiply(shape.getScreenCTM());
    const at = new DOMPoint(rect.x + rect.width / 2, rect.y + rect.height / 2)
      .matrixTransform(matrix);
    place.k = Math.max(place.k, 2);
    place.x = box.width / 2 - at.x * place.k;
    place.y = box.height / 2 - at.y * place.k;
    draw();
  });

  document.getElementById("fit").addEventListener("click", () => { fit(); choose(null); });
  document.getElementById("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== find) { event.preventDefault(); find.focus(); }
  });
  hint.textContent = data.words.hint;
})();
