public import AfterSalesCore

/// Why responses, advisors and dealerships are doubted.
extension Finding.Code {
    /// A survey was answered by an employee's number or address.
    public static let staffContactUsed: Self = "staffContactUsed"
    /// Customers who are not the same answered by one number or address.
    public static let contactShared: Self = "contactShared"
    /// An advisor got many answers at once.
    public static let answerBurst: Self = "answerBurst"
    /// Many answers came from one line of the internet at once.
    public static let networkBurst: Self = "networkBurst"
    /// A response has the same mark everywhere and contradicts itself, or was given in haste.
    public static let straightLined: Self = "straightLined"
    /// An advisor's responses have the same mark everywhere more often than those of others.
    public static let straightLinesOfAdvisor: Self = "straightLinesOfAdvisor"
    /// A survey was answered faster than it can be read.
    public static let answeredTooFast: Self = "answeredTooFast"
    /// A survey was answered from a dealership's network.
    public static let answeredFromDealership: Self = "answeredFromDealership"
    /// A customer was given something shortly before he answered.
    public static let giftNearAnswer: Self = "giftNearAnswer"
    /// A survey is about no order, or about none that was settled.
    public static let surveyWithoutOrder: Self = "surveyWithoutOrder"
    /// A survey is about an order of another dealership.
    public static let orderOfAnotherDealer: Self = "orderOfAnotherDealer"
    /// A survey counts for another advisor than its order's.
    public static let advisorNotOfOrder: Self = "advisorNotOfOrder"
    /// A survey was answered before the car was handed back.
    public static let answeredBeforeDelivery: Self = "answeredBeforeDelivery"
    /// Customers who would have answered badly were asked more seldom than others.
    public static let invitationsLeftOut: Self = "invitationsLeftOut"
    /// An advisor's customers were asked more seldom than those of others.
    public static let invitedLess: Self = "invitedLess"
}

/// Why something could not be judged, and what is wrong with what was handed in.
extension Finding.Code {
    /// The host does not know what a rule needs.
    public static let factsNotGiven: Self = "factsNotGiven"
    /// A response or a record lacks what a rule needs.
    public static let factMissing: Self = "factMissing"
    /// What a rule needs cannot be what it says.
    public static let factUnreadable: Self = "factUnreadable"
    /// Records of one id say different things.
    public static let factsContradict: Self = "factsContradict"
    /// There is too little to compare with.
    public static let tooFewToCompare: Self = "tooFewToCompare"
    /// A response is handed in twice.
    public static let responseTwice: Self = "responseTwice"
    /// Different responses are handed in under one key.
    public static let responsesContradict: Self = "responsesContradict"
    /// A text is no network.
    public static let malformedNetwork: Self = "malformedNetwork"
    /// A rule of exclusion names no code.
    public static let nothingToExclude: Self = "nothingToExclude"
}
