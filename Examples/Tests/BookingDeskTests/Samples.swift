import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting

@testable import BookingDesk

extension Booking: SampleRecord {
    static var note: One<String> { customer }

    static func sample(
        _ key: RecordKey<Booking>, number: Int?, note: String, using random: inout SeededRandom
    ) -> Booking {
        Booking(
            key: key, customer: note, plate: random.text(), visitDay: random.date(),
            minutes: random.number(0...480), waits: random.chance(30), state: random.pick(State.allCases),
            confirmation: number.map { "C-\($0)" }, advisor: random.maybe { Identifier($0.text()) },
            takenAt: random.instant(), concerns: random.list(0...3) { $0.text() }, remarks: random.text())
    }

    static func large(_ key: RecordKey<Booking>, number: Int?, using random: inout SeededRandom) -> Booking {
        var booking = sample(key, number: number, note: "a fleet", using: &random)
        booking.concerns = (1...5_000).map { "concern \($0)" }
        booking.remarks = String(repeating: "Every car of the fleet. ", count: 100_000)
        return booking
    }
}

extension LoanCar: SampleRecord {
    static var note: One<String> { model }

    static func sample(
        _ key: RecordKey<LoanCar>, number: Int?, note: String, using random: inout SeededRandom
    ) -> LoanCar {
        LoanCar(
            key: key, plate: "沪A·\(number ?? random.number(1...Int.max))", model: note,
            odometer: random.integer(), lentTo: random.maybe { Identifier($0.text()) },
            dueBack: random.maybe { $0.date() }, keyHook: random.maybe { $0.text() })
    }

    /// In format 1 there was no hook.
    func earlierJSON() throws -> String? {
        var car = self
        car.keyHook = nil
        return try car.recordJSON()
    }
}
