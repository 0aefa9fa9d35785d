import AfterSalesCore
import AfterSalesStorage

/// A car that customers drive while theirs is in the workshop.
struct LoanCar: Codable, Equatable {
    let key: RecordKey<LoanCar>
    var plate: String
    var model: String
    var odometer: Int64
    var lentTo: Identifier<Booking>?
    var dueBack: LocalDate?
    /// Where its key hangs. Since format 2: a program of format 1 would lose it, and so refuses the record.
    var keyHook: String?
}

extension LoanCar: StoredRecord {
    static let plate = One<String>("plate", "Its number plate.") { $0.plate }
    static let model = One<String>("model", "What it is.") { $0.model }
    static let odometer = One<Int64>("odometer", "The reading of its odometer in km.") { $0.odometer }
    static let lentTo = Maybe<Identifier<Booking>>("lent_to", "The booking it is lent for.") { $0.lentTo }
    static let dueBack = Maybe<LocalDate>("due_back", "The day it is expected back.") { $0.dueBack }

    static let schema = RecordSchema<LoanCar>(
        "loan_car", "A car that customers drive while theirs is in the workshop.", format: 2,
        fields: [plate.declared, model.declared, odometer.declared, lentTo.declared, dueBack.declared],
        indexes: [.unique(plate), .on(lentTo), .on(dueBack)])
}
