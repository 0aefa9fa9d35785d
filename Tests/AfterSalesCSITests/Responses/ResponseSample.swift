import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting

/// Responses to try checks and stores on.
enum ResponseSample {
    static func make(
        _ id: Identifier<SurveyResponse> = "R1", of owner: RecordOwner = .dealer("D01"),
        instrument: Identifier<SurveyInstrument> = "s1", version: Int = 1, wave: String = "2026-06",
        visit: SurveyedVisit = SurveyedVisit(order: "RO-1", advisor: "E1"), customer: Identifier<Customer>? = "C1",
        channel: SurveyChannel = .phone, answeredAt: String = "2026-06-10T02:00:00Z", on day: String = "2026-06-10",
        seconds: Int? = 90, origin: SurveyOrigin = .init(),
        answers: [SurveyAnswer] = [SurveyAnswer("q1", 9), SurveyAnswer("q2", 8), SurveyAnswer("c", text: "fine")]
    ) throws -> SurveyResponse {
        try SurveyResponse(
            RecordKey(owner, id), to: instrument, version: version, wave: wave, about: visit, by: customer,
            channel: channel, answeredAt: try Timestamp(answeredAt), on: try LocalDate(day), seconds: seconds,
            from: origin, answers: answers)
    }

    static func random(using random: inout SeededRandom) throws -> SurveyResponse {
        let texts = ["ok", "a \"b\"", "很好\n谢谢", "👍🏽", "e\u{301}", "=1+1"]
        let at = try Timestamp(microsecondsSince1970: Int64(random.number(0...2_000_000_000)) * 1_000_000)
        let order = random.maybe { "RO\($0.number(1...99))" }
        let visit = SurveyedVisit(
            order: order, vehicle: random.maybe { Identifier("V\($0.number(1...9))") },
            deliveredOn: random.maybe { try? LocalDate(daysSince1970: $0.number(0...20_000)) } ?? nil,
            advisor: random.maybe { Identifier("E\($0.number(1...9))") },
            technician: random.maybe { Identifier("T\($0.number(1...9))") },
            team: random.maybe { Identifier("M\($0.number(1...3))") }, model: random.maybe { $0.pick(["Golf", "宝来"]) })
        let origin = SurveyOrigin(
            phone: try random.chance(50) ? PhoneNumber("13800003079", in: "CN") : nil,
            email: try random.chance(50) ? EmailAddress("w@example.com") : nil,
            network: random.maybe { _ in "2001:db8::1" })
        let answers = (0..<random.number(0...20)).map { index in
            let mark = random.maybe { $0.number(-5...1_000) }
            let text = random.maybe { $0.pick(texts) }
            return SurveyAnswer(Identifier("q\(index)"), mark, text: mark == nil ? text ?? "x" : text)
        }
        return try SurveyResponse(
            RecordKey(.dealer("D01"), Identifier("R\(random.next())")), to: "s1", version: random.number(1...9),
            wave: random.pick(["2026-06", "第一期"]), about: visit, by: random.maybe { _ in "C1" },
            channel: random.pick([.phone, .messaging, "kiosk"]), answeredAt: at, on: try CivilZone.china.date(of: at),
            seconds: random.maybe { $0.number(0...31_622_400) }, from: origin, answers: answers)
    }
}
