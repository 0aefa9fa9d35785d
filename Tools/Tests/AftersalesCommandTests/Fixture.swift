import AfterSales
import Foundation
import Testing

/// The whole stores that the library's own tests close.
enum Fixture {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("../../../Tests/AfterSalesCommissionTests/Fixtures")
        .standardized

    static func path(_ name: String) -> String { folder.appendingPathComponent(name + ".json").path }

    static func object(_ name: String) throws -> [String: Any] {
        try object(text: String(contentsOfFile: path(name), encoding: .utf8))
    }

    static func object(text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// The reference plan as a document that a test can spoil.
    static func referencePlan() throws -> [String: Any] { try object(text: PlanDraft.reference4S.json()) }

    /// A plan that pays everybody by one formula.
    static func plan(amount: String) -> [String: Any] {
        [
            "format": PlanDraft.format, "id": "test", "version": 1, "title": ["en": "Test"], "currency": "CNY",
            "effective": ["from": "2020-01"], "metrics": ["sales": ["unit": "money", "missing": "zero"]],
            "schemes": [["id": "sales", "basis": "individual", "positions": ["*"], "amount": amount]],
        ]
    }

    /// A month with these employees by id and name, each with sales of 1 000.
    static func facts(_ people: [(id: String, name: String)]) -> [String: Any] {
        [
            "format": MonthFacts.format, "period": "2026-06", "dealer": "D01", "currency": "CNY",
            "employees": people.map {
                ["id": $0.id, "name": $0.name, "position": "clerk", "status": "regular", "baseSalary": "100"]
            },
            "metrics": people.map { ["metric": "sales", "subject": "employee:\($0.id)", "value": "1000"] },
        ]
    }

    /// Codes of the errors in a failure document.
    static func codes(_ text: String) throws -> [String] {
        try #require(try object(text: text)["errors"] as? [[String: Any]]).compactMap { $0["code"] as? String }
    }
}
