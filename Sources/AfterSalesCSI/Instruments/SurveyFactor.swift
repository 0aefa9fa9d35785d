public import AfterSalesCore

/// A group of questions of a survey (因子) and what it weighs in the index.
public struct SurveyFactor: Hashable, Sendable, Identifiable {
    /// Its name in the instrument, `initiation`.
    public let id: Identifier<SurveyFactor>
    /// What people call it.
    public let title: LocalizedText
    /// What it weighs as published, above zero: 29 or 0.29. The weights are normalised by their sum.
    public let weight: DecimalNumeral

    /// A factor.
    /// - Parameters:
    ///   - id: Its name in the instrument.
    ///   - title: What people call it.
    ///   - weight: What it weighs as published.
    public init(_ id: Identifier<SurveyFactor>, _ title: LocalizedText, weight: DecimalNumeral) {
        self.id = id
        self.title = title
        self.weight = weight
    }
}
