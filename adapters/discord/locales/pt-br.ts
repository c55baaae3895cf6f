import type { Wording } from "./wording.ts";

export const portuguese: Wording = {
  ask: {
    name: "perguntar",
    description: "Faça uma pergunta sobre as credenciais; só você vê a resposta (em inglês)",
    options: {
      question: { name: "pergunta", description: "Em inglês, com suas palavras, ou escolha uma sugestão" },
      for: { name: "para", description: "Para alguém: todos veem a resposta, e essa pessoa é avisada" },
    },
  },
  credential: {
    name: "credencial",
    description: "Mostra uma credencial de relance (em inglês)",
    options: {
      name: { name: "nome", description: "Qual credencial" },
      private: { name: "privado", description: "Mostrar só para mim" },
    },
  },
  compare: {
    name: "comparar",
    description: "Compara credenciais lado a lado (em inglês)",
    options: {
      first: { name: "primeira", description: "A primeira credencial" },
      second: { name: "segunda", description: "A segunda credencial" },
      third: { name: "terceira", description: "Uma terceira, se quiser" },
      private: { name: "privado", description: "Mostrar só para mim" },
    },
  },
  recommend: {
    name: "recomendar",
    description: "Algumas perguntas e a credencial certa para você (em inglês)",
    options: {},
  },
  help: { name: "ajuda", description: "O que posso contar e como perguntar (em inglês)", options: {} },
  message: { name: "Perguntar ao consultor" },
};
