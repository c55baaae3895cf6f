import { expect, it } from "vitest";
import { chatWords } from "../../../src/query/intents/chat-words.ts";

it.each([
  ["Plzzz, can't u?", ["please", "can", "not", "you"], "abbreviations, contractions, letters thrice"],
  ["What’s the PRICE", ["what", "is", "the", "price"], "a typographic apostrophe"],
  ["2gb for 300rs", ["2", "gb", "for", "300", "rs"], "numbers apart from letters"],
  ["sooooo good", ["soo", "good"], "two of a letter stay"],
  ["ｆｕｌｌ width", ["full", "width"], "compatibility forms"],
  ["मेरा ऑर्डर", ["मेरा", "ऑर्डर"], "vowel signs stay with their letters"],
  ["e-mail_me", ["e", "mail", "me"], "everything else parts words"],
  ["constructor __proto__", ["constructor", "proto"], "names of object properties are just words"],
  ["\uD83D", [], "half a surrogate pair"],
])("reads %j as %j: %s", (text, words) => {
  expect(chatWords(text)).toEqual(words);
});
