import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty

/// A life of a car under a campaign at random: whatever its state allows, minutes or weeks apart.
struct RecallHistory {
    var random: SeededRandom
    private let settled: [Int: SettledOrder]

    init(seed: UInt64, cars: Int) throws {
        random = SeededRandom(seed: seed)
        // One order for each car would take longer than all the rest; a car's order is of the file alone.
        settled = try Dictionary(
            uniqueKeysWithValues: (1...cars).map {
                ($0, try RecallSample.settled(Identifier("RO-\($0)"), car: Identifier("V\($0)")))
            })
    }

    /// A car, and how it stood behind each of its steps.
    mutating func car(
        _ number: Int, at owner: RecordOwner = RecallSample.dealer, steps: Int
    ) throws -> (recall: VehicleRecall, states: [(at: Timestamp, status: VehicleRecallStatus)]) {
        var minutes = random.number(60...200_000)
        var recall = try RecallSample.recall(number, at: owner, minutes: minutes)
        var states = [(try RecallSample.at(minutes), VehicleRecallStatus.affected)]
        for _ in 0..<steps {
            // Some steps are noted at the very same time.
            minutes += random.chance(20) ? 0 : random.number(1...60_000)
            let at = try RecallSample.at(minutes)
            let allowed = VehicleRecallStatus.lifecycle.allowed(in: recall.status).filter {
                owner == RecallSample.dealer || $0 != .remedy
            }
            try perform(random.pick(allowed), on: &recall, car: number, at: at)
            states.append((at, recall.status))
        }
        return (recall, states)
    }

    private mutating func perform(
        _ action: VehicleRecallAction, on recall: inout VehicleRecall, car: Int, at: Timestamp
    ) throws {
        let party = RecallSample.party
        let result: RecallResult = random.chance(20) ? .inspected : .repaired
        switch action {
        case .notify: try recall.notify(random.pick([.letter, .call, .inPerson]), by: party, at: at)
        case .book: try recall.book(for: .latest, by: party, at: at)
        case .callOff: try recall.callOffBooking(by: party, at: at)
        case .release: try recall.release(by: "RO-9", acting: party, at: at)
        case .remedy:
            guard let settled = settled[car] else { return }
            try recall.remedy(under: settled, job: "J1", result: result, by: party, at: at)
        case .reportRemedy:
            try recall.reportRemedy(
                by: "D77", on: RecallSample.day("2026-05-01"), proof: "B1", result: result, acting: party, at: at)
        case .loseTrack:
            try recall.loseTrack(
                because: random.pick([.noticeReturned, .noOwner, .stolen, .other]), proof: "P", by: party, at: at)
        case .find: try recall.find(by: party, at: at)
        case .scrap: try recall.scrap(proof: "S", by: party, at: at)
        case .export: try recall.export(proof: "X", by: party, at: at)
        case .withdraw: try recall.withdraw(because: .notAffected, by: party, at: at)
        case .reopen: try recall.reopen(because: .remedyFailed, by: party, at: at)
        }
    }
}
