// Runs before the first paint, so that a stored theme never flashes. Without a stored one the system decides.
(() => {
  try {
    const theme = localStorage.getItem('sweetspot-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is forbidden here: the system's theme stays.
  }
})();
