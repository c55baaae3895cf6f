import type {
  AboutFile,
  AdviceFile,
  CredentialFile,
  GapsFile,
  PassagesFile,
  SmallTalkFile,
  TopicFile,
  VocabularyFile,
} from "./schema.ts";

/** Everything the advisor knows, checked and read-only. Maps keep the order of the files (credentials and topics by file name). */
export type Guide = {
  readonly about: DeepReadonly<AboutFile>;
  readonly credentials: ReadonlyMap<string, Credential>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly smallTalk: ReadonlyMap<string, SmallTalk>;
  readonly offTopic: DeepReadonly<SmallTalkFile["offTopic"]>;
  readonly advice: Advice;
  readonly vocabulary: DeepReadonly<VocabularyFile>;
  /** What `npm run learn` made of the labelled questions; empty for a guide without any. */
  readonly learnt: LearntFiles;
};

/** Bytes as they stand in `learnt/`. */
export type LearntFiles = { readonly meanings?: Uint8Array; readonly assertions?: Uint8Array };

export type Credential = DeepReadonly<CredentialFile>;
export type Fact = Credential["facts"][string];
export type Amount = NonNullable<Fact["amount"]>;
export type Topic = DeepReadonly<TopicFile>;
export type Gap = DeepReadonly<GapsFile["gaps"][number]>;
export type Passage = DeepReadonly<PassagesFile["passages"][number]>;
export type SmallTalk = DeepReadonly<SmallTalkFile["smallTalk"][number]>;
export type Advice = DeepReadonly<AdviceFile>;

export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
