import type { Guide } from "../guide/guide.ts";
import type { Query } from "../query/query.ts";
import { answerRecommend } from "../recommend/answer-recommend.ts";
import type { Reply } from "../reply.ts";
import { answerCompare } from "./answer-compare.ts";
import { answerConstraint } from "./answer-constraint.ts";
import { answerFact } from "./answer-fact.ts";
import { answerPace, answerRatio } from "./answer-pace.ts";
import { answerRank } from "./answer-rank.ts";
import {
  answerClarify,
  answerGap,
  answerHelp,
  answerOffTopic,
  answerPassage,
  answerSmallTalk,
  answerStale,
  answerUnknown,
} from "./answer-rest.ts";
import { answerAside, answerSeveral } from "./answer-several.ts";
import { answerMultiple, answerSum } from "./answer-sum.ts";
import { answerOverview, answerSummary } from "./answer-summary.ts";
import { nameQuery } from "./name-query.ts";

/** The reply to a query. Total: what names something that the guide does not have gets a fresh start. */
export function answer(guide: Guide, query: Query): Reply {
  switch (query.kind) {
    case "fact":
      return answerFact(guide, query);
    case "summary": {
      const credential = guide.credentials.get(query.credential);
      return credential === undefined ? answerStale(guide) : answerSummary(guide, query, credential);
    }
    case "overview":
      return answerOverview(guide);
    case "compare":
      return answerCompare(guide, query);
    case "rank": {
      const topic = guide.topics.get(query.topic);
      return topic === undefined ? answerStale(guide) : answerRank(guide, query, topic);
    }
    case "constraint":
      return answerConstraint(guide, query);
    case "pace":
      return answerPace(guide, query);
    case "ratio":
      return answerRatio(guide, query);
    case "sum":
    case "multiple": {
      const topic = guide.topics.get(query.topic);
      if (topic === undefined) return answerStale(guide);
      return query.kind === "sum" ? answerSum(guide, query, topic) : answerMultiple(guide, query, topic);
    }
    case "passage": {
      const passage = guide.passages.get(query.passage);
      return passage === undefined ? answerStale(guide) : answerPassage(guide, query, passage);
    }
    case "recommend":
      return answerRecommend(guide, query);
    case "gap":
      return answerGap(guide, query);
    case "unknown":
      return answerUnknown(guide, query);
    case "off-topic":
      return answerOffTopic(guide, query);
    case "small-talk":
      return answerSmallTalk(guide, query);
    case "help":
      return answerHelp(guide);
    case "stale":
      return answerStale(guide);
    case "clarify":
      return answerClarify(
        query,
        query.options.map((option) => ({ query: option, label: nameQuery(guide, option) })),
      );
    case "several":
      return answerSeveral(
        guide,
        query,
        query.queries.map((part) => answer(guide, part)),
      );
    case "aside":
      return answerAside(query, answer(guide, query.query));
  }
}
