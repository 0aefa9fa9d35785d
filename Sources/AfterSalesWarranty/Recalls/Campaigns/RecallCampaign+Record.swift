public import AfterSalesCore
public import AfterSalesStorage

extension RecallCampaign: StoredRecord {
    /// Who calls back.
    public static let manufacturer = Maybe<Identifier<Manufacturer>>("manufacturer", "Who calls back.") {
        $0.manufacturer
    }
    /// The maker's own number.
    public static let manufacturerNumber = Maybe<String>("manufacturer_number", "The maker's own number.") {
        $0.manufacturerNumber
    }
    /// The authority's number.
    public static let authorityNumber = Maybe<String>("authority_number", "The authority's number.") {
        $0.authorityNumber
    }
    /// The day on which it was made known.
    public static let publishedOn = Maybe<LocalDate>("published_on", "The day on which it was made known.") {
        $0.publishedOn
    }
    /// The first day on which it is not open any more.
    public static let closedOn = Maybe<LocalDate>(
        "closed_on", "The first day on which it is not open any more; null while it is."
    ) { $0.closedOn }
    /// The manufacturer identifiers of the cars it calls back.
    public static let wmis = Many<String>(
        "wmis", "Positions 1-3 of the VINs of the cars it calls back, by its scopes and by its list."
    ) { $0.wmis }
    /// Whether it has a scope that only names tell.
    public static let isByName = One<Bool>(
        "is_by_name", "Whether it calls cars back by make and model, without a manufacturer identifier."
    ) { $0.isByName }

    /// How stores keep campaigns.
    public static let schema = RecordSchema<RecallCampaign>(
        "recall_campaign", "A recall: which cars a maker calls back, why, and what is done about it.",
        fields: [
            manufacturer.declared, manufacturerNumber.declared, authorityNumber.declared, publishedOn.declared,
            closedOn.declared, wmis.declared, isByName.declared,
        ],
        keepsHistory: true)

    /// Positions 1–3 of the numbers of the cars it calls back, by its scopes and by its list, in order.
    public var wmis: [String] {
        var result = Set(scopes.compactMap { $0.wmi.map { String($0.prefix(3)) } })
        var last: String?
        for vin in vins {
            // The list is in order, so a maker's numbers stand together.
            let wmi = vin.wmi
            if wmi != last { result.insert(wmi) }
            last = wmi
        }
        return result.sorted()
    }

    /// Whether it has a scope that only names tell, so that a number alone does not say whether a car is meant.
    public var isByName: Bool { scopes.contains { $0.wmi == nil } }
}

extension Query where Record == RecallCampaign {
    /// The campaigns that are open on a day.
    /// - Parameters:
    ///   - owner: Whose, usually the group's.
    ///   - day: The day.
    public static func recalls(of owner: RecordOwner, openOn day: LocalDate) -> Query {
        Query(of: owner, where: isOpen(on: day))
    }

    /// The campaigns open on a day that may mean a car: those for its manufacturer identifier, and those told by names. Which
    /// of them do is for ``RecallCampaign/match(_:)`` or a ``RecallIndex`` to say.
    /// - Parameters:
    ///   - owner: Whose, usually the group's.
    ///   - day: The day.
    ///   - vin: The car's number.
    public static func recalls(of owner: RecordOwner, openOn day: LocalDate, mayMean vin: VIN) -> Query {
        Query(
            of: owner,
            where: isOpen(on: day) && (RecallCampaign.wmis.is(vin.wmi) || RecallCampaign.isByName.is(true)))
    }

    private static func isOpen(on day: LocalDate) -> Condition<RecallCampaign> {
        (RecallCampaign.publishedOn.isMissing || RecallCampaign.publishedOn.isAtMost(day))
            && (RecallCampaign.closedOn.isMissing || !RecallCampaign.closedOn.isAtMost(day))
    }
}
