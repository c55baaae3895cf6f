import type { Wording } from "./wording.ts";

export const spanish: Wording = {
  ask: {
    name: "preguntar",
    description: "Haz una pregunta sobre las credenciales; solo tú ves la respuesta (en inglés)",
    options: {
      question: { name: "pregunta", description: "En inglés, con tus palabras, o elige una sugerencia" },
      for: { name: "para", description: "Para alguien: todos ven la respuesta y esa persona recibe un aviso" },
    },
  },
  credential: {
    name: "credencial",
    description: "Muestra una credencial de un vistazo (en inglés)",
    options: {
      name: { name: "nombre", description: "Qué credencial" },
      private: { name: "privado", description: "Mostrarla solo a mí" },
    },
  },
  compare: {
    name: "comparar",
    description: "Compara credenciales lado a lado (en inglés)",
    options: {
      first: { name: "primera", description: "La primera credencial" },
      second: { name: "segunda", description: "La segunda credencial" },
      third: { name: "tercera", description: "Una tercera, si quieres" },
      private: { name: "privado", description: "Mostrarla solo a mí" },
    },
  },
  recommend: {
    name: "recomendar",
    description: "Unas pocas preguntas y la credencial que te conviene (en inglés)",
    options: {},
  },
  help: { name: "ayuda", description: "Qué puedo contarte y cómo preguntar (en inglés)", options: {} },
  message: { name: "Preguntar al asesor" },
};
