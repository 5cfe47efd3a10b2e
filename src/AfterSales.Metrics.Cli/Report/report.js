'use strict';
// What the page does beyond what HTML does by itself: light and dark, folding all, sorting, filtering, copying. It asks no network and remembers nothing.
document.addEventListener('DOMContentLoaded', () => {
  const words = JSON.parse(document.body.dataset.words || '{}');
  const say = text => words[text] || text;
  const make = (tag, props, parent) => parent.appendChild(Object.assign(document.createElement(tag), props));
  const button = (text, label, act, parent) => {
    const b = make('button', { type: 'button', textContent: text, onclick: () => act(b) }, parent);
    if (label) b.setAttribute('aria-label', label);
    return b;
  };
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const tools = make('p', { className: 'tools' }, document.querySelector('nav'));
  button(say('Light or dark'), '', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; }, tools);
  const folds = [...document.querySelectorAll('details.fold')];
  const open = on => folds.forEach(d => { d.open = on; });
  button(say('Fold all'), '', () => open(false), tools);
  button(say('Unfold all'), '', () => open(true), tools);

  // A link into a folded section opens it; so does printing, which folds again what was folded.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target && (target.querySelector('details.fold') || target.closest('details.fold'));
    if (fold && !fold.open) { fold.open = true; target.scrollIntoView(); }
  };
  addEventListener('hashchange', reveal);
  reveal();
  let folded = [];
  addEventListener('beforeprint', () => { folded = folds.filter(d => !d.open); open(true); });
  addEventListener('afterprint', () => folded.forEach(d => { d.open = false; }));

  // A cell as a number where it is one, in the text a spreadsheet reads; a text that a spreadsheet would take for a formula gets an apostrophe.
  // Small print stands in parentheses.
  const plain = cell => {
    if (cell.dataset.v !== undefined) return cell.dataset.v;
    const [all, small] = [cell.textContent.trim(), cell.querySelector('small')];
    return small ? all.slice(0, all.length - small.textContent.length).trim() + ' (' + small.textContent + ')' : all;
  };
  const csv = cell => {
    let text = plain(cell);
    if (cell.dataset.v === undefined && /^[=+\-@\t\r\u2212\uFF1D\uFF0B\uFF0D\uFF20]/.test(text)) text = "'" + text;
    return /[",;\n\r]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  };
  const copy = (text, b) => {
    const was = b.textContent;
    const done = ok => { b.textContent = say(ok ? 'Copied' : 'Not copied'); setTimeout(() => { b.textContent = was; }, 1500); };
    const old = () => {
      const area = make('textarea', { value: text, className: 'visually-hidden' }, document.body);
      area.select();
      const ok = document.execCommand('copy');
      area.remove();
      done(ok);
      b.focus();
    };
    if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(text).then(() => done(true), old);
    else old();
  };
  const compare = (i, sign) => (a, b) => {
    const [x, y] = [a.cells[i], b.cells[i]];
    const [m, n] = [x.dataset.v, y.dataset.v];
    if (m !== undefined && n !== undefined) return sign * (m - n);
    if (m !== undefined || n !== undefined) return m !== undefined ? -1 : 1;
    return sign * x.textContent.localeCompare(y.textContent, undefined, { numeric: true });
  };

  document.querySelectorAll('.scroll > table').forEach(table => {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const bar = document.createElement('p');
    bar.className = 'table-tools';
    table.parentElement.before(bar);
    const title = document.getElementById(table.getAttribute('aria-labelledby'));
    const name = title ? title.textContent : 'table';
    if (rows.length > 8) {
      const box = make('input', { type: 'search', placeholder: say('Filter rows') }, bar);
      box.setAttribute('aria-label', say('Filter rows') + ': ' + name);
      box.oninput = () => {
        const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
        rows.forEach(r => { r.hidden = !wanted.every(w => r.textContent.toLowerCase().includes(w)); });
        // What stands below is of all rows, and no sum of some.
        if (table.tFoot) [...table.tFoot.rows].forEach(r => { r.hidden = rows.some(row => row.hidden); });
      };
    }
    button(say('Copy as CSV'), say('Copy as CSV') + ': ' + name, b => copy([...table.rows].filter(r => !r.hidden)
      .map(r => [...r.cells].map(csv).join(',')).join('\r\n') + '\r\n', b), bar);
    if (rows.length < 2) return;
    [...table.tHead.rows[0].cells].forEach((head, i) => {
      const text = head.textContent;
      if (!text) return;
      head.textContent = '';
      button(text, '', () => {
        const up = head.getAttribute('aria-sort') !== 'ascending';
        [...table.tHead.rows[0].cells].forEach(h => h.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        [...rows].sort(compare(i, up ? 1 : -1)).forEach(r => body.append(r));
      }, head);
    });
  });
});
