import AfterSalesStorage
public import AfterSalesCore

extension ComebackRule {
    /// What of a car that has come may be a comeback.
    ///
    /// Words or operations in common speak for it, or somebody's word; the same trade only beside them. Who says that a
    /// concern is a comeback of an order is heard however long ago that was.
    /// - Parameters:
    ///   - question: The car that has come.
    ///   - earlier: Its earlier orders. Credits, and those whose car was not handed back before it came, are left out.
    ///   - zone: The dealership's local time, by which days are counted.
    /// - Returns: For each concern, in their order, the orders that it may be a comeback of, the likeliest first.
    public func candidates(
        for question: ComebackQuestion, among earlier: [RepairOrder], in zone: CivilZone
    ) -> [ComebackCandidate] {
        let known = earlier.compactMap { EarlierVisit($0, before: question, in: zone) }
        return question.concerns.flatMap { concern in
            known.flatMap { candidates(for: concern, question, after: $0) }.sorted { $0.isStronger(than: $1) }
        }
    }

    /// Whether a visit is near enough.
    private func covers(_ visit: EarlierVisit) -> Bool {
        visit.days <= days && (kilometres.map { visit.kilometres <= $0 } ?? true)
    }

    private func candidates(
        for concern: Concern, _ question: ComebackQuestion, after visit: EarlierVisit
    ) -> [ComebackCandidate] {
        let isStated = question.stated[concern.id] == visit.order.key.id
        guard isStated || covers(visit) else { return [] }
        // Not the last character of each stretch, which a case is kept under besides: it is part of a pair already, and
        // one pair would count as two.
        let wanted = SymptomKeys.wanted(by: concern.words)
        let words = Set(wanted.keys + wanted.beginnings)
        let planned = question.work[concern.id] ?? ComebackQuestion.PlannedWork()
        var found: [ComebackCandidate] = []
        for old in visit.concerns {
            let shared = old.keys.filter { words.contains($0) }
            let same = old.work.operations.intersection(planned.operations).sorted {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
            var evidence: [ComebackEvidence] = []
            if !same.isEmpty { evidence.append(.operations(same)) }
            if !shared.isEmpty, shared.count >= sharedWords { evidence.append(.words(shared)) }
            guard !evidence.isEmpty else { continue }
            evidence += old.work.skills.intersection(planned.skills).sorted().map { .skill($0) }
            found.append(visit.candidate(concern, old.concern.id, (isStated ? [.stated] : []) + evidence))
        }
        // Work that no concern had asked for: the workshop had proposed it.
        let proposed = visit.proposed.intersection(planned.operations).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        if !proposed.isEmpty {
            found.append(visit.candidate(concern, nil, (isStated ? [.stated] : []) + [.operations(proposed)]))
        }
        if isStated, found.isEmpty { found.append(visit.candidate(concern, nil, [.stated])) }
        return found
    }
}

/// An earlier order of the car, as it is compared.
private struct EarlierVisit {
    struct OldConcern {
        let concern: Concern
        let keys: [String]
        let work: ComebackQuestion.PlannedWork
    }

    let order: RepairOrder
    let days: Int
    let kilometres: Int
    let concerns: [OldConcern]
    /// The operations of jobs that are about no concern.
    let proposed: Set<String>

    init?(_ order: RepairOrder, before question: ComebackQuestion, in zone: CivilZone) {
        guard !order.isCredit, let reception = order.reception, let back = order.backAt, back <= question.at,
            let from = try? zone.date(of: back), let to = try? zone.date(of: question.at)
        else { return nil }
        self.order = order
        days = from.days(until: to)
        let (driven, overflow) = question.kilometres.subtractingReportingOverflow(reception.kilometres)
        // An odometer that shows less than before has not been driven further.
        kilometres = overflow ? .max : max(driven, 0)
        concerns = reception.concerns.map {
            OldConcern(concern: $0, keys: SymptomKeys(of: $0.words).all, work: order.work(on: $0.id))
        }
        proposed = order.jobs.lazy.filter { $0.concerns.isEmpty && !$0.isDeclined }
            .reduce(into: []) { $0.formUnion(order.operations(of: $1.id)) }
    }

    func candidate(
        _ concern: Concern, _ earlier: Identifier<Concern>?, _ evidence: [ComebackEvidence]
    ) -> ComebackCandidate {
        ComebackCandidate(
            concern: concern.id, order: order.key.id, earlierConcern: earlier, evidence: evidence, days: days,
            kilometres: kilometres)
    }
}
