import AfterSalesCore
import AfterSalesInterchange
import Testing

/// What is read of the document that the issue gives.
@Suite struct STAROrderReaderTests {
    static let area = "/ProcessRepairOrder/ProcessRepairOrderDataArea"

    @Test func theGivenDocumentHasItsOrdersAndJobs() throws {
        let reading = STARSample.read(try STARSample.given())
        #expect(reading.isComplete)
        #expect(reading.codes.isEmpty)
        #expect(reading.orders.count == 22)
        #expect(reading.orders.map(\.jobs.count).reduce(0, +) == 27)
        #expect(reading.orders.map { $0.said["number"] } == (0..<22).map { "RO-\(100_480 + 7 * $0)" })
        let two = reading.orders.filter { $0.jobs.count == 2 }.compactMap { $0.said["number"] }
        #expect(two == ["RO-100515", "RO-100522", "RO-100571", "RO-100578", "RO-100627"])
        // Everything that the study of the file counted.
        #expect(reading.orders.allSatisfy { $0.said["dealer"] == "ON41127" && $0.said["status"] == "Closed" })
        #expect(reading.orders.count { $0.said["completed"] != nil } == 21)
        #expect(reading.orders.count { $0.said["odometerInUnit"] == "SMI" } == 4)
        #expect(reading.orders.count { $0.said["odometerOutUnit"] == "KMT" } == 18)
        let advisors = Dictionary(grouping: reading.orders) { $0.said["advisor"] ?? "" }.mapValues(\.count)
        #expect(advisors == ["K. Whitfield": 6, "M. Dorsey": 6, "A. Nguyen": 5, "R. Boucher": 5])
        let hours = reading.orders.flatMap(\.jobs).compactMap { $0.said["hours"] }
        #expect(hours.count { $0 == "1.1" } == 22)
        #expect(hours.count { $0 == "1.8" } == 5)
        #expect(Set(reading.orders.flatMap(\.jobs).compactMap { $0.said["operation"] }).count == 19)
    }

