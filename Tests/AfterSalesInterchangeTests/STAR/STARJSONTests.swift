import AfterSalesCore
import AfterSalesInterchange
import Testing

/// Orders in JSON: of the STAR model, and of Fortellis.
@Suite struct STARJSONTests {
    static let star = """
        {
          "repairOrderNumber": 4711, "documentId": "D-1",
          "repairOrderOpenedDate": "2026-05-01", "repairOrderOpenedDateTime": "2026-05-01T08:20:00Z",
          "repairOrderCompletedDateTime": null, "repairOrderStatus": "WORK_IN_PROGRESS",
          "inDistanceMeasure": {"value": 41199, "unitCode": "KMT"}, "outDistanceMeasure": 41202,
          "promisedRepairCompletionDateTime": "2026-05-02T17:00:00Z", "departmentType": "Service",
          "repairOrderParties": [
            {"partyType": "OwnerParty", "givenName": "Jo", "familyName": "Doe", "idList": [{"typeId": "Other", "id": "C1"}]},
            {"partyType": "ServiceAdvisorParty", "personName": "K. Whitfield", "idList": [{"typeId": "DMSId", "id": "7"}]}
          ],
          "repairOrderVehicleLineItem": {
            "vehicle": {"vehicleId": "1FTFW1E50KFA12345", "make": "Ford", "model": "F-150", "modelYear": 2019,
              "licenseNumberString": "CJKT 421"}
          },
          "price": [{"priceCode": "CustomerPayTotalSale", "chargeAmount": 10}],
          "job": [
            {
              "jobNumberString": "1", "operationId": "BRK41", "jobTypeString": "CUSTOMER_PAY",
              "codesAndCommentsExpanded": {"complaintDescription": " Noise ", "correctionDescription": "Pads"},
              "serviceLabor": {"laborOperationId": "B1", "laborActualHoursNumeric": 1.10, "laborAllowanceHoursNumeric": 1.2},
              "serviceParts": [{"itemId": "P1", "itemQuantity": 2, "chargeAmount": {"amount": "45.10", "currency": "USD"}}]
            },
            {"jobNumberString": "2", "technicianMood": "good"}
          ]
        }
        """

