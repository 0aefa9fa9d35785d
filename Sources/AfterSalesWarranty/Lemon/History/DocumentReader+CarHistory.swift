import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Histories out of documents. What is missing or of another form has been reported, and nothing is made of it.
extension DocumentReader {
    mutating func carHistory(_ value: JSONValue) -> CarHistory? {
        let known = [
            "format", "market", "utcOffsetSeconds", "unit", "invoicedOn", "deliveredOn", "use", "price", "odometer",
            "visits",
        ]
        guard let fields = object(value, at: .document, known: known) else { return nil }
        lemonFormat(CarHistory.format, in: fields)
        return CarHistory(
            in: LemonMarket(rawValue: string("market", in: fields) ?? ""), zone: zone(in: fields),
            unit: lemonChoice("unit", in: fields, as: DistanceUnit.self) ?? .kilometre,
            invoicedOn: lemonDate("invoicedOn", in: fields), deliveredOn: lemonDate("deliveredOn", in: fields),
            use: string("use", in: fields, required: false).map(VehicleUse.init(rawValue:)),
            price: lemonPrice("price", in: fields), odometer: integer("odometer", in: fields, required: false),
            visits: list("visits", in: fields).compactMap { visit($0, at: $1) })
    }

    private mutating func zone(in fields: Fields) -> CivilZone {
        guard let seconds = integer("utcOffsetSeconds", in: fields) else { return .utc }
        if let zone = try? CivilZone(utcOffsetSeconds: seconds) { return zone }
        let most = CivilZone.utcOffsets
        report(
            .lemonFigureOutOfRange, at: fields.place.field("utcOffsetSeconds"),
            inputs: [
                .init("value", String(seconds)), .init("least", String(most.lowerBound)),
                .init("most", String(most.upperBound)),
            ],
            "it is \(most.lowerBound) to \(most.upperBound), not \(seconds)",
            "应为 \(most.lowerBound) 至 \(most.upperBound)，实际为 \(seconds)")
        return .utc
    }

    /// `{"amount": "200000.00", "currency": "CNY"}`.
    private mutating func lemonPrice(_ name: String, in fields: Fields) -> Money? {
        guard let value = present(name, in: fields, required: false),
            let price = object(value, at: fields.place.field(name), known: ["amount", "currency"])
        else { return nil }
        let amount = decimal("amount", in: price)
        guard let code = string("currency", in: price) else { return nil }
        guard let currency = try? Currency(code) else {
            let shown = String(code.prefix(60))
            report(
                .unknownCurrency, at: price.place.field("currency"), inputs: [.init("currency", shown)],
                "\(shown) is no currency of ISO 4217", "\(shown) 不是 ISO 4217 货币代码")
            return nil
        }
        guard let amount else { return nil }
        do throws(NumeralError) {
            return try Money(amount, currency)
        } catch {
            report(error, amount, at: price.place.field("amount"))
            return nil
        }
    }

    private mutating func visit(_ value: JSONValue, at place: Place) -> RepairVisit? {
        let known = ["id", "arrivedAt", "completedAt", "odometer", "faults", "replaced", "pauses"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let id = string("id", in: fields)
        let arrived = lemonInstant("arrivedAt", in: fields, required: true)
        let completed = lemonInstant("completedAt", in: fields)
        let odometer = integer("odometer", in: fields, required: false)
        let faults = list("faults", in: fields).compactMap { fault($0, at: $1) }
        let replaced = list("replaced", in: fields).compactMap { replacedPart($0, at: $1) }
        let pauses = list("pauses", in: fields).compactMap { pause($0, at: $1) }
        guard let id, let arrived else { return nil }
        return RepairVisit(
            Identifier(id), from: arrived, until: completed, odometer: odometer, faults: faults, replaced: replaced,
            pauses: pauses)
    }

    private mutating func fault(_ value: JSONValue, at place: Place) -> VisitFault? {
        let known = ["code", "system", "isSafety", "failure", "persists"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let code = string("code", in: fields)
        let system = string("system", in: fields, required: false)
        let failure = string("failure", in: fields, required: false)
        let isSafety = lemonFlag("isSafety", in: fields)
        let persists = lemonFlag("persists", in: fields)
        guard let code else { return nil }
        return VisitFault(
            FaultCode(rawValue: code), in: system.map(VehicleSystem.init(rawValue:)), isSafety: isSafety,
            failure: failure.map(FailureKind.init(rawValue:)), persists: persists)
    }

    private mutating func replacedPart(_ value: JSONValue, at place: Place) -> ReplacedPart? {
        guard let fields = object(value, at: place, known: ["part", "system", "extent"]) else { return nil }
        let part = string("part", in: fields)
        let system = string("system", in: fields)
        let extent = lemonChoice("extent", in: fields, as: ReplacedPart.Extent.self)
        guard let part, let system, let extent else { return nil }
        return ReplacedPart(part, of: VehicleSystem(rawValue: system), extent)
    }

    private mutating func pause(_ value: JSONValue, at place: Place) -> StayPause? {
        guard let fields = object(value, at: place, known: ["from", "until"]) else { return nil }
        let until = lemonInstant("until", in: fields)
        return lemonInstant("from", in: fields, required: true).map { StayPause(from: $0, until: until) }
    }
}
