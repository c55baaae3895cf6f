import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnvFile } from "../../adapters/settings/read-env-file.ts";
import { StartError } from "../../adapters/platform/start-error.ts";

const TEXT = '# a comment: é\r\nDISCORD_TOKEN=abc.def\r\nREDIS_URL="redis://h"\r\n';
const EXPECTED = { DISCORD_TOKEN: "abc.def", REDIS_URL: "redis://h" };
const utf16 = Buffer.from(TEXT, "utf16le");
const mark = (bytes: readonly number[], rest: Uint8Array): Buffer => Buffer.concat([Buffer.from(bytes), rest]);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "advisor-env-"));
  file = join(folder, ".env");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the file .env", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a mark", mark([0xef, 0xbb, 0xbf], Buffer.from(TEXT))],
    ["UTF-16 with a mark, as PowerShell writes it", mark([0xff, 0xfe], utf16)],
    ["UTF-16 the other way round", mark([0xfe, 0xff], Buffer.from(utf16).swap16())],
    ["UTF-16 without a mark", utf16],
    ["UTF-16 the other way round, without a mark", Buffer.from(utf16).swap16()],
  ])("is read as %s", (_, bytes) => {
    writeFileSync(file, bytes);
    expect({ ...readEnvFile(file) }).toEqual(EXPECTED);
  });

  it("holds nothing where there is none", () => {
    expect(readEnvFile(file)).toEqual({});
  });

  it.each([
    ["Latin-1", Buffer.from("A=caf\xe9", "latin1"), "is not text in UTF-8"],
    ["no text at all", Buffer.from([0x41, 0x3d, 0, 0, 0x42]), "is not text in UTF-8"],
  ])("in %s is refused by its name", (_, bytes, words) => {
    writeFileSync(file, bytes);
    expect(() => readEnvFile(file)).toThrow(StartError);
    expect(() => readEnvFile(file)).toThrow(`${file} ${words}`);
  });

  it("that is a folder is refused by its name", () => {
    mkdirSync(file);
    expect(() => readEnvFile(file)).toThrow(`${file} is a folder`);
  });
});
