public import AfterSalesCore
public import AfterSalesStorage
public import AfterSalesWarranty

/// The campaigns of a file of the library's own form (召回活动文件), JSON or comma-separated values, and what is wrong with the
/// others.
///
/// Where ``/AfterSalesWarranty/RecallDocument`` refuses a document as a whole, here a campaign with errors is set aside, whole,
/// and the others are taken: they are read by the same reader.
///
/// ```swift
/// let file = RecallFile(bytes, named: "recalls.csv", for: .group)
/// let counts = try await file.take(into: store, by: .system("import"), at: now)
/// ```
public struct RecallFile: Sendable {
    /// What the file is.
    public enum Form: Hashable, Sendable {
        /// `aftersales.recall-campaigns/1`.
        case json
        /// Comma-separated values.
        case csv
    }

    /// What the file is.
    public let form: Form
    /// The campaigns without errors, in the order of the file.
    public private(set) var campaigns: [RecallCampaign] = []
    /// What is worth saying, in the order of the file.
    public private(set) var findings: [SourceFinding] = []
    /// The campaigns with errors; of a table, all rows of each.
    public private(set) var setAside: [SourceRow] = []
    /// The header of a table, as it stands there; empty of JSON.
    public let header: String

    /// Reads a file; which form it has is told by its first character.
    /// - Parameters:
    ///   - bytes: The file, UTF-8.
    ///   - name: The file, by its name.
    ///   - owner: Whose the campaigns are to be, usually the group's; a file does not say.
    ///   - limits: How large and how deep it may be.
    public init(
        _ bytes: [UInt8], named name: String, for owner: RecordOwner, limits: JSONLimits = JSONLimits(bytes: 256 << 20)
    ) {
        let blanks: [UInt8] = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
        form = bytes.first { !blanks.contains($0) } == UInt8(ascii: "{") ? .json : .csv
        let parts: any RecallParts = form == .json ? RecallElements(bytes, limits) : RecallTableRows(bytes)
        header = parts.header
        read(bytes, parts, name, owner, limits)
    }

    /// How many campaigns there were, taken or set aside.
    public var count: Int { campaigns.count + setAside.count }

    private mutating func read(
        _ bytes: [UInt8], _ parts: any RecallParts, _ name: String, _ owner: RecordOwner, _ limits: JSONLimits
    ) {
        var wrong: Set<Int> = []
        var reasons: [Int: [Finding]] = [:]
        var text = bytes
        while true {
            do throws(Rejection) {
                let document =
                    form == .json
                    ? try RecallDocument(json: text, owner: owner, limits: limits)
                    : try RecallDocument(csv: text, owner: owner, limits: limits)
                campaigns = document.campaigns
                let notes = document.findings.map { parts.found($0, without: wrong) }
                findings += notes.map { SourceFinding(at: parts.place(of: $0, in: name), $0) }
                break
            } catch {
                let found = error.findings.map { parts.found($0, without: wrong) }
                // That there are more errors is said of nothing in particular: they come when these are out of the way.
                let errors = found.filter { $0.severity == .error && $0.code != .tooManyFindings }
                let parted = errors.compactMap { finding in parts.part(of: finding).map { ($0, finding) } }
                let known = wrong.count
                wrong.formUnion(parted.map(\.0))
                // What is wrong with the whole cannot be set aside.
                guard parted.count == errors.count, wrong.count > known else {
                    findings += errors.map { SourceFinding(at: parts.place(of: $0, in: name), $0) }
                    break
                }
                for (part, finding) in parted { reasons[part, default: []].append(finding) }
                text = parts.text(without: wrong)
            }
        }
        for part in reasons.keys.sorted() {
            let why = (reasons[part] ?? []).map {
                SourceFinding(at: parts.place(of: $0, in: name), record: parts.name(of: part), $0)
            }
            findings += why
            setAside.append(SourceRow(parts.place(of: part, in: name), parts.text(of: part), because: why))
        }
        findings = findings.enumerated().sorted {
            ($0.element.place.line, $0.offset) < ($1.element.place.line, $1.offset)
        }.map(\.element)
    }
}
