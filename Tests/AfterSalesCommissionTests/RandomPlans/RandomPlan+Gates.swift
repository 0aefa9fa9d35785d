import AfterSalesCommission

extension RandomPlan {
    /// A gate beside the tree that it means.
    struct RandomGate {
        let name: String
        let lower: String
        let upper: String
        let term: Term
        let holds: Bool
    }

    /// What a gate compares and gives, in the tests' own words.
    static func gates(
        _ names: [(gate: String, lower: String, upper: String, required: String)], shape: Shape, constant: Term,
        ratioDigits: Int, random: inout SeededGenerator
    ) -> [(gate: RandomGate, draft: Gate, readsRequired: Bool)] {
        let rates = ratioDigits >= 3 ? ["80%", "0.125", "0", "110.5%", "1"] : ["0", "1", "2"]
        return names.map { name, lower, upper, required in
            let requirement: Term =
                switch random.number(0...3) {
                case 0: constant
                case 1: .target(scope: nil, lower)
                default: .metric(scope: nil, required)
                }
            let (met, missed, own) = (random.pick(rates), random.pick(rates), random.pick(rates))
            let rule = random.pick(["hold", "pay", "cut", own])
            let inconclusive = rule == "hold" || rule == "pay" ? met : rule == "cut" ? missed : own
            let readsRequired = if case .metric = requirement { true } else { false }
            return (
                RandomGate(
                    name: name, lower: lower, upper: upper,
                    term: .gate(
                        .metric(scope: nil, lower), .metric(scope: nil, upper), requirement,
                        rates: (met, missed, inconclusive)),
                    holds: rule == "hold"),
                Gate(
                    name, title: random.chance(50) ? ["en": "G", "zh-Hans": "门槛"] : [:], lower: lower, upper: upper,
                    atLeast: requirement.text(), met: met, missed: missed, inconclusive: rule), readsRequired
            )
        }
    }
}
