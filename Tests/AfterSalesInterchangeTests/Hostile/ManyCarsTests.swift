import AfterSalesCore
import AfterSalesInterchange
import Testing

/// Numbers of cars that lack a character or have one too many, beside as many cars as are remembered.
@Suite struct ManyCarsTests {
    private static func judge() throws -> OrderJudge {
        let now = try Timestamp("2026-07-31T23:59:00Z")
        return OrderJudge(OrderConventions(dates: .yearMonthDay), for: "D01", now: now, in: .utc)
    }

    private static func order(_ vin: String) -> SourceOrder {
        let place = SourcePlace(file: "file", line: 2)
        var order = SourceOrder(at: place, vin)
        order.fields = [
            .number: SourceField("1", at: place), .opened: SourceField("2026-06-30", at: place),
            .vin: SourceField(vin, at: place),
        ]
        return order
    }

    /// At every place, in small letters too; what no known car is is not offered.
    @Test func aCharacterShortOrLong() throws {
        var judge = try Self.judge()
        let car = "1HGCM82633A004352"
        judge.knownCars = [try VIN(car), try VIN("WAUZZZ4L78D067850")]
        for place in 0...17 {
            var texts: [String] = []
            var letters = Array(car)
            letters.insert("X", at: place)
            texts.append(String(letters))
            if place < 17 {
                letters = Array(car)
                letters.remove(at: place)
                texts.append(String(letters).lowercased())
            }
            for text in texts {
                let findings = judge.judge(Self.order(text)).findings
                let meant = findings.flatMap(\.finding.inputs).filter { $0.name == "suggestion" }
                #expect(meant.map(\.value) == [car], "\(text)")
            }
        }
        for text in [
            "1HGCM82633A00435", "2HGCM82633A00435", "1HGCM82633A0043522X", String(repeating: "1H", count: 500_000),
        ] {
            let offered = judge.judge(Self.order(text)).findings.flatMap(\.finding.inputs).filter {
                $0.name == "suggestion"
            }
            #expect(offered.count == (text == "1HGCM82633A00435" ? 1 : 0), "\(text.prefix(20))")
        }
    }

    /// Two thousand of them beside fifty thousand cars: looking at each car for each took minutes.
    @Test(.timeLimit(.minutes(1))) func manyOfThem() throws {
        var judge = try Self.judge()
        for number in 0..<50_000 {
            let digits = String(number)
            let serial = String(repeating: "0", count: 6 - digits.count) + digits
            judge.knownCars.insert(try VIN("WAUZZZ4L78D" + serial))
        }
        for number in 0..<2_000 {
            let judged = judge.judge(Self.order("WAUZZZ4L78D0\(10_000 + number)X"))
            #expect(judged.isSetAside)
        }
    }
}
