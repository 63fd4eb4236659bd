// Every page works without this file. What it adds starts hidden in the page and is shown here.
'use strict';

async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    return true;
  } catch {
    source.select?.();   // refused by the browser or its user: what is selected can be copied by hand
    return false;
  }
}

// <button hidden data-copy="id">: copies the value or text of the element.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  const label = button.textContent;
  button.hidden = false;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    button.textContent = await copy(source) ? 'Copied' : 'Press Ctrl+C';
    setTimeout(() => { button.textContent = label; }, 3000);
  });
}

// <a data-copies="id">: a page that asks for the address gets it in the clipboard.
for (const link of document.querySelectorAll('a[data-copies]')) {
  link.addEventListener('click', () => { if (navigator.clipboard) copy(document.getElementById(link.dataset.copies)); });
}

// <form data-count-from="2026-06-01">: fields left empty stay out of the address, and its status says how many events there will be.
for (const form of document.querySelectorAll('form[data-count-from]')) {
  const status = form.querySelector('[role=status]');
  let asked = 0;
  let wait;

  const chosen = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));

  async function count() {
    const query = chosen();
    for (const name of ['view', 'month']) query.delete(name);
    if (!query.has('from')) query.set('from', form.dataset.countFrom);
    const mine = ++asked;
    try {
      const answer = await fetch(`/events.json?${query}`, { method: 'HEAD' });
      if (mine !== asked) return;
      const events = answer.ok ? answer.headers.get('X-Event-Count') : null;
      status.textContent = events === null ? '' : events === '1' ? '1 event' : `${events} events`;
    } catch {
      status.textContent = '';   // off line: the form works as ever, once there is a line again
    }
  }

  form.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(count, 300); });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const query = chosen().toString();
    location.assign(query ? `${form.action}?${query}` : form.action);
  });
}

// <button hidden data-locate="id">: fills the field with where the reader is, to about a kilometre; nothing is sent before the form is.
for (const button of document.querySelectorAll('button[data-locate]')) {
  if (!navigator.geolocation) continue;
  button.closest('[hidden]').hidden = false;
  button.addEventListener('click', () => navigator.geolocation.getCurrentPosition(({ coords }) => {
    const field = document.getElementById(button.dataset.locate);
    field.value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, () => { button.textContent = 'Your place is not known'; }));
}
