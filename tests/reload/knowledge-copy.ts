import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { knowledgeFolder } from "../../src/guide/load.ts";

/** A guide in a folder that a test may write to. */
export type KnowledgeCopy = {
  readonly folder: string;
  read(file: string): string;
  /** As a simple editor saves: the file is emptied, then filled. */
  write(file: string, text: string): void;
  /** As a careful editor saves: beside the file, then in its place. */
  writeAndRename(file: string, text: string): void;
  remove(): void;
};

/** The project's own. */
export const copyKnowledge = (): KnowledgeCopy => copyOf(knowledgeFolder());

/** One that is loaded in a moment. */
export const copySmallKnowledge = (): KnowledgeCopy => copyOf(join(import.meta.dirname, "../fixtures/other-guide"));

function copyOf(guide: string): KnowledgeCopy {
  const folder = mkdtempSync(join(tmpdir(), "advisor-knowledge-"));
  cpSync(guide, folder, { recursive: true });
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), "utf8"),
    write: (file, text) => writeFileSync(join(folder, file), text),
    writeAndRename: (file, text) => {
      writeFileSync(join(folder, `${file}.tmp`), text);
      renameSync(join(folder, `${file}.tmp`), join(folder, file));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
