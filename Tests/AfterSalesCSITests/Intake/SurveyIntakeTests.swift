import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

struct SurveyIntakeTests {
    private static let full = """
        \u{FEFF}ID,RO,SA,Time,Delivered,Took,Phone,Mail,VIN,Way,IP,Satisfied?,Why?,Told price?,Recommend,Comment\r
        R1,RO-1,E1,2026-06-10 09:30:00,2026/6/8,75,138 0000 3079,W@Example.com,LFV3A23C0D3000001,微信,10.0.0.7,非常满意,"nice, ""very"" ",是,9.0,"two\nlines"\r
        R2,RO-2,,2026-06-10T01:30:00Z,,,,,,,,POOR,,n/a,,\r
        """

    @Test func aRowBecomesAResponse() throws {
        let intake = try IntakeSample.read(Self.full)
        #expect(intake.setAside.isEmpty && intake.notes.isEmpty)
        let expected = try SurveyResponse(
            RecordKey(.dealer("D01"), "R1"), to: "s1", version: 1, wave: "2026-06",
            about: SurveyedVisit(
                order: "RO-1", vehicle: "V1", deliveredOn: try LocalDate("2026-06-08"), advisor: "E1"),
            channel: .messaging, answeredAt: try Timestamp("2026-06-10T01:30:00Z"), on: try LocalDate("2026-06-10"),
            seconds: 75,
            from: SurveyOrigin(
                phone: try PhoneNumber("13800003079", in: "CN"), email: try EmailAddress("W@example.com"),
                network: "10.0.0.7"),
            answers: [
                SurveyAnswer("q1", 5, text: "nice, \"very\""), SurveyAnswer("q2", 1), SurveyAnswer("nps", 9),
                SurveyAnswer("c", text: "two\nlines"),
            ])
        #expect(intake.taken.first?.response == expected)
        #expect(intake.taken.map(\.line) == [2, 4])
        #expect(intake.taken.last?.response.answers == [SurveyAnswer("q1", 1)])
        #expect(intake.taken.last?.response.channel == .phone)
        #expect(try intake.taken.allSatisfy { $0.response.problems(against: try IntakeSample.instrument()).isEmpty })
    }

    struct Wrong: Sendable, CustomTestStringConvertible {
        let row: String
        let expected: [String]
        var testDescription: String { row }

        init(_ row: String, _ expected: String...) {
            self.row = row
            self.expected = expected
        }
    }

