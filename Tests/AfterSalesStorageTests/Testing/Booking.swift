import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting

/// The least a host's own kind has to say to be tried with the contract: no unique index, one format.
struct Booking: StoredRecord, Equatable {
    let key: RecordKey<Booking>
    let remark: String

    static let remark = One<String>("remark", "What was agreed.") { $0.remark }
    static let schema = RecordSchema<Booking>("booking", "A visit agreed with a customer.", fields: [remark.declared])

    init(key: RecordKey<Booking>, remark: String) {
        self.key = key
        self.remark = remark
    }

    func recordJSON() -> String {
        JSONWriter.line(.array([key.owner.column, key.id.rawValue, remark].map { .string($0) }))
    }

    init(recordJSON: String, format: Int) throws {
        let (value, findings) = JSONReader.read(Array(recordJSON.utf8), limits: JSONLimits())
        guard case .array(let elements)? = value else { throw Rejection(findings) }
        let texts = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
        guard texts.count == 3 else { throw Rejection(findings) }
        self.init(key: RecordKey(RecordOwner(column: texts[0]), .init(texts[1])), remark: texts[2])
    }
}

extension Booking: SampleRecord {
    static func sample(
        _ key: RecordKey<Booking>, number: Int?, note: String, using random: inout SeededRandom
    ) -> Booking {
        Booking(key: key, remark: note)
    }

    static var note: One<String> { remark }
}
