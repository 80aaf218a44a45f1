extension ComparisonPhrase {
  var french: String {
    switch self {
    case .comparison: "Comparaison par %1"
    case .comparisonSummary:
      "%1 {1?comparaison|comparaisons} sur %2 {1?prouve|prouvent} une différence."
    case .comparedBy: "%1 mois, {1?%2|de %2 à %3}"
    case .side: "Partie"
    case .volume: "De toutes les horloges"
    case .mix: "Répartition par priorité"
    case .funnel: "Entonnoir"
    case .outsideFunnel: "hors des limites extérieures"
    case .innerLimits: "limites à 95 %"
    case .outerLimits: "limites à 99,8 %"
    case .funnelOf: "%1 autour de l’objectif de %2"
    case .standardised: "À répartition égale"
    case .difference: "Différence, points"
    case .againstWhom: "Contre"
    case .allOthers: "tous les autres"
    case .correctedChance: "p, corrigé"
    case .sidesOf: "%1 : ce qui a été atteint"
    case .differencesOf: "%1 : différences à répartition égale"
    case .timesOf: "%1 : durées, retours et dépassements"
    case .hop: "Passage, médiane"
    case .hop90: "Passage, 90e centile"
    case .acceptance: "Prise en charge, médiane"
    case .customersBreachesOf: "Des dépassements chez les clients"
    case .nothingShown: "Aucune différence que le hasard seul n’explique."
    case .nothingCompared:
      "Rien n’est comparé : deux côtés n’ont jamais eu assez d’horloges semblables."
    case .noDifference: "aucune différence prouvée"
    case .apart: "rien de comparable"
    case .isWorse: "%1 est moins bon que %2 à répartition égale : %3 points (de %4 à %5)."
    case .isBetter: "%1 est meilleur que %2 à répartition égale : %3 points (de %4 à %5)."
    case .priorityAndType: "priorité et type"
    case .priorityAlone: "priorité"
    case .typeAlone: "type"
    case .comparedPart: "Comparé"
    case .onlyPart: "Seules %1 des horloges sont d’un genre que les deux ont."
    case .couldUndo: "Des horloges douteuses pourraient annuler ce constat."
    case .couldBeShown:
      "Aucune différence n’est prouvée pour %1, mais des horloges douteuses pourraient en donner une."
    case .onNoSide:
      "%1 {1?horloge d’un ticket qui n’en nomme aucune n’est|horloges de tickets qui n’en nomment aucune ne sont} d’aucune partie."
    case .mixesTargets: "Ces horloges sont d’objectifs dont les seuils peuvent différer."
    case .methodDifference:
      "Les parties sont comparées comme si chacune avait la répartition par %1 de toutes ensemble (standardisation directe), au sein d’un objectif là où il en mesure plusieurs ; intervalles selon Newcombe. Plusieurs comparaisons sont corrigées selon Holm. Sous cinq horloges par partie, personne n’est classé."
    case .methodFunnel:
      "Les limites de l’entonnoir disent jusqu’où tant d’horloges peuvent s’écarter de l’objectif par hasard : exactes sous 100 horloges, sinon normales, élargies là où plus de dix parties varient davantage."
    case .methodHop:
      "Un passage est le temps compté d’un séjour chez un détenteur, connu par un historique seulement. Médiane et centile au rang le plus proche, coupés à la minute."
    case .within: "à l’intérieur"
    case .below95: "sous 95 %"
    case .above95: "au-dessus de 95 %"
    case .below998: "sous 99,8 %"
    case .above998: "au-dessus de 99,8 %"
    }
  }
}
