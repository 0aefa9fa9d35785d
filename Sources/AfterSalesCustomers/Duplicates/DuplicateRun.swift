import AfterSalesCore
import AfterSalesStorage

/// One search over the files that were added.
struct DuplicateRun {
    let rules: DuplicateRules
    let comparison: TraitComparison
    let keys: [RecordKey<Customer>]
    private(set) var files: [CustomerTraits]
    private var candidates: [DuplicateCandidate] = []
    private var known: Set<UInt64> = []
    private var findings: [Finding]
    private var unlisted = 0
    private(set) var comparisons = 0

    init(_ search: DuplicateSearch) {
        rules = search.rules
        comparison = TraitComparison(search.rules)
        keys = search.keys
        files = search.files
        findings = search.reader.findings
        for added in search.cars {
            guard let position = search.positions[added.customer] else { continue }
            files[position].cars.append(added.car)
            if let plate = added.plate { files[position].plates.append(plate) }
        }
        setCommonPhonesApart()
        for index in files.indices where files[index].cars.count > rules.mostValues {
            add(.valuesLeftOut(keys[index], "cars", files[index].cars.count, most: rules.mostValues))
            files[index].cars = Array(files[index].cars.sorted(by: Self.precedes).prefix(rules.mostValues))
            files[index].plates = Array(
                files[index].plates.sorted { ($0.number, $0.region) < ($1.number, $1.region) }.prefix(rules.mostValues))
        }
    }

    /// A number that many have is that of a works or of nobody, and tells little of who has it.
    private mutating func setCommonPhonesApart() {
        var entries: [DuplicateBlocks.Entry] = []
        for index in files.indices {
            for phone in files[index].phones {
                entries.append(.init(key: TraitKey.of(phone, files[index].owner), file: UInt32(index)))
            }
        }
        var blocks = DuplicateBlocks(entries)
        var common: Set<UInt64> = []
        while let block = blocks.next() {
            if block.count > rules.mostSharers, let key = blocks.key { common.insert(key) }
        }
        guard !common.isEmpty else { return }
        for index in files.indices {
            let owner = files[index].owner
            let apart = files[index].phones.filter { common.contains(TraitKey.of($0, owner)) }
            guard !apart.isEmpty else { continue }
            files[index].commonPhones = apart
            files[index].phones.removeAll { apart.contains($0) }
            files[index].mobiles.removeAll { apart.contains($0) }
        }
    }

    /// Compares two files, and keeps them if they are candidates.
    mutating func compare(_ one: Int, _ other: Int) {
        guard one != other else { return }
        comparisons += 1
        let evidence = comparison.evidence(files[one], files[other])
        let score = comparison.score(evidence)
        guard score >= rules.threshold else { return }
        guard known.insert(UInt64(min(one, other)) << 32 | UInt64(max(one, other))).inserted else { return }
        let isFirst = DuplicateCandidate.precedes(keys[one], keys[other])
        candidates.append(
            DuplicateCandidate(
                first: keys[isFirst ? one : other], second: keys[isFirst ? other : one], score: score,
                isStrong: score >= rules.strongScore, reasons: reasons(evidence, files[one], files[other])))
    }

    /// Adds a finding; so many are listed, the others are counted.
    mutating func add(_ finding: Finding) {
        if findings.count < Finding.mostErrors { findings.append(finding) } else { unlisted += 1 }
    }

    func report() -> DuplicateReport {
        var findings = findings
        if unlisted > 0 {
            findings.append(
                Finding(
                    .warning, .tooManyFindings, at: .document, inputs: [.init("count", String(unlisted))],
                    LocalizedText("there are \(unlisted) more findings than these", "另有 \(unlisted) 条未列出")))
        }
        return DuplicateReport(
            candidates: candidates.sorted(), findings: findings, customers: files.count, comparisons: comparisons)
    }

    private func reasons(
        _ evidence: [Evidence], _ one: CustomerTraits, _ other: CustomerTraits
    ) -> [DuplicateReason] {
        evidence.map { evidence in
            let shared: [UInt64] =
                switch evidence {
                case .sameMobile: one.mobiles.filter(other.mobiles.contains)
                case .samePhone: one.phones.filter(other.phones.contains)
                case .commonPhone: one.commonPhones.filter(other.commonPhones.contains)
                default: []
                }
            return DuplicateReason(
                evidence, points: comparison.points(evidence),
                inputs: shared.prefix(1).map { .init("number", PhoneNumber.masked(ofDigits: $0)) })
        }
        .filter { $0.points != 0 }
        .sorted { ($1.points, $0.code.rawValue) < ($0.points, $1.code.rawValue) }
    }

    private static func precedes(_ one: CustomerTraits.Car, _ other: CustomerTraits.Car) -> Bool {
        (one.car, one.from, one.through) < (other.car, other.from, other.through)
    }
}

extension PhoneNumber {
    /// The masked form of a number of which only the digits were kept.
    static func masked(ofDigits digits: UInt64) -> String {
        PhoneNumber(e164: "+\(digits)", extensionDigits: nil).masked
    }
}
