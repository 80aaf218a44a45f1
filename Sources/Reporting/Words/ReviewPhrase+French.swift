extension ReviewPhrase {
  var french: String {
    switch self {
    case .toolVerdict: "Face au verdict de l’outil"
    case .toolVerdictNote:
      "Une classe dit où chercher d’abord, elle ne prouve rien : la première autre lecture du même ticket qui donne le verdict de l’outil."
    case .agree: "Concordants"
    case .compared: "Comparés"
    case .withoutVerdict: "Sans son verdict"
    case .mostOften: "D’où peuvent venir les écarts"
    case .deadField: "l’outil dit la même chose de chaque ticket"
    case .rounding: "minutes entières"
    case .otherPauses: "pauses"
    case .endPoint: "une autre fin"
    case .reopening: "réouverture"
    case .otherPriority: "une autre priorité"
    case .zoneOffset: "horodatages décalés d’une ou deux heures"
    case .otherCalendar: "d’autres horaires"
    case .unexplained: "inexpliqué"
    case .signals: "Questions"
    case .noSignals: "Rien ne se voit beaucoup plus souvent que les autres mois."
    case .signalNote:
      "Une question est posée là où le seul hasard en montrerait autant un mois sur cent au plus, toutes questions confondues. La réponse peut être bonne."
    case .askLatePause:
      "%1 : %2 {2?pause|pauses} sur %3 {2?a|ont} commencé quand il restait un dixième du délai ou moins, %4 les autres mois. Attendait-on vraiment quelqu’un ?"
    case .askLoweredLate:
      "%1 : %2 {2?passage|passages} à un délai plus long sur %3 {2?est venu|sont venus} quand les trois quarts du plus court étaient écoulés, %4 les autres mois. Qu’est-ce qui était devenu moins urgent ?"
    case .askReopenedSoon:
      "%2 {2?ticket rouvert|tickets rouverts} sur %3 {2?l’a|l’ont} été dans les dix minutes après la résolution, %4 les autres mois. {2?Était-il résolu|Étaient-ils résolus} ?"
    case .askClosedLast:
      "%2 {2?ticket|tickets} sur %3 {2?a été résolu|ont été résolus} le dernier jour ouvré du mois ou après, %4 les autres mois. Le travail était-il fait avant, ou fait tout court ?"
    case .improvements: "Améliorations"
    case .improvementNote:
      "Avant : le mois manqué et les deux précédents ; après : les mois entiers depuis que l’action produit son effet, douze au plus ; l’écart est en points de pourcentage avec son intervalle à 95 %."
    case .withoutImprovement: "Manqués ce mois-ci et sans ligne au registre : %1."
    case .action: "Action"
    case .owner: "Responsable"
    case .state: "État"
    case .before: "Avant"
    case .after: "Après"
    case .effect: "Effet"
    case .stateOpen: "ouverte"
    case .stateLate: "en retard"
    case .stateDone: "faite"
    case .stateDropped: "abandonnée"
    case .effectBetter: "mieux"
    case .effectWorse: "moins bien"
    case .noEvidence: "pas encore de preuve"
    case .tooEarly: "trop tôt"
    }
  }
}
