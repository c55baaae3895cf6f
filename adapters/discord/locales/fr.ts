import type { Wording } from "./wording.ts";

export const french: Wording = {
  ask: {
    name: "demander",
    description: "Posez une question sur les certifications ; vous seul voyez la réponse (en anglais)",
    options: {
      question: { name: "question", description: "En anglais, avec vos mots, ou choisissez une suggestion" },
      for: {
        name: "pour",
        description: "Pour quelqu’un : tout le monde voit la réponse, et cette personne est prévenue",
      },
    },
  },
  credential: {
    name: "certification",
    description: "Affiche une certification en un coup d'œil (en anglais)",
    options: {
      name: { name: "nom", description: "Quelle certification" },
      private: { name: "privé", description: "L'afficher seulement pour moi" },
    },
  },
  compare: {
    name: "comparer",
    description: "Compare des certifications côte à côte (en anglais)",
    options: {
      first: { name: "première", description: "La première certification" },
      second: { name: "deuxième", description: "La deuxième certification" },
      third: { name: "troisième", description: "Une troisième, si vous voulez" },
      private: { name: "privé", description: "L'afficher seulement pour moi" },
    },
  },
  recommend: {
    name: "recommander",
    description: "Quelques questions, puis la certification qui vous convient (en anglais)",
    options: {},
  },
  help: { name: "aide", description: "Ce que je peux vous dire et comment demander (en anglais)", options: {} },
  message: { name: "Demander au conseiller" },
};
