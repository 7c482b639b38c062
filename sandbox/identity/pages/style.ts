/** The one style sheet of the sign-in window; inline, so that the page asks for nothing else. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f0eff7; --card: #fff; --text: #242424; --quiet: #5c5c5c; --line: #d6d6de;
  --accent: #4f52b2; --on-accent: #fff; --hover: #f3f2fb; --ring: #242424; --error: #a4262c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16161a; --card: #232329; --text: #f5f5f5; --quiet: #b8b8c0; --line: #45454f;
    --accent: #9ea2ff; --on-accent: #16161a; --hover: #2d2d36; --ring: #fff; --error: #ff9fa3;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px;
  background: var(--page); color: var(--text);
  font: 15px/1.45 'Segoe UI', system-ui, -apple-system, 'Noto Sans', sans-serif;
}
main {
  width: 100%; max-width: 440px; padding: 28px; background: var(--card);
  border: 1px solid var(--line); border-radius: 12px; box-shadow: 0 8px 28px rgb(0 0 0 / 12%);
}
.brand { margin: 0 0 16px; color: var(--quiet); font-size: 13px; }
h1 { margin: 0 0 4px; font-size: 22px; line-height: 1.3; font-weight: 600; }
h2 { margin: 20px 0 8px; font-size: 13px; font-weight: 600; color: var(--quiet); }
p { margin: 0 0 12px; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
ul { margin: 0; padding: 0; list-style: none; }
.people { max-height: max(180px, 40vh); overflow-y: auto; }
.scopes li { padding: 8px 0 8px 26px; position: relative; border-top: 1px solid var(--line); }
.scopes li::before { content: '✓' / ''; position: absolute; left: 4px; color: var(--accent); }
.scopes code { display: block; color: var(--quiet); font-size: 12px; overflow-wrap: anywhere; }
button { font: inherit; color: inherit; cursor: pointer; border-radius: 8px; }
button:focus-visible { outline: 2px solid var(--ring); outline-offset: -2px; }
.person {
  display: flex; gap: 12px; align-items: center; width: 100%; padding: 8px; text-align: start;
  background: none; border: 0;
}
.person:hover { background: var(--hover); }
.person span { min-width: 0; }
.person small { display: block; color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; }
.initials {
  flex: none; display: grid; place-items: center; width: 40px; height: 40px; border-radius: 50%;
  color: #fff; font-weight: 600; font-size: 14px;
}
.tone-0 { background: #4f52b2; } .tone-1 { background: #0b6a6a; } .tone-2 { background: #8e2f5b; }
.tone-3 { background: #7a4b00; } .tone-4 { background: #38661f; } .tone-5 { background: #5c2e91; }
.scopes { margin-bottom: 16px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; margin-top: 24px; }
.action { padding: 8px 20px; background: none; border: 1px solid var(--line); min-width: 96px; }
.action:hover { background: var(--hover); }
.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.primary:hover { background: var(--accent); text-decoration: underline; }
.code { color: var(--error); font-size: 13px; }
`;
