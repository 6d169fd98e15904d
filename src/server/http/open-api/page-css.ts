/** The look of the API page: the app's colours, in light and dark as the system is. */
export const pageCss = `
:root {
  color-scheme: light dark;
  --canvas: #f4f5f6; --surface: #ffffff; --chip: #eff1f3; --line: #e4e7e9;
  --ink: #14171a; --ink-2: #434a52; --ink-3: #5b636c; --link: #1b56b0; --honey-line: #a86f00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --canvas: #0e1012; --surface: #14171a; --chip: #262b30; --line: #24292e;
    --ink: #eceef0; --ink-2: #b9c0c7; --ink-3: #979fa8; --link: #8ab4f3; --honey-line: #dda032;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body {
  margin: 0; background: var(--canvas); color: var(--ink);
  font: 15px/1.55 "Inter Variable", Inter, system-ui, sans-serif;
}
code, pre, .method { font-family: "JetBrains Mono Variable", ui-monospace, monospace; font-size: 13px; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--honey-line); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 16px; top: 16px; background: var(--surface); padding: 8px 12px; }
header { padding: 32px 24px 8px; max-width: 1200px; margin: 0 auto; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 32px 0 12px; }
h3 { font-size: 16px; margin: 0 0 4px; }
.quiet { color: var(--ink-3); margin: 0; }
.columns { max-width: 1200px; margin: 0 auto; padding: 0 24px 64px; display: grid; gap: 32px; }
nav h2 { font-size: 13px; color: var(--ink-3); margin: 20px 0 4px; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: 4px 0; color: var(--ink-2); text-decoration: none; }
nav a:hover { color: var(--ink); text-decoration: underline; }
.method { color: var(--ink-3); font-size: 12px; }
main { min-width: 0; }
article { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 20px; margin: 0 0 16px; }
article p { margin: 8px 0; color: var(--ink-2); }
.call { overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: 16px 0 0; }
table { border-collapse: collapse; width: 100%; min-width: 440px; font-size: 14px; }
caption { text-align: left; font-weight: 600; padding: 0 0 4px; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-top: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--ink-3); font-size: 13px; border-top: 0; }
td { color: var(--ink-2); overflow-wrap: anywhere; }
th em { font-style: normal; color: var(--ink-3); font-size: 12px; }
details { margin: 16px 0 0; }
summary { cursor: pointer; color: var(--link); padding: 4px 0; }
figure { margin: 16px 0 0; }
figcaption { font-size: 13px; color: var(--ink-3); margin: 0 0 4px; }
pre { margin: 0; padding: 12px 16px; background: var(--chip); border-radius: 8px; overflow-x: auto; line-height: 1.5; }
@media (min-width: 900px) {
  .columns { grid-template-columns: 260px minmax(0, 1fr); }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; align-self: start; padding: 0 0 24px; }
}
`;
