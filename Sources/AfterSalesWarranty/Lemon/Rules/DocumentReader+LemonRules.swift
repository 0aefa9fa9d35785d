import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Rule sets out of documents. What is missing or of another form has been reported and is something harmless here.
extension DocumentReader {
    mutating func lemonRuleSet(_ value: JSONValue) -> LemonRuleSet? {
        let known = [
            "format", "id", "version", "title", "market", "source", "purchased", "clock", "unit", "uses", "dayCount",
            "uncountedHolds", "periods", "rules", "loaner", "compensation",
        ]
        guard let fields = object(value, at: .document, known: known) else { return nil }
        lemonFormat(LemonRuleSet.format, in: fields)
        let purchased = purchased(in: fields)
        return LemonRuleSet(
            known: string("id", in: fields) ?? "", integer("version", in: fields) ?? 1,
            lemonTexts("title", in: fields), LemonMarket(rawValue: string("market", in: fields) ?? ""),
            lemonTexts("source", in: fields), purchased.from ?? .earliest,
            purchased.through, lemonChoice("clock", in: fields, as: LemonClock.self) ?? .invoice,
            lemonChoice("unit", in: fields, as: DistanceUnit.self) ?? .kilometre,
            lemonWords("uses", in: fields).map(VehicleUse.init(rawValue:)),
            lemonChoice("dayCount", in: fields, as: RepairDayCount.self) ?? .startedPeriods,
            lemonWords("uncountedHolds", in: fields).map(HoldReason.init(rawValue:)),
            list("periods", in: fields, required: true).map { period($0, at: $1) },
            list("rules", in: fields, required: true).map { rule($0, at: $1) }, loaner(in: fields),
            compensation(in: fields))
    }

    private mutating func purchased(in fields: Fields) -> (from: LocalDate?, through: LocalDate?) {
        guard let value = present("purchased", in: fields, required: true),
            let window = object(value, at: fields.place.field("purchased"), known: ["from", "through"])
        else { return (nil, nil) }
        return (lemonDate("from", in: window, required: true), lemonDate("through", in: window))
    }

    private mutating func period(_ value: JSONValue, at place: Place) -> LemonPeriod {
        let known = ["id", "title", "days", "months", "distance"]
        guard let fields = object(value, at: place, known: known) else { return LemonPeriod("", .init("", "")) }
        return LemonPeriod(
            string("id", in: fields) ?? "", lemonTexts("title", in: fields),
            days: integer("days", in: fields, required: false), months: integer("months", in: fields, required: false),
            distance: integer("distance", in: fields, required: false))
    }

    private mutating func rule(_ value: JSONValue, at place: Place) -> LemonRule {
        let known = [
            "id", "title", "period", "count", "isSafety", "systems", "extents", "failures", "atLeast", "moreThan",
            "hasToFailAgain", "outcome", "isCompensated", "warnAt", "source",
        ]
        guard let fields = object(value, at: place, known: known) else {
            let none = LocalizedText("", "")
            return LemonRule("", none, in: "", .safetyFault, .atLeast(1), outcome: .warning, source: none)
        }
        return LemonRule(
            string("id", in: fields) ?? "", lemonTexts("title", in: fields), in: string("period", in: fields) ?? "",
            counter(in: fields), threshold(in: fields), hasToFailAgain: lemonFlag("hasToFailAgain", in: fields),
            outcome: LemonOutcome(rawValue: string("outcome", in: fields) ?? ""),
            isCompensated: lemonFlag("isCompensated", in: fields),
            warnAt: integer("warnAt", in: fields, required: false) ?? 1, source: lemonTexts("source", in: fields))
    }

    private mutating func counter(in fields: Fields) -> LemonCounter {
        let name = string("count", in: fields)
        var own: [String] = []
        let counter: LemonCounter
        switch name {
        case "sameFault":
            own = ["isSafety"]
            counter = .sameFault(isSafety: lemonFlag("isSafety", in: fields))
        case "replacement":
            own = ["systems", "extents"]
            counter = .replacement(systems: systems(in: fields), extents: extents(in: fields))
        case "sameMainPart":
            own = ["systems"]
            counter = .sameMainPart(systems: systems(in: fields))
        case "failure":
            own = ["failures"]
            counter = .failure(list("failures", in: fields, required: true).map { failure($0, at: $1) })
        case "repairDays": counter = .repairDays
        case "safetyFault": counter = .safetyFault
        default:
            if let name {
                reportUnknown(
                    .lemonUnknownCounter, name, among: LemonCounter.names, at: fields.place.field("count"),
                    "there is no such counter", "没有这种计数方式")
            }
            return .safetyFault
        }
        for other in ["isSafety", "systems", "extents", "failures"]
        where !own.contains(other) && present(other, in: fields, required: false) != nil {
            report(
                .lemonFieldOfOtherCounter, at: fields.place.field(other), inputs: [.init("count", counter.name)],
                "\(counter.name) has no \(other)", "\(counter.name) 不使用 \(other)")
        }
        return counter
    }

    private mutating func threshold(in fields: Fields) -> LemonThreshold {
        let names = ["atLeast", "moreThan"].filter { present($0, in: fields, required: false) != nil }
        guard names.count == 1 else {
            report(
                .lemonThresholdNotOne, at: fields.place.field("atLeast"), inputs: [.init("count", String(names.count))],
                "a rule has exactly one of atLeast and moreThan, not \(names.count)",
                "规则应恰好有 atLeast、moreThan 之一，现有 \(names.count) 个")
            return .atLeast(1)
        }
        guard let count = integer(names[0], in: fields) else { return .atLeast(1) }
        return names[0] == "atLeast" ? .atLeast(count) : .moreThan(count)
    }

    private mutating func systems(in fields: Fields) -> [VehicleSystem] {
        lemonWords("systems", in: fields, required: true).map(VehicleSystem.init(rawValue:))
    }

    private mutating func extents(in fields: Fields) -> [ReplacedPart.Extent] {
        list("extents", in: fields, required: true).compactMap { value, place in
            lemonChoice(value, at: place, as: ReplacedPart.Extent.self)
        }
    }

    private mutating func failure(_ value: JSONValue, at place: Place) -> LemonFailure {
        guard let fields = object(value, at: place, known: ["system", "kind"]) else {
            return LemonFailure("", of: "")
        }
        return LemonFailure(
            FailureKind(rawValue: string("kind", in: fields) ?? ""),
            of: VehicleSystem(rawValue: string("system", in: fields) ?? ""))
    }

    private mutating func loaner(in fields: Fields) -> LoanerRule? {
        guard let value = present("loaner", in: fields, required: false),
            let loaner = object(
                value, at: fields.place.field("loaner"), known: ["period", "afterDays", "source"])
        else { return nil }
        return LoanerRule(
            in: string("period", in: loaner) ?? "", afterDays: integer("afterDays", in: loaner) ?? 0,
            source: lemonTexts("source", in: loaner))
    }

    private mutating func compensation(in fields: Fields) -> CompensationRule? {
        guard let value = present("compensation", in: fields, required: false),
            let rule = object(
                value, at: fields.place.field("compensation"), known: ["per", "least", "most", "source"])
        else { return nil }
        let least = lemonRate("least", in: rule, required: false)
        let most = lemonRate("most", in: rule, required: true)
        return CompensationRule(
            per: integer("per", in: rule) ?? 1, least: most == nil ? nil : least, most: most ?? Rate(DecimalNumeral(1)),
            source: lemonTexts("source", in: rule))
    }
}
