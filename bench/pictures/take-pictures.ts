import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** A page to be drawn, and where. */
export type Picture = { readonly file: string; readonly html: string; readonly width: number };

/** Where Debian's package `chromium` puts it. */
const CHROMIUM = "/usr/bin/chromium";

/** Draws each page as high as it is, by a browser without a window. Throws when there is no Chromium. */
export async function takePictures(pictures: readonly Picture[]): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `There is no ${CHROMIUM}. On Debian: apt-get install chromium fonts-noto-core fonts-noto-mono fonts-lato`,
    );
  }
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-lcd-text"] });
  try {
    const tab = await browser.newPage();
    for (const { file, html, width } of pictures) {
      await tab.setViewportSize({ width, height: 40 });
      await tab.setContent(html);
      await tab.screenshot({ path: file, fullPage: true });
    }
  } finally {
    await browser.close();
  }
}
