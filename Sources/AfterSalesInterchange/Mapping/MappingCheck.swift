import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Looks through a mapping. Never stops at the first problem.
struct MappingCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    mutating func mapping(_ mapping: OrderMapping) {
        let root = Place.document
        text(mapping.id, .name, at: root.field("id"))
        text(mapping.conventions.system, .name, at: root.field("fixed").field("system"))
        for field in [SourceOrder.Field.number, .opened, .vin] where mapping.order[field] == nil {
            report(
                .missingField, at: root.field("order").field(field.rawValue),
                "no column is read as \(field.rawValue), which no order does without", "没有 \(field.rawValue) 列，工单缺之不可")
        }
        var first: [String: Place] = [:]
        for (name, place) in mapping.places {
            text(name, .name, at: place)
            if let before = first[name.sourceWord] {
                report(
                    .duplicateColumn, at: place, inputs: [.init("first", before.path)],
                    "the column is read as \(before) already", "该列已用于 \(before)")
            }
            first[name.sourceWord] = first[name.sourceWord] ?? place
        }
    }
}

extension OrderMapping {
    /// Every column that is read, with its place in the document.
    var places: [(name: String, place: Place)] {
        let root = Place.document
        return SourceOrder.Field.allCases.compactMap { field in
            order[field].map { ($0, root.field("order").field(field.rawValue)) }
        }
            + SourceOrder.JobField.allCases.compactMap { field in
                job[field].map { ($0, root.field("job").field(field.rawValue)) }
            }
            + SourceOrder.LineField.allCases.compactMap { field in
                line[field].map { ($0, root.field("line").field(field.rawValue)) }
            }
    }
}
