public import AfterSalesCore
public import AfterSalesWarranty

/// What a dealership has to know of a car that comes in: its open recalls, and how it stands to the lemon rules.
public struct CarBriefing: Sendable {
    /// Its recalls; nil for a car whose number is not known.
    public let recalls: CarRecalls?
    /// How it stands to the lemon rules.
    public let lemon: LemonVerdict
    /// All of it for whoever opens an order: nothing of it stops him.
    public let advisories: [Finding]

    init(recalls: CarRecalls?, lemon: LemonVerdict) {
        self.recalls = recalls
        self.lemon = lemon
        advisories = (recalls?.advisories() ?? [.recallsNotAsked]) + lemon.advisories
    }
}

extension Finding {
    /// That nobody can tell whether a car is called back.
    fileprivate static let recallsNotAsked = Finding(
        .warning, .recallsNotAsked, at: Place.document.field("vehicle").field("vin"),
        LocalizedText(
            "the car's number is not known, so nobody can say whether it is called back",
            "未登记车辆识别代号，无法核查召回"))
}
