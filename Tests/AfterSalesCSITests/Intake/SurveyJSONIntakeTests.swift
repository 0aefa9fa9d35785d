import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import Testing

struct SurveyJSONIntakeTests {
    @Test func aListOfObjectsIsRead() throws {
        let intake = try IntakeSample.reader().read(
            json: """
                [
                  {"ID": 1, "RO": "RO-1", "Time": "2026-06-10 09:00", "Satisfied?": 5, "Extra": null},
                  {"ID": "2", "RO": "RO-2", "Time": "2026-06-10 09:00", "Satisfied?": "满意", "Comment": null},
                  {"ID": "3", "RO": "RO-3", "Time": "2026-06-10 09:00", "Satisfied?": [5]},
                  {"ID": "4", "ID": "5", "RO": "RO-4", "Time": "2026-06-10 09:00", "Satisfied?": 5},
                  7,
                  {"ID": "6", "RO": "RO-1", "Time": "2026-06-10 09:00", "Satisfied?": 5.5}
                ]
                """.utf8)
        #expect(intake.taken.map { "\($0.line) \($0.response.key.id)" } == ["1 1", "2 2"])
        #expect(intake.setAside.map(\.line) == [3, 4, 5, 6])
        #expect(
            intake.setAside.map { $0.findings.map { "\($0.code) \($0.place)" } } == [
                ["wrongType $[2][\"Satisfied?\"]", "surveyNoAnswers $[2]"], ["duplicateKey $[3]"], ["wrongType $[4]"],
                ["surveyUnknownMark $[5][\"Satisfied?\"]"],
            ])
        #expect(intake.setAside.map(\.cells.count) == [1, 1, 1, 1])
        #expect(intake.notes.map { "\($0.code) \($0.place)" } == ["unknownColumn $[0].Extra"])
        #expect(intake.figures == [6, 2, 0, 0, 4])
    }

    @Test func linesAreReadEachByItself() throws {
        let intake = try IntakeSample.reader().read(
            jsonLines: """
                \u{FEFF}{"ID": "1", "RO": "RO-1", "Time": "2026-06-10 09:00", "Satisfied?": 5}\r

                {"ID": "2", "RO":
                {"ID": "3", "RO": "RO-1", "Time": "2026-06-10 09:00", "Satisfied?": 5}
                """.utf8)
        #expect(intake.taken.map(\.line) == [1])
        #expect(intake.setAside.map(\.line) == [3])
        #expect(intake.setAside.first?.cells == ["{\"ID\": \"2\", \"RO\":"])
        #expect(intake.setAside.first?.findings.map { "\($0.code) \($0.place)" } == ["invalidJSON line 3"])
        #expect(intake.duplicates.map { "\($0.line) \($0.first) \($0.isIdentical)" } == ["4 1 true"])
    }

    @Test(arguments: ["", "{", "{}", "7", "[", "null"]) func whatIsNoListIsRefused(text: String) {
        #expect(throws: Rejection.self) { try IntakeSample.reader().read(json: text.utf8) }
    }

    @Test func aColumnThatIsInNoObjectIsMissing() throws {
        let rejection = try #require(throws: Rejection.self) {
            try IntakeSample.reader().read(json: "[{\"ID\": \"1\", \"RO\": \"R\", \"Tme\": \"x\"}]".utf8)
        }
        #expect(rejection.findings.map(\.code) == [.missingColumn])
        #expect(rejection.findings.first?.inputs.last == .init("nearest", "Tme"))
        #expect(try IntakeSample.reader().read(json: "[]".utf8).counts.read == 0)
    }

    /// White space around a key is none of its name; of two keys of one name neither is heard.
    @Test func aColumnThatStandsTwiceInAnObjectSetsItAside() throws {
        let text = """
            {"ID": "1", "RO": "R", "Time": "2026-06-10 09:00", "Recommend": 10, "Recommend ": 0}
            {"ID": "2", "RO": "S", "Time": "2026-06-10 09:00", "Recommend ": 0}
            """
        let intake = try IntakeSample.reader().read(jsonLines: text.utf8)
        #expect(intake.taken.map(\.line) == [2])
        #expect(
            intake.setAside.map { $0.findings.map { "\($0.code) \($0.place)" } } == [
                ["duplicateColumn line 1[\"Recommend \"]"]
            ])
    }

    /// What is wrong with the rows is said, and not that their columns are missing.
    @Test func rowsThatAreNoObjectsAreToldAsSuch() throws {
        let lines = try IntakeSample.reader().read(jsonLines: "{\"ID\": \n7\n".utf8)
        #expect(lines.setAside.map { $0.findings.map(\.code) } == [[.invalidJSON], [.wrongType]])
        let list = try IntakeSample.reader().read(json: "[1, []]".utf8)
        #expect(list.figures == [2, 0, 0, 0, 2])
    }
}
