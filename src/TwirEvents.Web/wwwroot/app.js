// Every page works without this file. What it adds starts hidden in the page and is shown here.
'use strict';

// <button hidden data-copy="id of an element">: copies its value or text.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.value ?? source.textContent);
      button.textContent = 'Copied';
    } catch {
      // Refused by the browser or its user: what is selected can be copied by hand.
      source.select?.();
      button.textContent = 'Press Ctrl+C';
    }
    setTimeout(() => { button.textContent = label; }, 3000);
  });
}
