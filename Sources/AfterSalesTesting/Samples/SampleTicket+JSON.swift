import AfterSalesCore
import AfterSalesStorage

extension SampleTicket {
    /// The ticket as one line of JSON.
    public func recordJSON() -> String { JSONWriter.line(document(mileage: "mileage")) }

    /// The ticket in format 1, in which the mileage was called `km`.
    public func earlierJSON() -> String? { JSONWriter.line(document(mileage: "km")) }

    /// Reads a ticket of format 1 or 2.
    /// - Throws: An error that names the field that cannot be read.
    public init(recordJSON: String, format: Int) throws {
        let fields = try SampleFields(recordJSON)
        self.init(
            key: try fields.key(), complaint: try fields.one("complaint"), slip: try fields.maybe("slip"),
            labels: try fields.many("labels"), mileage: try fields.one(format == 1 ? "km" : "mileage"),
            lift: try fields.maybe("lift"), operations: try fields.many("operations"),
            arrival: try fields.one("arrival"), promised: try fields.maybe("promised"),
            visits: try fields.many("visits"), month: try fields.one("month"), invoiced: try fields.maybe("invoiced"),
            missed: try fields.many("missed"), opened: try fields.one("opened"), closed: try fields.maybe("closed"),
            calls: try fields.many("calls"), waits: try fields.one("waits"), insured: try fields.maybe("insured"),
            answers: try fields.many("answers"), report: try fields.many("report"))
    }

    private func document(mileage name: String) -> JSONValue {
        .object([
            .init("dealer", .string(key.owner.column)), .init("id", .string(key.id.rawValue)),
            .init("complaint", complaint.sampleJSON), .init("slip", .maybe(slip)), .init("labels", .many(labels)),
            .init(name, mileage.sampleJSON), .init("lift", .maybe(lift)), .init("operations", .many(operations)),
            .init("arrival", arrival.sampleJSON), .init("promised", .maybe(promised)), .init("visits", .many(visits)),
            .init("month", month.sampleJSON), .init("invoiced", .maybe(invoiced)), .init("missed", .many(missed)),
            .init("opened", opened.sampleJSON), .init("closed", .maybe(closed)), .init("calls", .many(calls)),
            .init("waits", waits.sampleJSON), .init("insured", .maybe(insured)), .init("answers", .many(answers)),
            .init("report", .many(report)),
        ])
    }
}
