public import AfterSalesCore

/// By what files are held to be one customer's: points for each piece of evidence, and from what sum on.
///
/// It is data: a dealership that knows its customers writes its own. The points of two files are added, each kind of
/// evidence counting once, and the sum is kept within 0…1000.
///
/// ```swift
/// var points = DuplicateRules.standard.points
/// points[.samePhone] = 100  // half the town has the number of the works
/// let rules = try DuplicateRules(points: points)
/// ```
public struct DuplicateRules: Hashable, Sendable {
    /// The points of each piece of evidence; one that is not named has none.
    public let points: [DuplicateReason.Code: Int]
    /// The least score of a candidate.
    public let threshold: Int
    /// The least score of a strong candidate.
    public let strongScore: Int
    /// How many files that share one thing are all compared with each other.
    public let largestBlock: Int
    /// How many files may have a telephone number that counts as a customer's own.
    public let mostSharers: Int
    /// How many values of one kind, such as telephone numbers, are looked at in a file.
    public let mostValues: Int
    /// Within how many days one ownership follows another where a car goes from hand to hand.
    public let handOverDays: Int
    /// Legal forms that are left out of an organisation's name.
    public let legalForms: [String]

    /// Rules.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `unknownEvidence`, `ruleOutOfRange`.
    public init(
        points: [DuplicateReason.Code: Int] = DuplicateRules.standardPoints, threshold: Int = 500,
        strongScore: Int = 800, largestBlock: Int = 60, mostSharers: Int = 20, mostValues: Int = 50,
        handOverDays: Int = 31,
        legalForms: [String] = DuplicateRules.standardLegalForms
    ) throws(Rejection) {
        self.init(
            unchecked: points, threshold: threshold, strongScore: strongScore, largestBlock: largestBlock,
            mostSharers: mostSharers,
            mostValues: mostValues, handOverDays: handOverDays, legalForms: legalForms)
        var check = DuplicateRulesCheck()
        check.check(self)
        guard check.findings.isEmpty else { throw Rejection(check.findings) }
    }

    init(
        unchecked points: [DuplicateReason.Code: Int], threshold: Int, strongScore: Int, largestBlock: Int,
        mostSharers: Int, mostValues: Int, handOverDays: Int, legalForms: [String]
    ) {
        self.points = points
        self.threshold = threshold
        self.strongScore = strongScore
        self.largestBlock = largestBlock
        self.mostSharers = mostSharers
        self.mostValues = mostValues
        self.handOverDays = handOverDays
        self.legalForms = legalForms
    }
}

extension DuplicateRules: Codable {
    private enum CodingKeys: String, CodingKey {
        case points, threshold, strongScore, largestBlock, mostSharers, mostValues, handOverDays, legalForms
    }

    /// Decodes rules; what is left out is as in ``standard``.
    /// - Throws: `DecodingError`; a ``/AfterSalesCore/Rejection`` with everything that is wrong.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let standard = Self.standard
        func number(_ key: CodingKeys, _ otherwise: Int) throws -> Int {
            try container.decodeIfPresent(Int.self, forKey: key) ?? otherwise
        }
        try self.init(
            points: try container.decodeIfPresent([DuplicateReason.Code: Int].self, forKey: .points) ?? standard.points,
            threshold: try number(.threshold, standard.threshold),
            strongScore: try number(.strongScore, standard.strongScore),
            largestBlock: try number(.largestBlock, standard.largestBlock),
            mostSharers: try number(.mostSharers, standard.mostSharers),
            mostValues: try number(.mostValues, standard.mostValues),
            handOverDays: try number(.handOverDays, standard.handOverDays),
            legalForms: try container.decodeIfPresent([String].self, forKey: .legalForms) ?? standard.legalForms)
    }
}