    /// By the header `ID,RO,Time,Delivered,Took,Phone,Mail,VIN,Satisfied?,Told price?,Comment`.
    static let wrong: [Wrong] = [
        Wrong("R1,RO,,,,,,,5,,", "emptyText Time"),
        Wrong("R1,RO,2026-06-31 09:00,,,,,,5,,", "surveyUnknownTime Time"),
        Wrong("R1,RO,06/10/2026 09:00,,,,,,5,,", "surveyUnknownTime Time"),
        Wrong("R1,RO,2026-06-10,,,,,,5,,", "surveyUnknownTime Time"),
        Wrong("R1,RO,2025-12-31 23:59:59,,,,,,5,,", "surveyOutsideDays Time"),
        Wrong("R1,RO,2026-06-10 09:00,2026-06-11,,,,,5,,", "surveyAnswerBeforeDelivery Time"),
        Wrong("R1,RO,2026-06-10 09:00,soon,,,,,5,,", "surveyUnknownTime Delivered"),
        Wrong("R1,RO,2026-06-10 09:00,,-3,,,,5,,", "surveySecondsOutOfRange Took"),
        Wrong("R1,RO,2026-06-10 09:00,,99999999999999999999,,,,5,,", "surveySecondsOutOfRange Took"),
        Wrong("R1,RO,2026-06-10 09:00,,,12,,,5,,", "wrongPhoneLength Phone"),
        Wrong("R1,RO,2026-06-10 09:00,,,,w@,,5,,", "malformedEmail Mail"),
        Wrong("R1,RO,2026-06-10 09:00,,,,,LFV,5,,", "invalidVINLength VIN"),
        Wrong("R1,RO,2026-06-10 09:00,,,,,,6,,", "surveyUnknownMark [\"Satisfied?\"]"),
        Wrong("R1,RO,2026-06-10 09:00,,,,,,4.5,,", "surveyUnknownMark [\"Satisfied?\"]"),
        Wrong("R1,RO,2026-06-10 09:00,,,,,,5,maybe,", "surveyUnknownMark [\"Told price?\"]"),
        Wrong("R1,RO,2026-06-10 09:00,,,,,,,,", "surveyNoAnswers"),
        Wrong("R1,RO,2026-06-10 09:00,,,,,,N/A,-,不适用", "surveyNoAnswers"),
        Wrong(",,2026-06-10 09:00,,,,,,5,,", "emptyText ID"),
        Wrong("R1,RO,2026-06-10 09:00,,,,,,5", "wrongFieldCount"),
        Wrong("R1,RO,2026-06-10 09:00,,,,,,5,,,,", "wrongFieldCount"),
        Wrong("R\"1,RO,2026-06-10 09:00,,,,,,5,,", "malformedCSV"),
        Wrong("\"R1\nR2\",RO,2026-06-10 09:00,,,,,,5,,", "controlCharacter ID"),
        Wrong(
            "R1,RO,x,y,z,1,2,3,6,7,",
            "invalidVINLength VIN", "surveyUnknownTime Delivered", "surveyUnknownTime Time",
            "surveySecondsOutOfRange Took",
            "wrongPhoneLength Phone", "malformedEmail Mail", "surveyUnknownMark [\"Satisfied?\"]",
            "surveyUnknownMark [\"Told price?\"]"),
    ]

