public import AfterSalesCore
public import AfterSalesStorage
import AfterSalesCustomers

extension RepairOrder {
    /// Writes down what was hard to find on this order (疑难问题库).
    /// - Parameters:
    ///   - key: Whose the case is, and its id there.
    ///   - car: What kind of car it is.
    ///   - details: Symptom, cause and cure, in the workshop's words.
    ///   - jobs: The jobs that cured it; all that the customer agreed to where it is left out. Their parts are noted.
    ///   - author: Who writes it down.
    ///   - at: When.
    /// - Throws: An ``OrderRefusal``: `notReceived`, `unknownJob`, `creditUnchangeable`, `ownerDiffers`, `beforeLastStep`
    ///   where it would be before the car was received, and what is wrong with the texts.
    public func hardCase(
        _ key: RecordKey<HardCase>, car: HardCaseCar, _ details: HardCaseDetails,
        curedBy jobs: [Identifier<Job>]? = nil,
        by author: Identifier<Employee>, at: Timestamp
    ) throws(OrderRefusal) -> HardCase {
        var check = OrderCheck()
        check.received(self)
        check.noCredit(self)
        check.order(
            at, notBefore: steps.first { $0.action == .checkIn }?.at ?? openedAt, at: Place.document.field("at"))
        if key.owner != self.key.owner {
            check.report(
                .ownerDiffers, at: Place.document.field("key"),
                inputs: [.init("owner", key.owner.description), .init("order", self.key.owner.description)],
                "a case belongs to the dealership of its order", "疑难问题应归属工单所在的经销店")
        }
        check.add(contentsOf: car.findings(at: Place.document.field("car")) + details.findings)
        for (index, id) in (jobs ?? []).enumerated() {
            _ = check.job(id, of: self, at: Place.document.field("curedBy").element(index))
        }
        try check.verdict()
        guard let reception else { throw .rejected(Rejection(check.findings)) }
        let chosen = Set(jobs ?? self.jobs.filter(\.isAuthorized).map(\.id))
        return HardCase(
            key, car, kilometres: reception.kilometres, details, parts: parts(of: chosen), of: self.key.id, by: author,
            at: at)
    }

    /// The parts of jobs, those of packages among them, each once.
    private func parts(of jobs: Set<Identifier<Job>>) -> [HardCasePart] {
        var parts: [HardCasePart] = []
        for line in countedLines where line.job.map(jobs.contains) ?? false {
            if line.kind == .part { parts.append(HardCasePart(code: line.code, line.text)) }
            for component in line.components where component.kind == .part {
                parts.append(HardCasePart(code: component.code, component.text))
            }
        }
        var seen: Set<HardCasePart> = []
        return parts.filter { seen.insert($0).inserted }
    }
}
