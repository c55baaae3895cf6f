import type { Wording } from "./wording.ts";

export const german: Wording = {
  ask: {
    name: "fragen",
    description: "Stell eine Frage zu den Abschlüssen; nur du siehst die Antwort (auf Englisch)",
    options: {
      question: { name: "frage", description: "Auf Englisch, in deinen Worten, oder wähle einen Vorschlag" },
      for: { name: "für", description: "Für jemanden: alle sehen die Antwort, und diese Person wird benachrichtigt" },
    },
  },
  credential: {
    name: "abschluss",
    description: "Zeigt einen Abschluss auf einen Blick (auf Englisch)",
    options: {
      name: { name: "name", description: "Welcher Abschluss" },
      private: { name: "privat", description: "Nur mir zeigen" },
    },
  },
  compare: {
    name: "vergleichen",
    description: "Stellt Abschlüsse nebeneinander (auf Englisch)",
    options: {
      first: { name: "erster", description: "Der erste Abschluss" },
      second: { name: "zweiter", description: "Der zweite Abschluss" },
      third: { name: "dritter", description: "Ein dritter, wenn du magst" },
      private: { name: "privat", description: "Nur mir zeigen" },
    },
  },
  recommend: {
    name: "empfehlen",
    description: "Ein paar Fragen, dann der Abschluss, der zu dir passt (auf Englisch)",
    options: {},
  },
  help: { name: "hilfe", description: "Was ich dir sagen kann und wie du fragst (auf Englisch)", options: {} },
  message: { name: "Den Berater fragen" },
};
