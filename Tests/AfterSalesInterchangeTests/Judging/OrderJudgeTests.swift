import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

@testable import AfterSalesInterchange

@Suite struct OrderJudgeTests {
    private func findings(_ row: [String: String]) throws -> [String] {
        var judge = ServiceRecords.judge()
        return try ServiceRecords.table([row]).flatMap { ServiceRecords.lines(judge.judge($0).findings) }
    }

    /// Cells, and everything that is said of them.
    static let cases: [([String: String], [String])] = [
        ([:], []),
        // The car.
        (["VIN": ""], ["2 VIN error missingField"]),
        (["VIN": "UNKNOWN"], ["2 VIN error missingField"]),
        (["VIN": "11111111111111111"], ["2 VIN error missingField"]),
        (["VIN": "1hgcv1f30la100234"], []),
        (["VIN": " 1HGCV1F30LA100234 "], []),
        (["VIN": "1HGCV1F3OLA10O234"], ["2 VIN error invalidVINCharacter"]),
        (["VIN": "1HGCV1F30LA1002345"], ["2 VIN error invalidVINLength"]),
        (["VIN": "1HGCV1F30LA100324"], ["2 VIN error checkDigitMismatch"]),
        (["VIN": "1HGCV-1F30LA-100234"], ["2 VIN error invalidVINLength"]),
        (["VIN": "LVSHCAMB9EE000001", "MODEL_YEAR": "2014"], ["2 VIN note checkDigitMismatch"]),
        (["MODEL_YEAR": "2019"], ["2 MODEL_YEAR warning modelYearDiffers"]),
        (["MODEL_YEAR": ""], ["2 MODEL_YEAR note missingField"]),
        (["MODEL_YEAR": "20"], ["2 MODEL_YEAR warning malformedNumber"]),
        (["PLATE": "", "PLATE_STATE": ""], []),
        (["PLATE": "???!!", "PLATE_STATE": "ON"], ["2 PLATE warning invalidPlateCharacter"]),
        // The odometer.
        (["MILEAGE": ""], ["2 MILEAGE note odometerMissing"]),
        (["MILEAGE": "N/A"], ["2 MILEAGE note odometerMissing"]),
        (["MILEAGE": "TMU"], ["2 MILEAGE note odometerMissing"]),
        (["MILEAGE": "0"], ["2 MILEAGE warning odometerZero"]),
        (["MILEAGE": "0", "RO_OPEN_DATE": "11/01/2020", "RO_CLOSE_DATE": "11/02/2020"], []),
        (["MILEAGE": "35,777"], []),
        (["MILEAGE": "35,77"], ["2 MILEAGE error malformedNumber"]),
        (["MILEAGE": "3.5E4"], ["2 MILEAGE error malformedNumber"]),
        (["MILEAGE": "-5"], ["2 MILEAGE error implausibleOdometer"]),
        (["MILEAGE": "99999999"], ["2 MILEAGE error implausibleOdometer"]),
        (["ODOMETER_MEASURE": ""], ["2 ODOMETER_MEASURE error unknownDistanceUnit"]),
        (["ODOMETER_MEASURE": "furlong"], ["2 ODOMETER_MEASURE error unknownDistanceUnit"]),
        (["ODOMETER_MEASURE": "Miles"], []),
        (["ODOMETER_MEASURE": "公里"], []),
        // Days.
        (["RO_OPEN_DATE": ""], ["2 RO_OPEN_DATE error missingField"]),
        (["RO_OPEN_DATE": "00/00/0000"], ["2 RO_OPEN_DATE error malformedDate"]),
        (["RO_CLOSE_DATE": "00/00/0000"], ["2 RO_CLOSE_DATE note completionMissing"]),
        (["RO_CLOSE_DATE": ""], ["2 RO_CLOSE_DATE note completionMissing"]),
        (["RO_CLOSE_DATE": "02/30/2021"], ["2 RO_CLOSE_DATE error malformedDate"]),
        (["RO_OPEN_DATE": "09/27/2027"], ["2 RO_OPEN_DATE error dateInFuture"]),
        (["RO_CLOSE_DATE": "09/28/2031"], ["2 RO_CLOSE_DATE error dateInFuture"]),
        (["RO_CLOSE_DATE": "09/26/2021"], ["2 RO_CLOSE_DATE error endBeforeStart"]),
        (["RO_OPEN_DATE": "27/09/2021"], ["2 RO_OPEN_DATE error malformedDate"]),
        // What was done and sold.
        (["RO_INVOICE_NUMBER": ""], ["2 RO_INVOICE_NUMBER error missingField"]),
        (["RO_INVOICE_NUMBER": "1.84302E+05"], ["2 RO_INVOICE_NUMBER error malformedNumber"]),
        (["LOCATION_ID": ""], ["2 LOCATION_ID error missingField"]),
        (["SERVICE_DESCRIPTION": " "], ["2 SERVICE_DESCRIPTION warning emptyText"]),
        (["SERVICE_DESCRIPTION": "", "LABOR_DESCRIPTION": ""], ["2 SERVICE_DESCRIPTION warning emptyText"]),
        (["LABOR_DESCRIPTION": ""], []),
        (["PART_NAME_DESCRIPTION": "", "PART_QUANTITY": ""], []),
        (["PART_QUANTITY": "0"], ["2 PART_QUANTITY error quantityNotPositive"]),
        (["PART_QUANTITY": "1.5"], []),
        (["PART_QUANTITY": "many"], ["2 PART_QUANTITY error malformedNumber"]),
        (["PART_NAME_DESCRIPTION": ""], ["2 PART_NAME_DESCRIPTION warning emptyText"]),
        // Several at once, each at its place.
        (
            ["VIN": "X", "RO_OPEN_DATE": "soon", "MILEAGE": "far"],
            ["2 VIN error missingField", "2 RO_OPEN_DATE error malformedDate", "2 MILEAGE error malformedNumber"]
        ),
    ]

