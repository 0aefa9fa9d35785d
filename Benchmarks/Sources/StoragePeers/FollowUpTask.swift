package import AfterSalesCore
package import AfterSalesStorage

/// A call that is due after an order was settled.
package struct FollowUpTask: Codable, Hashable, Sendable {
    package var dealer: Identifier<Dealer>
    package var id: Identifier<FollowUpTask>
    package var order: Identifier<WorkshopOrder>
    package var due: LocalDate
    package var purpose: String
    package var phone: String
}

extension FollowUpTask: StoredRecord {
    package static let orderField = One<Identifier<WorkshopOrder>>("order", "The order it is about.") { $0.order }
    package static let dueField = One<LocalDate>("due", "When it is due.") { $0.due }

    package static let schema = RecordSchema<FollowUpTask>(
        "follow_up_task", "A call that is due after a visit.", fields: [orderField.declared, dueField.declared])

    package var key: RecordKey<FollowUpTask> { RecordKey(dealer: dealer, id) }

    package func recordJSON() throws -> String { try Codec.text(of: self) }

    package init(recordJSON: String, format: Int) throws { self = try Codec.value(in: recordJSON) }
}
