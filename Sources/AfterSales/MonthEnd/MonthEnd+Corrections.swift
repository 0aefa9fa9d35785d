import AfterSalesCommission
public import AfterSalesCore
import AfterSalesStorage

extension MonthEnd {
    /// What a posted month turns out to be wrong by as its records are known now, beyond what later closes have booked.
    /// - Parameter month: The month.
    /// - Returns: What is to be corrected. Nothing of a month whose facts were given: there are no records to compute it from.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `notPosted`, or with `correctionNotComputable` and everything that the
    ///   month is refused for now; ``/AfterSalesStorage/StorageError``, `missing` where it has no close; whatever the store
    ///   throws.
    public func openCorrections(of month: Month) async throws -> MonthCorrections {
        let record = try await store.existing(key(of: month)).record
        guard [.posted, .paid].contains(record.status) else {
            throw Rejection([.monthNotPosted(record)])
        }
        let later = try await store.postedCloses(by: plan, of: dealer, from: month)
        return try await open(record, booked: Self.booked(in: later.map(\.record)))
    }

    /// What has to be booked in a month of all that came before.
    struct Earlier {
        var corrections: [Correction] = []
        var people: [EmployeeFacts] = []
    }

    func earlierMonths(before month: Month, skipping skipped: Set<Month>) async throws -> Earlier {
        let first = (try? month.adding(months: -max(0, horizon))) ?? .earliest
        let posted = try await store.postedCloses(by: plan, of: dealer, from: first, before: month).map(\.record)
        let booked = Self.booked(in: posted)
        var earlier = Earlier()
        var refused: [Finding] = []
        for record in posted where !skipped.contains(record.month) {
            do {
                let open = try await open(record, booked: booked)
                earlier.corrections += open.corrections
                earlier.people += open.people
            } catch let error as Rejection {
                refused += error.findings
            }
        }
        guard refused.isEmpty else { throw Rejection(refused) }
        if let last = try await store.lastPostedClose(by: plan, of: dealer, before: month)?.record {
            earlier.corrections += try last.close().carriedForward(in: language)
            earlier.people += last.facts.employees
        }
        return earlier
    }

    /// Corrections of posted closes, by the month they are of.
    private static func booked(in closes: [CloseRecord]) -> [Month: [Correction]] {
        Dictionary(grouping: closes.flatMap(\.facts.corrections), by: \.ofPeriod)
    }

    private func open(_ record: CloseRecord, booked: [Month: [Correction]]) async throws -> MonthCorrections {
        guard case .records(let name, let asOf) = record.drawnUp.basis else {
            return MonthCorrections(month: record.month, corrections: [], people: [])
        }
        let booked = booked[record.month] ?? []
        guard let collection = collection(named: name) else {
            throw Rejection([
                .correctionNotComputable(
                    record, because: LocalizedText("the collection \(name) is not known", "取数方案 \(name) 未提供"))
            ])
        }
        let (collected, facts) = try await fresh(record, by: collection)
        let people = record.facts.employees + facts.employees
        if booked.isEmpty, facts.pays(as: record.facts) {
            return MonthCorrections(month: record.month, corrections: [], people: people)
        }
        let comparison = try CloseComparison(posted: record.close(), fresh: try close(facts, of: record))
        let corrections = try await store.withEvidence(
            comparison.corrections(booked: booked, in: language), of: record, by: collection, from: collected.sources,
            since: asOf)
        return MonthCorrections(month: record.month, corrections: corrections, people: people)
    }

    /// The month as its records tell it now.
    private func fresh(
        _ record: CloseRecord, by collection: MonthCollection
    ) async throws -> (CollectedMonth, MonthFacts) {
        do {
            let collected = try await store.monthFacts(
                dealer: dealer, month: record.month, by: collection, plan: plan)
            var facts = collected.facts
            // Whoever was there and is not any more has nothing to be paid, and may be named by a figure all the same.
            let present = Set(facts.employees.map(\.id))
            for person in record.facts.employees where !present.contains(person.id) { facts.addAsLeft(person) }
            return (collected, facts)
        } catch let error as Rejection {
            throw Rejection([.notComputable(record)] + error.findings)
        }
    }

    private func close(_ facts: MonthFacts, of record: CloseRecord) throws(Rejection) -> CommissionClose {
        do throws(Rejection) {
            return try record.plan.validated().close(facts)
        } catch {
            throw Rejection([.notComputable(record)] + error.errors)
        }
    }
}

extension MonthFacts {
    /// Whether both pay the same whatever the plan is: what lines are computed from is the same. Names, salaries, corrections
    /// and draws are in no line, and whoever takes no part has none.
    fileprivate func pays(as other: MonthFacts) -> Bool {
        paying == other.paying && Set(metrics) == Set(other.metrics) && targets == other.targets
            && coefficientAdjustments == other.coefficientAdjustments
    }

    private var paying: [EmployeeFacts] {
        employees.filter { $0.status == .regular }.sorted { $0.id < $1.id }.map { person in
            var person = person
            person.name = ""
            person.baseSalary = .zero(currency)
            return person
        }
    }
}

extension Finding {
    fileprivate static func notComputable(_ record: CloseRecord) -> Finding {
        .correctionNotComputable(record, because: LocalizedText("its facts are refused", "当月数据未通过"))
    }
}