    @Test func theFirstOrderSaysAllItHas() throws {
        let order = try #require(STARSample.read(try STARSample.given()).orders.first)
        #expect(
            order.said == [
                "dealer": "ON41127", "number": "RO-100480", "opened": "2021-03-14T08:20:00-04:00",
                "completed": "2021-03-14T16:45:00-04:00", "status": "Closed", "vin": "1FTFW1E50KFA12345",
                "make": "Ford", "model": "F-150", "modelYear": "2019", "plate": "CJKT 421", "odometerIn": "41199",
                "odometerInUnit": "KMT", "odometerOut": "41202", "odometerOutUnit": "KMT", "advisor": "K. Whitfield",
            ])
        #expect(order.jobs.count == 1)
        #expect(
            order.jobs.first?.said == [
                "number": "1", "operation": "BRK41", "concern": "Grinding noise when braking",
                "correction": "R&R rear brake pads, resurface rotors", "hours": "1.1",
            ])
        #expect(order.place == SourcePlace(file: "star.xml", line: 14, path: "\(Self.area)/RepairOrder[1]"))
        #expect(order.text.hasPrefix("<RepairOrder>\n      <RepairOrderHeader>"))
        #expect(order.text.hasSuffix("</RepairOrderLineItem>\n    </RepairOrder>"))
        #expect(order.text.contains("R&amp;R rear"))
    }

    /// What the study of the file found wrong, with its lines.
    @Test func everyFieldKnowsItsPlace() throws {
        let orders = STARSample.read(try STARSample.given()).orders
        let vin = orders[2].fields[.vin]
        #expect(
            vin
                == SourceField(
                    "1HGCV1F30LA100324",
                    at: SourcePlace(
                        file: "star.xml", line: 111,
                        path: "\(Self.area)/RepairOrder[3]/RepairOrderLineItem/Vehicle/VehicleID")))
        #expect(orders[2].fields[.odometerInUnit]?.place.path?.hasSuffix("InDistanceMeasure/@unitCode") == true)
        let opened = orders[8].fields[.opened]
        #expect(
            opened
                == SourceField(
                    "2027-11-10T08:28:00-04:00",
                    at: SourcePlace(
                        file: "star.xml", line: 346,
                        path: "\(Self.area)/RepairOrder[9]/RepairOrderHeader/RepairOrderOpenedDate")))
        #expect(orders[8].fields[.completed]?.place.line == 347)
        #expect(orders[5].fields[.completed] == nil)
        #expect(orders[5].fields[.status]?.place.line == 220)
        let job = orders[11].jobs[0]
        #expect(
            job.fields[.concern]
                == SourceField(
                    "",
                    at: SourcePlace(
                        file: "star.xml", line: 477,
                        path: "\(Self.area)/RepairOrder[12]/RepairOrderLineItem/Job[1]/CustomerConcernDescription")))
        #expect(job.fields[.correction]?.place.line == 478)
        #expect(job.fields[.operation]?.text == "EXH41")
        #expect(orders[6].jobs[1].place.path == "\(Self.area)/RepairOrder[7]/RepairOrderLineItem/Job[2]")
    }

    @Test func theDocumentSaysWhoSentIt() throws {
        let document = STARSample.read(try STARSample.given()).document
        #expect(document.root == "ProcessRepairOrder")
        #expect(document.namespace == "http://www.starstandard.org/STAR/5")
        #expect(document.version == "5.3.4")
        #expect(document.environment == "Production")
        #expect(document.created?.text == "2026-07-31T23:14:07-04:00")
        #expect(document.creator?.text == "DEALERTRACK")
        #expect(document.sender?.text == "FCM-LONDON")
        #expect(document.dealer?.text == "ON41127")
        #expect(document.id?.text == "a41f0c92-6b19-4d0e-9d2a-7c1f55a0b331")
        #expect(
            document.id?.place
                == SourcePlace(file: "star.xml", line: 10, path: "/ProcessRepairOrder/ApplicationArea/BODID"))
    }

    @Test func theSizeOfPiecesChangesNothing() throws {
        let bytes = try STARSample.given()
        let whole = STARSample.read(bytes, chunk: .max)
        for chunk in [1, 3, 64, 4_096] {
            let reading = STARSample.read(bytes, chunk: chunk)
            #expect(reading.orders.map(\.text) == whole.orders.map(\.text))
            #expect(reading.orders.map(\.fields) == whole.orders.map(\.fields))
            #expect(reading.orders.map { $0.jobs.map(\.fields) } == whole.orders.map { $0.jobs.map(\.fields) })
            #expect(reading.document == whole.document)
        }
    }

    @Test func aPieceMayBeEmpty() {
        var pieces: [[UInt8]] = [[], Array("<o><RepairOrder/>".utf8), [], [], Array("<RepairOrder/></o>".utf8), []]
        var reader = STAROrderReader(file: "star.xml")
        var count = 0
        while reader.next(from: { pieces.isEmpty ? nil : pieces.removeFirst() }) != nil { count += 1 }
        #expect(count == 2)
        #expect(reader.isComplete)
    }

    /// What is set aside is repaired and read again: alone, below each other, with anything around.
    @Test func theTextOfAnOrderIsReadAgain() throws {
        let orders = STARSample.read(try STARSample.given()).orders
        for order in orders {
            let again = STARSample.read(order.text)
            #expect(again.codes.isEmpty)
            #expect(again.orders.map(\.said) == [order.said])
            #expect(again.orders.first?.jobs.map(\.said) == order.jobs.map(\.said))
            #expect(again.orders.first?.text == order.text)
        }
        let texts = orders.map(\.text).joined(separator: "\n")
        for file in [texts, "<orders>\(texts)</orders>"] {
            let again = STARSample.read(file)
            #expect(again.codes.isEmpty)
            #expect(again.orders.map(\.said) == orders.map(\.said))
        }
    }
}
