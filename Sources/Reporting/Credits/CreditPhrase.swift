/// What pages and workbooks say of credits and of the workload clause, each said once in every language.
///
/// `%1` to `%4` stand for what is put in, in that order.
enum CreditPhrase: SaidInEveryLanguage, CaseIterable, Hashable, Sendable {
  case credits, creditTier, working, creditAmount, owedForMonth, belowPercent, abovePercent, noTier
  case fewerThan, suspendedVerdict, suspendedByWorkload, suspendedTargets, backFrom, capLeaves
  case ofTheFee, ticketDecides, ticketsDecide, metInstead, breachedInstead, creditsRule
}

extension CreditPhrase {
  var english: String {
    switch self {
    case .credits: "Credits"
    case .creditTier: "Tier"
    case .working: "Working"
    case .creditAmount: "Credit"
    case .owedForMonth: "Owed for the month: %1."
    case .belowPercent: "below %1"
    case .abovePercent: "above %1"
    case .noTier: "no tier reached"
    case .fewerThan: "fewer than %1 measured"
    case .suspendedVerdict: "suspended"
    case .suspendedByWorkload:
      "More tickets came than the agreement is made for: its targets are not in force for the month, and no credit is due. What was measured stands as it is."
    case .suspendedTargets: ", %1 suspended by workload"
    case .backFrom: "%2 back from %1"
    case .capLeaves: "the cap leaves %1"
    case .ofTheFee: "%1 of the fee"
    case .ticketDecides: "One ticket decides %1 (%2: %3)."
    case .ticketsDecide: "%1 tickets decide %2 (%3: %4)."
    case .metInstead: "met instead of breached"
    case .breachedInstead: "breached instead of met"
    case .creditsRule:
      "A credit is a share of what the target has at risk, or an amount. It is rounded once to whole minor units of the currency, halves away from zero, after weight and multiplier; everything after that is adding and subtracting. A credit below zero is a reward, or comes back."
    }
  }
}

extension CreditPhrase {
  var german: String {
    switch self {
    case .credits: "Gutschriften"
    case .creditTier: "Stufe"
    case .working: "Rechnung"
    case .creditAmount: "Gutschrift"
    case .owedForMonth: "Für den Monat geschuldet: %1."
    case .belowPercent: "unter %1"
    case .abovePercent: "über %1"
    case .noTier: "keine Stufe erreicht"
    case .fewerThan: "weniger als %1 gemessen"
    case .suspendedVerdict: "ausgesetzt"
    case .suspendedByWorkload:
      "Es kamen mehr Tickets, als die Vereinbarung vorsieht: Ihre Ziele gelten für den Monat nicht, und es ist keine Gutschrift fällig. Was gemessen wurde, steht unverändert da."
    case .suspendedTargets: ", %1 wegen Mehrlast ausgesetzt"
    case .backFrom: "%2 zurück aus %1"
    case .capLeaves: "die Obergrenze lässt %1"
    case .ofTheFee: "%1 der Vergütung"
    case .ticketDecides: "Ein Ticket entscheidet über %1 (%2: %3)."
    case .ticketsDecide: "%1 Tickets entscheiden über %2 (%3: %4)."
    case .metInstead: "eingehalten statt verletzt"
    case .breachedInstead: "verletzt statt eingehalten"
    case .creditsRule:
      "Eine Gutschrift ist ein Anteil dessen, was für das Ziel auf dem Spiel steht, oder ein Betrag. Sie wird einmal auf ganze kleinste Einheiten der Währung gerundet, Hälften von null weg, nach Gewicht und Faktor; danach wird nur noch addiert und abgezogen. Eine Gutschrift unter null ist ein Bonus oder kommt zurück."
    }
  }
}

extension CreditPhrase {
  var french: String {
    switch self {
    case .credits: "Avoirs"
    case .creditTier: "Palier"
    case .working: "Calcul"
    case .creditAmount: "Avoir"
    case .owedForMonth: "Dû pour le mois : %1."
    case .belowPercent: "sous %1"
    case .abovePercent: "au-dessus de %1"
    case .noTier: "aucun palier atteint"
    case .fewerThan: "moins de %1 {1?mesuré|mesurés}"
    case .suspendedVerdict: "suspendu"
    case .suspendedByWorkload:
      "Il est venu plus de tickets que l’accord n’en prévoit : ses objectifs ne sont pas en vigueur ce mois-ci et aucun avoir n’est dû. Ce qui a été mesuré reste tel quel."
    case .suspendedTargets: ", %1 {1?suspendu|suspendus} par la charge"
    case .backFrom: "%2 rendu de %1"
    case .capLeaves: "le plafond laisse %1"
    case .ofTheFee: "%1 de la redevance"
    case .ticketDecides: "Un ticket décide de %1 (%2 : %3)."
    case .ticketsDecide: "%1 tickets décident de %2 (%3 : %4)."
    case .metInstead: "tenus au lieu de dépassés"
    case .breachedInstead: "dépassés au lieu de tenus"
    case .creditsRule:
      "Un avoir est une part de ce qui est en jeu pour l’objectif, ou un montant. Il est arrondi une fois à l’unité mineure de la monnaie, les moitiés en s’éloignant de zéro, après poids et facteur ; ensuite on ne fait qu’additionner et soustraire. Un avoir négatif est une prime, ou un montant rendu."
    }
  }
}
