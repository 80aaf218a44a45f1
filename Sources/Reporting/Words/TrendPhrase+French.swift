extension TrendPhrase {
  var french: String {
    switch self {
    case .trendReport: "Tendance"
    case .trendSummary:
      "%1 {1?objectif|objectifs} sur %2 {1?atteint|atteints} en %3 ; les mois prouvent %4 {4?changement|changements}."
    case .months: "Mois"
    case .wholeMonths: "%1 mois {1?entier, %2|entiers, de %2 à %3}"
    case .contract: "Contrat"
    case .statisticalVerdict: "Preuve"
    case .limits: "Limites"
    case .slope: "Points par mois"
    case .lastMonth: "Le dernier mois entier et les mois précédents"
    case .ofLast12: "Sur les 12 derniers"
    case .perMonth: "%1 par mois"
    case .findings: "Ce que disent les mois"
    case .noFindings: "Rien que le hasard seul n’explique."
    case .allSentences: "{1?La seule phrase|Toutes les %1 phrases}"
    case .methodLimits:
      "Les limites sont trois écarts types autour de la moyenne propre des mois (carte p) ; là où les mois varient plus que par hasard, elles sont élargies (p′ de Laney)."
    case .methodEvidence:
      "Le verdict du contrat compare deux nombres entiers au seuil visé. La preuve est un test binomial exact des mêmes horloges contre l’objectif à 5 % ; là où un seul dépassement suffit à le manquer, il y en a trop peu."
    case .methodSlope:
      "La pente est celle d’une droite par les logits d’au moins huit mois, avec son intervalle à 95 % ; elle vaut preuve là où sa probabilité sur tous les objectifs est d’au plus 5 % (Holm)."
    case .methodChange:
      "Un changement est là où deux probabilités expliquent les mois mieux qu’une seule, éprouvé par au moins 999 mélanges des mois et sur tous les objectifs (Holm)."
    case .methodSeason:
      "Les jours de la semaine et les heures sont comparés au reste de leur objectif par le test exact de Fisher, tous corrigés ensemble (Holm)."
    case .forecastOf: "Ce que peut devenir %1"
    case .forecastRule:
      "On attend autant d’horloges mesurées que la médiane des six mois précédents. Les horloges en retard comptent comme dépassées ; ce qui est ouvert ou à venir est tenu comme le disent les douze derniers mois et les horloges jusqu’ici."
    case .soFar: "Jusqu’ici"
    case .expected: "Attendues"
    case .affordable: "Dépassements permis"
    case .probability: "Probabilité d’atteindre"
    case .whenClocksStarted: "Quand les horloges mesurées ont commencé"
    case .evidenceNote: "Aucune flèche là où les mois peuvent être un hasard."
    case .better: "meilleur"
    case .inLine: "conforme"
    case .worse: "pire"
    case .tooFew: "trop peu"
    case .newVersion: "Une autre version de l’accord est en vigueur à partir de ce mois."
    case .slips: "%1 baisse à partir de %2 : %3 avant, %4 depuis."
    case .slipsUntil: "%1 baisse à partir de %2 : %3 avant, %4 jusqu’en %5."
    case .improves: "%1 s’améliore à partir de %2 : %3 avant, %4 depuis."
    case .improvesUntil: "%1 s’améliore à partir de %2 : %3 avant, %4 jusqu’en %5."
    case .falls: "%1 descend : %2 points par mois (de %3 à %4)."
    case .rises: "%1 monte : %2 points par mois (de %3 à %4)."
    case .missedByOneTicket: "%1 a manqué %2 d’un ticket : %3, il en fallait %4."
    case .outsideBelow: "%1 est plus bas en %2 que le hasard ne l’explique : %3, limites %4."
    case .outsideAbove: "%1 est plus haut en %2 que le hasard ne l’explique : %3, limites %4."
    case .runBelow: "%1 est sous sa propre moyenne %2 mois de suite, de %3 à %4."
    case .runAbove: "%1 est au-dessus de sa propre moyenne %2 mois de suite, de %3 à %4."
    case .shiftBelow: "%1 est bien sous sa propre moyenne la plupart des mois de %2 à %3."
    case .shiftAbove: "%1 est bien au-dessus de sa propre moyenne la plupart des mois de %2 à %3."
    case .seasonBelow: "%1 est tenu moins souvent pour un départ %2 : %3, tous les autres %4."
    case .seasonAbove: "%1 est tenu plus souvent pour un départ %2 : %3, tous les autres %4."
    case .couldBe: "peut-être %1"
    case .asRead:
      "Les horloges douteuses, %1 sur tous ces mois, comptent telles qu’elles ont été lues, et pas du tout si elles ne sont pas mesurables."
    case .onWeekday: "le %1"
    case .atHour: "entre %1 et %2"
    }
  }
}
