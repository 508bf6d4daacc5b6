// Presses the button of a page whose question has been answered before it was asked.
document.querySelector('[data-press]')?.click();
