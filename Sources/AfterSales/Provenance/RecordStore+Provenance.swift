public import AfterSalesCommission
public import AfterSalesCore
import AfterSalesKPI
public import AfterSalesStorage

extension RecordStore {
    /// Where a line of a close comes from (提成溯源): how it was computed, of which figures, and whether the records behind these
    /// come to them. It reads all of these records.
    /// - Parameters:
    ///   - record: The close.
    ///   - employee: Whose line.
    ///   - scheme: By which scheme.
    ///   - collection: How its facts were collected.
    ///   - asOf: When they were collected: what was recorded later is left out; nothing is where it is nil.
    /// - Returns: The line; nil where the close has none of the scheme for the employee.
    /// - Throws: `closeNotReproduced` where the close is not what was recorded; ``/AfterSalesCore/ArithmeticError``; whatever
    ///   the store throws.
    public func provenance(
        of record: CloseRecord, employee: Identifier<Employee>, scheme: String, by collection: MonthCollection,
        asOf: Timestamp?
    ) async throws -> LineProvenance? {
        let close = try record.close()
        guard let statement = close.statements.first(where: { $0.employee == employee }),
            let line = statement.lines.first(where: { $0.scheme == scheme })
        else { return nil }
        let entries = line.explanation()
        var facts: [FactProvenance] = []
        for entry in entries {
            guard case .fact(let subject) = entry.source,
                !facts.contains(where: { $0.metric == entry.metric && $0.subject == subject }),
                let fact = try await provenance(of: entry.metric, at: subject, in: record, by: collection, asOf: asOf)
            else { continue }
            facts.append(fact)
        }
        return LineProvenance(
            employee: employee, scheme: scheme, payable: line.payable, entries: entries, facts: facts,
            findings: facts.filter { !$0.agrees }.map(Finding.provenanceDiffers))
    }

    /// What a metric of a close rests on, and whether it comes to the figure. It reads all of the records behind it.
    /// - Parameters:
    ///   - metric: The plan's name of the metric.
    ///   - subject: Whom it is about.
    ///   - record: The close.
    ///   - collection: How its facts were collected.
    ///   - asOf: When they were collected: what was recorded later is left out; nothing is where it is nil.
    /// - Returns: What it rests on; nil where the close's facts have no such metric.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``; whatever the store throws.
    public func provenance(
        of metric: String, at subject: Subject, in record: CloseRecord, by collection: MonthCollection,
        asOf: Timestamp?
    ) async throws -> FactProvenance? {
        guard let value = record.facts.metrics.first(where: { $0.metric == metric && $0.subject == subject })?.value
        else { return nil }
        let (origin, unit) = collection.origin(of: metric, at: subject)
        var fact = FactProvenance(
            metric: metric, subject: subject, value: value, origin: origin, unit: unit, total: nil)
        guard let unit else { return fact }
        var total: Int64 = 0
        var token: ProvenancePage.Token?
        repeat {
            let page = try await provenanceRows(of: fact, in: record, by: collection, asOf: asOf, after: token)
            for row in page.rows {
                let (sum, overflow) = total.addingReportingOverflow(row.units)
                guard !overflow else { throw ArithmeticError.overflow }
                total = sum
            }
            token = page.next
        } while token != nil
        fact = FactProvenance(
            metric: metric, subject: subject, value: value, origin: origin, unit: unit,
            total: unit.numeral(total, in: record.facts.currency))
        return fact
    }
}

extension ExplanationEntry {
    /// The metric that a measured figure is of.
    fileprivate var metric: String {
        // Formulas call the dealership's or the team's by its holder in front.
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
        return String(name[name.utf8.index(after: dot)...])
    }
}

extension Finding {
    fileprivate static func provenanceDiffers(_ fact: FactProvenance) -> Finding {
        let total = fact.total?.description ?? ""
        return Finding(
            .warning, .provenanceDiffers,
            at: Place.document.field("metrics").element(
                where: ("metric", fact.metric), ("subject", fact.subject.description)),
            inputs: [.init("figure", fact.value.description), .init("records", total)],
            LocalizedText(
                "\(fact.metric) at \(fact.subject) is \(fact.value) in the close, the records behind it come to \(total)",
                "\(fact.subject) 的 \(fact.metric) 在结算中为 \(fact.value)，来源记录合计 \(total)"))
    }
}
