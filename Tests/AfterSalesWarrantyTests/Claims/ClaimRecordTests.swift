import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Foundation
import Testing

/// How a claim is written, read, forgotten and shown.
@Suite struct ClaimRecordTests {
    @Test(arguments: ClaimStatus.allCases) func everyStateIsReadAsItWasWritten(status: ClaimStatus) throws {
        let claim = try ClaimSample.claim(in: status)
        #expect(try WarrantyClaim(recordJSON: claim.recordJSON(), format: 1) == claim)
    }

    static let forgeries: [(String, String)] = [
        (#""claimed":"1253.33 CNY""#, #""claimed":"1253.34 CNY""#),
        (#""amount":"500.00 CNY""#, #""amount":"1253.34 CNY""#),
        (#""amount":"500.00 CNY""#, #""amount":"-500.00 CNY""#),
        (#""amount":"500.00 CNY""#, #""amount":"500.00 USD""#),
        (#""to":"paid""#, #""to":"reconciled""#),
        (#""action":"submit""#, #""action":"resubmit""#),
        (#""amount":"300.00 CNY""#, #""amount":"-300.00 CNY""#),
        (#""number":"N-WC-1""#, #""number":"""#),
    ]

    @Test(arguments: forgeries) func whatDoesNotAgreeIsNotRead(text: String, other: String) throws {
        let json = try ClaimSample.claim(in: .paid).recordJSON()
        let parts = json.components(separatedBy: text)
        try #require(parts.count > 1, "\(text) is not in \(json)")
        #expect(throws: (any Error).self) {
            try WarrantyClaim(recordJSON: parts.joined(separator: other), format: 1)
        }
    }

    /// A claim is over only when nothing of it is open.
    @Test(arguments: [ClaimStatus.reconciled, .writtenOff]) func whatIsOverHasNothingOpen(status: ClaimStatus) throws {
        let json = try ClaimSample.claim(in: status).recordJSON()
        let parts = json.components(separatedBy: #"[{"amount":"1253.33 CNY""#)
        try #require(parts.count == 2)
        #expect(throws: (any Error).self) {
            try WarrantyClaim(recordJSON: parts.joined(separator: #"[{"amount":"1253.32 CNY""#), format: 1)
        }
    }

    @Test func nothingOfTheCustomerIsLeft() throws {
        var claim = try ClaimSample.claim()
        try claim.check(finding: [], by: ClaimSample.officer, at: ClaimSample.at(330))
        try claim.submit(batch: "B", by: ClaimSample.officer, at: ClaimSample.at(331), in: .china)
        try claim.reject("X", because: "客户自行改装", by: ClaimSample.maker, at: ClaimSample.at(332))
        #expect(try claim.recordJSON().contains(ClaimSample.words))
        let forgotten = try #require(claim.forgetting("C1"))
        let json = try forgotten.recordJSON()
        for mark in [ClaimSample.words, "photo-1", "客户自行改装", "bearing of the pump", "pump replaced"] {
            #expect(!json.contains(mark))
        }
        #expect(forgotten.claimed == claim.claimed && forgotten.status == claim.status)
        #expect(forgotten.details.fault == claim.details.fault && forgotten.details.photos.count == 1)
        #expect(forgotten.details.causalPart == claim.details.causalPart)
        #expect(try WarrantyClaim(recordJSON: json, format: 1) == forgotten)
        let moved = claim.redirected(from: "C1", to: "C2")
        #expect(moved.customer == "C2" && moved.redirected(from: "C1", to: "C3") == moved)
        #expect("\(claim)" == claim.key.reference.description)
    }

    /// Every field of a claim has a class: one that is added later is not shown by mistake, and not hidden by one either.
    @Test(arguments: ClaimStatus.allCases) func everyFieldIsClassified(status: ClaimStatus) throws {
        let claim = try ClaimSample.claim(in: status)
        let value = try JSONSerialization.jsonObject(with: Data(claim.recordJSON().utf8))
        for path in paths(value) {
            #expect(WarrantyClaim.classification.field(path).isDeclared, "\(path)")
        }
        for (field, ordered) in [
            ("complaint", "reception.concerns.0.words"), ("cause", "jobs.0.diagnosis.cause"),
            ("correction", "jobs.0.diagnosis.correction"), ("fault", "jobs.0.diagnosis.fault"),
        ] {
            #expect(
                WarrantyClaim.classification.field("details.\(field)").fieldClass
                    == RepairOrder.classification.field(ordered).fieldClass, "\(field)")
        }
        #expect(WarrantyClaim.classification.field("details.complaint").fieldClass == .personal)
    }

    private func paths(_ value: Any, at path: String = "") -> [String] {
        func below(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
        if let fields = value as? [String: Any] { return fields.flatMap { paths($0.value, at: below($0.key)) } }
        if let list = value as? [Any] { return list.enumerated().flatMap { paths($1, at: below(String($0))) } }
        return [path]
    }
}
