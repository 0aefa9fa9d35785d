import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Looks through a coverage plan from top to bottom. Never stops at the first problem.
struct CoveragePlanCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    private static let mostTerms = 1_000
    private static let mostElements = 1_000
    /// A hundred years; longer is "unlimited", or a slip.
    static let months = 1...1_200
    static let days = 1...36_600
    static let kilometres = 1...OdometerReading.most
    static let modelYears = 1_900...2_200

    mutating func check(
        _ id: Identifier<CoveragePlan>, _ version: Int, _ title: LocalizedText,
        _ manufacturer: Identifier<Manufacturer>?, _ order: [CoverageGrantor], _ bars: [ExclusionBar],
        _ terms: [CoverageTerm?]
    ) {
        let root = Place.document
        text(id.rawValue, .name, at: root.field("id"))
        self.version(version, at: root)
        self.title(title, at: root.field("title"))
        text(manufacturer?.rawValue, .name, at: root.field("manufacturer"))
        names(order.map(\.rawValue), at: root.field("order"))
        names(bars.map(\.ground.rawValue), at: root.field("bars"))
        for (index, bar) in bars.enumerated() {
            text(bar.source, .statement, at: root.field("bars").element(index).field("source"))
        }
        let place = root.field("terms")
        if terms.isEmpty { report(.noCoverageTerms, at: place, "the plan has no term", "政策没有任何条款") }
        guard !isTooLong(terms.count, Self.mostTerms, at: place) else { return }
        for (index, term) in terms.enumerated() {
            if let term { check(term, bars, at: place.element(index)) }
        }
        versions(of: terms, at: place)
    }

    private mutating func check(_ term: CoverageTerm, _ bars: [ExclusionBar], at place: Place) {
        text(term.id.rawValue, .name, at: place.field("id"))
        version(term.version, at: place)
        title(term.title, at: place.field("title"))
        text(term.source, .statement, at: place.field("source"))
        text(term.grantor.rawValue, .name, at: place.field("grantor"))
        vehicles(term.vehicles, at: place.field("vehicles"))
        parts(term.covers, at: place.field("covers"))
        parts(term.except, at: place.field("except"))
        if term.natures.isEmpty {
            report(.noNature, at: place.field("natures"), "the term pays for no kind of fault", "条款未列明承担的故障性质")
        }
        names(term.natures.map(\.rawValue), at: place.field("natures"))
        period(term, at: place.field("period"))
        let place = place.field("exclusions")
        names(term.exclusions.map(\.ground.rawValue), at: place)
        for (index, exclusion) in term.exclusions.enumerated() {
            guard let bar = bars.first(where: { $0.ground == exclusion.ground }),
                !bar.allowsCause || !exclusion.hasToBeCause
            else { continue }
            report(
                .exclusionBarred, severity: .warning, at: place.element(index),
                inputs: [.init("ground", exclusion.ground.rawValue), .init("source", bar.source)],
                bar.allowsCause
                    ? "the law lets \(exclusion.ground) be excluded only where it caused the fault"
                    : "the law does not let \(exclusion.ground) be excluded",
                bar.allowsCause ? "法律仅允许在 \(exclusion.ground) 导致故障时免责" : "法律不允许以 \(exclusion.ground) 免责")
        }
    }

    private mutating func vehicles(_ vehicles: CoverageVehicles, at place: Place) {
        names(vehicles.makes, at: place.field("makes"))
        names(vehicles.models, at: place.field("models"))
        names(vehicles.uses.map(\.rawValue), at: place.field("uses"))
        names(vehicles.wmis, at: place.field("wmis"))
        for (index, wmi) in vehicles.wmis.prefix(Self.mostElements).enumerated() where !Self.isWMI(wmi) {
            report(
                .invalidManufacturerIdentifier, at: place.field("wmis").element(index),
                "a world manufacturer identifier has 3 of the letters and digits of a VIN", "世界制造厂识别代号由3位车辆识别代号字符组成")
        }
        guard let years = vehicles.modelYears,
            !Self.modelYears.contains(years.lowerBound) || !Self.modelYears.contains(years.upperBound)
        else { return }
        limit("modelYear", years.lowerBound, Self.modelYears, at: place.field("modelYears"))
        limit("modelYear", years.upperBound, Self.modelYears, at: place.field("modelYears"))
    }

    private mutating func parts(_ parts: CoverageParts, at place: Place) {
        names(parts.classes.map(\.rawValue), at: place.field("classes"))
        names(parts.systems.map(\.rawValue), at: place.field("systems"))
        names(parts.parts, at: place.field("parts"))
    }

    private mutating func period(_ term: CoverageTerm, at place: Place) {
        let period = term.period
        guard term.start != .contract else {
            if period != .unlimited {
                report(.periodOfContract, at: place, "a contract brings its own days and kilometres", "延保合同自带期限和里程")
            }
            return
        }
        switch period.time {
        case .months(let count): limit("months", count, Self.months, at: place.field("months"))
        case .days(let count): limit("days", count, Self.days, at: place.field("days"))
        case .unlimited: break
        }
        if let kilometres = period.kilometres {
            limit("kilometres", kilometres, Self.kilometres, at: place.field("kilometres"))
        }
    }

    /// Of one term no two versions hold for the same start, and none should be missing between two.
    private mutating func versions(of terms: [CoverageTerm?], at place: Place) {
        let listed = terms.enumerated().compactMap { index, term in term.map { (index: index, term: $0) } }
        let versions = Dictionary(grouping: listed) { $0.term.id }
        for id in versions.keys.sorted() {
            let versions = versions[id] ?? []
            var first: [Int: Int] = [:]
            for (index, term) in versions {
                if let first = first[term.version] {
                    report(
                        .duplicateId, at: place.element(index).field("version"),
                        inputs: [.init("id", id.rawValue), .init("first", String(first))],
                        "term \(first) is version \(term.version) of \(id), too",
                        "第 \(first) 条也是 \(id) 的第 \(term.version) 版")
                }
                first[term.version] = first[term.version] ?? index
            }
            let sorted = versions.sorted { $0.term.effective.from < $1.term.effective.from }
            // The one that reaches furthest so far: a short version may lie inside a long one, with others behind both.
            guard var furthest = sorted.first?.term else { continue }
            for (index, later) in sorted.dropFirst() {
                between(furthest, later, at: place.element(index).field("effective"))
                guard let through = furthest.effective.through else { continue }
                if later.effective.through.map({ $0 > through }) ?? true { furthest = later }
            }
        }
    }

    private mutating func between(_ earlier: CoverageTerm, _ later: CoverageTerm, at place: Place) {
        let inputs: [Finding.Input] = [
            .init("id", later.id.rawValue), .init("earlier", earlier.effective.description),
            .init("later", later.effective.description),
        ]
        guard let through = earlier.effective.through, through < later.effective.from else {
            report(
                .overlappingVersions, at: place, inputs: inputs,
                "versions \(earlier.version) and \(later.version) of \(later.id) hold for the same starts",
                "\(later.id) 的第 \(earlier.version) 版与第 \(later.version) 版适用日期重叠")
            return
        }
        guard let next = try? through.adding(days: 1), next < later.effective.from else { return }
        report(
            .coverageGap, severity: .warning, at: place, inputs: inputs,
            "no version of \(later.id) holds for starts from \(next) until \(later.effective.from)",
            "\(next) 至 \(later.effective.from) 之间没有 \(later.id) 的适用版本")
    }

    private mutating func version(_ version: Int, at place: Place) {
        guard version < 1 else { return }
        report(.invalidVersion, at: place.field("version"), "versions count from 1", "版本从 1 起计")
    }

    private mutating func title(_ title: LocalizedText, at place: Place) {
        text(title.english, .name, at: place.field(Language.english.rawValue))
        text(title.simplifiedChinese, .name, at: place.field(Language.simplifiedChinese.rawValue))
    }

    mutating func limit(_ name: String, _ value: Int, _ range: ClosedRange<Int>, at place: Place) {
        guard !range.contains(value) else { return }
        report(
            .limitOutOfRange, at: place,
            inputs: [
                .init(name, String(value)), .init("least", String(range.lowerBound)),
                .init("most", String(range.upperBound)),
            ],
            "\(name) is \(range.lowerBound) to \(range.upperBound), not \(value)",
            "\(name) 应为 \(range.lowerBound) 至 \(range.upperBound)，实际为 \(value)")
    }

    private mutating func names(_ list: [String], at place: Place) {
        guard !isTooLong(list.count, Self.mostElements, at: place) else { return }
        var first: [Identifier<String>: Int] = [:]
        for (index, name) in list.enumerated() {
            text(name, .name, at: place.element(index))
            if let first = first[Identifier(name)] {
                report(
                    .duplicateEntry, at: place.element(index), inputs: [.init("first", String(first))],
                    "it is the same as number \(first) of the list", "与列表中第 \(first) 项相同")
            }
            first[Identifier(name)] = first[Identifier(name)] ?? index
        }
    }

    private mutating func isTooLong(_ count: Int, _ most: Int, at place: Place) -> Bool {
        guard count > most else { return false }
        report(
            .tooManyElements, at: place, inputs: [.init("count", String(count)), .init("most", String(most))],
            "there are \(count), at most \(most) are taken", "共 \(count) 项，最多 \(most) 项")
        return true
    }

    private static func isWMI(_ text: String) -> Bool {
        text.utf8.count == 3
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): true
                case UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "Q"): false
                default: (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                }
            }
    }
}