    @Test(arguments: wrong) func aRowWithErrorsIsSetAsideWholeWithEveryReason(_ wrong: Wrong) throws {
        let intake = try IntakeSample.read(
            """
            ID,RO,Time,Delivered,Took,Phone,Mail,VIN,Satisfied?,Told price?,Comment
            A,RO-A,2026-06-10 09:00,,,,,,5,,
            \(wrong.row)
            Z,RO-Z,2026-06-10 09:00,,,,,,5,,
            """)
        #expect(intake.taken.map(\.response.key.id) == ["A", "Z"])
        let aside = try #require(intake.setAside.first)
        #expect(aside.line == 3 && intake.setAside.count == 1)
        #expect(
            aside.findings.map { "\($0.code) \($0.place)" }
                == wrong.expected.map { text in
                    let parts = text.split(separator: " ", maxSplits: 1)
                    let column = parts.count == 1 ? "" : parts[1].hasPrefix("[") ? String(parts[1]) : ".\(parts[1])"
                    return "\(parts[0]) line 3\(column)"
                })
        #expect(intake.figures == [3, 2, 0, 0, 1])
        // What a cell says is not repeated.
        #expect(aside.findings.allSatisfy { !$0.message.english.contains("06/10/2026") })
    }

    @Test func invalidBytesSetOneRowAside() throws {
        var bytes = Array("ID,RO,Time,Comment\nR1,RO-1,2026-06-10 09:00,".utf8)
        bytes += [0xC4, 0xE3]
        bytes += Array("\nR2,RO-2,2026-06-10 09:00,好\n".utf8)
        let intake = try IntakeSample.reader().read(csv: bytes)
        #expect(intake.taken.map(\.line) == [3])
        #expect(intake.setAside.first?.findings.map(\.code) == [.malformedCSV])
    }

    @Test func aQuoteWithoutEndSetsAsideWhatItSwallows() throws {
        let intake = try IntakeSample.read(
            "ID,RO,Time,Comment\nA,1,2026-06-10 09:00,ok\nB,2,2026-06-10 09:00,\"x\nC,3,,\n")
        #expect(intake.taken.map(\.line) == [2])
        #expect(intake.setAside.map(\.line) == [3])
        #expect(intake.setAside.first?.findings.map(\.code) == [.malformedCSV])
        #expect(intake.setAside.first?.cells.last == "x\nC,3,,\n")
    }

    @Test(arguments: [
        ("", ["missingColumn line 2", "missingColumn line 2", "missingColumn line 2"]),
        ("ID,RO,Comment", ["missingColumn line 1"]),
        ("ID,RO,Tme,Comment", ["missingColumn line 1"]),
        ("ID,RO,Time,Time", ["duplicateColumn line 1:4"]),
        ("ID,RO,Time,\"Com", ["malformedCSV line 1"]),
    ]) func aHeaderThatIsWrongRefusesTheFile(header: String, expected: [String]) throws {
        let rejection = try #require(throws: Rejection.self) {
            try IntakeSample.read(header + "\nR1,RO-1,2026-06-10 09:00,ok")
        }
        #expect(rejection.errors.map { "\($0.code) \($0.place)" } == expected)
    }

    @Test func aColumnThatIsReadAsNothingIsTold() throws {
        let intake = try IntakeSample.read(
            "ID,RO,Time,Coment,Comment,x,x\nR1,RO-1,2026-06-10 09:00,a,b,c,d\n\n,,,,,,\n")
        #expect(
            intake.notes.map { "\($0.severity) \($0.code) \($0.place)" } == [
                "note unknownColumn line 1:4", "note unknownColumn line 1:6", "note duplicateColumn line 1:7",
            ])
        #expect(intake.notes.first?.inputs.last == .init("nearest", "Comment"))
        #expect(intake.counts.read == 1)
    }

    @Test func aCarThatIsNotKnownIsANote() throws {
        let intake = try IntakeSample.read("ID,RO,Time,VIN,Satisfied?\nR1,RO-1,2026-06-10 09:00,LFV3A23C8D3000002,5\n")
        #expect(intake.taken.first?.response.visit.vehicle == nil)
        #expect(intake.notes.map { "\($0.severity) \($0.code) \($0.place)" } == ["note surveyUnknownVIN line 2.VIN"])
        #expect(intake.notes.allSatisfy { !$0.message.english.contains("LFV") && $0.inputs.isEmpty })
    }

    @Test func hugeCellsAndEndlessHeadersAreRefusedInGoodTime() throws {
        let long = String(repeating: "好", count: 200_000)
        let intake = try IntakeSample.read("ID,RO,Time,Satisfied?,Comment\n\(long),\(long),\(long),\(long),\(long)\n")
        #expect(intake.setAside.first?.cells == [String](repeating: long, count: 5))
        #expect(
            intake.setAside.first?.findings.map { "\($0.code) \($0.place)" } == [
                "textTooLong line 2.RO", "textTooLong line 2.ID", "textTooLong line 2.ID",
                "surveyUnknownTime line 2.Time",
                "surveyUnknownMark line 2[\"Satisfied?\"]", "textTooLong line 2.Comment",
            ])
        let header = "ID,RO,Time," + (0..<20_000).map { "x\($0)" }.joined(separator: ",")
        let rejection = try #require(throws: Rejection.self) { try IntakeSample.read(header) }
        #expect(rejection.errors.map(\.code) == [.tooManyElements])
    }

    @Test func duplicatesKeepTheFirstAndTellWhetherTheyContradict() throws {
        let intake = try IntakeSample.read(
            """
            ID,RO,Time,Satisfied?
            R1,RO-1,2026-06-10 09:00,5
            R1,RO-1,2026-06-10 09:00,5
            R2,RO-1,2026-06-10 09:00,5
            R3,RO-1,2026-06-10 09:00,1
            R1,RO-9,2026-06-10 09:00,5
            R4,,2026-06-10 09:00,5
            R5,,2026-06-10 09:00,5
            """)
        #expect(intake.taken.map(\.line) == [2, 7, 8])
        #expect(
            intake.duplicates.map { "\($0.line) \($0.first) \($0.reason) \($0.isIdentical)" } == [
                "3 2 sameResponse true", "4 2 sameVisit true", "5 2 sameVisit false", "6 2 sameResponse false",
            ])
        #expect(intake.figures == [7, 3, 4, 0, 0])
    }

    @Test func lateRowsAreKeptApartAndDisplaceNobody() throws {
        let reader = try IntakeSample.reader(
            closing: "2026-06-10",
            invitations: [
                try IntakeSample.invitation("I1", order: "RO-2", closes: "2026-06-12"),
                try IntakeSample.invitation("I2", order: "RO-2", closes: "2026-06-09"),
                try IntakeSample.invitation("I3", order: "RO-3", closes: "2026-06-08"),
                try IntakeSample.invitation("I4", order: "RO-4", closes: nil),
                // Nobody was asked by these, so they put nothing off.
                try IntakeSample.invitation("I6", order: "RO-3", closes: "2026-06-30", sent: nil),
                try IntakeSample.invitation("I7", order: "RO-3", closes: nil, sent: nil),
                try IntakeSample.invitation("I5", order: "RO-1", closes: "2026-06-30", to: "another"),
            ])
        let intake = try reader.read(
            csv: """
                ID,RO,Time,Satisfied?
                R1,RO-1,2026-06-11 00:00,5
                R2,RO-1,2026-06-10 23:59,4
                R3,RO-2,2026-06-12 23:59,4
                R4,RO-3,2026-06-09 09:00,4
                R5,RO-4,2026-06-11 09:00,4
                """.utf8)
        #expect(intake.taken.map(\.response.key.id) == ["R2", "R3"])
        #expect(intake.late.map(\.response.key.id) == ["R1", "R4", "R5"])
        #expect(intake.figures == [5, 2, 0, 3, 0])
    }

    @Test(arguments: [
        ("M/d/yyyy h:mm a", "6/9/2026 11:05 PM", "2026-06-09T15:05:00Z"),
        ("M/d/yyyy h:mm a", "6/9/2026 12:05 AM", "2026-06-08T16:05:00Z"),
        ("d.M.yyyy HH:mm", "9.6.2026 23:05", "2026-06-09T15:05:00Z"),
        ("yyyy年M月d日 a h:mm", "2026年6月9日 下午 3:05", "2026-06-09T07:05:00Z"),
        ("yyyy-MM-dd", "2026-06-09", "2026-06-08T16:00:00Z"),
        ("yyyy-MM-ddTHH:mm:ss.SZ", "2026-06-09T23:05:00.2500000-0400", "2026-06-10T03:05:00.250Z"),
    ]) func timesAreReadInTheirShape(shape: String, text: String, expected: String) throws {
        let reader = try IntakeSample.reader(times: [try SurveyTimeShape(shape)])
        let intake = try reader.read(csv: "ID,RO,Time,Comment\nR1,RO-1,\(text),ok".utf8)
        #expect(intake.taken.first?.response.answeredAt == (try Timestamp(expected)))
    }

    @Test(arguments: [
        "", "yyyy", "yyyy-MM", "yyyy-MM-dd mm", "yy-MM-dd", "yyyy-MM-dd yyyy", "yyyy-MM-dd hh:mm", "yyyy-MM-dd HH a",
    ])
    func aShapeThatIsNoneIsRefused(text: String) throws {
        let rejection = try #require(throws: Rejection.self) { try SurveyTimeShape(text) }
        #expect(rejection.findings.map(\.code) == [.surveyTimeShapeMalformed])
    }

    @Test func aHundredThousandRowsAreReadInOneGo() throws {
        var csv = "ID,RO,Time,Satisfied?,Told price?,Recommend\n"
        for row in 0..<100_000 {
            csv += "R\(row),RO-\(row),2026-06-10 09:00,\(row % 7),是,\(row % 11)\n"
        }
        let clock = ContinuousClock()
        let start = clock.now
        let intake = try IntakeSample.read(csv)
        let taken = clock.now - start
        #expect(intake.counts.taken == 71_429)
        try #require(intake.counts.setAside == 28_571)
        #expect(intake.setAside[SurveyIntake.mostExplained].findings.map(\.code) == [.tooManyFindings])
        #expect(intake.setAside[SurveyIntake.mostExplained - 1].findings.map(\.code) == [.surveyUnknownMark])
        #expect(taken < .seconds(60))
    }
}
