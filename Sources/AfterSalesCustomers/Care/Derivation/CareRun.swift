public import AfterSalesCore

/// What a derivation for all customers of a store has done.
public struct CareRun: Hashable, Sendable {
    /// How many customers were gone through.
    public private(set) var customers = 0
    /// How many tasks are new.
    public private(set) var added = 0
    /// How many open tasks were planned anew.
    public private(set) var replanned = 0
    /// How many were taken back.
    public private(set) var withdrawn = 0
    /// How many stay as they are.
    public private(set) var unchanged = 0
    /// How often each code was found.
    public private(set) var counts: [Finding.Code: Int] = [:]
    /// The first findings.
    public private(set) var findings: [Finding] = []

    /// The most findings that are kept; the others are counted.
    public static let mostFindings = 100

    init(_ findings: [Finding]) { note(findings) }

    /// A page of customers whose tasks have been written.
    mutating func count(_ page: [CareDerivation]) {
        customers += page.count
        for derivation in page {
            added += derivation.added.count
            replanned += derivation.replanned.count
            withdrawn += derivation.withdrawn.count
            unchanged += derivation.unchanged
            note(derivation.findings)
        }
    }

    private mutating func note(_ list: [Finding]) {
        for finding in list {
            counts[finding.code, default: 0] += 1
            if findings.count < Self.mostFindings { findings.append(finding) }
        }
    }
}
