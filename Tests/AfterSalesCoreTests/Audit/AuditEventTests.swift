import AfterSalesCore
import Testing

@Suite struct AuditEventTests {
    static func event(reason: String? = nil, changes: [AuditEvent.Change] = []) throws -> AuditEvent {
        AuditEvent(
            subjectKind: "repairOrder", subjectID: "RO-1", action: "settle", actor: .employee("E001"),
            at: try Timestamp("2026-06-30T08:15:00Z"), reason: reason, changes: changes)
    }

    @Test func isAnObjectInJSON() throws {
        let event = try Self.event(
            reason: "paid in cash",
            changes: [
                .init(field: "status", old: "finished", new: "settled"), .init(field: "settledAt", old: nil, new: "x"),
                .init(field: "hold", old: "parts", new: nil),
            ])
        let json =
            #"{"action":"settle","actor":{"id":"E001","kind":"employee"},"at":"2026-06-30T08:15:00Z","changes":["#
            + #"{"field":"status","new":"settled","old":"finished"},{"field":"settledAt","new":"x"},"#
            + #"{"field":"hold","old":"parts"}],"reason":"paid in cash","subjectID":"RO-1","subjectKind":"repairOrder"}"#
        #expect(try CodingText.encode(event) == json)
        #expect(try CodingText.decode(json) == event)
    }

    @Test func leavesOutAReasonThatIsNot() throws {
        let event = try Self.event()
        let json = try CodingText.encode(event)
        #expect(!json.contains("reason"))
        #expect(json.contains(#""changes":[]"#))
        #expect(try CodingText.decode(json) == event)
        #expect(try event != Self.event(reason: ""))
    }

    @Test(arguments: ["action", "actor", "at", "subjectKind", "subjectID", "changes"])
    func refusesAnEventThatLacks(field: String) throws {
        let json = try CodingText.encode(Self.event()).replacing("\"\(field)\":", with: "\"was\":")
        #expect(throws: DecodingError.self) { try CodingText.decode(AuditEvent.self, json) }
    }
}
