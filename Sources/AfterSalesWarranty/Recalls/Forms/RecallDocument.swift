public import AfterSalesCore
public import AfterSalesStorage

/// Campaigns as a document of their own form, `aftersales.recall-campaigns/1`: a JSON object with `format` and `campaigns`.
///
/// ```swift
/// let document = try RecallDocument(json: bytes, owner: .group)
/// let index = RecallIndex(document.campaigns, openOn: today)
/// ```
public struct RecallDocument: Hashable, Sendable {
    /// The value of the document's `format` field.
    public static let format = "aftersales.recall-campaigns/1"

    /// The campaigns, in the order of the document.
    public let campaigns: [RecallCampaign]
    /// What is worth a look and stopped nothing, each with its place in what was read; none of what was made in code.
    public let findings: [Finding]

    /// A document of campaigns.
    /// - Parameter campaigns: The campaigns.
    public init(_ campaigns: [RecallCampaign]) { self.init(campaigns, findings: []) }

    init(_ campaigns: [RecallCampaign], findings: [Finding]) {
        self.campaigns = campaigns
        self.findings = findings
    }

    /// Reads a JSON document.
    /// - Parameters:
    ///   - json: The document.
    ///   - owner: Whose the campaigns are to be, usually the group's; a document does not say.
    ///   - limits: How large and how deep it may be.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every problem of the document at once, those of its form and those that
    ///   the campaigns have, each with its JSON path; `duplicateRecall` for an id that stands twice.
    public init(
        json: some Sequence<UInt8>, owner: RecordOwner, limits: JSONLimits = JSONLimits()
    ) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        var reader = DocumentReader(findings: findings)
        reader.errorCount = findings.count
        let campaigns = reader.campaigns(value, owner: owner)
        guard reader.errorCount == 0 else { throw Rejection(reader.findings) }
        self.init(campaigns, findings: reader.findings)
    }

    /// The document as JSON text, always the same bytes for the same campaigns. What is not given is left out.
    public func json() -> String {
        JSONWriter.text(
            .object([
                .init("format", .string(Self.format)),
                .init("campaigns", .array(campaigns.map { .object($0.members) })),
            ]))
    }
}
