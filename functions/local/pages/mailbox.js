// Says when a mail has come since the list was made. The list itself stays as it is under the reader's eyes.
const fresh = document.querySelector('[data-fresh]');

const look = async () => {
  if (document.hidden || !fresh.hidden) return;
  const response = await fetch(fresh.dataset.fresh);
  const { mails } = await response.json();
  if (mails[0] && mails[0].id !== fresh.dataset.newest) fresh.hidden = false;
};

setInterval(() => look().catch(() => {}), 2000);
document.querySelector('select[name=to]').addEventListener('change', (event) => event.target.form.requestSubmit());
