import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct InteractionTests {
    @Test(
        arguments: [
            (QuestionnaireAnswer("q1", text: "好", mark: 10), []), (QuestionnaireAnswer("q1"), []),
            (QuestionnaireAnswer("q1", text: ""), []), (QuestionnaireAnswer("q1", mark: Int.min), []),
            (QuestionnaireAnswer("q1", text: "a\nb"), []), (QuestionnaireAnswer(""), ["question"]),
            (QuestionnaireAnswer("q\n1"), ["question"]), (QuestionnaireAnswer("q1", text: "\u{0}"), ["text"]),
            (QuestionnaireAnswer(" ", text: "\u{1B}"), ["question", "text"]),
        ] as [(QuestionnaireAnswer, [String])])
    func answers(answer: QuestionnaireAnswer, fields: [String]) throws {
        let good = QuestionnaireAnswer("q0", mark: 5)
        let found = try findings { _ = try Samples.interaction(answers: [good, answer]) }
        #expect(found.map(\.place.path) == fields.map { "$.answers[1].\($0)" })
        if fields.isEmpty {
            let call = try Samples.interaction(answers: [good, answer])
            #expect(try JSONText.read(Interaction.self, JSONText.of(call)).answers == [good, answer])
        }
    }

    @Test func everyTextIsChecked() throws {
        let bad = "SECRET\u{0}"
        let found = try findings {
            _ = try Interaction(
                RecordKey(dealer: "D01", "I1"), with: "C1", at: Samples.at("2026-06-29T10:00"),
                channel: .init(rawValue: bad), direction: .incoming, by: "E1", purpose: .init(rawValue: ""),
                outcome: .init(rawValue: bad), note: bad)
        }
        #expect(found.map(\.code) == [.controlCharacter, .controlCharacter, .emptyText, .controlCharacter])
        #expect(found.map(\.place.path) == ["$.note", "$.channel", "$.purpose", "$.outcome"])
        #expect(!found.contains { "\($0) \($0.inputs)".contains("SECRET") })
    }

    @Test func isRedirectedWithItsCustomerAlone() throws {
        let call = try Samples.fullInteraction()
        #expect(call.redirected(from: "C1", to: "C2").customer == "C2")
        #expect(call.redirected(from: "C3", to: "C2") == call)
        #expect(call.redirected(from: "C1", to: "C2").redirected(from: "C2", to: "C1") == call)
    }

    @Test func forgetsWhatWasSaidAndKeepsTheMarks() throws {
        let call = try #require(try Samples.fullInteraction().forgetting("C1"))
        #expect(call.note == nil)
        #expect(call.answers.map(\.text) == [nil, nil, nil])
        #expect(call.answers.map(\.mark) == [10, 7, nil])
        #expect(call.answers.map(\.question) == ["q1", "q2", "q3"])
        #expect(call.customer == "C1" && call.outcome == .satisfied)
    }

    @Test(
        arguments: [
            (#"{"mobile":"+8613812343079"}"#, [.call, .textMessage]), (#"{"phone":"+861062345678"}"#, [.call]),
            (#"{"email":"w@a.cn"}"#, [.email]), (#"{"account":"w","messaging":"weChat"}"#, [.messaging]),
        ] as [(String, [ContactChannel])])
    func aContactPointServesItsChannels(json: String, channels: [ContactChannel]) throws {
        let value = try JSONText.read(ContactValue.self, json)
        #expect(try JSONText.of(value) == json)
        #expect(ContactPoint(value).channels == channels)
        #expect((value.phoneNumber != nil) == channels.contains(.call))
    }

    @Test(arguments: ["{}", #"{"mobile":"12"}"#, #"{"email":"x"}"#, #"{"messaging":"weChat"}"#, #"{"fax":"1"}"#])
    func isNoContactValue(json: String) {
        #expect(throws: (any Error).self) { try JSONText.read(ContactValue.self, json) }
    }
}
