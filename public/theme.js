// Runs before first paint, as a file of its own because the content security policy allows no inline script.
// `waggle.theme` in localStorage is "light", "dark" or "system"; <html data-theme> is always "light" or "dark".
(() => {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    let chosen = null;
    try {
      chosen = localStorage.getItem("waggle.theme");
    } catch {
      // Storage may be blocked; the system decides then.
    }
    const dark = chosen === "dark" || (chosen !== "light" && prefersDark.matches);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    // The window frame on phones: the colour of the canvas.
    document.querySelector('meta[name="theme-color"]')?.setAttribute("content", dark ? "#0e1012" : "#f4f5f6");
  };
  apply();
  // Follows the system, and a choice made in another tab. The tab that makes the choice fires this event itself.
  prefersDark.addEventListener("change", apply);
  addEventListener("storage", apply);
})();
