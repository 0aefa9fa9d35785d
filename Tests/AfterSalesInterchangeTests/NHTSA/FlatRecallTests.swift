import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// The NHTSA's whole list into a store.
@Suite struct FlatRecallTests {
    /// Rows of one campaign, apart from each other, make one campaign with everything that they say.
    @Test(arguments: [7, 1 << 16], ["\r\n", "\n"])
    func rowsMakeCampaigns(_ pieceSize: Int, _ end: String) async throws {
        let store = InMemoryStore()
        let file = FlatLine.file(
            [
                [:], ["CAMPNO": "21V651000", "MAKETXT": "ACURA", "MODELTXT": "MDX", "PARK_OUTSIDE": "Yes"],
                ["YEARTXT": "2019"], ["YEARTXT": "2016", "DO_NOT_DRIVE": "Yes"], ["MODELTXT": "CIVIC"],
                ["BGMAN": "20190304", "ENDMAN": "20190705", "MODELTXT": "CIVIC"],
            ], end: end)
        let read = try await RecallRead.read(file, into: store, pieceSize: pieceSize)
        #expect(read.counts.read == 6 && read.counts.taken == 6 && read.lines == [])
        let campaigns = try await RecallRead.campaigns(store)
        #expect(campaigns.map(\.key.id) == ["21V650000", "21V651000"])
        let honda = try #require(campaigns.first)
        #expect(
            honda.shown == [
                "HONDA ACCORD 2016/2016", "HONDA ACCORD 2019/2020", "HONDA CIVIC 2020/2020",
                "HONDA CIVIC 2020/2020 2019-03-04/2019-07-05",
            ])
        #expect(honda.authority == .nhtsa && honda.authorityNumber == "21V650000" && honda.key.owner == .group)
        #expect(honda.manufacturer == "Honda (American Honda Motor Co.)" && honda.manufacturerNumber == "QBV")
        #expect(honda.component == ["FUEL SYSTEM, GASOLINE", "DELIVERY", "FUEL PUMP"])
        #expect(honda.publishedOn == (try LocalDate("2021-08-19")))
        #expect(honda.defect.contains("impeller") && honda.consequence.contains("stall"))
        #expect(honda.remedy.text.contains("free of charge"))
        #expect(
            honda.safety == RecallSafety(doNotDrive: true) && campaigns[1].safety == RecallSafety(parkOutside: true))
    }

    /// What is wrong with a row: at its line and column, with its code, and nothing else; the row is set aside, whole, and the
    /// rest is taken.
    @Test(arguments: [
        (["CAMPNO": ""], "CAMPNO", "recallWithoutNumber"), (["CAMPNO": "N/A"], "CAMPNO", "recallWithoutNumber"),
        (["CAMPNO": "21X650000"], "CAMPNO", "invalidCampaignNumber"),
        (["CAMPNO": "21V65000"], "CAMPNO", "invalidCampaignNumber"),
        (["CAMPNO": "021V650000"], "CAMPNO", "invalidCampaignNumber"),
        (["CAMPNO": "２1V65000O"], "CAMPNO", "invalidCampaignNumber"),
        (["RCDATE": "20211345"], "RCDATE", "malformedDate"), (["RCDATE": "19/08/2021"], "RCDATE", "malformedDate"),
        (["RCDATE": "soon"], "RCDATE", "malformedDate"), (["RCDATE": "20290819"], "RCDATE", "dateInFuture"),
        (["YEARTXT": "20X0"], "YEARTXT", "malformedNumber"), (["YEARTXT": "1492"], "YEARTXT", "modelYearOutOfRange"),
        (["YEARTXT": "99999999999999999999"], "YEARTXT", "malformedNumber"),
        (["MAKETXT": "", "MODELTXT": " "], "MAKETXT", "emptyRecallScope"),
        (["MODELTXT": String(repeating: "X", count: 401)], "MODELTXT", "textTooLong"),
        (["COMPNAME": "A:" + String(repeating: "B", count: 401)], "COMPNAME", "textTooLong"),
        (["DESC_DEFECT": String(repeating: "Y", count: 100_001)], "DESC_DEFECT", "textTooLong"),
    ])
    func aWrongRowIsSetAside(_ changes: [String: String], _ column: String, _ code: String) async throws {
        let store = InMemoryStore()
        let read = try await RecallRead.read([[:], changes, ["YEARTXT": "2019"]], into: store)
        #expect(read.places == ["2 \(column) error \(code)"])
        #expect(read.taking.setAside.map(\.text) == [FlatLine.text(changes)])
        #expect(read.taking.setAside.first?.findings == read.taking.findings)
        #expect(read.counts.read == 3 && read.counts.taken == 2 && read.counts.setAside == 1)
        #expect(try await RecallRead.campaigns(store).first?.shown == ["HONDA ACCORD 2019/2020"])
        #expect(read.taking.findings.allSatisfy { !$0.finding.message.simplifiedChinese.isEmpty })
    }

    /// What is only worth a look: it is told, and the row is taken.
    @Test(arguments: [
        (["YEARTXT": "9999"], "YEARTXT", "modelYearUnknown", "HONDA ACCORD ../.."),
        (["YEARTXT": ""], "YEARTXT", "modelYearUnknown", "HONDA ACCORD ../.."),
        (["MODELTXT": ""], "MODELTXT", "emptyText", "HONDA - 2020/2020"),
        (["MAKETXT": ""], "MAKETXT", "emptyText", "- ACCORD 2020/2020"),
        (["BGMAN": "20190705", "ENDMAN": "20190304"], "BGMAN", "invertedRange", "HONDA ACCORD 2020/2020"),
        (["BGMAN": "2019-13-01"], "BGMAN", "malformedDate", "HONDA ACCORD 2020/2020"),
        (["DO_NOT_DRIVE": "perhaps"], "DO_NOT_DRIVE", "unknownChoice", "HONDA ACCORD 2020/2020"),
        (["DESC_DEFECT": "a\u{1}b"], "DESC_DEFECT", "controlCharacter", "HONDA ACCORD 2020/2020"),
    ])
    func whatIsWorthALookIsTold(
        _ changes: [String: String], _ column: String, _ code: String, _ shown: String
    ) async throws {
        let store = InMemoryStore()
        let read = try await RecallRead.read([changes], into: store)
        #expect(read.places == ["1 \(column) warning \(code)"] && read.counts.taken == 1)
        #expect(try await RecallRead.campaigns(store).first?.shown == [shown])
    }

    /// What is merely messy says nothing of its own.
    @Test(arguments: [
        ["RCDATE": ""], ["RCDATE": "19010101"], ["RCDATE": "00000000"], ["BGMAN": "19010101", "ENDMAN": "19010101"],
        ["CAMPNO": " 21v650000 "], ["DO_NOT_DRIVE": "", "PARK_OUTSIDE": "FALSE"], ["MFGCAMPNO": "NR (Not Reported)"],
        ["COMPNAME": "FUEL SYSTEM, GASOLINE:DELIVERY:FUEL PUMP:"], ["NOTES": "say \"ah"], ["MFGNAME": ""],
        ["DESC_DEFECT": "The \"low-pressure\" pump"], ["MODELTXT": "ACCORD "],
    ])
    func whatIsMessyIsRead(_ changes: [String: String]) async throws {
        let store = InMemoryStore()
        let read = try await RecallRead.read([changes, ["YEARTXT": "2019"]], into: store)
        #expect(read.places.filter { !$0.contains("contradictingCells") } == [] && read.counts.taken == 2)
        let campaign = try #require(try await RecallRead.campaigns(store).first)
        #expect(campaign.shown == ["HONDA ACCORD 2019/2020"] && campaign.component.count == 3)
        #expect(campaign.publishedOn == (try LocalDate("2021-08-19")) && campaign.manufacturerNumber == "QBV")
        #expect(campaign.manufacturer != nil)
    }

    /// Marks of web pages are read, quotation marks are characters.
    @Test(arguments: [
        ("R&amp;R &quot;A&#39;s&quot; &#x2013; &deg;C", "R&R \"A's\" – °C"),
        ("A & B &c; &unknown; &", "A & B &c; &unknown; &"),
        ("see <A HREF=HTTP://WWW.NHTSA.GOV/X?A=1&B=2>here</A>.", "see here."),
        ("under <5 psi> or <b>less</b>", "under <5 psi> or less"),
        ("one<br>two<BR/>three", "one\ntwo\nthree"), ("&amp;lt;b&amp;gt;", "&lt;b&gt;"), ("\"", "\""),
        ("&#1;&#0;&#xD800;", "&#1;&#0;&#xD800;"),
    ])
    func marksAreRead(_ written: String, _ meant: String) async throws {
        let store = InMemoryStore()
        let read = try await RecallRead.read([["DESC_DEFECT": written]], into: store)
        #expect(read.lines == [])
        #expect(try await RecallRead.campaigns(store).first?.defect == meant)
    }

    /// Lines of other widths: cut ones are set aside, those of older and of newer files are read.
    @Test(arguments: [(1, false), (12, false), (22, false), (23, true), (24, true), (27, true), (29, true)])
    func otherWidths(_ columns: Int, isRead: Bool) async throws {
        let read = try await RecallRead.read([[:], ["YEARTXT": "2019"]], into: InMemoryStore(), columns: columns)
        #expect(read.counts.taken == (isRead ? 2 : 0) && read.counts.setAside == (isRead ? 0 : 2))
        #expect(read.lines == (isRead ? [] : ["1 error wrongFieldCount", "2 error wrongFieldCount"]))
        let more = FlatLine.text() + "\tnew\tnewer\n" + FlatLine.text(["YEARTXT": "2019"], columns: columns) + "\n"
        let mixed = try await RecallRead.read(Array(more.utf8), into: InMemoryStore())
        #expect(mixed.lines == (isRead ? ["2 warning wrongFieldCount"] : ["2 error wrongFieldCount"]))
    }

    /// A header is read where there is one, with its columns in any order.
    @Test func aHeaderIsRead() async throws {
        let store = InMemoryStore()
        let names = FlatLine.names.reversed()
        func row(_ changes: [String: String]) -> String {
            names.map { changes[$0] ?? FlatLine.usual[$0] ?? "" }.joined(separator: "\t") + "\n"
        }
        let header = names.joined(separator: "\t")
        let text = header + "\n" + row([:]) + "\n\t\t\n" + header + "\n" + row(["CAMPNO": "x"])
        let read = try await RecallRead.read(Array(text.utf8), into: store)
        #expect(read.lines == ["6 error invalidCampaignNumber", "5 note repeatedHeader"])
        #expect(read.counts.taken == 1 && read.counts.setAside == 1 && read.taking.header == header)
        // What was set aside goes behind the header again.
        let repaired =
            header + "\n" + (read.taking.setAside.first?.text.replacing("\tx\t", with: "\t21V999000\t") ?? "")
        #expect(try await RecallRead.read(Array(repaired.utf8), into: store).counts.taken == 1)
        let narrow = try await RecallRead.read(Array("CAMPNO\tMODELTXT\n21V650000\tACCORD\n".utf8), into: store)
        #expect(narrow.lines == ["1 error missingColumn"] && narrow.counts == ImportCounts())
    }

    /// Latin-1, Windows' own characters, UTF-8 and UTF-16 say the same; what is no text is told.
    @Test func otherEncodings() async throws {
        let text = FlatLine.text(["MAKETXT": "CITROËN", "DESC_DEFECT": "The driver’s belt"]) + "\n"
        let latin: [UInt8] = text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8(truncatingIfNeeded: $0.value) }
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        for bytes in [latin, Array(text.utf8), marked, wide] {
            let store = InMemoryStore()
            let read = try await RecallRead.read(bytes, into: store)
            let campaign = try #require(try await RecallRead.campaigns(store).first)
            #expect(campaign.shown == ["CITROËN ACCORD 2020/2020"] && campaign.defect == "The driver’s belt")
            #expect(read.lines == [])
        }
        let damaged = FlatLine.file([["DESC_DEFECT": "The low\0"], ["YEARTXT": "2019", "DESC_DEFECT": ""]])
        let read = try await RecallRead.read(damaged, into: InMemoryStore())
        #expect(read.lines == ["1 warning undecodableText"] && read.counts.taken == 2)
    }

    /// What was set aside is repaired and taken; the rest of the file stays as it is.
    @Test func whatWasSetAsideIsRepairedAndTaken() async throws {
        let store = InMemoryStore()
        let first = try await RecallRead.read([[:], ["YEARTXT": "2O19"], ["CAMPNO": "21V65000"]], into: store)
        #expect(first.counts.setAside == 2)
        let text = first.taking.setAside.map { $0.text + "\r\n" }.joined()
            .replacing("2O19", with: "2019").replacing("21V65000\t", with: "21V651000\t")
        let second = try await RecallRead.read(Array(text.utf8), into: store)
        #expect(second.counts.taken == 2 && second.lines == [])
        #expect(
            try await RecallRead.campaigns(store).map(\.shown) == [
                ["HONDA ACCORD 2019/2020"], ["HONDA ACCORD 2020/2020"],
            ])
    }
}
