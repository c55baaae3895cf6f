import type { Wording } from "./wording.ts";

export const hindi: Wording = {
  ask: {
    name: "पूछें",
    description: "क्रेडेंशियल के बारे में सवाल पूछें; जवाब (अंग्रेज़ी में) सिर्फ़ आपको दिखेगा",
    options: {
      question: { name: "सवाल", description: "अंग्रेज़ी में, अपने शब्दों में लिखें, या कोई सुझाव चुनें" },
      for: { name: "किसके-लिए", description: "किसी और के लिए: जवाब सबको दिखता है और उन्हें सूचना मिलती है" },
    },
  },
  credential: {
    name: "क्रेडेंशियल",
    description: "एक क्रेडेंशियल का सार देखें (अंग्रेज़ी में)",
    options: {
      name: { name: "नाम", description: "कौन सा क्रेडेंशियल" },
      private: { name: "निजी", description: "सिर्फ़ मुझे दिखाएँ" },
    },
  },
  compare: {
    name: "तुलना",
    description: "क्रेडेंशियल की आमने-सामने तुलना करें (अंग्रेज़ी में)",
    options: {
      first: { name: "पहला", description: "पहला क्रेडेंशियल" },
      second: { name: "दूसरा", description: "दूसरा क्रेडेंशियल" },
      third: { name: "तीसरा", description: "चाहें तो तीसरा भी" },
      private: { name: "निजी", description: "सिर्फ़ मुझे दिखाएँ" },
    },
  },
  recommend: { name: "सुझाव", description: "कुछ सवाल, फिर आपके लिए सही क्रेडेंशियल (अंग्रेज़ी में)", options: {} },
  help: { name: "मदद", description: "मैं क्या बता सकता हूँ और कैसे पूछें (अंग्रेज़ी में)", options: {} },
  message: { name: "सलाहकार से पूछें" },
};