    @Test func theSTARModelIsRead() throws {
        let (orders, findings) = STARJSONReader.read(Array(Self.star.utf8), file: "a.json")
        #expect(findings.map(\.finding.code) == [.elementsNotRead])
        #expect(findings.first?.finding.inputs == [.init("names", "1"), .init("technicianMood", "1")])
        #expect(findings.first?.place.line == 23)
        let order = try #require(orders.first)
        #expect(orders.count == 1)
        #expect(order.findings.isEmpty)
        #expect(
            order.said == [
                "number": "4711", "opened": "2026-05-01T08:20:00Z", "status": "WORK_IN_PROGRESS", "odometerIn": "41199",
                "odometerInUnit": "KMT", "odometerOut": "41202", "promised": "2026-05-02T17:00:00Z",
                "customer": "Jo Doe", "advisor": "K. Whitfield", "vin": "1FTFW1E50KFA12345", "make": "Ford",
                "model": "F-150", "modelYear": "2019", "plate": "CJKT 421",
            ])
        #expect(
            order.jobs.map(\.said) == [
                [
                    "number": "1", "operation": "BRK41", "payType": "CUSTOMER_PAY", "concern": "Noise",
                    "correction": "Pads",
                ], ["number": "2"],
            ])
        #expect(
            order.jobs.map { $0.lines.map(\.said) } == [
                [
                    ["kind": "labour", "code": "B1", "hours": "1.10", "soldHours": "1.2"],
                    ["kind": "part", "code": "P1", "quantity": "2", "unitPrice": "45.10"],
                ], [],
            ])
        #expect(
            order.fields[.vin]?.place
                == SourcePlace(file: "a.json", line: 12, path: "$.repairOrderVehicleLineItem.vehicle.vehicleId"))
        #expect(order.jobs.last?.place == SourcePlace(file: "a.json", line: 23, path: "$.job[1]"))
        // What is set aside is read again.
        #expect(STARJSONReader.read(Array(order.text.utf8), file: "a").orders.map(\.said) == [order.said])
    }

    /// Lines are counted through all that looks like something else inside of texts.
    @Test func linesAreCountedThroughTexts() {
        let text = """
            [
              {"documentId" : "a\\"b: {[,\\\\", "orderNotes": ["\\"", "]", true, null, -1.5e3, {}, []],
               "repairOrderStatus"
                 :
                 "中",
               "job": [{"jobNumber": 1},
                 {"jobNumber": 2}]}]
            """
        let (orders, findings) = STARJSONReader.read(Array(text.utf8), file: "a.json")
        #expect(findings.map(\.finding.code) == [.elementsNotRead])
        #expect(orders.map(\.said) == [["number": "a\"b: {[,\\", "status": "中"]])
        #expect(orders.first?.fields[.status]?.place.line == 5)
        #expect(orders.first?.jobs.map(\.place.line) == [6, 7])
    }

    /// Alone, in a list, in envelopes.
    @Test(arguments: [
        ("{}", 1), ("[{},\n{}]", 2), ("{\"data\": [{}, {}, {}]}", 3), ("{\"repairOrder\": {}}", 1),
        ("{\"processRepairOrder\": {\"dataArea\": {\"repairOrder\": [{}, {}]}}}", 2),
    ])
    func envelopesDoNotMatter(_ envelope: String, _ count: Int) {
        let order = #"{"repairOrderNumber": "1", "job": [{"jobNumber": "1"}]}"#
        let (orders, findings) = STARJSONReader.read(Array(envelope.replacing("{}", with: order).utf8), file: "a.json")
        #expect(findings.isEmpty)
        #expect(orders.map(\.said) == Array(repeating: ["number": "1"], count: count))
        #expect(orders.allSatisfy { $0.jobs.map(\.said) == [["number": "1"]] })
    }

    @Test(
        arguments: [
            ("", [.invalidJSON], 0), ("{", [.invalidJSON], 0), ("{\"a\": 1}", [.wrongFormat], 0), ("[]", [], 0),
            ("[1]", [.wrongFormat, .wrongType], 0), ("[{}, \"x\"]", [.wrongType], 1),
            ("{\"documentId\": \"1\", \"documentId\": \"2\"}", [.duplicateKey], 1),
            (String(repeating: "[", count: 100_000), [.tooDeep], 0),
        ] as [(String, [Finding.Code], Int)])
    func whatIsWrongIsTold(_ text: String, _ codes: [Finding.Code], _ count: Int) {
        let (orders, findings) = STARJSONReader.read(Array(text.utf8), file: "a.json")
        #expect(findings.map(\.finding.code).sorted { $0.rawValue < $1.rawValue } == codes)
        #expect(orders.count == count)
    }

    @Test func fortellisIsRead() throws {
        let text = """
            {
              "repairOrderId": "5656", "status": {"code": "I93", "description": "PREASSIGNED"},
              "links": {"self": {"href": "x"}}, "mileageIn": {"value": 87665, "units": "MI"},
              "promiseDateTime": "2018-08-12T20:17:45", "serviceAdvisorId": "6164", "estimate": {"labor": 80},
              "serviceLineItems": [{
                "serviceLineId": "A", "cause": "Worn", "comebackFlag": true, "laborType": "CEC",
                "serviceRequest": "CLUNKING SOUND", "status": {"code": "I93"},
                "laborOperations": [{
                  "opCode": "SSTR", "opCodeDesc": "SUSPENSION", "soldHours": 0.20,
                  "includedParts": [{"partNumber": "P9488", "partNumberDescription": "PLATE", "partQty": 1, "saleAmount": 30}],
                  "saleAmount": 7, "laborType": "W"
                }]
              }]
            }
            """
        let (orders, findings) = FortellisReader.read(Array(text.utf8), file: "f.json")
        #expect(findings.map(\.finding.code) == [.elementsNotRead])
        #expect(findings.first?.finding.inputs == [.init("names", "1"), .init("code", "1")])
        let order = try #require(orders.first)
        #expect(
            order.said == [
                "number": "5656", "status": "I93", "odometerIn": "87665", "odometerInUnit": "MI",
                "promised": "2018-08-12T20:17:45", "advisor": "6164",
            ])
        #expect(
            order.jobs.map(\.said) == [
                ["number": "A", "cause": "Worn", "comeback": "true", "payType": "CEC", "concern": "CLUNKING SOUND"]
            ])
        #expect(
            order.jobs.first?.lines.map(\.said) == [
                [
                    "kind": "labour", "code": "SSTR", "text": "SUSPENSION", "soldHours": "0.20", "amount": "7",
                    "payType": "W",
                ],
                ["kind": "part", "code": "P9488", "text": "PLATE", "quantity": "1", "amount": "30"],
            ])
        #expect(order.fields[.odometerInUnit]?.place == SourcePlace(file: "f.json", line: 3, path: "$.mileageIn.units"))
    }
}
