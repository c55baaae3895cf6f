/** The shapes of the files under `knowledge/`; `knowledge/README.md` explains them to editors, `knowledge/schema.json` is made from them. */
export { type AboutFile, aboutFile } from "./schema/about.ts";
export { type AdviceFile, adviceFile } from "./schema/advice.ts";
export { amount, type CredentialFile, credentialFile, fact } from "./schema/credential.ts";
export { gap, type GapsFile, gapsFile } from "./schema/gap.ts";
export { passage, type PassagesFile, passagesFile } from "./schema/passage.ts";
export { smallTalk, type SmallTalkFile, smallTalkFile } from "./schema/small-talk.ts";
export { type TopicFile, topicFile } from "./schema/topic.ts";
export { type CueId, type VocabularyFile, vocabularyFile } from "./schema/vocabulary.ts";
