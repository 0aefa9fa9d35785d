public import AfterSalesCore
public import AfterSalesStorage

/// A recall campaign (召回活动): a maker calls cars back because of a defect, and says which and what is done about it.
///
/// Campaigns come from the maker or an authority and usually belong to the whole group. Which cars are meant is told by
/// ``scopes`` and by ``vins``; a ``RecallIndex`` finds the open campaigns of a car or of a whole car park.
public struct RecallCampaign: Hashable, Sendable {
    /// Whose, and its id there.
    public let key: RecordKey<RecallCampaign>
    /// Who calls back.
    public let manufacturer: Identifier<Manufacturer>?
    /// The maker's own number.
    public let manufacturerNumber: String?
    /// The authority it is filed with.
    public let authority: RecallAuthority?
    /// The authority's number.
    public let authorityNumber: String?
    /// The component, as a path of names from the system down (召回部件).
    public let component: [String]
    /// What is wrong (缺陷).
    public let defect: String
    /// What may come of it (后果).
    public let consequence: String
    /// What is done about it (召回措施).
    public let remedy: RecallRemedy
    /// What is asked of the customer until then.
    public let safety: RecallSafety
    /// The day on which it was made known; nil where that is not known, and then it is open.
    public let publishedOn: LocalDate?
    /// The first day on which it is not open any more; nil as long as it is.
    public private(set) var closedOn: LocalDate?
    /// Which cars it calls back, by description: those that fit any of these.
    public let scopes: [RecallScope]
    /// Which cars it calls back beside these, by number; in order, each once.
    public let vins: [VIN]

    /// A campaign.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - manufacturer: Who calls back.
    ///   - manufacturerNumber: The maker's own number.
    ///   - authority: The authority it is filed with.
    ///   - authorityNumber: The authority's number.
    ///   - component: The component, as a path of names from the system down.
    ///   - defect: What is wrong.
    ///   - consequence: What may come of it.
    ///   - remedy: What is done about it.
    ///   - safety: What is asked of the customer until then.
    ///   - publishedOn: The day on which it was made known.
    ///   - closedOn: The first day on which it is not open any more.
    ///   - scopes: Which cars it calls back, by description.
    ///   - vins: Which cars it calls back beside these, by number, in any order.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `recallWithoutCars`, `emptyRecallScope`,
    ///   `scopeWithoutManufacturer`, `invalidManufacturerIdentifier`, `vdsPrefixTooLong`, `invalidVINCharacter`,
    ///   `invalidSerialNumber`, `invertedRange`, `modelYearOutOfRange`, `endBeforeStart`, `invalidCampaignNumber`,
    ///   `amountNotPositive`, `hoursBelowZero`, `tooManyElements`, `emptyText` and what else is wrong with texts. What is
    ///   only worth a look stops nothing and stands in ``findings``.
    public init(
        _ key: RecordKey<RecallCampaign>, manufacturer: Identifier<Manufacturer>? = nil,
        manufacturerNumber: String? = nil, authority: RecallAuthority? = nil, authorityNumber: String? = nil,
        component: [String] = [], defect: String = "", consequence: String = "",
        remedy: RecallRemedy = RecallRemedy(), safety: RecallSafety = RecallSafety(), publishedOn: LocalDate? = nil,
        closedOn: LocalDate? = nil, scopes: [RecallScope] = [], vins: [VIN] = []
    ) throws(Rejection) {
        self.key = key
        self.manufacturer = manufacturer
        self.manufacturerNumber = manufacturerNumber
        self.authority = authority
        self.authorityNumber = authorityNumber
        self.component = component
        self.defect = defect
        self.consequence = consequence
        self.remedy = remedy
        self.safety = safety
        self.publishedOn = publishedOn
        self.closedOn = closedOn
        self.scopes = scopes
        self.vins = vins.sortedAndDistinct
        var check = RecallCampaignCheck()
        check.check(self, vins: vins)
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
    }

    /// What is worth a look and stops nothing, as warnings and notes: a number that is missing, a range with one end only,
    /// scopes that overlap, listed numbers whose mandatory check digit is wrong. What the list had twice is not among
    /// them any more.
    public var findings: [Finding] {
        var check = RecallCampaignCheck()
        check.check(self, vins: vins)
        return check.findings
    }

    /// Whether it is made known and not closed on a day.
    /// - Parameter day: The day.
    public func isOpen(on day: LocalDate) -> Bool {
        publishedOn.map { $0 <= day } ?? true && closedOn.map { day < $0 } ?? true
    }

    /// The campaign closed: from a day on it is not open any more (召回结束).
    /// - Parameter day: The first day on which it is not open.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `endBeforeStart` where it was made known behind that day.
    public mutating func close(on day: LocalDate) throws(Rejection) {
        var check = RecallCampaignCheck()
        check.order(publishedOn, day)
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        closedOn = day
    }

    /// The campaign open again.
    public mutating func reopen() { closedOn = nil }
}

extension [VIN] {
    /// In order, each once.
    fileprivate var sortedAndDistinct: [VIN] {
        let isSorted = zip(self, dropFirst()).allSatisfy { $0 < $1 }
        guard !isSorted else { return self }
        var result: [VIN] = []
        result.reserveCapacity(count)
        for vin in sorted() where vin != result.last { result.append(vin) }
        return result
    }
}