    @Test(arguments: cases)
    func everyFaultIsSaidOnceAndNothingElse(_ row: [String: String], _ expected: [String]) throws {
        #expect(try findings(row) == expected)
    }

    @Test func anErrorSetsAsideAndNothingElseDoes() throws {
        for (row, expected) in Self.cases {
            var judge = ServiceRecords.judge()
            let judged = try ServiceRecords.table([row]).map { judge.judge($0) }
            #expect(judged[0].isSetAside == expected.contains { $0.contains(" error ") }, "\(row)")
        }
    }

    @Test func theColumnSettlesTheOrderOfMonthAndDay() throws {
        let rows = [
            ["RO_OPEN_DATE": "03/04/2021", "RO_CLOSE_DATE": "03/04/2021"],
            ["RO_OPEN_DATE": "05/04/2021", "RO_CLOSE_DATE": "05/04/2021", "RO_INVOICE_NUMBER": "2"],
        ]
        var conventions = OrderMapping.serviceRecords.conventions
        conventions.dates = .detect
        let orders = try ServiceRecords.table(rows)
        // Nothing tells: once for each column.
        var unsettled = ServiceRecords.judge(conventions)
        let said = orders.flatMap { ServiceRecords.lines(unsettled.judge($0).findings) }
        #expect(said == ["2 RO_OPEN_DATE warning ambiguousDate", "2 RO_CLOSE_DATE warning ambiguousDate"])
        // Some say one thing and some another: every one that can be read either way.
        var mixed = ServiceRecords.judge(conventions)
        mixed.evidence.note("13/01/2021")
        mixed.evidence.note("01/13/2021")
        #expect(orders.flatMap { mixed.judge($0).findings }.count == 4)
        // One date tells of all.
        var settled = ServiceRecords.judge(conventions)
        settled.evidence.note("13/01/2021")
        let judged = orders.map { settled.judge($0) }
        #expect(judged.allSatisfy { $0.findings.isEmpty })
        #expect(judged.compactMap { $0.facts?.opened.day.description } == ["2021-04-03", "2021-04-05"])
    }

    @Test func aDealershipThatIsGivenBeatsTheFile() throws {
        var judge = OrderJudge(OrderConventions(dates: .monthDayYear), for: "D9", now: ServiceRecords.now, in: .utc)
        #expect(try judge.judge(ServiceRecords.table([[:]])[0]).facts?.owner == .dealer("D9"))
    }

    @Test func aFileIsJudgedByItsOwnTime() throws {
        var judge = ServiceRecords.judge()
        judge.createdAt = ServiceRecords.instant("2021-09-20T00:00:00Z")
        let said = try judge.judge(ServiceRecords.table([[:]])[0]).findings
        #expect(said.first?.finding.code == .dateInFuture)
    }
}
