/** Discord's dark theme, measured by eye: no kept library draws Components V2. */
export const DISCORD_STYLE = `
* { box-sizing: border-box; margin: 0; padding: 0; }
body { background: #1a1a1e; color: #dfe0e2; font: 16px/1.375 "gg sans", "Noto Sans", sans-serif; padding: 14px 16px; }
.said { display: flex; gap: 16px; margin-bottom: 14px; }
.face { flex: 0 0 40px; height: 40px; border-radius: 50%; background: #7a5ba8; color: #fff; font: 600 18px/40px "Noto Sans"; text-align: center; }
.face.bot { background: #0b5a8a; }
.main { min-width: 0; flex: 1; }
.who { font-weight: 500; color: #f2f3f5; }
.who i { font: 12px "Noto Sans"; color: #949ba4; margin-left: 6px; }
.app { background: #5865f2; color: #fff; font: 500 10px/15px "Noto Sans"; border-radius: 3px; padding: 0 4px; margin-left: 4px; vertical-align: 2px; }
.used { font-size: 13px; color: #b5bac1; margin-bottom: 2px; }
.used b { color: #a9b8fa; font-weight: 500; }
p { white-space: pre-wrap; overflow-wrap: anywhere; }
li { margin-left: 22px; overflow-wrap: anywhere; }
li.number { list-style: none; position: relative; }
li.number b { position: absolute; left: -22px; font-weight: 400; }
blockquote { border-left: 4px solid #4e5058; padding-left: 12px; overflow-wrap: anywhere; }
h2 { font-size: 20px; line-height: 1.3; margin: 4px 0; color: #f2f3f5; }
h3 { font-size: 16px; line-height: 1.3; margin: 4px 0 2px; color: #f2f3f5; }
small { display: block; font-size: 13px; color: #949ba4; overflow-wrap: anywhere; }
small a { color: #7aa6e8; }
a { color: #6cb1fb; }
b { font-weight: 700; color: #f2f3f5; }
code { background: #2b2d31; border-radius: 4px; padding: 0 3px; font: 14px "Noto Mono", monospace; }
pre { background: #2b2d31; border: 1px solid #3a3c42; border-radius: 4px; padding: 7px; font: 14px/18px "Noto Mono", monospace; overflow: hidden; margin: 4px 0; max-width: 90%; }
.mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px; font-weight: 500; }
.container { background: #242429; border: 1px solid #303035; border-radius: 8px; padding: 12px 16px; margin-top: 6px; max-width: 600px; }
.container > * + * , .v2 > * + * { margin-top: 8px; }
.container.accent { border-left: 4px solid #0b5a8a; }
.section { display: flex; gap: 12px; align-items: flex-start; }
.section > div:first-child { flex: 1; min-width: 0; }
.line { border-top: 1px solid #3a3c42; }
.space { height: 1px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.button { border-radius: 8px; padding: 5px 16px; font: 500 14px/20px "Noto Sans"; min-height: 32px; background: #33343a; border: 1px solid #3f4047; color: #fff; white-space: nowrap; }
.button.primary { background: #5865f2; border-color: #6b77f3; }
.button.link { display: inline-flex; gap: 6px; }
.phone .button { padding: 6px 12px; }
.select { border-radius: 8px; border: 1px solid #3f4047; background: #222327; color: #949ba4; padding: 8px 12px; width: 400px; max-width: 100%; font-size: 15px; display: flex; justify-content: space-between; }
.private { font-size: 12px; color: #949ba4; margin-top: 6px; }
.private a { color: #6cb1fb; }
`;
